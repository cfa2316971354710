"""Two texts laid side by side, word by word: what stayed, what is gone, what is new."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, Literal, NamedTuple

Kept = Literal["same", "gone", "new"]

# A word, a letter of a script that is written without spaces, a stretch of white space, or one other sign.
_WORD: Final = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+|\s+|."
)
_MOST_WORDS: Final = 2_000
"""Longer texts are compared by their lines: the time that words take grows with their square."""


class Piece(NamedTuple):
    text: str
    kept: Kept


def compared(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both in order. Those that are the same and new make the new text, the same and gone the old one."""
    if old == new:
        return (Piece(new, "same"),) if new else ()
    one, two = _WORD.findall(old), _WORD.findall(new)
    ahead = _alike(zip(one, two, strict=False))
    behind = _alike(zip(reversed(one[ahead:]), reversed(two[ahead:]), strict=False))
    head, tail = "".join(one[:ahead]), "".join(one[len(one) - behind :])
    old, new = old[len(head) : len(old) - len(tail)], new[len(head) : len(new) - len(tail)]
    pieces = (Piece(head, "same"), *_compared(old, new), Piece(tail, "same"))
    return tuple(piece for piece in pieces if piece.text)


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs from the first on are of one word."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _compared(old: str, new: str) -> Iterator[Piece]:
    one, two = _WORD.findall(old), _WORD.findall(new)
    if max(len(one), len(two)) > _MOST_WORDS:
        one, two = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if max(len(one), len(two)) > _MOST_WORDS:
        one, two = [old], [new]
    for what, from_one, to_one, from_two, to_two in SequenceMatcher(
        str.isspace, one, two, autojunk=False
    ).get_opcodes():
        if what == "equal":
            yield Piece("".join(one[from_one:to_one]), "same")
        else:
            yield Piece("".join(one[from_one:to_one]), "gone")
            yield Piece("".join(two[from_two:to_two]), "new")
