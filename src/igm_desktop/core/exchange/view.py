"""The document that a set of records adds up to: a pure function that no order of the records changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from operator import attrgetter
from typing import Any, Final, TypeGuard

from pydantic import ValidationError

from igm_desktop.core.canonical import plain_json, same_json
from igm_desktop.core.edits import SET_FIELDS
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.records import families, newest
from igm_desktop.core.exchange.sides import joined_texts
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import ITEM_TYPES, Assessment, Item
from igm_desktop.core.model.state import Edit
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref

_id: Final = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Beside:
    """The document that records add up to, made of the parts of another one where they say the same.

    `unsound` are the items and fields of the document that their records make nothing of: these are as in the other.
    """

    document: Assessment
    unsound: tuple[Ref, ...]


def view(edits: Iterable[Edit]) -> Assessment:
    """The document of the records.

    Where one ref has several newest records, the text that they make together shows (`sentences`), else the one with the
    smallest id (`conflicts` tells them apart); a deletion that did not know of an edit does not take its item away. Raises
    DamagedFile when they make no document.
    """
    sums = _sums(edits)
    fields = {key[1]: value for key, value in sums.items() if key[0] == "document"}
    for collection in COLLECTIONS:
        fields[collection] = tuple(value for key, value in sums.items() if key[0] == collection)
    try:
        return settled(Assessment.model_validate(fields))
    except ValidationError as error:
        raise DamagedFile("wrong", place="edits") from error


def view_beside(edits: Iterable[Edit], document: Assessment) -> Beside:
    """The document of the records as far as they make one; for the rest, the other document's word stands.

    The other document itself when it says the same. It is settled.
    """
    sums = _sums(edits)
    recorded, unsound = _fields_beside(sums, document)
    changes: dict[str, Any] = {}
    for collection in COLLECTIONS:
        there = {item.id: item for item in items_of(document, collection)}
        items = {
            key[1]: _item_beside(collection, value, there.get(key[1]))
            for key, value in sums.items()
            if key[0] == collection
        }
        unsound += [(collection, item_id) for item_id, (_, sound) in items.items() if not sound]
        found = {item_id: item for item_id, (item, _) in items.items() if item is not None}
        if len(found) != len(there) or any(there.get(item_id) is not item for item_id, item in found.items()):
            changes[collection] = tuple(found.values())
    return Beside(settled(recorded.model_copy(update=changes)) if changes else recorded, tuple(unsound))


def _item_beside(collection: str, value: Json, there: Item | None) -> tuple[Item | None, bool]:
    """The item that the records make, the other's very item where it says the same; whether they make one."""
    if there is not None and same_json(value, plain_json(there)):
        return there, True
    try:
        return ITEM_TYPES[collection].model_validate(value), True
    except ValidationError:
        return there, False


def _fields_beside(sums: dict[Ref, Json], document: Assessment) -> tuple[Assessment, list[Ref]]:
    """The other document with the fields that the records make, its collections as they are; and the unsound ones."""
    said = {key[1]: value for key, value in sums.items() if key[0] == "document" and key[1] not in COLLECTIONS}
    unsound: list[Ref] = [] if said.pop("id", None) == document.id else [("document", "id")]
    changes: dict[str, Any] = {}
    for name, field in Assessment.model_fields.items():
        if name == "id" or name in COLLECTIONS:
            continue
        there, value = getattr(document, name), said.pop(name, plain_json(field.default))
        if not same_json(value, plain_json(there)):
            try:
                changes[name] = getattr(Assessment.model_validate({"id": document.id, name: value}), name)
            except ValidationError:
                unsound.append(("document", name))
    unknown = {name: value for name, value in said.items() if value is not None}
    extra = {name: value for name, value in (document.__pydantic_extra__ or {}).items() if value is not None}
    if not same_json(FrozenMap(unknown), FrozenMap(extra)):
        fields = {name: getattr(document, name) for name in Assessment.model_fields}
        document = Assessment.model_validate({**unknown, **fields})
    return document.model_copy(update=changes) if changes else document, unsound


def _sums(edits: Iterable[Edit]) -> dict[Ref, Json]:
    """What the records of each item and document field add up to. An item has the id that its ref names."""
    sums: dict[Ref, Json] = {}
    for key, family in sorted(families({edit.id: edit for edit in edits}.values()).items()):
        value = added_up(key, family)
        if key[0] == "document":
            sums[key] = value
        elif key[0] in ITEM_TYPES and value is not None:
            sums[key] = FrozenMap({**value, "id": key[1]}) if _has_another_id(value, key[1]) else value
    return sums


def added_up(key: Ref, family: tuple[Edit, ...]) -> Json:
    """The value of an item or document field: the newest whole, and over it what was recorded of its parts."""
    if len(family) == 1 and family[0].ref == key:
        return family[0].value
    # Sorted backwards, so that of two that say something of one ref the smaller id is laid over the other.
    heads = sorted((edit for edit in newest(family) if not is_forgotten(edit)), key=_id, reverse=True)
    wholes = [edit for edit in heads if edit.ref == key]
    parts = [edit for edit in heads if edit.ref != key]
    joined = _joined(family, parts) if len(parts) > 1 else []
    if not wholes or (wholes[-1].value is None and parts and key[0] != "document"):
        # Its newest record is of a part, or a deletion that did not know of one: what was there before shows.
        return _laid_over(key, [*_oldest_first([edit for edit in family if _says_something(key, edit)]), *joined])
    return _laid_over(key, [wholes[-1], *parts, *joined])


def _joined(family: tuple[Edit, ...], parts: list[Edit]) -> list[Edit]:
    """For each ref whose newest records make one text, one of them with that text."""
    by_ref = {edit.ref: edit for edit in parts}
    if len(by_ref) == len(parts):
        return []
    texts = joined_texts(family, newest(family))
    return [by_ref[ref].model_copy(update={"value": text}) for ref, text in sorted(texts.items())]


def _has_another_id(value: Json, item_id: str) -> TypeGuard[FrozenMap[Json]]:
    return isinstance(value, FrozenMap) and value.get("id") != item_id


def _says_something(key: Ref, edit: Edit) -> bool:
    return not is_forgotten(edit) and (edit.ref != key or edit.value is not None)


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
    family = sorted(family, key=_id, reverse=True)
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
