"""Boxes: what a page is filled with from top to bottom. A box knows its height and how it may be parted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from igm_desktop.core.export.pdf.lines import Line
from igm_desktop.core.export.pdf.pen import Pen
from igm_desktop.core.export.pdf.style import Colour, TextStyle

PageKind = Literal["plain", "opening", "cover"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that others lead to. With a title it is in the outline; a `section` names the pages that follow."""

    anchor: str
    title: str = ""
    level: int = 0
    section: str = ""


class Box(Protocol):
    """`before` and `after` are white space, of which the larger counts between two boxes, and none at a page's top.

    `keeps` says that the box must not stand alone at the foot of a page; `breaks` that it begins a new page;
    `page_kind` what it makes of its page; `repeated` is set again above a box that begins a page.
    """

    @property
    def before(self) -> float: ...
    @property
    def after(self) -> float: ...
    @property
    def keeps(self) -> bool: ...
    @property
    def mark(self) -> Mark | None: ...

    def height(self) -> float: ...

    def least(self) -> float:
        """The height of the least that may be parted from it, the whole height where it cannot be parted."""
        ...

    def split(self, room: float) -> tuple["Box", "Box"] | None:
        """What fits in the room, and the rest; None where no good part fits."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Bullet:
    """A disc for what is well developed, a ring for what has potential, a small disc in other lists."""

    shape: Literal["disc", "ring"]
    colour: Colour
    radius: float = 2.3
    inset: float = 0

    def draw(self, pen: Pen, x: float, baseline: float, size: float) -> None:
        ring = 1.1 if self.shape == "ring" else 0
        pen.circle(x + self.inset + self.radius, baseline + size * 0.36, self.radius, self.colour, ring=ring)


@dataclass(frozen=True, slots=True)
class TextBox:
    """A paragraph or heading; the lines from `start` to `stop` of a longer text where it was parted."""

    lines: tuple[Line, ...]
    style: TextStyle
    before: float = 0
    after: float = 0
    indent: float = 0
    keeps: bool = False
    mark: Mark | None = None
    bullet: Bullet | None = None
    start: int = 0
    stop: int = -1

    def _count(self) -> int:
        return (len(self.lines) if self.stop < 0 else self.stop) - self.start

    def height(self) -> float:
        return self._count() * self.style.leading

    def least(self) -> float:
        count = self._count()
        return (count if count <= self.style.together else 2) * self.style.leading

    def split(self, room: float) -> tuple["TextBox", "TextBox"] | None:
        count = self._count()
        fitting = min(int(room / self.style.leading + 1e-6), count - 2)
        if fitting < 2 or count <= self.style.together:
            return None
        at = self.start + fitting
        return replace(self, stop=at, after=0), replace(self, start=at, before=0, mark=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        size, leading = self.style.size, self.style.leading
        baseline = top - leading / 2 - size * 0.36
        if self.bullet and self.start == 0:
            self.bullet.draw(pen, x, baseline, size)
        for at in range(self.start, self.start + self._count()):
            inset = self.style.hanging if at else 0
            pen.line(self.lines[at], x + self.indent + inset, baseline, self.style)
            baseline -= leading


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of a fixed height, never parted."""

    drawn: Callable[[Pen, float, float], None]
    tall: float
    before: float = 0
    after: float = 0
    keeps: bool = False
    mark: Mark | None = None

    def height(self) -> float:
        return self.tall

    def least(self) -> float:
        return self.tall

    def split(self, _room: float) -> None:
        return None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        self.drawn(pen, x, top)


@dataclass(frozen=True, slots=True)
class Break:
    """The next box begins a page, of which it makes that kind."""

    kind: PageKind = "plain"
