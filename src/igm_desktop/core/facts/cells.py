"""Key facts and conventions as cells of text: what a cell shows, what is typed or pasted into one, whole pasted tables."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.clipping import cut
from igm_desktop.core.edits import Place, add, set_value
from igm_desktop.core.facts.lists import CONVENTIONS, KEY_FACTS
from igm_desktop.core.ids import new_id
from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.conventions import is_unknown, standing_in
from igm_desktop.core.markup import escaped, plain
from igm_desktop.core.model.assessment import Assessment, Convention, Item, KeyFact, Source, Standing
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.words import words
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.standing import standing
from igm_desktop.core.tabular import Placed, Stray, one_cell
from igm_desktop.core.translating import translated

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    KEY_FACTS: ("label", "value", "unit", "year", "source"),
    CONVENTIONS: ("name", "signed", "ratified"),
}
Named = Mapping[str, tuple[str, ...]]
SECOND: Final = ":"
PROSES: Final = frozenset({"label", "unit", "name"})
LONGEST_SHOWN: Final = 5_000
_YEAR: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_DATE: Final = re.compile(r"[\d./\s-]*")


def cell_ref(collection: str, item_id: str, column: str, language: str) -> Ref:
    """The address of what a cell shows."""
    ref = (collection, item_id, column)
    return (*ref, language) if column in PROSES else ref


def cell_text(document: Assessment, item: Item, column: str, language: str, *, short: bool = False) -> str:
    """What the cell shows: prose without its marks, the name of a source, the words for a standing; `short` for a
    place with little room.
    """
    value = getattr(item, column)
    if column in PROSES:
        prose = value.in_language(language)
        return plain(cut(prose, LONGEST_SHOWN) if short else prose)
    if column == "source":
        source = standing(document.sources).get(value)
        if source is None:
            return ""
        name = source_name(source)
        return name.short if short else name.full
    if column in ("signed", "ratified"):
        return standing_text(value, language)
    return str(value)


def cell_value(document: Assessment, column: str, text: str, named: Named | None = None) -> object:
    """What a text stands for in a column; prose keeps marks as letters. `named` is `sources_named` of the document, for
    who asks for many cells.

    Raises ValueError for what stands for nothing: a standing that is none, a source that the document does not have.
    """
    if column in PROSES:
        return escaped(one_cell(text))
    if column == "source":
        return _source_named(document, text, named)
    if column in ("signed", "ratified"):
        return parsed_standing(text)
    return one_cell(text)


def parsed_standing(text: str) -> Standing | None:
    """Of a convention: a year, also within a date or as "Yes (1961)"; yes, no, not applicable in the languages that
    profiles are read in; nothing, a dash or "not known" for what is not known.

    Raises ValueError.
    """
    words_in = words_key(text)
    if not words_in or is_unknown(text):
        return None
    found = standing_in(text)
    if found is not None:
        return found
    years = _YEAR.findall(text)
    if len(years) == 1 and _DATE.fullmatch(text.strip()):
        return int(years[0])
    raise ValueError("standing")


def standing_text(value: Standing | None, language: str) -> str:
    """A standing in words of the language: "1961", "Yes", "No", "Not applicable", nothing for not known."""
    if value is None or isinstance(value, int):
        return "" if value is None else str(value)
    return words(language)[f"standing.{value}"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The document with what was pasted, the rows that it went to, and the cells that could not be taken."""

    document: Assessment
    ids: tuple[str, ...]
    strays: tuple[Stray, ...]


def paste(document: Assessment, collection: str, onto: Sequence[str], placed: Placed, language: str) -> Pasted:
    """Rows written onto those items, one onto each, and onto new ones after the last where there are more rows.
    An empty row empties the cells that it is written onto, and makes no new one.

    Prose is of the language given, or of the one that a column names after a colon (`label:fr`).
    """
    strays = list(placed.strays)
    named = sources_named(document) if any("source" in row.cells for row in placed.rows) else None
    there = {item.id: item for item in items_of(document, collection)}
    written: dict[str, Item] = {}
    for index, row in enumerate(placed.rows):
        if index >= len(onto) and not any(row.cells.values()):
            continue
        item = there[onto[index]] if index < len(onto) else new_item(collection, new_id())
        values: dict[Ref, object] = {}
        for column, text in row.cells.items():
            field, _, tag = column.partition(SECOND)
            try:
                value = cell_value(document, field, text, named)
            except ValueError:
                strays.append(Stray(row.number, text, column))
                continue
            values[cell_ref(collection, item.id, field, tag or language)] = value
        written[item.id] = _with_cells(document, collection, item, values)
    document = _with_rows(document, collection, written, onto[-1] if onto else None)
    return Pasted(document, tuple(written), tuple(strays))


def _with_cells(document: Assessment, collection: str, item: Item, values: Mapping[Ref, object]) -> Item:
    """The row with those values. It is edited alone: each edit in a long collection would copy all of it."""
    alone = document.model_copy(update={collection: (item,)})
    # The main language first: a translation is made from the text that comes with it.
    for ref in sorted(values, key=lambda ref: ref[-1] != document.language):
        alone = translated(alone, ref, values[ref]) if len(ref) > 3 else set_value(alone, ref, values[ref])
    return items_of(alone, collection)[0]


def _with_rows(document: Assessment, collection: str, written: Mapping[str, Item], after: str | None) -> Assessment:
    """The document with those rows in place of the old ones, and the new ones after the one of that id or at the end."""
    old = items_of(document, collection)
    kept = [written.get(item.id, item) for item in old]
    known = {item.id for item in old}
    new = [item for item in written.values() if item.id not in known]
    if all(one is two for one, two in zip(kept, old, strict=True)) and not new:
        return document
    at = next((index for index, item in enumerate(kept, 1) if item.id == after), len(kept))
    wanted = (*kept[:at], *new, *kept[at:])
    result = settled(document.model_copy(update={collection: wanted}))
    if [item.id for item in items_of(result, collection)] == [item.id for item in wanted]:
        return result
    result = document.model_copy(update={collection: tuple(kept)})  # a file whose ranks leave no room there
    for item in new:
        result = add(result, collection, item, Place.LAST if after is None else after)
        after = item.id
    return result


def item_name(item: Item, languages: Sequence[str]) -> str:
    """What the row is about, in the first of the languages that has it."""
    name = item.label if isinstance(item, KeyFact) else item.name if isinstance(item, Convention) else Prose()
    return plain(name.best(languages))


def new_item(collection: str, item_id: str) -> Item:
    """An empty row."""
    return KeyFact(id=item_id) if collection == KEY_FACTS else Convention(id=item_id)


def sources_named(document: Assessment) -> Named:
    """The ids of the sources by what they may be called: their name, in short or in full, their id, their title."""
    named: dict[str, list[str]] = {}
    for one in document.sources:
        for name in _names_of(one) if one.same_as is None else ():
            named.setdefault(name, []).append(one.id)
    return {name: tuple(ids) for name, ids in named.items()}


def _source_named(document: Assessment, text: str, named: Named | None) -> str | None:
    """The id of the one source of that name."""
    wanted = words_key(text)
    if not wanted:
        return None
    found = (sources_named(document) if named is None else named).get(wanted, ())
    if len(found) != 1:
        raise ValueError("source")
    return found[0]


def _names_of(source: Source) -> set[str]:
    name, title = source_name(source), source.csl.get("title")
    return {words_key(text) for text in (name.short, name.full, source.id, title if isinstance(title, str) else "")}
