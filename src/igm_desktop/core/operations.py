"""Operations: edits as other programs write them, one JSON object on a line.

`{"op": "set", "ref": […], "value": …}`, `{"op": "add", "collection": …, "item": {…}, "after": ID or null}`,
`{"op": "remove", "ref": […]}`, `{"op": "move", "ref": […], "after": ID or null, "domain": …, "kind": …}` and
`{"op": "save"}`. Where `after` is left out the item goes last. docs/scripting.md tells them in full.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, cast

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.edits import After, Place, add, make_item, move, remove, set_value
from igm_desktop.core.errors import DamagedFile, InvalidOperation
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.core.storage.parsing import MAX_DEPTH, parse

MAX_LEVELS: Final = MAX_DEPTH - 8
"""A value lies deeper in the file and in its records than in its line: what came in must be read again."""


@dataclass(frozen=True, slots=True)
class SetValue:
    ref: Ref
    value: Json


@dataclass(frozen=True, slots=True)
class AddItem:
    collection: str
    item: Item
    after: After = Place.LAST


@dataclass(frozen=True, slots=True)
class RemoveItem:
    ref: Ref


@dataclass(frozen=True, slots=True)
class MoveItem:
    """`domain` and `kind` are None where they stay."""

    ref: Ref
    after: After = Place.LAST
    domain: DomainId | None = None
    kind: FindingKind | None = None


@dataclass(frozen=True, slots=True)
class Save:
    """It changes nothing in the document."""


Operation = SetValue | AddItem | RemoveItem | MoveItem | Save


def read_operation(line: bytes) -> Operation:
    """The operation that a line says. An item without an id gets a new one.

    Raises InvalidOperation for what a file is refused for as well, and for half of a pair, which a file could not hold
    as it was said; InvalidEdit (`bad_value`) for an item that the collection cannot take.
    """
    try:
        value, halves = parse(line)
    except DamagedFile as error:
        raise InvalidOperation(error.code, **error.data) from error
    if not isinstance(value, dict):
        raise InvalidOperation("not_an_object")
    if halves:
        raise InvalidOperation("surrogate")
    if _levels(value) > MAX_LEVELS:
        raise InvalidOperation("too_deep", depth=MAX_LEVELS)
    op = value.get("op")
    if not isinstance(op, str) or op not in _READERS:
        raise InvalidOperation("unknown_op", op=op[:40] if isinstance(op, str) else "…")
    reader, needed, possible = _READERS[op]
    for key in needed:
        if key not in value:
            raise InvalidOperation("missing_key", op=op, key=key)
    for key in value:
        if key != "op" and key not in needed and key not in possible:
            raise InvalidOperation("unknown_key", op=op, key=key[:40])
    return reader(value)


def applied(document: Assessment, operation: Operation) -> Assessment:
    """The document after the operation; the same one where it changes nothing.

    Raises InvalidEdit.
    """
    match operation:
        case SetValue(ref, value):
            return set_value(document, ref, value)
        case AddItem(collection, item, after):
            return add(document, collection, item, after)
        case RemoveItem(ref):
            return remove(document, ref)
        case MoveItem(ref, after, domain, kind):
            return move(document, ref, after, domain, kind)
        case Save():
            return document


def concerned(document: Assessment, operation: Operation) -> str:
    """The id of the item that the operation is about; the document's for its own fields and for a save."""
    match operation:
        case AddItem(_, item):
            return item.id
        case SetValue(ref) | RemoveItem(ref) | MoveItem(ref):
            return document.id if ref[0] == "document" else ref[1]
        case Save():
            return document.id


def _set(said: Mapping[str, object]) -> Operation:
    return SetValue(_ref(said), freeze(said["value"]))


def _add(said: Mapping[str, object]) -> Operation:
    collection, fields = said["collection"], said["item"]
    if not isinstance(collection, str) or collection not in COLLECTIONS:
        raise InvalidOperation("wrong", key="collection")
    if not isinstance(fields, dict):
        raise InvalidOperation("wrong", key="item")
    item = make_item(collection, fields if "id" in fields else {"id": new_id(), **fields})
    return AddItem(collection, item, _after(said))


def _remove(said: Mapping[str, object]) -> Operation:
    return RemoveItem(_ref(said))


def _move(said: Mapping[str, object]) -> Operation:
    domain, kind = _one_of(said, "domain", DOMAINS), _one_of(said, "kind", FINDING_KINDS)
    return MoveItem(_ref(said), _after(said), cast(DomainId | None, domain), cast(FindingKind | None, kind))


def _save(_said: Mapping[str, object]) -> Operation:
    return Save()


_READERS: Final[FrozenMap[tuple[Callable[[Mapping[str, object]], Operation], tuple[str, ...], tuple[str, ...]]]] = (
    FrozenMap(
        {
            "set": (_set, ("ref", "value"), ()),
            "add": (_add, ("collection", "item"), ("after",)),
            "remove": (_remove, ("ref",), ()),
            "move": (_move, ("ref",), ("after", "domain", "kind")),
            "save": (_save, (), ()),
        }
    )
)
"""Of each operation: what reads it, the keys that it needs, and those that it may have."""


def _ref(said: Mapping[str, object]) -> Ref:
    words = said["ref"]
    if not isinstance(words, tuple) or len(words) < 2 or not all(isinstance(word, str) for word in words):
        raise InvalidOperation("wrong", key="ref")
    return cast(Ref, words)


def _after(said: Mapping[str, object]) -> After:
    after = said.get("after", Place.LAST)
    if after is None or isinstance(after, str | Place):
        return after
    raise InvalidOperation("wrong", key="after")


def _one_of(said: Mapping[str, object], key: str, known: tuple[str, ...]) -> str | None:
    value = said.get(key)
    if value is None or (isinstance(value, str) and value in known):
        return value
    raise InvalidOperation("wrong", key=key)


def _levels(value: object) -> int:
    """How deep the value is nested; a plain one is at level 0."""
    if isinstance(value, dict):
        return 1 + max(map(_levels, value.values()), default=0)
    if isinstance(value, tuple):
        return 1 + max(map(_levels, value), default=0)
    return 0
