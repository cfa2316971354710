"""One line of words that ends in an ellipsis where there is no room, with all of it in the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from igm_desktop.core.shown import visible_sentence
from igm_desktop.ui.labels import set_tool_tip


class ElidedLine(QWidget):
    """Words in one line. `role` is the palette's role of their colour."""

    def __init__(self, role: QPalette.ColorRole = QPalette.ColorRole.WindowText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._role = "", role
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Show these words."""
        text = visible_sentence(" ".join(text.split()))
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            set_tool_tip(self, text)
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        """All the words."""
        return self._text

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 4 if self._text else 0, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        words = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(alignment), words)
        painter.end()
