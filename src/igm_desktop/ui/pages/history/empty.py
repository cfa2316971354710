"""What stands on the page while nothing has happened, or nothing that fits."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.theme import theme_of

PICTURE = 40


class NoHistory(QWidget):
    """A picture, and what will be here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading(self.tr("Nothing has happened yet"), 2)
        words = quiet(
            self.tr(
                "From the first save on, every change is kept here with its time and its author: what it was, what it "
                "became. Each one can be brought back, and so can the whole assessment."
            ),
            wrap=True,
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addSpacing(PICTURE + 16)
        for text in (self._title, words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(text)
        rows.addStretch(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, top = self.width() / 2, self._title.geometry().top()
        paint_icon(painter, QRectF(middle - PICTURE / 2, top - PICTURE - 16, PICTURE, PICTURE), "recent", theme.quiet)
        painter.end()
