"""A file that was changed outside the program: what it says more becomes records, what it lacks comes back."""

from dataclasses import dataclass

from igm_desktop.core.canonical import seal
from igm_desktop.core.diff import difference
from igm_desktop.core.edits import Place, add, position
from igm_desktop.core.exchange.records import IMPORT, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.state import State
from igm_desktop.core.order import items_of


@dataclass(frozen=True, slots=True)
class Adopted:
    """The state whose records add up to its document, and how many items came back because they were missing."""

    state: State
    came_back: int = 0


def adopted(state: State, *, seal_right: bool | None) -> Adopted:
    """Bring records and document together again. Nothing is to do where the seal is right or there are no records.

    Absence never deletes: an item that the records have and the document lacks comes back.
    """
    if seal_right or not state.edits:
        return Adopted(state)
    recorded, document = view(state.edits), state.document
    missing = difference(recorded, document).removed
    for collection, item_id in missing:
        at = position(recorded, collection, item_id)
        if at is not None:
            document = add(document, collection, items_of(recorded, collection)[at], Place.LAST)
    edits = with_changes(state.edits, recorded, document, IMPORT + seal(state.document), None)
    return Adopted(state.model_copy(update={"document": document, "edits": edits}), len(missing))
