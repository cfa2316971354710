"""Counting what items have, without counting all of them again after an edit."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import compress
from operator import is_not
from typing import Any

Mark = Hashable
Items = tuple[object, ...]
STRETCH = 256
Tally = Mapping[Mark, int]
"""How many of the items have each mark."""


class Tallies:
    """The tallies of the item tuples seen last, for one way of marking an item.

    An edit gives a tuple in which most items are the same objects; only those that are not are marked.
    """

    def __init__(self, marks: Callable[[Any], Iterable[Mark]], kept: int = 4) -> None:
        self._marks, self._kept = marks, kept
        self._seen: tuple[tuple[Items, Tally], ...] = ()

    def of(self, items: Items) -> Tally:
        """The tally of these items."""
        for before, tally in self._seen:
            if before is items:
                return tally
        tally = self._counted(items)
        self._seen = ((items, tally), *self._seen[: self._kept - 1])  # replaced whole: other threads may look
        return tally

    def _counted(self, items: Items) -> dict[Mark, int]:
        before, tally = min(self._seen, key=lambda one: abs(len(one[0]) - len(items)), default=((), {}))
        gone, come = _differing(before, items)
        if len(gone) + len(come) > len(items):
            gone, come, tally = (), items, {}
        counted = dict(tally)
        for item in come:
            for mark in self._marks(item):
                counted[mark] = counted.get(mark, 0) + 1
        for item in gone:
            for mark in self._marks(item):
                counted[mark] -= 1
        return counted


def _differing(before: Items, after: Items) -> tuple[Items, Items]:
    """The items of each that are not where the other has them, or one stretch of each that holds all of these."""
    if len(before) == len(after):  # the usual case: items edited in their places
        return _edited(before, after)
    shorter = min(len(before), len(after))
    start = next(compress(range(shorter), map(is_not, before, after)), shorter)
    end = next(compress(range(shorter - start), map(is_not, reversed(before), reversed(after))), shorter - start)
    return before[start : len(before) - end], after[start : len(after) - end]


def _edited(before: Items, after: Items) -> tuple[Items, Items]:
    """Stretch by stretch: two with the same objects are equal at the speed of memory."""
    gone: list[object] = []
    come: list[object] = []
    for at in range(0, len(after), STRETCH):
        old, new = before[at : at + STRETCH], after[at : at + STRETCH]
        if old != new:
            gone += compress(old, map(is_not, old, new))
            come += compress(new, map(is_not, old, new))
    return tuple(gone), tuple(come)
