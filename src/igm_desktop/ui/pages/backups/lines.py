"""A list of rows of two lines each, some of them under heads that only say what follows. Words are made as rows come in
sight.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.theme import theme_of

Index = QModelIndex | QPersistentModelIndex

GAP: Final = 8
SECOND_ROLE: Final = Qt.ItemDataRole.UserRole
HEAD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


class Line(NamedTuple):
    """`second` stands under the first line. A `head` has only one, and cannot be chosen."""

    first: str
    second: str = ""
    head: bool = False


def _nothing(_row: int) -> Line:
    return Line("")


class LinesModel(QAbstractListModel):
    """So many rows, and what says their words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self._say: Callable[[int], Line] = _nothing

    def show(self, count: int, say: Callable[[int], Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self._count, self._say = count, cache(say)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._say(index.row()).head:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not index.row() < self._count:
            return None
        line = self._say(index.row())
        both = [words for words in (line.first, line.second) if words]
        said = {
            int(Qt.ItemDataRole.DisplayRole): line.first,
            int(SECOND_ROLE): line.second,
            int(HEAD_ROLE): line.head,
            int(Qt.ItemDataRole.AccessibleTextRole): ". ".join(both),
            int(Qt.ItemDataRole.ToolTipRole): "" if line.head else tool_tip("\n".join(both)),
        }
        return said.get(int(role))


class LinesList(QListView):
    """`chosen` tells that another row is the current one: by a person, or by what is shown now."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._quietly = False
        self.setModel(self.lines)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda *_: None if self._quietly else self.chosen.emit())

    def show_lines(self, count: int, say: Callable[[int], Line], current: int) -> None:
        """Show these, with that row the current one; nobody is told of it."""
        self._quietly = True
        self.lines.show(count, say)
        if 0 <= current < count:
            self.choose_row(current)
        self._quietly = False

    def choose_row(self, row: int) -> None:
        """Make it the current one."""
        self.setCurrentIndex(self.lines.index(row, 0))

    @property
    def row(self) -> int:
        """The current one, -1 for none."""
        return self.currentIndex().row()

    @property
    def row_height(self) -> int:
        """The height of a row of two lines."""
        return 2 * self.fontMetrics().lineSpacing() + 12

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:  # heads are stepped over
        index = super().moveCursor(action, modifiers)
        moves = QAbstractItemView.CursorAction
        back = action in (moves.MoveUp, moves.MovePageUp, moves.MovePrevious, moves.MoveLeft)
        while index.isValid() and index.data(HEAD_ROLE):
            step = -1 if back and index.row() else 1
            index = index.siblingAtRow(index.row() + step)
            if back and index.row() == 0 and index.data(HEAD_ROLE):
                return self.currentIndex()
        return index

    def sizeHint(self) -> QSize:
        return QSize(300, 5 * self.row_height)


class _Rows(QStyledItemDelegate):
    """Paints a row: the ground, a first line, a quiet second one; or the words of a head above a line."""

    def __init__(self, rows: LinesList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(HEAD_ROLE):
            return QSize(100, self._rows.fontMetrics().lineSpacing() + 16)
        return QSize(100, self._rows.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        painter.save()
        head = bool(index.data(HEAD_ROLE))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver and not head:
            painter.fillRect(option.rect, QColor(theme.hover))
        bold = QFont(option.font)
        bold.setBold(True)
        box = QRect(option.rect).adjusted(GAP if head else 2 * GAP, 6, -GAP, -6)
        if head:
            box.setTop(box.top() + 4)
            painter.fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1, QColor(theme.line))
        line = option.fontMetrics.lineSpacing()
        looks = ((Qt.ItemDataRole.DisplayRole, theme.text), (SECOND_ROLE, theme.quiet))
        for number, (role, colour) in enumerate(looks):
            painter.setFont(bold if head else option.font)
            painter.setPen(QColor(colour))
            room = QRect(box.left(), box.top() + number * line, box.width(), line)
            words = painter.fontMetrics().elidedText(str(index.data(role)), Qt.TextElideMode.ElideRight, room.width())
            leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(QStyle.visualAlignment(option.direction, leading)), words)
        if self._rows.hasFocus() and index == self._rows.currentIndex():
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()
