"""Several copies brought together at once: the cases that other programs paid for, each by its name."""

import random
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import plain_json, seal
from igm_desktop.core.edits import add, make_item, move, remove, set_value
from igm_desktop.core.errors import IncompleteMerge, OtherAssessment
from igm_desktop.core.exchange import merging
from igm_desktop.core.exchange.apart import Kin
from igm_desktop.core.exchange.clean import clean_copy
from igm_desktop.core.exchange.copies import news_of, with_copy
from igm_desktop.core.exchange.merging import merged, with_copies
from igm_desktop.core.exchange.past import before
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.identity import forgetting
from igm_desktop.core.model.assessment import Assessment, Comment
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps
from strategies import edited, settled_documents

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": tuple(
            {
                "id": name,
                "domain": "rights",
                "kind": "potential",
                "rank": name,
                "text": {"en": f"Text {name}"},
                "note": f"ask about {name}",
            }
            for name in ("f", "g")
        ),
    }
)
TEXT: Ref = ("findings", "f", "text", "en")
OTHER: Ref = ("findings", "g", "text", "en")
START = State(document=DOCUMENT, edits=first_records(DOCUMENT))


def later(state: State) -> str:
    """A day later than all that was saved."""
    return f"2026-01-{1 + len({edit.at for edit in state.edits}):02}"


def said(state: State, ref: Ref, value: object, by: str, *at: str | None) -> State:
    (when,) = at or (later(state),)
    return recorded(state, set_value(state.document, ref, value), by, when)


def commented(state: State, name: str, by: str) -> State:
    fields = {"id": name, "anchor": {"ref": TEXT}, "by": by, "at": "", "text": "Why?"}
    return recorded(state, add(state.document, "comments", Comment.model_validate(fields)), by, later(state))


def text(state: State, at: int = 0) -> str:
    return state.document.findings[at].text["en"]


def bare(document: Assessment, **changes: object) -> State:
    """As another program writes it: without records."""
    return State(document=document.model_copy(update=changes))


ANA = commented(said(START, TEXT, "Ana", "ana"), "a", "ana")
BEN = commented(said(START, OTHER, "Ben", "ben"), "b", "ben")
CEM = recorded(START, set_value(DOCUMENT, ("document", "country"), "MD"), "cem", None)


def test_the_order_of_the_copies_changes_nothing_but_their_list() -> None:
    orders = [merged(START, order) for order in permutations([ANA, BEN, CEM, bare(set_value(DOCUMENT, TEXT, "Else"))])]
    assert len({dumps(one.state) for one in orders}) == 1
    assert len({one.happenings for one in orders}) == 1
    assert len({one.conflicts for one in orders}) == 1
    assert [one.kin for one in orders[0].copies] == [Kin.RECORDS] * 3 + [Kin.BEGINNING]
    assert [len(one.happenings) for one in orders[0].copies] == [2, 2, 1, 1]


def test_a_change_that_came_with_several_copies_is_told_once() -> None:
    further = said(ANA, OTHER, "Further", "ben")
    both = merged(START, [ANA, further])
    assert [one.edit.by for one in both.happenings] == ["ana", "ana", "ben"]
    assert [len(one.happenings) for one in both.copies] == [2, 3]


def test_the_counts_of_what_went_in_are_those_of_what_came_out() -> None:
    gone = recorded(ANA, remove(ANA.document, ("comments", "a")), "ana", None)
    both = merged(START, [gone, BEN])
    assert both.before == both.after
    assert both.after == (len(START.edits) + 5, 2)  # a comment that was deleted counts
    assert [one.id for one in both.state.document.comments] == ["b"]


def test_a_merge_that_loses_a_record_is_no_merge(monkeypatch: pytest.MonkeyPatch) -> None:
    real = merging.united
    monkeypatch.setattr(merging, "united", lambda *all_of_them: cut(real(*all_of_them)))

    def cut(state: State) -> State:
        return state.model_copy(update={"edits": state.edits[:-1]})

    with pytest.raises(IncompleteMerge, match="records"):
        merged(START, [ANA])
    with pytest.raises(IncompleteMerge):
        with_copies(START, [ANA])


