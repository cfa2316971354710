"""A wide button that lays out widgets of its own: a row of a list, or one of the big buttons of the start page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.theme import Theme, theme_of

ARROW = 28


class WideButton(QPushButton):
    """Give it a layout. It says `name`, and `description` after it; what lies in it is only seen. One that `leads`
    somewhere else has an arrow at its end, for which its layout leaves `ARROW`.
    """

    def __init__(
        self, name: str, description: str = "", *, radius: int = 6, bordered: bool = False, leads: bool = False
    ) -> None:
        super().__init__()
        self._radius, self._bordered, self._leads = radius, bordered, leads
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        under = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setPen(QPen(QColor(theme.control_line if under else theme.line), 1))
        if not self._bordered:
            painter.setPen(Qt.PenStyle.NoPen)
        if self._bordered or under:
            painter.setBrush(QColor(theme.pressed if self.isDown() else theme.hover if under else theme.surface))
            painter.drawRoundedRect(frame, self._radius, self._radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, self._radius, self._radius)
        if self._leads:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            box = QRectF(8 if mirrored else self.width() - 24, self.height() / 2 - 8, 16, 16)
            paint_icon(painter, box, "chevron-left" if mirrored else "chevron-right", theme.quiet)
        self.paint_more(painter, theme)
        painter.end()

    def paint_more(self, painter: QPainter, theme: Theme) -> None:
        """For what a subclass paints over the ground."""


def let_through(*widgets: QWidget) -> None:
    """The button around these gets the pointer."""
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
