"""Exporting: from the question to the notice."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.shown import in_sentence
from igm_desktop.core.storage.assessments import check_clean_target
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.files import save_files

if TYPE_CHECKING:
    from igm_desktop.ui.context import Tell
    from igm_desktop.ui.dialogs.export import ExportDialog
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


class ExportTold(QObject):
    """The sentence with a number in it: plurals are collected in classes only."""

    def missing(self, number: int) -> str:
        return self.tr("%n character(s) have no face and show as �.", "", number)


def ask_export(documents: "Documents", window: QWidget, language: str, folder: str, written: str) -> None:
    """Ask for language (the one `written` is proposed) and name, then write; `folder` is for a document without a file."""
    from igm_desktop.ui.dialogs.export import ExportDialog

    _ask(documents, window, ExportDialog, Proposed(".pdf", language, folder, written))


def ask_with_changes(place: "Workspace", earlier: Assessment) -> None:
    """The same for the profile with a chapter that says what has changed since that earlier assessment."""
    from igm_desktop.ui.dialogs.export_copies import ChangesDialog

    documents = place.window.documents
    if documents is not None:
        proposed = Proposed(".pdf", place.context.language, str(Path.home()), place.written, earlier=earlier)
        _ask(documents, place.window, ChangesDialog, proposed)


def ask_review_copy(place: "Workspace") -> None:
    """The same for a copy to be read with a pencil."""
    from igm_desktop.ui.dialogs.export_copies import ReviewCopyDialog

    name = "-" + translate("Documents", "review") + ".pdf"
    _ask_in(place, ReviewCopyDialog, name, "review")


def ask_matrix(place: "Workspace") -> None:
    """The same for the comments and what was done about them, in one of the languages that they have."""
    from igm_desktop.ui.dialogs.export_copies import MatrixDialog

    _ask_in(place, MatrixDialog, "-" + translate("Documents", "comments") + ".docx", "matrix")


def ask_clean_copy(place: "Workspace") -> None:
    """Ask for a name, then write what is to be published."""
    from igm_desktop.ui.dialogs.export_copies import CleanCopyDialog

    name = "-" + translate("Documents", "clean") + ".igm.json"
    _ask_in(place, CleanCopyDialog, name, "clean")


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a dialog begins with: how the file's name ends, the language of the interface, where a document without a file
    goes, the language that is `written`, the kind of export, and the assessment since which changes are told.
    """

    ending: str
    language: str
    folder: str
    written: str
    kind: str | None = None
    earlier: Assessment | None = None


def _ask_in(place: "Workspace", dialog: type["ExportDialog"], ending: str, kind: str) -> None:
    documents = place.window.documents
    if documents is not None:
        _ask(
            documents,
            place.window,
            dialog,
            Proposed(ending, place.context.language, str(Path.home()), place.written, kind),
        )


def _ask(documents: "Documents", window: QWidget, made: type["ExportDialog"], proposed: Proposed) -> None:
    from igm_desktop.core.export.registry import open_conflicts
    from igm_desktop.ui.titles import file_name

    session = documents.session
    if session is None:
        return
    session.flush()
    document = session.document
    path = (session.path.parent if session.path else Path(proposed.folder)) / (file_name(document) + proposed.ending)
    contested = len(open_conflicts(_present(session))) if open_conflicts(session.stored) else 0
    dialog = made(document, path, proposed.language, window, written=proposed.written, contested=contested)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        wanted = Export(dialog.path(), dialog.language(), proposed.kind, dialog.is_final(), proposed.earlier)
        documents.write(wanted)


def _present(session: Session) -> State:
    """The present value with the records that a save would make: what somebody has decided is decided."""
    return recorded(session.stored, session.document, session.person, None, session.resolved)


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written where: the kind (none: the profile, or what the name's ending says), whether it is final, and for
    a chapter of changes the earlier assessment.
    """

    path: Path
    language: str
    kind: str | None = None
    final: bool = False
    earlier: Assessment | None = None


def write_export(documents: "Documents", session: Session, tell: "Tell", export: Export) -> None:
    """Write the present value in the background."""
    from igm_desktop.core.export import registry
    from igm_desktop.core.export.exporter import ExportOptions

    stored, document, person, resolved = session.stored, session.document, session.person, session.resolved
    saved = None if session.is_saved else stored.document
    options = ExportOptions(export.language, final=export.final, as_file=dumps, saved=saved, earlier=export.earlier)

    def work(task: Task) -> object:
        state = recorded(stored, document, person, None, resolved)
        made = registry.export_state(
            state,
            options,
            suffix=registry.suffix_of(export.path.name),
            kind=export.kind,
            progress=task.advance,
            check_cancelled=task.check_cancelled,
        )
        task.check_cancelled()
        if export.kind == "clean":
            check_clean_target(export.path)
        return made, save_files(made.files(export.path))

    words = translate("Documents", "Writing %1…").replace("%1", in_sentence(export.path.name))
    documents.run(work, words, partial(_tell_written, tell, export.kind))


def _tell_written(tell: "Tell", kind: str | None, result: Any) -> None:
    """Where it is, and what could not be shown in it."""
    from igm_desktop.ui.links import show_folder

    made, saved = result
    first: Path = saved[0].path
    is_profile = kind is None and first.suffix.lower() == ".pdf"
    text = translate("Documents", "Profile written to %1.") if is_profile else translate("Documents", "Written to %1.")
    text = text.replace("%1", ", ".join(in_sentence(one.path.name) for one in saved))
    if made.missing:
        text += " " + translate("Documents", "%n character(s) have no face and show as �.", "", len(made.missing))
    tell(text, translate("Documents", "Show in folder"), lambda: show_folder(first.parent))
