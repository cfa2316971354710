"""The table of conventions at the head of a domain: a name, and whether it is signed and ratified."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.line import Block
from igm_desktop.core.imports.wording import Wording, wordings

Standing = int | Literal["yes", "no", "not_applicable"]
_YEAR: Final = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    signed: Standing | None
    ratified: Standing | None


def rows_of(blocks: Sequence[Block]) -> tuple[tuple[Row, ...], tuple[Block, ...]]:
    """The rows of the table, and the blocks that are not in it. One row alone is no table."""
    rows: list[Row] = []
    others: list[Block] = []
    columns: tuple[str, ...] = ("ratified",)
    for block in blocks:
        header = _header(block.cells)
        row = _row(block.cells, columns)
        if header:
            columns = header
        elif row:
            rows.append(row)
        else:
            others.append(block)
    return (tuple(rows), tuple(others)) if len(rows) > 1 else ((), tuple(blocks))


def _header(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Which column is which, from a row that names them."""
    names = [_column(cell) for cell in cells[1:]]
    return tuple(name for name in names if name) if names and all(names) else ()


def _column(cell: str) -> str:
    words = words_key(cell)
    for name in ("signed", "ratified"):
        known = {words_key(word) for one in wordings() for word in getattr(one, name)}
        if any(words.startswith(word) for word in known) and not _YEAR.search(cell):
            return name
    return ""


def _row(cells: tuple[str, ...], columns: tuple[str, ...]) -> Row | None:
    if len(cells) < 2:
        return None
    if len(cells) > 3 or not all(standing_in(cell) or is_unknown(cell) for cell in cells[1:]):
        return None
    values = [standing_in(cell) for cell in cells[1:]]
    named = dict(
        zip(columns if len(columns) == len(values) else ("signed", "ratified")[-len(values) :], values, strict=True)
    )
    return Row(cells[0], named.get("signed"), named.get("ratified"))


def standing_in(cell: str) -> Standing | None:
    """What a cell says: "Yes (1961)" is 1961, "No" is no; None for any other text."""
    words = words_key(cell)
    year = _YEAR.search(cell)
    said = words.replace(year[1], "").strip() if year else words
    if year and (not said or said in _words("yes")):
        return int(year[1])
    for answer in ("yes", "no", "not_applicable"):
        if said in _words(answer) and not year:
            return answer
    return None


def is_unknown(cell: str) -> bool:
    """Whether the cell says that it is not known."""
    return words_key(cell) in _words("not_known")


@cache
def _words(answer: Literal["yes", "no", "not_applicable", "not_known"]) -> frozenset[str]:
    return frozenset(words_key(word) for one in wordings() for word in _printed(one)[answer])


def _printed(wording: Wording) -> dict[str, tuple[str, ...]]:
    return {
        "yes": wording.yes,
        "no": wording.no,
        "not_applicable": wording.not_applicable,
        "not_known": wording.not_known,
    }
