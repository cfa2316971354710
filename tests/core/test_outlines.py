"""Icons as outlines: what the page and the web can draw without Qt."""

import pytest

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.outlines import ICON_SIDE, Curve, Line, Move, Point, icon_outline, placed

NAMES = [f"{domain.replace('_', '-')}-filled" for domain in DOMAINS]


@pytest.mark.parametrize("name", NAMES)
def test_each_domain_has_an_icon_within_its_square(name: str) -> None:
    points = [command.to for command in icon_outline(name) if isinstance(command, Move | Line | Curve)]
    assert len(points) > 4
    for point in points:
        assert 0 < point.x < ICON_SIDE
        assert 0 < point.y < ICON_SIDE


def test_an_icon_is_brought_to_its_place() -> None:
    drawn = placed(
        (Move(Point(0, 0)), Line(Point(24, 24)), Curve(Point(12, 12), Point(0, 24), Point(12, 0))), Point(5, 7), 2
    )
    assert drawn == (Move(Point(4, 6)), Line(Point(6, 8)), Curve(Point(5, 7), Point(4, 8), Point(5, 6)))


def test_an_icon_that_is_not_there_or_not_filled_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icon_outline("nothing")
    with pytest.raises(ValueError, match="undo"):
        icon_outline("undo")
