"""The sources in a simple author–year form: how texts cite them and how the list names them.

A later issue brings real citation styles; this form follows the lists that published profiles have.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.report.blocks import Reference, ReferenceGroup, ReferenceList, Runs
from igm_desktop.core.report.text import one_line, safe_address

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a text names it: `author` and `year` joined by a comma, leading to `anchor`."""

    author: str
    year: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """`by_id` knows every source, also those that another one replaced; the list has the others only."""

    by_id: Mapping[str, Cited]
    references: ReferenceList
    missing: str

    def cited(self, citations: Runs) -> Runs:
        """The citations in one pair of brackets: (Author, 2018, art. 12; Other, 2020)."""
        pieces: list[Run] = []
        for citation in citations:
            cited = self.by_id.get(citation.source)
            pieces.append(Run("; " if pieces else "(", citation.bold, citation.italic))
            name = f"{cited.author}, {cited.year}" if cited else self.missing
            link = f"#{cited.anchor}" if cited else ""
            pieces.append(Run(name, citation.bold, citation.italic, link))
            if citation.text.strip():
                pieces.append(Run(f", {citation.text.strip()}", citation.bold, citation.italic))
        return (*pieces, Run(")", citations[-1].bold, citations[-1].italic))


@dataclass(frozen=True, slots=True)
class _Entry:
    """One source, read from its CSL item with nothing taken for granted."""

    source: Source
    author: str
    short: str
    year: int | None
    title: str


def bibliography(sources: tuple[Source, ...], words: Mapping[str, str]) -> Bibliography:
    """All sources of a document, in the order of the list: by author, year and title."""
    entries = sorted((_entry(source, words) for source in sources if source.same_as is None), key=_order)
    years = _years(entries, words)
    anchors = {entry.source.id: f"source-{number}" for number, entry in enumerate(entries, 1)}
    by_id = {entry.source.id: Cited(entry.short, years[entry.source.id], anchors[entry.source.id]) for entry in entries}
    successors = {source.id: source.same_as for source in sources if source.same_as}
    for source_id in successors:
        found = by_id.get(_last(source_id, successors))
        if found:
            by_id[source_id] = found
    groups = tuple(
        ReferenceGroup(
            author,
            tuple(Reference(anchors[entry.source.id], years[entry.source.id], _runs(entry, words)) for entry in same),
        )
        for author, same in groupby(entries, key=lambda entry: entry.author)
    )
    return Bibliography(by_id, ReferenceList(groups), words["source.missing"])


def _last(source_id: str, successors: Mapping[str, str]) -> str:
    """Who took the source's place in the end; a ring of replacements (a damaged file) ends where it began."""
    seen: set[str] = set()
    while source_id in successors and source_id not in seen:
        seen.add(source_id)
        source_id = successors[source_id]
    return source_id


def _entry(source: Source, words: Mapping[str, str]) -> _Entry:
    title = _text(source.csl.get("title")) or one_line(source.instrument)
    people = _names(source.csl.get("author")) or _names(source.csl.get("editor"))
    publisher = _text(source.csl.get("publisher"))
    unnamed = publisher or title or words["source.unnamed"]
    return _Entry(
        source,
        author=_joined([full for full, _ in people], words) or unnamed,
        short=_joined([short for _, short in people], words) or unnamed,
        year=_year(source.csl.get("issued")) or source.adopted,
        title=title,
    )


def _order(entry: _Entry) -> tuple[object, ...]:
    return _sortable(entry.author), entry.author, entry.year or 10_000, _sortable(entry.title), entry.source.id


def _sortable(text: str) -> str:
    """Without accents and case, so that É stands with E in every language."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))


def _years(entries: list[_Entry], words: Mapping[str, str]) -> dict[str, str]:
    """The printed year of each source, with a letter where one author has several of a year."""
    ties = Counter((entry.short, entry.year) for entry in entries)
    turns: Counter[tuple[str, int | None]] = Counter()
    years: dict[str, str] = {}
    for entry in entries:
        key = (entry.short, entry.year)
        year = str(entry.year) if entry.year else words["source.no_date"]
        years[entry.source.id] = year + (_letter(turns[key]) if ties[key] > 1 else "")
        turns[key] += 1
    return years


def _letter(turn: int) -> str:
    return (_letter(turn // 26 - 1) if turn >= 26 else "") + _LETTERS[turn % 26]


def _runs(entry: _Entry, words: Mapping[str, str]) -> Runs:
    csl = entry.source.csl
    number, container, publisher = (_text(csl.get(key)) for key in ("number", "container-title", "publisher"))
    pieces = []
    if entry.title and entry.title != entry.author:
        pieces.append(Run(_ended(entry.title), italic=True))
    named = (number, container, publisher if publisher != entry.author else "")
    pieces += [Run(f" {_ended(text)}") for text in named if text]
    address = safe_address(_text(csl.get("URL")))
    if address:
        before, _, after = words["source.available"].partition("{address}")
        pieces += [Run(f" {before}"), Run(address, link=address), Run(after)]
    if not pieces:
        pieces = [Run(_ended(entry.title or words["source.unnamed"]), italic=True)]
    return (Run(pieces[0].text.lstrip(), italic=pieces[0].italic), *(run for run in pieces[1:] if run.text))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _text(value: Json) -> str:
    return one_line(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _names(value: Json) -> list[tuple[str, str]]:
    """Each name in full ("Rossi, Ana") and in short ("Rossi")."""
    people = value if isinstance(value, tuple) else ()
    pairs = []
    for person in people:
        if not isinstance(person, FrozenMap):
            continue
        literal, family, given = (_text(person.get(key)) for key in ("literal", "family", "given"))
        full = literal or ", ".join(filter(None, (family, given)))
        if full:
            pairs.append((full, literal or family or given))
    return pairs


def _joined(names: list[str], words: Mapping[str, str]) -> str:
    if len(names) > 2:
        return f"{names[0]} {words['source.et_al']}"
    return f" {words['source.and']} ".join(names)


def _year(value: Json) -> int | None:
    if not isinstance(value, FrozenMap):
        return None
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, tuple) and parts else None
    year = first[0] if isinstance(first, tuple) and first else _text(value.get("raw"))[:4]
    digits = _text(year)
    return (int(digits) or None) if len(digits) <= 4 and digits.isascii() and digits.isdigit() else None
