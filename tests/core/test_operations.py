"""Operations as other programs write them: each form, each refusal, and the law that what comes in can be read again."""

import json
from typing import Any

import pytest
from edit_examples import example
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import Place, value_at
from igm_desktop.core.errors import InvalidEdit, InvalidOperation
from igm_desktop.core.model.state import State
from igm_desktop.core.operations import (
    MAX_LEVELS,
    AddItem,
    MoveItem,
    RemoveItem,
    Save,
    SetValue,
    applied,
    concerned,
    read_operation,
)
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS
from igm_desktop.core.storage.codec import dumps, loads
from strategies import TEXT, item_fields, settled_documents

FINDING = {"domain": "rights", "kind": "potential"}


def line(**operation: object) -> bytes:
    return json.dumps(operation).encode()


def refused(text: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(InvalidOperation) as error:
        read_operation(text)
    return error.value.code, dict(error.value.data)


def test_each_form_is_read() -> None:
    assert read_operation(b'{"op":"save"}') == Save()
    assert read_operation(line(op="set", ref=["findings", "f1", "text", "en"], value="New")) == SetValue(
        ("findings", "f1", "text", "en"), "New"
    )
    assert read_operation(line(op="remove", ref=["parts", "p1"])) == RemoveItem(("parts", "p1"))
    assert read_operation(line(op="move", ref=["findings", "f1"])) == MoveItem(("findings", "f1"), Place.LAST)
    assert read_operation(
        line(op="move", ref=["findings", "f1"], after=None, domain="crises", kind="potential")
    ) == MoveItem(("findings", "f1"), None, "crises", "potential")
    added = read_operation(line(op="add", collection="findings", item={"id": "new", **FINDING}, after="f0"))
    assert isinstance(added, AddItem)
    assert (added.collection, added.item.id, added.after) == ("findings", "new", "f0")


def test_what_stays_may_be_left_out_or_null() -> None:
    left_out = read_operation(line(op="move", ref=["findings", "f1"], after="f0"))
    assert left_out == read_operation(line(op="move", ref=["findings", "f1"], after="f0", domain=None, kind=None))


def test_an_item_without_an_id_gets_one_of_its_own() -> None:
    one, two = (read_operation(line(op="add", collection="findings", item=FINDING)) for _ in range(2))
    assert isinstance(one, AddItem)
    assert isinstance(two, AddItem)
    assert one.item.id != two.item.id
    assert len(one.item.id) == 16


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "empty"),
        (b" \r", "empty"),
        (b"\xff\xfe{", "not_utf8"),
        (b'{"op":"save"', "not_json"),
        (b'{"op":"save"} {"op":"save"}', "not_json"),
        (b"save", "not_json"),
        (b'"save"', "not_an_object"),
        (b"[]", "not_an_object"),
        (b"null", "not_an_object"),
        (b'{"op":"set","ref":["document","title"],"value":NaN}', "number"),
        (b'{"op":"set","ref":["document","title"],"value":1e999}', "number"),
        (b'{"op":"set","ref":["document","title"],"value":' + b"9" * 5_000 + b"}", "number"),
        (b'{"op":"save","op":"remove"}', "duplicate_key"),
        (b"[" * 100_000, "too_deep"),
        (b"[" + b"1," * 400_001 + b"1]", "too_many_values"),
        (b'{"op":"set","ref":["findings","f1","text","en"],"value":"\\ud800"}', "surrogate"),
        (b"{}", "unknown_op"),
        (b'{"op":null}', "unknown_op"),
        (b'{"op":["save"]}', "unknown_op"),
        (b'{"op":"Save"}', "unknown_op"),
        (b'{"op":"set","ref":["document","title"]}', "missing_key"),
        (b'{"op":"add","item":{}}', "missing_key"),
        (b'{"op":"move"}', "missing_key"),
        (b'{"op":"save","ref":["document","title"]}', "unknown_key"),
        (b'{"op":"add","collection":"parts","item":{},"afer":"p1"}', "unknown_key"),
    ],
)
def test_a_line_that_says_no_operation_is_refused(text: bytes, code: str) -> None:
    assert refused(text)[0] == code


