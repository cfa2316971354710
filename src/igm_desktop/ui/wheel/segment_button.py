"""One domain's button: it paints nothing, but has the name, the keys, the focus and the click of its segment."""

from math import ceil, floor

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.wheel import segment_at, target_row


class SegmentButton(QAbstractButton):
    """`changed`: its look is no longer what the wheel painted. `entered`: it got the focus, with Qt's reason."""

    changed = Signal()
    entered = Signal(Qt.FocusReason)

    def __init__(self, domain: DomainId, parent: QWidget) -> None:
        super().__init__(parent)
        self.domain: DomainId = domain
        self._box = QRectF()
        self._mirrored = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.pressed.connect(self.changed)
        self.released.connect(self.changed)

    def lie_over(self, box: QRectF, *, mirrored: bool) -> None:
        """Cover the domain's segment of the wheel that is painted in that box of the parent."""
        self._box, self._mirrored = box, mirrored
        pixels = region(DOMAINS.index(self.domain), box, mirrored=mirrored)
        self.setGeometry(pixels.boundingRect())
        self.setMask(pixels.translated(-self.pos()))

    def hitButton(self, pos: QPoint) -> bool:
        half = self._box.width() / 2
        if half <= 0:
            return False
        x = (self.x() + pos.x() + 0.5 - self._box.center().x()) / half
        y = (self.y() + pos.y() + 0.5 - self._box.center().y()) / half
        return segment_at(x, y, mirrored=self._mirrored) == self.domain

    def paintEvent(self, event: QPaintEvent) -> None:
        """The wheel paints everything."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            super().keyPressEvent(event)
        else:
            event.ignore()  # the wheel's, or its window's

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.changed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.changed.emit()


def region(index: int, box: QRectF, *, mirrored: bool) -> QRegion:
    """The pixels whose middles lie in the domain's target: the same ones for which `segment_at` gives the domain."""
    half, middle = box.width() / 2, box.center()
    found = QRegion()
    if half <= 0:
        return found
    for pixel in range(floor(box.top()), ceil(box.bottom())):
        for start, end in target_row(index, (pixel + 0.5 - middle.y()) / half, mirrored=mirrored):
            first = ceil(start * half + middle.x() - 0.5)
            last = floor(end * half + middle.x() - 0.5)
            if first <= last:
                found += QRect(first, pixel, last - first + 1, 1)
    return found
