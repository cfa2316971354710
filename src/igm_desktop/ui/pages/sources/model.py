"""The table's model over rows that never change: it only ever shows another tuple of them."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.pages.sources.rows import Column, Row

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_NUMBERS: Final = {Column.YEAR, Column.USED}
_NOWHERE: Final = QModelIndex()


class SourcesModel(QAbstractTableModel):
    """`ROW_ROLE` gives the whole row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}

    def show(self, rows: tuple[Row, ...]) -> bool:
        """Show these; gives whether the table was made anew, and so has forgotten what was chosen."""
        if rows == self.rows:
            return False
        same = [row.source.id for row in rows] == [row.source.id for row in self.rows]
        if same:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self._places = {row.source.id: place for place, row in enumerate(rows)}
        self.endResetModel()
        return True

    def place_of(self, source_id: str) -> int:
        """The row that a source stands in, or -1."""
        return self._places.get(source_id, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cell(column)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if column in _NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._told(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row, column) or self._nothing(column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        short, full = self._heads()[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return short
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(full)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return full
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in _NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heads(self) -> tuple[tuple[str, str], ...]:
        """Each column's head, and what it says at length."""
        names = (
            self.tr("Author or institution"),
            self.tr("Title"),
            self.tr("Kind"),
            self.tr("Year"),
            self.tr("Period"),
            self.tr("Level"),
            self.tr("Address"),
            self.tr("Seen"),
            self.tr("Used"),
        )
        return (
            *((name, name) for name in names),
            ("", self.tr("A copy of the evidence is attached")),
            ("", self.tr("What looks wrong")),
        )

    def _told(self, row: Row, column: Column) -> str:
        if column is Column.EVIDENCE:
            return self.tr("A copy of the evidence is attached.") if row.source.evidence is not None else ""
        if column is Column.USED:
            return self.tr("Named in %n place(s).", "", row.used) if row.used else self.tr("No text names it yet.")
        if column is Column.WARNING:
            return " ".join(self.warnings(row))
        return row.cell(column)

    def _nothing(self, column: Column) -> str:
        """What a screen reader says of a cell without words."""
        if column is Column.EVIDENCE:
            return self.tr("No copy of the evidence is attached.")
        if column is Column.WARNING:
            return self.tr("Nothing looks wrong.")
        return f"{self._heads()[column][1]}: –"

    def warnings(self, row: Row) -> tuple[str, ...]:
        """What looks wrong with a source, in sentences."""
        found = []
        if row.twins:
            found.append(self.tr("It looks like another source of the list."))
        if row.without_year:
            found.append(self.tr("Its year is not known."))
        if row.nameless:
            found.append(self.tr("It has neither a title nor an author."))
        return tuple(found)
