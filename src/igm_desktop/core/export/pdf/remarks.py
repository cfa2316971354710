"""The list of comments at the end of a review copy: number, place and person, the words, what was said and answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.export.pdf.boxes import Figure, Mark, TextBox
from igm_desktop.core.export.pdf.lines import broken
from igm_desktop.core.export.pdf.pen import Pen, clipped
from igm_desktop.core.export.pdf.review_pen import ReviewPen
from igm_desktop.core.export.pdf.style import LINE, MEASURE, NAVY, QUIET, TEXT, TextStyle
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import Remark, RemarkList, Said

_INSET: Final = 24.0
_DEEPER: Final = 14.0
_PLACE: Final = TextStyle(8.5, 13, NAVY, bold=True)
_STATE: Final = TextStyle(8.5, 13, QUIET)
_QUOTE: Final = TextStyle(9, 13.5, QUIET)
_TEXT: Final = TextStyle(9.5, 14, TEXT)


def remark_boxes(block: RemarkList, missing: set[str], measure: float = MEASURE) -> Iterable[Figure | TextBox]:
    """Each comment under a rule, its head kept with the first of its words."""
    for remark in block.remarks:
        drawing = _Head(remark, measure)
        yield Figure(drawing, 20, before=12, after=2, keeps=True, mark=Mark(remark.anchor))
        if remark.quote:
            yield _paragraph((Run(remark.quote, italic=True),), _QUOTE, _INSET, measure, missing)
        for number, said in enumerate(remark.said):
            yield from _said(said, _INSET + (_DEEPER if number else 0), measure, missing)


def _said(said: Said, inset: float, measure: float, missing: set[str]) -> Iterable[TextBox]:
    """Who and when, then the words; what became of it stands behind the name."""
    runs = (Run(said.by, bold=True), *((Run(f" · {said.state}"),) if said.state else ()))
    lines = broken(runs, _STATE, measure - inset, missing)
    yield TextBox(lines, _STATE, before=5, after=1, indent=inset, keeps=True)
    for runs in said.paragraphs:
        yield _paragraph(runs, _TEXT, inset, measure, missing)


def _paragraph(runs: tuple[Run, ...], style: TextStyle, inset: float, measure: float, missing: set[str]) -> TextBox:
    return TextBox(broken(runs, style, measure - inset, missing), style, after=3, indent=inset)


@dataclass(frozen=True, slots=True)
class _Head:
    """The number as in the margin, then page and line, which are known when the text before is drawn."""

    remark: Remark
    measure: float

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top, self.measure, LINE, 0.5)
        middle = top - 12
        if not isinstance(pen, ReviewPen):
            return
        number, baseline = self.remark.number, middle - _PLACE.size * 0.36
        chip = pen.chip(str(number), x, middle)
        page, line = pen.lines.get(number, (0, 0))
        where = self.remark.page_line.format(page=page, line=line) if page else self.remark.elsewhere
        place = " · ".join(filter(None, (where, self.remark.about)))
        room = self.measure - max(_INSET, chip + 6)
        pen.words(clipped(place, _PLACE, room, pen.missing), x + self.measure - room, baseline, _PLACE)
