"""The look as values: three themes of named colours, the palette made from one, and which one to wear.

A widget that paints itself asks `theme_of(self.palette())` while it paints. Nothing keeps a colour: a new palette on
the application repaints everything in the new theme.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from igm_desktop.core.domains import DOMAIN_HUES, DomainId

Hues = tuple[tuple[DomainId, str], ...]


@dataclass(frozen=True)
class Theme:
    """Colours as `#RRGGBB`. Text on its ground has a contrast of 4.5:1 or more, marks and focus 3:1 or more."""

    name: str
    background: str  # of the window
    surface: str  # of cards, pages, fields
    line: str  # a quiet border or rule, decoration only
    control_line: str  # the border of what can be typed into or pressed: 3:1
    text: str
    quiet: str  # second-rank text, also placeholders
    disabled: str
    action: str  # links, text buttons, the mark of the chosen tab
    action_fill: str  # the ground of the one main button
    on_action: str
    focus: str  # the ring of what has the keyboard
    hover: str  # the ground under the pointer
    pressed: str
    selection: str  # the ground of the chosen row
    text_selection: str
    on_text_selection: str
    chip: str  # small labels: linked indicators, sources
    chip_line: str
    on_chip: str
    ready: str  # grounds of states, each with its text
    on_ready: str
    draft: str
    on_draft: str
    notice: str
    on_notice: str
    warning: str
    on_warning: str
    found: str  # the ground of a match in a search
    on_found: str
    comment: str  # the dot of open comments
    on_comment: str
    segment_line: str  # around the wheel's segments; none if empty
    hues: Hues  # grounds of the segments, with white text
    inks: Hues  # the same hues for text, icons and lines on a surface
    tints: Hues  # the same as a quiet ground with the theme's text

    def hue(self, domain: DomainId) -> str:
        """The ground of the domain's segment: white text on it can be read."""
        return dict(self.hues)[domain]

    def ink(self, domain: DomainId) -> str:
        """The domain's colour for text, icons and lines on a surface."""
        return dict(self.inks)[domain]

    def tint(self, domain: DomainId) -> str:
        """The domain's colour as a quiet ground, for the theme's own text."""
        return dict(self.tints)[domain]


def _mixed(hues: Hues, ground: str, share: float) -> Hues:
    """Each hue laid over the ground with that share of it."""
    return tuple((domain, mixed(hue, ground, share)) for domain, hue in hues)


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of a colour laid over a ground."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


_BRIGHT_INKS: Final[Hues] = (
    ("rights", "#82B4EE"),
    ("whole_of_government", "#BE9BEA"),
    ("partnerships", "#5FC7C1"),
    ("well_being", "#E5A95A"),
    ("crises", "#EE8FBD"),
    ("safe_migration", "#A9C66E"),
)

LIGHT: Final = Theme(
    name="light",
    background="#F5F6F8",
    surface="#FFFFFF",
    line="#E1E5EA",
    control_line="#818D9B",
    text="#1B2430",
    quiet="#5B6776",
    disabled="#98A2AE",
    action="#0B4EA2",
    action_fill="#0B4EA2",
    on_action="#FFFFFF",
    focus="#0B4EA2",
    hover="#EDF1F6",
    pressed="#DDE4ED",
    selection="#E6EEF8",
    text_selection="#BFD7F3",
    on_text_selection="#1B2430",
    chip="#EEF1F5",
    chip_line="#EEF1F5",
    on_chip="#43505F",
    ready="#DFF1E5",
    on_ready="#1D5233",
    draft="#FFF0CC",
    on_draft="#6A4800",
    notice="#E6EEF8",
    on_notice="#16385F",
    warning="#FBE3DD",
    on_warning="#7A2416",
    found="#FFE58A",
    on_found="#1B2430",
    comment="#FFC420",
    on_comment="#1B2430",
    segment_line="",
    hues=DOMAIN_HUES,
    inks=DOMAIN_HUES,
    tints=_mixed(DOMAIN_HUES, "#FFFFFF", 0.09),
)

