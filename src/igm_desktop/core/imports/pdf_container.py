"""The lines of a PDF in reading order, with what the page shows about paragraphs."""

import io
import logging
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN, tidy
from igm_desktop.core.imports.line import CheckCancelled, Line, Pages

MAX_PAGES: Final = 500
_CELL_GAP: Final = 2.5
_SAME_EDGE: Final = 1.5
_MOST_CELLS: Final = 20
_INDENT: Final = 0.6
_GAP: Final = 1.25
_WIDE_LEADING: Final = 2.6
_USUAL_LEADING: Final = 1.3
_SPACE: Final = 0.25
_SAME_SIZE: Final = 0.12


def pdf_pages(data: bytes, check_cancelled: CheckCancelled) -> Pages:
    """The lines of the document; pages that cannot be read are named, not fatal.

    Raises UnreadableText: damaged (data `reason`: encrypted or broken), too_large, no_text (a scan).
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)  # it logs what stands in the document
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdfpage import PDFPage

    from igm_desktop.core.imports.pdf_glyphs import GlyphDevice
    from igm_desktop.core.imports.pdf_guards import MeasuringResources

    document = _opened(data)
    resources = MeasuringResources()
    device = GlyphDevice(resources, check_cancelled)
    interpreter = PDFPageInterpreter(resources, device)
    lines: list[Line] = []
    unreadable: list[int] = []
    pages = _guarded(PDFPage.create_pages(document))
    number = 0
    for number, page in enumerate(pages, start=1):
        check_cancelled()
        if number > MAX_PAGES:
            raise UnreadableText("too_large", kind="pdf", reason="pages", limit=MAX_PAGES)
        try:
            interpreter.process_page(page)
        except _faults():
            unreadable.append(number)
        lines += _page_lines(device, page, number)
    if not lines:
        reason = ("damaged", "broken") if unreadable or not number else ("no_text", "scan")
        raise UnreadableText(reason[0], kind="pdf", reason=reason[1], pages=number)
    return Pages(_with_gaps(lines), number, tuple(unreadable))


def _faults() -> tuple[type[Exception], ...]:
    """What pdfminer raises for files that are not as they should be: it checks little itself."""
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException

    return (
        PDFException,
        PSException,
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        LookupError,
        NotImplementedError,
        RecursionError,
        TypeError,
        ValueError,
        struct.error,
        zlib.error,
    )


def _opened(data: bytes) -> Any:
    from pdfminer.pdfdocument import PDFEncryptionError

    from igm_desktop.core.imports.pdf_guards import opened

    try:
        return opened(io.BytesIO(data))
    except PDFEncryptionError as error:
        raise UnreadableText("damaged", kind="pdf", reason="encrypted") from error
    except _faults() as error:
        raise UnreadableText("damaged", kind="pdf", reason="broken") from error


def _guarded(pages: Iterator[Any]) -> Iterator[Any]:
    """The pages up to the first that the list of pages cannot name."""
    try:
        yield from pages
    except _faults():
        return


def _page_lines(device: Any, page: Any, number: int) -> list[Line]:
    from igm_desktop.core.imports.pdf_columns import columns_of
    from igm_desktop.core.imports.pdf_rows import runs_of, turned_text

    x0, y0, x1, y1 = page.mediabox
    height = abs(x1 - x0) if page.rotate in {90, 270} else abs(y1 - y0)
    width = abs(y1 - y0) if page.rotate in {90, 270} else abs(x1 - x0)
    runs = [run for run in runs_of(device.glyphs) if run.x1 > 0 and run.x0 < width and 0 <= run.y <= height]
    lines: list[Line] = []
    for column in columns_of(runs):
        lines += _column_lines(column.rows, number, height)
    if turned := tidy(turned_text(device.glyphs)):
        lines.append(Line(turned, page=number, gap=True, opens=True, size=0.0))
    return lines


def _column_lines(rows: Sequence[Sequence[Any]], number: int, height: float) -> list[Line]:
    """The lines of a column; what tells about paragraphs comes from its own edges."""
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    lines: list[Line] = []
    starts: list[float] = []
    cells: list[float] = []
    for at, row in enumerate(rows):
        line, begins = _line(row, left, _edges(rows, at))
        cells = begins if line.cells else cells
        size, start = line.size, begins[0]
        end = row[-1].x1
        following = rows[at + 1][0] if at + 1 < len(rows) else None
        room = right - 0.1 * size if following else right - 0.15 * (right - left)
        word = following.first - following.x0 + _SPACE * size if following else 0.0
        lines.append(
            replace(
                line,
                page=number,
                step=(rows[at - 1][0].y - row[0].y) / size if at else 0.0,
                full=end + word > room,
                reach=(end - left) / (right - left) if right > left else 1.0,
                deeper=bool(starts) and start > starts[-1] + _INDENT * size,
                under=min(range(len(cells)), key=lambda cell: abs(cells[cell] - start), default=0),
                height=1 - row[0].y / max(height, 1.0),
            )
        )
        starts.append(start)
    return lines


def _with_gaps(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those marked that stand further below the one above than lines of this document usually do."""
    steps = sorted(
        line.step
        for last, line in pairwise(lines)
        if 0 < line.step < _WIDE_LEADING and abs(last.size - line.size) < _SAME_SIZE * line.size
    )
    leading = steps[(len(steps) - 1) // 3] if steps else _USUAL_LEADING
    return tuple(
        line if line.opens else replace(line, gap=line.step > _GAP * leading if line.step else None) for line in lines
    )


def _edges(rows: Sequence[Sequence[Any]], at: int) -> list[float]:
    """Where the rows around this one begin further runs: the edges of a table's columns."""
    around = [*rows[max(at - 3, 0) : at], *rows[at + 1 : at + 4]]
    return [run.x0 for row in around for run in row[1:_MOST_CELLS]]


def _line(row: Sequence[Any], left: float, edges: Sequence[float]) -> tuple[Line, list[float]]:
    """A row as a line, and where its cells begin: after wide gaps, and after narrower ones at a column's edge."""
    size = max(row, key=lambda run: len(run.text)).size
    cells: list[list[Any]] = []
    for run in row:
        is_edge = any(abs(run.x0 - edge) <= _SAME_EDGE for edge in edges)
        if cells and not is_edge and run.x0 - cells[-1][-1].x1 <= _CELL_GAP * size:
            cells[-1].append(run)
        else:
            cells.append([run])
    texts = [tidy(" ".join(run.text for run in cell)) for cell in cells]
    bullet, rest = bullets.taken(texts[0])
    start: float = row[0].x0
    if bullet and not rest and len(texts) > 1:
        texts, start = texts[1:], cells[1][0].x0
    elif bullet and rest:
        texts[0] = rest
        start = row[1].x0 if len(row) > 1 and not bullets.taken(row[0].text)[1] else row[0].first + _SPACE * size
    elif bullet:
        texts[0] = ""
    text = " ".join(texts).replace(MARK_CLOSE + MARK_OPEN, "")
    bold = sum(len(run.text) for run in row if run.bold) * 2 > sum(len(run.text) for run in row)
    line = Line(
        text,
        size=size,
        bold=bold,
        bullet=bullet,
        indent=(row[0].x0 - left) / size,
        cells=tuple(texts) if len(texts) > 1 and not bullet else (),
    )
    return line, [start, *(cell[0].x0 for cell in cells[1:])]
