"""What a file's document says and its records do not becomes records, what it lacks comes back: there is one truth."""

from dataclasses import dataclass
from typing import TypeVar

from igm_desktop.core.canonical import seal
from igm_desktop.core.collecting import uncollected
from igm_desktop.core.exchange.records import IMPORT, with_changes
from igm_desktop.core.exchange.view import view_beside
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS
from igm_desktop.core.storage.codec import ensure_room

PartType = TypeVar("PartType", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Adopted:
    """The state whose records add up to its document, and how many items came back because they were missing."""

    state: State
    came_back: int = 0
    contradicted: bool = False
    """The seal says that a program of this kind wrote the document, and yet its records said something else."""


def adopted(state: State, *, seal_right: bool | None) -> Adopted:
    """Bring records and document together again; nothing is to do where they say the same, or there are no records.

    Where they differ an import says what the document says, whether its seal is right or not: a seal can be made by
    anybody. Absence never deletes: an item or an unknown field that the records have and the document lacks comes back.
    What records make nothing of (a finding without a domain) is as the document has it. Raises DamagedFile
    (too_many_values) where the file could not be opened again with what must be added to it.
    """
    if not state.edits:
        return Adopted(state)
    stored = settled(state.document)
    with uncollected():
        beside = view_beside(state.edits, stored)
    if beside.document is stored and not beside.unsound:
        return Adopted(state if stored is state.document else state.model_copy(update={"document": stored}))
    document = completed(stored, beside.document)
    came_back = sum(len(items_of(document, name)) - len(items_of(stored, name)) for name in COLLECTIONS)
    by = IMPORT + seal(stored)
    edits = with_changes(
        state.edits, beside.document, document, by, None, resolved=beside.unsound, review=review_of(state)
    )
    if edits is state.edits:
        return Adopted(state.model_copy(update={"document": document}), came_back)
    taken = state.model_copy(update={"document": document, "edits": edits})
    ensure_room(taken)
    return Adopted(taken, came_back, contradicted=seal_right is True)


def completed(document: Assessment, recorded: Assessment) -> Assessment:
    """The document with all that only the records have."""
    whole = _with_unknown(document, recorded)
    for collection in COLLECTIONS:
        theirs = {item.id: item for item in items_of(recorded, collection)}
        mine = [_with_unknown(item, theirs.pop(item.id, item)) for item in items_of(document, collection)]
        whole = whole.model_copy(update={collection: (*mine, *theirs.values())})
    return settled(whole)


def _with_unknown(mine: PartType, theirs: Frozen) -> PartType:
    known = mine.__pydantic_extra__ or {}
    there = theirs.__pydantic_extra__ or {}
    lost = {name: value for name, value in there.items() if name not in known and value is not None}
    return mine.model_copy(update=lost) if lost else mine
