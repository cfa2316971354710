"""Bringing back what was: ordinary edits of the document of now, which undo takes back like any other."""

from collections.abc import Mapping
from typing import Any, Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import plain_json, same_json
from igm_desktop.core.diff import place_fields
from igm_desktop.core.edits import SET_FIELDS, make_item, position
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.past import Past, value_then
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import ITEM_TYPES, NO_ORIGINS, Assessment, Frozen, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref, is_item

PEOPLE: Final = "people"
_FIXED: Final = frozenset({"id", *COLLECTIONS})


def with_value(document: Assessment, ref: Ref, value: Json) -> Assessment:
    """The document with the value that a record has for a field, for one language or element of it, or for a place.

    Null takes out. Raises InvalidEdit for a field of an item that is not there (of answers, all are) and for a value that
    the document cannot take.
    """
    if ref[0] == "document":
        if ref[1] in _FIXED:
            raise InvalidEdit("unknown_ref", ref=ref)
        changes = _changes(document, ref[1:], value)
        return document.model_copy(update=_checked(Assessment, {"id": document.id}, changes, ref))
    if ref[0] not in COLLECTIONS or len(ref) < 3 or ref[2] == "id":
        raise InvalidEdit("unknown_ref", ref=ref)
    item = _item(document, ref)
    place = place_fields(ref, item) if ref[2:] == ("place",) and ref[0] in RANKED else ()
    if place:
        given = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
        changes = {name: given[name] for name in place if name in given}
    else:
        changes = _changes(item, ref[2:], value)
    known = {**item.__dict__, **(item.__pydantic_extra__ or {})}
    new = item.model_copy(update=_checked(type(item), known, changes, ref))
    return document if _same(new, item) else with_item(document, ref[0], new)


def with_value_then(document: Assessment, past: Past, ref: Ref, value: Json, end: int) -> Assessment:
    """The same, with what a translation says that it was made from, as that was after so many records.

    Raises InvalidEdit.
    """
    brought = with_value(document, ref, value)
    origins = (*ref[:2], "translated_from")
    if len(ref) != 4 or brought is document or "translated_from" not in ITEM_TYPES[ref[0]].model_fields:
        return brought
    was, now = (_origin(one, ref) for one in (value_then(past, origins, end), _origins(brought, ref)))
    if was == now:
        return brought
    known = _origins(brought, ref)
    kept = {language: one for language, one in known.get(ref[2], NO_ORIGINS).items() if language != ref[3]}
    of_field = FrozenMap({**kept, ref[3]: was} if isinstance(was, str) else kept)
    fields = {name: one for name, one in known.items() if name != ref[2]}
    return with_value(brought, origins, FrozenMap({**fields, ref[2]: of_field} if of_field else fields))


def _origins(document: Assessment, ref: Ref) -> FrozenMap[Any]:
    return cast(FrozenMap[Any], getattr(_item(document, ref), "translated_from"))  # noqa: B009 (of several types)


def _origin(origins: Json, ref: Ref) -> Json:
    """What the text of that language was made from."""
    of_field = origins.get(ref[2]) if isinstance(origins, FrozenMap) else None
    return of_field.get(ref[3]) if isinstance(of_field, FrozenMap) else None


def with_item(document: Assessment, collection: str, item: Item) -> Assessment:
    """The document with the item as it was, at its old place, whether it is there now or not."""
    if not isinstance(item, ITEM_TYPES[collection]):
        raise InvalidEdit("bad_value", ref=(collection, item.id))
    at = position(document, collection, item.id)
    items = items_of(document, collection)
    if at is None:
        return settled(document.model_copy(update={collection: (*items, item)}))
    if _same(items[at], item):
        return document
    return settled(document.model_copy(update={collection: (*items[:at], item, *items[at + 1 :])}))


def with_all(document: Assessment, then: Assessment) -> Assessment:
    """The document as it was then. Only the people stay, who may have written since; what is alike stays the same."""
    changes: dict[str, Any] = {PEOPLE: document.people}
    for collection in COLLECTIONS:
        if collection == PEOPLE:
            continue
        now = items_of(document, collection)
        known = {item.id: item for item in now}
        was = tuple(_kept(known.get(item.id), item) for item in items_of(then, collection))
        same = len(now) == len(was) and all(one is two for one, two in zip(now, was, strict=True))
        changes[collection] = now if same else was
    return then.model_copy(update=changes)


def _kept(now: Item | None, was: Item) -> Item:
    return now if now is not None and _same(now, was) else was


def _same(one: Item, two: Item) -> bool:
    return one == two and same_json(plain_json(one), plain_json(two))


def _item(document: Assessment, ref: Ref) -> Item:
    at = position(document, ref[0], ref[1])
    if at is not None:
        return items_of(document, ref[0])[at]
    if ref[0] == "answers":  # one that nobody gave is an empty one
        return make_item("answers", {"id": ref[1]})
    raise InvalidEdit("unknown_ref", ref=ref)


def _changes(holder: Frozen, words: Ref, value: Json) -> dict[str, Any]:
    """The field of the holder with that value, or with that value in one language, of one element, of one variable."""
    name, extra = words[0], holder.__pydantic_extra__ or {}
    if len(words) == 1:
        return {name: value}
    old = getattr(holder, name) if name in type(holder).model_fields else extra.get(name)
    if name in SET_FIELDS and isinstance(old, tuple):
        others = tuple(element for element in old if element != words[1])
        return {name: (*others, words[1]) if value else others}
    known = old if isinstance(old, FrozenMap) else FrozenMap[Json]()
    kept = {key: inner for key, inner in known.items() if key != words[1]}
    made = kept if value is None else {**kept, words[1]: value}
    return {name: Prose(cast(dict[str, str], made)) if isinstance(old, Prose) else FrozenMap(made)}


def _checked(kind: type[Frozen], known: Mapping[str, Any], changes: dict[str, Any], ref: Ref) -> dict[str, Any]:
    """The changed fields as the model has them."""
    try:
        made = kind.model_validate({**known, **changes})
    except ValidationError as error:
        raise InvalidEdit("bad_value", ref=ref) from error
    extra = made.__pydantic_extra__ or {}
    return {name: getattr(made, name) if name in kind.model_fields else extra[name] for name in changes}


def is_there(document: Assessment, ref: Ref) -> bool:
    """Whether a field of that ref can be brought back by itself: its item is there, or is an answer."""
    if ref[0] == "document":
        return ref[1] not in _FIXED
    return not is_item(ref) and (ref[0] == "answers" or position(document, ref[0], ref[1]) is not None)
