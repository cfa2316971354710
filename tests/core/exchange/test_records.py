"""Records made from what changed add up to the changed document: for any documents, in any order of the records."""

import hashlib
import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, plain_json, seal
from igm_desktop.core.diff import difference
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.exchange.records import families, first_records, newest, record, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Person, Source
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps, loads
from strategies import documents, edited, said, settled_documents


@settings(max_examples=80)
@given(documents())
def test_the_first_records_add_up_to_the_document(document: Assessment) -> None:
    edits = first_records(document)
    assert view(edits) == settled(document)
    assert canonical(plain_json(view(edits))) == canonical(plain_json(settled(document)))
    assert len({edit.ref for edit in edits}) == len(edits) == len({edit.id for edit in edits})
    assert {edit.by for edit in edits} == {f"import:{seal(settled(document))}"}
    assert {(edit.at, edit.parents) for edit in edits} == {(None, ())}


@settings(max_examples=40)
@given(documents())
def test_two_people_who_start_from_one_document_get_the_same_records(document: Assessment) -> None:
    mine = first_records(document)
    theirs = first_records(loads(dumps(State(document=document))).document)
    assert mine == theirs
    assert [canonical(plain_json(edit)) for edit in mine] == [canonical(plain_json(edit)) for edit in theirs]


@settings(max_examples=50)
@given(documents(), documents(), st.randoms(use_true_random=False))
def test_the_difference_of_any_two_documents_as_records_gives_the_second(
    one: Assessment, two: Assessment, chance: random.Random
) -> None:
    edits = with_changes(first_records(one), one, two, "ana", "2024-05-01T10:00:00Z")
    shuffled = chance.sample(edits, len(edits))
    assert said(view(edits)) == said(settled(two))
    assert view(shuffled) == view(edits)
    assert edits[: len(first_records(one))] == first_records(one)


@settings(max_examples=50)
@given(settled_documents(), st.data())
def test_chains_of_edits(document: Assessment, data: st.DataObject) -> None:
    """Saved after each edit, or only now and then: the records add up to what was saved last."""
    edits, stored, now = first_records(document), document, document
    for turn in range(5):
        now = data.draw(edited(now))
        if data.draw(st.booleans()) or turn == 4:
            edits = with_changes(edits, stored, now, "ana", str(turn))
            stored = now
            assert said(view(edits)) == said(now)
    assert len({edit.id for edit in edits}) == len(edits)
    for edit in edits:
        assert edit.id == hash_of_the_rest(edit)
    again = loads(dumps(State(document=now, edits=edits)))
    assert again.edits == edits
    assert said(view(reversed(again.edits))) == said(now)


def hash_of_the_rest(edit: Edit) -> str:
    """As another program would make it, with nothing but JSON and SHA-256."""
    rest = json.loads(json.dumps(plain_json(edit)))
    del rest["id"]
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_record_is_named_by_its_content() -> None:
    edit = record(("document", "title"), FrozenMap({"en": "Title"}), ("b" * 64, "a" * 64), "ana", None)
    assert edit.id == hash_of_the_rest(edit)
    assert edit.parents == ("a" * 64, "b" * 64)
    assert record(("document", "title"), FrozenMap({"en": "Title"}), ("a" * 64, "b" * 64), "ana", None) == edit
    others = [
        record(("document", "place"), edit.value, edit.parents, "ana", None),
        record(edit.ref, FrozenMap({"en": "title"}), edit.parents, "ana", None),
        record(edit.ref, edit.value, edit.parents[:1], "ana", None),
        record(edit.ref, edit.value, edit.parents, "ben", None),
        record(edit.ref, edit.value, edit.parents, "ana", "2024"),
        record(edit.ref, None, edit.parents, "ana", None),
    ]
    assert len({edit.id, *(other.id for other in others)}) == 7


def test_vectors_of_the_format() -> None:
    """Fixed, because files hold such ids."""
    document = Assessment(id="d", people=(Person(id="p", name="Ana"),))
    first = first_records(document)
    assert [edit.ref for edit in first][-1] == ("people", "p")
    own = next(edit for edit in first if edit.ref == ("document", "id"))
    assert own.id == "3cea52abc78b361e0440ee67633e02687d30f2134346709e2cf8b3fcc3925dd4"
    changed = with_changes(
        first, document, set_value(document, ("document", "title", "en"), "T"), "ana", "2024-01-01T00:00:00Z"
    )
    assert changed[-1].id == "50d58d1e3f2f7b307db8cfe8e6b7eae93f5cf718d86602b818d7c914b9b88f05"


def steps(*edits: Any) -> tuple[tuple[Edit, ...], Assessment]:
    """A document, its first records, and a save after each of the edits."""
    document = Assessment.model_validate(
        {
            "id": "d",
            "title": {"en": "Title"},
            "findings": ({"id": "f", "domain": "rights", "kind": "potential", "rank": "A", "indicators": ("a",)},),
            "parts": ({"id": "p1", "rank": "A"}, {"id": "p2", "rank": "B"}),
            "sources": (Source(id="s", csl=FrozenMap({"title": "Law", "note": "x"})),),
        }
    )
    records = first_records(document)
    for edit in edits:
        after = edit(document)
        records = with_changes(records, document, after, "ana", None)
        document = after
    return records, document


