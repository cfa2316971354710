"""What a spreadsheet holds, whichever program wrote it: sheets of cells that are not empty, by row and column from 1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Fault = Literal["", "formula", "date", "percent", "error"]
"""Why the text of a cell is not what a person wrote there."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Its text as it is stored: escapes are not read yet."""

    text: str
    fault: Fault = ""


Line = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. `widths` is how many cells each line was written with, where the format says so.

    `open_ended` is the last line of a file that does not end it: the file may have been cut off there.
    """

    title: str
    lines: Mapping[int, Line] = field(repr=False)
    widths: Mapping[int, int] = field(default_factory=dict, repr=False)
    open_ended: int = 0


@dataclass(frozen=True, slots=True)
class Worksheet:
    """`name` is the file's."""

    name: str
    tables: tuple[Table, ...]


def letter_of(column: int) -> str:
    """The letters by which programs name a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
