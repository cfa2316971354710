"""After a crash: what was left behind is offered beside what was saved, and none of it goes unasked."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from igm_desktop.core.errors import IgmError
from igm_desktop.core.keeping.opening import How
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.labels import Choice, ask

if TYPE_CHECKING:
    from igm_desktop.core.keeping.crashed import Crashed
    from igm_desktop.core.keeping.desk import Desk
    from igm_desktop.ui.context import Tell
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


class Chosen(Enum):
    """What a person goes on with where a crash left something, or where something stands in for a damaged file."""

    RECOVERED = "recovered"
    SAVED = "saved"
    NOTHING = "nothing"
    """All is to stay as it is."""


def ask_what_to_open(documents: "Documents", window: QWidget, desk: "Desk", language: str) -> Chosen | None:
    """Ask, and have the desk go on with what was chosen. None where there is nothing to choose."""
    from igm_desktop.ui.dialogs.recovered import RecoveredDialog

    opened = desk.opened
    if opened is None or opened.how is How.AS_IT_WAS:
        return None
    if opened.file is not None and opened.file.document == opened.document:
        return None  # only records differ: there is nothing to see
    dialog = RecoveredDialog(opened, language, window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return Chosen.NOTHING
    if dialog.chosen is Chosen.SAVED:
        try:
            desk.leave_recovered()
        except IgmError as error:
            documents.tell_error(error)
            return Chosen.NOTHING
    return dialog.chosen


def tell_chosen(documents: "Documents", tell: "Tell", desk: "Desk", chosen: Chosen) -> None:
    """Say where the text is now, with the way to go on."""
    from igm_desktop.core.exchange.conflicts import conflicts

    if chosen is Chosen.SAVED:
        words = translate("Recovered", "This is the saved file. The recovered text is put aside among the backups.")
        tell(words, translate("Recovered", "Backups"), lambda: documents.section_wanted.emit("backups"))
    elif desk.opened is not None and desk.opened.how is How.BACKUP:
        words = translate("Recovered", "This is a backup. It becomes the file when you save.")
        tell(words, translate("Recovered", "Save"), documents.save)
    elif desk.opened is not None and desk.opened.how is How.MERGED and conflicts(desk.state.edits):
        words = translate(
            "Recovered", "The recovered text is here. Some texts stand in two versions: the history has both."
        )
        tell(words, translate("Recovered", "History"), lambda: documents.section_wanted.emit("history"))
    else:
        words = translate(
            "Recovered", "The recovered text is here, as one step that undo takes back. Save to have it in the file."
        )
        tell(words, translate("Recovered", "Save"), documents.save)


def open_left_behind(window: "MainWindow", documents: "Documents", one: "Crashed") -> None:
    """Go on with what a crash left: of a file by opening it, which asks; of a document without one at once."""
    if one.path is not None:
        window.open_file(one.path)
    else:
        documents.leave(lambda: _open_without_file(window, documents, one))


def _open_without_file(window: "MainWindow", documents: "Documents", one: "Crashed") -> None:
    from igm_desktop.app.evidence import evidence_places
    from igm_desktop.core.keeping.crashed import open_left_behind
    from igm_desktop.core.storage.evidence import referred

    try:
        desk = open_left_behind(one.place, window.settings.writer())
    except IgmError as error:
        _tell_refused(window, documents, error)
        return
    documents.take_desk(desk)
    if documents.session is not None:
        evidence_places(documents.session).take_over((*referred(desk.document), *referred(desk.state.document)))
    words = translate("Recovered", "The recovered text is here. It has no file yet: save it to give it one.")
    window.notice.tell(words, translate("Recovered", "Save"), documents.save)


def delete_left_behind(window: "MainWindow", documents: "Documents", one: "Crashed") -> None:
    """Ask, and take a document that never had a file away for good."""
    from igm_desktop.core.keeping.crashed import delete_left_behind

    named = translate("Recovered", "“{name}” was never saved. What a crash left of it is the only copy there is.")
    nameless = translate(
        "Recovered", "This assessment was never saved. What a crash left of it is the only copy there is."
    )
    answer = ask(
        window,
        translate("Recovered", "Delete what was recovered?"),
        named.replace("{name}", in_sentence(one.name)) if one.name.strip() else nameless,
        (
            Choice("keep", translate("Recovered", "Keep it"), "reject"),
            Choice("delete", translate("Recovered", "Delete it"), "lose"),
        ),
        translate("Recovered", "All of its texts and the copies of its evidence would be gone, and cannot come back."),
    )
    if answer != "delete":
        return
    try:
        delete_left_behind(one.place)
    except IgmError as error:
        _tell_refused(window, documents, error)
    window.start.look_for_left_behind()


def _tell_refused(window: "MainWindow", documents: "Documents", error: IgmError) -> None:
    if error.code == "locked":  # its place is none that a person knows
        window.notice.tell(translate("Recovered", "That text is open in another window. Nothing was changed."))
    elif error.code == "missing":
        window.notice.tell(
            translate("Recovered", "That text was opened, saved or deleted in another window meanwhile.")
        )
    else:
        documents.tell_error(error)
    window.start.look_for_left_behind()
