"""The cover: a field of deep blue with the title and a large, cropped wheel, and the facts on white below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from igm_desktop.core.export.pdf.boxes import Break, Figure, Mark
from igm_desktop.core.export.pdf.lines import Line, balanced, broken, first_lines
from igm_desktop.core.export.pdf.pen import Pen, clipped, clipped_words
from igm_desktop.core.export.pdf.style import (
    BLEED,
    FRAME_HEIGHT,
    KICKER,
    LEFT,
    MEASURE,
    NAVY,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    WHITE,
    TextStyle,
    colour,
    mixed,
)
from igm_desktop.core.export.pdf.wheel import draw_quiet_wheel
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import Cover

_FIELD: Final = colour("#0F2747")
_ACCENT: Final = colour("#7FB2E5")
_BAND: Final = 150.0
"""The height of the white band at the foot."""
_TITLE_WIDTH: Final = 440.0
_TITLE_SIZES: Final = (38, 34, 30, 26, 22, 18, 15)
_SUBTITLE_SIZES: Final = (21, 19, 17, 15, 13, 11)
_MOST_TITLE: Final = 210.0
_MOST_SUBTITLE: Final = 130.0
_MOST_LETTERS: Final = 600
_VALUE: Final = TextStyle(11, 15, NAVY, bold=True)
_LABEL: Final = TextStyle(8, 11, QUIET)
_APART: Final = 26.0
_OPEN_HEAD: Final = TextStyle(10, 14, WHITE, bold=True)
_OPEN: Final = TextStyle(8.5, 12, WHITE)
_OPEN_INSET: Final = 14.0
_MOST_OPEN: Final = 112.0
"""The height of what is still open, below a title and a subtitle as long as they may be."""
_MOST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class _Fact:
    """`y` is the baseline of the label, above the lines of the value."""

    x: float
    y: float
    label: str
    lines: tuple[Line, ...]


def cover_boxes(cover: Cover, missing: set[str]) -> Iterable[Break | Figure]:
    """One box that takes the whole page."""
    title, title_style = _fitted(cover.title, _TITLE_SIZES, _MOST_TITLE, missing, bold=True)
    subtitle, subtitle_style = _fitted(cover.subtitle, _SUBTITLE_SIZES, _MOST_SUBTITLE, missing, bold=False)
    facts = tuple(_placed(cover.facts, missing))
    yield Break("cover")
    yield Figure(
        _Cover(cover.programme, title, title_style, subtitle, subtitle_style, facts, tuple(_open(cover, missing))),
        FRAME_HEIGHT,
        mark=Mark("cover", clipped_words(cover.title, 200)),
    )


def _open(cover: Cover, missing: set[str]) -> Iterable[tuple[tuple[Line, ...], TextStyle]]:
    """The paragraphs of what is not decided, as many lines as there is room for."""
    room = _MOST_OPEN
    for number, runs in enumerate(cover.open):
        style = _OPEN if number else _OPEN_HEAD
        lines = first_lines(broken(runs, style, MEASURE - 2 * _OPEN_INSET, missing), int(room / style.leading))
        room -= len(lines) * style.leading
        yield lines, style


def _fitted(
    text: str, sizes: Iterable[int], most: float, missing: set[str], *, bold: bool
) -> tuple[tuple[Line, ...], TextStyle]:
    """The lines in the largest size in which they are no higher than `most`; in the smallest, what is too much goes."""
    style = TextStyle(1, 1)
    lines: tuple[Line, ...] = ()
    if not text:
        return lines, style
    text = clipped_words(text, _MOST_LETTERS)
    for size in sizes:
        style = TextStyle(size, round(size * 1.24), WHITE, bold=bold)
        lines = balanced([Run(text)], style, _TITLE_WIDTH, missing)
        # A word that had to be cut asks for a smaller size as much as too many lines do.
        if len(lines) * style.leading <= most and len(lines) <= len(text.split()):
            break
    return first_lines(lines, int(most / style.leading)), style


def _placed(facts: Sequence[tuple[str, str]], missing: set[str]) -> Iterable[_Fact]:
    """The facts side by side, each as wide as it needs; where there is not the room, the first has a row to itself."""
    short = [(clipped_words(label, 40), clipped_words(value, 200)) for label, value in facts]
    needs = [max(_wide(label, _LABEL, missing), _wide(value, _VALUE, missing)) + 0.1 for label, value in short]
    if sum(needs) + _APART * (len(short) - 1) <= MEASURE:
        yield from _row(short, needs, _BAND - 52, missing)
    else:
        yield from _row(short[:1], needs[:1], _BAND - 30, missing)
        yield from _row(short[1:], needs[1:], _BAND - 88, missing)


def _row(facts: Sequence[tuple[str, str]], needs: Sequence[float], y: float, missing: set[str]) -> Iterable[_Fact]:
    x = LEFT
    most = _widest(needs, MEASURE - _APART * (len(facts) - 1))
    for (label, value), need in zip(facts, needs, strict=True):
        width = min(need, most)
        lines = first_lines(broken([Run(value)], _VALUE, width, missing), _MOST_LINES)
        yield _Fact(x, y, clipped(label, _LABEL, width, missing), lines)
        x += width + _APART


def _widest(needs: Sequence[float], room: float) -> float:
    """The width that no column may exceed, so that all fit in the room: those that need little keep it."""
    left = sorted(needs)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return room / len(left) if left else max(needs, default=room)


def _wide(text: str, style: TextStyle, missing: set[str]) -> float:
    return broken([Run(text)], style, float("inf"), missing)[0].width


@dataclass(frozen=True, slots=True)
class _Cover:
    programme: str
    title: tuple[Line, ...]
    title_style: TextStyle
    subtitle: tuple[Line, ...]
    subtitle_style: TextStyle
    facts: tuple[_Fact, ...]
    open: tuple[tuple[tuple[Line, ...], TextStyle], ...] = ()

    def __call__(self, pen: Pen, _x: float, _top: float) -> None:
        pen.fill(-BLEED, -BLEED, PAGE_WIDTH + 2 * BLEED, PAGE_HEIGHT + 2 * BLEED, _FIELD)
        draw_quiet_wheel(pen, PAGE_WIDTH * 0.70, _BAND + 60, 330, _FIELD)
        pen.fill(-BLEED, -PAGE_HEIGHT, PAGE_WIDTH + 2 * PAGE_WIDTH, _BAND + PAGE_HEIGHT, WHITE)
        pen.words(self.programme.upper(), LEFT, PAGE_HEIGHT - 92, replace(KICKER, size=8.5, colour=_ACCENT))
        y = PAGE_HEIGHT - 150
        y = _lines(pen, self.title, y, self.title_style)
        if self.subtitle:
            pen.fill(LEFT, y - 22, 44, 3, _ACCENT)
            _lines(pen, self.subtitle, y - 40, self.subtitle_style)
        self._draw_open(pen)
        for fact in self.facts:
            pen.words(fact.label, fact.x, fact.y, _LABEL)
            _lines(pen, fact.lines, fact.y - 7, _VALUE, fact.x)

    def _draw_open(self, pen: Pen) -> None:
        """A panel above the white band."""
        tall = sum(len(lines) * style.leading for lines, style in self.open)
        if not tall:
            return
        top = _BAND + 16 + tall + 20
        pen.fill(LEFT, _BAND + 16, MEASURE, tall + 20, mixed(_FIELD, WHITE, 0.12), radius=3)
        pen.fill(LEFT, _BAND + 16, 4, tall + 20, _ACCENT)
        y = top - 9
        for lines, style in self.open:
            y = _lines(pen, lines, y, style, LEFT + _OPEN_INSET)


def _lines(pen: Pen, lines: Iterable[Line], top: float, style: TextStyle, x: float = LEFT) -> float:
    """Draw lines one below the other; the y below the last."""
    for line in lines:
        pen.line(line, x, top - style.leading / 2 - style.size * 0.36, style)
        top -= style.leading
    return top
