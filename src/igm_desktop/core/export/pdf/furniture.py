"""What stands on every page but the cover: the running head and the foot. On a draft, on the cover too, that it is one."""

from dataclasses import replace
from typing import Final

from igm_desktop.core.export.pdf.flow import Page
from igm_desktop.core.export.pdf.pen import Pen, clipped
from igm_desktop.core.export.pdf.style import (
    FOOT_BASELINE,
    FURNITURE,
    HEAD_BASELINE,
    LEFT,
    LINE,
    MEASURE,
    NAVY,
    PAGE_HEIGHT,
    WHITE,
    TextStyle,
)
from igm_desktop.core.report.blocks import Draft, Report

_SECTION = TextStyle(FURNITURE.size, FURNITURE.leading, NAVY, bold=True)
_SHARE = 0.72
_APART = 24.0
_MARK: Final = TextStyle(8.5, 11, WHITE, bold=True, spacing=1.1)
_MARK_BASELINE: Final = PAGE_HEIGHT - 30.0
_PADDING: Final = 6.0


def draw_furniture(pen: Pen, page: Page, number: int, of: int, report: Report) -> None:
    """The head has the programme and the section (not where a domain's field is), the foot the title and the page."""
    if report.draft is not None:
        _draft(pen, report.draft, on_field=page.kind != "plain")
    if page.kind == "cover":
        return
    if page.kind == "plain":
        programme = pen.words(report.furniture.programme, LEFT, HEAD_BASELINE, FURNITURE)
        section = clipped(page.section, _SECTION, MEASURE - programme - _APART, pen.missing)
        pen.words(section, LEFT + MEASURE, HEAD_BASELINE, _SECTION, align=1)
        pen.rule(LEFT, HEAD_BASELINE - 9, MEASURE, LINE)
    pen.rule(LEFT, FOOT_BASELINE + 15, MEASURE, LINE)
    pen.words(clipped(report.title, FURNITURE, MEASURE * _SHARE, pen.missing), LEFT, FOOT_BASELINE, FURNITURE)
    folio = report.furniture.page.format(page=number, pages=of)
    pen.words(folio, LEFT + MEASURE, FOOT_BASELINE, _SECTION, align=1)


def _draft(pen: Pen, draft: Draft, *, on_field: bool) -> None:
    """The mark in the upper corner, above the running head and beside no text; on a field of colour in white."""
    ground, letters = (WHITE, NAVY) if on_field else (NAVY, WHITE)
    right = LEFT + MEASURE
    width = pen.width(draft.mark, _MARK) + 2 * _PADDING
    pen.fill(right - width, _MARK_BASELINE - 4.2, width, 14.6, ground, radius=2.5)
    pen.words(draft.mark, right - width + _PADDING, _MARK_BASELINE, replace(_MARK, colour=letters))
    about = replace(FURNITURE, colour=WHITE) if on_field else FURNITURE
    room = MEASURE - width - _APART
    pen.words(clipped(draft.about, about, room, pen.missing), right - width - 8, _MARK_BASELINE, about, align=1)
