"""The printed profile against bare reportlab: the same text as lines that are broken beforehand, one call a line."""

import io
import textwrap
from collections.abc import Iterator
from functools import partial

import pymupdf_fonts
from material import assessment
from pairs import clocked, paired
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from table import Row

from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.model.assessment import Assessment

FACE, SIZE, LEADING = "bench-face", 10, 14
WIDTH = 95  # characters in a line
TOP, LEFT, LINES = 780, 60, 50


def rows(*, quick: bool) -> Iterator[Row]:
    registerFont(TTFont(FACE, io.BytesIO(pymupdf_fonts.myfont("notos"))))
    for size in (6,) if quick else (60, 600):
        document = assessment(size)
        broken = broken_lines(document)
        ours = clocked(partial(export_assessment, document, suffix=".pdf"))
        pair = paired(ours, clocked(partial(drawn, broken)), 1 if quick else 5)
        yield Row(f"PDF of {size:,} findings", pair)


def broken_lines(document: Assessment) -> list[str]:
    return [line for finding in document.findings for line in textwrap.wrap(finding.text["en"], WIDTH)]


def drawn(broken: list[str]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for number, line in enumerate(broken):
        row = number % LINES
        if number and not row:
            canvas.showPage()
        if not row:
            canvas.setFont(FACE, SIZE)
        canvas.drawString(LEFT, TOP - row * LEADING, line)
    canvas.save()
    return target.getvalue()
