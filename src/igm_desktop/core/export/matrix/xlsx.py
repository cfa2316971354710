"""The matrix as a workbook: the head stays in sight, every column has a filter, and no text is ever calculated."""

import re
from copy import copy
from typing import TYPE_CHECKING, Any, Final

from igm_desktop.core.export.exporter import CheckCancelled, Progress
from igm_desktop.core.export.matrix.table import Cell, Table
from igm_desktop.core.export.packing import packed
from igm_desktop.core.worksheet.cells import LIMIT, escaped, starts_a_formula
from igm_desktop.core.worksheet.xlsx_saving import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = {
    "number": 6,
    "round": 8,
    "domain": 20,
    "place": 34,
    "person": 18,
    "organisation": 20,
    "date": 16,
    "asked": 56,
    "done": 24,
    "answer": 48,
}
_NUMBERS: Final = frozenset({"number", "round"})
_LINE: Final = 14.5
_HIGHEST: Final = 409.0
_BY_HAND: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_TEXT, _HEAD, _RULE = "1B2430", "E3EAF3", "B4BDC8"
_FIRST: Final = 4  # the row of the head: title, what it is of, an empty one


def xlsx_bytes(table: Table, progress: Progress, check_cancelled: CheckCancelled) -> bytes:
    """The bytes of the workbook: the same for the same table."""
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", table.title)[:31]
    _page(sheet, table)
    looks = _Looks()
    for at, cells in enumerate(table.rows, start=_FIRST + 1):
        if at % 50 == 0:
            check_cancelled()
            progress(at / (len(table.rows) + _FIRST) * 0.9, "pages")
        _row(sheet, at, cells, table, looks)
    progress(0.9, "writing")
    check_cancelled()
    data = packed(workbook_bytes(book), _fitted)
    progress(1.0, "writing")
    return data


def _page(sheet: "Worksheet", table: Table) -> None:
    """Title, head and how it is printed."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    for at, text in ((1, table.title), (2, " ".join(filter(None, (table.about, table.legend))))):
        cell = sheet.cell(at, 1)
        _put(cell, text)
        cell.font = Font(name="Calibri", size=16 if at == 1 else 10.5, bold=at == 1, color=_TEXT)
    for at, (key, head) in enumerate(zip(table.keys, table.heads, strict=True), start=1):
        cell = sheet.cell(_FIRST, at)
        _put(cell, head)
        cell.font = Font(name="Calibri", size=10.5, bold=True, color=_TEXT)
        cell.fill = PatternFill("solid", start_color=_HEAD)
        cell.border = Border(bottom=Side("medium", color=_RULE))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS[key]
    last = f"{get_column_letter(len(table.keys))}{max(_FIRST + 1, _FIRST + len(table.rows))}"
    sheet.freeze_panes = sheet.cell(_FIRST + 1, 1)
    sheet.auto_filter.ref = f"A{_FIRST}:{last}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_FIRST}:{_FIRST}"
    sheet.oddFooter.right.text = "&P / &N"


class _Looks:
    """The styles of the cells of rows, each put together once and then copied."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, Side

        self._fonts = {bold: Font(name="Calibri", size=10.5, color=_TEXT, bold=bold) for bold in (True, False)}
        self._wrapped = Alignment(wrap_text=True, vertical="top")
        self._middle = Alignment(horizontal="center", vertical="top")
        self._border = Border(bottom=Side("thin", color=_RULE))
        self._made: dict[tuple[str, bool], Any] = {}

    def dress(self, cell: Any, key: str) -> None:
        """The look of a column; the mark that a cell is text whatever it begins with is a part of it."""
        known = (key, bool(cell.quotePrefix))
        if known not in self._made:
            cell.font, cell.border = self._fonts[key == "number"], self._border
            cell.alignment = self._middle if key in _NUMBERS else self._wrapped
            self._made[known] = copy(cell._style)  # noqa: SLF001  # the way that openpyxl's manual copies a style
        else:
            cell._style = copy(self._made[known])  # noqa: SLF001


def _row(sheet: "Worksheet", at: int, cells: tuple[Cell, ...], table: Table, looks: _Looks) -> None:
    lines = 1
    for column, (key, pieces) in enumerate(zip(table.keys, cells, strict=True), start=1):
        cell = sheet.cell(at, column)
        text = "".join(piece.text for piece in pieces)
        if key in _NUMBERS and text:
            cell.value = int(text)
        elif any(piece.kept != "same" for piece in pieces):
            _put_marked(cell, pieces)
        else:
            _put(cell, text)
        looks.dress(cell, key)
        lines = max(lines, _lines(text, _WIDTHS[key]))
    sheet.row_dimensions[at].height = min(_HIGHEST, 3 + _LINE * lines)


def _lines(text: str, width: int) -> int:
    room = max(1, width * 17 // 20)
    return sum(1 + len(line) // room for line in text.split("\n"))


def _put(cell: Any, text: str) -> None:
    """The text as text, whatever it begins with."""
    if text:
        cell.value = _fitting(escaped(text))
        cell.data_type = "s"
        if starts_a_formula(text):
            cell.quotePrefix = True


def _put_marked(cell: Any, pieces: Cell) -> None:
    """What is gone struck, what is new underlined."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    room, blocks = LIMIT // 2, []
    for piece in pieces:
        text = escaped(piece.text)[:room]
        room -= len(text)
        if text:
            strike, underline = piece.kept == "gone" or None, "single" if piece.kept == "new" else None
            look = InlineFont(rFont="Calibri", sz=10.5, color=f"FF{_TEXT}", strike=strike, u=underline)
            blocks.append(TextBlock(look, text))
    cell.value = CellRichText(blocks)
    if starts_a_formula("".join(piece.text for piece in pieces)):
        cell.quotePrefix = True


def _fitting(text: str) -> str:
    """What a cell holds; of more the beginning."""
    return text if len(text) * 2 <= LIMIT else text[: LIMIT // 2 - 1] + "…"


def _fitted(name: str, part: bytes) -> bytes:
    """Without the mark that heights were given by hand: else no program would fit a row to what is written there later."""
    return _BY_HAND.sub(rb"\1", part) if name.startswith("xl/worksheets/") else part
