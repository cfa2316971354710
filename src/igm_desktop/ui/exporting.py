"""Exporting the profile: from the question to the notice."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task
from igm_desktop.core.shown import in_sentence
from igm_desktop.core.storage.files import save_files

if TYPE_CHECKING:
    from igm_desktop.ui.context import Tell
    from igm_desktop.ui.documents import Documents

translate = QCoreApplication.translate


class ExportTold(QObject):
    """The sentence with a number in it: plurals are collected in classes only."""

    def missing(self, number: int) -> str:
        return self.tr("%n character(s) have no face and show as �.", "", number)


def ask_export(documents: "Documents", window: QWidget, language: str, folder: str, written: str) -> None:
    """Ask for language (the one `written` is proposed) and name, then write; `folder` is for a document without a file."""
    from igm_desktop.ui.dialogs.export import ExportDialog
    from igm_desktop.ui.titles import file_name

    session = documents.session
    if session is None:
        return
    session.flush()
    document = session.document
    proposed = (session.path.parent if session.path else Path(folder)) / (file_name(document) + ".pdf")
    dialog = ExportDialog(document, proposed, language, window, written=written)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        documents.export_to(dialog.path(), dialog.language())


def write_profile(documents: "Documents", session: Session, tell: "Tell", path: Path, language: str) -> None:
    """Write the present value in the background."""
    from igm_desktop.core.export.registry import export_assessment

    document = session.document

    def work(task: Task) -> object:
        made = export_assessment(
            document,
            suffix=path.suffix,
            language=language,
            progress=task.advance,
            check_cancelled=task.check_cancelled,
        )
        task.check_cancelled()
        return made, save_files(made.files(path))

    words = translate("Documents", "Writing %1…").replace("%1", in_sentence(path.name))
    documents.run(work, words, partial(_tell_written, tell))


def _tell_written(tell: "Tell", result: Any) -> None:
    """Where it is, and what could not be shown in it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    made, saved = result
    first: Path = saved[0].path
    folder = QUrl.fromLocalFile(str(first.parent))
    is_pdf = first.suffix.lower() == ".pdf"
    text = translate("Documents", "Profile written to %1.") if is_pdf else translate("Documents", "Written to %1.")
    text = text.replace("%1", ", ".join(in_sentence(one.path.name) for one in saved))
    if made.missing:
        text += " " + translate("Documents", "%n character(s) have no face and show as �.", "", len(made.missing))
    tell(text, translate("Documents", "Show in folder"), lambda: QDesktopServices.openUrl(folder))
