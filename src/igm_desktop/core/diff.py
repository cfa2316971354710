"""What changed between two assessments. Parts that are the same object are not looked into."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress
from operator import is_not
from typing import cast

from igm_desktop.core.canonical import same_json
from igm_desktop.core.edits import PLACE_FIELDS, SET_FIELDS
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Finding, Frozen, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref


@dataclass(frozen=True, slots=True)
class Difference:
    """Refs in the order of the document. A changed ref is as fine as a ref can be; a move is `(…, "place")`."""

    added: tuple[Ref, ...] = ()
    removed: tuple[Ref, ...] = ()
    changed: tuple[Ref, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def touches(self, *beginning: str) -> bool:
        """Whether anything changed at or below that beginning of a ref."""
        size = len(beginning)
        return any(ref[:size] == beginning for ref in (*self.added, *self.removed, *self.changed))


def difference(before: Assessment, after: Assessment) -> Difference:
    """What is different in `after`."""
    added: list[Ref] = []
    removed: list[Ref] = []
    changed: list[Ref] = []
    if before is after:
        return Difference()
    changed += changed_refs(("document",), before, after)
    for collection in COLLECTIONS:
        old, new = items_of(before, collection), items_of(after, collection)
        if old is not new:
            _compare_items(collection, old, new, (added, removed, changed))
    return Difference(tuple(added), tuple(removed), tuple(changed))


def _compare_items(
    collection: str,
    old: tuple[Item, ...],
    new: tuple[Item, ...],
    found: tuple[list[Ref], list[Ref], list[Ref]],
) -> None:
    added, removed, changed = found
    if len(old) == len(new):  # the usual case, one item edited in its place, at the speed of C
        pairs = [(old[at], new[at]) for at in compress(range(len(old)), map(is_not, old, new))]
        old, new = tuple(one for one, _ in pairs), tuple(two for _, two in pairs)
    before = {item.id: item for item in old}
    after = {item.id: item for item in new}
    removed += [(collection, item_id) for item_id in before if item_id not in after]
    for item_id, item in after.items():
        if item_id not in before:
            added.append((collection, item_id))
        elif before[item_id] is not item:
            changed += changed_refs((collection, item_id), before[item_id], item)


def changed_refs(prefix: Ref, before: Frozen, after: Frozen) -> Iterator[Ref]:
    """The refs below `prefix` whose values differ, as fine as refs can be."""
    if before is after:
        return
    place = place_fields(prefix, after)
    if place and any(getattr(before, name) != getattr(after, name) for name in place):
        yield (*prefix, "place")
    for name in type(after).model_fields:
        if name == "id" or name in place or (prefix == ("document",) and name in COLLECTIONS):
            continue
        one, two = getattr(before, name), getattr(after, name)
        if one is not two and (one != two or name == "csl"):
            yield from _finer((*prefix, name), one, two)
    for name in _differing_keys(before.__pydantic_extra__ or {}, after.__pydantic_extra__ or {}):
        # An unknown field may have any name. "place" is taken, so it is told with the whole item.
        yield prefix if name == "place" and place else (*prefix, name)


def place_fields(prefix: Ref, item: Frozen) -> tuple[str, ...]:
    """The fields that are one register, so that two moves never mix."""
    if prefix[0] not in RANKED:
        return ()
    return tuple(sorted(PLACE_FIELDS)) if isinstance(item, Finding) else ("rank",)


def _finer(ref: Ref, one: object, two: object) -> Iterator[Ref]:
    name = ref[-1]
    if isinstance(one, Prose) and isinstance(two, Prose):
        yield from (
            (*ref, language) for language in sorted(one.keys() | two.keys()) if one.get(language) != two.get(language)
        )
    elif name in SET_FIELDS:
        elements = set(cast(tuple[str, ...], one)) ^ set(cast(tuple[str, ...], two))
        yield from ((*ref, element) for element in sorted(elements))
    elif name == "csl" and isinstance(one, FrozenMap) and isinstance(two, FrozenMap):
        yield from ((*ref, key) for key in _differing_keys(one, two))
    else:
        yield ref


def _differing_keys(one: dict[str, Json], two: dict[str, Json]) -> Iterator[str]:
    """The keys whose values are not written alike; null and absent are the same to a record, which says both with null."""
    if one is not two:
        yield from (key for key in sorted(one.keys() | two.keys()) if not same_json(one.get(key), two.get(key)))
