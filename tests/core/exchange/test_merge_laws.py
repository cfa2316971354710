"""What holds however the copies of an assessment are brought together; and that the machine that shows it can fail.

`IGM_EXAMPLES=20000 pytest tests/core/exchange/test_merge_laws.py` tries that many lives instead of some; `make faults` does.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from merge_people import People

from igm_desktop.core.exchange import sentences, view
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.exchange.records import heads_of, record
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.sides import is_text
from igm_desktop.core.exchange.union import united
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.ref import is_item, item_ref

EXAMPLES = int(os.environ.get("IGM_EXAMPLES", "200"))
LIFE = settings(max_examples=EXAMPLES, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck))
SEARCH = settings(
    LIFE, max_examples=3_000, derandomize=True, database=None, phases=[Phase.generate], report_multiple_bugs=False
)


def test_nothing_is_lost_whoever_brings_what_together_when() -> None:
    run_state_machine_as_test(People, settings=LIFE)


def with_edits(state: State, edits: tuple[Edit, ...]) -> State:
    return state.model_copy(update={"edits": edits, "document": view.view(edits)})


def mine_first(mine: State, theirs: State) -> State:
    """All records, in the order in which they came."""
    known = {edit.id for edit in mine.edits}
    both = united(mine, theirs)
    new = tuple(edit for edit in both.edits if edit.id not in known)
    return with_edits(both, (*mine.edits, *new) if mine.edits else both.edits)


def without(loses: Callable[[Edit, Edit], bool]) -> Callable[[State, State], State]:
    """A merger that drops of two newest records of one ref, or of an item and a part of it, the one that loses."""

    def unite(mine: State, theirs: State) -> State:
        both = united(mine, theirs)
        dropped = {
            one.id
            for heads in heads_of(both.edits).values()
            for one in heads
            if any(two.id != one.id and item_ref(one.ref) == item_ref(two.ref) and loses(one, two) for two in heads)
        }
        return with_edits(both, tuple(edit for edit in both.edits if edit.id not in dropped))

    return unite


def clock_wins(one: Edit, two: Edit) -> bool:
    return one.ref == two.ref and (one.at or "", one.id) < (two.at or "", two.id)


def edit_wins(one: Edit, two: Edit) -> bool:
    return is_item(one.ref) and one.value is None and two.value is not None


def delete_wins(one: Edit, two: Edit) -> bool:
    return edit_wins(two, one)


def whole_item_wins(one: Edit, two: Edit) -> bool:
    return len(two.ref) == 2 and len(one.ref) > 2 and two.at is not None


def mine_wins(mine: State, theirs: State) -> State:
    """Of what both said of one ref only mine is taken over."""
    own = {edit.ref for heads in heads_of(mine.edits).values() for edit in heads if edit.at is not None}
    known = {edit.id for edit in mine.edits}
    both = united(mine, theirs)
    return with_edits(both, tuple(edit for edit in both.edits if edit.id in known or edit.ref not in own))


def absence_deletes(mine: State, theirs: State) -> State:
    """What their document lacks is taken out of mine."""
    gone = [item for item in mine.document.comments if item not in theirs.document.comments]
    both = united(mine, theirs)
    lost = {("comments", item.id) for item in gone}
    return with_edits(both, tuple(edit for edit in both.edits if edit.ref not in lost))


def counted_ids(mine: State, theirs: State) -> State:
    """Records are told apart by their writer and how many he has made: a cloned laptop's are taken for known."""
    seen: dict[tuple[str, int], Edit] = {}
    for edits in (mine.edits, theirs.edits):
        turns: dict[str, int] = {}
        for edit in edits:
            turns[edit.by] = turns.get(edit.by, 0) + 1
            seen.setdefault((edit.by, turns[edit.by]), edit)
    return with_edits(united(mine, theirs), ordered(tuple(seen.values()) or united(mine, theirs).edits))


def unknown_dropped(mine: State, theirs: State) -> State:
    both = united(mine, theirs)
    known = set(Assessment.model_fields)
    kept = tuple(edit for edit in both.edits if edit.ref[0] != "document" or edit.ref[1] in known)
    return with_edits(both, kept)


def old_copy_reopens(mine: State, theirs: State) -> State:
    """What comes from elsewhere counts as said again, now."""
    both = united(mine, theirs)
    heads = [edit for edit in heads_of(theirs.edits).get(("findings", "f"), ()) if is_text(edit.ref)]
    again = tuple(record(edit.ref, edit.value, (), edit.by, edit.at) for edit in heads)
    return with_edits(
        both, ordered((*both.edits, *(edit for edit in again if edit.id not in {one.id for one in both.edits})))
    )


def unresolved(*given: Any) -> State:
    """What was decided is recorded only where something else shows afterwards."""
    return recorded(*given[:4])


MERGERS = {
    "the order of whoever merges": mine_first,
    "the later clock wins": without(clock_wins),
    "a deletion is dropped": without(edit_wins),
    "a deletion wins": without(delete_wins),
    "the whole item wins": without(whole_item_wins),
    "mine wins": mine_wins,
    "what is absent is deleted": absence_deletes,
    "ids by counting": counted_ids,
    "unknown fields are dropped": unknown_dropped,
    "an old copy reopens": old_copy_reopens,
}


def is_caught(machine: type[People], search: settings = SEARCH) -> None:
    with pytest.raises((AssertionError, ExceptionGroup)):
        run_state_machine_as_test(machine, settings=search)


@pytest.mark.parametrize("name", MERGERS)
def test_a_wrong_merger_is_caught(name: str) -> None:
    is_caught(type("Planted", (People,), {"unite": staticmethod(MERGERS[name])}))


def test_a_decision_that_nobody_recorded_is_caught() -> None:
    rarely = settings(SEARCH, max_examples=10_000)  # how soon hangs on the order of sets, which is another in each run
    is_caught(type("Planted", (People,), {"saved": staticmethod(unresolved)}), rarely)


def joined_by_place(base: str, sides: tuple[str, ...]) -> str:
    """Each side's sentences in the places of the base, whatever stands there by now."""
    old = [piece.text for piece in sentences.pieces(base)]
    for side in sides:
        for at, piece in enumerate(sentences.pieces(side)):
            old[at : at + 1] = [piece.text] if at >= len(old) or old[at] != piece.text else [old[at]]
    return "".join(old)


def test_joining_by_place_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("igm_desktop.core.exchange.sides.joined", joined_by_place)
    is_caught(People)
