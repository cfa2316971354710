"""The comment–response matrix: nobody's comment and nobody's change is missing, and each says what was done."""

import pytest

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comments.writing import with_resolved, without_comment
from igm_desktop.core.edits import add, remove, set_value
from igm_desktop.core.exchange.arrivals import with_noted
from igm_desktop.core.exchange.merging import merged
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Anchor, Comment
from igm_desktop.core.model.state import State
from igm_desktop.core.review.matrix import Matrix, Row, matrix_of, people_of
from igm_desktop.core.review.sending import copy_for_review
from matrix_examples import ADVICE, ANA, BEN, LESSONS, TITLE, answered, by_ben, came_back, sent


def matrix(state: State, language: str = "en") -> Matrix:
    return matrix_of(state, catalogue_for(state.document), language)


def row(found: Matrix, ref: tuple[str, ...], kind: str = "change") -> Row:
    return next(one for one in found.rows if one.ref == ref and one.kind == kind)


def test_every_comment_and_every_change_of_a_round_is_a_row() -> None:
    found = matrix(came_back())
    assert {(one.kind, one.ref) for one in found.rows} == {
        ("change", LESSONS),
        ("change", ("findings", "f9")),
        ("change", ("findings", "f3", "text", "en")),
        ("change", TITLE),
        ("comment", ADVICE),
        ("comment", TITLE),
        ("comment", ("findings", "f1")),
        ("nothing_to_say", ("domains", "partnerships")),
    }
    assert all(one.round == 1 for one in found.rows)
    assert found.open_count == 7
    assert [one.name for one in people_of(found.rows)] == ["=Chen", "Ben Oduya"]
    assert row(found, LESSONS).by.organisation == "Ministry of Labour"


def test_several_changes_of_one_text_by_one_person_are_one_row() -> None:
    one = row(matrix(came_back()), LESSONS)
    assert (one.before, one.after) == ("Lessons are free.", "Lessons cost 5 lei.")
    assert [piece.text for piece in one.pieces if piece.kept == "new"] == ["cost 5 lei"]
    assert one.place == "Migrants’ rights · “Lessons cost 5 lei.” · Text (English)"
    added = row(matrix(came_back()), ("findings", "f9"))
    assert (added.before, "A map is missing." in added.after, added.domain) == ("", True, "crises")


def test_what_was_done_by_whom_and_in_which_words() -> None:
    found = matrix(answered())
    assert row(found, LESSONS).done == "accepted"
    assert row(found, ("findings", "f3", "text", "en")).done == "rejected"
    assert row(found, TITLE).done == "changed"
    assert row(found, ("findings", "f9")).done == "open"
    comment = row(found, ADVICE, "comment")
    assert (comment.quote, comment.text, comment.done) == ("plan", "Which plan?", "answered")
    assert [(one.by.name, one.text) for one in comment.answers] == [("Ana Rusu", "That of 2021.")]
    for one in (row(found, LESSONS), comment):
        assert one.done_by is not None
        assert (one.done_by.name, one.done_at) == ("Ana Rusu", "2024-03-01T08:00:00Z")
    assert row(found, ("domains", "partnerships"), "nothing_to_say").done == "nothing_to_say"


def test_open_ones_stand_first_and_numbers_stay() -> None:
    state = came_back()
    before, after = matrix(state), matrix(answered(state))
    opens = [one.is_open for one in after.rows]
    assert opens == sorted(opens, reverse=True)
    assert sorted(one.number for one in after.rows) == list(range(1, 9))
    assert {one.id: one.number for one in before.rows} == {one.id: one.number for one in after.rows}


def test_it_is_the_same_in_whatever_order_copies_came() -> None:
    state = answered()
    again = merged(sent(), (state,)).state
    turned = state.model_copy(update={"edits": tuple(reversed(state.edits))})
    assert matrix(again).rows == matrix(state).rows == matrix(turned).rows


@pytest.mark.parametrize(("how", "done"), [("accepted", "accepted"), ("rejected", "rejected"), (None, "closed")])
def test_how_a_comment_was_resolved(how: str | None, done: str) -> None:
    state = came_back()
    document = with_resolved(state.document, "c3", ANA, "2024-03-01T08:00:00Z", how)  # type: ignore[arg-type]
    found = matrix(recorded(state, document, ANA, "2024-03-01T08:00:00Z"))
    assert row(found, ("findings", "f1"), "comment").done == done


def test_a_comment_on_what_is_gone_still_says_where_it_was() -> None:
    state = came_back()
    found = matrix(recorded(state, remove(state.document, ("findings", "f2")), ANA, "2024-03-01T08:00:00Z"))
    one = row(found, ADVICE, "comment")
    assert "There is a plan." in one.place
    assert one.quote == "plan"


def test_what_somebody_took_back_is_no_row_unless_others_replied() -> None:
    state = answered()
    gone = recorded(state, without_comment(state.document, "c3", "chen"), "chen", "2024-03-02T08:00:00Z")
    assert ("comment", ("findings", "f1")) not in {(one.kind, one.ref) for one in matrix(gone).rows}
    kept = recorded(state, without_comment(state.document, "c1", BEN), BEN, "2024-03-02T08:00:00Z")
    assert row(matrix(kept), ADVICE, "comment").answers


def test_a_change_is_answered_in_words_by_a_comment_that_names_it() -> None:
    state = answered()
    change = row(matrix(state), ("findings", "f3", "text", "en"))
    words = Comment(
        id="a2",
        anchor=Anchor(ref=change.ref),
        by=ANA,
        at="2024-03-02T08:00:00Z",
        text="It is no sum.",
        reply_to=change.id,
    )
    found = matrix(recorded(state, add(state.document, "comments", words), ANA, "2024-03-02T08:00:00Z"))
    assert [one.text for one in row(found, change.ref).answers] == ["It is no sum."]
    assert len(found.rows) == len(matrix(state).rows)


def test_a_copy_that_came_without_a_round_is_in_it_and_own_work_is_not() -> None:
    master = sent()
    own = recorded(master, set_value(master.document, TITLE, "My title"), ANA, "2024-01-02T09:00:00Z")
    theirs = recorded(master, set_value(master.document, LESSONS, "Lessons are dear."), BEN, "2024-02-01T09:00:00Z")
    together = with_noted(merged(own, (theirs,)).state, own, ANA)
    assert [(one.ref, one.done, one.round) for one in matrix(together).rows] == [(LESSONS, "open", None)]
    accepted = recorded(together, together.document, ANA, "2024-03-01T09:00:00Z", (LESSONS,))
    without_note = State(document=accepted.document, edits=accepted.edits)
    assert [(one.ref, one.done) for one in matrix(without_note).rows] == [(LESSONS, "accepted")]


def test_the_copy_of_a_reviewer_has_the_comments_but_not_the_changes_of_its_own_round() -> None:
    copy = by_ben(copy_for_review(sent(), "r1"))
    assert {one.kind for one in matrix(copy).rows} == {"comment", "nothing_to_say"}


def test_nothing_was_asked() -> None:
    assert matrix(sent()).rows == ()


def test_it_speaks_french_and_spanish() -> None:
    for language, words in (("fr", "Texte (anglais)"), ("es", "Texto (inglés)")):
        assert row(matrix(came_back(), language), LESSONS).place.endswith(words)