def test_a_merge_that_loses_a_comment_is_no_merge(monkeypatch: pytest.MonkeyPatch) -> None:
    real = merging.united

    def without_comments(*all_of_them: State) -> State:
        state = real(*all_of_them)
        return state.model_copy(update={"document": state.document.model_copy(update={"comments": ()})})

    monkeypatch.setattr(merging, "united", without_comments)
    with pytest.raises(IncompleteMerge, match="comments"):
        merged(START, [BEN])


def test_copied_laptops_with_one_person_id() -> None:
    both = merged(said(START, TEXT, "Here", "ana"), [said(START, TEXT, "There", "ana")])
    (conflict,) = both.conflicts
    assert {head.value for head in conflict.heads} == {"Here", "There"}


@pytest.mark.parametrize("at", ["1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "yesterday", None])
def test_wrong_clocks_decide_nothing(at: str | None) -> None:
    mine = said(START, TEXT, "Mine", "ana", "2026-11-25T10:00:00Z")
    later = said(mine, TEXT, "Later", "ben", at)
    assert text(merged(mine, [later]).state) == "Later"
    apart = merged(mine, [said(START, TEXT, "Apart", "ben", at)])
    assert len(apart.conflicts) == 1


def test_copies_of_copies_where_only_the_last_arrives() -> None:
    one = said(START, TEXT, "One", "ben")
    two = commented(said(one, OTHER, "Two", "cem"), "c", "cem")
    three = said(two, TEXT, "Three", "dan")
    both = merged(ANA, [three])
    assert [one.edit.by for one in both.happenings] == ["ben", "cem", "cem", "dan"]
    assert {one.id for one in both.state.document.comments} == {"a", "c"}
    assert merged(both.state, [one, two, three]).state is both.state


def test_a_copy_that_comes_twice_late_or_out_of_order() -> None:
    early, late = said(START, TEXT, "Early", "ben"), said(said(START, TEXT, "Early", "ben"), TEXT, "Late", "ben")
    mine = merged(START, [late]).state
    assert text(mine) == "Late"
    for copies in ([early], [late, late], [late, early]):
        again = merged(mine, copies)
        assert again.state is mine
        assert again.happenings == ()
    assert with_copy(mine, early) is mine


def test_a_stale_copy_without_changes() -> None:
    assert merged(ANA, [START]).state is ANA
    assert merged(ANA, [bare(DOCUMENT)]).state is ANA
    assert merged(ANA, [bare(ANA.document)]).state is ANA


def test_a_copy_of_another_document() -> None:
    with pytest.raises(OtherAssessment) as refused:
        merged(START, [ANA, bare(DOCUMENT, id="other")])
    assert refused.value.data["number"] == 1


def test_a_copy_without_records_counts_as_one_import() -> None:
    theirs = bare(set_value(remove(DOCUMENT, ("findings", "g")), TEXT, "Elsewhere"))
    both = merged(ANA, [theirs])
    assert both.copies[0].kin is Kin.BEGINNING
    assert len(both.conflicts) == 1  # nobody knows whether Ana's was known there
    assert [one.id for one in both.state.document.findings] == ["f", "g"]  # absence never deletes
    assert merged(both.state, [theirs]).state is both.state


def test_a_copy_without_records_that_names_its_state() -> None:
    clean = clean_copy(ANA).document
    theirs = bare(set_value(clean, TEXT, "Ana, corrected"))
    mine = said(ANA, OTHER, "Mine", "ana")
    both = merged(mine, [theirs])
    assert both.copies[0].kin is Kin.BASE
    assert both.conflicts == ()
    assert [text(both.state), text(both.state, 1)] == ["Ana, corrected", "Mine"]
    assert [one.note for one in both.state.document.findings] == ["ask about f", "ask about g"]
    assert [one.id for one in both.state.document.comments] == ["a"]
    assert both.state.document.base is None
    assert [one.edit.value for one in both.happenings] == ["Ana, corrected"]
    assert merged(both.state, [theirs]).state is both.state
    assert merged(mine, [bare(clean)]).state is mine


def test_a_state_that_only_a_backup_has() -> None:
    old = said(START, TEXT, "Old", "ana")
    squashed = State(document=old.document, edits=first_records(old.document))  # its own records are of another time
    theirs = bare(set_value(clean_copy(ANA).document, TEXT, "Theirs"))
    assert merged(squashed, [theirs]).copies[0].kin is Kin.BEGINNING
    found = merged(squashed, [theirs], {seal(ANA.document): ANA}.get)
    assert found.copies[0].kin is Kin.BASE
    assert found.copies[0].records == 1


def test_a_clean_copy_that_went_on_with_records_of_its_own() -> None:
    clean = clean_copy(ANA)
    theirs = said(clean, TEXT, "Ana, corrected", "ben")
    theirs = commented(said(theirs, TEXT, "Ana, corrected twice", "ben"), "b", "ben")
    mine = said(ANA, OTHER, "Mine", "ana")
    both = merged(mine, [theirs])
    assert both.copies[0].kin is Kin.BASE
    assert both.conflicts == ()
    assert [text(both.state), text(both.state, 1)] == ["Ana, corrected twice", "Mine"]
    assert [one.edit.by for one in both.happenings] == ["ben"] * 3
    assert [one.note for one in both.state.document.findings] == ["ask about f", "ask about g"]
    assert {one.id for one in both.state.document.comments} == {"a", "b"}
    assert merged(both.state, [theirs]).state is both.state
    more = said(theirs, OTHER, "Ben", "ben")
    assert len(merged(both.state, [more]).conflicts) == 1
    disputed = merged(said(ANA, TEXT, "Mine", "ana"), [theirs])
    assert [len(one.heads) for one in disputed.conflicts] == [2]


def test_newcomers_without_a_common_beginning_keep_both() -> None:
    theirs = bare(set_value(DOCUMENT, TEXT, "Begun elsewhere"))
    theirs = said(theirs, OTHER, "Ben", "ben")
    both = merged(ANA, [theirs])
    assert both.copies[0].kin is Kin.NEWCOMER
    heads = {head.value for one in both.conflicts for head in one.heads if isinstance(head.value, str)}
    assert "Ana" in heads | {text(both.state)}
    assert text(both.state, 1) == "Ben"
    assert both.before == both.after
    assert merged(both.state, [theirs]).state is both.state


def test_a_file_without_records_and_copies_that_have_some() -> None:
    mine = bare(ANA.document)
    both = merged(mine, [said(ANA, OTHER, "Ben", "ben")])
    assert both.conflicts == ()
    assert [text(both.state), text(both.state, 1)] == ["Ana", "Ben"]
    assert [one.edit.by for one in both.happenings] == ["ben"]
    changed = merged(bare(set_value(DOCUMENT, TEXT, "Mine")), [said(START, OTHER, "Ben", "ben")])
    assert [text(changed.state), text(changed.state, 1)] == ["Mine", "Ben"]
    assert merged(bare(DOCUMENT), []).state.document == DOCUMENT


def test_a_review_copy_leaves_no_trace_of_being_one() -> None:
    copy = State.model_validate({**dict(START), "review": "r1"})
    theirs = said(copy, TEXT, "Reviewed", "ben")
    both = merged(START, [theirs])
    assert review_of(both.state) is None
    assert [review_of(one.edit) for one in both.happenings] == ["r1"]
    assert review_of(merged(copy, [ANA]).state) == "r1"  # a reviewer's copy stays one


def test_a_value_that_one_side_has_forgotten() -> None:
    long = said(said(START, TEXT, "Two", "ana"), TEXT, "Three", "ana")
    edits = tuple(forgetting(edit) if edit.value == "Two" else edit for edit in long.edits)
    short = long.model_copy(update={"edits": edits})
    for mine, theirs in ((long, said(short, OTHER, "Ben", "ben")), (short, said(long, OTHER, "Ben", "ben"))):
        both = merged(mine, [theirs])
        assert "Two" in {edit.value for edit in both.state.edits}
        assert text(both.state) == "Three"
        assert both.before == both.after


def test_unknown_fields_of_both_sides() -> None:
    mine = State.model_validate({**dict(START), "later": FrozenMap({"mine": 1})})
    theirs = said(State.model_validate({**dict(START), "other": 2}), ("findings", "f", "note"), "x", "ben")
    theirs = recorded(theirs, with_unknown(theirs.document), "ben", None)
    both = merged(mine, [theirs]).state
    assert both.__pydantic_extra__ == {"later": {"mine": 1}, "other": 2}
    assert plain_json(both.document.findings[0])["x-new"] == 1  # type: ignore[index, call-overload]


def with_unknown(document: Assessment) -> Assessment:
    first, *rest = document.findings
    return document.model_copy(update={"findings": (first.model_copy(update={"x-new": 1}), *rest)})


def test_a_deletion_against_an_edit_in_both_orders() -> None:
    gone, kept = recorded(START, remove(DOCUMENT, ("findings", "f")), "ben", None), said(START, TEXT, "Kept", "ana")
    one, two = merged(gone, [kept]), merged(kept, [gone])
    assert text(one.state) == text(two.state) == "Kept"
    assert len(one.conflicts) == len(two.conflicts) == 1


def test_two_moves_of_one_finding_end_in_one_place() -> None:
    one = recorded(START, move(DOCUMENT, ("findings", "f"), domain="crises"), "ana", None)
    two = recorded(START, move(DOCUMENT, ("findings", "f"), domain="well_being"), "ben", None)
    both, other = merged(one, [two]), merged(two, [one])
    assert both.state.document == other.state.document
    assert [finding.id for finding in both.state.document.findings].count("f") == 1


def test_the_same_key_made_twice() -> None:
    item = {"id": "k", "label": {"en": "Residents"}, "value": "1"}
    one = recorded(START, add(DOCUMENT, "key_facts", make_item("key_facts", item)), "ana", None)
    two = recorded(START, add(DOCUMENT, "key_facts", make_item("key_facts", {**item, "value": "2"})), "ben", None)
    both = merged(one, [two])
    assert len(both.state.document.key_facts) == 1
    assert len(both.conflicts) == 1


def test_what_a_change_stood_on_is_what_its_writer_knew() -> None:
    news = news_of(said(START, TEXT, "Mine", "ana"), said(START, TEXT, "Theirs", "ben"))
    assert [before(news.past, one.number) for one in news.happenings] == ["Text f"]
    gone = recorded(START, remove(DOCUMENT, ("findings", "f")), "ana", "2000-01-01")
    news = news_of(gone, said(START, TEXT, "Theirs", "ben", "2026-01-01"))
    assert [before(news.past, one.number) for one in news.happenings] == ["Text f"]


@st.composite
def copies_of_one(draw: st.DrawFn) -> list[State]:
    """States that several people made of one document, some of another's state."""
    document = draw(settled_documents())
    made = [State(document=document, edits=first_records(document))]
    for by in ("ana", "ben", "cem"):
        state = made[draw(st.integers(0, len(made) - 1))]
        for _ in range(draw(st.integers(1, 2))):
            state = recorded(state, draw(edited(state.document)), by, draw(st.sampled_from([None, "1970", "2099"])))
        made.append(state)
    return made


@settings(max_examples=15)
@given(copies_of_one(), st.randoms(use_true_random=False))
def test_in_whatever_order_all_records_are_there_once(states: list[State], chance: random.Random) -> None:
    mine, *copies = states
    both = merged(mine, copies)
    ids = {edit.id for state in states for edit in state.edits}
    assert both.after.records == len(both.state.edits) == len(ids)
    assert {edit.id for edit in both.state.edits} == ids
    again = [*copies, *copies, mine]
    chance.shuffle(again)
    assert dumps(merged(mine, again).state) == dumps(both.state)
    assert merged(both.state, again).state is both.state
    assert dumps(merged(merged(mine, copies[:1]).state, copies[1:]).state) == dumps(both.state)
