"""The icons: all of them can be drawn, in any colour, sharp, in the theme of the moment."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.resources import resource
from igm_desktop.ui import theme
from igm_desktop.ui.icons import domain_icon, icon

FILES = sorted(resource("icons").glob("*.svg"))
SOURCES = Path(__file__).resolve().parents[2] / "src" / "igm_desktop" / "ui"


def colours(pixmap: QPixmap) -> set[str]:
    """The colours that are there in full."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def is_near(found: set[str], wanted: str) -> bool:
    """Whether there is nothing but that colour, give or take the rounding of overlapping lines."""
    parts = bytes.fromhex(wanted[1:])
    return bool(found) and all(
        abs(one - other) <= 2 for name in found for one, other in zip(bytes.fromhex(name[1:]), parts, strict=True)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, path: Path) -> None:
    drawn = icon(path.stem, "#C0FFEE").pixmap(QSize(24, 24), 2.0)
    assert drawn.size() == QSize(48, 48)
    assert is_near(colours(drawn), "#C0FFEE")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_icon_is_one_colour_on_the_same_grid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) <= {"none", "currentColor"}
    assert "href" not in text
    assert "<script" not in text


def test_an_icon_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        icon("nothing of that name")


def test_icons_named_in_the_program_are_there() -> None:
    words = re.compile(r'\bicon(?:=|\()\s*"([a-z-]+)"')
    named = {name for path in SOURCES.rglob("*.py") for name in words.findall(path.read_text(encoding="utf-8"))}
    assert named
    assert named <= {path.stem for path in FILES}


def test_icons_follow_the_theme_without_being_made_anew(qapp: QApplication) -> None:
    kept, own = icon("undo"), domain_icon("crises")
    for worn in theme.THEMES:
        theme.apply(qapp, worn)
        assert colours(kept.pixmap(QSize(32, 32))) == {worn.text}
        assert colours(kept.pixmap(QSize(32, 32), QIcon.Mode.Disabled)) == {worn.disabled}
        assert colours(own.pixmap(QSize(32, 32))) == {worn.ink("crises")}


def test_a_selected_icon_can_be_told_from_its_ground(qapp: QApplication) -> None:
    theme.apply(qapp, theme.HIGH_CONTRAST)
    for drawn in (icon("undo"), domain_icon("rights")):
        shown = drawn.pixmap(QSize(32, 32), QIcon.Mode.Selected)
        assert colours(shown) == {theme.HIGH_CONTRAST.on_text_selection}


@pytest.mark.parametrize("domain", DOMAINS)
def test_domains_have_a_filled_icon_and_one_of_lines(domain: str) -> None:
    names = {path.stem for path in FILES}
    assert {domain.replace("_", "-"), f"{domain.replace('_', '-')}-filled"} <= names


def test_icons_are_sharp_at_any_scale(qapp: QApplication) -> None:
    """A stem of the plus sign is a band of full colour with at most one blended pixel at each side."""
    for scale in (1.0, 1.25, 1.5, 2.0, 3.0):
        image = icon("add", "#000000").pixmap(QSize(24, 24), scale).toImage()
        assert image.width() == round(24 * scale)
        row = [image.pixelColor(x, image.height() // 4).alpha() for x in range(image.width())]
        assert sum(0 < alpha < 255 for alpha in row) <= 2


def test_a_copy_of_an_icon_lives_on_its_own(qapp: QApplication) -> None:
    copy = QIcon(icon("save", "#112233"))
    copy.addPixmap(QPixmap(8, 8))  # makes Qt clone what draws it
    assert colours(copy.pixmap(QSize(32, 32))) == {"#112233"}
    assert QColor("#112233").isValid()
