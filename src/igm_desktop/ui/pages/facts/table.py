"""A table of the document: walked, written and filled from a spreadsheet as spreadsheets are."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from igm_desktop.core.ref import Ref
from igm_desktop.core.tabular import one_cell, write_rows
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.facts.delegate import CellDelegate
from igm_desktop.ui.pages.facts.heights import LEAST_HEIGHT, SIDE, RowHeights
from igm_desktop.ui.pages.facts.model import FactModel, Index
from igm_desktop.ui.plain import names_files
from igm_desktop.ui.theme import theme_of

_FLAG = QItemSelectionModel.SelectionFlag
_KEY = Qt.Key
_STANDARD: Final = QKeySequence.StandardKey


class FactTable(QTableView):
    """It is as high as its rows. What concerns rows is asked of the panel: `add_wanted`, `removal_wanted`,
    `step_wanted` (-1 up, 1 down), `clearing_wanted`, `paste_wanted` with the text.
    """

    add_wanted = Signal()
    removal_wanted = Signal()
    step_wanted = Signal(int)
    clearing_wanted = Signal()
    paste_wanted = Signal(str)
    moved = Signal()

    def __init__(self, context: Context, model: FactModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = model
        self._heights = RowHeights(model)
        self.setAccessibleName(name)
        self.setModel(model)
        self.cells = CellDelegate(context, model, self)
        self.setItemDelegate(self.cells)
        self.cells.left.connect(self.leave)
        self._dress()
        model.dataChanged.connect(lambda *_: self.fit())
        model.modelReset.connect(self.fit)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab leads on to what comes after the table
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(LEAST_HEIGHT)
        header = FlatHeader(self)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        self.setHorizontalHeader(header)

    # Where a person is

    def show_cell(self, index: QModelIndex) -> None:
        """Go to the cell and give it the keyboard; an editor that is open there keeps it."""
        opened = self.cells.opened
        if opened is not None and opened.binding.ref == self._facts.ref(index):
            opened.widget.setFocus()
            return
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_ref(self) -> Ref | None:
        """What the current cell writes."""
        return self._facts.ref(self.currentIndex()) if self.currentIndex().isValid() else None

    def cell_area(self, index: QModelIndex) -> QRect:
        """Where the cell lies in the table."""
        return self.visualRect(index).translated(self.viewport().pos())

    def chosen(self) -> tuple[range, range]:
        """The rows and columns that are selected, or those of the current cell."""
        chosen, current = self.selectionModel().selection(), self.currentIndex()
        if chosen.isEmpty() and current.isValid():
            chosen = QItemSelection(current, current)
        if chosen.isEmpty():
            return range(0), range(0)
        parts = [chosen.at(number) for number in range(chosen.size())]
        rows = range(min(one.top() for one in parts), max(one.bottom() for one in parts) + 1)
        return rows, range(min(one.left() for one in parts), max(one.right() for one in parts) + 1)

    def chosen_ids(self) -> list[str]:
        """The ids of the rows that are selected."""
        ids = self._facts.ids()
        return [ids[row] for row in self.chosen()[0]]

    def select_rows(self, ids: list[str]) -> None:
        """Select the cells of those rows in the column of the current cell."""
        order = {item_id: row for row, item_id in enumerate(self._facts.ids())}
        rows, column = [order[one] for one in ids if one in order], max(self.currentIndex().column(), 0)
        if not rows:
            return
        self.selectionModel().setCurrentIndex(self._facts.index(rows[0], column), _FLAG.ClearAndSelect)
        selection = QItemSelection()
        for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):  # rows that stand together
            found = [row for _, row in run]
            selection.select(self._facts.index(found[0], column), self._facts.index(found[-1], column))
        self.selectionModel().select(selection, _FLAG.Select)

    # Leaving a cell, and keys

    def leave(self, way: str) -> None:
        """Close the cell that is being written and go on: the text is in the document or kept with its reason."""
        opened, index = self.cells.opened, QModelIndex(self.currentIndex())
        if opened is not None:
            opened.finish()
            self.closeEditor(opened.widget, CellDelegate.EndEditHint.NoHint)
        if way in ("down", "up"):
            self._go(index.row() + (1 if way == "down" else -1), index.column())
        elif way in ("next", "previous"):
            place = index.row() * len(self._facts.columns) + index.column() + (1 if way == "next" else -1)
            row, column = divmod(place, len(self._facts.columns))
            if self._go(row, column):
                self.edit(self.currentIndex())
        elif way == "add":
            self.add_wanted.emit()
        elif way == "paste":
            self._paste()

    def _go(self, row: int, column: int) -> bool:
        if not 0 <= row < len(self._facts.items):
            return False
        self.setCurrentIndex(self._facts.index(row, column))
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() or event.key() == _KEY.Key_Insert:
            deed()

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does in the table while no cell is being written."""
        for standard, deed in ((_STANDARD.Copy, self.copy), (_STANDARD.Cut, self._cut), (_STANDARD.Paste, self._paste)):
            if event.matches(standard):
                return deed
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._deeds().get((_KEY(event.key()), modifiers))

    def _deeds(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        none, ctrl, alt = (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
            Qt.KeyboardModifier.AltModifier,
        )
        return {
            (_KEY.Key_Delete, none): self.clearing_wanted.emit,
            (_KEY.Key_Backspace, none): self.clearing_wanted.emit,
            (_KEY.Key_Delete, ctrl): self.removal_wanted.emit,
            (_KEY.Key_Insert, none): self.add_wanted.emit,
            (_KEY.Key_Return, ctrl): self.add_wanted.emit,
            (_KEY.Key_Enter, ctrl): self.add_wanted.emit,
            (_KEY.Key_Return, none): lambda: self.edit(self.currentIndex()),
            (_KEY.Key_Enter, none): lambda: self.edit(self.currentIndex()),
            (_KEY.Key_Up, alt): lambda: self.step_wanted.emit(-1),
            (_KEY.Key_Down, alt): lambda: self.step_wanted.emit(1),
        }

    # The clipboard

    def copy(self) -> None:
        """Put what is selected into the clipboard, as spreadsheets read it."""
        rows, columns = self.chosen()
        texts = [[one_cell(self._facts.copied(self._facts.index(row, column))) for column in columns] for row in rows]
        if texts:
            single = len(texts) == len(texts[0]) == 1
            QGuiApplication.clipboard().setText(texts[0][0] if single else write_rows(texts))

    def _cut(self) -> None:
        self.copy()
        self.clearing_wanted.emit()

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText() and not names_files(data):
            self.paste_wanted.emit(data.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, keys, deed in (
            (self.tr("Copy"), "Ctrl+C", self.copy),
            (self.tr("Paste"), "Ctrl+V", self._paste),
            (self.tr("Clear"), "Del", self.clearing_wanted.emit),
            (self.tr("Add a row"), "Ins", self.add_wanted.emit),
            (self.tr("Remove the row"), "Ctrl+Del", self.removal_wanted.emit),
        ):
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _on=False, deed=deed: deed())
        menu.popup(event.globalPos())

    # Size

    def fit(self) -> None:
        """Share the width among the columns, and take the height of the rows."""
        columns = self._facts.columns
        spare = max(self.viewport().width() - sum(column.least for column in columns), 0)
        shares = sum(column.share for column in columns)
        widths = [column.least + spare * column.share // shares for column in columns]
        if spare:
            widths[0] += self.viewport().width() - sum(widths)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        rows = self.verticalHeader()
        heights = self._heights.measured(widths, self.font())
        for row, height in enumerate(heights):
            if rows.sectionSize(row) != height:
                rows.resizeSection(row, height)
        bar = 0 if spare else self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + sum(heights) + bar + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().x():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls, not the table

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._facts.items:
            self.setCurrentIndex(self._facts.index(0, 0))
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class FlatHeader(QHeaderView):
    """The names of the columns, quietly, over a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 12)

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        theme = theme_of(self.palette())
        painter.save()
        painter.fillRect(area, QColor(theme.surface))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(theme.control_line))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inner = area.adjusted(SIDE, 0, -SIDE, 0)
        painter.setPen(QColor(theme.quiet))
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(
            inner, flags, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        )
        painter.restore()
