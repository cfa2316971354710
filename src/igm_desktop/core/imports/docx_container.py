"""The paragraphs of a DOCX in document order, with lists, tables, text boxes and notes.

python-docx opens the package and knows the styles; the text is taken from the XML itself, because python-docx leaves
out what stands in content controls, accepted insertions and text boxes. Deleted text and running heads are left out.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN, SOFT_HYPHEN, sanitised, tidy
from igm_desktop.core.imports.kinds import MAX_TEXT
from igm_desktop.core.imports.line import NO_STYLE, CheckCancelled, Line, Pages
from igm_desktop.core.imports.packages import check_package

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOTE_KINDS: Final = ("footnotes", "endnotes")
_LEFT_OUT: Final = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr", f"{_MC}Fallback"}
)
_LETTERS: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": SOFT_HYPHEN,
}
_HEADING_STYLE: Final = re.compile(r"^heading (\d)$")
_LIST_STYLE: Final = re.compile(r"^list .*(\d)$")
_LEVELS: Final = frozenset("012345678")
_DEEPEST: Final = 40
_FAULTS: Final = (
    SyntaxError,  # lxml's for XML that is not well formed
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    OSError,
    NotImplementedError,
    RecursionError,
    zlib.error,
)
"""What python-docx and what it uses raise for packages that are not as they should be."""


@dataclass(frozen=True, slots=True)
class _Styles:
    """By style id: the level of a heading, and how deep in a list its paragraphs stand."""

    headings: dict[str, int]
    items: dict[str, int]


def docx_pages(data: bytes, is_heading: Callable[[str], bool], check_cancelled: CheckCancelled) -> Pages:
    """The lines of the document; its notes last.

    Raises UnreadableText damaged, unknown_kind or too_large.
    """
    check_package(data, "docx")
    from docx import Document

    try:
        document = Document(io.BytesIO(data))
        body, roots = document.element.body, _note_roots(document.part)
        styles = _styles(document.styles.element)
    except (zipfile.BadZipFile, *_FAULTS) as error:
        raise UnreadableText("damaged", kind="docx") from error
    for root in (document.element, *roots):
        if root.getroottree().docinfo.internalDTD is not None:  # no word processor writes one; entities hide in it
            raise UnreadableText("damaged", kind="docx", reason="doctype")
    lines: list[Line] = []
    letters = 0
    for line in (*_from_blocks(body, styles, is_heading, 0), *_from_notes(roots)):
        check_cancelled()
        letters += len(line.text)
        if letters > MAX_TEXT:
            raise UnreadableText("too_large", size=letters, limit=MAX_TEXT)
        lines.append(line)
    return Pages(tuple(lines))


def _note_roots(part: Any) -> list[Any]:
    """The roots of the footnotes and endnotes, which python-docx does not know."""
    from docx.oxml import parse_xml

    wanted = {
        relation.target_part
        for relation in part.rels.values()
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] in _NOTE_KINDS
    }
    return [parse_xml(one.blob) for one in sorted(wanted, key=lambda one: str(one.partname), reverse=True)]


def _styles(root: Any) -> _Styles:
    headings: dict[str, int] = {}
    items: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        style_id = style.get(f"{_W}styleId") or ""
        name = _value(style.find(f"{_W}name")).lower()
        based[style_id] = _value(style.find(f"{_W}basedOn"))
        found = _HEADING_STYLE.match(name)
        if found or name == "title":
            headings[style_id] = int(found[1]) if found else 0
        if style.find(f"{_W}pPr/{_W}numPr") is not None and not found:
            deeper = _LIST_STYLE.match(name)
            items[style_id] = int(deeper[1]) - 1 if deeper else 0
    for style_id in list(based):
        above, steps = style_id, 0
        while above in based and above not in headings and above not in items and steps < _DEEPEST:
            above, steps = based[above], steps + 1
        if above in headings:
            headings.setdefault(style_id, headings[above])
        elif above in items:
            items.setdefault(style_id, items[above])
    return _Styles(headings, items)


def _value(element: Any) -> str:
    return "" if element is None else str(element.get(f"{_W}val") or "")


def _from_blocks(parent: Any, styles: _Styles, is_heading: Callable[[str], bool], depth: int) -> Iterator[Line]:
    """The lines of paragraphs, tables and content controls under an element."""
    if depth > _DEEPEST:
        raise UnreadableText("damaged", kind="docx", reason="nesting")
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _from_paragraph(child, styles)
            for box in _text_boxes(child):
                yield from _from_blocks(box, styles, is_heading, depth + 1)
        elif child.tag == f"{_W}tbl":
            yield from _from_table(child, styles, is_heading, depth + 1)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"}:
            yield from _from_blocks(child, styles, is_heading, depth + 1)


def _text_boxes(paragraph: Any) -> list[Any]:
    """Text boxes anchored in the paragraph; what an old program would read instead of them is left out."""
    return [
        box
        for box in paragraph.iter(f"{_W}txbxContent")
        if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors())
        and next(box.iterancestors(f"{_W}p"), None) is paragraph
    ]


def _from_paragraph(paragraph: Any, styles: _Styles) -> Iterator[Line]:
    """A paragraph's lines: one, or several where it has breaks; the first opens a paragraph for certain."""
    properties = paragraph.find(f"{_W}pPr")
    style = "" if properties is None else _value(properties.find(f"{_W}pStyle"))
    numbered = None if properties is None else properties.find(f"{_W}numPr")
    outline = None if properties is None else properties.find(f"{_W}outlineLvl")
    level = styles.headings.get(style, NO_STYLE)
    if level == NO_STYLE and outline is not None and _value(outline) in _LEVELS:
        level = int(_value(outline)) + 1
    is_item = style in styles.items
    depth = styles.items.get(style, 0)
    if numbered is not None:
        is_item = _value(numbered.find(f"{_W}numId")) != "0"
        level_of_list = _value(numbered.find(f"{_W}ilvl"))
        depth = max(depth, int(level_of_list) if level_of_list in _LEVELS else 0)
    bold = _is_bold(paragraph)
    lines = "".join(_letters(paragraph)).split("\n")
    opens = True
    for text in lines:
        if not tidy(text):
            continue
        line = _line(text, is_item=is_item and opens and level == NO_STYLE, depth=depth)
        yield replace(line, style=level, bold=bold, opens=opens)
        opens = False


