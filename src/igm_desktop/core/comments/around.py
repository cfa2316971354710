"""The words around a quote: those that an anchor keeps, and those that stand in a text."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from igm_desktop.core.comments.letters import Letters, letters_of

AROUND: Final = 4
"""So many words on each side are looked at."""

_EDGE: Final = ""
"""Stands for the beginning or the end of the text among the words around a quote."""

Around = tuple[tuple[str, ...], tuple[str, ...]]
"""The words before and behind a quote, each from the quote outwards."""


def kept_around(before: str, after: str) -> Around:
    """The words around that an anchor keeps."""
    one, two = letters_of(before, with_marks=False), letters_of(after, with_marks=False)
    return _side(one, len(one.letters), -1), _side(two, 0, 1)


def around(text: Letters, start: int, end: int) -> Around:
    """The words around these letters of a text."""
    return _side(text, start, -1), _side(text, end, 1)


def _side(text: Letters, at: int, step: int) -> tuple[str, ...]:
    words = [text.letters[start:end] for start, end in outwards(text, at, step, AROUND)]
    return (*words, _EDGE) if len(words) < AROUND else tuple(words)


def alike(one: Around, two: Around) -> int:
    """How many words are the same, each counted from the quote outwards."""
    return sum(
        mine == theirs for side, other in zip(one, two, strict=True) for mine, theirs in zip(side, other, strict=False)
    )


def is_same(text: Letters, start: int, end: int, before: str, after: str) -> bool:
    """Whether all words that the anchor keeps stand around these letters, and no more where it has them all."""
    one, two = letters_of(before, with_marks=False), letters_of(after, with_marks=False)
    for kept, end_of, at, step in ((one, len(one.letters), start, -1), (two, 0, end, 1)):
        mine = [kept.letters[a:b] for a, b in outwards(kept, end_of, step, len(kept.words))]
        theirs = [text.letters[a:b] for a, b in outwards(text, at, step, len(mine) + 1)]
        if theirs[: len(mine)] != mine or (len(mine) < AROUND and len(theirs) > len(mine)):
            return False
    return True


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
