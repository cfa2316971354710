"""The wheel's outlines as Qt's paths, made once: they are in the wheel's own units, and the painter scales them."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from igm_desktop.core import wheel
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.outlines import Close, Curve, Line, Move, Outline, icon_outline, placed


@lru_cache(maxsize=16)
def segment(index: int, *, mirrored: bool) -> QPainterPath:
    """The segment's ground."""
    return path(wheel.segment_outline(index, mirrored=mirrored))


@lru_cache(maxsize=16)
def frame(index: int, *, mirrored: bool) -> QPainterPath:
    """The line around the chosen segment."""
    return path(wheel.frame_outline(index, mirrored=mirrored))


@lru_cache(maxsize=16)
def focus(index: int, *, mirrored: bool) -> QPainterPath:
    """The line inside the segment that has the keyboard."""
    return path(wheel.focus_outline(index, mirrored=mirrored))


@lru_cache(maxsize=16)
def icon(index: int, *, mirrored: bool) -> QPainterPath:
    """The domain's icon at its place: that is mirrored, the icon itself is not."""
    drawn = icon_outline(f"{DOMAINS[index].replace('_', '-')}-filled")
    made = path(placed(drawn, wheel.icon_centre(index, mirrored=mirrored), wheel.ICON))
    made.setFillRule(Qt.FillRule.WindingFill)
    return made


@lru_cache(maxsize=64)
def track(index: int, answered: int, indicators: int, *, mirrored: bool) -> QPainterPath:
    """The thin arc as far as that much of its work is done."""
    share = answered / indicators if indicators else 0.0
    return path(wheel.arc_outline(index, share, mirrored=mirrored))


def path(outline: Outline) -> QPainterPath:
    """The same outline as Qt's path."""
    made = QPainterPath()
    for command in outline:
        match command:
            case Move(to):
                made.moveTo(to.x, to.y)
            case Line(to):
                made.lineTo(to.x, to.y)
            case Curve(first, second, to):
                made.cubicTo(first.x, first.y, second.x, second.y, to.x, to.y)
            case Close():
                made.closeSubpath()
    return made
