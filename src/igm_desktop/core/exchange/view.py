"""The document that a set of records adds up to: a pure function that no order of the records changes."""

from collections.abc import Iterable
from typing import cast

from pydantic import ValidationError

from igm_desktop.core.edits import SET_FIELDS
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.records import heads_by_item
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit
from igm_desktop.core.order import settled
from igm_desktop.core.ref import COLLECTIONS, Ref, item_ref


def view(edits: Iterable[Edit]) -> Assessment:
    """The document of the records.

    Where one ref has several newest records, the one with the smallest id shows (merging will tell them apart); a
    deletion that did not know of an edit does not take its item away. Raises DamagedFile when they make no document.
    """
    edits = tuple(sorted(edits, key=lambda edit: edit.id))
    heads = heads_by_item(edits)
    fields: dict[str, Json] = {}
    items: dict[str, list[Json]] = {collection: [] for collection in COLLECTIONS}
    for key, own in heads.items():
        value = _item(key, own, edits)
        if value is None and key[0] != "document":
            continue
        if key[0] == "document":
            fields[key[1]] = value
        elif key[0] in items:
            items[key[0]].append(value)
    for collection in COLLECTIONS:
        fields[collection] = tuple(items[collection])
    try:
        return settled(Assessment.model_validate(fields))
    except ValidationError as error:
        raise DamagedFile("wrong", place="edits") from error


def _item(key: Ref, heads: tuple[Edit, ...], edits: tuple[Edit, ...]) -> Json:
    """The value of an item or document field: the whole as recorded, and over it what was recorded of its parts."""
    whole = next((edit for edit in heads if edit.ref == key), None)
    parts = [edit for edit in heads if len(edit.ref) > len(key)]
    if whole is None or (whole.value is None and parts and key[0] != "document"):
        # Its newest record is of a part, or a deletion that did not know of one: what was there before shows.
        family = [edit for edit in edits if item_ref(edit.ref) == key and not (edit.ref == key and edit.value is None)]
        return _overlaid_oldest_first(key, family)
    value = whole.value
    for part in parts:
        value = _with_part(value, part.ref[len(key) :], part.value)
    return value


def _overlaid_oldest_first(key: Ref, family: list[Edit]) -> Json:
    depth = _depths(family)
    value: Json = None
    for edit in sorted(family, key=lambda edit: (len(edit.ref) > len(key), depth[edit.id], edit.id)):
        value = edit.value if edit.ref == key else _with_part(value, edit.ref[len(key) :], edit.value)
    return value


def _depths(family: list[Edit]) -> dict[str, int]:
    """How many generations of records lie before each; parents that are not there count for nothing."""
    known = {edit.id: edit for edit in family}
    depth: dict[str, int] = {}
    for edit in family:
        path = [edit.id]
        while path:
            open_parents = [p for p in known[path[-1]].parents if p in known and p not in depth and p not in path]
            if open_parents:
                path.append(open_parents[0])
            else:
                done = path.pop()
                depth[done] = 1 + max((depth.get(p, 0) for p in known[done].parents), default=0)
    return depth


def _with_part(value: Json, words: Ref, new: Json) -> Json:
    if not isinstance(value, FrozenMap):
        value = FrozenMap()
    name, inner = words[0], value.get(words[0])
    if words == ("place",) and isinstance(new, FrozenMap):
        return FrozenMap({**value, **new})
    if len(words) == 2 and name in SET_FIELDS:
        elements = tuple(e for e in cast(tuple[Json, ...], inner or ()) if e != words[1])
        return FrozenMap({**value, name: (*elements, words[1]) if new else elements})
    if len(words) == 2:
        return FrozenMap({**value, name: _with_key(inner, words[1], new)})
    return _with_key(value, name, new, keep_null=True)


def _with_key(value: Json, key: str, new: Json, *, keep_null: bool = False) -> Json:
    known = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    rest = {name: inner for name, inner in known.items() if name != key}
    return FrozenMap(rest if new is None and not (keep_null and key in known) else {**rest, key: new})
