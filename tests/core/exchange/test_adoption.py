"""A file that another program changed: what it says becomes records, what it lacks comes back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.adoption import Adopted, adopted
from igm_desktop.core.exchange.records import first_records, record
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps, read
from strategies import documents, said

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "new": FrozenMap({"a": 1}),
        "findings": tuple(
            {"id": f"f{n}", "domain": "rights", "kind": "potential", "rank": f"A{n}", "note": f"note {n}"}
            for n in range(4)
        ),
        "people": ({"id": "p", "name": "Ana", "new": 1},),
    }
)


def opened(document: Assessment, change: Any) -> Adopted:
    """The file of the document with its records, changed as JSON by another program, then opened."""
    file = json.loads(dumps(State(document=document, edits=first_records(document))))
    change(file)
    loaded = read(json.dumps(file).encode())
    return adopted(loaded.state, seal_right=loaded.seal_right)


def test_an_untouched_file_is_taken_as_it_is() -> None:
    taken = opened(DOCUMENT, lambda file: None)
    assert taken == Adopted(State(document=DOCUMENT, edits=first_records(DOCUMENT)))


def test_a_file_without_records_is_taken_as_it_is() -> None:
    taken = opened(DOCUMENT, lambda file: (file.pop("edits"), file["document"].update(body="city")))
    assert taken.state.document.body == "city"
    assert taken.state.edits == ()
    assert taken.came_back == 0


def test_what_was_changed_and_added_becomes_an_imports_records() -> None:
    def change(file: Any) -> None:
        file["document"]["title"]["fr"] = "Titre"
        file["document"]["findings"][1]["note"] = "changed"
        file["document"]["people"].append({"id": "q", "name": "Ben"})

    taken = opened(DOCUMENT, change)
    new = taken.state.edits[len(first_records(DOCUMENT)) :]
    assert {edit.ref for edit in new} == {("document", "title", "fr"), ("findings", "f1", "note"), ("people", "q")}
    assert {(edit.by[:7], edit.at) for edit in new} == {("import:", None)}
    assert view(taken.state.edits) == taken.state.document
    assert taken == opened(DOCUMENT, change)  # everybody who opens it gets the same records
    assert taken.came_back == 0


def test_what_is_missing_comes_back_where_it_was() -> None:
    taken = opened(DOCUMENT, lambda file: file["document"].update(findings=file["document"]["findings"][2:], people=[]))
    assert taken.state.document == DOCUMENT
    assert taken.state.edits == first_records(DOCUMENT)
    assert taken.came_back == 3


def test_unknown_fields_that_another_program_dropped_come_back() -> None:
    def change(file: Any) -> None:
        del file["document"]["new"]
        file["document"]["people"] = [{"id": "p", "name": "Anna"}]

    taken = opened(DOCUMENT, change)
    assert taken.state.document.__pydantic_extra__ == {"new": {"a": 1}}
    assert taken.state.document.people == (Person.model_validate({"id": "p", "name": "Anna", "new": 1}),)
    assert view(taken.state.edits) == taken.state.document


def test_a_file_whose_seal_was_taken_out_is_looked_at() -> None:
    taken = opened(DOCUMENT, lambda file: (file.pop("seal"), file["document"].update(body="city")))
    assert view(taken.state.edits).body == "city"


@settings(max_examples=60)
@given(documents(), documents())
def test_any_document_beside_the_records_of_any_other(one: Assessment, two: Assessment) -> None:
    taken = adopted(State(document=settled(two), edits=first_records(one)), seal_right=False)
    assert said(view(taken.state.edits)) == said(taken.state.document)
    assert settled(taken.state.document) is taken.state.document
    again = adopted(taken.state, seal_right=False)
    assert again == Adopted(taken.state)
    for collection in ("findings", "people", "comments"):
        ids = {item.id for item in getattr(taken.state.document, collection)}
        assert ids == {item.id for item in (*getattr(settled(one), collection), *getattr(settled(two), collection))}


def test_a_document_stands_whatever_its_records_say() -> None:
    """Records that nothing can be made of do not keep anybody from the document; they stay, superseded by an import's."""
    records = tuple(record(edit.ref, 5, (), edit.by, None) for edit in first_records(DOCUMENT))
    taken = adopted(State(document=DOCUMENT, edits=records), seal_right=True)
    assert taken.state.document == DOCUMENT == view(taken.state.edits)
    assert taken.state.edits[: len(records)] == records
    assert taken.contradicted
    assert adopted(taken.state, seal_right=True) == Adopted(taken.state)


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        (("findings", "f1"), FrozenMap({"id": "f1"})),
        (("findings", "f1"), 5),
        (("findings", "f1", "status"), 5),
        (("findings", "f1", "place"), FrozenMap({"domain": "none"})),
        (("findings", "new"), FrozenMap({"id": "new", "domain": "none"})),
        (("people", "x" * 201), FrozenMap({"id": "x" * 201})),
        (("document", "title", "en"), 5),
        (("document", "title"), "Title"),
        (("document", "level"), None),
        (("document", "id"), "another"),
        (("document", "id"), None),
        (("document", "id", "en"), "d"),
    ],
    ids=str,
)
def test_one_record_that_nothing_can_be_made_of(ref: Ref, value: Json) -> None:
    first = first_records(DOCUMENT)
    known = [edit.id for edit in first if edit.ref == ref]
    taken = adopted(
        State(document=DOCUMENT, edits=(*first, record(ref, value, known, "mallory", None))), seal_right=True
    )
    assert taken.state.document == DOCUMENT
    assert view(taken.state.edits) == DOCUMENT
    assert len(taken.state.edits) == len(first) + 2
    assert adopted(taken.state, seal_right=True) == Adopted(taken.state)


