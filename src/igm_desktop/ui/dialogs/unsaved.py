"""The question before unsaved changes would be lost."""

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.labels import Choice, ask

translate = QCoreApplication.translate


class Answer(Enum):
    """What a person wants done with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_unsaved(parent: QWidget | None, title: str, *, has_file: bool) -> Answer:
    """Ask about the assessment of that title. Enter saves, Escape stays, and only a click on it throws away: what belongs to a
    file is put aside among its backups even then.
    """
    name = in_sentence(title)
    named = translate("Unsaved", "“%1” has changes that are not saved.").replace("%1", name)
    key = ask(
        parent,
        translate("Unsaved", "Save the changes?"),
        named if name else translate("Unsaved", "The assessment has changes that are not saved."),
        (
            Choice(Answer.SAVE.value, translate("Unsaved", "Save"), "accept"),
            Choice(Answer.DISCARD.value, translate("Unsaved", "Don’t save"), "lose"),
            Choice(Answer.CANCEL.value, translate("Unsaved", "Cancel"), "reject"),
        ),
        translate("Unsaved", "Without saving, they are only put aside among the backups.")
        if has_file
        else translate("Unsaved", "Without saving, they are lost."),
    )
    return Answer(key)
