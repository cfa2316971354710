"""A file that another program changed: what it says becomes records, what it lacks comes back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.adoption import Adopted, adopted
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
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


def test_records_that_are_no_document_are_refused() -> None:
    def change(file: Any) -> None:
        file["document"]["body"] = "city"
        for edit in file["edits"]:
            edit["value"] = 5

    with pytest.raises(IgmError):
        opened(DOCUMENT, change)


def test_thousands_of_missing_items() -> None:
    findings = tuple(Finding(id=f"{n}", domain="rights", kind="potential", rank=f"A{n:05}V") for n in range(5_000))
    document = DOCUMENT.model_copy(update={"findings": findings})
    taken = adopted(
        State(document=DOCUMENT.model_copy(update={"findings": ()}), edits=first_records(document)), seal_right=False
    )
    assert taken.came_back == 5_000
    assert taken.state.document.findings == findings
