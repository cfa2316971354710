"""The text that a person reads of a source text, letter by letter: where each stands in the source, and what its words are.

Texts that a person would call the same have the same letters: a no-break space is a space, and several are one; an accent
may be a letter of its own; marks of direction, soft hyphens and other letters without width are none.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from igm_desktop.core.markup import placed_runs

_WHITE: Final = " "
_WORD: Final = "w"
_UNSPACED: Final = "s"
_MARK: Final = "m"
_UNSEEN: Final = "j"
_OTHER: Final = "."

_UNSPACED_SCRIPTS: Final = (
    range(0x0E00, 0x0F00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Burmese
    range(0x1780, 0x1800),  # Khmer
    range(0x3040, 0x3100),  # the two of Japanese
    range(0x3400, 0xA000),  # Chinese
    range(0xF900, 0xFB00),
    range(0x20000, 0x32000),
)
_JOINED_BEHIND: Final = range(0x1160, 0x1200)  # parts of a Korean letter
_SAME: Final = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'"})


class Word(NamedTuple):
    """From a letter on, up to another. Of a script that is written without spaces each letter is one, and `unspaced`."""

    start: int
    end: int
    unspaced: bool


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """`text` is as a person reads it, `letters` the same made alike; `spelt` has the letters of each word.

    `first` and `last` say where in `text` a letter begins and ends, `starts` and `ends` where in the source a letter of
    `text` does.
    """

    text: str
    letters: str
    words: tuple[Word, ...]
    spelt: tuple[str, ...]
    first: Sequence[int]
    last: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source these letters stand; there are some."""
        return self.starts[self.first[start]], self.ends[self.last[end - 1] - 1]

    def read(self, start: int, end: int) -> str:
        """These letters as a person reads them."""
        return self.text[self.first[start] : self.last[end - 1]] if start < end else ""


@lru_cache(maxsize=512)
def letters_of(source: str, *, with_marks: bool) -> Letters:
    """The letters of a text; `with_marks` says that it is prose, where some signs are markup."""
    text, starts, ends = _read(source) if with_marks else (source, range(len(source)), range(1, len(source) + 1))
    letters, first, last = _alike(text)
    words = tuple(Word(*one.span(), one.lastgroup == "unspaced") for one in _WORDS.finditer(letters.translate(_SHAPES)))
    spelt = tuple([letters[word.start : word.end] for word in words])
    return Letters(text, letters, words, spelt, first, last, starts, ends)


_WORDS: Final = re.compile(f"{_WORD}[{_WORD}{_MARK}]*|(?P<unspaced>{_UNSPACED}{_MARK}*)")
_CLUSTERS: Final = re.compile(f"{_WHITE}[{_WHITE}{_UNSEEN}]*|.[{_MARK}{_UNSEEN}]*")
_MARKUP: Final = re.compile(r"[\\*\[]")


class _Shapes(dict[int, str]):
    """What kind of letter each is; asked once for each."""

    def __missing__(self, code: int) -> str:
        shape = self[code] = _shape(chr(code))
        return shape


def _shape(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter.isspace():
        return _WHITE
    if kind[0] == "M" or ord(letter) in _JOINED_BEHIND:
        return _MARK
    if kind in ("Cf", "Cc"):
        return _UNSEEN
    if kind[0] in "LN":
        return _UNSPACED if any(ord(letter) in script for script in _UNSPACED_SCRIPTS) else _WORD
    return _OTHER


_SHAPES: Final = _Shapes()


class _Spaced(dict[int, str]):
    """Each letter as it is, white space as a space, an apostrophe as any other."""

    def __missing__(self, code: int) -> str:
        letter = self[code] = _WHITE if _SHAPES[code] == _WHITE else chr(code).translate(_SAME)
        return letter


_SPACED: Final = _Spaced()


def _read(source: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """What a person reads of prose, and where each letter of it stands. A citation goes, and the space before it with it."""
    if not _MARKUP.search(source):
        return source, range(len(source)), range(1, len(source) + 1)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for run, start, end in placed_runs(source):
        if run.source:
            blank = sum(1 for _ in takewhile(" \u00a0\u202f".__contains__, reversed(text)))
            for kept in (text, starts, ends):
                del kept[len(kept) - blank :]
            continue
        whole = len(run.text) != end - start
        text += run.text
        starts += [start] * len(run.text) if whole else range(start, end)
        ends += [end] * len(run.text) if whole else range(start + 1, end + 1)
    return "".join(text), starts, ends


def _alike(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The letters made alike, and where in the text each begins and ends."""
    shape = text.translate(_SHAPES)
    if not any(one in shape for one in (_MARK, _UNSEEN, _WHITE * 2)):
        return text.translate(_SPACED), range(len(text)), range(1, len(text) + 1)
    letters: list[str] = []
    first: list[int] = []
    last: list[int] = []
    for cluster in _CLUSTERS.finditer(shape):
        start, end = cluster.span()
        made = _WHITE if shape[start] == _WHITE else _composed(text[start:end], shape[start:end])
        letters.append(made)
        first += [start] * len(made)
        last += [end] * len(made)
    return "".join(letters), first, last


def _composed(cluster: str, shape: str) -> str:
    seen = "".join(letter for letter, kind in zip(cluster, shape, strict=True) if kind != _UNSEEN)
    return unicodedata.normalize("NFC", seen).translate(_SAME)
