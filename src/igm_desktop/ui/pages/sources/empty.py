"""What stands on the page while there are no sources: what to do next."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.theme import theme_of

PICTURE = 40


class NoSources(QWidget):
    """Three ways to the first source: write it, import a list, paste one."""

    add_wanted = Signal()
    import_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = button(self.tr("Add a source"), icon="add", kind="main")
        read = button(self.tr("Import a list…"), icon="import")
        paste = button(self.tr("Paste"), icon="copy")
        self.add.clicked.connect(self.add_wanted)
        read.clicked.connect(self.import_wanted)
        paste.clicked.connect(self.paste_wanted)
        title = heading(self.tr("Every claim points to its source"), 2)
        words = quiet(
            self.tr(
                "Write down the laws, strategies and reports that your findings rest on; then cite them in any text with @. "
                "From Zotero, export the list as BibTeX, RIS or CSL-JSON and import or drop it here, or paste it."
            ),
            wrap=True,
        )
        for text in (title, words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(10)
        self._buttons.addStretch(1)
        for one in (self.add, read, paste):
            self._buttons.addWidget(one)
        self._buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24 + PICTURE, 24, 24)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addSpacing(PICTURE)
        rows.addWidget(title)
        rows.addWidget(words)
        rows.addSpacing(4)
        rows.addLayout(self._buttons)
        rows.addStretch(2)
        self._title = title

    def arrange(self, width: int) -> None:
        """On a narrow page the buttons stand under each other."""
        wide = width >= 460
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, top = self.width() / 2, self._title.geometry().top()
        paint_icon(painter, QRectF(middle - PICTURE / 2, top - PICTURE - 16, PICTURE, PICTURE), "source", theme.quiet)
        painter.end()
