"""Why a question does not apply: a line that is only written with words in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import bind_line
from igm_desktop.ui.forms.problem_note import problem_note

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ReasonField(QLineEdit):
    """`left` when a person goes on from it. `note` says why an empty one is not taken."""

    left = Signal()

    def __init__(self, context: Context, indicator_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Why does the question not apply?"))
        self.setAccessibleName(self.tr("Why the question does not apply"))
        self.binding = bind_line(
            context,
            self,
            ("answers", indicator_id, "not_applicable"),
            self.tr("Say why it does not apply"),
            parse=_reason,
            problem=self.tr("Say in a few words why the question does not apply, or press 0 if it does."),
        )
        self.note = problem_note(self.binding)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


def _reason(text: str) -> str:
    """What is said as the reason. Raises ValueError for nothing."""
    if not text.strip():
        raise ValueError
    return text.strip()
