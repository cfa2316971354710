"""A big quiet button: an icon, a word, and one line that explains it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.pages.wide import WideButton, let_through
from igm_desktop.ui.theme import Theme

ICON = 28
MARGIN = 16


class Way(WideButton):
    """Its words wrap, so that it grows with the language and the font."""

    def __init__(self, icon_name: str, title: str, explanation: str) -> None:
        super().__init__(title, explanation, radius=10, bordered=True)
        self._icon_name = icon_name
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.addSpacing(ICON + MARGIN)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (heading(title, 2), quiet(explanation, wrap=True)):
            let_through(line)
            words.addWidget(line)
        words.addStretch(1)
        row.addLayout(words, 1)

    def paint_more(self, painter: QPainter, theme: Theme) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - MARGIN - ICON if mirrored else MARGIN
        paint_icon(painter, QRectF(left, 18, ICON, ICON), self._icon_name, theme.action)
