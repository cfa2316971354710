"""The wheel as a picture: the right colours in the right places, in each theme, sharp at each scale."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from igm_desktop.core import wheel as geometry
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.outlines import Point, at
from igm_desktop.ui import theme
from igm_desktop.ui.wheel.painting import ground
from igm_desktop.ui.wheel.state import WheelState
from igm_desktop.ui.wheel.widget import WheelWidget

Make = Callable[..., WheelWidget]
THEMES = pytest.mark.parametrize("worn", theme.THEMES, ids=lambda worn: worn.name)
SIDE = 260


def grab(wheel: WheelWidget, scale: float = 1) -> QImage:
    """The wheel on its theme's surface, in the pixels of a screen with that scale."""
    pixels = round(wheel.width() * scale)
    image = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.theme_of(wheel.palette()).surface))
    wheel.render(image, QPoint(0, 0), renderFlags=WheelWidget.RenderFlag.DrawChildren)
    return image


def colour(image: QImage, point: Point) -> str:
    half = image.width() / 2
    return image.pixelColor(int(half + point.x * half), int(half + point.y * half)).name().upper()


def flip(point: Point, *, mirrored: bool) -> Point:
    return Point(-point.x, point.y) if mirrored else point


@THEMES
@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("mirrored", [False, True])
def test_each_domain_has_its_hue_in_its_place(
    make_wheel: Make, worn: theme.Theme, scale: float, mirrored: bool
) -> None:
    image = grab(make_wheel(worn=worn, mirrored=mirrored), scale)
    for index, domain in enumerate(DOMAINS):
        for radius, angle in ((0.5, 7), (0.8, 5), (0.8, 30), (0.5, 53)):
            point = flip(at(radius, 60 * index + angle), mirrored=mirrored)
            assert colour(image, point) == worn.hue(domain), (domain, radius, angle)
        gap = flip(at(0.6, 60 * index), mirrored=mirrored)
        assert colour(image, gap) == worn.surface
    assert colour(image, at(0.3, 0)) == worn.surface
    assert colour(image, at(1.2, 45)) == worn.surface


@THEMES
def test_the_arc_is_full_as_far_as_the_work_is_done(make_wheel: Make, worn: theme.Theme) -> None:
    wheel = make_wheel(worn=worn)
    image = grab(wheel, 2)
    radius = (geometry.TRACK_INNER + geometry.TRACK_OUTER) / 2
    for index, segment in enumerate(wheel.picture().segments):
        done = segment.state.answered / segment.state.indicators
        for degree in range(5, 56, 2):
            if abs(degree / 60 - done) < 0.04:
                continue
            shown = colour(image, at(radius, 60 * index + degree))
            assert (shown == worn.ink(segment.state.domain)) == (degree / 60 < done), (segment.state.domain, degree)


@THEMES
def test_icon_number_and_dot_can_be_seen(make_wheel: Make, worn: theme.Theme) -> None:
    wheel = make_wheel(worn=worn)
    image = grab(wheel, 2)
    half = image.width() / 2
    for index, segment in enumerate(wheel.picture().segments):
        for centre, size in (
            (geometry.icon_centre(index), geometry.ICON),
            (geometry.count_centre(index), geometry.COUNT),
        ):
            box = [
                image.pixelColor(
                    int(half + (centre.x + dx * size / 20) * half), int(half + (centre.y + dy * size / 20) * half)
                )
                for dx in range(-10, 11)
                for dy in range(-10, 11)
            ]
            white = sum(pixel == QColor("white") for pixel in box) / len(box)
            assert 0.05 < white < 0.8, (segment.state.domain, white)
        dot = colour(image, geometry.dot_centre(index))
        assert (dot == worn.comment) == (segment.state.comments > 0)


