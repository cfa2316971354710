"""Edits: pure functions from an assessment to the next one. Untouched parts stay the same objects.

Every function raises InvalidEdit and changes nothing for a ref that is not there (`unknown_ref`), a value that the
document cannot take (`bad_value`) or an id that is taken (`duplicate_id`).

An answer that nobody gave yet is an empty one: its fields can be read, and setting one of them adds it.
"""

from enum import Enum
from operator import attrgetter
from typing import Any, Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import same_json
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.ids import rank_between
from igm_desktop.core.model.assessment import ITEM_TYPES, Assessment, Finding, Frozen, Item
from igm_desktop.core.model.prose import Prose, is_language
from igm_desktop.core.order import items_of, list_place
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref


class Place(Enum):
    """Where an item goes when no neighbour is named."""

    LAST = "last"


After = str | None | Place
"""The id of the item to follow, None for the first place, or Place.LAST."""

SET_FIELDS: Final = frozenset({"indicators", "choices"})
PLACE_FIELDS: Final = frozenset({"rank", "domain", "kind"})
_FIXED: Final = frozenset({"id", "base", *COLLECTIONS})

# Where an item was seen last. A guess that is checked at each use, so that it can be wrong but never do wrong: it spares
# typing in one of 6,000 findings the search for it.
_last_seen: Final[dict[str, int]] = {}


def value_at(assessment: Assessment, ref: Ref) -> object:
    """What stands at the ref: an item, a field, one language of a prose ("" when absent), one element of a set."""
    holder, words = _holder(assessment, ref)
    if not words:
        return holder
    value = _field(holder, words[0], ref)
    return value if len(words) == 1 else _inner(value, words, ref)


def set_value(assessment: Assessment, ref: Ref, value: object) -> Assessment:
    """The assessment with that value at the ref: a field, a prose in one language, an element of a set (true or not)."""
    holder, words = _holder(assessment, ref)
    if not words or _is_fixed(holder, words[0]):
        raise InvalidEdit("unknown_ref", ref=ref)
    old = _field(holder, words[0], ref)
    new = value if len(words) == 1 else _with_inner(old, words, value, ref)
    if new is old:
        return assessment
    if isinstance(holder, Assessment):
        return _with_document_field(holder, words[0], new, ref)
    item: Item = _replaced(holder, {words[0]: new}, ref)
    if position(assessment, ref[0], ref[1]) is None:  # the first word of an answer
        return add(assessment, ref[0], item)
    return _with_item(assessment, ref[0], ref[1], item)


def add(assessment: Assessment, collection: str, item: Item, after: After = Place.LAST) -> Assessment:
    """The assessment with one more item; a ranked one stands after the item named (of its own list, for a finding)."""
    if collection not in ITEM_TYPES or not isinstance(item, ITEM_TYPES[collection]):
        raise InvalidEdit("unknown_ref", ref=(collection,))
    if position(assessment, collection, item.id) is not None:
        raise InvalidEdit("duplicate_id", ref=(collection, item.id))
    items = items_of(assessment, collection)
    if collection in RANKED:
        return _with_items(assessment, collection, _ranked(items, item, _place_for(items, item, after)))
    at = sum(other.id < item.id for other in items)
    return _with_items(assessment, collection, (*items[:at], item, *items[at:]))


def remove(assessment: Assessment, ref: Ref) -> Assessment:
    """The assessment without that item."""
    at = _position_of(assessment, ref)
    items = items_of(assessment, ref[0])
    return _with_items(assessment, ref[0], items[:at] + items[at + 1 :])


def move(
    assessment: Assessment,
    ref: Ref,
    after: After = Place.LAST,
    domain: DomainId | None = None,
    kind: FindingKind | None = None,
) -> Assessment:
    """The assessment with the item elsewhere: in its list, in the other list, in another domain. It keeps its id.

    The same assessment where it stands there already.
    """
    at = _position_of(assessment, ref)
    items = items_of(assessment, ref[0])
    item, others = items[at], items[:at] + items[at + 1 :]
    if ref[0] not in RANKED or after == item.id:
        raise InvalidEdit("unknown_ref", ref=ref)
    moved = _in_list(item, domain, kind, ref)
    to = _place_for(others, moved, after)
    if moved is item and not any(_same_list(other, item) for other in others[min(at, to) : max(at, to)]):
        return assessment
    return _with_items(assessment, ref[0], _ranked(others, moved, to))


