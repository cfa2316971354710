"""Changes that others made are taken or left: what became of each shows in the records alone, and nothing comes back."""

import pytest

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.edits import add, make_item, move, remove, set_value
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.deciding import (
    Standing,
    accepted,
    decision_of,
    rejected,
    rejected_all,
    settling,
    standing_of,
)
from igm_desktop.core.exchange.merging import Merged, merged
from igm_desktop.core.exchange.past import Happening, past_of
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Assessment, Comment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": tuple(
            {"id": name, "domain": "rights", "kind": "potential", "rank": name, "text": {"en": f"Text {name}"}}
            for name in ("f", "g")
        ),
    }
)
TEXT: Ref = ("findings", "f", "text", "en")
START = State(document=DOCUMENT, edits=first_records(DOCUMENT))
NEW = make_item("findings", {"id": "n", "domain": "crises", "kind": "potential", "rank": "z", "text": {"en": "New"}})


def said(state: State, ref: Ref, value: object, by: str) -> State:
    return recorded(state, set_value(state.document, ref, value), by, None)


def came(mine: State, theirs: State) -> Merged:
    return merged(mine, [theirs])


def only(both: Merged) -> Happening:
    (happening,) = both.happenings
    return happening


def decided(both: Merged, document: Assessment, by: str = "ana") -> State:
    return recorded(both.state, document, by, None, resolved=settling(both.happenings))


def standing(state: State, happening: Happening) -> Standing:
    past = past_of(state)
    return standing_of(past, past.numbers[happening.edit.id])


