"""A report as the bytes of a PDF: blocks become boxes, boxes flow into pages, pages are drawn. One pass.

Written with reportlab's canvas alone. Its Paragraph is not used: it has a markup of its own that opens files, breaks
lines at U+202F, and takes minutes for a long paragraph.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from igm_desktop.core.export.exporter import CheckCancelled, Exported, Progress
from igm_desktop.core.export.pdf.boxes import Box, Break
from igm_desktop.core.export.pdf.compose import Composer
from igm_desktop.core.export.pdf.engine import new_canvas
from igm_desktop.core.export.pdf.faces import face
from igm_desktop.core.export.pdf.flow import Page, anchors, flow
from igm_desktop.core.export.pdf.furniture import draw_furniture
from igm_desktop.core.export.pdf.pen import Pen, clipped_words
from igm_desktop.core.export.pdf.review_pen import ReviewPen
from igm_desktop.core.export.pdf.style import PAGE_HEIGHT, PAGE_WIDTH, PROFILE_SHEET, Sheet
from igm_desktop.core.report.blocks import Report
from igm_desktop.version import __version__

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_COMPOSED, _FLOWED, _DRAWN = 0.45, 0.55, 0.9
_MOST_LETTERS = 500
"""Of a title or name in the metadata."""


def render_pdf(
    report: Report, progress: Progress, check_cancelled: CheckCancelled, sheet: Sheet = PROFILE_SHEET
) -> Exported:
    """The PDF of a report, its text as that sheet has it.

    Raises what `check_cancelled` raises; nothing else for any text.
    """
    composer = Composer(sheet.measure)
    with _without_collecting():
        boxes = _composed(report, composer, progress, check_cancelled)
        pages = flow(boxes, lambda _at: check_cancelled())
        progress(_FLOWED, "pages")
        buffer = BytesIO()
        canvas = new_canvas(
            buffer,
            size=(PAGE_WIDTH, PAGE_HEIGHT),
            language=report.language,
            initial_face=face().name,
            date=report.metadata.date,
        )
        _describe(canvas, report)
        pen = (ReviewPen if sheet.numbered else Pen)(canvas, anchors(pages), composer.missing, sheet)
        for number, page in enumerate(pages, 1):
            check_cancelled()
            _draw_page(pen, page, number, len(pages), report)
            progress(_FLOWED + (_DRAWN - _FLOWED) * number / len(pages), "pages")
        check_cancelled()
        progress(_DRAWN, "writing")
        canvas.save()
    progress(1.0, "writing")
    return Exported(buffer.getvalue(), tuple(sorted(composer.missing)))


def _composed(
    report: Report, composer: Composer, progress: Progress, check_cancelled: CheckCancelled
) -> Sequence[Box | Break]:
    boxes: list[Box | Break] = []
    for number, block in enumerate(report.blocks, 1):
        for box in composer.boxes(block):
            check_cancelled()
            boxes.append(box)
        progress(_COMPOSED * number / len(report.blocks), "composing")
    return boxes


def _draw_page(pen: Pen, page: Page, number: int, of: int, report: Report) -> None:
    for box, top in page.boxes:
        if box.mark:
            pen.bookmark(box.mark.anchor, top + 20, title=box.mark.title, level=box.mark.level)
        box.draw(pen, pen.sheet.left, top)
    pen.end_text(number)
    draw_furniture(pen, page, number, of, report)
    pen.end_page()


def _describe(canvas: "Canvas", report: Report) -> None:
    canvas.setTitle(clipped_words(report.title, _MOST_LETTERS))
    canvas.setAuthor(clipped_words(report.metadata.author, _MOST_LETTERS))
    canvas.setSubject(report.metadata.subject)
    canvas.setKeywords(", ".join(report.metadata.keywords))
    canvas.setCreator(f"IGM Desktop {__version__}")
    canvas.setProducer(f"IGM Desktop {__version__}, ReportLab")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.addPageLabel(0, prefix=report.furniture.cover)
    canvas.addPageLabel(1, style="D", start=2)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Many small objects that all stay: looking for garbage among them costs a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
