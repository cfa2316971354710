"""A number in a box that tells what a person did from what the program did."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class NumberEdit(QSpinBox):
    """`edited` is sent when a person typed or stepped."""

    edited = Signal()

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().textEdited.connect(lambda _text: self.edited.emit())

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change the number."""
        event.ignore()
