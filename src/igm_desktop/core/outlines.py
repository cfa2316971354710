"""Shapes as values that every front end can draw: points joined by lines and cubic Bézier curves.

`x` runs to the right and `y` downwards, as on a screen; paper turns `y` round.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, cos, radians, sin, tan
from typing import Final

from igm_desktop.core.resources import resource


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Move:
    to: Point


@dataclass(frozen=True, slots=True)
class Line:
    to: Point


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve from where the pen is, with its two handles."""

    first: Point
    second: Point
    to: Point


@dataclass(frozen=True, slots=True)
class Close:
    """Back to the last `Move`."""


Command = Move | Line | Curve | Close
Outline = tuple[Command, ...]

ICON_SIDE: Final = 24.0  # of the square in which an icon is drawn
_STEP: Final = 30.0  # degrees in one curve: it strays from its circle by less than a millionth of the radius


def at(radius: float, angle: float) -> Point:
    """The point at that distance from the middle, `angle` in degrees clockwise from 12 o'clock."""
    return Point(radius * sin(radians(angle)), -radius * cos(radians(angle)))


def arc(radius: float, start: float, end: float) -> Outline:
    """Curves along a circle around the middle, from `at(radius, start)`, where the pen must be, to the end's angle."""
    pieces = max(1, ceil(abs(end - start) / _STEP - 1e-9))
    step = (end - start) / pieces
    reach = 4 / 3 * tan(radians(step) / 4) * radius
    return tuple(_arc_piece(radius, start + step * piece, start + step * (piece + 1), reach) for piece in range(pieces))


def _arc_piece(radius: float, start: float, end: float, reach: float) -> Curve:
    here, there = at(radius, start), at(radius, end)
    leaving, arriving = at(reach, start + 90), at(reach, end + 90)
    return Curve(
        Point(here.x + leaving.x, here.y + leaving.y),
        Point(there.x - arriving.x, there.y - arriving.y),
        there,
    )


def circle(radius: float) -> Outline:
    """A whole circle around the middle."""
    return (Move(at(radius, 0)), *arc(radius, 0, 360), Close())


def moved(outline: Outline, where: Callable[[Point], Point]) -> Outline:
    """The outline with each of its points taken elsewhere."""

    def one(command: Command) -> Command:
        match command:
            case Move(to):
                return Move(where(to))
            case Line(to):
                return Line(where(to))
            case Curve(first, second, to):
                return Curve(where(first), where(second), where(to))
            case Close():
                return command

    return tuple(one(command) for command in outline)


def placed(outline: Outline, middle: Point, side: float) -> Outline:
    """An icon's outline with its square brought to that middle and side."""
    scale = side / ICON_SIDE
    half = ICON_SIDE / 2
    return moved(outline, lambda p: Point(middle.x + (p.x - half) * scale, middle.y + (p.y - half) * scale))


@lru_cache(maxsize=32)
def icon_outline(name: str) -> Outline:
    """The outline of a filled icon of `resources/icons`, in a square of `ICON_SIDE`; fill it by the nonzero rule.

    Raises FileNotFoundError for an unknown icon, ValueError for one that is not a single path of the commands M, L, C
    and Z with absolute numbers, as all `*-filled.svg` are.
    """
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    paths = re.findall(r' d="([^"]*)"', text)
    if len(paths) != 1 or re.search(r"[^MLCZ0-9 .-]", paths[0]):
        raise ValueError(name)
    return tuple(_commands(paths[0]))


def _commands(path: str) -> Iterator[Command]:
    for letter, rest in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        numbers = [float(word) for word in rest.split()]
        points = [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        match letter, points:
            case "M", [to]:
                yield Move(to)
            case "L", [to]:
                yield Line(to)
            case "C", [first, second, to]:
                yield Curve(first, second, to)
            case "Z", []:
                yield Close()
            case _:
                raise ValueError(path)
