"""Which sheet of ours a table is, and which columns stand where, by the words of their headings in any language."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from igm_desktop.core.worksheet.cells import unescaped
from igm_desktop.core.worksheet.specs import SPECS, SheetName, Spec
from igm_desktop.core.worksheet.tables import Table
from igm_desktop.core.worksheet.words import ENGLISH, languages, plainest, words_in

FIRST_ROWS: Final = 20
"""Among so many rows the headings are looked for: people write titles above a table."""

_NUMBERED: Final = re.compile(r"(?P<words>.*\S)\s*·\s*(?P<number>[0-9]{1,5})", re.DOTALL)
_IN_LANGUAGE: Final = re.compile(r"(?P<words>.*\S)\s*\((?P<language>[A-Za-z0-9-]+)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column that is known: prose in one language (empty where the heading names none)."""

    spec: Spec
    language: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """A table that is a sheet of ours. `unknown` are the headings that are not; `language` is the one of its words."""

    name: SheetName
    table: Table
    row: int
    columns: Mapping[int, Heading]
    unknown: Mapping[int, str]
    language: str


def recognised(table: Table) -> Found | None:
    """The table as a sheet of ours, or None: it needs the column that finds its rows and one more."""
    best: Found | None = None
    for row in sorted(table.lines)[:FIRST_ROWS]:
        texts = {at: unescaped(cell.text).strip() for at, cell in table.lines[row].items()}
        for name in SPECS:
            found = _as_sheet(table, row, name, texts)
            if found is not None and (best is None or len(found.columns) > len(best.columns)):
                best = found
    return best


def is_our_own(title: str) -> bool:
    """Whether the title is that of a page that holds nothing to bring in."""
    ours = {plainest(words_in(one)[f"sheet.{name}"]) for one in languages() for name in ("readme", "lists")}
    return plainest(title) in ours


def _as_sheet(table: Table, row: int, name: SheetName, texts: Mapping[int, str]) -> Found | None:
    columns: dict[int, Heading] = {}
    unknown: dict[int, str] = {}
    for at, text in texts.items():
        heading = heading_of(name, text)
        if heading is not None and heading not in columns.values():
            columns[at] = heading
        elif text:
            unknown[at] = text
    if len(columns) < 2 or not any(heading.spec.kind == "id" for heading in columns.values()):
        return None
    return Found(name, table, row, columns, unknown, _language(columns, texts))


def heading_of(name: SheetName, text: str) -> Heading | None:
    """What a heading means in that sheet."""
    numbered = _NUMBERED.fullmatch(text)
    words, number = (numbered["words"], int(numbered["number"])) if numbered else (text, 1)
    known = _headings(name)
    spec = known.get(plainest(words))
    if spec is not None:
        return Heading(spec, "", number)
    named = _IN_LANGUAGE.fullmatch(words)
    spec = known.get(plainest(named["words"])) if named else None
    if spec is not None and named is not None and spec.kind == "prose":
        return Heading(spec, named["language"], number)
    return None


@lru_cache(maxsize=16)
def _headings(name: SheetName) -> Mapping[str, Spec]:
    """The columns of a sheet by their headings in every language, and by their names."""
    return {
        plainest(text): spec
        for spec in SPECS[name]
        for text in (spec.name, *(words_in(one)[f"column.{spec.name}"] for one in reversed(languages())))
    }


def _language(columns: Mapping[int, Heading], texts: Mapping[int, str]) -> str:
    """The language that most of the headings are written in."""
    counted: Counter[str] = Counter()
    for at, heading in columns.items():
        for one in languages():
            words = plainest(words_in(one)[f"column.{heading.spec.name}"])
            counted[one] += plainest(texts[at]).startswith(words)
    return max(languages(), key=lambda one: counted[one]) if counted else ENGLISH
