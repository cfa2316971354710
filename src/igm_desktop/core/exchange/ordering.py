"""The order in which a file has its records: the same for everybody who has the same ones, however they came by them."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from operator import is_

from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref

_Key = tuple[str, str, Ref, str]


def ordered(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The records in the order of files: of those whose parents all stand before, always the one with the smallest time,
    person, ref and id is next. Records in a circle, whose ids are no hashes, stand last.

    The order is for reading and for equal bytes: what the records add up to never depends on it, nor on a time. Given
    back as it is where it stands so.
    """
    keys = list(map(_key, edits))
    if _stands(edits, keys):
        return edits
    result = tuple([edits[place] for place in sorted(range(len(edits)), key=keys.__getitem__)])
    if not _parents_first(result):
        numbers = {edit.id: number for number, edit in enumerate(result)}
        needs = [[numbers[parent] for parent in edit.parents if parent in numbers] for edit in result]
        result = tuple([result[number] for number in after_needed(needs)])
    return edits if all(map(is_, result, edits)) else result


def with_later(edits: tuple[Edit, ...], new: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Records that stand in order and those that were made after all of them, in order. A save is made of this: as long as no
    clock was put back, only the new ones are looked at.
    """
    newest = max([edit.at or "" for edit in edits], default="")
    if all((edit.at or "") > newest for edit in new):
        return (*edits, *ordered(new))
    return ordered((*edits, *new))


def after_needed(needs: Sequence[Iterable[int]]) -> list[int]:
    """The numbers from 0 on, each after those that it needs, and else in their order. Those in a circle stand last."""
    wanted = [set(needed) for needed in needs]
    followers: list[list[int]] = [[] for _ in wanted]
    for number, needed in enumerate(wanted):
        for other in needed:
            followers[other].append(number)
    waiting = [len(needed) for needed in wanted]
    ready = [number for number, count in enumerate(waiting) if not count]
    heapify(ready)
    result: list[int] = []
    while ready:
        number = heappop(ready)
        result.append(number)
        for follower in followers[number]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(ready, follower)
    done = set(result)
    return [*result, *(number for number in range(len(wanted)) if number not in done)]


def _key(edit: Edit) -> _Key:
    return edit.at or "", edit.by, edit.ref, edit.id


def _stands(edits: tuple[Edit, ...], keys: list[_Key]) -> bool:
    """Whether the order is this one already: since its last parent nothing larger came before a record."""
    places: dict[str, int] = {edit.id: place for place, edit in enumerate(edits)}
    larger: list[int] = []  # the places of those before with no larger one behind them, the largest first
    for place, edit in enumerate(edits):
        key = keys[place]
        while larger and keys[larger[-1]] < key:
            larger.pop()
        last = max((places.get(parent, -1) for parent in edit.parents), default=-1) if edit.parents else -1
        if last >= place or (larger and larger[-1] > last):
            return False
        larger.append(place)
    return True


def _parents_first(edits: Iterable[Edit]) -> bool:
    """Whether no record stands before one of its parents, or is its own."""
    awaited: set[str] = set()
    for edit in edits:
        awaited.update(edit.parents)
        if edit.id in awaited:
            return False
    return True
