"""The place of a card in its list. The card is made when its place comes into sight: 300 of them open at once."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Finding
from igm_desktop.ui.pages.domain.card import RADIUS, FindingCard
from igm_desktop.ui.pages.domain.chips import HEIGHT
from igm_desktop.ui.theme import theme_of

_AROUND: Final = 36  # the edges of a card and the gap over its chips
_BESIDE: Final = 54  # the grip and the edges
_TAGS: Final = 50  # over two languages, one under the other

MakeCard = Callable[[Finding], FindingCard]


class CardSlot(QWidget):
    """Holds a finding, and its card once that is made. Until then it is about as high as the card will be."""

    def __init__(self, finding: Finding, languages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.card: FindingCard | None = None
        self._letters = [len(finding.text.in_language(language)) for language in languages]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._estimate()

    def build(self, make: MakeCard) -> FindingCard:
        """The card, made now if it was not."""
        if self.card is None:
            self.card = make(self.finding)
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
            self._layout.addWidget(self.card)
            self.card.show()
        return self.card

    def show_finding(self, finding: Finding) -> None:
        """Show the finding as it is now."""
        if finding is not self.finding:
            self.finding = finding
            if self.card is not None:
                self.card.show_finding(finding)

    def _estimate(self) -> None:
        metrics = self.fontMetrics()
        in_line = max((self.width() - _BESIDE) // max(metrics.averageCharWidth(), 1), 10)
        lines = sum(max(ceil(letters / in_line), 1) for letters in self._letters)
        beside = (len(self._letters) - 1) * _TAGS
        self.setFixedHeight(lines * metrics.lineSpacing() + beside + HEIGHT + _AROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.card is None and event.oldSize().width() != self.width():
            self._estimate()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.card is not None:
            return
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()
