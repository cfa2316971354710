"""A State to bytes and back: the same bytes, the same values, everything immutable, nothing unknown lost."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from storage_examples import FINDING, file_bytes

from igm_desktop.core.canonical import digest, plain_json, seal
from igm_desktop.core.frozen import FrozenMap, freeze
from igm_desktop.core.model.assessment import Assessment, Frozen, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps, loads, read
from strategies import JSON, documents, states


def walk(value: object, path: str = "state") -> None:
    """Fail at anything that could be changed."""
    if isinstance(value, Frozen):
        assert type(value).model_config["frozen"], path
        for name in type(value).model_fields:
            walk(getattr(value, name), f"{path}.{name}")
        for name, inner in (value.__pydantic_extra__ or {}).items():
            walk(inner, f"{path}.{name}")
    elif isinstance(value, dict):
        assert isinstance(value, FrozenMap), f"{path} is a {type(value).__name__}"
        for name, inner in value.items():
            walk(inner, f"{path}.{name}")
    elif isinstance(value, tuple):
        for inner in value:
            walk(inner, path + "[]")
    else:
        assert value is None or type(value) in {str, int, float, bool}, f"{path} is a {type(value).__name__}"


@settings(max_examples=100)
@given(states())
def test_what_is_written_is_read_and_written_alike(state: State) -> None:
    data = dumps(state)
    again = read(data)
    assert dumps(again.state) == data
    assert again.state.document == settled(state.document)
    assert again.state == state.model_copy(update={"document": settled(state.document)})
    assert again.seal_right is True
    assert again.replaced_surrogates == 0
    walk(again.state)


@settings(max_examples=60)
@given(states())
def test_the_file_is_json_in_the_order_that_is_told(state: State) -> None:
    text = dumps(state).decode()
    file = json.loads(text)
    assert text.endswith("\n}\n")
    assert list(file)[:5] == ["format", "version", "document", "seal", "edits"]
    assert list(file)[5:] == sorted(list(file)[5:])
    document = file["document"]
    known = [field.alias or name for name, field in Assessment.model_fields.items()]
    assert list(document)[: len(known)] == known
    assert list(document)[len(known) :] == sorted(list(document)[len(known) :])
    assert file["seal"] == seal(settled(state.document))
    lines = text.split("\n")
    for edit in file["edits"]:
        assert sum(f'"id": "{edit["id"]}"' in line and line.startswith('  {"id"') for line in lines) == 1


@given(JSON)
def test_unknown_values_survive_everywhere(value: Any) -> None:
    """By value, at every depth, in each kind of part, after the known keys and sorted."""
    new = {"zz-new": value, "aa-new": {"y": value, "b": [value]}}
    document = {
        "id": "doc",
        "catalogue": new,
        "follows": {"id": "e", **new},
        "parts": [{"id": "p", **new}],
        "findings": [{"id": "f", "domain": "rights", "kind": "potential", **new}],
        "answers": [{"id": "1.1", **new}],
        "sources": [
            {
                "id": "s",
                "csl": new,
                "period": {"from": 1990, "start": value, **new},
                "evidence": {"sha256": "0" * 64, **new},
            }
        ],
        "key_facts": [{"id": "k", **new}],
        "conventions": [{"id": "c", **new}],
        "comments": [
            {
                "id": "c",
                "by": "x",
                "at": "",
                "anchor": {"ref": [], **new},
                "resolved": {"by": "x", "at": "", **new},
                **new,
            }
        ],
        "people": [{"id": "x", **new}],
        **new,
    }
    rest = {"ref": ["document", "title"], "by": "x", "value": new, "parents": [], "at": None, **new}
    edit = {"id": digest(freeze(rest)), **rest}
    back = json.loads(dumps(loads(file_bytes(document, edits=[edit], **new))))
    assert_holds(back, {**new, "document": document, "edits": [edit]})
    for part in (back["document"], back["document"]["parts"][0], back["document"]["comments"][0]["anchor"], back):
        assert list(part)[-2:] == ["aa-new", "zz-new"]
        assert list(part["aa-new"]) == ["b", "y"]


def assert_holds(whole: Any, wanted: Any) -> None:
    """Everything wanted is in the whole, by value and type."""
    if isinstance(wanted, dict):
        for key, inner in wanted.items():
            assert_holds(whole[key], inner)
    elif isinstance(wanted, list | tuple):
        assert len(whole) == len(wanted)
        for one, two in zip(whole, wanted, strict=True):
            assert_holds(one, two)
    else:
        assert (whole, type(whole)) == (wanted, type(wanted))


@pytest.mark.parametrize(
    "name",
    ["copy", "json", "language", "model_fields", "__class__", "__dict__", "self", "", "model_extra", "rank", "x.y"],
)
def test_unknown_names_that_python_knows(name: str) -> None:
    document = json.loads(dumps(loads(file_bytes({"id": "d", name: {"n": [1]}, "people": [{"id": "p", name: [2]}]}))))[
        "document"
    ]
    assert document[name] == {"n": [1]}
    assert document["people"][0][name] == [2]


def test_the_smallest_file_has_every_known_key_when_written() -> None:
    document = json.loads(
        dumps(loads(file_bytes({"id": "d", "findings": [{"id": "f", "domain": "crises", "kind": "potential"}]})))
    )["document"]
    assert list(document) == [
        *("id", "catalogue", "level", "country", "place", "body", "edition", "follows", "base", "title", "date"),
        *("languages", "conventions_in", "parts", "findings", "answers", "sources", "key_facts", "conventions"),
        *("comments", "rounds", "people"),
    ]
    finding = document["findings"][0]
    assert list(finding) == [
        *("id", "domain", "kind", "rank", "text", "level", "indicators", "status", "note", "translated_from"),
        "carried",
    ]
    assert finding["rank"]


def test_keys_with_python_names_are_the_files() -> None:
    source = json.loads(
        dumps(loads(file_bytes({"id": "d", "sources": [{"id": "s", "period": {"from": 1990, "to": 2000}}]})))
    )
    assert source["document"]["sources"][0]["period"] == {"from": 1990, "to": 2000}
    strange = {"from": None, "to": 5, "end": "of the year", "start": "spring"}
    source = json.loads(dumps(loads(file_bytes({"id": "d", "sources": [{"id": "s", "period": strange}]}))))
    assert source["document"]["sources"][0]["period"] == strange


@settings(max_examples=60)
@given(documents())
def test_the_order_of_keys_in_a_file_means_nothing(document: Assessment) -> None:
    plain = json.loads(json.dumps(plain_json(document)))
    assert dumps(loads(file_bytes(plain))) == dumps(loads(file_bytes(turned(plain))))


def turned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(inner) for inner in value] if isinstance(value, list) else value


def test_the_seal_tells_what_another_program_changed() -> None:
    data = dumps(State(document=Assessment(id="d", title=Prose({"en": "One"}))))
    assert read(data).seal_right is True
    assert read(data.replace(b"One", b"Two")).seal_right is False
    assert read(data.replace(b'"body": "",', b"")).seal_right is True  # the same document, told with fewer words
    without = json.loads(data)
    del without["seal"]
    assert read(json.dumps(without).encode()).seal_right is None
    for strange in (5, [], {"a": 1}, True, "x"):
        assert read(json.dumps({**without, "seal": strange}).encode()).seal_right is False


def test_lone_surrogates_are_counted_and_replaced() -> None:
    data = file_bytes({"id": "d", "title": {"en": "a\ud800b"}, "new\udfff": ["\udc00\ud83d", "\ud83d\ude00"]})
    loaded = read(data)
    assert loaded.replaced_surrogates == 4
    assert loaded.state.document.title == {"en": "a\ufffdb"}
    assert loaded.state.document.__pydantic_extra__ == {"new\ufffd": ("\ufffd\ufffd", "\U0001f600")}
    assert dumps(loads(dumps(loaded.state))) == dumps(loaded.state)


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc00\ud800"])
def test_what_no_file_can_hold_does_not_enter_the_model(text: str) -> None:
    """A save that fails because of one character would be a lost day."""
    for build in (
        lambda: Assessment.model_validate({"id": "d", "body": text}),
        lambda: Assessment.model_validate({"id": "d", "title": {"en": text}}),
        lambda: Assessment.model_validate({"id": "d", "new": text}),
        lambda: Assessment.model_validate({"id": "d", "new": (FrozenMap({text: 1}),)}),
        lambda: Source.model_validate({"id": "s", "csl": {"title": text}}),
        lambda: Source.model_validate({"id": "s", "csl": {text: "title"}}),
    ):
        with pytest.raises(ValueError, match="validation error"):
            build()
    for number in (math.nan, math.inf, -math.inf):
        with pytest.raises(ValueError, match="validation error"):
            Assessment.model_validate({"id": "d", "new": (number,)})


@pytest.mark.parametrize("at", ["document", "finding", "csl", "file"])
def test_the_deepest_that_is_read_is_read_again_when_it_was_saved(at: str) -> None:
    wraps = {"document": 2, "finding": 4, "csl": 5, "file": 1}[at]
    value: Any = "end"
    for _ in range(64 - wraps):
        value = [value]
    document: dict[str, Any] = {"id": "d"}
    if at == "document":
        document["new"] = value
    elif at == "finding":
        document["findings"] = [{**FINDING, "new": value}]
    elif at == "csl":
        document["sources"] = [{"id": "s", "csl": {"new": value}}]
    state = loads(file_bytes(document, **({"new": value} if at == "file" else {})))
    assert loads(dumps(state)) == state


def test_the_second_of_two_items_with_one_id_gets_an_id_from_its_content() -> None:
    twins = [{**FINDING, "text": {"en": "one"}}, {**FINDING, "text": {"en": "two"}}, {**FINDING, "text": {"en": "two"}}]
    first = loads(file_bytes({"id": "d", "findings": twins})).document.findings
    again = loads(file_bytes({"id": "d", "findings": [turned(twin) for twin in twins]})).document.findings
    assert first == again
    assert len({finding.id for finding in first}) == 3
    assert [finding.text.in_language("en") for finding in first] == ["one", "two", "two"]
    assert first[0].id == "f"


def test_a_thousand_items_with_one_id_and_content_are_all_kept() -> None:
    """The time grows with the number of items, not with its square: 20,000 of them would otherwise take an hour."""
    data = file_bytes({"id": "d", "people": [{"id": "p"}] * 20_000})
    assert len({person.id for person in loads(data).document.people}) == 20_000
