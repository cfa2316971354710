"""What the containers give: lines with what is known about their look; and paragraphs made of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

Role = Literal["domain", "list", "part", "divider", "contents", "conventions", "furniture"]
CheckCancelled = Callable[[], None]
"""Called between steps of long work; it raises `Cancelled` when the person stopped it."""

NO_STYLE: Final = -1


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or one paragraph where the container knows paragraphs.

    size: in points (0: not known); indent: in ems from the left of its column; height: from 0 (the top of the page) to
    1 (-1: not known); style: the level of a heading as the container names it (0 is the title); step: the distance from
    the line above in sizes of its letters; gap: whether that is more than usual (None at the top of a column or page);
    full: the next line's first word did not fit; reach: how much of its column the line fills (0: not known); deeper:
    it begins further right than the line above; under: which cell of the row above it stands under; opens: it begins a
    paragraph for certain.
    """

    text: str
    page: int = 0
    size: float = 0.0
    bold: bool = False
    bullet: str = ""
    indent: float = 0.0
    step: float = 0.0
    gap: bool | None = False
    full: bool = False
    reach: float = 0.0
    deeper: bool = False
    under: int = 0
    style: int = NO_STYLE
    cells: tuple[str, ...] = ()
    height: float = -1.0
    opens: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A printed heading that the data knows. `value` is a domain, a kind of finding, or a kind of part."""

    role: Role
    value: str
    language: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a bullet, a row of a table or (with `heads`) a heading."""

    text: str
    bullet: str = ""
    indent: float = 0.0
    size: float = 0.0
    bold: bool = False
    style: int = NO_STYLE
    cells: tuple[str, ...] = ()
    page: int = 0
    heads: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """What a container holds: its lines in reading order, how many pages, and the numbers of those that failed."""

    lines: tuple[Line, ...]
    count: int = 0
    unreadable: tuple[int, ...] = ()
