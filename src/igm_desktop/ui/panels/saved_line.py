"""Where the document stands, in a few words at the right of the status bar; a warning when nothing holds the changes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from igm_desktop.core.shown import visible_sentence
from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.theme import theme_of

ICON = 14
GAP = 6
SIDE = 8


class SavedLine(QWidget):
    """Words that always have room. As a warning they stand on a ground of its colour, after its sign, and are said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self.is_warning = "", False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def show_words(self, text: str, *, warning: bool = False) -> None:
        """Show these words; a warning is said to a screen reader when it begins."""
        text = visible_sentence(text)
        begins = warning and not self.is_warning
        if (text, warning) != (self._text, self.is_warning):
            self._text, self.is_warning = text, warning
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()
        if begins:
            event = QAccessibleAnnouncementEvent(self, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        around = 2 * SIDE + ICON + GAP if self.is_warning else 0
        return QSize(metrics.horizontalAdvance(self._text) + 2 + around if self._text else 0, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.rect()
        if self.is_warning:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.warning))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            at = self.width() - SIDE - ICON if right else SIDE
            paint_icon(painter, QRectF(at, (self.height() - ICON) / 2, ICON, ICON), "warning", theme.on_warning)
            first, last = SIDE + ICON + GAP, SIDE
            words = words.adjusted(last, 0, -first, 0) if right else words.adjusted(first, 0, -last, 0)
        painter.setPen(QColor(theme.on_warning if self.is_warning else theme.quiet))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeading) | int(Qt.AlignmentFlag.AlignVCenter), self._text)
        painter.end()
