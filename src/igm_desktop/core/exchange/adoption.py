"""A file that was changed outside the program: what it says more becomes records, what it lacks comes back."""

from dataclasses import dataclass
from typing import TypeVar

from igm_desktop.core.canonical import seal
from igm_desktop.core.exchange.records import IMPORT, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.model.state import State
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS

PartType = TypeVar("PartType", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Adopted:
    """The state whose records add up to its document, and how many items came back because they were missing."""

    state: State
    came_back: int = 0


def adopted(state: State, *, seal_right: bool | None) -> Adopted:
    """Bring records and document together again. Nothing is to do where the seal is right or there are no records.

    Absence never deletes: an item or an unknown field that the records have and the document lacks comes back.
    """
    if seal_right or not state.edits:
        return Adopted(state)
    recorded = view(state.edits)
    document = _completed(settled(state.document), recorded)
    came_back = sum(len(items_of(document, name)) - len(items_of(state.document, name)) for name in COLLECTIONS)
    edits = with_changes(state.edits, recorded, document, IMPORT + seal(state.document), None)
    return Adopted(state.model_copy(update={"document": document, "edits": edits}), came_back)


def _completed(document: Assessment, recorded: Assessment) -> Assessment:
    """The document with all that only the records have."""
    whole = _with_unknown(document, recorded)
    for collection in COLLECTIONS:
        theirs = {item.id: item for item in items_of(recorded, collection)}
        mine = [_with_unknown(item, theirs.pop(item.id, item)) for item in items_of(document, collection)]
        whole = whole.model_copy(update={collection: (*mine, *theirs.values())})
    return settled(whole)


def _with_unknown(mine: PartType, theirs: Frozen) -> PartType:
    known = mine.__pydantic_extra__ or {}
    lost = {name: value for name, value in (theirs.__pydantic_extra__ or {}).items() if name not in known}
    return mine.model_copy(update=lost) if lost else mine
