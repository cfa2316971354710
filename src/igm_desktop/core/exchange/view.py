"""The document that a set of records adds up to: a pure function that no order of the records changes."""

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from pydantic import ValidationError

from igm_desktop.core.edits import SET_FIELDS
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.records import families, newest
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit
from igm_desktop.core.order import settled
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref


def view(edits: Iterable[Edit]) -> Assessment:
    """The document of the records.

    Where one ref has several newest records, the one with the smallest id shows (merging will tell them apart); a
    deletion that did not know of an edit does not take its item away. Raises DamagedFile when they make no document.
    """
    # Sorted backwards, so that of two that say something of one ref the smaller id is laid over the other.
    backwards = sorted({edit.id: edit for edit in edits}.values(), key=lambda edit: edit.id, reverse=True)
    fields: dict[str, Json] = {}
    items: dict[str, list[Json]] = {collection: [] for collection in COLLECTIONS}
    for key, family in families(backwards).items():
        value = _added_up(key, family)
        if key[0] == "document":
            fields[key[1]] = value
        elif key[0] in items and value is not None:
            items[key[0]].append(value)
    for collection in COLLECTIONS:
        fields[collection] = tuple(items[collection])
    try:
        return settled(Assessment.model_validate(fields))
    except ValidationError as error:
        raise DamagedFile("wrong", place="edits") from error


def _added_up(key: Ref, family: tuple[Edit, ...]) -> Json:
    """The value of an item or document field: the newest whole, and over it what was recorded of its parts."""
    heads = newest(family)
    wholes = [edit for edit in heads if edit.ref == key]
    parts = [edit for edit in heads if edit.ref != key]
    if not wholes or (wholes[-1].value is None and parts and key[0] != "document"):
        # Its newest record is of a part, or a deletion that did not know of one: what was there before shows.
        return _laid_over(key, _oldest_first([edit for edit in family if edit.ref != key or edit.value is not None]))
    return _laid_over(key, [wholes[-1], *parts])


def _oldest_first(family: list[Edit]) -> list[Edit]:
    """Wholes before parts, each after those that its writer knew; parents that are not there count for nothing."""
    known = {edit.id for edit in family}
    parents = {edit.id: known.intersection(edit.parents) for edit in family}
    generation: dict[str, int] = {}
    try:
        for edit_id in TopologicalSorter(parents).static_order():
            generation[edit_id] = 1 + max((generation[parent] for parent in parents[edit_id]), default=0)
    except CycleError:  # ids that are no hashes
        generation = dict.fromkeys(known, 0)
    length = min((len(edit.ref) for edit in family), default=0)
    return sorted(family, key=lambda edit: (len(edit.ref) > length, generation[edit.id]))


def _laid_over(key: Ref, edits: list[Edit]) -> Json:
    value: Json = None
    for edit in edits:
        value = edit.value if edit.ref == key else _with_part(value, key, edit)
    return value


def _with_part(value: Json, key: Ref, part: Edit) -> Json:
    """The value of an item or document field with what the record says of a part of it."""
    words, new = part.ref[len(key) :], part.value
    known = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    name, inner = words[0], known.get(words[0])
    if key[0] == "document":  # one language of a prose
        return _with_key(known, name, new)
    if words == ("place",) and key[0] in RANKED:
        return FrozenMap({**known, **new}) if isinstance(new, FrozenMap) else known
    if len(words) == 1:
        return FrozenMap({**known, name: new}) if name in known or new is not None else known
    if name in SET_FIELDS:
        elements = tuple(element for element in inner if element != words[1]) if isinstance(inner, tuple) else ()
        return FrozenMap({**known, name: (*elements, words[1]) if new else elements})
    return FrozenMap({**known, name: _with_key(inner, words[1], new)})


def _with_key(value: Json, key: str, new: Json) -> Json:
    """A prose with another text, or a source's CSL with another variable; null takes it out."""
    kept = {name: inner for name, inner in value.items() if name != key} if isinstance(value, FrozenMap) else {}
    return FrozenMap(kept if new is None else {**kept, key: new})
