"""What stands on every page but the cover: the running head and the foot."""

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
    TextStyle,
)
from igm_desktop.core.report.blocks import Report

_SECTION = TextStyle(FURNITURE.size, FURNITURE.leading, NAVY, bold=True)
_SHARE = 0.72
_APART = 24.0


def draw_furniture(pen: Pen, page: Page, number: int, of: int, report: Report) -> None:
    """The head has the programme and the section (not where a domain's field is), the foot the title and the page."""
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
