"""The head of a domain's section: a field of its hue from edge to edge, with icon, number and name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from igm_desktop.core.export.pdf.boxes import Break, Figure, Mark, TextBox
from igm_desktop.core.export.pdf.lines import Line, balanced, settled
from igm_desktop.core.export.pdf.pen import Pen, clipped_words
from igm_desktop.core.export.pdf.style import (
    BLEED,
    HUES,
    KICKER,
    LEAD,
    LEFT,
    MEASURE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    WHITE,
    TextStyle,
    mixed,
)
from igm_desktop.core.export.pdf.wheel import icon_name
from igm_desktop.core.markup import Run
from igm_desktop.core.outlines import ICON_SIDE, icon_outline
from igm_desktop.core.report.blocks import DomainOpening

_NAME = TextStyle(21, 27, WHITE, bold=True)
_ICON = 40.0
_TEXT_INSET = 62.0
_FIELD_TOP = 64.0
_FIELD_FOOT = 34.0


def opening_boxes(opening: DomainOpening, missing: set[str]) -> Iterable[Break | Figure | TextBox]:
    """The field, then the description."""
    lines = balanced([Run(opening.name)], _NAME, MEASURE - _TEXT_INSET, missing)
    field = _FIELD_TOP + KICKER.leading + 8 + len(lines) * _NAME.leading + _FIELD_FOOT
    mark = Mark(opening.anchor, opening.label, section=clipped_words(opening.label, 200))
    yield Break("opening")
    yield Figure(_Field(opening, lines, field), field - TOP, after=LEAD.before, keeps=True, mark=mark)
    yield TextBox(settled([Run(opening.description)], LEAD, MEASURE, missing), LEAD, after=LEAD.after)


@dataclass(frozen=True, slots=True)
class _Field:
    opening: DomainOpening
    lines: tuple[Line, ...]
    height: float

    def __call__(self, pen: Pen, _x: float, _top: float) -> None:
        hue = HUES[self.opening.domain]
        pen.fill(-BLEED, PAGE_HEIGHT - self.height, PAGE_WIDTH + 2 * BLEED, self.height + BLEED, hue)
        y = PAGE_HEIGHT - _FIELD_TOP
        pen.outline(icon_outline(icon_name(self.opening.domain)), WHITE, LEFT, y + 2, _ICON / ICON_SIDE)
        x = LEFT + _TEXT_INSET
        kicker = replace(KICKER, colour=mixed(WHITE, hue, 0.12))
        pen.words(f"{self.opening.heading} · {self.opening.label}".upper(), x, y - 9, kicker)
        baseline = y - KICKER.leading - 8 - _NAME.leading / 2 - _NAME.size * 0.36
        for line in self.lines:
            pen.line(line, x, baseline, _NAME)
            baseline -= _NAME.leading