def test_a_right_seal_does_not_make_two_truths() -> None:
    """Anybody can work out a seal: what it seals is an import's word, as with a wrong one."""
    forged = set_value(DOCUMENT, ("findings", "f1", "note"), "forged").model_copy(update={"people": ()})
    loaded = read(dumps(State(document=forged, edits=first_records(DOCUMENT))))
    assert loaded.seal_right
    taken = adopted(loaded.state, seal_right=loaded.seal_right)
    (new,) = taken.state.edits[len(first_records(DOCUMENT)) :]
    assert (new.ref, new.value, new.by[:7]) == (("findings", "f1", "note"), "forged", "import:")
    assert taken.came_back == 1
    assert taken.contradicted
    assert taken.state.document.people == DOCUMENT.people
    assert view(taken.state.edits) == taken.state.document


def test_an_item_is_named_by_its_ref() -> None:
    """Else one finding could stand under two names, and the next change of it nowhere."""
    first = first_records(DOCUMENT)
    old = next(edit for edit in first if edit.ref == ("findings", "f1"))
    renamed = record(old.ref, FrozenMap({**old.value, "id": "f2"}), (old.id,), "mallory", None)
    document = view((*first, renamed))
    assert [finding.id for finding in document.findings] == ["f0", "f1", "f2", "f3"]


def test_thousands_of_missing_items() -> None:
    findings = tuple(Finding(id=f"{n}", domain="rights", kind="potential", rank=f"A{n:05}V") for n in range(5_000))
    document = DOCUMENT.model_copy(update={"findings": findings})
    taken = adopted(
        State(document=DOCUMENT.model_copy(update={"findings": ()}), edits=first_records(document)), seal_right=False
    )
    assert taken.came_back == 5_000
    assert taken.state.document.findings == findings


def test_what_would_not_open_again_with_its_new_records_is_refused() -> None:
    people = tuple(Person(id=f"{number}") for number in range(25_000))
    with pytest.raises(DamagedFile) as refusal:
        adopted(
            State(document=DOCUMENT.model_copy(update={"people": people}), edits=first_records(DOCUMENT)),
            seal_right=True,
        )
    assert refusal.value.code == "too_many_values"
