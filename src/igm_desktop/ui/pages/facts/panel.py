"""A table with its heading, its tools and what it says when it is empty; what a person does in it becomes edits."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from igm_desktop.app.change import Change
from igm_desktop.core.clipping import clipped
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.facts import rows
from igm_desktop.core.facts.cells import Pasted, cell_value, item_name, paste
from igm_desktop.core.facts.lists import column_names
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.core.shown import in_sentence
from igm_desktop.core.tabular import place, read_rows
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.facts.columns import columns_of
from igm_desktop.ui.pages.facts.model import PROBLEM, FactModel
from igm_desktop.ui.pages.facts.note import CellNote
from igm_desktop.ui.pages.facts.table import FactTable
from igm_desktop.ui.pages.sheet import Sheet

BESIDE: Final = 620  # the width from which the buttons stand side by side
STRAYS_TOLD: Final = 3
LONGEST_TOLD: Final = 40


class FactPanel(Sheet):
    """The table of one collection. `current_moved` asks the page to bring the current cell into sight."""

    current_moved = Signal()

    def __init__(self, context: Context, collection: str, name: str, about: str, empty: str) -> None:
        super().__init__()
        self._context, self.collection = context, collection
        self.model = FactModel(context.session.document, columns_of(collection, context), context.remembered, self)
        self.table = FactTable(context, self.model, name)
        self.add = button(self.tr("Add a row"), icon="add")
        self.add.clicked.connect(self.add_row)
        self._up = button("", icon="arrow-up", kind="icon", name=self.tr("Move the row up (Alt+Up)"))
        self._down = button("", icon="arrow-down", kind="icon", name=self.tr("Move the row down (Alt+Down)"))
        self._remove = button("", icon="delete", kind="icon", name=self.tr("Remove the row (Ctrl+Delete)"))
        self._empty = quiet(empty, wrap=True)
        self._note = CellNote(self)
        self._hint = quiet(
            self.tr(
                "Enter or F2 writes a cell, Ctrl+Enter adds a row. Rows copied in a spreadsheet can be pasted here."
            ),
            wrap=True,
        )
        self._lay_out(name, about)
        self._connect()
        self._show_state()

    # What it looks like

    def _lay_out(self, name: str, about: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(heading(name, 2), 1)
        for tool in (self._up, self._down, self._remove):
            top.addWidget(tool)
        self.tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.tools.setSpacing(6)
        self.tools.addWidget(self.add)
        self.tools.addStretch(1)
        self.above = QVBoxLayout()
        self.rows.addLayout(top)
        self.rows.addWidget(quiet(about, wrap=True))
        self.rows.addLayout(self.above)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self._hint)
        self.rows.addLayout(self.tools)

    def add_tool(self, tool: Button) -> None:
        """One more button beside the first."""
        self.tools.insertWidget(self.tools.count() - 1, tool)

    def arrange(self, width: int) -> None:
        """Have the buttons one under the other where there is no room for them side by side."""
        wide = width >= BESIDE
        self.tools.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _connect(self) -> None:
        self._up.clicked.connect(lambda: self._step(-1))
        self._down.clicked.connect(lambda: self._step(1))
        self._remove.clicked.connect(self._remove_rows)
        table = self.table
        table.add_wanted.connect(self.add_row)
        table.removal_wanted.connect(self._remove_rows)
        table.step_wanted.connect(self._step)
        table.clearing_wanted.connect(self._clear)
        table.paste_wanted.connect(self.paste)
        table.moved.connect(self._show_current)
        table.cells.problem_changed.connect(self._show_problem)

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        difference = change.difference
        if any(
            difference.touches(*ref)
            for ref in ((self.collection,), ("sources",), ("comments",), ("document", "languages"))
        ):
            self.show_document(change.after)

    def show_document(self, document: Assessment) -> None:
        """Show its rows, staying in the cell that a person is in."""
        before, index = self.table.current_ref(), self.table.currentIndex()
        at, had_keyboard = (index.row(), index.column()), self.table.hasFocus()
        self.model.show_document(document)
        if before is not None and not self.table.currentIndex().isValid():
            self._stay(before, at, had_keyboard=had_keyboard)
        self._show_state()

    def _stay(self, ref: Ref, at: tuple[int, int], *, had_keyboard: bool) -> None:
        found = self.model.find(ref)
        if not found.isValid() and self.model.items:
            found = self.model.index(min(at[0], len(self.model.items) - 1), at[1])
        if found.isValid():
            self.table.setCurrentIndex(found)
        elif had_keyboard:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        """What there is to see and to do for as many rows as there are."""
        some = bool(self.model.items)
        if not some and self.table.hasFocus():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self.table, self._hint, self._up, self._down, self._remove):
            widget.setVisible(some)
        self._empty.setVisible(not some)
        self._show_current()

    def _show_current(self) -> None:
        index = self.table.currentIndex()
        there = index.isValid()
        self._remove.setEnabled(there)
        self._up.setEnabled(there and index.row() > 0)
        self._down.setEnabled(there and index.row() < len(self.model.items) - 1)
        self._show_problem(str(index.data(PROBLEM) or "") if there else "")
        if there:
            self.current_moved.emit()

    def _show_problem(self, problem: str) -> None:
        opened = self.table.cells.opened
        problem = problem or (opened.binding.problem if opened is not None else "")
        area = self.table.cell_area(self.table.currentIndex())
        self._note.tell(problem, area.translated(self.table.mapTo(self, QPoint(0, 0))))

    # What a person does

    def reveal(self, ref: Ref) -> QModelIndex | None:
        """Go to the cell of that ref; where there is none, give None."""
        self.show_document(self._context.session.document)  # which this may be asked before it was told of a change
        found = self.model.find(ref)
        if not found.isValid():
            return None
        self.table.show_cell(found)
        return found

    def add_row(self) -> None:
        """One more row after the current one, ready to be written."""
        item_id, ids = new_id(), self.table.chosen_ids()
        after = ids[-1] if ids and self.table.currentIndex().isValid() else None
        self.apply(lambda document: rows.with_row(document, self.collection, item_id, after), self.tr("Add a row"))
        self.table.show_cell(self.model.find((self.collection, item_id)))
        self.table.edit(self.table.currentIndex())

    def paste(self, text: str) -> None:
        """Write rows that come from a spreadsheet from the current cell on; what finds no place is told."""
        found = read_rows(text)
        session, index = self._context.session, self.table.currentIndex()
        if not found:
            return
        session.flush()
        columns = [column.key for column in self.model.columns]
        first = columns[index.column()] if index.isValid() else columns[0]
        names = column_names(column.field for column in self.model.columns if not column.second)
        placed = place(found, columns, first, names)
        onto = self.model.ids()[index.row() :] if index.isValid() else []
        before = session.document
        done = paste(before, self.collection, onto, placed, self.model.columns[0].language)
        for one in done.ids:
            self.model.forget((self.collection, one))
        self.apply(lambda _document: done.document, self.tr("Paste rows"))
        if done.ids:
            self.table.select_rows(list(done.ids))
        self._tell_pasted(done, before)

    def _tell_pasted(self, done: Pasted, before: Assessment) -> None:
        words = [self.tr("%n row(s) pasted.", "", len(done.ids))]
        if done.strays:
            quoted = self.tr("“{text}”")
            some = ", ".join(
                quoted.replace("{text}", in_sentence(clipped(stray.text, LONGEST_TOLD)))
                for stray in done.strays[:STRAYS_TOLD]
            )
            more = len(done.strays) - STRAYS_TOLD
            words.append(self.tr("Not taken, because they fit no column: {cells}").replace("{cells}", some))
            words[-1] += " " + self.tr("and %n more.", "", more) if more > 0 else "."
        self.tell_rows(" ".join(words), before, done.ids)

    def tell_rows(self, text: str, before: Assessment, ids: Sequence[str]) -> None:
        """Tell what was done to rows, with a way to have them as they were before."""

        def take_back() -> None:
            self.apply(
                lambda document: rows.restored(document, self.collection, before, ids),
                self.tr("Take the rows back"),
            )
            there = [one for one in ids if one in self.model.ids()]
            if there:
                self.table.show_cell(self.model.find((self.collection, there[0])))

        self._context.tell(text, self.tr("Undo"), take_back)

    def apply(self, edit: Callable[[Assessment], Assessment], words: str) -> bool:
        """Do an edit after everything that was typed."""
        session = self._context.session
        session.flush()
        return session.apply(edit, words)

    def _remove_rows(self) -> None:
        ids, before = self.table.chosen_ids(), self._context.session.document
        if not ids:
            return
        first = item_name(self.model.items[self.model.ids().index(ids[0])], before.languages)
        edit = partial(rows.without_rows, collection=self.collection, ids=ids)
        if self.apply(edit, self.tr("Remove the row")):
            told = self.tr("“{name}” was removed.").replace("{name}", in_sentence(clipped(first, LONGEST_TOLD)) or "…")
            self.tell_rows(told if len(ids) == 1 else self.tr("%n row(s) removed.", "", len(ids)), before, ids)

    def _step(self, by: int) -> None:
        ids = self.table.chosen_ids()
        column = max(self.table.currentIndex().column(), 0)
        if self.apply(partial(rows.stepped, collection=self.collection, ids=ids, by=by), self.tr("Move the row")):
            self.table.setCurrentIndex(self.model.index(self.model.ids().index(ids[0]), column))
            self.table.select_rows(ids)

    def _clear(self) -> None:
        ids, (_, columns) = self.table.chosen_ids(), self.table.chosen()
        document = self._context.session.document
        shown = [self.model.columns[at] for at in columns]
        refs = [column.ref(item_id) for item_id in ids for column in shown]
        values = [cell_value(document, column.field, "") for _ in ids for column in shown]
        for ref in refs:
            self.model.forget(ref)
        try:
            self.apply(lambda now: rows.with_values(now, refs, values), self.tr("Clear cells"))
        except InvalidEdit:  # a row that is gone meanwhile
            return
        self.model.refresh()
        self._show_current()