@THEMES
def test_open_conflicts_have_a_mark_of_another_shape_than_comments(make_wheel: Make, worn: theme.Theme) -> None:
    wheel = make_wheel(worn=worn)
    state = wheel._state
    domains = tuple(replace(one, conflicts=2 if at == 1 else 0) for at, one in enumerate(state.domains))
    wheel.set_state(WheelState(domains))
    image = grab(wheel, 2)
    for index, domain in enumerate(DOMAINS):
        centre = geometry.mark_centre(index)
        across = [colour(image, Point(centre.x + step * geometry.MARK / 10, centre.y)) for step in range(-8, 9)]
        assert (across.count("#FFFFFF") >= 8) == (index == 1)
        assert across[8] == worn.hue(domain)  # parted in the middle: it is no dot
    assert "2 open conflict" in wheel.buttons[1].accessibleDescription()
    assert "conflict" not in wheel.buttons[0].accessibleDescription()


def test_the_chosen_one_has_a_frame_and_the_focus_a_ring_of_its_own(make_wheel: Make) -> None:
    wheel = make_wheel()
    edge = Point(at(geometry.FRAME_OUTER, 90).x, at(geometry.FRAME_OUTER, 90).y)
    inner = at(geometry.OUTER - 0.028, 75)
    assert colour(grab(wheel, 2), edge) == theme.LIGHT.surface
    wheel.select("whole_of_government")
    assert colour(grab(wheel, 2), edge) == theme.LIGHT.text
    assert colour(grab(wheel, 2), inner) == theme.LIGHT.hue("whole_of_government")
    wheel.take_focus()
    assert colour(grab(wheel, 2), edge) == theme.LIGHT.text
    assert colour(grab(wheel, 2), inner) == "#FFFFFF"
    wheel.select(None)
    assert colour(grab(wheel, 2), edge) == theme.LIGHT.focus


def test_edges_are_as_sharp_on_a_fine_screen_as_on_a_coarse_one(make_wheel: Make) -> None:
    """Along a ray from hub to rim only the two pixels of each edge are blends: an enlarged picture has many more."""
    wheel = make_wheel()
    for scale in (1, 2, 3):
        image = grab(wheel, scale)
        half = image.width() / 2
        plain = {theme.LIGHT.surface, theme.LIGHT.hue("rights"), theme.LIGHT.ink("rights")}
        along = [colour(image, at(step / half, 12)) for step in range(int(0.39 * half), int(half))]
        assert plain <= set(along)
        assert sum(found not in plain for found in along) <= 4 * 2, scale
    fine, coarse = grab(wheel, 2), grab(wheel, 1)
    enlarged = coarse.scaled(
        fine.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    enlarged.setDevicePixelRatio(2)
    assert contrast_of_neighbours(fine) > 1.15 * contrast_of_neighbours(enlarged)


def contrast_of_neighbours(image: QImage) -> float:
    """How much one pixel differs from the next in the icons and numbers: less in a picture that is blurred."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    total = 0
    for y in range(0, gray.height(), 3):
        for x in range(gray.width() - 1):
            total += (gray.pixelColor(x, y).value() - gray.pixelColor(x + 1, y).value()) ** 2
    return total


def test_a_change_of_theme_paints_it_anew(make_wheel: Make, qapp: QApplication) -> None:
    wheel = make_wheel()
    theme.apply(qapp, theme.HIGH_CONTRAST)
    qapp.processEvents()
    assert wheel.picture().theme is theme.HIGH_CONTRAST
    assert colour(grab(wheel), at(0.8, 5)) == theme.HIGH_CONTRAST.hue("rights")


def test_the_middle_says_how_much_is_answered(make_wheel: Make) -> None:
    picture = make_wheel().picture()
    assert (picture.total, picture.caption) == ("46 / 83", "answered")
    assert [segment.count for segment in picture.segments] == ["4", "16", "3", "2", "5", "0"]


def test_a_long_total_stays_in_the_hub(make_wheel: Make, state: object) -> None:
    wheel = make_wheel(side=200)
    many = tuple(type(one)(one.domain, one.name, 1234, 98765, 98765, 0) for one in wheel._state.domains)
    wheel.set_state(type(wheel._state)(many))
    image = grab(wheel, 2)
    for degree in range(0, 360, 5):
        assert colour(image, at((geometry.HUB + geometry.INNER) / 2, degree)) == theme.LIGHT.surface
    assert ground("rights", theme.LIGHT, hovered=False, pressed=False) == theme.LIGHT.hue("rights")
