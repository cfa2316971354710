"""What a page adds to the text goes away: running heads, page numbers, bullets that stand alone."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN, folded, key
from igm_desktop.core.imports.headings import headings_in
from igm_desktop.core.imports.line import Line

_EDGE: Final = 0.12
_LEAST_PAGES: Final = 3
_FEW_PAGES: Final = 4
_SMALL: Final = 0.87
_LONGEST_NUMBER: Final = 40
_SAME_HEIGHT: Final = 200  # steps of a page's height
_PAGE_NUMBER: Final = re.compile(
    r"^[\W_]*(?:(?:page|pagina|p\.|pag\.)\s*)?\d{1,3}(?:\s*(?:/|of|de|sur|von|\|)\s*\d{1,3})?[\W_]*$"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines that are text, the different running heads that were not, and how many of each went."""

    lines: tuple[Line, ...]
    running_heads: tuple[str, ...]
    removed_heads: int
    removed_numbers: int


def cleaned(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> Cleaned:
    """The lines without running heads and page numbers. Headings that the text needs stay, unless they are small."""
    numbers = {at for at in range(len(lines)) if _is_page_number(lines, at)}
    rest = [line for at, line in enumerate(lines) if at not in numbers]
    heads = _running_heads(rest, is_heading, body_size(rest))
    texts = dict.fromkeys(rest[at].text for at in sorted(heads))
    kept = [line for at, line in enumerate(rest) if at not in heads]
    return Cleaned(tuple(_with_bullets(kept)), tuple(texts), len(heads), len(numbers))


def body_size(lines: Sequence[Line]) -> float:
    """The size that most letters have; 0 where sizes are not known."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _running_heads(lines: Sequence[Line], is_heading: Callable[[str], bool], body: float) -> set[int]:
    """The places of lines at the edge of a page that come back on others: the same words, or small at one height."""
    edges = _edge_lines(lines)
    pages = {line.page for line in lines if line.page}
    least = 2 if len(pages) <= _FEW_PAGES else _LEAST_PAGES
    by_words: dict[tuple[str, int], set[int]] = {}
    by_height: dict[tuple[int, float], set[int]] = {}
    for at in edges:
        line = lines[at]
        by_words.setdefault(_words(line), set()).add(line.page)
        if _small_at_top(line, body):
            by_height.setdefault(_height(line), set()).add(line.page)
    result = set()
    for at in edges:
        line = lines[at]
        if len(by_words[_words(line)]) >= least:
            known = bool(headings_in(line.text)) if line.height < 0 else is_heading(line.text)
            if not known or (body and line.size < _SMALL * body):
                result.add(at)
        elif len(by_height.get(_height(line), ())) >= _LEAST_PAGES and _small_at_top(line, body):
            result.add(at)
    return result


def _edge_lines(lines: Sequence[Line]) -> list[int]:
    """Lines near the top or the foot of their page; without heights, the first two and last two of each page.

    What ends as a sentence does, is in a list or a table or begins as a note is no running head.
    """
    by_page: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.page and not line.note:
            by_page.setdefault(line.page, []).append(at)
    result: list[int] = []
    for places in by_page.values():
        if lines[places[0]].height >= 0:
            result += [at for at in places if 0 <= lines[at].height <= _EDGE or lines[at].height >= 1 - _EDGE]
        else:
            result += sorted({*places[:2], *places[-2:]})
    return [at for at in result if _may_be_head(lines[at])]


def _may_be_head(line: Line) -> bool:
    is_row = bool(line.cells) and line.height < 0
    return not (is_row or line.bullet or line.text.startswith(MARK_OPEN) or ends_sentence(line.text))


def _words(line: Line) -> tuple[str, int]:
    """The words without numbers, and which edge: a title on a page's top is not the foot of another."""
    edge = -1 if line.height < 0 else round(line.height * _SAME_HEIGHT / 4)
    return re.sub(r"\d+", "0", key(line.text)), edge


def _height(line: Line) -> tuple[int, float]:
    return round(line.height * _SAME_HEIGHT), round(line.size, 1)


def _small_at_top(line: Line, body: float) -> bool:
    return 0 <= line.height <= _EDGE and 0 < line.size < _SMALL * body


def _is_page_number(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.cells or line.note or line.bullet or len(line.text) > _LONGEST_NUMBER:
        return False
    if not _PAGE_NUMBER.match(folded(line.text)):
        return False
    if line.height >= 0:
        return line.height <= _EDGE or line.height >= 1 - _EDGE
    before = lines[at - 1] if at else None
    goes_on = before is not None and before.full and line.gap is False and not ends_sentence(before.text)
    return not goes_on


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or an item of a list does."""
    if text.endswith(MARK_CLOSE):
        text = text.rpartition(MARK_OPEN)[0]
    return text.rstrip(" \u00a0\"'”’»)]").endswith((".", "!", "?", ";", ":", "…", "؟", "。"))


def _with_bullets(lines: list[Line]) -> list[Line]:
    """A bullet that stands alone belongs to the line after it."""
    result: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if line.bullet and not line.text:
            waiting = line
            continue
        alone = waiting if waiting is not None and not line.bullet else None
        result.append(replace(line, bullet=alone.bullet, indent=alone.indent, cells=()) if alone else line)
        waiting = None
    return result


def parted(lines: Sequence[Line], is_heading: Callable[[str], bool]) -> tuple[Line, ...]:
    """Several bullets that stand on one line, each on its own."""
    result: list[Line] = []
    for line in lines:
        pieces = bullets.pieces(line.text) if line.text and not line.note else [line.text]
        first = pieces[0].strip()
        if len(pieces) == 1 or not (bullets.is_sign(line.bullet) or is_heading(first)):
            result.append(line)
            continue
        result.append(replace(line, text=first, cells=(), full=False))
        sign = line.bullet or "•"
        result += [
            replace(line, text=piece.strip(), bullet=sign, cells=(), gap=False, full=False, opens=True)
            for piece in pieces[1:]
            if piece.strip()
        ]
        result[-1] = replace(result[-1], full=line.full)
    return tuple(result)
