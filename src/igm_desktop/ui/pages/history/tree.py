"""The list of what happened: entries that open to what each of them changed, in rows of two lines."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from igm_desktop.core.exchange.past import Happening
from igm_desktop.ui.pages.history.model import SECOND_ROLE, HistoryModel, Index
from igm_desktop.ui.pages.history.rows import Row
from igm_desktop.ui.pages.history.wording import Words
from igm_desktop.ui.theme import theme_of

GAP: Final = 8
OPEN_ROWS: Final = 60
"""So many rows at most are opened by themselves."""


class HistoryTree(QTreeView):
    """`chosen` tells that another row is the current one."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HistoryModel(self)
        self._quietly = False
        self.setModel(self.rows)
        self.setItemDelegate(TwoLines(self))
        self.setAccessibleName(self.tr("What happened, the newest first"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(True)
        self.selectionModel().currentChanged.connect(lambda *_: None if self._quietly else self.chosen.emit())

    def show_rows(self, rows: tuple[Row, ...], words: Words, *, opened: bool) -> None:
        """Show these; the current row stays the current one where it still shows, and what was open stays open.

        With `opened`, everything is open if it is not much.
        """
        self._quietly = True
        row, happening = self.current()
        was_open = {self.rows.rows[at].entry.end for at in range(len(self.rows.rows)) if self.isExpanded(self._top(at))}
        self.rows.show(rows, words)
        every = opened and sum(1 + len(one.happenings) for one in rows) <= OPEN_ROWS
        for at, one in enumerate(rows):
            if every or one.entry.end in was_open:
                self.expand(self._top(at))
        wanted = QModelIndex()
        if row is not None:
            wanted = self.rows.index_of(row.entry.end, happening.number if happening is not None else None)
        if not wanted.isValid() and rows:
            first = self._top(0)
            wanted = self.rows.index(0, 0, first) if every and opened else first
        self.setCurrentIndex(wanted)
        self._quietly = False

    def current(self) -> tuple[Row | None, Happening | None]:
        """The entry of the current row, and the happening if it is of one."""
        index = self.currentIndex()
        return self.rows.row_at(index), self.rows.happening_at(index)

    def _top(self, at: int) -> QModelIndex:
        return self.rows.index(at, 0)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The ground of the row goes on under its arrow."""
        theme = theme_of(self.palette())
        painter.fillRect(rect, QColor(theme.selection if self.selectionModel().isSelected(index) else theme.surface))
        super().drawBranches(painter, rect, index)

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return row_height(self)

    def sizeHint(self) -> QSize:
        return QSize(320, 5 * self.row_height)


def row_height(tree: QTreeView) -> int:
    """The height of a row of two lines."""
    return 2 * tree.fontMetrics().lineSpacing() + 12


class TwoLines(QStyledItemDelegate):
    """Paints a row: the ground, a bold first line for what has rows in it, a quiet second one."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, row_height(self._tree))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        box = QRect(option.rect).adjusted(GAP, 6, -GAP, -6)
        line = option.fontMetrics.lineSpacing()
        font = QFont(option.font)
        font.setBold(not index.parent().isValid())
        for number, (role, colour) in enumerate(
            ((Qt.ItemDataRole.DisplayRole, theme.text), (SECOND_ROLE, theme.quiet))
        ):
            painter.setFont(font if not number else option.font)
            painter.setPen(QColor(colour))
            room = QRect(box.left(), box.top() + number * line, box.width(), line)
            words = painter.fontMetrics().elidedText(str(index.data(role)), Qt.TextElideMode.ElideRight, room.width())
            side = QStyle.visualAlignment(
                option.direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            )
            painter.drawText(room, int(side), words)
        if not index.parent().isValid():
            painter.fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1, QColor(theme.line))
        if self._tree.hasFocus() and index == self._tree.currentIndex():
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()
