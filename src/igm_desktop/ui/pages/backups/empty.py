"""What stands on the page while there is no backup."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.theme import theme_of

PICTURE = 40


class NoBackups(QWidget):
    """A picture, and what will be here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading("", 2)
        words = quiet(
            self.tr(
                "After each save a copy of the file is kept on this computer, apart from the file: all of today, then one for"
                " each day, week and month. Each can be compared with the present assessment and brought back."
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

    def say(self, *, has_file: bool) -> None:
        """Whether the first save is still to come."""
        self._title.setText(self.tr("There are no backups") if has_file else self.tr("This assessment was never saved"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, top = self.width() / 2, self._title.geometry().top()
        paint_icon(painter, QRectF(middle - PICTURE / 2, top - PICTURE - 16, PICTURE, PICTURE), "copy", theme.quiet)
        painter.end()
