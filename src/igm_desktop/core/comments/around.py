"""The words around a quote: those that an anchor keeps, and those that stand in a text."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from operator import attrgetter
from typing import Final

from igm_desktop.core.comments.letters import Letters, letters_of

AROUND: Final = 4
"""So many words an anchor keeps on each side at least, where the text has them."""

_EDGE: Final = ""
"""Stands for the beginning or the end of the text among the words around a quote."""

Around = tuple[tuple[str, ...], tuple[str, ...]]
"""The words before and behind a quote, each from the quote outwards."""


def kept_around(before: str, after: str) -> Around:
    """The words around that an anchor keeps. Where it keeps few, there were no more."""
    one, two = letters_of(before, with_marks=False), letters_of(after, with_marks=False)
    return _kept(one, len(one.letters), -1), _kept(two, 0, 1)


def _kept(text: Letters, at: int, step: int) -> tuple[str, ...]:
    words = _spelt(text, at, step, len(text.words))
    return (*words, _EDGE) if len(words) < AROUND else words


def alike(kept: Around, text: Letters, start: int, end: int) -> tuple[int, int]:
    """How many of the words kept stand before and behind these letters, from there on up to the first that does not."""
    return _run(kept[0], text, start, -1), _run(kept[1], text, end, 1)


def _run(kept: tuple[str, ...], text: Letters, at: int, step: int) -> int:
    there = _spelt(text, at, step, len(kept))
    pairs = zip(kept, (*there, _EDGE), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _spelt(text: Letters, at: int, step: int, most: int) -> tuple[str, ...]:
    return tuple(text.letters[start:end] for start, end in outwards(text, at, step, most))


def outwards(text: Letters, at: int, step: int, most: int) -> Iterator[tuple[int, int]]:
    """The words from there on to one side, at most so many; two letters of a script without spaces are one."""
    number = first_word(text, at) if step > 0 else first_word(text, at) - 1
    words = text.words
    while most and 0 <= number < len(words):
        word, most = words[number], most - 1
        number += step
        start, end = word.start, word.end
        if word.unspaced and 0 <= number < len(words) and words[number].unspaced:
            pair = words[number]
            if pair.start == end or pair.end == start:
                start, end, number = min(start, pair.start), max(end, pair.end), number + step
        yield start, end


def first_word(text: Letters, at: int) -> int:
    """The number of the first word that does not end before that letter."""
    return bisect_right(text.words, at, key=attrgetter("end"))


def outermost(text: Letters, at: int, step: int, most: int) -> int:
    """Where the last of these words ends, seen from the quote."""
    stretches = list(outwards(text, at, step, most))
    if not stretches:
        return at
    return stretches[-1][0] if step < 0 else stretches[-1][1]
