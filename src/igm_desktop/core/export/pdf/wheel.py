"""The wheel as vectors, from the same geometry as on the screen, and what its domains look at. Counts, never marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from igm_desktop.core import wheel as geometry
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.export.pdf.boxes import Bullet, Figure
from igm_desktop.core.export.pdf.findings import SHAPES
from igm_desktop.core.export.pdf.lines import Line, balanced, settled
from igm_desktop.core.export.pdf.pen import Pen
from igm_desktop.core.export.pdf.style import (
    FRAME_HEIGHT,
    HUES,
    MEASURE,
    NAVY,
    QUIET,
    TEXT,
    WHITE,
    Colour,
    TextStyle,
    mixed,
    tinted,
)
from igm_desktop.core.markup import Run
from igm_desktop.core.outlines import Point, icon_outline, placed
from igm_desktop.core.report.blocks import Wheel, WheelDomain

_LARGEST: Final = 116.0
_SMALLEST: Final = 84.0
_ABOVE: Final = 118.0
"""What heading and note take above the wheel."""
_NAME: Final = TextStyle(8.5, 11, bold=True)
_TOTAL: Final = TextStyle(25, 28, NAVY, bold=True)
_TOTAL_LABEL: Final = TextStyle(7.5, 9, QUIET)
_OVERHANG: Final = 44.0  # how far names may reach into the page's margin

_CARD_GAP: Final = 22.0
_ROW_GAP: Final = 14.0
_CARD: Final = (MEASURE - _CARD_GAP) / 2
_CARD_NAME: Final = TextStyle(9.5, 12.5, bold=True)
_CARD_TEXT: Final = TextStyle(8.5, 12.5)
_CARD_COUNT: Final = TextStyle(8, 12, QUIET, bold=True)


def icon_name(domain: DomainId) -> str:
    """The name of the domain's filled icon."""
    return f"{domain.replace('_', '-')}-filled"


def draw_quiet_wheel(pen: Pen, x: float, y: float, scale: float, ground: Colour) -> None:
    """The segments alone, in hues that nearly sink into the ground."""
    for index, domain in enumerate(DOMAINS):
        tint = mixed(mixed(ground, HUES[domain], 0.62), WHITE, 0.03)
        pen.outline(geometry.segment_outline(index), tint, x, y, scale)
        pen.outline(geometry.arc_outline(index), mixed(ground, HUES[domain], 0.35), x, y, scale)


def wheel_boxes(wheel: Wheel, missing: set[str]) -> Iterable[Figure]:
    """The wheel with the names of its domains around it, and a card for each, two in a row: together on a page.

    Where the texts are long, the wheel is smaller.
    """
    cards = [_card(domain, missing) for domain in wheel.domains]
    rows = [cards[at : at + 2] for at in range(0, len(cards), 2)]
    heights = [max(card.height for card in row) for row in rows]
    room = FRAME_HEIGHT - _ABOVE - sum(heights) - _ROW_GAP * len(rows)
    scale = min(_LARGEST, max(_SMALLEST, room / (2 * geometry.NAME)))
    yield Figure(_WheelDrawing(wheel, scale, missing), 2 * scale * geometry.NAME, after=_ROW_GAP)
    for row, height in zip(rows, heights, strict=True):
        yield Figure(_Row(row), height, after=_ROW_GAP)


