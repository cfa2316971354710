"""Dragging a finding by its grip, and dropping it between two others. Panels that take the same kind of data (the
outline of the domains) move it to another domain.
"""

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.finding_list import FindingList
from igm_desktop.ui.panels.outline import FINDING_MIME
from igm_desktop.ui.theme import theme_of

_EDGE: Final = 48  # of what is seen, in which dragging scrolls
_STEP: Final = 14
_PICTURE: Final = 320


def finding_data(finding_id: str) -> QMimeData:
    """What is dragged: the finding's id."""
    data = QMimeData()
    data.setData(FINDING_MIME, QByteArray(finding_id.encode()))
    return data


def dragged_id(data: QMimeData) -> str:
    """The id of the finding that is dragged, or nothing."""
    return bytes(data.data(FINDING_MIME).data()).decode("utf-8", "replace") if data.hasFormat(FINDING_MIME) else ""


def drag(card: FindingCard, page: QWidget) -> None:
    """Drag a card until it is dropped somewhere. The card may be gone after that: another stands at its new place."""
    way = QDrag(page)
    way.setMimeData(finding_data(card.finding.id))
    way.setPixmap(_picture(card))
    way.setHotSpot(QPoint(18, 16))
    card.dragged = True
    card.update()
    way.exec(Qt.DropAction.MoveAction)


def _picture(card: FindingCard) -> QPixmap:
    whole = card.grab()
    scale = whole.devicePixelRatio()
    wide = min(whole.width(), int(_PICTURE * scale))
    whole = whole.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
    seen = QPixmap(whole.size())
    seen.setDevicePixelRatio(scale)
    seen.fill(Qt.GlobalColor.transparent)
    painter = QPainter(seen)
    painter.setOpacity(0.85)
    painter.drawPixmap(0, 0, whole)
    painter.end()
    return seen


class DropLine(QWidget):
    """Shows between which cards a finding will be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie_at(self, x: int, y: int, width: int) -> None:
        """Lie over the gap at that height."""
        self.setGeometry(x, y - 4, width, 9)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme_of(self.palette()).action)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(4, 3, self.width() - 8, 3, 1.5, 1.5)
        for x in (4.5, self.width() - 4.5):
            painter.drawEllipse(QPointF(x, 4.5), 4, 4)
        painter.end()


class DropArea(QWidget):
    """The ground of the lists; takes findings that are dropped. `dropped` carries id, list and index."""

    dropped = Signal(str, str, int)

    def __init__(self, lists: tuple[FindingList, ...], scroll: QScrollArea) -> None:
        super().__init__()
        self._lists, self._scroll = lists, scroll
        self._line = DropLine(self)
        self._last = QPointF()
        self._scrolling = QTimer(self, interval=40)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setAcceptDrops(True)

    @property
    def line(self) -> DropLine:
        """The mark of the place."""
        return self._line

    def target(self, point: QPointF) -> tuple[FindingList, int]:
        """The list, and the index among all its cards, for a point of this area."""
        column = min(self._lists, key=lambda one: _distance(one, point))
        return column, column.index_at(point.y() - column.y())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_id(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not dragged_id(event.mimeData()):
            return
        event.acceptProposedAction()
        self._last = event.position()
        self._show_line()
        self._scrolling.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end()

    def dropEvent(self, event: QDropEvent) -> None:
        finding_id = dragged_id(event.mimeData())
        self._end()
        if finding_id:
            event.acceptProposedAction()
            column, index = self.target(event.position())
            above = sum(slot.finding.id == finding_id for slot in column.slots[:index])
            self.dropped.emit(finding_id, column.kind, index - above)

    def _show_line(self) -> None:
        column, index = self.target(self._last)
        self._line.lie_at(column.x(), column.y() + column.gap_before(index), column.width())

    def _scroll_on(self) -> None:
        """Near the upper and lower edge of what is seen, go on scrolling."""
        y = self.mapTo(self._scroll.viewport(), self._last.toPoint()).y()
        step = -_STEP if y < _EDGE else _STEP if y > self._scroll.viewport().height() - _EDGE else 0
        bar = self._scroll.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + step)
        if bar.value() != before:
            self._last += QPointF(0, bar.value() - before)
            self._show_line()

    def _end(self) -> None:
        self._scrolling.stop()
        self._line.hide()


def _distance(column: FindingList, point: QPointF) -> float:
    box = column.geometry()
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return across + down
