"""The list of threads: painted rows, so that two thousand of them open at once."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from igm_desktop.core.comments.threads import Thread
from igm_desktop.ui.comments.rows import ABOUT, IS_OPEN, SAID, STATE, WHEN, WHO, ThreadRows
from igm_desktop.ui.theme import Theme, theme_of
from igm_desktop.ui.two_lines import draw_lines

Index = QModelIndex | QPersistentModelIndex

SIDE: Final = 12
EDGE: Final = 8  # over and under the words of a row
LINES: Final = 4
DOT: Final = 8


class ThreadList(QListView):
    """`chosen` tells that another thread is the current one, `wanted` that somebody wants to go where it is about."""

    chosen = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ThreadRows(self)
        self._quietly = False
        self.setAccessibleName(self.tr("Comments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Rows(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(self.rows)
        self.clicked.connect(lambda _index: self.wanted.emit())

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return LINES * self.fontMetrics().lineSpacing() + 2 * EDGE

    def current(self) -> Thread | None:
        """The thread of the current row."""
        return self.rows.thread_at(self.currentIndex())

    def choose(self, thread_id: str) -> bool:
        """Have that thread be the current one without telling anybody; False where it is not listed."""
        row = self.rows.row_of(thread_id)
        if row is None:
            return False
        self._quietly = True
        index = self.rows.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._quietly = False
        return True

    def choose_none(self) -> None:
        """Have no row be the current one, without telling anybody."""
        self._quietly = True
        self.selectionModel().clear()
        self._quietly = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._quietly:
            self.scrollTo(current)
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()  # typing letters would search the list
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(300, 3 * self.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.row_height)


class _Rows(QStyledItemDelegate):
    """A dot for an open thread, who, when at the end; what it is about; what it says, in two lines; how it stands."""

    def __init__(self, view: ThreadList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._view
        theme, box = theme_of(view.palette()), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, theme, chosen=chosen, hovered=bool(option.state & QStyle.StateFlag.State_MouseOver))
        line = view.fontMetrics().lineSpacing()
        inner = box.adjusted(SIDE, EDGE, -SIDE, -EDGE)
        rows = [QRect(inner.left(), inner.top() + at * line, inner.width(), line) for at in range(LINES)]
        self._head(painter, rows[0], index, theme)
        self._about(painter, rows[1], index, theme)
        painter.setPen(QColor(theme.text))
        room = rows[2].united(rows[3])
        draw_lines(painter, room, str(index.data(SAID)), view.font(), line, view.layoutDirection())
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, theme: Theme, *, chosen: bool, hovered: bool) -> None:
        ground = QRectF(box).adjusted(3, 2, -3, -2)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if chosen else theme.hover))
            painter.drawRoundedRect(ground, 6, 6)
        if not chosen:
            painter.fillRect(box.left() + SIDE, box.bottom(), box.width() - 2 * SIDE, 1, QColor(theme.line))
        if chosen and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _head(self, painter: QPainter, room: QRect, index: Index, theme: Theme) -> None:
        """Who in bold letters, and at the end how it stands, or else when."""
        bold = QFont(self._view.font())
        bold.setBold(True)
        x = room.left()
        is_open = bool(index.data(IS_OPEN))
        dot = self._mirrored(QRect(x, room.center().y() - DOT // 2 + 1, DOT, DOT), room)
        painter.setPen(QPen(QColor(theme.control_line), 1.4))
        painter.setBrush(QColor(theme.comment) if is_open else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(dot))
        x += DOT + 7
        last = str(index.data(STATE) or index.data(WHEN))
        metrics = self._view.fontMetrics()
        wide = min(metrics.horizontalAdvance(last) + 2, room.width() * 55 // 100)
        end = QRect(room.right() - wide + 1, room.top(), wide, room.height())
        self._words(painter, self._mirrored(end, room), last, self._view.font(), theme.quiet, trailing=True)
        who = QRect(x, room.top(), end.left() - x - 8, room.height())
        self._words(painter, self._mirrored(who, room), str(index.data(WHO)), bold, theme.text)

    def _about(self, painter: QPainter, room: QRect, index: Index, theme: Theme) -> None:
        """What it is about, behind a bar like that of a quotation."""
        bar = self._mirrored(QRect(room.left(), room.top() + 3, 3, room.height() - 5), room)
        painter.fillRect(bar, QColor(theme.comment))
        words = self._mirrored(room.adjusted(10, 0, 0, 0), room)
        self._words(painter, words, str(index.data(ABOUT)), self._view.font(), theme.quiet)

    def _words(
        self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str, *, trailing: bool = False
    ) -> None:
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored != trailing else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, flags | int(Qt.TextFlag.TextSingleLine.value), shown)

    def _mirrored(self, place: QRect, box: QRect) -> QRect:
        if self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(box.left() + box.right() - place.right(), place.top(), place.width(), place.height())
