"""Deleting everything that this computer keeps of the open document beside its file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from igm_desktop.core.keeping.traces import Traces, delete_traces, traces_of
from igm_desktop.core.shown import in_sentence, isolated, visible
from igm_desktop.ui.labels import Choice, ask

if TYPE_CHECKING:
    from pathlib import Path

    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


class TracesCounted(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def backups(self, number: int) -> str:
        return self.tr("%n backup(s)", "", number)

    def copies(self, number: int) -> str:
        return self.tr("%n recovery copy(ies) that a crash left", "", number)

    def evidence(self, number: int) -> str:
        return self.tr("%n copy(ies) of evidence that wait to lie beside the file", "", number)


def ask_delete_traces(place: "Workspace") -> None:
    """Say exactly what would go, and delete it where a person wants that."""
    session = place.session
    session.flush()
    session.wait()
    path = session.path
    if path is None:
        words = translate(
            "Traces", "This assessment has no file yet. Close it without saving, and nothing is left of it."
        )
        place.context.tell(words)
        return
    own = None if session.is_saved else session.desk.recovery_place
    listed = _listed(place, path)
    found = traces_of(path, session.document, own)
    lines = _lines(found, listed=listed)
    if not lines:
        place.context.tell(translate("Traces", "This computer keeps nothing of this assessment beside its file."))
        return
    name = in_sentence(path.name)
    answer = ask(
        place.window,
        translate("Traces", "Delete all traces?"),
        translate("Traces", "These are deleted and cannot come back:")
        + "\n\n"
        + "\n".join(f"– {line}" for line in lines),
        (
            Choice("keep", translate("Traces", "Keep them"), "reject"),
            Choice("delete", translate("Traces", "Delete them"), "lose"),
        ),
        _what_stays(saved=own is None).replace("{file}", name),
    )
    if answer != "delete":
        return
    session.wait()
    gone = delete_traces(path, session.document, own)
    if listed:
        place.window.settings.change(lambda old: old.without_recent(str(path.absolute())))
    _look_again(place)
    if gone:
        told = translate("Traces", "All traces of {file} are deleted. Saving makes a backup again.")
    else:
        told = translate("Traces", "Not all traces of {file} could be deleted: look into {folder}.")
        told = told.replace("{folder}", isolated(visible(str(_folder()))))
    place.context.tell(told.replace("{file}", name))


def _listed(place: "Workspace", path: "Path") -> bool:
    return str(path.absolute()) in place.window.settings.value.recent


def _lines(found: Traces, *, listed: bool) -> list[str]:
    counted = TracesCounted()
    groups = (
        (found.backups, counted.backups),
        (found.copies, counted.copies),
        (found.evidence, counted.evidence),
    )
    lines = [say(len(paths)) for paths, say in groups if paths]
    return [*lines, *([translate("Traces", "its place among the recent files")] if listed else [])]


def _what_stays(*, saved: bool) -> str:
    file = translate("Traces", "The file {file} stays as it is, with the evidence beside it.")
    if saved:
        return file
    kept = translate(
        "Traces", "What is not saved yet stays kept in case of a crash until you save or close the assessment."
    )
    return f"{file} {kept}"


def _folder() -> "Path":
    from igm_desktop.core.folders import state_home

    return state_home()


def _look_again(place: "Workspace") -> None:
    from igm_desktop.ui.pages.backups.page import BackupsPage

    page: object = place.window.stack.currentWidget()
    if isinstance(page, BackupsPage):
        page.look()