CHANGES = {
    "a text": lambda one: set_value(one, TEXT, "Theirs"),
    "an element": lambda one: set_value(one, ("findings", "f", "indicators", "L-1.1.1"), True),
    "a field of the document": lambda one: set_value(one, ("document", "country"), "MD"),
    "a place": lambda one: move(one, ("findings", "f"), domain="crises"),
    "an answer": lambda one: set_value(one, ("answers", "L-1.1.1", "narrative", "en"), "Yes."),
    "an item that came": lambda one: add(one, "findings", NEW),
    "a deletion": lambda one: remove(one, ("findings", "f")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_was_left_is_undone_and_does_not_come_back(name: str) -> None:
    theirs = recorded(START, CHANGES[name](DOCUMENT), "ben", None)
    both = came(START, theirs)
    assert standing_of(both.past, only(both).number) is Standing.OPEN
    document = rejected(both.state.document, both.past, only(both))
    assert plain_json(document) == plain_json(DOCUMENT)
    mine = decided(both, document)
    assert standing(mine, only(both)) is Standing.REJECTED
    again = merged(mine, [theirs])
    assert again.state is mine
    assert again.happenings == ()


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_was_taken_is_known_to_be(name: str) -> None:
    theirs = recorded(START, CHANGES[name](DOCUMENT), "ben", None)
    both = came(START, theirs)
    document = accepted(both.state.document, both.past, only(both))
    assert document is both.state.document
    mine = decided(both, document)
    assert standing(mine, only(both)) is Standing.ACCEPTED
    past = past_of(mine)
    decision = decision_of(past, past.numbers[only(both).edit.id])
    assert decision is not None
    assert decision.by == "ana"
    assert mine.document == theirs.document


def test_a_change_that_somebody_went_on_from() -> None:
    both = came(START, said(START, TEXT, "Theirs", "ben"))
    mine = said(both.state, TEXT, "Theirs, and mine", "ana")
    assert standing(mine, only(both)) is Standing.CHANGED
    past = past_of(mine)
    happening = only(both)._replace(number=past.numbers[only(both).edit.id])
    assert rejected_all(mine.document, past, [happening]) is mine.document


def test_what_is_written_after_taking_it_does_not_open_it_again() -> None:
    both = came(START, said(START, TEXT, "Theirs", "ben"))
    taken = decided(both, both.state.document)
    assert standing(said(taken, TEXT, "Later", "ana"), only(both)) is Standing.ACCEPTED
    assert standing(said(taken, TEXT, "Text f", "ana"), only(both)) is Standing.REJECTED


def test_what_its_writer_did_later_is_nobodys_decision() -> None:
    theirs = said(said(START, TEXT, "One", "ben"), TEXT, "Two", "ben")
    both = came(START, theirs)
    assert [standing_of(both.past, one.number) for one in both.happenings] == [Standing.OPEN] * 2
    taken = decided(both, both.state.document)
    assert [standing(taken, one) for one in both.happenings] == [Standing.ACCEPTED] * 2
    left = decided(both, rejected_all(both.state.document, both.past, both.happenings))
    assert left.document.findings[0].text["en"] == "Text f"
    assert standing(left, both.happenings[0]) is Standing.REJECTED
    assert standing(left, both.happenings[1]) is not Standing.OPEN


def test_leaving_the_second_of_two_goes_back_to_the_first() -> None:
    both = came(START, said(said(START, TEXT, "One", "ben"), TEXT, "Two", "ben"))
    document = rejected(both.state.document, both.past, both.happenings[1])
    assert document.findings[0].text["en"] == "One"
    mine = decided(both, document)
    assert [standing(mine, one) for one in both.happenings] == [Standing.ACCEPTED, Standing.REJECTED]


def test_leaving_theirs_of_a_conflict_keeps_mine() -> None:
    mine = said(START, TEXT, "Mine", "ana")
    both = came(mine, said(START, TEXT, "Theirs", "ben"))
    assert len(both.conflicts) == 1
    document = rejected(both.state.document, both.past, only(both))
    assert document.findings[0].text["en"] == "Mine"
    done = decided(both, document)
    assert conflicts(done.edits) == ()
    assert done.document.findings[0].text["en"] == "Mine"
    assert standing(done, only(both)) is not Standing.OPEN
    took = decided(both, accepted(both.state.document, both.past, only(both)))
    assert took.document.findings[0].text["en"] == "Theirs"
    assert standing(took, only(both)) is Standing.ACCEPTED
    assert conflicts(took.edits) == ()


def test_leaving_one_of_three_picks_none_of_the_others() -> None:
    mine = said(START, TEXT, "Mine", "ana")
    both = merged(mine, [said(START, TEXT, "Theirs", "ben"), said(START, TEXT, "Hers", "cem")])
    for happening in both.happenings:
        assert rejected(both.state.document, both.past, happening) is both.state.document
    assert rejected_all(both.state.document, both.past, both.happenings).findings[0].text["en"] == "Mine"


OLD = ("This is the first rule.", "The second rule stands.", "The third rule ends it.")


def text_of(*sentences: str) -> str:
    return " ".join(sentences)


STARTED = said(START, TEXT, text_of(*OLD), "ana")
MINE = said(STARTED, TEXT, text_of("This is a new beginning.", *OLD[1:]), "ana")
THEIRS = said(STARTED, TEXT, text_of(*OLD[:2], "This is another ending."), "ben")
JOINED = text_of("This is a new beginning.", OLD[1], "This is the last ending.")


def test_whoever_takes_one_side_of_a_joined_text_takes_all_of_it() -> None:
    both = came(MINE, said(THEIRS, TEXT, text_of(*OLD[:2], "This is the last ending."), "ben"))
    assert (both.state.document.findings[0].text["en"], both.conflicts) == (JOINED, ())
    document = accepted(both.state.document, both.past, both.happenings[-1])
    after = recorded(both.state, document, "cleo", None, resolved=settling(both.happenings[-1:]))
    assert after.document == both.state.document
    assert [standing(after, one) for one in both.happenings] == [Standing.ACCEPTED] * 2
    (of_ana,) = {edit.id for edit in MINE.edits} - {edit.id for edit in STARTED.edits}
    assert standing_of(past_of(after), past_of(after).numbers[of_ana]) is Standing.ACCEPTED


def test_what_somebody_wrote_over_is_not_taken_with_the_text_that_was_joined_of_that() -> None:
    both = came(MINE, said(THEIRS, TEXT, text_of(*OLD[:2], "This is the last ending."), "dora"))
    after = decided(both, both.state.document, "cleo")
    assert [standing(after, one) for one in both.happenings] == [Standing.CHANGED, Standing.ACCEPTED]


def test_a_joined_text_that_somebody_writes_on_in_is_changed() -> None:
    both = came(MINE, THEIRS)
    shown = both.state.document.findings[0].text["en"]
    after = decided(both, set_value(both.state.document, TEXT, f"{shown} And more."), "cleo")
    assert standing(after, only(both)) is Standing.CHANGED


def test_an_item_that_came_goes_with_what_was_written_into_it() -> None:
    theirs = recorded(START, add(DOCUMENT, "findings", NEW), "ben", None)
    theirs = said(theirs, ("findings", "n", "text", "en"), "Newer", "ben")
    both = came(START, theirs)
    assert plain_json(rejected_all(both.state.document, both.past, both.happenings)) == plain_json(DOCUMENT)
    mine = said(both.state, ("findings", "n", "note"), "Mine", "ana")
    assert standing(mine, both.happenings[0]) is Standing.CHANGED


def test_a_deletion_beside_an_edit_is_left_or_taken() -> None:
    mine = said(START, TEXT, "Mine", "ana")
    both = came(mine, recorded(START, remove(DOCUMENT, ("findings", "f")), "ben", None))
    assert both.state.document.findings[0].text["en"] == "Mine"
    left = decided(both, rejected(both.state.document, both.past, only(both)))
    assert left.document.findings[0].text["en"] == "Mine"
    assert conflicts(left.edits) == ()
    assert standing(left, only(both)) is Standing.REJECTED
    took = decided(both, accepted(both.state.document, both.past, only(both)))
    assert [one.id for one in took.document.findings] == ["g"]
    assert conflicts(took.edits) == ()
    assert standing(took, only(both)) is Standing.ACCEPTED


def test_comments_are_never_left_out() -> None:
    comment = Comment.model_validate({"id": "c", "anchor": {"ref": TEXT}, "by": "ben", "at": "", "text": "Why?"})
    both = came(START, recorded(START, add(DOCUMENT, "comments", comment), "ben", None))
    assert rejected_all(both.state.document, both.past, both.happenings) is both.state.document
    assert rejected(both.state.document, both.past, only(both)) is both.state.document
    assert settling(both.happenings) == ()


def test_in_a_copy_for_review_only_what_is_said_outside_decides() -> None:
    copy = State.model_validate({"document": DOCUMENT, "edits": START.edits, "review": "r1"})
    one = said(copy, TEXT, "Theirs", "ben")
    passed_on = said(one, TEXT, "Theirs, corrected", "cem")
    both = came(START, passed_on)
    assert [standing_of(both.past, happening.number) for happening in both.happenings] == [Standing.OPEN] * 2
    mine = decided(both, both.state.document, by="ben")  # the reviewer is who keeps the file as well
    assert standing(mine, both.happenings[1]) is Standing.ACCEPTED
