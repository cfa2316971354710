"""A copy that goes out for review: nothing in it that nobody is to read, and nothing lost when it comes back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.errors import DamagedFile, WrongCopy
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.copies import news_of, with_copy
from igm_desktop.core.exchange.past import past_of
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.union import united
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.identity import is_forgotten, is_partly_forgotten, rightly_named
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.sending import copy_for_review, new_round, to_be_said_once_more, with_round
from igm_desktop.core.storage.codec import dumps, loads, read
from strategies import edited, said, settled_documents

AT = "2026-11-25T09:00:00Z"
SECRET = "Ask the minister's cousin"
TEXT: Ref = ("findings", "f", "text", "en")
NOTE: Ref = ("findings", "f", "note")

BASE = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "First title", "fr": "Titre"},
        "findings": (
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "rank": "A",
                "text": {"en": "Superseded words", "fr": "Texte"},
                "note": SECRET,
                "level": "local",
            },
            {"id": "g", "domain": "rights", "kind": "potential", "rank": "B", "text": {"en": "Another"}},
        ),
        "answers": ({"id": "L-1.1.1", "choice": "yes", "note": SECRET + " twice"},),
    }
)
START = State(document=BASE, edits=first_records(BASE))


def saved(state: State, document: Assessment, by: str = "ana", resolved: tuple[Ref, ...] = ()) -> State:
    return recorded(state, document, by, AT, resolved)


def sent(state: State) -> tuple[State, State]:
    """The master as it is after sending, and the copy."""
    review = new_round(state.document, "ana", AT, ("Bo Ferat",))
    master = saved(state, with_round(state.document, review), resolved=to_be_said_once_more(state))
    return master, copy_for_review(master, review.id)


def put(state: State, ref: Ref, value: object, by: str = "ana") -> State:
    return saved(state, set_value(state.document, ref, value), by)


LATER = put(put(put(START, TEXT, "Newest words"), ("document", "title", "en"), "Second title"), NOTE, SECRET + " now")
LATER = put(LATER, ("findings", "f", "level"), "national")
MASTER, COPY = sent(LATER)


def test_the_copy_has_every_record_and_nothing_that_is_not_to_be_read() -> None:
    data = dumps(COPY)
    for gone in (SECRET, "Superseded", "First title"):
        assert gone in dumps(MASTER).decode()
        assert gone not in data.decode()
    assert [edit.id for edit in COPY.edits] == [edit.id for edit in MASTER.edits]
    assert [finding.note for finding in COPY.document.findings] == ["", ""]
    assert COPY.document.findings[0].text == {"en": "Newest words", "fr": "Texte"}
    assert COPY.document.title == {"en": "Second title", "fr": "Titre"}
    assert review_of(COPY) == COPY.document.rounds[0].id
    found = read(data)
    assert found.seal_right is True
    assert found.rewritten == 0
    assert found.state == COPY
    assert adopted(found.state, seal_right=True).state == COPY
    assert dumps(loads(data)) == data


def test_the_copy_comes_back_as_it_went() -> None:
    assert with_copy(MASTER, loads(dumps(COPY))) == MASTER
    assert dumps(united(MASTER, COPY)) == dumps(MASTER)
    assert news_of(MASTER, COPY).happenings == ()
    assert dumps(united(COPY, MASTER).model_copy(update={"review": None})).count(SECRET.encode()) == dumps(
        MASTER
    ).count(SECRET.encode())


def test_what_a_reviewer_does_comes_back_with_the_round_and_the_notes_stay() -> None:
    theirs = put(put(COPY, TEXT, "Their words", "bo"), ("findings", "g", "text", "fr"), "Leurs mots", "bo")
    together = with_copy(put(MASTER, ("document", "body"), "city"), theirs)
    assert together.document.findings[0].text["en"] == "Their words"
    assert together.document.findings[0].note == SECRET + " now"
    assert together.document.answers[0].note == SECRET + " twice"
    assert together.document.body == "city"
    assert conflicts(together.edits) == ()
    assert {edit.by for edit in together.edits if review_of(edit) == review_of(COPY)} == {"bo"}
    assert [one.edit.ref for one in news_of(MASTER, theirs).happenings] == [TEXT, ("findings", "g", "text", "fr")]


def test_what_was_written_in_the_master_meanwhile_is_no_conflict_where_the_reviewer_was_not() -> None:
    mine = put(put(MASTER, ("findings", "f", "text", "fr"), "Autre texte"), ("document", "title", "fr"), "Autre titre")
    theirs = put(COPY, TEXT, "Their words", "bo")
    together = with_copy(mine, theirs)
    assert conflicts(together.edits) == ()
    assert together.document.findings[0].text == {"en": "Their words", "fr": "Autre texte"}
    assert together.document.title["fr"] == "Autre titre"


def test_a_stale_copy_of_somebody_else_makes_no_conflict_either() -> None:
    """Of the records that a colleague has, none is replaced by the sending."""
    colleague = put(LATER, ("findings", "f", "text", "fr"), "Du collègue", "cy")
    together = with_copy(with_copy(MASTER, put(COPY, TEXT, "Theirs", "bo")), colleague)
    assert conflicts(together.edits) == ()
    assert together.document.findings[0].text == {"en": "Theirs", "fr": "Du collègue"}


def test_a_note_that_the_reviewer_writes_does_not_take_the_place_of_one_they_could_not_read() -> None:
    for ref, mine in ((NOTE, SECRET + " now"), (("answers", "L-1.1.1", "note"), SECRET + " twice")):
        together = with_copy(MASTER, put(COPY, ref, "A reviewer's note", "bo"))
        (found,) = conflicts(together.edits)
        assert found.ref == ref
        assert {edit.value for edit in found.heads} == {mine, "A reviewer's note"}
    free = with_copy(MASTER, put(COPY, ("findings", "g", "note"), "New here", "bo"))
    assert conflicts(free.edits) == ()
    assert free.document.findings[1].note == "New here"


def test_a_finding_with_a_note_that_the_reviewer_deletes_is_for_a_person_to_decide() -> None:
    gone = saved(COPY, remove(COPY.document, ("findings", "f")), "bo")
    assert [finding.id for finding in view(gone.edits).findings] == ["g"]
    together = with_copy(MASTER, gone)
    assert [one.ref for one in conflicts(together.edits)] == [("findings", "f")]
    assert together.document.findings[0].note == SECRET + " now"
    back = saved(gone, COPY.document, "bo")  # and taken back in a later save
    together = with_copy(MASTER, back)
    assert conflicts(together.edits) == ()
    assert together.document.findings[0].note == SECRET + " now"
    assert together.document.findings[0].text["en"] == "Newest words"


def test_a_finding_without_a_note_goes_as_it_is_deleted() -> None:
    gone = saved(COPY, remove(COPY.document, ("findings", "g")), "bo")
    together = with_copy(MASTER, gone)
    assert conflicts(together.edits) == ()
    assert [finding.id for finding in together.document.findings] == ["f"]


def test_open_conflicts_go_along() -> None:
    one, two = put(START, TEXT, "One side"), put(START, TEXT, "Two sides", "cy")
    master, copy = sent(united(one, two))
    assert [found.ref for found in conflicts(copy.edits)] == [found.ref for found in conflicts(master.edits)] == [TEXT]
    assert {b"One side" in dumps(copy), b"Two sides" in dumps(copy), b"Superseded" not in dumps(copy)} == {True}
    assert copy.document.findings[0].text == master.document.findings[0].text


def test_what_was_deleted_against_an_edit_still_shows_and_forgets_the_rest() -> None:
    plain = put(START, NOTE, "")
    one = saved(plain, remove(plain.document, ("findings", "f")))
    two = put(put(plain, TEXT, "Between"), TEXT, "Kept by the other", "cy")
    master, copy = sent(united(one, two))
    assert copy.document.findings[0].text == {"en": "Kept by the other", "fr": "Texte"}
    assert [found.ref for found in conflicts(copy.edits)] == [("findings", "f")]
    assert b"Superseded" not in dumps(copy)
    assert b"Between" not in dumps(copy)
    assert with_copy(master, copy) == master


def test_rounds_are_counted_and_say_who_was_asked() -> None:
    first = new_round(BASE, "ana", AT, (" Bo\nFerat ", "", "Bo Ferat", "Cy"), "2026-12-24", " Look at rights. ")
    second = new_round(with_round(BASE, first), "ana", AT)
    assert (first.number, second.number) == (1, 2)
    assert first.asked == ("Bo Ferat", "Cy")
    assert (first.until, first.note) == ("2026-12-24", "Look at rights.")


def test_a_copy_is_not_sent_on_and_no_round_is_made_up() -> None:
    with pytest.raises(WrongCopy) as refused:
        copy_for_review(COPY, COPY.document.rounds[0].id)
    assert refused.value.code == "is_review"
    with pytest.raises(WrongCopy) as refused:
        copy_for_review(MASTER, "of another document")
    assert refused.value.code == "unknown_round"


def test_the_history_does_not_tell_of_what_was_only_said_once_more() -> None:
    assert to_be_said_once_more(START) == (NOTE, ("answers", "L-1.1.1", "note"))
    assert to_be_said_once_more(MASTER) == ()
    told = past_of(sent(START)[0]).entries[-1]
    assert [one.edit.ref[0] for one in told.happenings] == ["rounds"]
    told = past_of(put(START, NOTE, "Another")).entries[-1]
    assert [one.edit.ref for one in told.happenings] == [NOTE]


def test_words_in_what_is_left_of_a_record_cannot_be_changed_unseen() -> None:
    """Somebody replaces words in the whole file with an editor: what they say stands beside what was said."""
    left = next(edit for edit in COPY.edits if is_partly_forgotten(edit) and edit.ref == ("findings", "f"))
    assert rightly_named(left)
    file = json.loads(dumps(COPY))
    for record in file["edits"]:
        if record["id"] == left.id:
            record["value"]["text"]["fr"] = "Changed by hand"
    found = read(json.dumps(file).encode())
    assert found.rewritten == 1
    changed = next(
        edit for edit in found.state.edits if isinstance(edit.value, FrozenMap) and "Changed" in str(edit.value)
    )
    assert changed.by.startswith("import:")
    assert rightly_named(changed)
    assert not is_partly_forgotten(changed)


def test_of_two_that_remember_different_parts_all_keep_the_same() -> None:
    whole = next(edit for edit in MASTER.edits if edit.ref == ("findings", "f"))
    part = next(edit for edit in COPY.edits if edit.ref == ("findings", "f"))
    less = next(
        edit for edit in sent(put(LATER, ("findings", "f", "text", "fr"), "Neuf"))[1].edits if edit.id == part.id
    )
    none = Edit.model_validate({**part.model_dump(), "value": None, "forgotten": True})
    assert canonical(less.value) != canonical(part.value)

    def kept(*edits: Edit) -> Edit:
        states = [MASTER.model_copy(update={"edits": (*FIRST, edit)}) for edit in edits]
        both = states[0]
        for state in states[1:]:
            both = united(both, state)
        return next(edit for edit in both.edits if edit.id == part.id)

    assert kept(less, part) == kept(part, less) == kept(none, less, part) == kept(part, none, less)
    assert kept(none, less) == kept(less, none) == less
    assert kept(less, whole, part) == kept(part, none, whole) == whole


FIRST = tuple(edit for edit in MASTER.edits if edit.ref != ("findings", "f"))


@st.composite
def written(draw: st.DrawFn) -> State:
    """A document that was written by two people for a while, with notes, and brought together."""
    document = draw(settled_documents())
    start = State(document=document, edits=first_records(document))
    sides = []
    for by in ("ana", "cy"):
        side = start
        for _ in range(draw(st.integers(0, 3))):
            side = saved(side, draw(edited(side.document)), by)
        sides.append(side)
    return united(*sides)


def notes(document: Assessment) -> dict[Ref, str]:
    findings = {("findings", one.id, "note"): one.note for one in document.findings if one.note}
    return {**findings, **{("answers", one.id, "note"): one.note for one in document.answers if one.note}}


@settings(max_examples=60)
@given(written(), st.data())
def test_sent_changed_by_both_and_brought_back(state: State, data: st.DataObject) -> None:
    master, copy = sent(state)
    assert [edit.id for edit in copy.edits] == [edit.id for edit in master.edits]
    assert all(map(rightly_named, copy.edits))
    assert view(copy.edits) == copy.document
    assert loads(dumps(copy)) == copy
    assert dumps(with_copy(master, copy)) == dumps(master)  # also where nothing was done with it
    open_before = {one.ref for one in conflicts(master.edits)}
    assert {one.ref for one in conflicts(copy.edits)} <= open_before
    theirs, mine = copy, master
    for _ in range(data.draw(st.integers(1, 3))):
        theirs = saved(theirs, data.draw(edited(theirs.document)), "bo")
    for _ in range(data.draw(st.integers(0, 1))):
        mine = saved(mine, data.draw(edited(mine.document)), "ana")
    together = with_copy(mine, loads(dumps(theirs)))
    back = {edit.id: edit for edit in together.edits}
    assert back.keys() == {edit.id for edit in (*mine.edits, *theirs.edits)}
    assert all(back[edit.id] == edit for edit in mine.edits)  # whatever the copy has forgotten
    assert not any(map(is_forgotten, together.edits))
    disputed = {one.ref for one in conflicts(together.edits)}
    there = notes(together.document)
    for ref, note in notes(mine.document).items():
        assert there.get(ref) == note or ref in disputed or ref[:2] in disputed
    if (
        mine is master
    ):  # nobody else has written: whatever is disputed now was so before, or is about what was not to be read
        assert all(ref in open_before or ref[:2] in {note[:2] for note in notes(master.document)} for ref in disputed)


@settings(max_examples=30)
@given(settled_documents(), st.data())
def test_without_disputes_the_copy_reads_as_the_master_without_notes(document: Assessment, data: st.DataObject) -> None:
    state = State(document=document, edits=first_records(document))
    for _ in range(data.draw(st.integers(0, 3))):
        state = saved(state, data.draw(edited(state.document)))
    master, copy = sent(state)
    quiet = master.document
    for ref in notes(quiet):
        quiet = set_value(quiet, ref, "")
    assert said(copy.document) == said(quiet)
    for edit in copy.edits:
        assert edit.ref[0] == "rounds" or edit.ref[2:] != ("note",) or edit.value in (None, "")


def test_a_damaged_copy_is_refused_like_any_file() -> None:
    with pytest.raises(DamagedFile):
        loads(dumps(COPY)[:-9])
