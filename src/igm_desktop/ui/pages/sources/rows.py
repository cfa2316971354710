"""The sources as rows of a table: what each column says, what it is sorted and filtered by. No widgets here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import Final

from igm_desktop.core.model.assessment import Source
from igm_desktop.core.places import folded
from igm_desktop.core.sources.reading import issuer_of, text_of, title_of, year_of
from igm_desktop.ui.pages.sources.wording import instrument_name, level_name, type_name

NONE: Final = frozenset[str]()


class Column(IntEnum):
    """The columns, in their order."""

    WHO = 0
    TITLE = 1
    KIND = 2
    YEAR = 3
    LEVEL = 4
    USED = 5
    EVIDENCE = 6
    WARNING = 7


class Show(Enum):
    """Which sources the table shows."""

    ALL = "all"
    UNUSED = "unused"
    DOUBLES = "doubles"
    WITHOUT_YEAR = "without_year"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Row:
    """A source in the table. `used` counts the places that name it; `twins` are those that look like the same."""

    source: Source
    who: str
    title: str
    kind: str
    year: str
    level: str
    search: str
    used: int = 0
    twins: frozenset[str] = NONE

    @property
    def replaced(self) -> bool:
        """Whether another source took its place."""
        return self.source.same_as is not None

    @property
    def without_year(self) -> bool:
        """Whether neither a year of issue nor one of adoption is known."""
        return not self.year

    def cell(self, column: Column) -> str:
        """The words of a column; signs stand for evidence and warnings."""
        words = (self.who, self.title, self.kind, self.year, self.level, str(self.used) if self.used else "", "", "")
        return words[column]


class Rows:
    """Makes rows, and makes those anew only whose source has changed."""

    def __init__(self) -> None:
        self._made: dict[str, Row] = {}

    def of(
        self, sources: Iterable[Source], used: Mapping[str, int], twins: Mapping[str, frozenset[str]]
    ) -> tuple[Row, ...]:
        """A row for each source, in their order."""
        made: dict[str, Row] = {}
        for source in sources:
            known = self._made.get(source.id)
            row = known if known is not None and known.source is source else _row(source)
            count, alike = used.get(source.id, 0), twins.get(source.id, NONE)
            if row.used != count or row.twins != alike:
                row = replace(row, used=count, twins=alike)
            made[source.id] = row
        self._made = made
        return tuple(made.values())


def shown_rows(rows: Iterable[Row], show: Show, words: str, column: Column, *, descending: bool) -> tuple[Row, ...]:
    """The rows of that kind that have all the words, sorted by a column; what is empty comes last either way."""
    wanted = folded(words).split()
    kept = [row for row in rows if _KINDS[show](row) and all(word in row.search for word in wanted)]
    kept.sort(key=lambda row: (folded(row.title), row.source.id))
    filled = [row for row in kept if _key(row, column)[0]]
    empty = [row for row in kept if not _key(row, column)[0]]
    filled.sort(key=lambda row: _key(row, column), reverse=descending)
    return (*filled, *empty)


def _row(source: Source) -> Row:
    who, title = issuer_of(source), title_of(source)
    kind = instrument_name(source.instrument) or type_name(text_of(source, "type"))
    year = str(source.adopted or year_of(source) or "")
    more = (text_of(source, name) for name in ("title-short", "number", "publisher", "container-title", "URL"))
    level = level_name(source.level)
    search = folded(" ".join((who, title, kind, year, level, *more)))
    return Row(source, who, title, kind, year, level, search)


_KINDS: Final[Mapping[Show, Callable[[Row], bool]]] = {
    Show.ALL: lambda row: not row.replaced,
    Show.UNUSED: lambda row: not row.replaced and not row.used,
    Show.DOUBLES: lambda row: not row.replaced and bool(row.twins),
    Show.WITHOUT_YEAR: lambda row: not row.replaced and row.without_year,
    Show.REPLACED: lambda row: row.replaced,
}


def _key(row: Row, column: Column) -> tuple[bool, int, str]:
    """Whether the column says anything, and what it is sorted by."""
    number = {
        Column.USED: row.used,
        Column.EVIDENCE: int(row.source.evidence is not None),
        Column.WARNING: int(bool(row.twins)) * 2 + int(row.without_year),
    }.get(column)
    if number is not None:
        return bool(number), number, ""
    words = folded(row.cell(column))
    return bool(words), 0, words
