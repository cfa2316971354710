"""A table of the document as Qt sees it: rows are items, cells their fields. It shows; editors write by their own road."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from igm_desktop.core.clipping import cut
from igm_desktop.core.comments.threads import open_by_ref
from igm_desktop.core.facts.cells import LONGEST_SHOWN, PROSES, cell_text
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref
from igm_desktop.ui.comments.wording import open_words
from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.pages.facts.columns import Column

Index = QModelIndex | QPersistentModelIndex
ROLE: Final = Qt.ItemDataRole
BORROWED: Final = ROLE.UserRole
"""Text of another language, shown quietly where the column's own has none."""
PROBLEM: Final = ROLE.UserRole + 1
"""Why what was typed into the cell is not taken."""
LONGEST_CELL: Final = 1_000
_TOP: Final = QModelIndex()
_KEPT: Final = "\x1f"  # between the words of what is remembered


class FactModel(QAbstractTableModel):
    """What was typed and cannot be taken is kept here, with the reason: the document never sees it, and the next page
    finds it again in `remembered`.
    """

    def __init__(
        self, document: Assessment, columns: tuple[Column, ...], remembered: dict[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.collection, self.columns = columns[0].collection, columns
        self._document = document
        self._remembered = remembered

    @property
    def document(self) -> Assessment:
        """Whose rows they are."""
        return self._document

    @property
    def items(self) -> tuple[Item, ...]:
        """The rows."""
        return items_of(self._document, self.collection)

    def show_document(self, document: Assessment) -> None:
        """Show these items; call it only when nothing that was typed is waiting."""
        before, after = self.ids(), [item.id for item in items_of(document, self.collection)]
        if before == after:
            self._document = document
            self.refresh()
            return
        self.beginResetModel()
        self._document = document
        self.endResetModel()

    def keep(self, ref: Ref, text: str, why: str) -> None:
        """Keep what was typed into that cell and is not taken."""
        self._remembered[_KEPT.join(("", *ref))] = _KEPT.join((why, text))

    def kept(self, ref: Ref) -> tuple[str, str] | None:
        """What was typed into that cell and not taken, and why, or None."""
        found = self._remembered.get(_KEPT.join(("", *ref)))
        if found is None:
            return None
        why, _, text = found.partition(_KEPT)
        return text, why

    def forget(self, ref: Ref) -> None:
        """Give up what was typed there and not taken: into a cell, or into all of a row."""
        start = _KEPT.join(("", *ref))
        for key in [key for key in self._remembered if key == start or key.startswith(start + _KEPT)]:
            del self._remembered[key]

    def waiting(self) -> frozenset[str]:
        """The ids of the rows in which something was typed and not taken."""
        places = (key.split(_KEPT) for key in self._remembered)
        return frozenset(place[2] for place in places if place[:2] == ["", self.collection])

    def refresh(self) -> None:
        """Have every cell shown anew."""
        if self.items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.items) - 1, len(self.columns) - 1))

    def ids(self) -> list[str]:
        """The ids of the rows, from the top."""
        return [item.id for item in self.items]

    def ref(self, index: Index) -> Ref:
        """What the cell writes."""
        return self.columns[index.column()].ref(self.items[index.row()].id)

    def find(self, ref: Ref) -> QModelIndex:
        """The cell of a ref: its row for the ref of an item, and an invalid one where there is none."""
        ids = self.ids()
        if ref[0] != self.collection or len(ref) < 2 or ref[1] not in ids:
            return QModelIndex()
        exact = (at for at, column in enumerate(self.columns) if column.ref(ref[1]) == ref)
        near = (at for at, column in enumerate(self.columns) if column.field in ref[2:3])
        return self.index(ids.index(ref[1]), next(exact, next(near, 0)))

    def text(self, index: Index) -> str:
        """What the cell says: the document's words, or what was typed and not taken."""
        return self._text(self.items[index.row()], self.columns[index.column()])

    def shown(self, item: Item, column: Column) -> str:
        """All that stands in a cell: what it says, or what another language says in its place."""
        return self._text(item, column) or self._of_another(item, column)

    def _text(self, item: Item, column: Column) -> str:
        kept = self.kept(column.ref(item.id)) if self._remembered else None
        text = kept[0] if kept else cell_text(self._document, item, column.field, column.language, short=True)
        return cut(text, LONGEST_CELL)

    def copied(self, index: Index) -> str:
        """What of the cell goes into the clipboard: the same words, but the full name of a source."""
        kept = self.kept(self.ref(index))
        column = self.columns[index.column()]
        return kept[0] if kept else cell_text(self._document, self.items[index.row()], column.field, column.language)

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if role != ROLE.DisplayRole:
            return None
        return self.columns[section].title if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        if role == ROLE.DisplayRole:
            return self.text(index)
        if role == BORROWED:
            return self._of_another(self.items[index.row()], self.columns[index.column()])
        if role in (PROBLEM, ROLE.ToolTipRole, ROLE.AccessibleDescriptionRole):
            why = (self.kept(self.ref(index)) or ("", ""))[1]
            if role == PROBLEM:
                return why
            said = "\n".join(filter(None, (why or self._full_source(index), self._comments(index))))
            return tool_tip(said) if role == ROLE.ToolTipRole else ". ".join(filter(None, (why, self._comments(index))))
        return None

    def commented(self, index: Index) -> int:
        """How many open comments there are about the cell; in the first one also those about the whole row."""
        ref, counted = self.ref(index), open_by_ref(self._document)
        return counted.get(ref, 0) + (counted.get(ref[:2], 0) if index.column() == 0 else 0)

    def _comments(self, index: Index) -> str:
        number = self.commented(index)
        return open_words(number) if number else ""

    def _full_source(self, index: Index) -> str:
        return self.copied(index) if self.columns[index.column()].field == "source" else ""

    def _of_another(self, item: Item, column: Column) -> str:
        if column.field not in PROSES:
            return ""
        return cut(plain(cut(getattr(item, column.field).best(self._document.languages), LONGEST_SHOWN)), LONGEST_CELL)
