"""What other programs lost words by, one test each: two or three people, one file that came apart, and what must be there."""

import itertools
from typing import Any

import pytest

from igm_desktop.core.edits import Place, add, move, remove, set_value
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.union import united
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps, loads

TEXT = ("findings", "f", "text", "en")
ITEM, NOTE = ("findings", "f"), ("findings", "f", "note")
WORDS = "The city has a plan. It was adopted in spring. The council meets every year. Its minutes are open."
DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": tuple(
            {
                "id": name,
                "domain": "rights",
                "kind": "potential",
                "rank": rank,
                "text": {"en": text},
                "indicators": ("a",),
            }
            for name, rank, text in (("e", "A", "First."), ("f", "B", WORDS), ("g", "C", "Last."))
        ),
    }
)
START = State(document=DOCUMENT, edits=first_records(DOCUMENT))


def wrote(
    state: State, *edits: tuple[Ref, Any], by: str, at: str = "2024-05-01T10:00:00Z", resolved: Any = ()
) -> State:
    """The state after that person set these and saved once."""
    document = state.document
    for ref, value in edits:
        document = remove(document, ref) if value is None else set_value(document, ref, value)
    return recorded(state, document, by, at, resolved)


def after(state: State, document: Assessment, by: str) -> State:
    return recorded(state, document, by, "2024-05-01T10:00:00Z")


def together(*states: State) -> State:
    """All of them, in every order the same bytes; and once more each changes nothing."""
    results = [united(order[0], *order[1:]) for order in itertools.permutations(states)]
    assert len({dumps(one) for one in results}) == 1
    assert all(dumps(united(results[0], state)) == dumps(results[0]) for state in states)
    again = loads(dumps(results[0]))
    assert again.document == results[0].document
    return results[0]


def left(state: State) -> list[Ref]:
    return [one.ref for one in conflicts(state.edits)]


def text(state: State) -> str:
    return next(finding for finding in state.document.findings if finding.id == "f").text["en"]


def test_the_same_edit_twice_is_one() -> None:
    both = together(wrote(START, (TEXT, "Same."), by="ana"), wrote(START, (TEXT, "Same."), by="ben", at="2031"))
    assert (text(both), left(both)) == ("Same.", [])


def test_two_fields_of_one_item() -> None:
    both = together(wrote(START, (TEXT, "Hers."), by="ana"), wrote(START, (NOTE, "his"), by="ben"))
    assert (text(both), both.document.findings[1].note, left(both)) == ("Hers.", "his", [])


def test_different_sentences_are_joined() -> None:
    mine = wrote(START, (TEXT, WORDS.replace("a plan", "a new plan")), by="ana")
    theirs = wrote(START, (TEXT, WORDS.replace("are open", "are secret")), by="ben")
    both = together(mine, theirs)
    assert text(both) == WORDS.replace("a plan", "a new plan").replace("are open", "are secret")
    assert left(both) == []
    told = wrote(both, (TEXT, text(both) + " More."), by="ana")
    assert together(told, mine, theirs).document == told.document


def test_different_sentences_of_a_text_that_was_saved_before() -> None:
    base = wrote(START, (TEXT, WORDS.replace("every", "each")), by="ana")
    mine = wrote(
        wrote(base, (TEXT, "x"), by="ana"), (TEXT, WORDS.replace("every", "each").replace("a plan", "plans")), by="ana"
    )
    theirs = wrote(base, (TEXT, WORDS.replace("every", "each").replace("open", "secret")), by="ben")
    assert text(together(mine, theirs)) == WORDS.replace("every", "each").replace("a plan", "plans").replace(
        "open", "secret"
    )


def test_texts_are_not_joined_over_what_was_forgotten() -> None:
    words = WORDS.replace("every", "each")
    base = wrote(START, (TEXT, words), by="ana")
    mine = wrote(base, (TEXT, words.replace("a plan", "plans")), by="ana")
    theirs = wrote(base, (TEXT, words.replace("open", "secret")), by="ben")
    lost = base.edits[-1].id
    assert base.edits[-1].ref == TEXT
    sides = [
        side.model_copy(update={"edits": tuple(forget(edit) if edit.id == lost else edit for edit in side.edits)})
        for side in (mine, theirs)
    ]
    assert left(together(mine, sides[1])) == []  # one of them remembers
    both = together(*sides)
    assert left(both) == [TEXT]
    assert not conflicts(both.edits)[0].base_known


