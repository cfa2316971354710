"""The list of sources as published profiles have it, and how texts cite it; used by the screen and by every export.

Grouped under the institution, alphabetical (accents aside); the year for a column of its own, "n.d." in the profile's
language where there is none; letters where one author has several of a year: 2015a, 2015b, n.d.a.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.reading import address_of, authors_of, institution_of, text_of, title_of, year_of
from igm_desktop.core.sources.standing import current, standing

Runs = tuple[Run, ...]
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a text names it: `author` and `year` joined by a comma, leading to `anchor`."""

    author: str
    year: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list. The `year` stands in a column of its own; `anchor` is where citations lead."""

    source: str
    anchor: str
    year: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Group:
    """An institution or author, and what the list has of it."""

    author: str
    sources: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Bibliography:
    """`by_id` knows every source, also those that another one replaced; the list has the others only."""

    by_id: Mapping[str, Cited]
    groups: tuple[Group, ...]
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
    source: Source
    author: str
    short: str
    year: int | None
    title: str


def bibliography(sources: tuple[Source, ...], words: Mapping[str, str]) -> Bibliography:
    """All sources of a document, in the order of the list: by author, year and title.

    `words` are those of the profile's language (`core.report.words`).
    """
    entries = sorted((_entry(source, words) for source in current(sources)), key=_order)
    years = _years(entries, words)
    anchors = {entry.source.id: f"source-{number}" for number, entry in enumerate(entries, 1)}
    cited = {entry.source.id: Cited(entry.short, years[entry.source.id], anchors[entry.source.id]) for entry in entries}
    groups = tuple(
        Group(author, tuple(_listed(entry, years, anchors, words) for entry in same))
        for author, same in groupby(entries, key=lambda entry: entry.author)
    )
    by_id = {source_id: cited[source.id] for source_id, source in standing(sources).items()}
    return Bibliography(by_id, groups, words["source.missing"])


def _entry(source: Source, words: Mapping[str, str]) -> _Entry:
    people, title = authors_of(source), title_of(source)
    unnamed = institution_of(source) or title or words["source.unnamed"]
    return _Entry(
        source,
        author=_joined([name.full for name in people], words) or unnamed,
        short=_joined([name.short for name in people], words) or unnamed,
        year=year_of(source),
        title=title,
    )


def _order(entry: _Entry) -> tuple[object, ...]:
    return folded(entry.author), entry.author, entry.year or 10_000, folded(entry.title), entry.source.id


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


def _listed(entry: _Entry, years: Mapping[str, str], anchors: Mapping[str, str], words: Mapping[str, str]) -> Listed:
    source_id = entry.source.id
    return Listed(source_id, anchors[source_id], years[source_id], _runs(entry, words))


def _runs(entry: _Entry, words: Mapping[str, str]) -> Runs:
    source = entry.source
    pieces = []
    if entry.title and entry.title != entry.author:
        pieces.append(Run(_ended(entry.title), italic=True))
    number, container, publisher = (text_of(source, key) for key in ("number", "container-title", "publisher"))
    named = dict.fromkeys((number, container, publisher if publisher != entry.author else ""))
    pieces += [Run(f" {_ended(text)}") for text in named if text and text not in entry.title]
    address = address_of(source)
    if address:
        before, _, after = words["source.available"].partition("{address}")
        pieces += [Run(f" {before}"), Run(address, link=address), Run(after)]
    if not pieces:
        pieces = [Run(_ended(entry.title or words["source.unnamed"]), italic=True)]
    return (Run(pieces[0].text.lstrip(), italic=pieces[0].italic), *(run for run in pieces[1:] if run.text))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _joined(names: list[str], words: Mapping[str, str]) -> str:
    if len(names) > 2:
        return f"{names[0]} {words['source.et_al']}"
    return f" {words['source.and']} ".join(names)
