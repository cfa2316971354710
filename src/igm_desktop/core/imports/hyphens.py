"""Hyphens at the ends of lines: those of the typesetter go, those of the word stay."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from igm_desktop.core.imports.characters import HYPHENS, SOFT_HYPHEN, folded
from igm_desktop.core.imports.line import Line
from igm_desktop.core.imports.wording import wordings

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-‐][^\W_]+)*")
_BROKEN: Final = re.compile(rf"([^\W_]+(?:['’‐-][^\W_]+)*)[{HYPHENS}]$")
_ELIDED: Final = re.compile(r"[dl]['’]")
_LONGEST_WORD: Final = 80
_HYPHENATED: Final = 0.03
"""The share of full lines with a hyphen at the end from which on a text is set with hyphenation."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the document with how often each occurs, and whether its lines are hyphenated."""

    counts: Counter[str]
    hyphenated: bool = True


def words_of(lines: Sequence[Line]) -> Words:
    """The words, without those that a line's end broke; nothing is counted where no line ends with a hyphen."""
    counts: Counter[str] = Counter()
    broken = [(last, line) for last, line in pairwise(lines) if _broken(last.text)]
    if not broken:
        return Words(counts)
    for last, line in zip([None, *lines], lines, strict=False):
        found = [folded(word) for word in _WORD.findall(line.text)]
        if last is not None and last.text[-1:] in HYPHENS:
            found = found[1:]
        if line.text[-1:] in HYPHENS:
            found = found[:-1]
        counts.update(found)
        counts.update(part for word in found if "-" in word for part in word.split("-"))
    votes = [vote for last, line in broken if (vote := _vote(last.text, line.text, counts)) is not None]
    full = sum(line.full or line.text[-1:] in HYPHENS for line in lines)
    many = len(broken) >= _HYPHENATED * full
    return Words(counts, many if not votes else sum(votes) * 2 < len(votes) or (many and sum(votes) * 2 == len(votes)))


def joined(lines: Sequence[str], words: Words) -> str:
    """The lines as one text.

    A hyphen at the end goes where the document writes the word without it elsewhere; it stays where the document writes
    the word with it, before a capital or a number, inside a chain ("whole-of-"), beside words that take one, and in a
    document whose lines are not hyphenated.
    """
    pieces = list(lines[:1])
    for line in lines[1:]:
        last = pieces[-1]
        drops, glue = _joint(last, line, words)
        pieces[-1] = last[:-1] if drops else last
        pieces += [glue, line]
    return "".join(pieces)


def _joint(text: str, following: str, words: Words) -> tuple[bool, str]:
    """Whether the last letter of the line goes, and what stands between it and the next."""
    if text.endswith(SOFT_HYPHEN):
        return True, ""
    if broken := _broken(text):
        return not _keeps_hyphen(broken, following, words), ""
    if text[-1:] in {"–", "—", "/"} and not text[-2:-1].isspace():
        return False, ""
    return False, " "


def _broken(text: str) -> str:
    """What stands before a hyphen at the end of the line, empty where there is none."""
    found = _BROKEN.search(text[-_LONGEST_WORD:]) if text[-1:] and text[-1:] in HYPHENS else None
    return found[1] if found else ""


def _vote(text: str, following: str, counts: Counter[str]) -> bool | None:
    """Whether the document itself writes the broken word with a hyphen; None where it does not write it again."""
    broken, found = _broken(text), _WORD.match(following[:_LONGEST_WORD])
    if not broken or found is None:
        return None
    first, second = folded(broken), folded(found.group())
    whole, hyphened = counts[first + second], counts[f"{first}-{second}"]
    return None if whole == hyphened else hyphened > whole


def _keeps_hyphen(start: str, following: str, words: Words) -> bool:
    found = _WORD.match(following[:_LONGEST_WORD])
    if found is None or not following[0].islower() or _ELIDED.match(following):
        return True
    vote = _vote(f"{start}-", following, words.counts)
    if vote is not None:
        return vote
    first, second = folded(start), folded(found.group())
    if "-" in first or "-" in second or first in _before() or second in _after():
        return True
    both_known = words.counts[first] > 0 and words.counts[second] > 0 and min(len(first), len(second)) > 3
    return both_known or not words.hyphenated


@cache
def _before() -> frozenset[str]:
    return frozenset(folded(word) for one in wordings() for word in one.keep_hyphen_after)


@cache
def _after() -> frozenset[str]:
    return frozenset(folded(word) for one in wordings() for word in one.keep_hyphen_before)
