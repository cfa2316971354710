"""Edit records: one for each change of one ref, named by the hash of its content, with the ones that its writer knew.

The first records of a document (one per item and per field of the document) are an import's; every save adds one for
each ref that changed.
"""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from igm_desktop.core.canonical import digest, plain_json, seal
from igm_desktop.core.diff import Difference, difference, place_fields
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.model.state import IMPORT as BY_IMPORT
from igm_desktop.core.model.state import REVIEW, Edit
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS, Ref, is_item, item_ref

IMPORT: Final = BY_IMPORT


def record(ref: Ref, value: Json, parents: Iterable[str], by: str, at: str | None, review: str | None = None) -> Edit:
    """A record with the id that its content gives it. `review` is the round in whose copy it is made, if in one."""
    known = tuple(sorted(parents))
    made_in = {REVIEW: review} if review is not None else {}
    rest = FrozenMap({"ref": ref, "value": value, "parents": known, "by": by, "at": at, **made_in})
    return Edit.model_validate({**rest, "id": digest(cast(Json, rest))})


def first_records(document: Assessment) -> tuple[Edit, ...]:
    """The records of a document that has none, in their order: the same for everybody who starts from the same document."""
    document = settled(document)
    by = IMPORT + seal(document)
    fields = cast(FrozenMap[Json], plain_json(document))
    own = [record(("document", key), fields[key], (), by, None) for key in fields if key not in COLLECTIONS]
    items = (
        record((collection, item.id), plain_json(item), (), by, None)
        for collection in COLLECTIONS
        for item in items_of(document, collection)
    )
    return ordered((*own, *items))


def with_changes(
    edits: tuple[Edit, ...],
    before: Assessment,
    after: Assessment,
    by: str,
    at: str | None,
    resolved: Iterable[Ref] = (),
    review: str | None = None,
) -> tuple[Edit, ...]:
    """The records and one more for each ref that differs, where the records add up to `before`.

    Each ref in `resolved` (of a conflict) gets a record that knows all newest ones, also where the value stays.
    `at` is the time in ISO 8601, for showing only; `review` the round whose copy this is.
    """
    if not edits:
        return first_records(after)
    before, after = settled(before), settled(after)
    items: dict[Ref, Frozen] = {(name, item.id): item for name in COLLECTIONS for item in items_of(after, name)}
    refs = _to_record(difference(before, after), resolved, items)
    if not refs:
        return edits
    heads = heads_of(edits)
    new: list[Edit] = []
    for ref in refs:
        # Whose value was forgotten here (an internal note, in a copy that was sent for review) its writer has never read.
        known = tuple(edit for edit in heads.get(item_ref(ref), ()) if not is_forgotten(edit))
        if len(ref) > 2:  # a part knows of what was said of it; the whole, of all that was said in it
            known = tuple(edit for edit in known if edit.ref == ref)
        holder = after if ref[0] == "document" else items.get((ref[0], ref[1]))
        new.append(record(ref, _said(holder, ref), (edit.id for edit in known), by, at, review))
    return (*edits, *new)


def _to_record(changes: Difference, resolved: Iterable[Ref], items: Mapping[Ref, Frozen]) -> list[Ref]:
    """What gets a record, each once. A whole item, or one that is gone, says all that could be said of its parts."""
    wanted = [ref if ref[0] == "document" or item_ref(ref) in items else item_ref(ref) for ref in resolved]
    refs = dict.fromkeys((*changes.added, *changes.changed, *changes.removed, *wanted))
    wholes = {ref for ref in wanted if len(ref) == 2}
    return [ref for ref in refs if len(ref) == 2 or item_ref(ref) not in wholes]


def heads_of(edits: Iterable[Edit]) -> dict[Ref, tuple[Edit, ...]]:
    """The newest records of each item and of each field of the document, those of its parts among them."""
    return {key: newest(family) for key, family in families(edits).items()}


def families(edits: Iterable[Edit]) -> dict[Ref, tuple[Edit, ...]]:
    """The records of each item and of each field of the document, those of its parts among them."""
    found: dict[Ref, list[Edit]] = {}
    for edit in edits:
        key = edit.ref[:2]
        if key in found:
            found[key].append(edit)
        else:
            found[key] = [edit]
    return {key: tuple(family) for key, family in found.items()}


def newest(family: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The heads: the records of a family that no other of it names as a parent."""
    if len(family) == 1:
        return family
    superseded = {parent for edit in family for parent in edit.parents if parent != edit.id}
    return tuple(edit for edit in family if edit.id not in superseded)


def _said(holder: Frozen | None, ref: Ref) -> Json:
    """What a record of that ref says when the document or the item is so; null for what is not there."""
    if holder is None or is_item(ref):
        return plain_json(holder)
    name, *words = ref[1:] if ref[0] == "document" else ref[2:]
    place = place_fields(ref, holder)
    if name == "place" and place:
        return FrozenMap({field: getattr(holder, field) for field in place})
    known = name in type(holder).model_fields
    value = plain_json(getattr(holder, name) if known else (holder.__pydantic_extra__ or {}).get(name))
    if not words:
        return value
    if isinstance(value, FrozenMap):
        return value.get(words[0])
    return True if words[0] in cast(tuple[Json, ...], value) else None