def forget(edit: Edit) -> Edit:
    return edit.model_copy(update={"value": None, "forgotten": True})


def test_no_against_full_at_the_same_place() -> None:
    has = "Migrants have access to health care. It is free."
    base = wrote(START, (TEXT, has), by="ana")
    sides = {has.replace("have", "have no"), has.replace("have", "have full")}
    both = together(*(wrote(base, (TEXT, side), by=f"p{number}") for number, side in enumerate(sorted(sides))))
    (one,) = conflicts(both.edits)
    assert {head.value for head in one.heads} == sides
    assert (one.ref, one.base, one.base_known) == (TEXT, has, True)
    assert text(both) in sides


def test_not_yet_against_a_deletion() -> None:
    mine = wrote(START, (TEXT, WORDS.replace("The council meets", "The council does not yet meet")), by="ana")
    theirs = wrote(START, (TEXT, WORDS.replace("The council meets every year. ", "")), by="ben")
    both = together(mine, theirs)
    assert left(both) == [TEXT]
    assert text(both) in {text(mine), text(theirs)}


@pytest.mark.parametrize("edit_first", [True, False])
def test_an_edit_against_a_deletion_in_both_orders(edit_first: bool) -> None:
    """Whoever was first: it is a card, and the text is kept."""
    edits = wrote(START, (TEXT, "Kept."), by="ana", at="2024" if edit_first else "2025")
    deletes = wrote(START, (ITEM, None), by="ben", at="2025" if edit_first else "2024")
    both = together(edits, deletes)
    assert (text(both), left(both)) == ("Kept.", [ITEM])
    (one,) = conflicts(both.edits)
    assert isinstance(one.base, FrozenMap)
    assert one.base["text"] == {"en": WORDS}


def test_deleted_there_and_edited_here_afterwards() -> None:
    """I go on after their deletion came to me as a conflict: mine stays, and their copy brings it back no more."""
    deletes = wrote(START, (ITEM, None), by="ben")
    both = together(wrote(START, (TEXT, "Kept."), by="ana"), deletes)
    decided = wrote(both, (NOTE, "n"), by="ana", resolved=(ITEM,))
    assert left(together(decided, deletes)) == []
    assert text(together(decided, deletes)) == "Kept."


def test_a_chain_with_the_last_first() -> None:
    """Ana's copy went to Ben, his to Eva; only hers arrives, then the others, late."""
    ana = wrote(START, (TEXT, "Of Ana."), by="ana")
    ben = wrote(ana, (NOTE, "of Ben"), by="ben")
    eva = wrote(ben, (TEXT, "Of Eva."), by="eva")
    both = united(START, eva)
    assert (text(both), both.document.findings[1].note, left(both)) == ("Of Eva.", "of Ben", [])
    assert dumps(united(united(both, ana), ben)) == dumps(both) == dumps(together(START, ana, ben, eva))


def test_two_newcomers_without_a_common_base() -> None:
    """Two files without records that say different things of one assessment: both are kept."""
    other = set_value(DOCUMENT, TEXT, "Other words.")
    both = together(State(document=DOCUMENT), State(document=other))
    assert left(both) == [ITEM]
    one = next(iter(conflicts(both.edits)))
    assert {head.value["text"]["en"] for head in one.heads} == {WORDS, "Other words."}  # type: ignore[call-overload, index]
    assert not one.base_known


