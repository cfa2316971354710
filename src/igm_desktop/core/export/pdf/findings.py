"""The two lists of a domain. They differ in shape, not in hue alone: a disc and a full bar, a ring and an open one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from igm_desktop.core.domains import FindingKind
from igm_desktop.core.export.pdf.boxes import Bullet, Figure, Mark, TextBox
from igm_desktop.core.export.pdf.lines import Line, balanced, broken, settled
from igm_desktop.core.export.pdf.pen import Pen
from igm_desktop.core.export.pdf.style import (
    FINDING,
    HUES,
    MEASURE,
    QUIET_BODY,
    SUBHEAD,
    TEXT,
    WHITE,
    Colour,
    TextStyle,
    mixed,
    tinted,
)
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import FindingList, Item

Shape = Literal["disc", "ring"]
SHAPES: Final[dict[FindingKind, Shape]] = {"well_developed": "disc", "potential": "ring"}
_BAR: Final = 5.0
_INSET: Final = 20.0
_RIGHT: Final = 4.0
_PADDING: Final = 8.0
_TEXT_INSET: Final = 20.0


def finding_boxes(block: FindingList, missing: set[str]) -> Iterable[Figure | TextBox]:
    """The head of the list and its items, or the quiet line that there are none."""
    hue = HUES[block.domain]
    style = tinted(SUBHEAD, mixed(hue, TEXT, 0.35))
    lines = balanced([Run(block.heading)], style, MEASURE - _INSET - _RIGHT, missing)
    drawing = _Head(lines, style, hue, SHAPES[block.kind])
    tall = len(lines) * style.leading + 2 * _PADDING
    mark = Mark(block.anchor, block.heading, level=1)
    yield Figure(drawing, tall, before=style.before, after=14, keeps=True, mark=mark)
    for item in block.items:
        yield from item_boxes(item, FINDING, SHAPES[block.kind], hue, missing)
    if not block.items:
        text = broken([Run(block.empty)], QUIET_BODY, MEASURE - _INSET, missing)
        yield TextBox(text, QUIET_BODY, indent=_TEXT_INSET, after=QUIET_BODY.after)


def item_boxes(
    item: Item, style: TextStyle, shape: Shape, hue: Colour, missing: set[str], measure: float = MEASURE
) -> Iterable[TextBox]:
    """The paragraphs of a list's item, the first with its bullet."""
    for number, runs in enumerate(item):
        yield TextBox(
            settled(runs, style, measure - _TEXT_INSET, missing),
            style,
            after=style.after if number == len(item) - 1 else style.after / 2,
            indent=_TEXT_INSET,
            bullet=None if number else Bullet(shape, hue, inset=6.0),
        )


@dataclass(frozen=True, slots=True)
class _Head:
    lines: tuple[Line, ...]
    style: TextStyle
    hue: Colour
    shape: Shape

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        height = len(self.lines) * self.style.leading + 2 * _PADDING
        pen.fill(x, top - height, MEASURE, height, mixed(self.hue, WHITE, 0.91))
        if self.shape == "disc":
            pen.fill(x, top - height, _BAR, height, self.hue)
        else:
            pen.fill(x, top - height, _BAR, height, WHITE)
            pen.frame(x, top - height, _BAR, height, self.hue, 1.1)
        baseline = top - _PADDING - self.style.leading / 2 - self.style.size * 0.36
        for line in self.lines:
            pen.line(line, x + _INSET, baseline, self.style)
            baseline -= self.style.leading
