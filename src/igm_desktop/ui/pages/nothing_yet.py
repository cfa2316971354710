"""What stands on a page while there is nothing on it: a picture, what will be here, and what to do next."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.theme import theme_of

PICTURE = 40


class NothingYet(QWidget):
    """A title under the icon of that name, with words under it and, where there is a `below`, ways to go on."""

    def __init__(self, picture: str, title: str, words: str, below: QLayout | None = None) -> None:
        super().__init__()
        self._picture = picture
        self.title = heading(title, 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addSpacing(PICTURE + 16)
        for text in (self.title, quiet(words, wrap=True)):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(text)
        if below is not None:
            rows.addSpacing(4)
            rows.addLayout(below)
        rows.addStretch(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = (self.width() - PICTURE) / 2, self.title.geometry().top() - PICTURE - 16
        colour = theme_of(self.palette()).quiet
        paint_icon(painter, QRectF(left, top, PICTURE, PICTURE), self._picture, colour)
        painter.end()
