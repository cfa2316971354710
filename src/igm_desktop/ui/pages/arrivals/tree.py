"""The list of what came: people, their domains, their changes, in rows of two lines."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from igm_desktop.ui.pages.arrivals.model import ArrivalsModel, Index
from igm_desktop.ui.pages.arrivals.rows import Row, leaves
from igm_desktop.ui.pages.arrivals.wording import Words
from igm_desktop.ui.pages.history.tree import TwoLines, row_height
from igm_desktop.ui.theme import theme_of

OPEN_ROWS: Final = 200
"""So many rows at most are opened by themselves."""


class ArrivalsTree(QTreeView):
    """`chosen` tells that another row is the current one; `accept_wanted` and `reject_wanted` what a key asks for."""

    chosen = Signal()
    accept_wanted = Signal()
    reject_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ArrivalsModel(self)
        self._quietly = False
        self.setModel(self.rows)
        self.setItemDelegate(TwoLines(self))
        self.setAccessibleName(self.tr("What came, by person and domain"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda *_: None if self._quietly else self.chosen.emit())

    def show_rows(self, rows: tuple[Row, ...], words: Words) -> None:
        """Show these. The current row stays; where it has gone, the next one that is left follows."""
        self._quietly = True
        current = self.current()
        before = [row.key for row in leaves(self.rows.top)]
        closed = {row.key for row in self._every(self.rows.top) if row.rows and not self.isExpanded(self._at(row))}
        self.rows.show(rows, words)
        every = list(self._every(rows))
        for row in every:
            if row.rows and row.key not in closed and (row.kind in ("person", "conflicts") or len(every) <= OPEN_ROWS):
                self.expand(self._at(row))
        wanted = self._wanted(current, before, rows)
        self._quietly = False
        if wanted is not None:
            self.setCurrentIndex(self._at(wanted))

    def current(self) -> Row | None:
        """The current row."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, key: tuple[str, ...]) -> bool:
        """Make the row with that key the current one, in sight; False where there is none."""
        index = self.rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def _wanted(self, current: Row | None, before: list[tuple[str, ...]], rows: tuple[Row, ...]) -> Row | None:
        left = {row.key: row for row in self._every(rows)}
        ends = leaves(rows)
        if current is not None and current.key in left:
            return left[current.key]
        if current is not None and current.key in before:
            at = before.index(current.key)
            after = next((key for key in (*before[at:], *reversed(before[:at])) if key in left), None)
            if after is not None:
                return left[after]
        return ends[0] if ends else None

    def _every(self, rows: tuple[Row, ...]) -> list[Row]:
        found: list[Row] = []
        for row in rows:
            found += [row, *self._every(row.rows)]
        return found

    def _at(self, row: Row) -> QModelIndex:
        return self.rows.index_of(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter accepts, Ctrl+Delete rejects, Enter leads to what is chosen."""
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and with_control:
            self.accept_wanted.emit()
        elif with_control and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.reject_wanted.emit()
        elif enter:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The ground of the row goes on under its arrow."""
        theme = theme_of(self.palette())
        painter.fillRect(rect, QColor(theme.selection if self.selectionModel().isSelected(index) else theme.surface))
        super().drawBranches(painter, rect, index)

    def sizeHint(self) -> QSize:
        return QSize(320, 5 * row_height(self))
