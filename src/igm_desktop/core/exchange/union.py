"""Two states of one document brought together: all records of both, each once. Nothing is taken away."""

from operator import is_

from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.view import view
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.state import Edit, State


def united(mine: State, theirs: State) -> State:
    """The state with the records of both, and the document that they add up to.

    Mine stand first, as they are; then what theirs has more, each after its parents. A side without records counts with
    its first ones. Of an unknown key that both have, mine stays. What a side's document says and its records do not is
    not in it: records are made first. Raises OtherAssessment where they are not copies of one document, and DamagedFile
    where the records make no document.
    """
    if mine.document.id != theirs.document.id:
        raise OtherAssessment("other_assessment")
    edits = united_records(_records_of(mine), _records_of(theirs))
    kept = {**(theirs.__pydantic_extra__ or {}), **(mine.__pydantic_extra__ or {})}
    return mine.model_copy(update={**kept, "document": view(edits), "edits": edits})


def united_records(mine: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The records of both, each once; one that a side has forgotten the value of keeps what the other remembers."""
    held = {edit.id: edit for edit in mine}
    more = {edit.id: edit for edit in theirs if edit.id not in held}
    remembered = {edit.id: edit for edit in theirs if edit.id in held and not is_forgotten(edit)}
    both = [remembered.get(edit.id, edit) if is_forgotten(edit) else edit for edit in held.values()]
    both += _after_their_parents(more)
    return mine if len(both) == len(mine) and all(map(is_, both, mine)) else tuple(both)


def _records_of(state: State) -> tuple[Edit, ...]:
    return state.edits or first_records(state.document)


def _after_their_parents(edits: dict[str, Edit]) -> list[Edit]:
    """In the order that they have, but for those that stand before a parent. Records in a circle come as they come."""
    ordered: dict[str, Edit] = {}
    begun: set[str] = set()
    for edit in edits.values():
        waiting = [edit]
        while waiting:
            last = waiting[-1]
            if last.id in begun:
                ordered.setdefault(waiting.pop().id, last)
                continue
            begun.add(last.id)
            waiting += [edits[parent] for parent in reversed(last.parents) if parent in edits and parent not in begun]
    return list(ordered.values())
