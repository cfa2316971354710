"""Worksheets out and in: an edited one is read in the background, its changes are one step of undo, and the rest is told."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from igm_desktop.core.shown import in_sentence

if TYPE_CHECKING:
    from igm_desktop.app.tasks import Task
    from igm_desktop.core.model.assessment import Assessment
    from igm_desktop.core.worksheet.editing import Brought
    from igm_desktop.ui.main_window import MainWindow
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate

ENDINGS: Final = frozenset({".xlsx", ".xlsm", ".csv", ".tsv"})


class WorksheetFiles(QObject):
    """Sentences that have a number in them. They stand in a class because only there plurals are collected."""

    def changed(self, number: int) -> str:
        return self.tr("%n change(s) came in from {name}.", "", number)

    def added(self, number: int) -> str:
        return self.tr("%n new row(s) came in from {name}.", "", number)

    def to_look_at(self, number: int) -> str:
        return self.tr("%n thing(s) to look at.", "", number)


def is_worksheet(path: Path) -> bool:
    """Whether a file that was dropped or opened is a worksheet, by its ending."""
    return path.suffix.lower() in ENDINGS


def ask_export(place: "Workspace") -> None:
    """Ask for format, language and name, then write the worksheet in the background."""
    from igm_desktop.ui.dialogs.worksheet import WorksheetExportDialog
    from igm_desktop.ui.titles import file_name

    documents, session = place.window.documents, place.session
    if documents is None:
        return
    session.flush()
    proposed = _folder(place) / f"{file_name(session.document)}.xlsx"
    dialog = WorksheetExportDialog(
        session.document, proposed, place.context.language, place.window, written=place.written
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        documents.export_to(dialog.path(), dialog.language())


def ask_import(place: "Workspace") -> None:
    """Ask for an edited worksheet and bring it in."""
    pattern = translate("WorksheetFiles", "Worksheets (*.xlsx *.xlsm *.csv *.tsv);;All files (*)")
    title = translate("WorksheetFiles", "Import a worksheet")
    name, _ = QFileDialog.getOpenFileName(place.window, title, str(_folder(place)), pattern)
    if name:
        import_file(place, Path(name))


def import_or_tell(window: "MainWindow", path: Path) -> None:
    """Bring a worksheet that was dropped or opened into the open assessment; without one, say what to do."""
    if window.workspace is not None:
        import_file(window.workspace, path)
    else:
        text = translate("WorksheetFiles", "{name} is a worksheet. Open its assessment first, then import it there.")
        window.notice.tell(text.replace("{name}", in_sentence(path.name)))


def import_file(place: "Workspace", path: Path) -> None:
    """Read the worksheet in the background and take its changes into the assessment as it is then."""
    from igm_desktop.core.storage.files import read_file
    from igm_desktop.core.worksheet.editing import worksheet_edit
    from igm_desktop.core.worksheet.reading import MAX_FILE, read_worksheet

    documents, session, catalogue = place.window.documents, place.session, place.context.catalogue
    if documents is None:
        return
    session.flush()
    document = session.document

    def work(task: "Task") -> object:
        worksheet = read_worksheet(read_file(path, MAX_FILE), path.name, task.check_cancelled)
        return worksheet_edit(document, catalogue, worksheet, task.check_cancelled)

    def done(brought: Any) -> None:
        session.flush()
        if documents.session is not session:
            return
        if session.document is not document:  # something was written meanwhile: the worksheet is compared with that
            import_file(place, path)
            return
        _take(place, path.name, brought)

    documents.run(work, translate("WorksheetFiles", "Reading {name}…").replace("{name}", in_sentence(path.name)), done)


def _take(place: "Workspace", name: str, brought: "Brought") -> None:
    """Make the changes one step, and tell what came and what did not."""
    session = place.session
    before, after = session.document, brought.assessment
    session.apply(lambda _document: after, translate("WorksheetFiles", "Import worksheet"))
    undo = partial(_undo, place, before, after) if after is not before else None
    words = _summary(name, brought)
    sentences = _sentences(place, brought)
    if sentences:
        show = partial(_show, place, words, sentences, undo)
        words += " " + WorksheetFiles().to_look_at(len(sentences))
        place.context.tell(words, translate("WorksheetFiles", "Show"), show)
    elif undo is not None:
        place.context.tell(words, translate("WorksheetFiles", "Undo"), undo)
    else:
        place.context.tell(words)


def _summary(name: str, brought: "Brought") -> str:
    told = WorksheetFiles()
    words = []
    if brought.changed:
        words.append(told.changed(brought.changed))
    if brought.added:
        words.append(told.added(brought.added))
    if not words:
        words.append(translate("WorksheetFiles", "{name} changes nothing in the assessment."))
    return " ".join(words).replace("{name}", in_sentence(name))


def _sentences(place: "Workspace", brought: "Brought") -> list[str]:
    from igm_desktop.core.words import sentence

    language = place.context.language
    return [sentence(language, f"notice.{one.code}", or_code="notice.other", **one.data) for one in brought.notices]


def _show(place: "Workspace", summary: str, sentences: list[str], undo: "partial[None] | None") -> None:
    from igm_desktop.ui.dialogs.worksheet import NotTakenDialog

    NotTakenDialog(summary, sentences, undo, place.window).exec()


def _undo(place: "Workspace", before: "Assessment", after: "Assessment") -> None:
    """Take the import back; what was changed since stays."""
    from igm_desktop.core.worksheet.undoing import taken_back

    session = place.session
    session.flush()
    if session.document is after:
        session.undo()
    else:
        session.apply(
            lambda now: taken_back(now, before, after), translate("WorksheetFiles", "Take the worksheet back")
        )


def _folder(place: "Workspace") -> Path:
    path = place.session.path
    return path.parent if path is not None else Path.home()
