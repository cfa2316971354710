"""The head of the page: a bar in the domain's hue, its icon and long name, and what it looks at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.catalogue.model import DomainText
from igm_desktop.core.domains import DomainId, Level
from igm_desktop.ui.icons import domain_icon
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.theme import theme_of

BAR = 6
WIDEST = 760  # of a line of the description, to be read well


class DomainHeading(QWidget):
    """Says which domain this is."""

    def __init__(self, domain: DomainId, text: DomainText, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._domain: DomainId = domain
        self.title = heading(text.long, 1)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self.title.setFont(font)
        self.description = quiet(text.description(level), wrap=True)
        self.description.setMaximumWidth(WIDEST)
        picture = _Picture(domain)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.title, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(first)
        words.addWidget(self.description)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(BAR + 14)  # unlike a margin, it changes sides with the direction of the interface
        layout.addLayout(words, 1)

    def wanted_height(self, width: int) -> int:
        """How high it is at that width, with its description."""
        room = width - BAR - 14
        return self.title.heightForWidth(room - 38) + self.description.heightForWidth(min(room, WIDEST))

    def show_level(self, text: DomainText, level: Level) -> None:
        """Describe the domain for a national or a local assessment."""
        self.description.setText(text.description(level))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_of(self.palette()).ink(self._domain)))
        x = self.width() - BAR if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        painter.drawRoundedRect(QRectF(x, 2, BAR, self.title.geometry().bottom() - 3), 3, 3)
        painter.end()


class _Picture(QWidget):
    """The domain's icon; it says nothing that the name beside it does not."""

    def __init__(self, domain: DomainId) -> None:
        super().__init__()
        self._domain: DomainId = domain
        self.setFixedSize(QSize(28, 30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        domain_icon(self._domain).paint(painter, QRectF(1, 3, 26, 26).toRect())
        painter.end()
