"""Lines become paragraphs, bullets, rows and headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.characters import HYPHENS, tidy
from igm_desktop.core.imports.cleaning import ends_sentence
from igm_desktop.core.imports.dates import date_in
from igm_desktop.core.imports.headings import MAX_HEADING, headings_in, part_named_in
from igm_desktop.core.imports.hyphens import Words, joined, words_of
from igm_desktop.core.imports.line import Block, Heading, Line
from igm_desktop.core.imports.titles import title_in

_HEADING_LINES: Final = 4
_LONGEST_HEADING_LINE: Final = 130
_SAME_SIZE: Final = 0.08
_LARGER: Final = 1.12
_LONG: Final = 0.65
_LONG_LETTERS: Final = 40


@dataclass(frozen=True, slots=True)
class _Printed:
    """Lines that are a heading which the data knows."""

    line: Line
    text: str
    heads: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the whole document shows: the size of its text, and whether white parts its paragraphs."""

    body: float
    parts_by_gaps: bool


def blocks_of(lines: Sequence[Line], body: float) -> tuple[Block, ...]:
    """The paragraphs, bullets, rows and headings of the document in their order; `body` is the size of its text."""
    words = words_of(lines)
    page = _Page(body, _parts_by_gaps(lines))
    result: list[Block] = []
    open_lines: list[Line] = []
    headed: Line | None = None  # the heading just read, as long as it may go on

    def close() -> None:
        if open_lines:
            result.append(_block(open_lines, words))
            open_lines.clear()

    for item in _with_headings(lines):
        if isinstance(item, _Printed):
            start = _start_of_heading(open_lines, item.line, body)
            close()
            text = tidy(f"{start} {item.text}")
            result.append(replace(_block([item.line], words), text=text, heads=item.heads, cells=()))
            headed = item.line
        elif headed and len(result[-1].text) < MAX_HEADING and _is_heading_carried_on(headed, item, body):
            result[-1] = replace(result[-1], text=f"{result[-1].text} {tidy(item.text)}")
        else:
            if open_lines and _begins(open_lines, item, page):
                close()
            open_lines.append(item)
            headed = None
    close()
    return tuple(block for block in result if block.text)


def _start_of_heading(open_lines: list[Line], line: Line, body: float) -> str:
    """The lines before a heading's last one, taken from the open lines: it may be longer than those that are known."""
    if not open_lines or not _is_heading_carried_on(open_lines[-1], line, body):
        return ""
    start = " ".join(one.text for one in open_lines)
    open_lines.clear()
    return start


def _is_heading_carried_on(last: Line, line: Line, body: float) -> bool:
    """Whether two lines of larger letters are one heading: nothing stands between them."""
    large = bool(body) and line.size > _LARGER * body
    return large and line.gap is False and not line.bullet and not _other_look(last, line)


def _parts_by_gaps(lines: Sequence[Line]) -> bool:
    """Whether white follows the short last lines of paragraphs: then lines without it are always one paragraph."""
    gaps = [
        bool(line.gap)
        for last, line in pairwise(lines)
        if last.size and line.gap is not None and last.reach < _LONG and ends_sentence(last.text)
    ]
    return len(gaps) >= 3 and sum(gaps) >= 0.8 * len(gaps)


def _with_headings(lines: Sequence[Line]) -> Iterable[Line | _Printed]:
    """The lines, those that are a heading (up to four together) as one."""
    at = 0
    last: Line | None = None  # the line before, where it is text
    while at < len(lines):
        for count in range(min(_HEADING_LINES, len(lines) - at), 0, -1):
            group = lines[at : at + count]
            if _may_be_one_heading(group) and not (last and _carries_on(last, group[0])):
                text = " ".join(line.text for line in group)
                heads = _heads(group[0], text) if count == 1 else headings_in(text, whole=True)
                if heads:
                    yield _Printed(group[0], text, heads)
                    at += count
                    last = None
                    break
        else:
            last = lines[at]
            yield last
            at += 1


def _heads(line: Line, text: str) -> tuple[Heading, ...]:
    """What the text heads; a number that was taken for a bullet ("1. Migrants' rights") is put before it again."""
    heads = headings_in(text)
    if not heads and bullets.is_number(line.bullet):
        heads = headings_in(f"{line.bullet} {text}")
    if not heads and not line.bullet and (line.gap is not False or line.opens):
        heads = part_named_in(text)
    return heads