def test_each_change_is_one_record_with_the_one_before_it_as_parent() -> None:
    ref = ("findings", "f", "text", "en")
    records, _ = steps(lambda d: set_value(d, ref, "One"), lambda d: set_value(d, ref, "Two"))
    one, two = records[-2:]
    assert (one.ref, one.value, one.parents) == (ref, "One", ())
    assert (two.ref, two.value, two.parents) == (ref, "Two", (one.id,))
    heads = newest(families(records)[("findings", "f")])
    assert [head.ref for head in heads] == [("findings", "f"), ref]


@pytest.mark.parametrize(
    ("ref", "value", "said_value"),
    [
        (("document", "title", "fr"), "Titre", "Titre"),
        (("document", "title", "en"), "", None),
        (("document", "level"), "local", "local"),
        (("document", "follows"), FrozenMap({"id": "e"}), FrozenMap({"id": "e", "title": FrozenMap(), "date": None})),
        (("findings", "f", "indicators", "b"), True, True),
        (("findings", "f", "indicators", "a"), False, None),
        (("findings", "f", "note"), "x", "x"),
        (("sources", "s", "csl", "title"), None, None),
        (("sources", "s", "csl", "author"), (FrozenMap({"family": "x"}),), (FrozenMap({"family": "x"}),)),
    ],
    ids=str,
)
def test_what_a_record_says(ref: tuple[str, ...], value: object, said_value: Json) -> None:
    records, document = steps(lambda d: set_value(d, ref, value))
    assert (records[-1].ref, records[-1].value) == (ref, said_value)
    assert view(records) == document


def test_a_move_is_one_record_of_its_register() -> None:
    records, document = steps(lambda d: move(d, ("findings", "f"), None, "crises", "well_developed"))
    assert records[-1].ref == ("findings", "f", "place")
    assert records[-1].value == FrozenMap(
        {"domain": "crises", "kind": "well_developed", "rank": document.findings[0].rank}
    )
    parts, document = steps(lambda d: move(d, ("parts", "p1")))
    assert (parts[-1].ref, parts[-1].value) == (("parts", "p1", "place"), FrozenMap({"rank": document.parts[-1].rank}))


def test_a_deletion_names_all_newest_records_of_the_item() -> None:
    text, note = ("findings", "f", "text", "en"), ("findings", "f", "note")
    records, document = steps(
        lambda d: set_value(d, text, "x"), lambda d: set_value(d, note, "y"), lambda d: remove(d, ("findings", "f"))
    )
    gone = records[-1]
    assert gone.value is None
    assert set(gone.parents) == {edit.id for edit in records[:-1] if edit.ref[:2] == ("findings", "f")}
    assert not view(records).findings
    assert view(records) == document


def test_what_was_deleted_comes_back_by_undo() -> None:
    text = ("findings", "f", "text", "en")
    finding = Finding(id="f", domain="crises", kind="potential", note="again")
    records, document = steps(
        lambda d: set_value(d, text, "x"),
        lambda d: remove(d, ("findings", "f")),
        lambda d: add(d, "findings", finding),
        lambda d: set_value(d, text, "y"),
    )
    assert view(records) == document
    assert view(records).findings[0].text == {"en": "y"}


def test_nothing_changed_is_no_record() -> None:
    records, document = steps()
    assert with_changes(records, document, document, "ana", None) is records
    assert with_changes((), document, document, "ana", None) == first_records(document)


def test_unknown_fields_called_place() -> None:
    """The register of the same name must not swallow them, nor they the register."""
    one = Assessment.model_validate(
        {
            "id": "d",
            "parts": ({"id": "p", "rank": "A", "place": FrozenMap({"rank": "Z"})},),
            "people": ({"id": "x", "place": FrozenMap({"a": 1})},),
            "place": {"place": "Place"},
        }
    )
    two = Assessment.model_validate(
        {
            "id": "d",
            "parts": ({"id": "p", "rank": "B", "heading": {"en": "x"}, "place": FrozenMap({"rank": "Y"})},),
            "people": ({"id": "x", "place": FrozenMap({"b": 2})},),
            "place": {"en": "x"},
        }
    )
    for before, after in ((one, two), (two, one)):
        records = with_changes(first_records(before), before, after, "ana", None)
        assert view(records) == after
        third = set_value(after, ("parts", "p", "heading", "en"), "third")
        assert view(with_changes(records, after, third, "ana", None)) == third


def test_thousands_of_changes_at_once() -> None:
    """A save after a translation of everything; a square of the time would be a minute."""
    findings = tuple(Finding(id=f"{n}", domain="rights", kind="potential", rank=f"A{n:05}V") for n in range(6_000))
    before = Assessment(id="d", title={"en": "x"}, findings=findings)  # type: ignore[arg-type]
    texts = tuple(finding.model_copy(update={"note": "n", "status": "ready"}) for finding in findings)
    after = before.model_copy(update={"findings": texts, "body": "city", "edition": 2})
    records = with_changes(first_records(before), before, after, "ana", None)
    assert len(records) == len(first_records(before)) + 12_002
    assert view(records) == after


def test_documents_are_settled_before_they_are_compared() -> None:
    """Ranks that a file lacks are the same for everybody, so they are no change."""
    loose = Assessment(id="d", parts=(Part(id="b"), Part(id="a"), Part(id="a", kind="annex")))
    records = first_records(loose)
    assert view(records) == settled(loose)
    assert with_changes(records, loose, settled(loose), "ana", None) is records
    assert not difference(settled(loose), view(records))
