"""The cells of an XLSX file, read from its XML: nothing is calculated, nothing outside is opened, macros are not looked at.

Own, because the libraries for it change texts that look like escapes and keep no limits. Read piece by piece, with caps on
what is unpacked, on cells and on characters, so that no file takes more memory than a worksheet may.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports.packages import check_package, read_xml
from igm_desktop.core.worksheet.tables import Cell, Fault, Table

MAX_CELLS: Final = 500_000
MAX_ELEMENTS: Final = 4_000_000
MAX_LETTERS: Final = 48 * 1024 * 1024
MAX_ROW: Final = 1_048_576
MAX_COLUMN: Final = 16_384

CheckCancelled = Callable[[], None]
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_BUILT_IN_DATES: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_BUILT_IN_PERCENTS: Final = frozenset({9, 10})


class _Budget:
    """What may still be read of a file."""

    def __init__(self, check_cancelled: CheckCancelled) -> None:
        self.cells = self.elements = self.letters = 0
        self.check_cancelled = check_cancelled

    def element(self) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise UnreadableText("too_large", limit=MAX_ELEMENTS)
        if self.elements % 20_000 == 0:
            self.check_cancelled()

    def text(self, text: str) -> None:
        self.letters += len(text)
        if self.letters > MAX_LETTERS:
            raise UnreadableText("too_large", limit=MAX_LETTERS)

    def cell(self, text: str) -> None:
        """Strings that many cells share count each time."""
        self.cells += 1
        if self.cells > MAX_CELLS:
            raise UnreadableText("too_large", limit=MAX_CELLS)
        self.text(text)


class _Relation(NamedTuple):
    kind: str
    target: str


def xlsx_tables(data: bytes, check_cancelled: CheckCancelled) -> tuple[Table, ...]:
    """The sheets of the workbook in their order, hidden ones as well.

    Raises UnreadableText damaged, encrypted, unknown_kind or too_large.
    """
    check_package(data, "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = next(
            (one.target for one in _relations(archive, "").values() if one.kind == "officeDocument"), "xl/workbook.xml"
        )
        names = set(archive.namelist())
        if book not in names:
            raise UnreadableText("unknown_kind", kind="archive")
        relations = _relations(archive, book)
        budget = _Budget(check_cancelled)
        by_kind = {one.kind: one.target for one in relations.values() if one.target in names}
        strings = _strings(archive, by_kind["sharedStrings"], budget) if "sharedStrings" in by_kind else ()
        faults = _faults(archive, by_kind["styles"], budget) if "styles" in by_kind else ()
        tables = []
        for title, relation in _sheets(archive, book, budget):
            found = relations.get(relation)
            if found is not None and found.kind == "worksheet" and found.target in names:
                tables.append(_Sheet(title, strings, faults, budget).read(archive, found.target))
    if not tables:
        raise UnreadableText("unknown_kind", kind="archive")
    return tuple(tables)


def _relations(archive: zipfile.ZipFile, part: str) -> Mapping[str, _Relation]:
    """Where a part of the package leads, within the package, by the names that it uses."""
    folder, _, name = part.rpartition("/")
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, _Relation] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
            found[attributes.get("Id", "")] = _Relation(attributes.get("Type", "").rpartition("/")[2], target)

    if path in archive.namelist():
        read_xml(archive, path, "xlsx", start, _nothing, _nothing)
    return found


def _sheets(archive: zipfile.ZipFile, book: str, budget: _Budget) -> list[tuple[str, str]]:
    """Titles of the sheets and the names of their relations."""
    found: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        budget.element()
        if tag == "sheet":
            found.append((attributes.get("name", ""), attributes.get("id", "")))

    read_xml(archive, book, "xlsx", start, _nothing, _nothing)
    return found


def _strings(archive: zipfile.ZipFile, path: str, budget: _Budget) -> tuple[str, ...]:
    """The strings that cells share; how they are spoken (rPh) is left out."""
    found: list[str] = []
    pieces: list[str] = []
    state = {"t": False, "rPh": False}

    def start(tag: str, _attributes: dict[str, str]) -> None:
        budget.element()
        if tag in state:
            state[tag] = True

    def end(tag: str) -> None:
        if tag in state:
            state[tag] = False
        elif tag == "si":
            found.append("".join(pieces))
            pieces.clear()

    def text(piece: str) -> None:
        if state["t"] and not state["rPh"]:
            budget.text(piece)
            pieces.append(piece)

    read_xml(archive, path, "xlsx", start, end, text)
    return tuple(found)


def _faults(archive: zipfile.ZipFile, path: str, budget: _Budget) -> tuple[Fault, ...]:
    """By the number of a style: whether numbers in it are shown as dates or as shares of a hundred."""
    own: dict[int, Fault] = {}
    found: list[Fault] = []
    inside = {"cellXfs": False}

    def start(tag: str, attributes: dict[str, str]) -> None:
        budget.element()
        if tag == "numFmt":
            own[_number(attributes.get("numFmtId"))] = _fault_of(attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            inside[tag] = True
        elif tag == "xf" and inside["cellXfs"]:
            number = _number(attributes.get("numFmtId"))
            built_in: Fault = "date" if number in _BUILT_IN_DATES else "percent" if number in _BUILT_IN_PERCENTS else ""
            found.append(own.get(number, built_in))

    def end(tag: str) -> None:
        if tag == "cellXfs":
            inside[tag] = False

    read_xml(archive, path, "xlsx", start, end, _nothing)
    return tuple(found)


def _fault_of(code: str) -> Fault:
    bare = _QUOTED.sub("", code).lower().partition(";")[0]
    if "%" in bare:
        return "percent"
    return "date" if bare != "general" and any(letter in bare for letter in "dmyhs") else ""


class _Sheet:
    """The reader of one sheet."""

    def __init__(self, title: str, strings: tuple[str, ...], faults: tuple[Fault, ...], budget: _Budget) -> None:
        self._title, self._strings, self._faults, self._budget = title, strings, faults, budget
        self._lines: dict[int, dict[int, Cell]] = {}
        self._row = self._column = 0
        self._type, self._style, self._formula = "n", 0, False
        self._pieces: list[str] = []
        self._collects = self._spoken = False

    def read(self, archive: zipfile.ZipFile, path: str) -> Table:
        """The sheet's cells."""
        read_xml(archive, path, "xlsx", self._start, self._end, self._text)
        return Table(self._title, self._lines)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._budget.element()
        match tag:
            case "row":
                self._row = _number(attributes.get("r"), self._row + 1)
                self._column = 0
            case "c":
                self._go_to(attributes.get("r", ""))
                self._type, self._style = attributes.get("t", "n"), _number(attributes.get("s"))
                self._formula = False
                self._pieces.clear()
            case "f":
                self._formula = True
            case "rPh":
                self._spoken = True
            case "v" | "t":
                self._collects = not self._spoken

    def _go_to(self, reference: str) -> None:
        self._column += 1
        if reference:
            found = _REFERENCE.fullmatch(reference)
            if not found:
                raise UnreadableText("damaged", kind="xlsx", reason="reference")
            self._row, self._column = int(found[2]), _column_of(found[1])
        if not (0 < self._row <= MAX_ROW and self._column <= MAX_COLUMN):
            raise UnreadableText("damaged", kind="xlsx", reason="reference")

    def _text(self, piece: str) -> None:
        if self._collects:
            self._budget.text(piece)
            self._pieces.append(piece)

    def _end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._collects = False
        elif tag == "rPh":
            self._spoken = False
        elif tag == "c" and (self._pieces or self._formula):
            self._keep(self._cell("".join(self._pieces)))

    def _keep(self, cell: Cell) -> None:
        if cell.text or cell.fault:
            self._budget.cell(cell.text)
            self._lines.setdefault(self._row, {})[self._column] = cell

    def _cell(self, stored: str) -> Cell:
        fault: Fault = "formula" if self._formula else ""
        match self._type:
            case "s":
                at = _number(stored, -1)
                if not 0 <= at < len(self._strings):
                    raise UnreadableText("damaged", kind="xlsx", reason="string")
                return Cell(self._strings[at], fault)
            case "inlineStr" | "str":
                return Cell(stored, fault)
            case "b":
                return Cell("TRUE" if stored.strip() == "1" else "FALSE", fault)
            case "e":
                return Cell(stored, fault or "error")
            case "d":
                return Cell(stored, fault or "date")
            case _:
                shown_as = self._faults[self._style] if self._style < len(self._faults) else ""
                return Cell(_written(stored.strip()), fault or shown_as)


def _written(number: str) -> str:
    """A number as a person would write it: 2018, not 2018.0; 0.1, not 0.10000000000000001."""
    try:
        value = float(number)
    except ValueError:
        return number
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else otherwise


def _column_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _nothing(*_: object) -> None:
    """Nobody wants to know."""
