"""Two states of one document brought together: all records of both, each once. Nothing is taken away."""

from igm_desktop.core.canonical import canonical
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import Json
from igm_desktop.core.identity import each_once
from igm_desktop.core.model.state import REVIEW, Edit, State


def united(mine: State, theirs: State) -> State:
    """The state with the records of both, and the document that they add up to: the same for both, in whatever order more
    of them come, and however often.

    A side without records counts with its first ones. Of an unknown key that both have, the larger value as canonical JSON
    stays; whether mine is a copy that was sent for review stays as it is. What a side's document says and its records do not is
    not in it: records are made first. Raises OtherAssessment where they are not copies of one document, and DamagedFile
    where the records make no document.
    """
    if mine.document.id != theirs.document.id:
        raise OtherAssessment("other_assessment")
    edits = united_records(_records_of(mine), _records_of(theirs))
    unknown = _both(mine.__pydantic_extra__ or {}, theirs.__pydantic_extra__ or {})
    return mine.model_copy(update={**unknown, "document": view(edits), "edits": edits})


def united_records(mine: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The records of both, each once, in the order of files; mine as they are where the others have nothing more. One that
    a side has forgotten the value of keeps what the other remembers.
    """
    both = each_once((*mine, *theirs))
    return mine if both == mine else ordered(both)


def _both(mine: dict[str, Json], theirs: dict[str, Json]) -> dict[str, Json]:
    kept = {name: value for name, value in theirs.items() if name != REVIEW}
    return {**kept, **{name: _larger(value, kept.get(name)) for name, value in mine.items()}}


def _larger(one: Json, two: Json) -> Json:
    return max(one, two, key=canonical)


def _records_of(state: State) -> tuple[Edit, ...]:
    return state.edits or first_records(state.document)
