"""Edit records: one for each change of one ref, named by the hash of its content, with the ones that its writer knew.

The first records of a document (one per item and per field of the document) are an import's; every save adds one for
each ref that changed.
"""

from collections.abc import Iterable, Iterator
from typing import Final, cast

from igm_desktop.core.canonical import digest, plain_json, seal
from igm_desktop.core.diff import difference, place_fields
from igm_desktop.core.edits import SET_FIELDS, position
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.model.state import Edit
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref, item_ref

IMPORT: Final = "import:"


def record(ref: Ref, value: Json, parents: Iterable[str], by: str, at: str | None) -> Edit:
    """A record with the id that its content gives it."""
    known = tuple(sorted(parents))
    rest = FrozenMap({"ref": ref, "value": value, "parents": known, "by": by, "at": at})
    return Edit(id=digest(cast(Json, rest)), ref=ref, value=value, parents=known, by=by, at=at)


def first_records(document: Assessment) -> tuple[Edit, ...]:
    """The records of a document that has none: the same for everybody who starts from the same document."""
    by = IMPORT + seal(document)
    fields = cast(FrozenMap[Json], plain_json(document))
    own = [record(("document", key), fields[key], (), by, None) for key in fields if key not in COLLECTIONS]
    items = (
        record((collection, item.id), plain_json(item), (), by, None)
        for collection in COLLECTIONS
        for item in items_of(document, collection)
    )
    return (*own, *items)


def with_changes(
    edits: tuple[Edit, ...], before: Assessment, after: Assessment, by: str, at: str | None
) -> tuple[Edit, ...]:
    """The records and one more for each ref that differs, where the records add up to `before`.

    `at` is the time in ISO 8601, for showing only.
    """
    if not edits:
        return first_records(after)
    changes = difference(before, after)
    if not changes:
        return edits
    heads = heads_by_item(edits)
    new: list[Edit] = []
    for ref in changes.added:
        new.append(record(ref, leaf(after, ref), _ids(heads.get(ref, ())), by, at))
    for ref in changes.changed:
        value = leaf(after, ref)
        same = (edit for edit in heads.get(item_ref(ref), ()) if edit.ref == ref)
        if value != leaf(before, ref):
            new.append(record(ref, value, _ids(same), by, at))
    for ref in changes.removed:
        new.append(record(ref, None, _ids(heads.get(ref, ())), by, at))
    return (*edits, *new)


def heads_by_item(edits: Iterable[Edit]) -> dict[Ref, tuple[Edit, ...]]:
    """For each item and each field of the document the records in it that no other record names as a parent."""
    edits = tuple(edits)
    superseded = {parent for edit in edits for parent in edit.parents}
    heads: dict[Ref, tuple[Edit, ...]] = {}
    for edit in edits:
        if edit.id not in superseded:
            key = item_ref(edit.ref)
            heads[key] = (*heads.get(key, ()), edit)
    return heads


def leaf(document: Assessment, ref: Ref) -> Json:
    """What a record of that ref says when the document is as it is; null for what is not there."""
    if ref[0] == "document":
        return _below(document, ref[1:], ())
    at = position(document, ref[0], ref[1])
    if at is None:
        return None
    item = items_of(document, ref[0])[at]
    return plain_json(item) if len(ref) == 2 else _below(item, ref[2:], place_fields(ref[:2], item))


def _below(holder: Frozen, words: Ref, place: tuple[str, ...]) -> Json:
    fields = cast(FrozenMap[Json], plain_json(holder))
    if words == ("place",) and place:
        return FrozenMap({name: fields[name] for name in place})
    value = fields.get(words[0])
    if len(words) == 1:
        return value
    if words[0] in SET_FIELDS:
        return True if words[1] in cast(tuple[str, ...], value) else None
    return value.get(words[1]) if isinstance(value, FrozenMap) else None


def _ids(edits: Iterable[Edit]) -> Iterator[str]:
    return (edit.id for edit in edits)
