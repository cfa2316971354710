"""Counting what items have, without counting all of them again after an edit."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import compress
from operator import is_not
from types import MappingProxyType
from typing import Any

Mark = Hashable
Tally = Mapping[Mark, int]
"""How many of the items have each mark."""


class Tallies:
    """The tallies of the item tuples seen last, for one way of marking an item.

    An edit gives a tuple in which most items are the same objects; only those that are not are marked.
    """

    def __init__(self, marks: Callable[[Any], Iterable[Mark]], kept: int = 4) -> None:
        self._marks, self._kept = marks, kept
        self._seen: tuple[tuple[tuple[object, ...], Tally], ...] = ()

    def of(self, items: tuple[object, ...]) -> Tally:
        """The tally of these items."""
        for before, tally in self._seen:
            if before is items:
                return tally
        tally = MappingProxyType(self._counted(items))
        self._seen = ((items, tally), *self._seen[: self._kept - 1])  # replaced whole: other threads may look
        return tally

    def _counted(self, items: tuple[object, ...]) -> Counter[Mark]:
        before, tally = min(self._seen, key=lambda one: abs(len(one[0]) - len(items)), default=((), {}))
        gone, come = _differing(before, items)
        if len(gone) + len(come) > len(items):
            gone, come, tally = (), items, {}
        counted = Counter(dict(tally))
        for item in come:
            counted.update(self._marks(item))
        for item in gone:
            counted.subtract(self._marks(item))
        return counted


def _differing(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """The items of each that are not where the other has them: none of those at both ends that are the same."""
    if len(before) == len(after):  # the usual case, one item edited in its place, at the speed of C
        changed = tuple(compress(range(len(after)), map(is_not, before, after)))
        return tuple(before[at] for at in changed), tuple(after[at] for at in changed)
    shorter = min(len(before), len(after))
    start = next(compress(range(shorter), map(is_not, before, after)), shorter)
    end = next(compress(range(shorter - start), map(is_not, reversed(before), reversed(after))), shorter - start)
    return before[start : len(before) - end], after[start : len(after) - end]