def _line(text: str, *, is_item: bool, depth: int) -> Line:
    bullet, rest = bullets.taken(text.strip())
    if is_item and not bullets.is_sign(bullet):
        bullet, rest = "•", text.strip()
    cells = tuple(cell.strip() for cell in rest.split("\t") if cell.strip())
    several = len(cells) > 1 and not bullet
    return Line(tidy(rest), bullet=bullet, indent=depth * 2.0, gap=False, cells=cells if several else ())


def _letters(element: Any) -> Iterator[str]:
    """The text under an element, with raised numbers between marks and without the text boxes."""
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == f"{_W}txbxContent":
            continue
        if child.tag == f"{_W}t":
            yield sanitised(child.text or "")
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag == f"{_W}r" and _is_raised(child):
            digits = "".join(_letters(child))
            yield f"{MARK_OPEN}{digits}{MARK_CLOSE}" if digits.strip(" ,").isdigit() else digits
        elif isinstance(child.tag, str):
            yield from _letters(child)


def _is_raised(run: Any) -> bool:
    return _value(run.find(f"{_W}rPr/{_W}vertAlign")) == "superscript"


def _is_bold(paragraph: Any) -> bool:
    """Whether every run that has text is bold."""
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(_letters(run)).strip()]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(mark is not None and _value(mark) not in {"0", "false"} for mark in marks)


def _from_table(table: Any, styles: _Styles, is_heading: Callable[[str], bool], depth: int) -> Iterator[Line]:
    """A table of data gives one line with cells per row; one that only lays out a page gives its cells' lines.

    Where the first row heads lists that stand below side by side, the columns are read one after the other.
    """
    rows = [
        [list(_from_blocks(cell, styles, is_heading, depth + 1)) for cell in row.iter(f"{_W}tc") if _own(cell, table)]
        for row in table.iter(f"{_W}tr")
        if _own(row, table)
    ]
    rows = [row for row in rows if any(row)]
    heads = sum(any(is_heading(line.text) for line in cell) for cell in rows[0]) if rows else 0
    if heads > 1:
        for column in range(max(map(len, rows))):
            for row in rows:
                yield from row[column] if column < len(row) else ()
        return
    is_data = all(len(cell) <= 1 and not any(line.bullet for line in cell) for row in rows for cell in row)
    for row in rows:
        filled = [cell for cell in row if cell]
        if is_data and len(filled) > 1 and not any(is_heading(cell[0].text) for cell in filled[:1]):
            texts = tuple(cell[0].text for cell in filled)
            yield Line(" ".join(texts), cells=texts, opens=True, bold=filled[0][0].bold)
        else:
            for cell in row:
                yield from cell


def _own(element: Any, table: Any) -> bool:
    """Whether the row or cell belongs to this table and not to one inside it."""
    return next(element.iterancestors(f"{_W}tbl"), None) is table


def _from_notes(roots: list[Any]) -> Iterator[Line]:
    for root in roots:
        for note in root:
            number = note.get(f"{_W}id") or ""
            text = tidy(" ".join("".join(_letters(one)) for one in note.iter(f"{_W}p")))
            if text and note.get(f"{_W}type") is None:
                yield Line(f"{number} {text}", note=True, opens=True)
