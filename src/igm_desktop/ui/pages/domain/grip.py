"""The grip of a card: dots by which it is dragged."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from igm_desktop.ui.icons import icon
from igm_desktop.ui.labels import set_tool_tip
from igm_desktop.ui.theme import theme_of


class Grip(QWidget):
    """`pulled` is sent once the pointer has gone far enough with the button down. Keys have their own way to move."""

    pulled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_tool_tip(self, self.tr("Drag to move this finding. With the keyboard: Alt and the arrow keys."))

    def sizeHint(self) -> QSize:
        return QSize(18, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        box = QRectF(1, 4, 16, 16).toRect()
        icon("grip", theme.text if self.underMouse() else theme.control_line).paint(painter, box)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.pulled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
