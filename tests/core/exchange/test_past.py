"""What happened, told from the records, and brought back: whatever was done to a document."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, plain_json
from igm_desktop.core.edits import add, move, remove, set_value, value_at
from igm_desktop.core.errors import DamagedFile, InvalidEdit
from igm_desktop.core.exchange.past import (
    Past,
    before,
    document_then,
    in_order,
    item_then,
    last_there,
    past,
    past_of,
    value_then,
)
from igm_desktop.core.exchange.records import first_records, record, with_changes
from igm_desktop.core.exchange.returning import is_there, with_all, with_item, with_value, with_value_then
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, is_item, item_ref
from strategies import edited, said, settled_documents

START = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": tuple(
            {
                "id": f"f{n}",
                "domain": "rights",
                "kind": "potential",
                "rank": f"A{n}V",
                "text": {"en": f"Text {n}"},
                "indicators": ("L-1",),
            }
            for n in range(3)
        ),
        "people": ({"id": "ana", "name": "Ana Rusu"},),
    }
)
TEXT = ("findings", "f1", "text", "en")


def told(*saves: Any, document: Assessment = START) -> tuple[Past, Assessment]:
    """What is told after the document was saved once after each of these edits, by Ana, a minute apart."""
    edits = first_records(document)
    for minute, edit in enumerate(saves):
        after = edit(document)
        edits = with_changes(edits, document, after, "ana", f"2026-11-25T10:{minute:02}:00Z")
        document = after
    return past(edits), document


def write(text: str, ref: tuple[str, ...] = TEXT) -> Any:
    return lambda document: set_value(document, ref, text)


def test_each_save_is_an_entry_and_the_beginning_is_one() -> None:
    found, _ = told(
        write("One"), lambda document: write("Titre", ("document", "title", "fr"))(write("Two")(document)), write("3")
    )
    assert [(entry.by[:6], entry.at, len(entry.happenings)) for entry in found.entries[1:]] == [
        ("ana", "2026-11-25T10:00:00Z", 1),
        ("ana", "2026-11-25T10:01:00Z", 2),
        ("ana", "2026-11-25T10:02:00Z", 1),
    ]
    assert found.beginning is found.entries[0]
    assert {one.edit.ref for one in found.entries[0].happenings} >= {("findings", "f0"), ("document", "title")}
    assert ("people", "ana") not in {one.edit.ref for one in found.entries[0].happenings}
    assert ("document", "body") not in {one.edit.ref for one in found.entries[0].happenings}  # empty from the start


def test_a_field_tells_what_it_was_and_what_it_became() -> None:
    found, _ = told(write("One"), write("Two"), write(""))
    ways = [(before(found, one.number), one.edit.value) for entry in found.entries[1:] for one in entry.happenings]
    assert ways == [("Text 1", "One"), ("One", "Two"), ("Two", None)]


def test_what_was_before_is_told_for_languages_sets_places_and_items() -> None:
    found, _ = told(
        lambda document: set_value(document, ("findings", "f1", "indicators", "L-1"), False),
        lambda document: set_value(document, ("findings", "f1", "indicators", "L-2"), True),
        lambda document: move(document, ("findings", "f1"), None, "crises", "well_developed"),
        write("Titre", ("document", "title", "fr")),
        write("Other", ("document", "title", "en")),
        lambda document: remove(write("Last")(document), ("findings", "f1")),
        lambda document: add(document, "findings", Finding(id="new", domain="rights", kind="potential")),
    )
    ways = [(before(found, one.number), one.edit.value) for entry in found.entries[1:] for one in entry.happenings]
    assert ways[:2] == [(True, None), (None, True)]
    assert [way["domain"] for way in ways[2] if isinstance(way, FrozenMap)] == ["rights", "crises"]
    assert ways[3:5] == [(None, "Titre"), ("Title", "Other")]
    gone, added = ways[5], ways[6]
    assert isinstance(gone[0], FrozenMap)
    assert (gone[0]["domain"], gone[0]["indicators"], gone[0]["text"], gone[1]) == (
        "crises",
        ("L-2",),
        {"en": "Text 1"},
        None,
    )
    assert added[0] is None


def test_a_finding_that_came_back_is_told_from_what_it_came_back_as() -> None:
    """A whole item supersedes the records of its parts: what was before is in it, not in them."""
    found, _ = told(
        write("One"),
        lambda document: remove(document, ("findings", "f1")),
        lambda document: with_item(document, "findings", START.findings[1]),
        write("Two"),
    )
    assert before(found, found.entries[-1].happenings[0].number) == "Text 1"


def test_domains_are_those_of_then() -> None:
    found, _ = told(
        write("One"),
        lambda document: move(document, ("findings", "f1"), None, "crises", "potential"),
        write("Two"),
        lambda document: remove(document, ("findings", "f1")),
        write("T", ("document", "title", "en")),
    )
    assert [one.domain for entry in found.entries[1:] for one in entry.happenings] == [
        *("rights", "crises", "crises", "crises"),
        None,
    ]


def test_people_who_join_and_what_the_program_notes_for_itself_are_no_news() -> None:
    found, _ = told(
        lambda document: set_value(document, ("people", "ana", "role"), "Editor"),
        lambda document: set_value(
            set_value(document, ("findings", "f1", "text", "fr"), "Texte"),
            ("findings", "f1", "translated_from"),
            FrozenMap({"text": FrozenMap({"fr": "0" * 64})}),
        ),
    )
    assert [[one.edit.ref for one in entry.happenings] for entry in found.entries[1:]] == [
        [("findings", "f1", "text", "fr")]
    ]
    assert found.entries[-1].end == len(found.edits)  # what was saved with it belongs to it


def test_what_is_not_saved_yet_stands_on_top() -> None:
    edits = with_changes(first_records(START), START, one := write("One")(START), "ana", "2026-11-25T10:00:00Z")
    state = State(document=one, edits=edits)
    now = write("Titre", ("document", "title", "fr"))(write("Two")(one))
    found = past_of(state, now, "ana")
    assert [entry.saved for entry in found.entries] == [True, True, False]
    refs = {one.edit.ref: before(found, one.number) for one in found.entries[-1].happenings}
    assert refs == {TEXT: "One", ("document", "title", "fr"): None}
    assert document_then(found, found.entries[-1].end) == now
    assert [entry.saved for entry in past_of(state, one, "ana").entries] == [True, True]


def test_nothing_happened_to_a_new_document() -> None:
    assert past_of(State(document=START)).entries == ()
    assert past_of(State(document=START), START, "ana").entries == ()
    changed = past_of(State(document=START), write("One")(START), "ana")
    assert [(entry.saved, len(entry.happenings)) for entry in changed.entries][1:] == [(False, 1)]
    assert before(changed, changed.entries[-1].happenings[0].number) == "Text 1"


def test_parents_come_before_children_however_the_file_has_them() -> None:
    found, _ = told(write("One"), write("Two"), lambda document: remove(document, ("findings", "f2")), write("Three"))
    for seed in range(30):
        mixed = random.Random(seed).sample(found.edits, len(found.edits))
        again = in_order(mixed)
        places = {edit.id: place for place, edit in enumerate(again)}
        assert places.keys() == {edit.id for edit in found.edits}
        assert all(places[parent] < places[edit.id] for edit in again for parent in edit.parents)
        wholes = {edit.ref: places[edit.id] for edit in again if not edit.parents and len(edit.ref) == 2}
        assert all(wholes[item_ref(edit.ref)] < places[edit.id] for edit in again if len(edit.ref) > 2)
    assert in_order(found.edits) == found.edits
    assert in_order([*found.edits, *found.edits]) == found.edits


def test_records_in_a_circle_are_told_all_the_same() -> None:
    one, two = ("1" * 64, "2" * 64)
    circle = tuple(Edit(id=a, ref=TEXT, value="x", parents=(b,), by="eve") for a, b in ((one, two), (two, one)))
    found = past((*first_records(START), *circle))
    assert {edit.id for edit in found.edits} >= {one, two}
    assert [len(entry.happenings) for entry in found.entries][1:] == [2]
    assert [before(found, number.number) for number in found.entries[-1].happenings]


def test_of_records_that_make_nothing_there_is_nothing_to_see() -> None:
    bad = record(("findings", "f1", "level"), 5, (), "eve", "2026")
    found = past((*first_records(START), bad, record(TEXT, "x", (), "eve", "2026-2")))
    assert item_then(found, ("findings", "f1"), len(found.edits)) is None
    assert before(found, len(found.edits) - 1) is None
    assert value_then(found, ("document", "nothing"), len(found.edits)) is None
    with pytest.raises(DamagedFile):
        document_then(found, len(found.edits))
    assert document_then(found, len(found.edits) - 2) == START


def test_a_deleted_item_is_known_by_what_it_was_last() -> None:
    found, _ = told(
        write("Last words"), lambda document: remove(document, ("findings", "f1")), write("x", ("document", "body"))
    )
    gone = last_there(found, ("findings", "f1"), len(found.edits))
    assert isinstance(gone, Finding)
    assert gone.text == {"en": "Last words"}
    assert last_there(found, ("findings", "never"), len(found.edits)) is None


@settings(max_examples=60)
@given(settled_documents(), st.data())
def test_whatever_was_done_an_item_comes_back_as_it_was(document: Assessment, data: st.DataObject) -> None:
    edits, start, now = first_records(document), document, document
    for _ in range(data.draw(st.integers(1, 6))):
        after = data.draw(edited(now))
        edits, now = with_changes(edits, now, after, "ana", None), after
    found = past(edits)
    for collection in COLLECTIONS:
        for item in items_of(start, collection):
            was = item_then(found, (collection, item.id), len(first_records(start)))
            assert was is not None
            assert canonical(plain_json(was)) == canonical(plain_json(item))
            back = with_item(now, collection, was)
            assert item in items_of(back, collection)
            others = {other.id: other for other in items_of(now, collection) if other.id != item.id}
            assert {other.id: other for other in items_of(back, collection) if other.id != item.id} == others
            assert with_item(back, collection, was) is back
            # and the next save tells it like anything else
            again = with_changes(edits, now, back, "ben", None)
            assert said(document_then(past(again), len(again))) == said(back)


@settings(max_examples=60)
@given(settled_documents(), st.data())
def test_the_whole_document_comes_back_but_for_its_people(document: Assessment, data: st.DataObject) -> None:
    edits, steps = first_records(document), [document]
    ends = [len(edits)]
    for turn in range(data.draw(st.integers(1, 5))):
        after = data.draw(edited(steps[-1]))
        edits = with_changes(edits, steps[-1], after, "ana", str(turn))
        steps.append(after)
        ends.append(len(edits))
    found, now = past(edits), steps[-1]
    for end, then in zip(ends, steps, strict=True):
        back = with_all(now, document_then(found, end))
        assert said(back) == said(then.model_copy(update={"people": now.people}))
    assert back is not None
    assert with_all(now, now) == now


@settings(max_examples=80)
@given(settled_documents(), st.data())
def test_any_field_comes_back(document: Assessment, data: st.DataObject) -> None:
    """After any edit, setting what was before in each ref that was changed gives the document before it."""
    after = data.draw(edited(document))
    edits = with_changes(first_records(document), document, after, "ana", "now")
    found = past(edits)
    back = after
    for number in range(len(first_records(document)), len(edits)):
        ref = edits[number].ref
        if is_item(ref):
            item = item_then(found, ref, number)
            back = remove(back, ref) if item is None else with_item(back, ref[0], item)
        else:
            assert is_there(after, ref)
            back = with_value(back, ref, before(found, number))
    assert said(back) == said(document)


def test_an_item_that_did_not_change_stays_the_same_object() -> None:
    found, now = told(write("One"), write("Two"))
    back = with_all(now, document_then(found, found.entries[1].end))
    assert back.findings[0] is now.findings[0]
    assert back.findings[2] is now.findings[2]
    assert back.sources is now.sources
    assert value_at(back, TEXT) == "One"


def test_a_field_whose_item_is_gone_is_not_brought_back_alone() -> None:
    now = remove(START, ("findings", "f1"))
    assert not is_there(now, TEXT)
    assert is_there(now, ("answers", "L-1.1.1", "choice"))
    assert not is_there(now, ("document", "id"))
    with pytest.raises(InvalidEdit):
        with_value(now, TEXT, "One")
    answered = with_value(now, ("answers", "L-1.1.1", "choice"), "yes")
    assert answered.answers == (Answer(id="L-1.1.1", choice="yes"),)


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        (("document", "id"), "x"),
        (("document", "findings"), ()),
        (("document", "level"), "planet"),
        (("findings", "f1"), None),
        (("findings", "f1", "id"), "x"),
        (("findings", "f1", "level"), 5),
        (("findings", "f1", "place"), FrozenMap({"domain": "nowhere", "kind": "potential", "rank": "A"})),
        (TEXT, 5),
    ],
)
def test_what_the_document_cannot_take_is_refused(ref: tuple[str, ...], value: Any) -> None:
    with pytest.raises(InvalidEdit):
        with_value(START, ref, value)
    assert with_value(START, TEXT, "Text 1") is START


def test_a_translation_comes_back_with_what_it_was_made_from() -> None:
    """Else an old translation would pass for one of the newest main text."""
    french, origins = ("findings", "f1", "text", "fr"), ("findings", "f1", "translated_from")

    def translate(text: str, origin: str) -> Any:
        made_from = FrozenMap({"text": FrozenMap({"fr": origin * 64, "ro": "9" * 64})})
        return lambda document: set_value(set_value(document, french, text), origins, made_from)

    found, now = told(translate("Un", "1"), translate("Deux", "2"))
    number = found.entries[1].happenings[0].number
    back = with_value_then(now, found, french, "Un", found.entries[1].end)
    assert value_at(back, french) == "Un"
    assert back.findings[1].translated_from == {"text": {"fr": "1" * 64, "ro": "9" * 64}}
    never = with_value_then(now, found, french, before(found, number), number)
    assert value_at(never, french) == ""
    assert never.findings[1].translated_from == {"text": {"ro": "9" * 64}}
    assert with_value_then(now, found, french, "Deux", found.entries[2].end) is now
    assert with_value_then(now, found, ("document", "title", "fr"), "T", 0).title == {"en": "Title", "fr": "T"}
