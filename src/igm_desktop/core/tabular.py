"""Tables as text, the way spreadsheets exchange them: cells apart by tabs (or commas), rows by ends of lines.

A cell that holds a tab, an end of a line or begins with a quote is written in quotes, each quote in it twice. Reading
takes quotes only where they close at the end of a cell: `"Green Line" of the city` is read as it stands.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.imports.characters import sanitised, tidy, words_key

Row = tuple[str, ...]
TAB: Final = "\t"
_LINE: Final = re.compile(r"\r\n|\r|\n")
_QUOTED: Final = re.compile(r'"((?:[^"]|"")*)"')


def read_rows(text: str, delimiter: str = TAB) -> tuple[Row, ...]:
    """The rows of the text, each as long as it is there. An end of line at the very end begins no row."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    rows: list[Row] = []
    cells: list[str] = []
    at = 0
    while at < len(text):
        cell, at = _cell(text, at, delimiter, plain)
        cells.append(cell)
        line = _LINE.match(text, at)
        if line or at >= len(text):
            rows.append(tuple(cells))
            cells, at = [], line.end() if line else at
        else:
            at += len(delimiter)
            if at >= len(text):  # a delimiter at the very end: one more cell, an empty one
                rows.append((*cells, ""))
    return tuple(rows)


def _cell(text: str, at: int, delimiter: str, plain: re.Pattern[str]) -> tuple[str, int]:
    """The cell that begins there, and where it ends."""
    quoted = _QUOTED.match(text, at) if text.startswith('"', at) else None
    if quoted and (quoted.end() == len(text) or text[quoted.end()] in (delimiter, "\r", "\n")):
        return quoted[1].replace('""', '"'), quoted.end()
    found = plain.match(text, at)
    return (found[0], found.end()) if found else ("", at)


def write_rows(rows: Iterable[Sequence[str]], delimiter: str = TAB) -> str:
    """The rows as text that `read_rows` and every spreadsheet read as the same rows."""
    return "".join(delimiter.join(_written(cell, delimiter) for cell in row) + "\n" for row in rows)


def _written(cell: str, delimiter: str) -> str:
    if cell.startswith('"') or any(letter in cell for letter in (delimiter, "\r", "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def one_cell(text: str) -> str:
    """What a cell says, on one line and without what no document holds. No-break spaces stay."""
    return tidy(sanitised(text))


@dataclass(frozen=True, slots=True)
class Stray:
    """A cell for which there is no column, or whose value cannot be taken. `row` is the number of its row, from 1."""

    row: int
    text: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """Cells by column, each in one line; `number` is the row's in the text, from 1."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """Rows in the columns of a table, and the cells that found no column."""

    rows: tuple[PlacedRow, ...]
    strays: tuple[Stray, ...] = ()


def header_of(row: Sequence[str], names: Mapping[str, Iterable[str]]) -> tuple[str | None, ...] | None:
    """The columns that the cells of a row name (None for one that names none of ours), or None: it is no header.

    A header names at least two columns, or is one cell that names one; it names none twice, and most of its cells name
    one. `names` has what each column may be called; case, accents and marks do not matter.
    """
    known = {words_key(word): column for column, words in names.items() for word in words}
    found = tuple(known.get(words_key(cell)) for cell in row)
    named = [column for column in found if column is not None]
    written = sum(bool(cell.strip()) for cell in row)
    if len(set(named)) < len(named) or len(named) < min(2, written) or 2 * len(named) <= written or not named:
        return None
    return found


def place(rows: Sequence[Row], columns: Sequence[str], first: str, names: Mapping[str, Iterable[str]]) -> Placed:
    """Rows that were read, in the columns of a table: as their header says where there is one, else side by side from
    the column `first` on. A cell for which there is no column is kept as a stray.

    An empty row keeps its place among the others; those at the end go.
    """
    header = header_of(rows[0], names) if len(rows) > 1 else None
    start = columns.index(first)
    order: Sequence[str | None] = header or columns[start:]
    placed: list[PlacedRow] = []
    strays: list[Stray] = []
    last = max((number for number, row in enumerate(rows, 1) if any(map(one_cell, row))), default=0)
    for number, row in enumerate(rows[:last], 1):
        if header and number == 1:
            continue
        cells = tuple(map(one_cell, row))
        targets = (*order, *(None for _ in cells[len(order) :]))[: len(cells)]
        strays += [Stray(number, cell) for cell, column in zip(cells, targets, strict=True) if cell and column is None]
        kept = {column: cell for cell, column in zip(cells, targets, strict=True) if column is not None}
        placed.append(PlacedRow(number, kept))
    return Placed(tuple(placed), tuple(strays))