def _carries_on(last: Line, line: Line) -> bool:
    """Whether the line is the middle of a sentence, though it reads like a heading ("potential for development")."""
    long = last.full or last.reach >= _LONG or (not last.size and len(last.text) >= _LONG_LETTERS)
    return long and not line.gap and not line.bullet and line.text[:1].islower() and not ends_sentence(last.text)


def _may_be_one_heading(group: Sequence[Line]) -> bool:
    first = group[0]
    return all(len(line.text) <= _LONGEST_HEADING_LINE and not line.note for line in group) and all(
        line.gap is False and line.page == first.page and not line.bullet and not line.opens for line in group[1:]
    )


def _begins(open_lines: Sequence[Line], line: Line, page: _Page) -> bool:
    """Whether the line begins a new paragraph after the open ones."""
    last = open_lines[-1]
    if line.opens or line.cells or (last.cells and not _continues_row(last, line)):
        return True
    if line.bullet:
        return not _bullet_is_text(last, line)
    if line.gap or _other_look(last, line) or _is_cover_line(last, line) or _is_cover_line(None, last):
        return True
    if page.body and line.size > _LARGER * page.body and line.gap is False:  # a title, however its lines break
        return False
    return _begins_by_words(open_lines, line, page)


def _begins_by_words(open_lines: Sequence[Line], line: Line, page: _Page) -> bool:
    last = open_lines[-1]
    ended = ends_sentence(last.text)
    goes_on = line.text[:1].islower() and (not ended or (last.full and last.text.endswith((";", ":"))))
    if goes_on or last.text[-1:] in HYPHENS:
        return False
    if line.gap is None:  # the top of a column or page
        return ended or max(last.reach, last.full) < _LONG
    if line.size and (page.parts_by_gaps or (not ended and last.reach >= _LONG)):
        return False
    if not last.full:
        return ended or not open_lines[0].bullet
    is_indented = line.deeper and not (len(open_lines) == 1 and last.bullet)
    return ended and is_indented


def _continues_row(last: Line, line: Line) -> bool:
    """The second line of a table's cell."""
    return bool(line.size) and line.page == last.page and line.gap is False and not line.cells


def _bullet_is_text(last: Line, line: Line) -> bool:
    """A dash or a number at the start of a line that carries a sentence on."""
    return (
        not bullets.is_sign(line.bullet)
        and last.full
        and line.gap is False
        and not ends_sentence(last.text)
        and (line.text[:1].islower() or bullets.is_number(line.bullet))
        and not _same_sort(last.bullet, line.bullet)
    )


def _same_sort(one: str, two: str) -> bool:
    return bool(one) and (one == two or bullets.is_number(one) == bullets.is_number(two))


def _is_cover_line(last: Line | None, line: Line) -> bool:
    """A date or a title stands alone, unless it is the middle of a sentence."""
    if last is not None and (last.full or last.reach >= _LONG) and not ends_sentence(last.text):
        return False
    date = date_in(line.text)
    return (date is not None and date.whole and len(date.date) > 4) or title_in(line.text) is not None


def _other_look(last: Line, line: Line) -> bool:
    if last.style != line.style:
        return True
    return bool(last.size and line.size) and abs(last.size - line.size) > _SAME_SIZE * last.size


def _block(lines: Sequence[Line], words: Words) -> Block:
    first = lines[0]
    cells: list[list[str]] = [[cell] for cell in first.cells]
    for line in lines[1:] if cells else ():
        cells[min(line.under, len(cells) - 1)].append(line.text)
    texts = [first.text, *(f"{line.bullet} {line.text}" if line.bullet else line.text for line in lines[1:])]
    whole = tuple(tidy(joined(cell, words)) for cell in cells)
    return Block(
        " ".join(whole) if whole else tidy(joined(texts, words)),
        bullet=first.bullet,
        indent=first.indent,
        size=first.size,
        bold=all(line.bold for line in lines),
        style=first.style,
        cells=whole,
        page=first.page,
    )