@pytest.mark.parametrize(
    ("operation", "key"),
    [
        ({"op": "set", "ref": "findings", "value": 1}, "ref"),
        ({"op": "set", "ref": [], "value": 1}, "ref"),
        ({"op": "set", "ref": ["document"], "value": 1}, "ref"),
        ({"op": "set", "ref": ["findings", 1], "value": 1}, "ref"),
        ({"op": "remove", "ref": {"findings": "f1"}}, "ref"),
        ({"op": "add", "collection": "document", "item": {}}, "collection"),
        ({"op": "add", "collection": ["parts"], "item": {}}, "collection"),
        ({"op": "add", "collection": "parts", "item": []}, "item"),
        ({"op": "add", "collection": "parts", "item": {}, "after": 1}, "after"),
        ({"op": "move", "ref": ["findings", "f1"], "after": False}, "after"),
        ({"op": "move", "ref": ["findings", "f1"], "domain": "Rights"}, "domain"),
        ({"op": "move", "ref": ["findings", "f1"], "domain": {}}, "domain"),
        ({"op": "move", "ref": ["findings", "f1"], "kind": ""}, "kind"),
    ],
)
def test_a_wrong_value_is_refused_by_its_key(operation: dict[str, object], key: str) -> None:
    assert refused(line(**operation)) == ("wrong", {"key": key})


def test_what_is_told_of_a_long_word_is_short() -> None:
    assert refused(line(op="x" * 1_000))[1] == {"op": "x" * 40}
    assert refused(line(op="save", **{"y" * 1_000: 1}))[1] == {"op": "save", "key": "y" * 40}


def test_an_item_that_the_collection_cannot_take_is_told_by_its_field() -> None:
    for item, ref in (
        ({"kind": "potential"}, ("findings", "domain")),
        ({**FINDING, "id": ""}, ("findings", "id")),
        ({**FINDING, "id": None}, ("findings", "id")),
        ({**FINDING, "text": "no languages"}, ("findings", "text")),
    ):
        with pytest.raises(InvalidEdit) as error:
            read_operation(line(op="add", collection="findings", item=item))
        assert (error.value.code, error.value.data["ref"]) == ("bad_value", ref)


def done(text: bytes) -> tuple[Any, str]:
    document = example()
    operation = read_operation(text)
    after = applied(document, operation)
    return after, concerned(after, operation)


def test_each_operation_does_what_it_says_and_names_what_it_is_about() -> None:
    after, about = done(line(op="set", ref=["findings", "f1", "text", "en"], value="New"))
    assert (value_at(after, ("findings", "f1", "text")), about) == ({"en": "New", "fr": "Un"}, "f1")
    after, about = done(line(op="set", ref=["document", "title", "fr"], value="Titre"))
    assert (after.title, about) == ({"en": "Title", "fr": "Titre"}, "d")
    after, about = done(line(op="set", ref=["findings", "f1", "indicators"], value=["L-3"]))
    assert (value_at(after, ("findings", "f1", "indicators")), about) == (("L-3",), "f1")
    after, about = done(line(op="set", ref=["sources", "s1", "csl", "issued"], value={"date-parts": [[1994]]}))
    assert value_at(after, ("sources", "s1", "csl", "issued")) == {"date-parts": ((1994,),)}
    after, about = done(line(op="set", ref=["answers", "2.2", "narrative", "en"], value="Yes, by law."))
    assert (value_at(after, ("answers", "2.2", "narrative", "en")), about) == ("Yes, by law.", "2.2")
    after, about = done(line(op="add", collection="findings", item={"id": "new", **FINDING}, after="f0"))
    assert ([finding.id for finding in after.findings][:3], about) == (["f0", "new", "f1"], "new")
    after, about = done(line(op="add", collection="findings", item={"id": "new", **FINDING}, after=None))
    assert next(finding.id for finding in after.findings) == "new"
    after, about = done(line(op="remove", ref=["findings", "f1"]))
    assert ("f1" in {finding.id for finding in after.findings}, about) == (False, "f1")
    after, about = done(line(op="move", ref=["findings", "f1"], domain="crises"))
    assert (value_at(after, ("findings", "f1", "domain")), about) == ("crises", "f1")
    assert [finding.id for finding in after.findings if finding.domain == "crises"] == ["f3", "f1"]
    assert done(line(op="save"))[1] == "d"


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        ({"op": "set", "ref": ["findings", "f9", "note"], "value": ""}, "unknown_ref"),
        ({"op": "set", "ref": ["findings", "f1", "rank"], "value": "Z"}, "unknown_ref"),
        ({"op": "set", "ref": ["findings", "f1", "text", "en", "more"], "value": ""}, "unknown_ref"),
        ({"op": "set", "ref": ["document", "id"], "value": "other"}, "unknown_ref"),
        ({"op": "set", "ref": ["document", "findings"], "value": []}, "unknown_ref"),
        ({"op": "set", "ref": ["findings", "f1", "text", "en"], "value": 5}, "bad_value"),
        ({"op": "set", "ref": ["findings", "f1", "status"], "value": True}, "bad_value"),
        ({"op": "set", "ref": ["answers", "", "note"], "value": "x"}, "bad_value"),
        ({"op": "remove", "ref": ["document", "title"]}, "unknown_ref"),
        ({"op": "remove", "ref": ["findings", "f1", "text"]}, "unknown_ref"),
        ({"op": "move", "ref": ["sources", "s1"]}, "unknown_ref"),
        ({"op": "move", "ref": ["parts", "p1"], "domain": "rights"}, "bad_value"),
        ({"op": "move", "ref": ["findings", "f1"], "after": "f3"}, "unknown_ref"),
        ({"op": "add", "collection": "findings", "item": {"id": "f1", **FINDING}}, "duplicate_id"),
        ({"op": "add", "collection": "findings", "item": FINDING, "after": "f3"}, "unknown_ref"),
    ],
)
def test_what_the_document_cannot_take_is_refused(operation: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidEdit) as error:
        applied(example(), read_operation(line(**operation)))
    assert error.value.code == code


