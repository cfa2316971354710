"""Where the words that a comment was about probably are, when they are not found any more: a guess, and shown as one.

It comes from laying the text beside the one that was commented on, word by word.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

MOST_WORDS: Final = 3_000
"""Longer texts are not laid beside each other: the time that it takes grows with their square."""
NEAR: Final = 4
"""So many words before and behind a place are looked at, whether it can be the one."""
ROOM: Final = 8
"""So many words more than three times those of the quote a place may have."""


class Stretch(NamedTuple):
    """Words by their numbers, from one on up to another."""

    start: int
    end: int


def likely(mine: Sequence[str], commented: Stretch, theirs: Sequence[str]) -> Stretch | None:
    """Of the words of another text those that most likely are, or took the place of, the ones commented on."""
    if not theirs or max(len(mine), len(theirs)) > MOST_WORDS:
        return None
    return _whole(mine[commented.start : commented.end], theirs) or _between(mine, commented, theirs)


def _whole(words: Sequence[str], text: Sequence[str]) -> Stretch | None:
    """Where all the words stand in their order, if only there: somebody has moved them."""
    size = len(words)
    places = [at for at in range(len(text) - size + 1) if text[at] == words[0] and text[at : at + size] == words]
    return Stretch(places[0], places[0] + size) if len(places) == 1 else None


def _between(mine: Sequence[str], commented: Stretch, theirs: Sequence[str]) -> Stretch | None:
    """What stands between the words that stood around those commented on; where nothing does, these words."""
    now: dict[int, int] = {}
    for block in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        now |= {block.a + step: block.b + step for step in range(block.size)}
    kept = [now[number] for number in range(*commented) if number in now]
    before, behind = now.get(commented.start - 1), now.get(commented.end)
    if not kept and (before is None or behind is None):
        return None
    start = before + 1 if before is not None else kept[0]
    end = behind if behind is not None else kept[-1] + 1
    if start >= end:
        start, end = start - 1, end + 1
    near = range(commented.start - NEAR, commented.end + NEAR)
    speaking = sum(number in now and start - NEAR <= now[number] < end + NEAR for number in near)
    is_fit = end - start <= 3 * (commented.end - commented.start) + ROOM and speaking >= 2
    return Stretch(max(0, start), min(end, len(theirs))) if is_fit else None
