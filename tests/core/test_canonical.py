"""The JSON of parts, and the hashes made of it: anybody can make them again with nothing but a JSON library."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, digest, plain_json, same_json, seal
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.model.assessment import Assessment, Finding, Period, Source
from igm_desktop.core.model.state import Edit
from strategies import JSON, documents


@given(JSON)
def test_canonical_is_what_any_library_writes(value: Json) -> None:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical(value) == text.encode()
    assert digest(value) == hashlib.sha256(text.encode()).hexdigest()


def test_vectors() -> None:
    """Fixed: files that were written must be sealed alike by every later version."""
    assert canonical(freeze({"b": [1, 1.5, None, True, "é\u2028\U0001f600"], "a": {"z": "", "é": "\n\x00"}})) == (
        '{"a":{"z":"","é":"\\n\\u0000"},"b":[1,1.5,null,true,"é\u2028\U0001f600"]}'.encode()
    )
    assert digest(FrozenMap()) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert seal(Assessment(id="d")) == "17b7d8d2adb5acb104f58f28395fccffc80284b67629d99835c2ced637812b8d"


def test_keys_stand_in_the_order_of_the_file() -> None:
    source = Source.model_validate(
        {"x2": 1, "x1": {"b": 1, "a": 2}, "id": "s", "period": Period.model_validate({"to": 2, "from": 1})}
    )
    plain = plain_json(source)
    assert isinstance(plain, FrozenMap)
    assert list(plain) == ["id", "csl", "instrument", "adopted", "period", "level", "evidence", "same_as", "x1", "x2"]
    assert list(plain["period"]) == ["from", "to"]  # type: ignore[call-overload, arg-type]
    assert list(plain["x1"]) == ["a", "b"]  # type: ignore[call-overload, arg-type]


def test_a_value_is_sorted_wherever_it_stands() -> None:
    edit = Edit(id="0" * 64, ref=("document", "x"), value=(FrozenMap({"b": 1, "a": 2}),), by="")
    assert json.dumps(plain_json(edit)).count('[{"a": 2, "b": 1}]') == 1


@given(documents())
def test_equal_documents_have_one_seal(document: Assessment) -> None:
    again = Assessment.model_validate(freeze(json.loads(json.dumps(plain_json(document)))))
    assert again == document
    assert seal(again) == seal(document)
    assert seal(document) != seal(document.model_copy(update={"id": "another"}))


def test_parts_are_json_all_the_way_down() -> None:
    finding = Finding(id="f", domain="rights", kind="potential")
    assert json.loads(json.dumps(plain_json((finding,))))[0]["domain"] == "rights"
    assert plain_json(()) == ()
    assert plain_json(None) is None


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (1, 1, True),
        (1, True, False),
        (1, 1.0, False),
        (0.0, -0.0, False),
        ((1,), (1,), True),
        ((1,), (True,), False),
        (FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1}), True),
        (FrozenMap({"a": (0,)}), FrozenMap({"a": (False,)}), False),
        (None, None, True),
        (None, (), False),
        ("", None, False),
    ],
)
def test_same_json(one: Json, two: Json, same: bool) -> None:
    assert same_json(one, two) is same


@given(st.one_of(st.tuples(JSON, JSON), JSON.map(lambda value: (value, freeze(json.loads(json.dumps(value)))))))
def test_the_same_json_is_what_is_written_alike(pair: tuple[Json, Json]) -> None:
    one, two = pair
    assert same_json(one, two) is (canonical(one) == canonical(two))
    nested = FrozenMap({"a": (one, FrozenMap({"b": one}))}), FrozenMap({"a": (two, FrozenMap({"b": two}))})
    assert same_json(*nested) is (canonical(one) == canonical(two))


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 500])
def test_the_digest_of_many_items_is_that_of_their_canonical_json(count: int) -> None:
    items = tuple(FrozenMap({"id": f"é{number}", "a": (number, None)}) for number in range(count))
    for value in (FrozenMap({"z": items, "a": 1.5, "m": ()}), FrozenMap({"m": ("x",) * count}), items):
        assert digest(value) == hashlib.sha256(canonical(value)).hexdigest()
