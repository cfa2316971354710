"""The records of two states brought together: the same set whoever starts, nothing lost, no record twice."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.exchange.records import first_records, record, with_changes
from igm_desktop.core.exchange.union import united, united_records
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.storage.codec import dumps
from strategies import edited, said, settled_documents

BASE = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": ({"id": "f", "domain": "rights", "kind": "potential", "rank": "A", "text": {"en": "One"}},),
    }
)
TEXT = ("findings", "f", "text", "en")
FIRST = ordered(first_records(BASE))


def saved(state: State, document: Assessment, by: str) -> State:
    edits = ordered(with_changes(state.edits, state.document, document, by, None))
    return state.model_copy(update={"document": document, "edits": edits})


START = State(document=BASE, edits=FIRST)


@st.composite
def two_people(draw: st.DrawFn) -> tuple[State, State]:
    """Two states that started from one document and were each saved some times."""
    document = draw(settled_documents())
    start = State(document=document, edits=ordered(first_records(document)))
    sides = []
    for by in ("ana", "ben"):
        side = start
        for _ in range(draw(st.integers(0, 3))):
            side = saved(side, draw(edited(side.document)), by)
        sides.append(side)
    return sides[0], sides[1]


@settings(max_examples=60)
@given(two_people())
def test_all_records_of_both_whoever_starts(sides: tuple[State, State]) -> None:
    mine, theirs = sides
    both, other_way = united(mine, theirs), united(theirs, mine)
    assert {edit.id for edit in both.edits} == {edit.id for edit in (*mine.edits, *theirs.edits)}
    assert both.edits == other_way.edits == ordered(both.edits)
    assert dumps(both) == dumps(other_way)
    assert both.document == other_way.document == view(both.edits)
    places = {edit.id: number for number, edit in enumerate(both.edits)}
    assert all(places[parent] < places[edit.id] for edit in both.edits for parent in edit.parents)


@settings(max_examples=30)
@given(two_people())
def test_again_changes_nothing(sides: tuple[State, State]) -> None:
    mine, theirs = sides
    both = united(mine, theirs)
    assert united(both, theirs) == united(both, mine) == united(both, both) == both
    assert united(both, theirs).edits is both.edits
    assert said(united(mine, mine).document) == said(mine.document)


def test_different_changes_are_both_there() -> None:
    mine = saved(START, set_value(BASE, TEXT, "Mine"), "ana")
    theirs = saved(START, set_value(BASE, ("document", "body"), "city"), "ben")
    both = united(mine, theirs).document
    assert (both.findings[0].text["en"], both.body) == ("Mine", "city")


def test_a_deletion_does_not_take_what_the_other_wrote() -> None:
    mine = saved(START, remove(BASE, ("findings", "f")), "ana")
    theirs = saved(START, set_value(BASE, TEXT, "Theirs"), "ben")
    assert united(mine, theirs).document.findings[0].text == {"en": "Theirs"}
    assert united(theirs, mine).document.findings[0].text == {"en": "Theirs"}


def test_two_sides_without_records() -> None:
    plain = State(document=BASE)
    other = State(document=set_value(BASE, ("document", "body"), "city"))
    assert united(plain, plain).edits == FIRST
    assert {edit.value for edit in united(plain, other).edits if edit.ref == ("document", "body")} == {"", "city"}


def test_unknown_keys_of_both_are_kept() -> None:
    """Of one that both have, the larger value as canonical JSON: for everybody the same."""
    mine = State.model_validate({"document": BASE, "edits": FIRST, "a": 1, "b": FrozenMap({"mine": 1})})
    theirs = State.model_validate({"document": BASE, "edits": FIRST, "b": 2, "c": (3,)})
    assert united(mine, theirs).__pydantic_extra__ == {"a": 1, "b": {"mine": 1}, "c": (3,)}
    assert dumps(united(mine, theirs)) == dumps(united(theirs, mine))


def test_a_copy_for_review_stays_one_and_makes_nothing_else_one() -> None:
    mine, copy = START, State.model_validate({"document": BASE, "edits": FIRST, "review": "r", "new": 1})
    assert united(mine, copy).__pydantic_extra__ == {"new": 1}
    assert united(copy, mine).__pydantic_extra__ == {"review": "r", "new": 1}


def test_the_records_of_an_older_file_are_put_in_order() -> None:
    """Also where the other side has nothing more: else the same two files would give two different ones."""
    other = State(document=BASE, edits=FIRST[::-1])
    assert united(START, other).edits == united(other, START).edits == united(other, other).edits == FIRST


def forgetting(edit: Edit) -> Edit:
    return Edit.model_validate({**edit.model_dump(), "value": None, "forgotten": True})


def test_what_one_side_forgot_the_other_remembers() -> None:
    longer = saved(saved(START, set_value(BASE, TEXT, "Two"), "ana"), set_value(BASE, TEXT, "Three"), "ana")
    shorter = longer.model_copy(
        update={"edits": tuple(forgetting(edit) if edit.value == "Two" else edit for edit in longer.edits)}
    )
    assert shorter.edits != longer.edits
    assert united(longer, shorter).edits == united(shorter, longer).edits == longer.edits
    assert united(shorter, shorter).edits is shorter.edits
    assert "forgotten" not in str(united(shorter, longer).edits)


def test_records_that_come_before_their_parents_are_put_behind_them() -> None:
    chain: list[Edit] = []
    for turn in range(3_000):
        chain.append(record(TEXT, str(turn), tuple(edit.id for edit in chain[-1:]), "ana", None))
    shuffled = random.Random(4).sample(chain, len(chain))
    both = united_records(FIRST, tuple(shuffled))
    assert both == united_records(tuple(shuffled), FIRST)
    texts = [edit for edit in both if edit.ref == TEXT]
    assert texts == chain
    assert all(two.parents == (one.id,) for one, two in pairwise(texts))


def test_records_in_a_circle_are_kept_and_end() -> None:
    one = Edit(id="1" * 64, ref=TEXT, value="One", parents=("2" * 64,), by="")
    two = Edit(id="2" * 64, ref=TEXT, value="Two", parents=("1" * 64, "2" * 64), by="")
    assert set(united_records(FIRST, (one, two))) == {*FIRST, one, two}


def test_copies_of_two_documents_are_refused() -> None:
    with pytest.raises(OtherAssessment) as refusal:
        united(START, State(document=BASE.model_copy(update={"id": "e"})))
    assert refusal.value.code == "other_assessment"
