"""A follow-up carries over what was said, and tells what nobody has looked at since, through save, merge and undo."""

import pytest

from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import add, move, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.follow_up import carried_state, confirmed, follow_up, unchanged
from igm_desktop.core.history import History
from igm_desktop.core.model.assessment import (
    Anchor,
    Answer,
    Assessment,
    Comment,
    Earlier,
    Finding,
    KeyFact,
    Part,
    Person,
    Source,
)
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps, loads

EARLIER = settled(
    Assessment(
        id="first",
        level="local",
        title=Prose(en="Profile of Orhei"),
        date="2019",
        parts=(Part(id="p", text=Prose(en="Why."), kind="introduction"),),
        findings=(
            Finding(id="f1", domain="crises", kind="potential", text=Prose(en="There is a plan."), status="ready"),
            Finding(id="f2", domain="crises", kind="potential", text=Prose(en="There is a line.")),
        ),
        answers=(Answer(id="L-1.1.1", choice="some", narrative=Prose(en="Most [@s].")), Answer(id="L-1.1.2")),
        sources=(Source(id="s"),),
        key_facts=(KeyFact(id="k", value="12"),),
        comments=(Comment(id="c", anchor=Anchor(ref=("findings", "f1")), by="a", at=""),),
        people=(Person(id="a"),),
    )
)
ALL = (("findings", "f1"), ("findings", "f2"), ("answers", "L-1.1.1"))
TEXT = ("findings", "f1", "text", "en")


def state_of(document: Assessment, item_id: str) -> str | None:
    return next(carried_state(one) for one in (*document.findings, *document.answers) if one.id == item_id)


def test_it_is_a_new_assessment_that_follows_the_earlier_one() -> None:
    after = follow_up(EARLIER, date="2026-03")
    assert after.id != EARLIER.id
    assert after.edition == 2
    assert after.follows == Earlier(id="first", title=Prose(en="Profile of Orhei"), date="2019")
    assert (after.date, after.base, after.level, after.catalogue) == ("2026-03", None, "local", EARLIER.catalogue)
    assert follow_up(EARLIER).id != after.id
    assert follow_up(EARLIER, own_id="second").id == "second"
    assert EARLIER.findings[0].status == "ready"


def test_what_was_said_is_carried_with_its_ids_and_who_said_it_is_not() -> None:
    after = follow_up(EARLIER)
    for name in ("parts", "sources", "key_facts", "conventions", "title"):
        assert getattr(after, name) is getattr(EARLIER, name)
    assert [one.id for one in after.findings] == ["f1", "f2"]
    assert [one.text for one in after.findings] == [one.text for one in EARLIER.findings]
    assert after.comments == after.people == ()


def test_ready_was_said_of_the_earlier_one() -> None:
    assert {one.status for one in follow_up(EARLIER).findings} == {"draft"}


def test_all_that_says_something_is_unchanged_at_first() -> None:
    assert unchanged(EARLIER) == ()
    assert unchanged(follow_up(EARLIER)) == ALL


def test_a_touch_makes_it_changed_and_undo_unchanged_again() -> None:
    history = History(follow_up(EARLIER))
    history = history.after(set_value(history.present, TEXT, "There is a new plan."), "Write")
    assert state_of(history.present, "f1") == "changed"
    assert unchanged(history.present) == ALL[1:]
    assert unchanged(history.undone().present) == ALL
    assert unchanged(set_value(history.present, TEXT, "There is a plan.")) == ALL


def test_a_neighbour_that_comes_or_goes_is_no_touch() -> None:
    document = follow_up(EARLIER)
    document = add(document, "findings", Finding(id="f0", domain="crises", kind="potential"), None)
    document = move(document, ("findings", "f2"), "f0")
    assert unchanged(document) == (("findings", "f2"), ("findings", "f1"), ALL[2])
    assert state_of(document, "f0") is None
    assert state_of(move(document, ("findings", "f2"), kind="well_developed"), "f2") == "changed"


def test_confirming_is_one_edit_and_ready_confirms() -> None:
    document = confirmed(follow_up(EARLIER), ("answers", "L-1.1.1"))
    assert state_of(document, "L-1.1.1") == "confirmed"
    assert unchanged(document) == ALL[:2]
    assert confirmed(document, ("answers", "L-1.1.1")) is document
    document = set_value(document, ("findings", "f1", "status"), "ready")
    assert state_of(document, "f1") == "confirmed"
    assert unchanged(document) == ALL[1:2]
    touched = set_value(document, ("findings", "f2", "note"), "see the minutes")
    assert confirmed(touched, ("findings", "f2")) is touched


@pytest.mark.parametrize("ref", [("findings", "nobody"), ("answers", "L-9.9.9"), ("sources", "s"), ("findings",)])
def test_nothing_else_can_be_confirmed(ref: tuple[str, ...]) -> None:
    with pytest.raises(InvalidEdit) as caught:
        confirmed(follow_up(EARLIER), ref)
    assert caught.value.code == "unknown_ref"


def test_the_marks_survive_the_file() -> None:
    document = confirmed(follow_up(EARLIER), ("findings", "f2"))
    again = loads(dumps(first_state(document))).document
    assert again == document
    assert unchanged(again) == (ALL[0], ALL[2])


def test_the_marks_survive_the_union_of_two_copies() -> None:
    start = follow_up(EARLIER)
    records = first_records(start)
    mine = with_changes(records, start, set_value(start, TEXT, "Another."), "me", None)
    theirs = with_changes(records, start, confirmed(start, ("answers", "L-1.1.1")), "you", None)
    both = view((*mine, *theirs))
    assert unchanged(both) == (("findings", "f2"),)
    assert state_of(both, "L-1.1.1") == "confirmed"


def test_a_third_edition_begins_afresh() -> None:
    second = confirmed(follow_up(EARLIER), ("findings", "f1"))
    third = follow_up(second)
    assert third.edition == 3
    assert unchanged(third) == ALL


def test_a_date_that_no_document_can_take_is_refused() -> None:
    with pytest.raises(InvalidEdit):
        follow_up(EARLIER, date="next year")
