"""The sentence under a cell that says why what was typed is not taken. It lies over the rows below."""

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.ui.labels import label
from igm_desktop.ui.theme import theme_of

WIDEST: Final = 340
EDGE: Final = 16
RADIUS: Final = 6


class CellNote(QWidget):
    """A note within `room`, at the cell that it is about."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._words = label(wrap=True)
        self._room = room
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(10, 6, 10, 6)
        self._inside.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, problem: str, cell: QRect) -> None:
        """Say this under the cell, or nothing."""
        self._words.setText(problem)
        if not problem:
            self.hide()
            return
        colours = QPalette(self._words.palette())
        colours.setColor(QPalette.ColorRole.WindowText, QColor(theme_of(self.palette()).on_warning))
        self._words.setPalette(colours)
        room = self._room.rect()
        width = min(WIDEST, room.width() - 2 * EDGE)
        left = min(max(cell.left(), EDGE), room.width() - EDGE - width)
        height = self._inside.heightForWidth(width)
        below = cell.bottom() + 4
        top = below if below + height <= room.height() else max(cell.top() - 4 - height, 0)
        self.setGeometry(left, top, width, height)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.on_warning), 1))
        painter.setBrush(QColor(theme.warning))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
