"""The pictures of buttons, menus and domains: SVG files of one colour, tinted while they are painted.

An icon has no pixels of its own: it is drawn from its curves for the size and the screen at hand, in the colour that
its theme gives at that moment. A change of theme needs no new icons.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from igm_desktop.core.domains import DomainId
from igm_desktop.core.resources import resource
from igm_desktop.ui.theme import Theme, theme_of

_CLONES: Final[list[QIconEngine]] = []  # Qt owns them, but would lose one that Python lets go before Qt has it


@lru_cache(maxsize=256)
def icon(name: str, colour: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg`, in a colour `#RRGGBB` or in the one of that name in the theme of the moment
    (`text`, `quiet`, `action` …). Raises FileNotFoundError where there is no such icon.
    """
    _drawing(name, "#000000")
    return QIcon(_Tinted(name, colour))


def domain_icon(domain: DomainId) -> QIcon:
    """The filled icon of a domain in the domain's own ink."""
    return icon(f"{domain.replace('_', '-')}-filled", f"ink:{domain}")


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: str) -> None:
    """Draw an icon with its curves into a square box, in a colour `#RRGGBB`."""
    _drawing(name, colour).render(painter, box)


@lru_cache(maxsize=512)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def _tint(colour: str, theme: Theme, mode: QIcon.Mode) -> str:
    if mode == QIcon.Mode.Disabled:
        return theme.disabled
    kind, _, domain = colour.partition(":")
    if mode == QIcon.Mode.Selected and (kind != "ink" or theme.segment_line):
        return theme.on_text_selection
    if colour.startswith("#"):
        return colour
    if kind == "ink":
        return dict[str, str](theme.inks)[domain]
    found = getattr(theme, colour)
    if not isinstance(found, str):
        raise TypeError(colour)
    return found


class _Tinted(QIconEngine):
    """Paints one drawing in the colour of the moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = _tint(self._colour, theme_of(QGuiApplication.palette()), mode)
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _drawing(self._name, colour).render(painter, box)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        made = QPixmap(size * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        copy = _Tinted(self._name, self._colour)
        _CLONES.append(copy)
        return copy

    def key(self) -> str:
        return "igm-tinted"