def test_the_same_key_made_twice() -> None:
    """Both are kept, also where one of them was written on since."""
    finding = Finding(id="new", domain="crises", kind="potential", note="of Ana")
    mine = after(START, add(DOCUMENT, "findings", finding), "ana")
    theirs = after(START, add(DOCUMENT, "findings", finding.model_copy(update={"note": "of Ben"})), "ben")
    both = together(mine, wrote(theirs, (("findings", "new", "text", "en"), "Words."), by="ben"))
    assert left(both) == [("findings", "new")]
    (new,) = [finding for finding in both.document.findings if finding.id == "new"]
    assert new.text == {"en": "Words."}
    same = after(START, add(DOCUMENT, "findings", finding), "ben")
    assert left(together(mine, same)) == []


@pytest.mark.parametrize("year", ["1970", "2099"])
def test_a_clock_that_is_years_off_decides_nothing(year: str) -> None:
    base = wrote(START, (TEXT, "Before."), by="ana", at="2024-05-01T10:00:00Z")
    later = wrote(base, (TEXT, "After."), by="ben", at=f"{year}-01-01T00:00:00Z")
    assert text(together(base, later)) == "After."
    mine, theirs = wrote(base, (TEXT, "Hers."), by="ana"), later
    assert left(together(mine, theirs)) == [TEXT]


def test_a_stale_copy_without_edits_changes_nothing() -> None:
    now = wrote(wrote(START, (TEXT, "Now."), by="ana"), (("findings", "g"), None), by="ana")
    assert dumps(together(now, START)) == dumps(united(now, now))
    assert together(now, START).document == now.document


def test_two_people_with_one_id() -> None:
    """A laptop was cloned: both are kept, even where they saved at one moment."""
    both = together(wrote(START, (TEXT, "Here."), by="ana"), wrote(START, (TEXT, "There."), by="ana"))
    assert {head.value for one in conflicts(both.edits) for head in one.heads} == {"Here.", "There."}


def test_a_reorder_against_an_insertion() -> None:
    mine = after(START, move(DOCUMENT, ("findings", "g"), None), "ana")
    new = Finding(id="new", domain="rights", kind="potential")
    theirs = after(START, add(DOCUMENT, "findings", new, "e"), "ben")
    both = together(mine, theirs)
    assert [finding.id for finding in both.document.findings] == ["g", "e", "new", "f"]
    assert left(both) == []


def test_a_move_against_an_edit_keeps_both() -> None:
    mine = after(START, move(DOCUMENT, ITEM, None, "crises"), "ana")
    both = together(mine, wrote(START, (TEXT, "Edited."), by="ben"))
    assert (text(both), left(both)) == ("Edited.", [])
    assert next(finding for finding in both.document.findings if finding.id == "f").domain == "crises"


def test_two_moves_of_one_finding_end_in_one_place() -> None:
    mine = after(START, move(DOCUMENT, ITEM, None, "crises"), "ana")
    theirs = after(START, move(DOCUMENT, ITEM, Place.LAST, "well_being"), "ben")
    both = together(mine, theirs)
    (one,) = conflicts(both.edits)
    assert one.ref == ("findings", "f", "place")
    assert one.base == FrozenMap({"domain": "rights", "kind": "potential", "rank": "B"})
    assert sorted(finding.id for finding in both.document.findings) == ["e", "f", "g"]
    assert next(finding for finding in both.document.findings if finding.id == "f").domain in {"crises", "well_being"}


def test_a_moved_sentence_is_not_doubled() -> None:
    first, *others = WORDS.split(". ")
    moved = ". ".join([others[0], first, *others[1:]])
    mine, theirs = (
        wrote(START, (TEXT, moved), by="ana"),
        wrote(START, (TEXT, WORDS.replace("open", "secret")), by="ben"),
    )
    both = together(mine, theirs)
    assert (text(both), left(both)) == (moved.replace("open", "secret"), [])
    edited = wrote(START, (TEXT, WORDS.replace("a plan", "plans")), by="eva")
    assert left(together(mine, edited)) == [TEXT]


def test_two_people_add_an_indicator_to_one_finding() -> None:
    ref = ("findings", "f", "indicators")
    both = together(
        wrote(START, ((*ref, "b"), True), by="ana"), wrote(START, ((*ref, "c"), True), ((*ref, "a"), False), by="ben")
    )
    assert both.document.findings[1].indicators == ("b", "c")
    assert left(both) == []