@pytest.mark.parametrize(
    "operation",
    [
        b'{"op":"set","ref":["sources","s1","csl","x"],"value":%s}',
        b'{"op":"add","collection":"sources","item":{"csl":{"x":%s}}}',
        b'{"op":"set","ref":["document","unknown"],"value":%s}',
    ],
)
def test_the_deepest_value_that_is_taken_can_be_read_again_from_the_file(operation: bytes) -> None:
    taken = 0
    for levels in range(MAX_LEVELS + 5):
        value = b"[" * levels + b"1" + b"]" * levels
        try:
            after = applied(example(), read_operation(operation % value))
        except InvalidOperation as error:
            assert error.code == "too_deep"
            break
        taken += 1
        assert loads(dumps(first_state(after))).document == after
    assert MAX_LEVELS - 5 < taken <= MAX_LEVELS


@st.composite
def operations(draw: st.DrawFn, ids: list[tuple[str, str]]) -> dict[str, Any]:
    kind = draw(st.sampled_from(["set", "add", "remove", "move", "save"]))
    ref = list(draw(st.sampled_from(ids))) if ids else ["document", "title"]
    after = draw(st.sampled_from([{}, {"after": None}, {"after": "a"}]))
    if kind == "set":
        words = draw(st.sampled_from([["text", "en"], ["note"], ["csl", "title"], ["rank"], ["name"]]))
        return {"op": "set", "ref": [*ref, *words], "value": draw(TEXT)}
    if kind == "add":
        collection = draw(st.sampled_from(COLLECTIONS))
        return {"op": "add", "collection": collection, "item": draw(item_fields(collection)), **after}
    return {"op": kind, **({} if kind == "save" else {"ref": ref}), **(after if kind == "move" else {})}


@given(settled_documents(), st.data())
def test_whatever_is_applied_can_be_saved_and_is_there_again(document: Any, data: st.DataObject) -> None:
    """Any operation on any document is refused as InvalidEdit, or gives a document that the file gives back."""
    ids = [(name, item.id) for name in COLLECTIONS for item in items_of(document, name)]
    said = data.draw(operations(ids))
    try:
        operation = read_operation(json.dumps(said).encode())
        after = applied(document, operation)
    except InvalidEdit:
        return
    assert loads(dumps(State(document=after))).document == settled(after)
    named = said.get("ref", ["document"])
    if said["op"] != "add":
        assert concerned(after, operation) == (document.id if named[0] == "document" else named[1])
    else:
        assert concerned(after, operation) == said["item"]["id"]


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: json.dumps(text).encode()))
def test_no_line_does_anything_but_be_read_or_refused(text: bytes) -> None:
    with pytest.raises(InvalidEdit):
        read_operation(text)
