"""Conflicts: told where two people said different things without knowing of each other, and only there."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.edits import add, remove, set_value
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.records import first_records, record, with_changes
from igm_desktop.core.exchange.union import united
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State
from strategies import edited, said, settled_documents

BASE = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": ({"id": "f", "domain": "rights", "kind": "potential", "rank": "A", "text": {"en": "One"}},),
    }
)
TEXT = ("findings", "f", "text", "en")
ITEM = ("findings", "f")
FIRST = first_records(BASE)
START = State(document=BASE, edits=FIRST)


def saved(state: State, document: Assessment, by: str, resolved: Any = ()) -> State:
    edits = with_changes(state.edits, state.document, document, by, None, resolved)
    return state.model_copy(update={"document": document, "edits": edits})


def merged(mine: Any, theirs: Any) -> State:
    return united(saved(START, mine(BASE), "ana"), saved(START, theirs(BASE), "ben"))


def test_none_in_what_one_person_did() -> None:
    state = saved(saved(START, set_value(BASE, TEXT, "Two"), "ana"), remove(BASE, ITEM), "ana")
    assert conflicts(state.edits) == ()
    assert conflicts(FIRST) == conflicts(()) == ()


def test_two_texts_of_one_field() -> None:
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, TEXT, "Theirs"))
    (one,) = conflicts(both.edits)
    assert one.ref == TEXT
    assert {edit.value for edit in one.heads} == {"Mine", "Theirs"}
    assert both.document.findings[0].text["en"] == one.heads[0].value  # the first one shows
    assert conflicts(both.edits[::-1]) == (one,)


def test_the_same_said_twice_is_none() -> None:
    both = merged(lambda d: set_value(d, TEXT, "Same"), lambda d: set_value(d, TEXT, "Same"))
    assert len([edit for edit in both.edits if edit.value == "Same"]) == 2
    assert conflicts(both.edits) == ()


def test_one_and_true_are_not_the_same() -> None:
    ref = ("document", "new")
    edits = (*FIRST, record(ref, 1, (), "ana", None), record(ref, True, (), "ben", None))
    assert [one.ref for one in conflicts(edits)] == [ref]


def test_other_fields_and_other_languages_are_none() -> None:
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, (*TEXT[:3], "fr"), "La leur"))
    assert conflicts(both.edits) == ()


def test_a_deletion_against_an_edit() -> None:
    both = merged(lambda d: remove(d, ITEM), lambda d: set_value(d, TEXT, "Theirs"))
    (one,) = conflicts(both.edits)
    assert one.ref == ITEM
    assert {edit.value for edit in one.heads} == {None, "Theirs"}
    assert conflicts(merged(lambda d: remove(d, ITEM), lambda d: remove(d, ITEM)).edits) == ()


def test_a_deletion_against_two_edits_of_one_field_is_both() -> None:
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, TEXT, "Theirs"))
    gone = united(both, saved(START, remove(BASE, ITEM), "eva"))
    assert [(one.ref, len(one.heads)) for one in conflicts(gone.edits)] == [(ITEM, 3), (TEXT, 2)]


def test_two_people_add_an_item_with_one_id() -> None:
    there = remove(BASE, ITEM)
    start = State(document=there, edits=first_records(there))
    item = BASE.findings[0]
    mine = saved(start, add(there, "findings", item), "ana")
    theirs = saved(start, add(there, "findings", item.model_copy(update={"note": "x"})), "ben")
    assert [one.ref for one in conflicts(united(mine, theirs).edits)] == [ITEM]


@pytest.mark.parametrize("keep", ["Mine", "Theirs", "Neither"])
def test_what_a_person_decided_settles_it_for_good(keep: str) -> None:
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, TEXT, "Theirs"))
    decided = saved(both, set_value(both.document, TEXT, keep), "eva", resolved=(TEXT,))
    assert conflicts(decided.edits) == ()
    assert decided.document.findings[0].text["en"] == keep == view(decided.edits).findings[0].text["en"]
    again = united(decided, saved(START, set_value(BASE, TEXT, "Theirs"), "ben"))
    assert set(again.edits) == set(decided.edits)
    assert len(decided.edits) == len(both.edits) + 1


@pytest.mark.parametrize("stays", [True, False])
def test_a_deletion_against_an_edit_is_settled_either_way(stays: bool) -> None:
    both = merged(lambda d: remove(d, ITEM), lambda d: set_value(d, TEXT, "Theirs"))
    assert both.document.findings
    document = both.document if stays else remove(both.document, ITEM)
    decided = saved(both, document, "eva", resolved=(ITEM,))
    assert conflicts(decided.edits) == ()
    assert said(view(decided.edits)) == said(document)
    assert len(decided.edits) == len(both.edits) + 1


def test_a_part_that_is_settled_by_taking_its_item_away() -> None:
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, TEXT, "Theirs"))
    decided = saved(both, remove(both.document, ITEM), "eva", resolved=(TEXT,))
    assert conflicts(decided.edits) == ()
    assert not view(decided.edits).findings


def test_an_item_that_is_settled_and_changed_in_one_save() -> None:
    both = merged(lambda d: remove(d, ITEM), lambda d: set_value(d, TEXT, "Theirs"))
    document = set_value(set_value(both.document, TEXT, "New"), ("findings", "f", "note"), "n")
    decided = saved(both, document, "eva", resolved=(ITEM,))
    assert said(view(decided.edits)) == said(document)
    assert conflicts(decided.edits) == ()


def test_a_record_supersedes_nothing_of_another_item() -> None:
    """Else a conflict could be hidden by naming it as a parent of something else."""
    both = merged(lambda d: set_value(d, TEXT, "Mine"), lambda d: set_value(d, TEXT, "Theirs"))
    hiding = record(("document", "body"), "x", [edit.id for edit in both.edits], "mallory", None)
    assert [one.ref for one in conflicts((*both.edits, hiding))] == [TEXT]


def test_what_was_forgotten_is_no_side() -> None:
    mine = saved(START, set_value(BASE, TEXT, "Mine"), "ana").edits[-1]
    forgotten = Edit.model_validate(
        {"id": "9" * 64, "ref": TEXT, "parents": (), "by": "ben", "forgotten": True, "value": None}
    )
    assert conflicts((*FIRST, mine, forgotten)) == ()
    assert view((*FIRST, mine, forgotten)).findings[0].text == {"en": "Mine"}
    gone = Edit.model_validate({"id": "9" * 64, "ref": ITEM, "by": "ben", "forgotten": True})
    assert view((*FIRST, gone)).findings == BASE.findings


def test_a_record_that_names_itself_or_what_nobody_has() -> None:
    for parent in ("9" * 64, "8" * 64):
        odd = Edit(id="9" * 64, ref=TEXT, value="Odd", parents=(parent,), by="")
        assert view((*FIRST, odd)).findings[0].text == {"en": "Odd"}


@settings(max_examples=60)
@given(settled_documents(), st.data())
def test_conflicts_are_those_refs_that_the_records_leave_open(document: Assessment, data: st.DataObject) -> None:
    """As worked out the long way; in any order; and each can be settled."""
    start = State(document=document, edits=first_records(document))
    sides = []
    for by in ("ana", "ben"):
        side = start
        for _ in range(data.draw(st.integers(1, 3))):
            side = saved(side, data.draw(edited(side.document)), by)
        sides.append(side)
    both = united(*sides)
    found = conflicts(both.edits)
    chance = data.draw(st.randoms(use_true_random=False))
    assert conflicts(chance.sample(both.edits, len(both.edits))) == found
    assert {one.ref for one in found} == long_way(both.edits)
    decided = saved(both, both.document, "eva", resolved=[one.ref for one in found])
    assert conflicts(decided.edits) == ()
    assert said(view(decided.edits)) == said(both.document)


def long_way(edits: tuple[Edit, ...]) -> set[tuple[str, ...]]:
    found = set()
    for ref in {edit.ref for edit in edits} | {edit.ref[:2] for edit in edits}:
        family = [edit for edit in edits if edit.ref[:2] == ref[:2]]
        heads = [edit for edit in family if not any(edit.id in other.parents for other in family)]
        own = [edit.value for edit in heads if edit.ref == ref]
        taken_away = len(ref) == 2 and ref[0] != "document" and None in own
        if len({repr(value) for value in own}) > 1 or (taken_away and len(heads) > len(own)):
            found.add(ref)
    return found


def test_no_conflict_in_thousands_of_records_and_one_more() -> None:
    records: list[Edit] = list(FIRST)
    last = next(edit for edit in FIRST if edit.ref == ("document", "body"))
    for turn in range(5_000):
        last = record(last.ref, str(turn), (last.id,), "ana", None)
        records.append(last)
    assert conflicts(records) == ()
    other = record(("document", "body"), FrozenMap(), (), "ben", None)
    heads = tuple(sorted((last, other), key=lambda edit: edit.id))
    assert conflicts([*records, other]) == (Conflict(last.ref, heads),)
