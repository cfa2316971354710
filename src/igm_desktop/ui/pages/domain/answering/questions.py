"""The questions of a domain as the rows of a list: the names of sub-categories, and under each its questions."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from igm_desktop.core.answering import Filter, Question, matches, number, questions
from igm_desktop.core.domains import DomainId
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.pages.domain.answering.wording import state_words

Index = QModelIndex | QPersistentModelIndex

ROW: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """A question, or (without one) the name of a sub-category."""

    number: str
    words: str
    question: Question | None = None


class Questions(QStringListModel):
    """All questions of the domain and what is done at each; the rows are those that are wanted, and the open one.

    It is Qt's list of texts underneath, so that a view that counts a thousand rows again and again need not ask Python.
    """

    def __init__(self, context: Context, domain: DomainId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._domain: DomainId = domain
        self.all: tuple[Question, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self.wanted: Filter = "all"
        self.typed = ""
        self.open = ""

    def show_document(self, document: Assessment) -> None:
        """Show the questions as they are now."""
        changed = self._context.changed("answers", document)
        self.all = questions(document, self._context.catalogue, self._domain, changed)
        self._show_rows()

    def show_only(self, wanted: Filter, typed: str) -> None:
        """List the questions under a filter that have the words."""
        if (wanted, typed) != (self.wanted, self.typed):
            self.wanted, self.typed = wanted, typed
            self._show_rows()

    def open_question(self, indicator_id: str) -> None:
        """Say which question a person looks at: it stays in the list until they look at another."""
        left = next((one for one in self.all if one.indicator.id == self.open), None)
        arrived = self.row_of(indicator_id) is None
        self.open = indicator_id
        if arrived or (left is not None and not self.is_listed(left)):
            self._show_rows()

    def row_of(self, indicator_id: str) -> int | None:
        """The row of a question, or None where it is not listed."""
        return next(
            (at for at, row in enumerate(self.rows) if row.question and row.question.indicator.id == indicator_id), None
        )

    def question(self, indicator_id: str) -> Question | None:
        """A question of the domain, listed or not."""
        return next((one for one in self.all if one.indicator.id == indicator_id), None)

    def listed(self) -> tuple[str, ...]:
        """The ids of the questions in the list, in order."""
        return tuple(row.question.indicator.id for row in self.rows if row.question)

    def count(self, which: Filter) -> int:
        """How many questions of the domain there are under a filter."""
        return sum(one.passes(which) for one in self.all)

    def found(self) -> tuple[str, ...]:
        """The ids of the questions that are listed for themselves, not only because they are open."""
        return tuple(one.indicator.id for one in self.all if self.is_listed(one))

    def is_listed(self, one: Question) -> bool:
        """Whether a question passes the filter and has the words."""
        words = self._context.catalogue.question(one.indicator.id, self._context.language) if self.typed else ""
        return one.passes(self.wanted) and (not self.typed or matches(self.typed, one.indicator.id, words))

    def _show_rows(self) -> None:
        rows = self._made()
        if [_key(row) for row in rows] == [_key(row) for row in self.rows]:
            changed = [at for at, pair in enumerate(zip(rows, self.rows, strict=True)) if pair[0] != pair[1]]
            self.rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.rows = rows
        self.setStringList([f"{row.number} {row.words}" for row in rows])

    def _made(self) -> tuple[Row, ...]:
        catalogue, language = self._context.catalogue, self._context.language
        words = catalogue.words_in(language).questions
        made: list[Row] = []
        group = ""
        for one in self.all:
            indicator = one.indicator
            if indicator.id != self.open and not self.is_listed(one):
                continue
            if indicator.sub_category != group:
                group = indicator.sub_category
                made.append(Row(number(group), catalogue.sub_category_name(group, language)))
            made.append(Row(number(indicator.id), words.get(indicator.id, indicator.id), one))
        return tuple(made)

    # What the view asks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.number} {row.words}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            states = state_words(row.question) if row.question else ()
            return ", ".join((f"{row.number} {row.words}", *states))
        if role == Qt.ItemDataRole.ToolTipRole and row.question:
            return tool_tip("\n".join((f"{row.number} {row.words}", " · ".join(state_words(row.question)))))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].question is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _key(row: Row) -> tuple[str, bool]:
    return row.number, row.question is None