def test_fields_that_this_version_does_not_know() -> None:
    """They merge as one value each; a side that does not know one takes it from nobody."""
    newer = after(START, DOCUMENT.model_copy(update={"x-new": FrozenMap({"a": 1})}), "ana")
    finding = DOCUMENT.findings[1].model_copy(update={"x-of-finding": (1, 2)})
    newer = after(
        newer,
        newer.document.model_copy(update={"findings": (DOCUMENT.findings[0], finding, DOCUMENT.findings[2])}),
        "ana",
    )
    older = wrote(START, (TEXT, "Older."), by="ben")
    both = together(newer, older)
    assert (both.document.__pydantic_extra__, left(both)) == ({"x-new": {"a": 1}}, [])
    assert both.document.findings[1].__pydantic_extra__ == {"x-of-finding": (1, 2)}
    assert text(both) == "Older."
    other = after(START, DOCUMENT.model_copy(update={"x-new": "else"}), "eva")
    (one,) = conflicts(together(newer, other).edits)
    assert one == Conflict(("document", "x-new"), one.heads)  # nobody had it before, as far as records tell


@pytest.mark.parametrize("keep", ["shown", "other", "new"])
def test_a_conflict_that_was_resolved_stays_so(keep: str) -> None:
    """Also to the value that showed already; and old copies open nothing again."""
    mine, theirs = wrote(START, (TEXT, "Hers."), by="ana"), wrote(START, (TEXT, "His."), by="ben")
    both = together(mine, theirs)
    value = {"shown": text(both), "other": ({"Hers.", "His."} - {text(both)}).pop(), "new": "Ours."}[keep]
    decided = wrote(both, (TEXT, value), by="eva", resolved=(TEXT,))
    again = together(decided, mine, theirs, START)
    assert (text(again), left(again)) == (value, [])


def test_two_people_who_resolve_one_conflict_differently() -> None:
    both = together(wrote(START, (TEXT, "Hers."), by="ana"), wrote(START, (TEXT, "His."), by="ben"))
    one = wrote(both, (TEXT, "Hers."), by="eva", resolved=(TEXT,))
    two = wrote(both, (TEXT, "His."), by="zoe", resolved=(TEXT,))
    assert left(together(one, two)) == [TEXT]


def test_a_merge_undone_before_a_save_and_done_again() -> None:
    """Undo gives the state of before; the same copies then make the same bytes."""
    mine, theirs = wrote(START, (TEXT, "Hers."), by="ana"), wrote(START, (NOTE, "his"), by="ben")
    merged = united(mine, theirs)
    undone = mine
    assert dumps(united(undone, theirs)) == dumps(merged)


def test_a_merge_undone_after_a_save_brings_nothing_back() -> None:
    """Then it is an edit: it knows what it took back, and the same copy says nothing new."""
    mine, theirs = wrote(START, (NOTE, "hers"), by="ana"), wrote(START, (TEXT, "His."), by="ben")
    merged = united(mine, theirs)
    undone = after(merged, mine.document, "ana")
    assert text(undone) == WORDS
    again = united(undone, theirs)
    assert dumps(again) == dumps(undone)
    assert (text(again), left(again)) == (WORDS, [])


def test_a_rejected_change_that_its_writer_goes_on_from_is_a_card() -> None:
    theirs = wrote(START, (TEXT, WORDS.replace("a plan", "no plan")), by="ben")
    rejected = wrote(united(START, theirs), (TEXT, WORDS), by="ana")
    further = wrote(theirs, (TEXT, WORDS.replace("a plan", "no plan whatever")), by="ben")
    assert left(together(rejected, further)) == [TEXT]


def test_what_somebody_decided_to_leave_as_it_was_is_not_joined_away() -> None:
    """Ana put the old words back on purpose; what Ben says without knowing of it is not simply shown."""
    put_back = wrote(wrote(START, (TEXT, "x"), by="ana"), (TEXT, WORDS), by="ana")
    theirs = wrote(START, (TEXT, WORDS.replace("a plan", "no plan")), by="ben")
    assert left(together(put_back, theirs)) == [TEXT]