def position(assessment: Assessment, collection: str, item_id: str) -> int | None:
    """The index of an item in its collection, or None."""
    if collection not in ITEM_TYPES:
        return None
    items = items_of(assessment, collection)
    hint = _last_seen.get(item_id, -1)
    if 0 <= hint < len(items) and items[hint].id == item_id:
        return hint
    try:
        found = list(map(attrgetter("id"), items)).index(item_id)
    except ValueError:
        return None
    if len(_last_seen) > 1_000:
        _last_seen.clear()
    _last_seen[item_id] = found
    return found


def make_item(collection: str, fields: object) -> Item:
    """An item from plain JSON, checked.

    Raises InvalidEdit; its ref has the field where one of the item's own is wrong.
    """
    try:
        return ITEM_TYPES[collection].model_validate(freeze(fields))
    except ValidationError as error:
        place = map(str, error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"][:1])
        own = (name for name in place if name in ITEM_TYPES[collection].model_fields)
        raise InvalidEdit("bad_value", ref=(collection, *own)) from error
    except (KeyError, TypeError) as error:
        raise InvalidEdit("bad_value", ref=(collection,)) from error


def _position_of(assessment: Assessment, ref: Ref) -> int:
    at = position(assessment, ref[0], ref[1]) if len(ref) == 2 else None
    if at is None:
        raise InvalidEdit("unknown_ref", ref=ref)
    return at


def _holder(assessment: Assessment, ref: Ref) -> tuple[Assessment | Item, tuple[str, ...]]:
    """The document or the item that the ref is in, and the words that are left."""
    if len(ref) >= 2 and ref[0] == "document":
        return assessment, ref[1:]
    if len(ref) < 2:
        raise InvalidEdit("unknown_ref", ref=ref)
    if ref[0] == "answers" and len(ref) > 2 and position(assessment, ref[0], ref[1]) is None:
        return make_item("answers", {"id": ref[1]}), ref[2:]
    at = _position_of(assessment, ref[:2])
    return items_of(assessment, ref[0])[at], ref[2:]


def _is_fixed(holder: Assessment | Item, name: str) -> bool:
    """Whether no value is set there: what names a part, and what is changed by adding, removing and moving."""
    if isinstance(holder, Assessment):
        return name in _FIXED
    if isinstance(holder, Finding):
        return name == "id" or name in PLACE_FIELDS
    return name == "id" or (name == "rank" and name in type(holder).model_fields)


def _field(holder: Frozen, name: str, ref: Ref) -> object:
    if name in type(holder).model_fields:
        return getattr(holder, name)
    extra = holder.__pydantic_extra__ or {}
    if name in extra:
        return extra[name]
    raise InvalidEdit("unknown_ref", ref=ref)


def _inner(value: object, words: tuple[str, ...], ref: Ref) -> object:
    if len(words) == 2:
        if isinstance(value, Prose) and is_language(words[1]):
            return value.in_language(words[1])
        if words[0] in SET_FIELDS and isinstance(value, tuple):
            return words[1] in value
        if words[0] == "csl" and isinstance(value, FrozenMap):
            return value.get(words[1])
    raise InvalidEdit("unknown_ref", ref=ref)


def _with_inner(old: object, words: tuple[str, ...], value: object, ref: Ref) -> object:
    before = _inner(old, words, ref)
    if isinstance(old, FrozenMap) and not isinstance(old, Prose):
        new = _json(value, ref)
        kept = {key: inner for key, inner in old.items() if key != words[1]}
        return (
            old if same_json(cast(Json, before), new) else FrozenMap(kept if new is None else {**kept, words[1]: new})
        )
    if type(value) is not type(before):
        raise InvalidEdit("bad_value", ref=ref)
    if value == before:
        return old
    if isinstance(old, Prose):
        return old.with_text(words[1], cast(str, value))
    elements = cast(tuple[str, ...], old)
    return (*elements, words[1]) if value else tuple(element for element in elements if element != words[1])


def _json(value: object, ref: Ref) -> Json:
    try:
        return freeze(value)
    except TypeError as error:
        raise InvalidEdit("bad_value", ref=ref) from error


def _replaced(item: Item, changes: dict[str, object], ref: Ref) -> Any:
    """The item with other fields, checked again; fields that are not named stay the same objects."""
    try:
        checked = type(item).model_validate({**item.__dict__, **(item.__pydantic_extra__ or {}), **changes})
    except ValidationError as error:
        raise InvalidEdit("bad_value", ref=ref) from error
    return item.model_copy(update={name: _field(checked, name, ref) for name in changes})


def _with_document_field(assessment: Assessment, name: str, value: object, ref: Ref) -> Assessment:
    """Only the one field is checked: the collections may be large and are untouched."""
    try:
        checked = Assessment.model_validate({"id": assessment.id, name: value})
    except ValidationError as error:
        raise InvalidEdit("bad_value", ref=ref) from error
    return assessment.model_copy(update={name: _field(checked, name, ref)})


def _with_items(assessment: Assessment, collection: str, items: tuple[Item, ...]) -> Assessment:
    return assessment.model_copy(update={collection: items})


def _with_item(assessment: Assessment, collection: str, item_id: str, item: Item) -> Assessment:
    items = items_of(assessment, collection)
    at = _position_of(assessment, (collection, item_id))
    return _with_items(assessment, collection, (*items[:at], item, *items[at + 1 :]))


def _in_list(item: Item, domain: DomainId | None, kind: FindingKind | None, ref: Ref) -> Item:
    """The item as it is in that list; the same object where it is in it already."""
    if isinstance(item, Finding):
        wanted = {"domain": domain or item.domain, "kind": kind or item.kind}
        stays = wanted == {"domain": item.domain, "kind": item.kind}
        return item if stays else cast(Item, _replaced(item, cast(dict[str, object], wanted), ref))
    if domain or kind:
        raise InvalidEdit("bad_value", ref=ref)
    return item


def _ranked(items: tuple[Item, ...], item: Item, at: int) -> tuple[Item, ...]:
    """The items and one more at that index, with a rank that keeps it there.

    Those behind it get new ranks as well where a file left no room: equal ranks, or "V" and "V0".
    """
    result = [*items[:at], item, *items[at:]]
    low = _rank(items[at - 1]) if at else ""
    above = at + 1  # the next one with a rank above `low`
    while at < len(result):
        while above < len(result) and (above <= at or _rank(result[above]) <= low):
            above += 1
        low = rank_between(low, _rank(result[above]) if above < len(result) else None, result[at].id)
        result[at] = result[at].model_copy(update={"rank": low})
        at += 1
        if at < len(result) and (low, result[at - 1].id) < (_rank(result[at]), result[at].id):
            break
    return tuple(result)


def _rank(item: Item) -> str:
    return cast(Finding, item).rank


def _place_for(items: tuple[Item, ...], item: Item, after: After) -> int:
    """The index in the whole collection at which the item goes."""
    if isinstance(after, str):
        for index, other in enumerate(items):
            if other.id == after and _same_list(other, item):
                return index + 1
        raise InvalidEdit("unknown_ref", ref=(after,))
    mine = [index for index, other in enumerate(items) if _same_list(other, item)]
    if mine:
        return mine[0] if after is None else mine[-1] + 1
    if not isinstance(item, Finding):
        return 0
    # An empty list: behind the last finding of the lists before it, so that the file stays readable.
    return max(
        (index + 1 for index, other in enumerate(items) if list_place(cast(Finding, other)) < list_place(item)),
        default=0,
    )


def _same_list(one: Item, two: Item) -> bool:
    if isinstance(one, Finding) and isinstance(two, Finding):
        return one.domain == two.domain and one.kind == two.kind
    return True
