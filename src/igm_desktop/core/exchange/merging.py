"""Several copies of a document brought together with it at once: what came, by whom, and whether nothing was lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from igm_desktop.core.collecting import uncollected
from igm_desktop.core.errors import IncompleteMerge, OtherAssessment
from igm_desktop.core.exchange.apart import Brought, Kin, Known, brought_by, nobody, shares
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.past import Happening, Past, past
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.union import united, united_records
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.storage.codec import ensure_room


class Counts(NamedTuple):
    """How many records and comments there are, deleted ones included."""

    records: int
    comments: int


@dataclass(frozen=True, slots=True, eq=False)
class Came:
    """What one copy has more than mine, also what other copies have as well. `records` are all of it; `happenings` what
    matters to a person, their numbers those of the past of the whole merge.
    """

    kin: Kin
    records: int
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, eq=False)
class Merged:
    """`conflicts` are all that are left, those that mine had before among them. What is told of it is worked out when it is
    asked for.
    """

    state: State
    conflicts: tuple[Conflict, ...]
    before: Counts
    after: Counts
    known: frozenset[str]
    """The ids of the records that mine had."""
    brought: tuple[Brought, ...]
    """What stands for each copy."""

    @cached_property
    def past(self) -> Past:
        """What happened to the document, with all that came."""
        with uncollected():
            return past(self.state.edits)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """What came with any of the copies, each once."""
        told = (one for entry in self.past.entries for one in entry.happenings)
        return tuple(one for one in told if one.edit.id not in self.known)

    @cached_property
    def copies(self) -> tuple[Came, ...]:
        """What each copy brought, in the order in which they were given, which changes nothing else."""
        return tuple(map(self._came, self.brought))

    def _came(self, one: Brought) -> Came:
        ids = {edit.id for edit in one.edits} - self.known
        return Came(one.kin, len(ids), tuple(happening for happening in self.happenings if happening.edit.id in ids))


def merged(mine: State, copies: Sequence[State], known: Known = nobody) -> Merged:
    """All records of mine and of the copies, and what the copies have more. Mine is the same object where there is nothing.

    A copy that shares no record with the others is told against the state that it names, where that is found in the records or
    `known` (the backups) has it; else it counts as one import. Raises OtherAssessment, with the `number` of the copy from 0 on;
    DamagedFile where all would not fit into one file; IncompleteMerge where anything would be lost. A Refused error leaves
    everything as it was.
    """
    for number, copy in enumerate(copies):
        if copy.document.id != mine.document.id:
            raise OtherAssessment("other_assessment", number=number)
    with uncollected():
        return _merged(mine, copies, known)


def with_copies(mine: State, copies: Sequence[State], known: Known = nobody) -> State:
    """My state with all that the copies have. Raises as `merged` does."""
    own, *brought = _brought(mine, copies, known)
    together = _together(mine, copies, own, brought)
    _counted(mine, copies, (own, *brought), together)
    return together


def _merged(mine: State, copies: Sequence[State], known: Known) -> Merged:
    own, *brought = _brought(mine, copies, known)
    together = _together(mine, copies, own, brought)
    before, after = _counted(mine, copies, (own, *brought), together)
    had = frozenset(edit.id for edit in (*own.edits, *own.knew))
    return Merged(together, conflicts(together.edits), before, after, had, tuple(brought))


def _brought(mine: State, copies: Sequence[State], known: Known) -> list[Brought]:
    """The records of mine and of each copy, as far as they know of each other; the rest against these."""
    states = (mine, *copies)
    ground = [one.edits for one in _ground(states)]
    ids = {edit.id for edits in ground for edit in edits}
    all_edits: tuple[Edit, ...] = ()
    found: list[Brought] = []
    for state in states:
        records = state.edits or first_records(state.document)
        if shares(records, ids):
            found.append(Brought(Kin.RECORDS, records))
        else:
            all_edits = all_edits or united_records(*ground)
            found.append(brought_by(state, ground, all_edits, known, is_mine=state is mine))
    return found


def _ground(states: Sequence[State]) -> list[State]:
    """Those that share records with mine, or with one that does; where mine has none of its own, with another. Always in one
    order.
    """
    mine, *copies = states
    others = sorted((one for one in copies if one.edits), key=lambda one: [edit.id for edit in one.edits])
    first = mine if mine.edits or not others else others.pop(0)
    if not first.edits:
        first = first.model_copy(update={"edits": first_records(first.document)})
    found, ids = [first], {edit.id for edit in first.edits}
    while near := [one for one in others if shares(one.edits, ids)]:
        found += near
        ids.update(edit.id for one in near for edit in one.edits)
        others = [one for one in others if one not in near]
    return found


def _together(mine: State, copies: Sequence[State], own: Brought, brought: Sequence[Brought]) -> State:
    """All of them in one; mine where that is all. Raises DamagedFile where it is too much for a file."""
    known = own.edits or next(one.edits for one in brought if one.edits)  # mine says nothing that others did not say
    start = mine if known is mine.edits else mine.model_copy(update={"edits": known})
    others = [
        copy.model_copy(update={"edits": one.edits or start.edits}) for copy, one in zip(copies, brought, strict=True)
    ]
    together = united(start, *others)
    if together.edits is mine.edits and together.__pydantic_extra__ == mine.__pydantic_extra__:
        return mine
    ensure_room(together)
    return together


def _counted(
    mine: State, copies: Sequence[State], brought: Sequence[Brought], together: State
) -> tuple[Counts, Counts]:
    """How many records and comments went in, and how many came out; the same, or it is no merge.

    It takes nothing from what unites them: only sets of ids are counted. Raises IncompleteMerge.
    """
    states = (mine, *copies)
    own = [state.edits for state, one in zip(states, brought, strict=True) if one.kin in (Kin.RECORDS, Kin.NEWCOMER)]
    went_in = {edit.id for edits in (*own, *(one.edits for one in brought)) for edit in edits}
    came_out = [edit.id for edit in together.edits]
    if len(came_out) != len(went_in) or went_in != set(came_out):
        raise IncompleteMerge("records", before=len(went_in), after=len(came_out))
    shown = {comment.id for state in states for comment in state.document.comments}
    wrote = shown | _commented(edit for one in brought for edit in one.edits)
    stands = {comment.id for comment in together.document.comments}
    removed = {edit.ref[1] for edit in together.edits if edit.value is None and _is_comment(edit)}
    said = stands | _commented(together.edits)
    if said != wrote or shown - stands - removed:
        raise IncompleteMerge("comments", before=len(wrote), after=len(said))
    return Counts(len(went_in), len(wrote)), Counts(len(came_out), len(said))


def _commented(edits: Iterable[Edit]) -> set[str]:
    return {edit.ref[1] for edit in edits if edit.ref[0] == "comments" and _is_comment(edit)}


def _is_comment(edit: Edit) -> bool:
    return edit.ref[0] == "comments" and len(edit.ref) == 2
