"""The tree's model over rows that never change: entries, and in each its happenings. Words are made as rows come in sight."""

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from igm_desktop.core.exchange.past import Happening
from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.pages.history.rows import Row
from igm_desktop.ui.pages.history.wording import Words

Index = QModelIndex | QPersistentModelIndex

SECOND_ROLE: Final = Qt.ItemDataRole.UserRole
"""The second line of a row."""
_NOWHERE: Final = QModelIndex()
_TOP: Final = 0


class HistoryModel(QAbstractItemModel):
    """An index of an entry carries nothing, that of a happening the number of its entry's row, from 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._words: Words | None = None

    def show(self, rows: tuple[Row, ...], words: Words) -> None:
        """Show these, in those words."""
        self.beginResetModel()
        self.rows, self._words = rows, words
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The entry that an index is of or in."""
        if not index.isValid():
            return None
        return self.rows[index.row() if index.internalId() == _TOP else index.internalId() - 1]

    def happening_at(self, index: Index) -> Happening | None:
        """The happening of an index, None where it is of an entry."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self.rows[index.internalId() - 1].happenings[index.row()]

    def index_of(self, end: int, number: int | None) -> QModelIndex:
        """The index of the entry that ends there, or of a happening in it; an invalid one where it does not show."""
        at = next((place for place, row in enumerate(self.rows) if row.entry.end == end), None)
        if at is None:
            return QModelIndex()
        entry = self.index(at, 0)
        inside = next((n for n, one in enumerate(self.rows[at].happenings) if one.number == number), None)
        return entry if inside is None else self.index(inside, 0, entry)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NOWHERE) -> Any:
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self.rows)
        return len(self.rows[parent.row()].happenings) if parent.internalId() == _TOP else 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, happening = self.row_at(index), self.happening_at(index)
        if row is None or self._words is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.thing(happening) if happening is not None else self._words.title(row.entry)
        if role == SECOND_ROLE:
            return self._words.snippet(happening) if happening is not None else self._words.summary(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(str(self.data(index, one)) for one in (Qt.ItemDataRole.DisplayRole, SECOND_ROLE))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join(str(self.data(index, one)) for one in (Qt.ItemDataRole.DisplayRole, SECOND_ROLE)))
        return None
