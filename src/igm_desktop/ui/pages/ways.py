"""A big quiet button: an icon, a word, and one line that explains it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import heading, label
from igm_desktop.ui.theme import theme_of

ICON = 28
RADIUS = 10


class Way(QPushButton):
    """Painted from the theme; its words wrap, so that it grows with the language and the font."""

    def __init__(self, icon_name: str, title: str, explanation: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addSpacing(ICON + 16)
        words = QVBoxLayout()
        words.setSpacing(2)
        line = label(explanation, wrap=True)
        line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for one in (heading(title, 2), line):
            _let_through(one)
            words.addWidget(one)
        words.addStretch(1)
        row.addLayout(words, 1)

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
        under = self.underMouse()
        painter.setPen(QPen(QColor(theme.control_line if under else theme.line), 1))
        painter.setBrush(QColor(theme.pressed if self.isDown() else theme.hover if under else theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 16 - ICON if mirrored else 16
        paint_icon(painter, QRectF(left, 18, ICON, ICON), self._icon_name, theme.action)
        painter.end()


def _let_through(words: QLabel) -> None:
    """The button gets the click, and says the words itself."""
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