@dataclass(frozen=True, slots=True)
class _WheelDrawing:
    wheel: Wheel
    scale: float
    missing: set[str]

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        middle = Point(x + MEASURE / 2, top - self.scale * geometry.NAME)
        for index, domain in enumerate(self.wheel.domains):
            self._segment(pen, middle, index, domain)
            self._name(pen, middle, index, domain)
        width = self.scale * geometry.HUB * 1.5
        label = balanced([Run(self.wheel.label)], _TOTAL_LABEL, width, self.missing)[:2]
        baseline = middle.y - 4 + 4.5 * (len(label) - 1)
        pen.words(str(self.wheel.total), middle.x, baseline, _TOTAL, align=0.5)
        for number, line in enumerate(label, 1):
            pen.line(line, middle.x - line.width / 2, baseline - 4 - number * _TOTAL_LABEL.leading, _TOTAL_LABEL)

    def _segment(self, pen: Pen, middle: Point, index: int, domain: WheelDomain) -> None:
        pen.outline(geometry.segment_outline(index), HUES[domain.domain], middle.x, middle.y, self.scale)
        icon = placed(icon_outline(icon_name(domain.domain)), geometry.icon_centre(index), geometry.ICON)
        pen.outline(icon, WHITE, middle.x, middle.y, self.scale)
        style = TextStyle(self.scale * geometry.COUNT, 0, WHITE, bold=True)
        count = geometry.count_centre(index)
        x, y = middle.x + self.scale * count.x, middle.y - self.scale * count.y
        pen.words(str(domain.count), x, y - style.size * 0.36, style, align=0.5)
        reach = self.scale * 0.2
        pen.link(f"#{domain.anchor}", x - reach, y - reach / 2, x + reach, y + reach * 1.6)

    def _name(self, pen: Pen, middle: Point, index: int, domain: WheelDomain) -> None:
        anchor = geometry.name_anchor(index)
        width = MEASURE / 2 + _OVERHANG - abs(anchor.x) * self.scale
        lines = balanced([Run(domain.name)], _NAME, width, self.missing)
        style = tinted(_NAME, mixed(HUES[domain.domain], TEXT, 0.25))
        x, y = middle.x + self.scale * anchor.x, middle.y - self.scale * anchor.y
        baseline = y + (len(lines) - 1) * style.leading / 2 - style.size * 0.36
        for line in lines:
            pen.line(line, x - (line.width if anchor.x < 0 else 0), baseline, style)
            baseline -= style.leading


@dataclass(frozen=True, slots=True)
class _Card:
    card: WheelDomain
    name: tuple[Line, ...]
    sentence: tuple[Line, ...]

    @property
    def height(self) -> float:
        return 12 + len(self.name) * _CARD_NAME.leading + 3 + len(self.sentence) * _CARD_TEXT.leading + 4 + 12

    def draw(self, pen: Pen, x: float, top: float) -> None:
        hue = HUES[self.card.domain]
        pen.rule(x, top - 0.8, _CARD, hue, 1.6)
        dark = replace(_CARD_NAME, colour=mixed(hue, TEXT, 0.25))
        y = _column(pen, self.name, x, top - 9, dark)
        y = _column(pen, self.sentence, x, y - 3, _CARD_TEXT) - 4
        baseline = y - _CARD_COUNT.leading / 2 - _CARD_COUNT.size * 0.36
        left = x
        for kind, count in self.card.counts:
            Bullet(SHAPES[kind], hue).draw(pen, x, baseline, _CARD_COUNT.size)
            x += 10 + pen.words(count, x + 8, baseline, _CARD_COUNT) + 10
        pen.link(f"#{self.card.anchor}", left, y - 12, left + _CARD, top)


@dataclass(frozen=True, slots=True)
class _Row:
    cards: Sequence[_Card]

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        for number, card in enumerate(self.cards):
            card.draw(pen, x + number * (_CARD + _CARD_GAP), top)


def _card(card: WheelDomain, missing: set[str]) -> _Card:
    name = balanced([Run(f"{card.number}  {card.name}")], _CARD_NAME, _CARD, missing)
    return _Card(card, name, settled([Run(card.sentence)], _CARD_TEXT, _CARD, missing))


def _column(pen: Pen, lines: Iterable[Line], x: float, top: float, style: TextStyle) -> float:
    for line in lines:
        pen.line(line, x, top - style.leading / 2 - style.size * 0.36, style)
        top -= style.leading
    return top
