"""The tree's model over rows that never change. Words are made as rows come in sight."""

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.pages.arrivals.rows import Row
from igm_desktop.ui.pages.arrivals.wording import Words
from igm_desktop.ui.pages.history.model import SECOND_ROLE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class ArrivalsModel(QAbstractItemModel):
    """An index carries the number of its row among all rows, each before those in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.top: tuple[Row, ...] = ()
        self._all: list[Row] = []
        self._parents: list[int] = []
        self._places: list[int] = []
        self._inner: list[list[int]] = []
        self._outer: list[int] = []
        self._numbers: dict[tuple[str, ...], int] = {}
        self._words: Words | None = None

    def show(self, rows: tuple[Row, ...], words: Words) -> None:
        """Show these, in those words."""
        self.beginResetModel()
        self.top, self._words = rows, words
        self._all, self._parents, self._places, self._inner = [], [], [], []
        self._numbers = {}
        self._outer = [self._take(row, -1, place) for place, row in enumerate(rows)]
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row of an index."""
        return self._all[index.internalId()] if index.isValid() else None

    def index_of(self, key: tuple[str, ...]) -> QModelIndex:
        """The index of the row with that key; an invalid one where there is none."""
        number = self._numbers.get(key)
        return QModelIndex() if number is None else self.createIndex(self._places[number], 0, number)

    def _take(self, row: Row, parent: int, place: int) -> int:
        number = len(self._all)
        self._all.append(row)
        self._parents.append(parent)
        self._places.append(place)
        self._inner.append([])
        self._numbers[row.key] = number
        self._inner[number] = [self._take(one, number, at) for at, one in enumerate(row.rows)]
        return number

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        numbers = self._inner[parent.internalId()] if parent.isValid() else self._outer
        return self.createIndex(row, column, numbers[row])

    def parent(self, index: Index = _NOWHERE) -> Any:
        above = self._parents[index.internalId()] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._places[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._inner[parent.internalId()]) if parent.isValid() else len(self._outer)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, words = self.row_at(index), self._words
        if row is None or words is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return words.first_line(row)
        if role == SECOND_ROLE:
            return words.second_line(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(word for word in (words.first_line(row), words.second_line(row)) if word)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join(word for word in (words.first_line(row), words.second_line(row)) if word))
        return None
