"""A workbook as bytes, made in memory. openpyxl alone writes each sheet into a file of the temporary directory first:
the document's text would lie there, and stay after a crash.
"""

import io
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


def workbook_bytes(book: "Workbook") -> bytes:
    """What `book.save` would write."""
    from openpyxl.writer.excel import ExcelWriter

    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        writer = ExcelWriter(book, archive)
        writer.write_worksheet = lambda sheet: _write_sheet(writer, archive, sheet)
        writer.write_data()
    return written.getvalue()


def _write_sheet(writer: Any, archive: zipfile.ZipFile, sheet: Any) -> None:
    """What openpyxl's own step does for a sheet, without its file."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter

    drawing = SpreadsheetDrawing()
    drawing.charts, drawing.images = sheet._charts, sheet._images  # noqa: SLF001  # its own step has no other way
    sheet._drawing = drawing  # noqa: SLF001
    cells = io.BytesIO()
    written = WorksheetWriter(sheet, cells)
    written.write()
    sheet._rels = written._rels  # noqa: SLF001
    archive.writestr(sheet.path[1:], cells.getvalue())
    writer.manifest.append(sheet)
