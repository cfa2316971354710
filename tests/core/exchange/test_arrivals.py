"""What came: noted in the file, told by person from the first record to the last, decided, and never asked about again."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.exchange.arrivals import (
    ARRIVED,
    Arrival,
    came,
    decided,
    is_concerned,
    noted,
    refs_of,
    with_noted,
    without,
    without_noted,
)
from igm_desktop.core.exchange.deciding import Standing
from igm_desktop.core.exchange.merging import with_copies
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Assessment, Comment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps, loads

TEXT: Ref = ("findings", "f1", "text", "en")
OTHER: Ref = ("findings", "f2", "text", "en")


def start() -> State:
    document = Assessment(id="d1", title=Prose(en="Profile"))
    for name in ("f1", "f2"):
        finding = Finding(
            id=name, domain="rights", kind="potential", text=Prose(en=f"The first of {name}. The second.")
        )
        document = add(document, "findings", finding)
    return State(document=document, edits=first_records(document))


def wrote(state: State, by: str, *values: tuple[Ref, str]) -> State:
    for ref, value in values:
        state = recorded(state, set_value(state.document, ref, value), by, None)
    return state


def merged(mine: State, *copies: State, by: str = "ana") -> State:
    return with_noted(with_copies(mine, copies), mine, by)


def arrivals(state: State, person: str = "ana") -> tuple[Arrival, ...]:
    return came(state, state.document, person).arrivals


def accepted(state: State, *arrived: Arrival, by: str = "ana") -> State:
    return recorded(state, state.document, by, None, refs_of(arrived))


def test_what_others_brought_is_open_until_somebody_decides() -> None:
    state = merged(start(), wrote(start(), "bo", (TEXT, "Bo’s.")))
    (one,) = arrivals(state)
    assert (one.ref, one.last.edit.value, one.is_open) == (TEXT, "Bo’s.", True)
    assert is_concerned(state)
    after = accepted(state, one)
    (one,) = arrivals(after)
    assert one.standing is Standing.ACCEPTED
    assert one.decision is not None
    assert one.decision.by == "ana"
    assert after.document == state.document


def test_nothing_of_ones_own_is_news_and_a_document_of_one_person_is_not_concerned() -> None:
    state = wrote(start(), "ana", (TEXT, "Ana’s."))
    assert not is_concerned(state)
    again = merged(start(), state)
    assert arrivals(again) == ()
    assert again.__pydantic_extra__ == {}


def test_what_somebody_wrote_before_the_copies_is_not_what_came() -> None:
    state = wrote(start(), "zoe", (OTHER, "Zoe’s, long ago."))
    state = merged(state, wrote(state, "bo", (TEXT, "Bo’s.")))
    assert [one.last.edit.by for one in arrivals(state)] == ["bo"]


def test_many_saves_of_one_text_are_one_change() -> None:
    state = merged(start(), wrote(start(), "bo", (TEXT, "B"), (OTHER, "Other."), (TEXT, "Bo"), (TEXT, "Bo’s.")))
    one, other = sorted(arrivals(state), key=lambda one: one.ref)
    assert [had.edit.value for had in one.happenings] == ["B", "Bo", "Bo’s."]
    assert without(state.document, came(state, state.document, "ana").past, [one]) == set_value(
        state.document, TEXT, "The first of f1. The second."
    )
    assert other.ref == OTHER


def test_what_is_written_in_what_somebody_added_belongs_to_it() -> None:
    copy = start()
    new = Finding(id="n", domain="crises", kind="potential", text=Prose(en="New."))
    copy = recorded(copy, add(copy.document, "findings", new), "bo", None)
    copy = wrote(copy, "bo", (("findings", "n", "text", "en"), "New, and more."))
    state = merged(start(), copy)
    (one,) = arrivals(state)
    assert one.added
    assert len(one.happenings) == 2
    told = came(state, state.document, "ana").past
    assert without(state.document, told, [one]) == start().document
    (one,) = arrivals(accepted(state, one))
    assert one.standing is Standing.ACCEPTED


def test_rejecting_is_an_edit_that_the_same_copy_does_not_undo() -> None:
    copy = recorded(start(), remove(start().document, ("findings", "f2")), "bo", None)
    copy = recorded(copy, move(copy.document, ("findings", "f1"), domain="crises", kind="potential"), "bo", None)
    state = merged(start(), copy)
    told = came(state, state.document, "ana")
    assert len(told.open_ones) == 2
    back = without(state.document, told.past, told.open_ones)
    assert back == start().document
    state = recorded(state, back, "ana", None, refs_of(told.open_ones))
    assert {one.standing for one in arrivals(state)} == {Standing.REJECTED}
    again = merged(state, copy)
    assert again.document == back
    assert not came(again, again.document, "ana").open_ones


def test_rejecting_one_sentence_leaves_that_of_the_other_side() -> None:
    ground = wrote(start(), "ana", (TEXT, "What was first.\n\nWhat was second."))
    mine = wrote(ground, "ana", (TEXT, "What is mine.\n\nWhat was second."))
    state = merged(mine, wrote(ground, "bo", (TEXT, "What was first.\n\nWhat is theirs.")))
    assert state.document.findings[0].text["en"] == "What is mine.\n\nWhat is theirs."
    told = came(state, state.document, "ana")
    assert not told.conflicts
    back = without(state.document, told.past, told.open_ones)
    assert back.findings[0].text["en"] == "What is mine.\n\nWhat was second."


def test_what_stands_in_two_versions_is_a_conflict_and_no_change_to_accept() -> None:
    mine = wrote(start(), "ana", (TEXT, "Full."))
    state = merged(mine, wrote(start(), "bo", (TEXT, "No.")), wrote(start(), "cy", (TEXT, "Partly."), (OTHER, "Cy’s.")))
    told = came(state, state.document, "ana")
    (conflict,) = told.conflicts
    assert {head.value for head in conflict.heads} == {"Full.", "No.", "Partly."}
    assert conflict.base == "The first of f1. The second."
    assert [one.ref for one in told.arrivals] == [OTHER]


def test_what_is_typed_since_decides_before_it_is_saved() -> None:
    state = merged(start(), wrote(start(), "bo", (TEXT, "Bo’s.")))
    document = set_value(state.document, TEXT, "Bo’s, and mine.")
    (one,) = came(state, document, "ana").arrivals
    assert one.standing is Standing.CHANGED
    (one,) = came(state, state.document, "ana", [TEXT]).arrivals
    assert one.standing is Standing.ACCEPTED


def test_a_comment_is_told_and_not_decided_on() -> None:
    comment = Comment.model_validate(
        {"id": "c", "anchor": {"ref": TEXT}, "by": "bo", "at": "2026-11-25T09:00:00Z", "text": "Why?"}
    )
    copy = recorded(start(), add(start().document, "comments", comment), "bo", None)
    (one,) = arrivals(merged(start(), copy))
    assert not one.is_decidable
    assert not one.is_open


def test_the_note_survives_the_file_and_loses_what_is_decided() -> None:
    state = merged(start(), wrote(start(), "bo", (TEXT, "Bo’s."), (OTHER, "Too.")))
    kept = loads(dumps(state))
    assert noted(kept) == noted(state)
    assert [one.is_open for one in arrivals(kept)] == [True, True]
    first = next(one for one in arrivals(kept) if one.ref == TEXT)
    later = merged(accepted(kept, first), wrote(start(), "cy", (TEXT, "Cy’s.")))
    open_ids = noted(later)
    assert first.last.edit.id not in open_ids
    assert len(open_ids) == 2
    assert ARRIVED not in (without_noted(later).__pydantic_extra__ or {})
    assert without_noted(later).edits == later.edits


@given(st.lists(st.sampled_from(["bo", "cy"]), max_size=6), st.randoms(use_true_random=False))
def test_what_is_decided_stays_so_with_more_records(writers: list[str], chance: object) -> None:
    state = start()
    closed: frozenset[str] = frozenset()
    for number, by in enumerate(writers):
        state = wrote(state, by, (TEXT, f"{by} {number}."))
        now = decided(state.edits)
        assert closed <= now
        closed = now
    mine = partial(came, state, state.document)
    assert all(one.standing is not Standing.OPEN or one.last.edit.by == writers[-1] for one in mine("ana").arrivals)
