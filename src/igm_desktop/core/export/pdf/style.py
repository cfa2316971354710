"""Sizes, colours and text styles of the printed profile. Lengths are points (1/72 inch), y grows upwards."""

from dataclasses import dataclass, replace
from typing import Final

from igm_desktop.core.domains import DOMAIN_HUES, DomainId

Colour = tuple[float, float, float]


def colour(hexadecimal: str) -> Colour:
    """`#RRGGBB` as three parts of one."""
    red, green, blue = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def mixed(one: Colour, two: Colour, share: float) -> Colour:
    """The colour with a share (0 to 1) of the other in it. Printed tints are mixed, never transparent."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    return red, green, blue


WHITE: Final = colour("#FFFFFF")
TEXT: Final = colour("#1B2430")
QUIET: Final = colour("#5B6776")
LINE: Final = colour("#CBD2DA")
LINK: Final = colour("#0B4EA2")
NAVY: Final = colour("#12294D")
HUES: Final[dict[DomainId, Colour]] = {domain: colour(hue) for domain, hue in DOMAIN_HUES}

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
BLEED: Final = 9.0
"""How far what runs to the edge is drawn beyond it."""
LEFT: Final = 80.0
RIGHT: Final = 80.0
TOP: Final = 88.0
BOTTOM: Final = 82.0
MEASURE: Final = PAGE_WIDTH - LEFT - RIGHT
FRAME_TOP: Final = PAGE_HEIGHT - TOP
FRAME_HEIGHT: Final = FRAME_TOP - BOTTOM
HEAD_BASELINE: Final = PAGE_HEIGHT - 50.0
FOOT_BASELINE: Final = 44.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where text stands on a page: its left edge and how wide lines are. `numbered` has a number beside each line, and the
    rest of the page as a margin for notes.
    """

    left: float = LEFT
    measure: float = MEASURE
    numbered: bool = False


PROFILE_SHEET: Final = Sheet()
REVIEW_SHEET: Final = Sheet(measure=340.0, numbered=True)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """`hanging` is how far the lines after the first go in; `together` how many lines are never parted."""

    size: float
    leading: float
    colour: Colour = TEXT
    bold: bool = False
    before: float = 0
    after: float = 0
    hanging: float = 0
    together: int = 3
    spacing: float = 0
    """Extra space between letters, for capitals."""


BODY: Final = TextStyle(10, 15.5, after=7)
QUIET_BODY: Final = TextStyle(9.5, 14.5, QUIET, after=10)
LEAD: Final = TextStyle(11, 17, mixed(TEXT, QUIET, 0.6), before=20, after=8)
FINDING: Final = TextStyle(10, 15.5, after=8, together=6)
SECTION: Final = TextStyle(22, 28, NAVY, bold=True, before=34, after=12)
SUBHEAD: Final = TextStyle(12, 17, bold=True, before=24, after=8)
CELL: Final = TextStyle(9.5, 14)
CELL_HEAD: Final = TextStyle(8, 12, QUIET, bold=True)
REFERENCE: Final = TextStyle(9, 13.5, after=5)
REFERENCE_AUTHOR: Final = TextStyle(9.5, 14, NAVY, bold=True, before=12, after=3)
FURNITURE: Final = TextStyle(8, 11, QUIET)
KICKER: Final = TextStyle(8, 12, QUIET, bold=True, spacing=0.9)


def tinted(style: TextStyle, hue: Colour) -> TextStyle:
    """The style in another colour."""
    return replace(style, colour=hue)
