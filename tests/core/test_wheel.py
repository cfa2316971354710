"""The geometry of the wheel: what is drawn and what is hit are the same."""

from itertools import pairwise
from math import atan2, degrees, hypot, pi

import pytest

from igm_desktop.core import wheel
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.outlines import Close, Curve, Line, Move, Outline, Point, at, icon_outline, placed

BOTH_WAYS = pytest.mark.parametrize("mirrored", [False, True])


def polygon(outline: Outline, pieces: int = 16) -> list[Point]:
    """The outline's points, its curves cut into short lines."""
    points: list[Point] = []
    for command in outline:
        match command:
            case Move(to) | Line(to):
                points.append(to)
            case Curve(first, second, to):
                start = points[-1]
                points.extend(between(start, first, second, to, step / pieces) for step in range(1, pieces + 1))
            case Close():
                pass
    return points


def between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        return (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t**2 * r + t**3 * s

    return Point(one(a.x, b.x, c.x, d.x), one(a.y, b.y, c.y, d.y))


def holds(points: list[Point], x: float, y: float) -> bool:
    inside = False
    for here, there in pairwise([*points, points[0]]):
        if (here.y > y) != (there.y > y) and x < (there.x - here.x) * (y - here.y) / (there.y - here.y) + here.x:
            inside = not inside
    return inside


def area(points: list[Point]) -> float:
    return abs(sum(a.x * b.y - b.x * a.y for a, b in pairwise([*points, points[0]]))) / 2


def grid() -> list[tuple[float, float]]:
    """A dense grid over the wheel and a little beyond, on none of its symmetry lines."""
    steps = [-1.05 + 2.1 * (step + 0.37) / 113 for step in range(113)]
    return [(x, y) for x in steps for y in steps]


@BOTH_WAYS
def test_a_point_belongs_to_the_segment_whose_outline_holds_it(mirrored: bool) -> None:
    outlines = {domain: polygon(wheel.target_outline(index, mirrored=mirrored)) for index, domain in enumerate(DOMAINS)}
    hub = polygon(wheel.hub_outline())
    seen = set()
    for x, y in grid():
        drawn = [domain for domain, points in outlines.items() if holds(points, x, y)]
        drawn += ["hub"] if holds(hub, x, y) else []
        hit = wheel.segment_at(x, y, mirrored=mirrored)
        assert drawn == ([hit] if hit else []), (x, y)
        seen.add(hit)
    assert seen == {*DOMAINS, "hub", None}


@BOTH_WAYS
def test_rows_hold_the_points_of_the_target(mirrored: bool) -> None:
    for x, y in grid():
        hit = wheel.segment_at(x, y, mirrored=mirrored)
        for index, domain in enumerate(DOMAINS):
            row = wheel.target_row(index, y, mirrored=mirrored)
            assert any(start <= x <= end for start, end in row) == (hit == domain), (x, y, domain)


def test_the_first_domain_begins_at_twelve_and_the_order_runs_clockwise() -> None:
    middles = [wheel.count_centre(index) for index in range(6)]
    angles = [degrees(atan2(point.x, -(point.y - wheel.COUNT_DROP))) % 360 for point in middles]
    assert angles == pytest.approx([30, 90, 150, 210, 270, 330])
    assert wheel.segment_at(0.1, -0.7) == "rights"
    assert wheel.segment_at(-0.1, -0.7) == "safe_migration"


def test_mirrored_is_the_same_wheel_seen_in_a_mirror() -> None:
    for x, y in grid():
        assert wheel.segment_at(x, y) == wheel.segment_at(-x, y, mirrored=True)
    for index in range(6):
        plain = polygon(wheel.segment_outline(index))
        assert polygon(wheel.segment_outline(index, mirrored=True)) == [Point(-point.x, point.y) for point in plain]
        assert wheel.icon_centre(index, mirrored=True).x == -wheel.icon_centre(index).x


def test_the_gap_between_two_segments_has_the_same_width_all_along() -> None:
    for index in range(6):
        ray = at(1, 60 * (index + 1))
        after = wheel.segment_outline((index + 1) % 6)
        before = wheel.segment_outline(index)
        edge_before = [command.to for command in before if isinstance(command, Line)]
        start_before = [command.to for command in before if isinstance(command, Curve)]
        start_after = [command.to for command in after if isinstance(command, Move)]
        corners = [start_before[1], edge_before[0], start_after[0], start_before[1]]
        distances = [abs(ray.x * corner.y - ray.y * corner.x) for corner in corners]
        assert distances == pytest.approx([wheel.GAP / 2] * 4)


def test_curves_follow_their_circle() -> None:
    for point in polygon(wheel.hub_outline()):
        assert hypot(point.x, point.y) == pytest.approx(wheel.HUB, rel=1e-6)
    assert area(polygon(wheel.hub_outline(), 64)) == pytest.approx(pi * wheel.HUB**2, rel=1e-3)


@BOTH_WAYS
def test_the_arc_fills_with_the_work_done(mirrored: bool) -> None:
    for index in range(6):
        assert wheel.arc_outline(index, 0, mirrored=mirrored) == ()
        whole = area(polygon(wheel.arc_outline(index, mirrored=mirrored)))
        assert area(polygon(wheel.arc_outline(index, 7.0, mirrored=mirrored))) == whole
        for share in (0.05, 1 / 3, 0.5, 0.9):
            filled = area(polygon(wheel.arc_outline(index, share, mirrored=mirrored)))
            assert filled / whole == pytest.approx(share, abs=0.02)


def test_the_arc_begins_where_its_segment_does() -> None:
    filled = polygon(wheel.arc_outline(0, 0.1))
    assert max(point.x for point in filled) < 0.25
    assert all(point.x > 0 for point in filled)
    mirrored = polygon(wheel.arc_outline(0, 0.1, mirrored=True))
    assert all(point.x < 0 for point in mirrored)


@BOTH_WAYS
def test_icon_number_and_dot_lie_in_their_segment(mirrored: bool) -> None:
    for index, domain in enumerate(DOMAINS):
        segment = polygon(wheel.segment_outline(index, mirrored=mirrored))
        name = f"{domain.replace('_', '-')}-filled"
        icon = placed(icon_outline(name), wheel.icon_centre(index, mirrored=mirrored), wheel.ICON)
        number, dot = wheel.count_centre(index, mirrored=mirrored), wheel.dot_centre(index, mirrored=mirrored)
        half = wheel.COUNT / 2
        corners = [Point(number.x + 1.3 * sx * half, number.y + sy * half) for sx in (-1, 1) for sy in (-1, 1)]
        around = [
            Point(dot.x + dx * wheel.DOT, dot.y + dy * wheel.DOT) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        mark = wheel.mark_centre(index, mirrored=mirrored)
        around += [
            Point(mark.x + dx * wheel.MARK, mark.y + dy * wheel.MARK) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
        assert all(hypot(point.x - mark.x, point.y - mark.y) > wheel.MARK for point in polygon(icon)), domain
        for point in (*polygon(icon), *corners, *around):
            assert holds(segment, point.x, point.y), (domain, point)


def test_everything_lies_in_the_unit_circle_but_names() -> None:
    for index in range(6):
        for outline in (wheel.frame_outline(index), wheel.target_outline(index), wheel.arc_outline(index)):
            assert all(hypot(point.x, point.y) < 1 for point in polygon(outline))
        anchor = wheel.name_anchor(index)
        assert hypot(anchor.x, anchor.y) > 1