DARK: Final = Theme(
    name="dark",
    background="#15191F",
    surface="#1E242C",
    line="#333C48",
    control_line="#7C8896",
    text="#E9EDF2",
    quiet="#A6B1BE",
    disabled="#66717E",
    action="#8FBCF5",
    action_fill="#2B69B8",
    on_action="#FFFFFF",
    focus="#8FBCF5",
    hover="#28303A",
    pressed="#333D49",
    selection="#26384F",
    text_selection="#2F5688",
    on_text_selection="#FFFFFF",
    chip="#2A323D",
    chip_line="#2A323D",
    on_chip="#C3CCD7",
    ready="#1F3F2C",
    on_ready="#A8E0BC",
    draft="#463711",
    on_draft="#F2D48A",
    notice="#213650",
    on_notice="#C6DDF8",
    warning="#4F271F",
    on_warning="#FFC7BA",
    found="#7A5C00",
    on_found="#FFFFFF",
    comment="#FFC420",
    on_comment="#1B2430",
    segment_line="",
    hues=DOMAIN_HUES,
    inks=_BRIGHT_INKS,
    tints=_mixed(_BRIGHT_INKS, "#1E242C", 0.16),
)

HIGH_CONTRAST: Final = Theme(
    name="high_contrast",
    background="#000000",
    surface="#000000",
    line="#FFFFFF",
    control_line="#FFFFFF",
    text="#FFFFFF",
    quiet="#E8E8E8",
    disabled="#8F8F8F",
    action="#8CF0FF",
    action_fill="#8CF0FF",
    on_action="#000000",
    focus="#FFE600",
    hover="#2B2B2B",
    pressed="#474747",
    selection="#003A75",
    text_selection="#FFE600",
    on_text_selection="#000000",
    chip="#000000",
    chip_line="#FFFFFF",
    on_chip="#FFFFFF",
    ready="#003B14",
    on_ready="#FFFFFF",
    draft="#4A3600",
    on_draft="#FFFFFF",
    notice="#003A75",
    on_notice="#FFFFFF",
    warning="#5C0B00",
    on_warning="#FFFFFF",
    found="#FFE600",
    on_found="#000000",
    comment="#FFE600",
    on_comment="#000000",
    segment_line="#FFFFFF",
    hues=_mixed(DOMAIN_HUES, "#000000", 0.86),
    inks=_mixed(_BRIGHT_INKS, "#FFFFFF", 0.8),
    tints=_mixed(DOMAIN_HUES, "#000000", 0.5),
)

FUSION: Final = "fusion"  # names of styles
CALM: Final = "calm"
THEMES: Final = (LIGHT, DARK, HIGH_CONTRAST)


def theme_of(colours: QPalette) -> Theme:
    """The theme that a palette was made from; for a palette of somebody else's the nearer of light and dark."""
    window = colours.color(QPalette.ColorRole.Window)
    own = window.name().upper()
    nearest = LIGHT if window.lightness() > 127 else DARK
    return next((theme for theme in THEMES if theme.background == own), nearest)


def chosen(app: QApplication, setting: str) -> Theme:
    """The theme for a setting: "light", "dark", "high_contrast", or "system" (also for words that are not known)."""
    named = next((theme for theme in THEMES if theme.name == setting), None)
    if named is not None:
        return named
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application: everything on the screen is painted again in the theme.

    The first frame does with Qt's Fusion; `style.wear` brings our own edges after it.
    """
    if app.style().objectName() not in {FUSION, CALM}:
        app.setStyle(FUSION)
    colours = palette(theme)
    app.setPalette(colours)
    QToolTip.setPalette(colours)


def palette(theme: Theme) -> QPalette:
    """The theme's colours in the roles of Qt's Fusion style. `PlaceholderText` is the role of quiet text."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.background),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.background),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.quiet),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.on_action),
        (role.Light, theme.surface),
        (role.Midlight, theme.hover),
        (role.Mid, theme.line),
        (role.Dark, theme.control_line),
        (role.Shadow, theme.text),
        (role.Highlight, theme.text_selection),
        (role.HighlightedText, theme.on_text_selection),
        (role.Accent, theme.action),
        (role.Link, theme.action),
        (role.LinkVisited, theme.action),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.disabled))
    return made
