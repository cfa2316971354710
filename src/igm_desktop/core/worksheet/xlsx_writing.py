"""The sheets as an XLSX workbook: a page to read first, one sheet for each kind of item, the lists to choose from.

The same assessment gives the same bytes: no clock, no names, and the archive is packed again with one fixed date.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from igm_desktop.core.export.exporter import CheckCancelled, Progress
from igm_desktop.core.places import language_name
from igm_desktop.core.worksheet.cells import escaped, parts, starts_a_formula
from igm_desktop.core.worksheet.grid import Grid, Place, grid
from igm_desktop.core.worksheet.layout import Layout, plain_title
from igm_desktop.core.worksheet.looks import Looks, is_right_to_left
from igm_desktop.core.worksheet.specs import takes_new_rows
from igm_desktop.core.worksheet.xlsx_saving import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet as XlsxSheet

ROOM: Final = 500
"""Empty rows under the last one that have lists to choose from as well, where a sheet takes new rows."""

_STAMP: Final = (1980, 1, 1, 0, 0, 0)
_BY_HAND: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_MODIFIED: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_FROZEN: Final = {"indicators": "D2"}
_WIDE: Final = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U0001f300-\U0003fffd]")
"""Letters about twice as wide as others."""
_NOT_PRINTED: Final = frozenset(
    {"sub_category", "possible", "finding_id", "source_id", "fact_id", "convention_id", "exported"}
)
_LINE: Final = 14.5  # points
_HIGHEST: Final = 409  # more no program shows


def xlsx_bytes(layout: Layout, progress: Progress, check_cancelled: CheckCancelled) -> bytes:
    """The bytes of the workbook. Raises what `check_cancelled` raises."""
    from openpyxl import Workbook

    book = Workbook()
    looks = Looks()
    lists = _Lists(layout.words["sheet.lists"])
    _fill_readme(book.active, layout, looks)
    grids = []
    for sheet in layout.sheets():
        check_cancelled()
        grids.append(grid(sheet, layout.document.id, layout.words))
    done, whole = 0, sum(len(cells.lines) for cells in grids) or 1
    for cells in grids:
        made = book.create_sheet(cells.sheet.title)
        _head(made, cells, layout, looks)
        for number, line in enumerate(cells.lines, start=2):
            if number % 50 == 0:
                check_cancelled()
                progress((done + number) / whole * 0.9, "pages")
            _fill_row(made, number, cells, line, looks)
        _offer(made, cells, lists)
        done += len(cells.lines)
    lists.write(book)
    _name(book, layout)
    check_cancelled()
    progress(0.9, "writing")
    data = _packed(book)
    progress(1.0, "writing")
    return data


def _head(sheet: "XlsxSheet", cells: Grid, layout: Layout, looks: Looks) -> None:
    """The row of headings, the widths, what stays in sight, and how it is printed."""
    from openpyxl.utils import get_column_letter

    right_to_left = is_right_to_left(layout.language)
    sheet.sheet_view.rightToLeft = right_to_left
    sheet.sheet_view.zoomScale = 100
    for at, place in enumerate(cells.places, start=1):
        heading = sheet.cell(1, at)
        _put(heading, place.heading)
        looks.heading(heading)
        column = sheet.column_dimensions[get_column_letter(at)]
        column.width = place.column.spec.width
        column.hidden = place.column.spec.kind == "exported"
        looks.column(column, place.column)
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = _FROZEN.get(cells.sheet.name, "A2")
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(cells.places))}{max(2, len(cells.lines) + 1)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    printed = sum(place.column.key not in _NOT_PRINTED for place in cells.places)
    sheet.print_area = f"A1:{get_column_letter(printed)}{max(2, len(cells.lines) + 1)}"
    sheet.oddFooter.left.text = cells.sheet.title.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 0.5)


def _fill_row(sheet: "XlsxSheet", number: int, cells: Grid, line: tuple[str, ...], looks: Looks) -> None:
    row = cells.sheet.rows[number - 2]
    widths = [0 if place.column.spec.kind == "exported" else place.column.spec.width for place in cells.places]
    sheet.row_dimensions[number].height = _height(line, widths)
    before = cells.sheet.rows[number - 3].domain if number > 2 else row.domain
    for at, (place, text) in enumerate(zip(cells.places, line, strict=True), start=1):
        cell = sheet.cell(number, at)
        _put(cell, text)
        fixed = place.column.spec.kind == "answer" and not row.options
        looks.cell(cell, place.column, row.domain, opens=row.domain != before, fixed=fixed)


def _height(texts: Iterable[str], widths: Iterable[int]) -> float:
    """The height in which the longest text of a row shows whole. Programs that fit rows themselves do so when it changes."""
    lines = max(_lines(text, width) for text, width in zip(texts, widths, strict=True))
    return min(_HIGHEST, 3 + _LINE * lines)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes, guessed, wide letters as two; a hidden column has no width."""
    if not width or (len(text) <= width * 17 // 20 and "\n" not in text and text.isascii()):
        return 1
    room = max(1, width * 17 // 20)  # words do not fill their lines
    return sum(1 + (len(line) + len(_WIDE.findall(line))) // room for line in text.split("\n"))


def _put(cell: Any, text: str) -> None:
    """The text as text: whatever it begins with, no program calculates it, also not after it was touched."""
    if not text:
        return
    cell.value = text
    cell.data_type = "s"
    if starts_a_formula(text):
        cell.quotePrefix = True


class _Lists:
    """The lists to choose from: each once, in columns of a hidden sheet."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._columns: dict[tuple[str, ...], int] = {}

    def range_of(self, words: tuple[str, ...]) -> str:
        """The range of the cells that hold the words."""
        from openpyxl.utils import get_column_letter

        at = self._columns.setdefault(words, len(self._columns) + 1)
        letter = get_column_letter(at)
        return f"'{self._title}'!${letter}$1:${letter}${len(words)}"

    def write(self, book: "Workbook") -> None:
        sheet = book.create_sheet(self._title)
        sheet.sheet_state = "hidden"
        for words, column in self._columns.items():
            for number, word in enumerate(words, start=1):
                _put(sheet.cell(number, column), escaped(word))


def _offer(sheet: "XlsxSheet", cells: Grid, lists: _Lists) -> None:
    """Lists to choose from, in the cells that take one of several options."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for at, place in enumerate(cells.places, start=1):
        letter = get_column_letter(at)
        for words, ranges in _offered(cells, place, letter).items():
            one = DataValidation(type="list", formula1=lists.range_of(words), allow_blank=True)
            one.showErrorMessage = place.column.spec.kind != "standing"  # a year may be typed there
            one.sqref = ranges
            sheet.add_data_validation(one)


def _offered(cells: Grid, place: Place, letter: str) -> dict[tuple[str, ...], Any]:
    """The words to choose from in a column, and for which cells."""
    from openpyxl.worksheet.cell_range import MultiCellRange

    column = place.column
    last = len(cells.lines) + 1
    if column.spec.kind in ("option", "standing"):
        room = ROOM if takes_new_rows(cells.sheet.name) else 0
        return {tuple(column.options.values()): MultiCellRange(f"{letter}2:{letter}{max(2, last + room)}")}
    found: dict[tuple[str, ...], list[str]] = {}
    if column.spec.kind == "answer":
        for number, row in enumerate(cells.sheet.rows, start=2):
            several = row.raws.get(column.key, "").count("\n") or not row.options
            if not several:
                found.setdefault(tuple(row.options.values()), []).append(f"{letter}{number}")
    return {words: MultiCellRange(" ".join(cells_of)) for words, cells_of in found.items()}


def _fill_readme(sheet: Any, layout: Layout, looks: Looks) -> None:
    sheet.title = layout.words["sheet.readme"]
    sheet.sheet_view.rightToLeft = is_right_to_left(layout.language)
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 92
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _put(sheet["A1"], parts(plain_title(layout.document) or layout.words["readme.no_title"])[0])
    looks.title(sheet["A1"])
    sheet.merge_cells("A1:B1")
    for number, (name, text) in enumerate(_readme_lines(layout), start=3):
        label, words = sheet.cell(number, 1), sheet.cell(number, 2)
        _put(label, name)
        _put(words, parts(text)[0])
        looks.label(label)
        looks.words(words)
        sheet.row_dimensions[number].height = _height((name, text), (24, 92))


def _readme_lines(layout: Layout) -> Iterator[tuple[str, str]]:
    """What the first page says, which assessment it is and what may be changed: names and texts, line by line; a pair of
    nothing is an empty line.
    """
    document, words, catalogue = layout.document, layout.words, layout.catalogue
    version = words["readme.catalogue.version"].format(id=catalogue.id, version=catalogue.version)
    for name, text in (
        ("readme.place", document.place.best(document.languages)),
        ("readme.date", document.date or ""),
        ("readme.level", words[f"readme.level.{document.level}"]),
        ("readme.languages", ", ".join(language_name(tag, layout.language) for tag in document.languages)),
        ("readme.catalogue", version),
    ):
        if text:
            yield words[name], text
    for heading, names in (("what", ("what",)), ("edit", ("edit", "new", "removed", "markup"))):
        yield "", ""
        for number, name in enumerate(names):
            yield words[f"readme.heading.{heading}"] if number == 0 else "", words[f"readme.{name}"]
    yield "", ""
    yield words["readme.heading.catalogue"], catalogue.note(layout.language)


def _name(book: "Workbook", layout: Layout) -> None:
    """The properties of the document: its title and language, and nobody's name."""
    about = book.properties
    about.creator = "IGM Desktop"
    about.title = escaped(plain_title(layout.document))[:255] or None
    about.language = layout.language
    about.lastModifiedBy = None


def _packed(book: "Workbook") -> bytes:
    """The workbook's archive with one date in it, whenever it was written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(book))) as archive, zipfile.ZipFile(packed, "w") as target:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", data)
            if name.startswith(
                "xl/worksheets/"
            ):  # else no program would fit the height of a row to what is written there
                data = _BY_HAND.sub(rb"\1", data)
            about = zipfile.ZipInfo(name, _STAMP)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3
            about.external_attr = 0o644 << 16
            target.writestr(about, data)
    return packed.getvalue()
