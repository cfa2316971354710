"""The geometry of the wheel, once for the screen, the page and the web: six segments around a hub.

The middle is (0, 0), everything lies within the circle of radius 1, `x` to the right and `y` downwards. The first
domain begins at 12 o'clock and the order runs clockwise; for a script that is written from right to left it runs the
other way round (`mirrored`). Angles are degrees clockwise from 12 o'clock.
"""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Final, Literal

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.outlines import Close, Line, Move, Outline, Point, arc, at, circle, moved

SPAN: Final = 360 / len(DOMAINS)
GAP: Final = 0.03  # between two segments, of the same width all along
HUB: Final = 0.375
INNER: Final = 0.41  # of a segment
OUTER: Final = 0.84
TRACK_INNER: Final = 0.875  # of the thin arc of answered indicators
TRACK_OUTER: Final = 0.935
FRAME_INNER: Final = INNER - GAP / 2  # of the line around the chosen segment, which runs in the middle of the gaps
FRAME_OUTER: Final = TRACK_OUTER + 0.03

MIDDLE: Final = 0.64  # of what is written in a segment
ICON: Final = 0.2  # the side of an icon
ICON_RISE: Final = 0.075  # how far the icon's middle is above that of the two together
COUNT_DROP: Final = 0.105  # and the number's middle below it
COUNT: Final = 0.13  # the size of its font
MARK: Final = 0.052  # from the middle to each corner of the mark of open conflicts
DOT: Final = 0.036  # the radius of the dot of open comments
NAME: Final = 1.06  # where a name outside the wheel begins

Hit = DomainId | Literal["hub"]


def segment_outline(index: int, *, mirrored: bool = False) -> Outline:
    """The segment of the domain with that index, clockwise."""
    return _turned(_ring_piece(index, INNER, OUTER, GAP / 2), mirrored=mirrored)


def target_outline(index: int, *, mirrored: bool = False) -> Outline:
    """What a pointer reaches: the segment with its thin arc. `segment_at` says the same by arithmetic."""
    return _turned(_ring_piece(index, INNER, TRACK_OUTER, GAP / 2), mirrored=mirrored)


def frame_outline(index: int, *, mirrored: bool = False) -> Outline:
    """The line around the chosen segment and its arc, in the middle of the gaps."""
    return _turned(_ring_piece(index, FRAME_INNER, FRAME_OUTER, 0), mirrored=mirrored)


def focus_outline(index: int, *, mirrored: bool = False) -> Outline:
    """A line just inside the segment's edge, for the one that has the keyboard."""
    inset = 0.028
    return _turned(_ring_piece(index, INNER + inset, OUTER - inset, GAP / 2 + inset), mirrored=mirrored)


def arc_outline(index: int, share: float = 1.0, *, mirrored: bool = False) -> Outline:
    """The thin arc outside the segment, as far as that share (0 to 1) of its work is done; empty for 0."""
    if share <= 0:
        return ()
    return _turned(_ring_piece(index, TRACK_INNER, TRACK_OUTER, GAP / 2, min(share, 1.0)), mirrored=mirrored)


def hub_outline() -> Outline:
    """The disc in the middle."""
    return circle(HUB)


def icon_centre(index: int, *, mirrored: bool = False) -> Point:
    """The middle of the domain's icon, which stays upright; its side is `ICON`."""
    centre = _segment_middle(index, mirrored=mirrored)
    return Point(centre.x, centre.y - ICON_RISE)


def count_centre(index: int, *, mirrored: bool = False) -> Point:
    """The middle of the number of findings under the icon; the size of its font is `COUNT`."""
    centre = _segment_middle(index, mirrored=mirrored)
    return Point(centre.x, centre.y + COUNT_DROP)


def dot_centre(index: int, *, mirrored: bool = False) -> Point:
    """The middle of the dot of open comments, in the segment's outer corner; its radius is `DOT`."""
    return _flipped(at(OUTER - 0.085, SPAN * index + SPAN - 9), mirrored=mirrored)


def mark_centre(index: int, *, mirrored: bool = False) -> Point:
    """The middle of the mark of open conflicts, a square on its corner, in the segment's other outer corner."""
    return _flipped(at(OUTER - 0.09, SPAN * index + 9.5), mirrored=mirrored)


def name_anchor(index: int, *, mirrored: bool = False) -> Point:
    """Where a domain's name outside the wheel begins (to the right of the middle) or ends (to the left of it)."""
    return _flipped(at(NAME, SPAN * (index + 0.5)), mirrored=mirrored)


def segment_at(x: float, y: float, *, mirrored: bool = False) -> Hit | None:
    """What lies at a point: a domain's segment (with its thin arc), the hub, or nothing."""
    radius = hypot(x, y)
    if radius <= HUB:
        return "hub"
    if not INNER <= radius <= TRACK_OUTER:
        return None
    angle = degrees(atan2(-x if mirrored else x, -y)) % 360
    from_edge = min(angle % SPAN, SPAN - angle % SPAN)
    if radius * sin(radians(from_edge)) < GAP / 2:
        return None
    return DOMAINS[int(angle // SPAN) % len(DOMAINS)]


def target_row(index: int, y: float, *, mirrored: bool = False) -> tuple[tuple[float, float], ...]:
    """Where a level line at that height crosses what `target_outline` encloses: none, one or two stretches of `x`."""
    if abs(y) >= TRACK_OUTER:
        return ()
    first, last = -sqrt(TRACK_OUTER**2 - y**2), sqrt(TRACK_OUTER**2 - y**2)
    for angle, side in ((SPAN * index, 1), (SPAN * (index + 1), -1)):  # right of its first edge, left of its last
        slope, distance = side * cos(radians(angle)), GAP / 2 - side * y * sin(radians(angle))
        if slope > 0:
            first = max(first, distance / slope)
        else:
            last = min(last, distance / slope)
    hole = sqrt(INNER**2 - y**2) if abs(y) < INNER else 0.0
    pieces = ((first, min(last, -hole)), (max(first, hole), last)) if hole else ((first, last),)
    found = tuple(piece for piece in pieces if piece[0] < piece[1])
    return tuple((-end, -start) for start, end in reversed(found)) if mirrored else found


def _ring_piece(index: int, inner: float, outer: float, inset: float, share: float = 1.0) -> Outline:
    """A piece of a ring: its straight edges run beside those of its sixth of the circle, at the distance `inset`.

    With a share below 1 it ends earlier, on a ray from the middle.
    """
    start, end = SPAN * index, SPAN * (index + 1)
    away_outside, away_inside = degrees(asin(inset / outer)), degrees(asin(inset / inner))
    last_outside, last_inside = end - away_outside, end - away_inside
    if share < 1:
        last_outside = last_inside = start + away_inside + (SPAN - 2 * away_inside) * share
    first_outside, first_inside = start + away_outside, start + away_inside
    return (
        Move(at(outer, first_outside)),
        *arc(outer, first_outside, last_outside),
        Line(at(inner, last_inside)),
        *arc(inner, last_inside, first_inside),
        Close(),
    )


def _segment_middle(index: int, *, mirrored: bool) -> Point:
    return _flipped(at(MIDDLE, SPAN * (index + 0.5)), mirrored=mirrored)


def _flipped(point: Point, *, mirrored: bool) -> Point:
    return Point(-point.x, point.y) if mirrored else point


def _turned(outline: Outline, *, mirrored: bool) -> Outline:
    return moved(outline, lambda point: _flipped(point, mirrored=mirrored)) if mirrored else outline
