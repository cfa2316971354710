"""Runs broken into lines. No shaping and no hyphenation: a later issue brings both.

Lines break at spaces, inside addresses and very long words after their punctuation, and, where a word is wider than the
line, after its hyphens or else anywhere. They never break at U+00A0 and U+202F, and not after the hyphens of ordinary
words: who copies or searches the text would find a space there. The time is in proportion to the length of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.export.pdf.faces import Face, pieces
from igm_desktop.core.export.pdf.style import TextStyle
from igm_desktop.core.markup import Run

_WORDS: Final = re.compile(r" +|[^ ]+")
_BREAK_AFTER: Final = re.compile(r"(?<=[^\W\d_][-–—/])(?=[^\W\d_])")
_ADDRESS_BREAK: Final = re.compile(r"(?<!:/)(?<!://)(?<=[/_?&=#-])(?=[^/_?&=#-])|(?<=\w)(?=\.\w)")
_LONG_WORD: Final = 32
_MOST_BALANCED: Final = 8
_MOST_SETTLED: Final = 12
ELLIPSIS: Final = "…"
_RUNT: Final = 0.14
"""The share of the measure below which a last line looks lost."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one face."""

    text: str
    face: Face
    width: float
    link: str


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    width: float


class _Breaking:
    """The lines so far and the one that is being filled; `space` is the gap before its next word."""

    def __init__(self, style: TextStyle, measure: float) -> None:
        self.style, self.measure = style, measure
        self.lines: list[Line] = []
        self.current: list[Piece] = []
        self.width = 0.0
        self.space: Piece | None = None
        self.forced = False

    def room(self) -> float:
        return self.measure - (self.style.hanging if self.lines else 0)

    def word(self, word: list[Piece]) -> None:
        """Place a word that must not be broken, unless it is wider than a whole line."""
        width = sum(piece.width for piece in word)
        gap = self.space if self.current else None
        if self.current and self.width + (gap.width if gap else 0) + width > self.room() + 1e-6:
            self.end()
            gap = None
        if gap:
            self.current.append(gap)
            self.width += gap.width
        self.space = None
        if width > self.room():
            self._part(word)
        else:
            self.current += word
            self.width += width

    def _part(self, word: list[Piece]) -> None:
        """Break a word that is wider than a line after its hyphens; where it has none, anywhere."""
        parts = [part for piece in word for part in self._parts(piece)]
        if len(parts) > len(word):
            for part in parts:
                self.word([part])
        else:
            self._force(word)

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        for text in _BREAK_AFTER.split(piece.text):
            width = piece.face.width(text, self.style.size) + self.style.spacing * len(text)
            yield Piece(text, piece.face, width, piece.link)

    def _force(self, word: list[Piece]) -> None:
        """Fill lines with the letters of a word."""
        self.forced = True
        for piece in word:
            start, width = 0, 0.0
            for at, letter in enumerate(piece.text):
                step = piece.face.width(letter, self.style.size) + self.style.spacing
                if self.width + width + step > self.room() and (at > start or self.current):
                    self._keep(piece, piece.text[start:at], width)
                    self.end()
                    start, width = at, 0.0
                width += step
            self._keep(piece, piece.text[start:], width)

    def _keep(self, piece: Piece, text: str, width: float) -> None:
        if text:
            self.current.append(Piece(text, piece.face, width, piece.link))
            self.width += width

    def end(self) -> None:
        self.lines.append(Line(tuple(_merged(self.current)), self.width))
        self.current, self.width, self.space = [], 0.0, None


def broken(runs: Iterable[Run], style: TextStyle, measure: float, missing: set[str]) -> tuple[Line, ...]:
    """The lines of a paragraph; at least one. Characters that no face has are added to `missing`."""
    return tuple(_broken(runs, style, measure, missing).lines)


def _broken(runs: Iterable[Run], style: TextStyle, measure: float, missing: set[str]) -> _Breaking:
    breaking = _Breaking(style, measure)
    word: list[Piece] = []
    for piece, begins, is_space in _cut(runs, style, missing):
        if (begins or is_space) and word:
            breaking.word(word)
            word = []
        if is_space:
            breaking.space = breaking.space or piece
        else:
            word.append(piece)
    if word:
        breaking.word(word)
    breaking.end()
    return breaking


def settled(runs: Sequence[Run], style: TextStyle, measure: float, missing: set[str]) -> tuple[Line, ...]:
    """Like `broken`, for paragraphs: a last line of one short word is avoided where narrower lines do it."""
    lines = broken(runs, style, measure, missing)
    if 1 < len(lines) < _MOST_SETTLED and lines[-1].width < measure * _RUNT:
        for share in (0.97, 0.94, 0.91):
            tried = broken(runs, style, measure * share, missing)
            if len(tried) == len(lines) and tried[-1].width >= measure * _RUNT:
                return tried
    return lines


def balanced(runs: Sequence[Run], style: TextStyle, measure: float, missing: set[str]) -> tuple[Line, ...]:
    """Like `broken`, for headings: as few lines, but of like widths, so that no word is left alone in the last."""
    lines = broken(runs, style, measure, missing)
    if not 1 < len(lines) < _MOST_BALANCED:
        return lines
    low, high = measure / 2, measure
    while high - low > 2:
        middle = (low + high) / 2
        tried = _broken(runs, style, middle, missing)
        if tried.forced or len(tried.lines) > len(lines):
            low = middle
        else:
            lines, high = tuple(tried.lines), middle
    return lines


def first_lines(lines: Sequence[Line], most: int) -> tuple[Line, ...]:
    """At most so many lines; an ellipsis ends the last of them where there were more."""
    if len(lines) <= most:
        return tuple(lines)
    *kept, last = lines[:most]
    end = last.pieces[-1]
    longer = Piece(end.text.rstrip() + ELLIPSIS, end.face, end.width, end.link)
    return (*kept, Line((*last.pieces[:-1], longer), last.width))


def _cut(runs: Iterable[Run], style: TextStyle, missing: set[str]) -> Iterator[tuple[Piece, bool, bool]]:
    """Pieces, whether a line may break before each, and whether it is a space."""
    widths: dict[tuple[Face, str], float] = {}
    for run in runs:
        for text, face in pieces(run.text, bold=style.bold or run.bold, italic=run.italic, missing=missing):
            for word in _WORDS.findall(text):
                is_space = word[0] == " "
                parts = [" "] if is_space else _breakable(word)
                for turn, part in enumerate(parts):
                    width = widths.get((face, part))
                    if width is None:
                        width = widths[face, part] = face.width(part, style.size) + style.spacing * len(part)
                    yield Piece(part, face, width, run.link), turn > 0, is_space


def _breakable(word: str) -> list[str]:
    return _ADDRESS_BREAK.split(word) if "://" in word or len(word) > _LONG_WORD else [word]


def _merged(pieces_of_line: Iterable[Piece]) -> Iterator[Piece]:
    last: Piece | None = None
    texts: list[str] = []
    width = 0.0
    for piece in pieces_of_line:
        if last and (piece.face, piece.link) == (last.face, last.link):
            texts.append(piece.text)
            width += piece.width
            continue
        if last:
            yield Piece("".join(texts), last.face, width, last.link)
        last, texts, width = piece, [piece.text], piece.width
    if last:
        yield Piece("".join(texts), last.face, width, last.link)
