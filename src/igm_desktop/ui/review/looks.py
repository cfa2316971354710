"""The six domains in a row, each with a sign for how far its review is: a pencil, a dash, or an empty ring."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.review.reviewed import Done, Look, Reviewed, look_words
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import set_tool_tip
from igm_desktop.ui.theme import theme_of

WIDTH: Final = 46
HEIGHT: Final = 28
ICON: Final = 18
SIGN: Final = 12


class Looks(QWidget):
    """`chosen` carries the domain that was clicked."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.buttons = {domain: LookButton(domain) for domain in DOMAINS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for domain, button in self.buttons.items():
            button.clicked.connect(lambda _=False, it=domain: self.chosen.emit(it))
            row.addWidget(button)

    def show_done(self, done: Reviewed) -> None:
        """Show how far each is."""
        language = self._context.language
        for domain, button in self.buttons.items():
            one = done.domain(domain)
            name = self._context.catalogue.domain_text(domain, language).short
            button.show_done(one, f"{name}: {look_words(one, language)}")


class LookButton(QPushButton):
    """The icon of a domain, and the sign."""

    def __init__(self, domain: DomainId) -> None:
        super().__init__()
        self._domain: DomainId = domain
        self.look = Look.NOT_YET
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setFixedSize(WIDTH, HEIGHT)

    def show_done(self, done: Done, words: str) -> None:
        """Show how far it is; the words are for the pointer and for a screen reader."""
        self.look = done.look
        self.setAccessibleName(words)
        set_tool_tip(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.pressed if self.isDown() else theme.hover))
            painter.drawRoundedRect(frame, 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2
        first, second = 6.0, 6.0 + ICON + 5
        x_icon, x_sign = (self.width() - first - ICON, self.width() - second - SIGN) if mirrored else (first, second)
        ink = theme.ink(self._domain) if self.look is not Look.NOT_YET else theme.quiet
        paint_icon(painter, QRectF(x_icon, middle - ICON / 2, ICON, ICON), self._domain.replace("_", "-"), ink)
        self._paint_sign(painter, QRectF(x_sign, middle - SIGN / 2, SIGN, SIGN), ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(frame, 6, 6)
        painter.end()

    def _paint_sign(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """A pencil where somebody wrote, a dash where there is nothing to say, a ring where nobody has looked."""
        if self.look is Look.COMMENTED:
            paint_icon(painter, box.adjusted(-1, -1, 1, 1), "draft", ink)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self.look is Look.NOTHING_TO_SAY:
            painter.drawLine(box.center() - _half(box), box.center() + _half(box))
        else:
            painter.drawEllipse(box.adjusted(2.5, 2.5, -2.5, -2.5))


def _half(box: QRectF) -> QPointF:
    return QPointF(box.width() / 2 - 2, 0)
