"""Copies of a document brought in at its desk, taken back, and brought in once more."""

from collections.abc import Sequence
from contextlib import suppress

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.exchange.apart import nobody
from igm_desktop.core.exchange.arrivals import with_noted
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.merging import with_copies
from igm_desktop.core.exchange.union import united
from igm_desktop.core.keeping.desk import Desk
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.outcome import Arrived
from igm_desktop.core.keeping.sealed import known_by_backups
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref


def receive_copies(
    desk: Desk, document: Assessment, copies: Sequence[bytes | State], known: int | None = None
) -> Arrived | None:
    """Bring in what copies of the file hold, all at once. The file is not written.

    None where there is nothing new; else there is one merge more. Raises a Refused error where one of them is damaged or of
    another document, and nothing has changed.
    """
    mine = desk.mine(document, known)
    kept = nobody if desk.path is None else known_by_backups(desk.path, mine.document.id)
    together = with_copies(mine, [state_of(one) if isinstance(one, bytes) else one for one in copies], kept)
    if together.edits == mine.edits:
        return None
    return desk.go_on_with(mine, with_noted(together, mine, desk.person.id))


def take_back(desk: Desk, document: Assessment, known: int, mine: State, together: State) -> Arrived | None:
    """Have it that the copies never came that made `together` of my state; the document is without them.

    None where they are in a file since, or came before something that is: then only an edit takes them back.
    """
    if not desk.is_loose(together):
        return None
    document = desk.caught_up(document, known)
    arrived = desk.go_on_with(desk.state, mine)
    with suppress(UnwritableFile):  # it is tried again with the next word
        desk.keep_only(document)
    return arrived


def brought_conflicts(state: State, mine: State) -> frozenset[Ref]:
    """What stands in two versions in the state, one of which mine does not have."""
    known = {edit.id for edit in mine.edits}
    found = (one for one in conflicts(state.edits) if any(head.id not in known for head in one.heads))
    return frozenset(one.ref for one in found)


def bring_again(desk: Desk, together: State) -> Arrived:
    """What was taken back is there again; the document has it already."""
    return desk.go_on_with(desk.state, united(desk.state, together))
