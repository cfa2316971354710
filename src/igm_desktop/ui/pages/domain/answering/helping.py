"""The help beside a question: what it looks at, and an example of good evidence."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.catalogue.model import Help
from igm_desktop.ui.labels import heading, label
from igm_desktop.ui.theme import theme_of


class HelpPanel(QWidget):
    """Shows the catalogue's words; nothing where it has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.looks_at = label(wrap=True, selectable=True)
        self.evidence = label(wrap=True, selectable=True)
        self.looks_at.setFocusPolicy(self.evidence.focusPolicy().NoFocus)  # read, not a stop of the keyboard
        self.evidence.setFocusPolicy(self.looks_at.focusPolicy())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(3)
        layout.addWidget(_small_heading(self.tr("What it looks at")))
        layout.addWidget(self.looks_at)
        layout.addSpacing(8)
        layout.addWidget(_small_heading(self.tr("Good evidence")))
        layout.addWidget(self.evidence)

    def show_help(self, found: Help | None) -> None:
        """Show these words."""
        self.setVisible(found is not None)
        if found is not None:
            self.looks_at.setText(found.looks_at)
            self.evidence.setText(found.evidence)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


def _small_heading(text: str) -> QWidget:
    made = heading(text, 3)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 0.92)
    made.setFont(font)
    return made
