"""States of one document brought together: all records of all of them, each once. Nothing is taken away."""

from functools import reduce
from itertools import chain

from igm_desktop.core.canonical import canonical
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import Json
from igm_desktop.core.identity import each_once
from igm_desktop.core.model.state import REVIEW, Edit, State


def united(mine: State, *others: State) -> State:
    """The state with the records of all, and the document that they add up to: the same for everybody, in whatever order more
    of them come, and however often.

    One without records counts with its first ones. Of an unknown key that several have, the larger value as canonical JSON
    stays; whether mine is a copy that was sent for review stays as it is. What a document says and its records do not is
    not in it: records are made first. Raises OtherAssessment where they are not copies of one document, and DamagedFile
    where the records make no document.
    """
    if any(one.document.id != mine.document.id for one in others):
        raise OtherAssessment("other_assessment")
    edits = united_records(_records_of(mine), *map(_records_of, others))
    unknown = reduce(_both, (one.__pydantic_extra__ or {} for one in others), mine.__pydantic_extra__ or {})
    return mine.model_copy(update={**unknown, "document": view(edits), "edits": edits})


def united_records(mine: tuple[Edit, ...], *others: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The records of all, each once, in the order of files; my very tuple where that is it. One that some have forgotten the
    value of keeps what another remembers.
    """
    both = each_once(chain(mine, *others))
    return ordered(mine if both == mine else both)


def _both(mine: dict[str, Json], theirs: dict[str, Json]) -> dict[str, Json]:
    kept = {name: value for name, value in theirs.items() if name != REVIEW}
    both = {name: max(mine[name], kept[name], key=canonical) for name in mine.keys() & kept.keys()}
    return {**kept, **mine, **both}


def _records_of(state: State) -> tuple[Edit, ...]:
    return state.edits or first_records(state.document)
