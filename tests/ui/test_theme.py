"""The themes as values: each can be read, and each repaints what is on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui import theme
from igm_desktop.ui.style import wear
from igm_desktop.ui.theme import Theme
from igm_desktop.ui.wheel.painting import ground

EACH = pytest.mark.parametrize("worn", theme.THEMES, ids=lambda worn: worn.name)


def luminance(colour: str) -> float:
    parts = [byte / 255 for byte in bytes.fromhex(colour[1:])]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@EACH
def test_text_can_be_read_on_its_ground(worn: Theme) -> None:
    least = 7 if worn is theme.HIGH_CONTRAST else 4.5
    pairs = [
        (ink, ground)
        for ink in (worn.text, worn.quiet, worn.action)
        for ground in (worn.background, worn.surface, worn.hover, worn.selection)
    ]
    pairs += [
        (worn.text, worn.pressed),
        (worn.on_action, worn.action_fill),
        (worn.on_text_selection, worn.text_selection),
        (worn.on_chip, worn.chip),
        (worn.on_ready, worn.ready),
        (worn.on_draft, worn.draft),
        (worn.on_notice, worn.notice),
        (worn.on_warning, worn.warning),
        (worn.on_found, worn.found),
        (worn.on_comment, worn.comment),
    ]
    pairs += [(worn.text, worn.tint(domain)) for domain in DOMAINS]
    pairs += [(worn.ink(domain), worn.surface) for domain in DOMAINS]
    assert [pair for pair in pairs if contrast(*pair) < least] == []


@EACH
def test_white_can_be_read_on_each_segment_also_under_the_pointer(worn: Theme) -> None:
    for domain in DOMAINS:
        for hovered, pressed in ((False, False), (True, False), (True, True)):
            assert contrast("#FFFFFF", ground(domain, worn, hovered=hovered, pressed=pressed)) >= 4.5


@EACH
def test_marks_and_edges_can_be_seen(worn: Theme) -> None:
    for colour in (worn.control_line, worn.focus):
        assert contrast(colour, worn.surface) >= 3
        assert contrast(colour, worn.background) >= 3
    for domain in DOMAINS:
        assert contrast(worn.comment, worn.hue(domain)) >= 2.9
        filled, track = worn.ink(domain), theme.mixed(worn.ink(domain), worn.surface, 0.2)
        assert contrast(filled, track) >= 3


@EACH
def test_the_palette_leads_back_to_its_theme(worn: Theme) -> None:
    made = theme.palette(worn)
    assert theme.theme_of(made) is worn
    assert made.color(QPalette.ColorRole.WindowText).name().upper() == worn.text
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name().upper() == worn.disabled


def test_a_palette_of_somebody_elses_gets_the_nearer_theme() -> None:
    assert theme.theme_of(QPalette(QColor("#EEEEEE"))) is theme.LIGHT
    assert theme.theme_of(QPalette(QColor("#202020"))) is theme.DARK


def test_mixing_goes_from_the_ground_to_the_colour() -> None:
    assert theme.mixed("#FF0000", "#0000FF", 0) == "#0000FF"
    assert theme.mixed("#FF0000", "#0000FF", 1) == "#FF0000"
    assert theme.mixed("#FFFFFF", "#000000", 0.5) == "#808080"


def test_a_named_theme_is_worn_whatever_the_system_says(qapp: QApplication) -> None:
    assert [theme.chosen(qapp, worn.name) for worn in theme.THEMES] == list(theme.THEMES)


@pytest.mark.parametrize(
    ("scheme", "contrast_wish", "expected"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, theme.LIGHT),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, theme.LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, theme.DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, theme.HIGH_CONTRAST),
    ],
)
def test_the_system_decides_where_nobody_chose(
    qapp: QApplication, scheme: Qt.ColorScheme, contrast_wish: Qt.ContrastPreference, expected: Theme
) -> None:
    class Wishes:
        def contrastPreference(self) -> Qt.ContrastPreference:
            return contrast_wish

    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:
            return scheme

        def accessibility(self) -> Wishes:
            return Wishes()

    class App:
        def styleHints(self) -> Hints:
            return Hints()

    assert theme.chosen(App(), "system") is expected  # type: ignore[arg-type]
    assert theme.chosen(App(), "no such word") is expected  # type: ignore[arg-type]
    assert theme.chosen(qapp, "system") in theme.THEMES


@pytest.mark.parametrize("kind", [QLineEdit, QListWidget, QCheckBox, QSpinBox])
def test_fields_have_an_edge_that_can_be_seen_and_follow_the_theme(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget]
) -> None:
    theme.apply(qapp, theme.LIGHT)
    wear(qapp)
    field = kind()
    qtbot.addWidget(field)
    field.resize(120, 40)
    field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    with qtbot.waitExposed(field):
        field.show()
    for worn in theme.THEMES:
        theme.apply(qapp, worn)
        qapp.processEvents()
        image = field.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        found = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
        assert worn.control_line in found, worn.name
