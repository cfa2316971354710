"""A worksheet from the bytes of a file: XLSX, or CSV as whichever program wrote it. The name says nothing, the bytes do."""

import codecs
import csv
import io
import re
from typing import Final

from igm_desktop.core.errors import UnreadableText, UnreadableWorksheet
from igm_desktop.core.imports.kinds import MAX_CONTAINER, decoded
from igm_desktop.core.worksheet.cells import unguarded
from igm_desktop.core.worksheet.tables import Cell, Table, Worksheet
from igm_desktop.core.worksheet.xlsx_reading import MAX_CELLS, CheckCancelled, xlsx_tables

MAX_FILE: Final = MAX_CONTAINER

_OLE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_WIDE: Final = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATOR: Final = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_QUOTED: Final = re.compile('"[^"]*"')


def read_worksheet(data: bytes, name: str, check_cancelled: CheckCancelled = lambda: None) -> Worksheet:
    """What the file holds; whether it is a worksheet of ours is not looked at yet.

    Raises UnreadableWorksheet: empty, unknown_kind, damaged, encrypted, too_large.
    """
    if not data.strip():
        raise UnreadableWorksheet("empty", name=name)
    if len(data) > MAX_FILE:
        raise UnreadableWorksheet("too_large", name=name)
    try:
        return Worksheet(name, _tables(data, check_cancelled))
    except UnreadableText as error:
        code = "encrypted" if error.data.get("reason") == "encrypted" else error.code
        raise UnreadableWorksheet(code, name=name) from error


def _tables(data: bytes, check_cancelled: CheckCancelled) -> tuple[Table, ...]:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return xlsx_tables(data, check_cancelled)
    if data.startswith(_OLE):  # an old workbook, or a new one locked with a password
        raise UnreadableText("encrypted" if _ENCRYPTED in data else "unknown_kind", kind="xls")
    return (_csv_table(_text(data), check_cancelled),)


def _text(data: bytes) -> str:
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\x00" in data or data.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")):
        raise UnreadableText("unknown_kind", kind="binary")
    return decoded(data)


def _csv_table(text: str, check_cancelled: CheckCancelled) -> Table:
    """The one table of a CSV file. One that ends in the middle of a cell is damaged."""
    named = _SEPARATOR.match(text)
    separator = named[1] if named else _separator(text)
    rows = csv.reader(io.StringIO(text[named.end() :] if named else text, newline=""), delimiter=separator, strict=True)
    lines: dict[int, dict[int, Cell]] = {}
    widths: dict[int, int] = {}
    cells = 0
    try:
        for number, row in enumerate(rows, start=1):
            if number % 1000 == 0:
                check_cancelled()
            cells += len(row)
            if cells > MAX_CELLS:
                raise UnreadableText("too_large", limit=MAX_CELLS)
            line = {at: Cell(unguarded(_one_ending(cell))) for at, cell in enumerate(row, start=1) if cell}
            if line:
                lines[number], widths[number] = line, len(row)
    except csv.Error as error:
        raise UnreadableText("damaged", kind="csv") from error
    return Table("", lines, widths, 0 if text.endswith(("\n", "\r")) else max(lines, default=0))


def _one_ending(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _separator(text: str) -> str:
    """What stands most often between the headings: programs write a comma, a semicolon or a tab, as their country has it."""
    bare = _QUOTED.sub("", text[:20_000]).partition("\n")[0]
    return max(",;\t", key=bare.count)
