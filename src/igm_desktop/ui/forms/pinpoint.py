"""The small field in which the place in a source is written: "art. 12", "p. 4"."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from igm_desktop.ui.forms.overlay import Overlay
from igm_desktop.ui.labels import label

WIDTH: Final = 260
LONGEST: Final = 200


class PinpointField(Overlay):
    """Lies beside a citation. `taken` carries what was written, by Enter or on leaving; `dropped` is for Escape."""

    taken = Signal(str)
    dropped = Signal()

    def __init__(self, place: str, source: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._done = False
        self.field = _Line(place)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("art. 12, p. 4 …"))
        self.field.setAccessibleDescription(source)
        self.field.returnPressed.connect(lambda: self.end(taken=True))
        self.field.left.connect(lambda: self.end(taken=True))
        self.field.escaped.connect(lambda: self.end(taken=False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 10)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Place in the source"), buddy=self.field))
        layout.addWidget(self.field)
        self.field.setAccessibleName(self.tr("Place in the source"))
        self.field.selectAll()

    def wanted_size(self) -> QSize:
        """As wide as a place needs."""
        return QSize(WIDTH, self.sizeHint().height())

    def end(self, *, taken: bool) -> None:
        """Go away, with what was written or as if nothing had been."""
        if self._done:
            return
        self._done = True
        if taken:
            self.taken.emit(self.field.text())
        else:
            self.dropped.emit()
        self.hide()
        self.deleteLater()


class _Line(QLineEdit):
    """Says when it is left and when Escape is pressed."""

    left = Signal()
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # also where a shortcut of the window waits for it
            if event.type() == QEvent.Type.KeyPress:
                self.escaped.emit()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001
        """Tab takes what was written, and goes back to the text."""
        self.returnPressed.emit()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
