"""The lines of a plain text: as copied from a page, wrapped by hand or written by another program."""

import re
from dataclasses import replace
from typing import Final

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN, sanitised, takes_power
from igm_desktop.core.imports.line import Line, Pages

_WIDEST_WRAPPED: Final = 130
_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_RAISED: Final = re.compile(r"(?<=[\w.,;:!?)\]”»\"’'])([⁰¹²³⁴-⁹]+)|^([⁰¹²³⁴-⁹]+)(?=\s*\S)")
_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def text_pages(text: str) -> Pages:
    """The lines of the text; a form feed begins a page."""
    pages = sanitised(text).split("\f")
    lines: list[Line] = []
    for number, page in enumerate(pages, start=1):
        lines += _lines(page, number if len(pages) > 1 else 0)
    return Pages(_with_fullness(lines), len(pages) if len(pages) > 1 else 0)


def _lines(page: str, number: int) -> list[Line]:
    result: list[Line] = []
    gap: bool | None = None if number else True
    text_of_item = 0  # where the text of the last item began
    waiting = ""  # a bullet that stands alone on its line, as browsers copy it
    for raw in _LINE_END.split(page):
        text = raw.strip()
        if not text:
            gap = True
            continue
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        bullet, rest = bullets.taken(text, indented=indent > 0, nested=0 < text_of_item < indent)
        text_of_item = indent + 2 if bullets.is_sign(bullet) else text_of_item
        if bullet and not rest:
            waiting = bullet
            continue
        cells = tuple(cell.strip() for cell in rest.split("\t") if cell.strip())
        result.append(
            Line(
                _marked(" ".join(cells) if len(cells) > 1 else rest),
                page=number,
                bullet=bullet or waiting,
                indent=indent / 2,
                gap=gap,
                cells=cells if len(cells) > 1 and not bullet else (),
                full=False,
            )
        )
        gap, waiting = False, ""
    return result


def _marked(text: str) -> str:
    """Raised digits after a word as the marks of notes."""

    def mark(found: re.Match[str]) -> str:
        if takes_power(text[max(found.start() - 8, 0) : found.start()]):
            return found.group()
        digits: str = found.group().translate(_DIGITS)
        return f"{MARK_OPEN}{digits}{MARK_CLOSE}"

    return _RAISED.sub(mark, text)


def _with_fullness(lines: list[Line]) -> tuple[Line, ...]:
    """Whether the text was wrapped by hand, and which lines are full."""
    widths = [_width(line) for line in lines]
    widest = sorted(widths)[int(len(widths) * 0.98)] if widths else 0
    full = [
        width + 1 + len(following.text.split(" ", 1)[0]) > widest
        for width, following in zip(widths, lines[1:], strict=False)
    ]
    joints = [
        one
        for one, line, following in zip(full, lines, lines[1:], strict=False)
        if following.gap is False and not following.bullet and not line.cells and len(line.text) > _SHORT
    ]
    wrapped = widest <= _WIDEST_WRAPPED and len(joints) >= 2 and sum(joints) * 2 >= len(joints)
    if not wrapped:
        return tuple(lines)
    return tuple(replace(line, full=one) for line, one in zip(lines, [*full, False], strict=True))


_SHORT: Final = 30  # a heading or the end of a paragraph tells nothing about the width


def _width(line: Line) -> int:
    return int(line.indent * 2) + len(line.text) + (len(line.bullet) + 1 if line.bullet else 0)
