"""The sources as rows of a table: what each column says, what it is sorted and filtered by. No widgets here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from igm_desktop.core.model.assessment import Source
from igm_desktop.core.places import folded
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.naming import as_shown
from igm_desktop.core.sources.reading import address_of, date_of, issuer_of, text_of, title_of, year_of
from igm_desktop.ui.pages.sources.wording import instrument_name, level_name, type_name

NONE: Final = frozenset[str]()
NO_COMMENTS: Final[Mapping[Ref, int]] = MappingProxyType({})
SOURCES: Final = "sources"


class Column(IntEnum):
    """The columns, in their order."""

    WHO = 0
    TITLE = 1
    KIND = 2
    YEAR = 3
    PERIOD = 4
    LEVEL = 5
    ADDRESS = 6
    SEEN = 7
    USED = 8
    EVIDENCE = 9
    WARNING = 10


class Show(Enum):
    """Which sources the table shows."""

    ALL = "all"
    UNUSED = "unused"
    DOUBLES = "doubles"
    WITHOUT_YEAR = "without_year"
    COMMENTED = "commented"
    CHANGED = "changed"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Row:
    """A source in the table: the words of its columns, and the same folded, by which they are sorted and found. `used`
    counts the places that name it; `twins` are those that look like the same; so many `comments` about it are open; `changed`
    since the document was open last.
    """

    source: Source
    cells: tuple[str, ...]
    keys: tuple[str, ...]
    search: str
    used: int = 0
    twins: frozenset[str] = NONE
    comments: int = 0
    changed: bool = False

    @property
    def replaced(self) -> bool:
        """Whether another source took its place."""
        return self.source.same_as is not None

    @property
    def without_year(self) -> bool:
        """Whether neither a year of issue nor one of adoption is known."""
        return not self.cells[Column.YEAR]

    @property
    def nameless(self) -> bool:
        """Whether nothing says what it is."""
        return not self.cells[Column.WHO] and not self.cells[Column.TITLE]

    def cell(self, column: Column) -> str:
        """The words of a column; signs stand for evidence and warnings."""
        if column < len(self.cells):
            return self.cells[column]
        return str(self.used) if column is Column.USED and self.used else ""


class Rows:
    """Makes rows, and makes those anew only whose source has changed."""

    def __init__(self) -> None:
        self._made: dict[str, Row] = {}

    def of(
        self,
        sources: Iterable[Source],
        used: Mapping[str, int],
        twins: Mapping[str, frozenset[str]],
        comments: Mapping[Ref, int] = NO_COMMENTS,
        changed: frozenset[str] = NONE,
    ) -> tuple[Row, ...]:
        """A row for each source, in their order. `comments` counts the open ones about each item."""
        made: dict[str, Row] = {}
        for source in sources:
            known = self._made.get(source.id)
            row = known if known is not None and known.source is source else _row(source)
            count, alike = used.get(source.id, 0), twins.get(source.id, NONE)
            open_ones = comments.get((SOURCES, source.id), 0)
            is_new = source.id in changed
            if (row.used, row.twins, row.comments, row.changed) != (count, alike, open_ones, is_new):
                row = replace(row, used=count, twins=alike, comments=open_ones, changed=is_new)
            made[source.id] = row
        self._made = made
        return tuple(made.values())


def shown_rows(rows: Iterable[Row], show: Show, words: str, column: Column, *, descending: bool) -> tuple[Row, ...]:
    """The rows of that kind that have all the words, sorted by a column; what is empty comes last either way."""
    wanted, is_wanted = folded(words).split(), _KINDS[show]
    kept = [row for row in rows if is_wanted(row) and all(word in row.search for word in wanted)]
    kept.sort(key=lambda row: (row.keys[Column.TITLE], row.source.id))
    key = _SORTED.get(column) or (lambda row: row.keys[column])
    filled = [row for row in kept if key(row)]
    empty = [row for row in kept if not key(row)]
    filled.sort(key=key, reverse=descending)
    return (*filled, *empty)


def _row(source: Source) -> Row:
    seen_as = as_shown(source)
    kind = instrument_name(seen_as.instrument) or type_name(text_of(seen_as, "type"))
    year = str(source.adopted or year_of(source) or "")
    period, level, address = _period(source), level_name(source.level), address_of(source).partition("://")[2]
    seen = date_of(source, "accessed")
    cells = (issuer_of(seen_as), title_of(seen_as), kind, year, period, level, address, seen)
    keys = (
        folded(cells[0]),
        folded(cells[1]),
        _folded_word(kind),
        year.zfill(4) if year else "",
        period.strip("–").zfill(4) if period else "",
        _folded_word(level),
        address.casefold(),
        seen.casefold(),
    )
    more = " ".join(filter(None, (text_of(source, name) for name in _ALSO_SEARCHED)))
    return Row(source, cells, keys, " ".join((*keys, folded(more))) if more else " ".join(keys))


def _period(source: Source) -> str:
    """The years that it covers: "2019–2021", "2019–" where the end is not known."""
    start, end = (source.period.start, source.period.end) if source.period else (None, None)
    if start == end:
        return str(start or "")
    return f"{start or ''}–{end or ''}"


_folded_word: Final = lru_cache(maxsize=512)(folded)
_ALSO_SEARCHED: Final = ("title-short", "number", "publisher", "container-title", "URL")

_KINDS: Final[Mapping[Show, Callable[[Row], bool]]] = {
    Show.ALL: lambda row: not row.replaced,
    Show.UNUSED: lambda row: not row.replaced and not row.used,
    Show.DOUBLES: lambda row: not row.replaced and bool(row.twins),
    Show.WITHOUT_YEAR: lambda row: not row.replaced and row.without_year,
    Show.COMMENTED: lambda row: not row.replaced and row.comments > 0,
    Show.CHANGED: lambda row: not row.replaced and row.changed,
    Show.REPLACED: lambda row: row.replaced,
}

_SORTED: Final[Mapping[Column, Callable[[Row], Any]]] = {
    Column.USED: lambda row: row.used,
    Column.EVIDENCE: lambda row: row.source.evidence is not None,
    Column.WARNING: lambda row: bool(row.twins) * 2 + row.without_year,
}
"""What columns that have no words of their own are sorted by."""
