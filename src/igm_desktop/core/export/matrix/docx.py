"""The matrix as a document: a page on its side, a table whose head stands on every page, words struck and underlined."""

import io
import re
import unicodedata
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from igm_desktop.core.exchange.compared import Piece
from igm_desktop.core.export.exporter import CheckCancelled, Progress
from igm_desktop.core.export.matrix.table import Cell, Table
from igm_desktop.core.export.packing import packed

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_WIDTHS: Final = (12, 44, 40, 76, 84)
"""Of the columns in millimetres: a page on its side without its margins."""
_JOINED: Final = (
    ("number",),
    ("domain", "place"),
    ("person", "organisation", "date", "round"),
    ("asked",),
    ("done", "answer"),
)
"""What stands under each other in each column."""
_HEADS: Final = ("number", "place", "person", "asked", "done")
_UNHELD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_SIZE: Final = 9
_MARGIN: Final = 20
_HEAD: Final = "E3EAF3"


def docx_bytes(table: Table, progress: Progress, check_cancelled: CheckCancelled) -> bytes:
    """The bytes of the document: the same for the same table."""
    from docx import Document

    document = Document()
    _prepare(document, table)
    _text(document.add_heading(level=1), table.title)
    _text(document.add_paragraph(), " ".join(filter(None, (table.about, table.legend))))
    if table.rows:
        _add_table(document, table, progress, check_cancelled)
    progress(0.95, "writing")
    check_cancelled()
    written = io.BytesIO()
    document.save(written)
    data = packed(written.getvalue())
    progress(1.0, "writing")
    return data


def _prepare(document: "Docx", table: Table) -> None:
    """The sheet, the letters, and that nobody is named as its author."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(16)
    for name, size in (("Normal", _SIZE), ("Heading 1", 18)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), RGBColor(0x1B, 0x24, 0x30)
        style.element.rPr.rFonts.set(qn("w:cs"), "Calibri")
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_after = Pt(4)
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = ""
    about.title, about.language = table.title, table.language


def _add_table(document: "Docx", table: Table, progress: Progress, check_cancelled: CheckCancelled) -> None:
    """The head, and for each row a copy of one empty row: python-docx counts all cells anew for each that it adds."""
    from docx.shared import Mm
    from docx.table import _Cell

    made = document.add_table(rows=2, cols=len(_WIDTHS))
    made.style = document.styles["Table Grid"]
    made.autofit = False
    for column, width in zip(made.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    heads = dict(zip(table.keys, table.heads, strict=True))
    for cell, key in zip(made.rows[0].cells, _HEADS, strict=True):
        _text(cell.paragraphs[0], heads[key], bold=True)
        _shade(cell)
    _mark(made.rows[0], "w:cantSplit", "w:tblHeader")
    _mark(made.rows[1], "w:cantSplit")  # a row that fits on a page is not broken over two
    empty = made.rows[1]._tr  # noqa: SLF001
    made._tbl.remove(empty)  # noqa: SLF001
    for at, row in enumerate(table.rows):
        if at % 20 == 0:
            check_cancelled()
            progress(at / len(table.rows) * 0.9, "pages")
        line = deepcopy(empty)
        made._tbl.append(line)  # noqa: SLF001
        said = dict(zip(table.keys, row, strict=True))
        for tc, keys in zip(line.tc_lst, _JOINED, strict=True):
            _fill(_Cell(tc, made), keys, said, heads)


def _fill(cell: "_Cell", keys: tuple[str, ...], said: dict[str, Cell], heads: dict[str, str]) -> None:
    """Each that says something in paragraphs of its own; the first of several in bold."""
    paragraph: Any = cell.paragraphs[0]
    is_first = True
    for key in keys:
        pieces = said[key]
        if not pieces:
            continue
        if key == "round":
            pieces = (Piece(f"{heads['round']} ", "same"), *pieces)
        for line in _lines(pieces):
            if not is_first:
                paragraph = cell.add_paragraph()
            _write(paragraph, line, bold=len(keys) > 1 and key == keys[0])
            is_first = False


def _lines(pieces: Cell) -> Iterable[list[Piece]]:
    """The lines of a text that has several."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(Piece(first, piece.kept))
        for text in others:
            yield line
            line = [Piece(text, piece.kept)]
    yield line


def _text(paragraph: "Paragraph", text: str, *, bold: bool = False) -> None:
    _write(paragraph, [Piece(text, "same")], bold=bold)


def _write(paragraph: "Paragraph", pieces: Iterable[Piece], *, bold: bool = False) -> None:
    """The pieces as runs; a paragraph whose first letter runs from right to left runs so as a whole."""
    from docx.oxml import OxmlElement

    pieces = [Piece(_UNHELD.sub("", piece.text), piece.kept) for piece in pieces]
    turned = _runs_right_to_left("".join(piece.text for piece in pieces))
    if turned:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001  # python-docx knows no direction
    for piece in pieces:
        if not piece.text:
            continue
        run = paragraph.add_run(piece.text)
        if bold:
            run.bold = True
        if piece.kept == "gone":
            run.font.strike = True
        elif piece.kept == "new":
            run.font.underline = True
        if turned and _runs_right_to_left(piece.text):
            run.font.rtl = True


def _runs_right_to_left(text: str) -> bool:
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def _mark(row: Any, *names: str) -> None:
    """Properties of a row: that it is not broken, that it is the head of every page."""
    from docx.oxml import OxmlElement

    for name in names:
        row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001


def _shade(cell: "_Cell") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEAD)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001
