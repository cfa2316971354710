"""What came from others with a copy, or into the file, and what has become of each of it: known from the records alone.

A file notes under `arrived` the ids of the records that came and that nobody has decided about. What was made in a copy for
review is known by its records anyway.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.deciding import Standing, is_decided_on, outcome_of, rejected_all, settling
from igm_desktop.core.exchange.past import Happening, Past, past_of
from igm_desktop.core.exchange.returning import with_value_then
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.ref import Ref, is_item, item_ref

ARRIVED: Final = "arrived"
"""The key of a file under which it has the ids of what came and is open."""


class Arrival(NamedTuple):
    """What one person changed at one ref, or in an item that they added: its records, one after the other.

    `standing` is what has become of it, by the record `decision` where somebody has decided.
    """

    happenings: tuple[Happening, ...]
    standing: Standing
    decision: Edit | None

    @property
    def first(self) -> Happening:
        """What began it."""
        return self.happenings[0]

    @property
    def last(self) -> Happening:
        """What it came to."""
        return self.happenings[-1]

    @property
    def ref(self) -> Ref:
        """Where it is: the whole item that was added, or what was changed."""
        return self.first.edit.ref

    @property
    def is_decidable(self) -> bool:
        """Whether it is one to take or to leave; a comment is answered instead."""
        return is_decided_on(self.ref)

    @property
    def is_open(self) -> bool:
        """Whether somebody has to decide about it."""
        return self.standing is Standing.OPEN and self.is_decidable

    @property
    def added(self) -> bool:
        """Whether it is an item that was not there."""
        return _adds(self.first.edit)


@dataclass(frozen=True, slots=True, eq=False)
class WhatCame:
    """`conflicts` are all that are open, wherever they are from; what is in one of them is no arrival beside it."""

    past: Past
    arrivals: tuple[Arrival, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def open_ones(self) -> tuple[Arrival, ...]:
        """What somebody has to decide about."""
        return tuple(one for one in self.arrivals if one.is_open)


def noted(state: State) -> frozenset[str]:
    """The ids that the state notes as arrived."""
    ids = (state.__pydantic_extra__ or {}).get(ARRIVED)
    return frozenset(one for one in ids if isinstance(one, str)) if isinstance(ids, tuple) else frozenset()


def with_noted(together: State, mine: State, person: str) -> State:
    """The state that came of mine, with a note of all that it has more and that is not of this person."""
    known = {edit.id for edit in mine.edits}
    news = (edit for edit in together.edits if edit.id not in known and edit.by != person)
    new = {edit.id for edit in news if edit.ref[0] != "people"}
    if not new and not (noted(mine) or noted(together)):
        return together
    left = (noted(mine) | new) - decided(together.edits)
    ids = tuple(edit.id for edit in together.edits if edit.id in left)
    return together.model_copy(update={ARRIVED: ids}) if ids else without_noted(together)


def without_noted(state: State) -> State:
    """The state without the note: for a copy that is made for others."""
    extra = state.__pydantic_extra__ or {}
    if ARRIVED not in extra:
        return state
    kept = {name: value for name, value in extra.items() if name != ARRIVED}
    return State(document=state.document, edits=state.edits, resolved=state.resolved, **kept)


def decided(edits: Iterable[Edit]) -> frozenset[str]:
    """The ids of the records that a record of somebody else knows of, straight or by others of the same person."""
    known = {edit.id: edit for edit in edits}
    found = {
        parent
        for edit in known.values()
        for parent in edit.parents
        if (one := known.get(parent)) is not None and one.by != edit.by
    }
    waiting = list(found)
    while waiting:
        edit = known[waiting.pop()]
        new = [one for one in edit.parents if one in known and one not in found and known[one].by == edit.by]
        found.update(new)
        waiting.extend(new)
    return frozenset(found)


def is_concerned(state: State, resolved: frozenset[Ref] = frozenset()) -> bool:
    """Whether anything came at all, or stands in two versions: found out quickly."""
    if noted(state) or resolved:
        return True
    review = review_of(state)
    if any(one is not None and one != review for one in map(review_of, state.edits)):
        return True
    return bool(conflicts(state.edits))


def came(state: State, document: Assessment, person: str, resolved: Iterable[Ref] = ()) -> WhatCame:
    """All that came, with what this person has done about it since the last save. It takes a while."""
    told = past_of(state, document, person, resolved)
    open_conflicts = conflicts(told.edits)
    disputed = _with_own(told, [head for one in open_conflicts for head in one.heads])
    ids, review = noted(state), review_of(state)

    def is_news(edit: Edit) -> bool:
        made_in = review_of(edit)
        return (made_in is not None and made_in != review) or (edit.id in ids and edit.by != person)

    happenings = (one for entry in told.entries for one in entry.happenings)
    news = [one for one in happenings if is_news(one.edit) and one.edit.id not in disputed]
    return WhatCame(told, arrivals_of(told, news), open_conflicts)


def arrivals_of(told: Past, happenings: Iterable[Happening]) -> tuple[Arrival, ...]:
    """These happenings of that past as what persons changed."""
    return tuple(_arrival(told, chain) for chain in _chains(happenings))


def without(document: Assessment, told: Past, arrivals: Iterable[Arrival]) -> Assessment:
    """The document as if nobody had made these changes: what others said of the same things stays.

    An ordinary edit, so that the same copies bring nothing of it back. Raises InvalidEdit.
    """
    return rejected_all(document, told, [happening for one in arrivals for happening in one.happenings])


def refs_of(arrivals: Iterable[Arrival]) -> tuple[Ref, ...]:
    """Where something is decided with these."""
    return settling(happening for one in arrivals for happening in one.happenings)


def answered(document: Assessment, told: Past, ref: Ref, value: Json) -> Assessment:
    """The document with that value at the ref of a conflict. Raises InvalidEdit."""
    return with_value_then(document, told, ref, value, len(told.edits))


def _with_own(told: Past, heads: Iterable[Edit]) -> set[str]:
    """The ids of these records and of those of the same person that they go on from."""
    found: set[str] = set()
    waiting = list(heads)
    while waiting:
        edit = waiting.pop()
        if edit.id not in found:
            found.add(edit.id)
            known = (told.edits[told.numbers[one]] for one in edit.parents if one in told.numbers)
            waiting.extend(one for one in known if one.by == edit.by)
    return found


def _chains(happenings: Iterable[Happening]) -> list[list[Happening]]:
    """Those of one person that go on with each other, in the order in which they began."""
    chains: list[list[Happening]] = []
    begun: dict[tuple[str, Ref], list[Happening]] = {}
    for one in happenings:
        edit = one.edit
        of_item = begun.get((edit.by, item_ref(edit.ref)))
        chain = of_item if of_item is not None and _adds(of_item[0].edit) else begun.get((edit.by, edit.ref))
        if chain is None or not _goes_on(chain, edit):
            chain = begun[edit.by, edit.ref] = []
            chains.append(chain)
        chain.append(one)
    return chains


def _goes_on(chain: list[Happening], edit: Edit) -> bool:
    """Whether a record goes on with what the same person began: in an item that they added, or knowing of the last one."""
    return _adds(chain[0].edit) or not {one.edit.id for one in chain}.isdisjoint(edit.parents)


def _adds(edit: Edit) -> bool:
    return is_item(edit.ref) and not edit.parents and edit.value is not None


def _arrival(told: Past, chain: list[Happening]) -> Arrival:
    number = chain[0].number if _adds(chain[0].edit) else chain[-1].number
    return Arrival(tuple(chain), *outcome_of(told, number))
