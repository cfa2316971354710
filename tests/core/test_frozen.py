"""Values that cannot change."""

import copy
import json
import pickle
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from igm_desktop.core.frozen import FrozenMap, freeze
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.__setitem__("a", 2),
        lambda m: m.__delitem__("a"),
        lambda m: m.__ior__({"b": 2}),
        lambda m: m.clear(),
        lambda m: m.pop("a"),
        lambda m: m.pop("gone", None),
        lambda m: m.popitem(),
        lambda m: m.setdefault("b", 2),
        lambda m: m.update(b=2),
        lambda m: setattr(m, "a", 2),
    ],
)
@pytest.mark.parametrize("mapping", [FrozenMap({"a": 1}), Prose({"a": "1"})])
def test_every_change_is_refused(change: Callable[[object], object], mapping: FrozenMap[object]) -> None:
    before = dict(mapping)
    with pytest.raises((TypeError, AttributeError)):
        change(mapping)
    assert mapping == before


def test_a_frozen_map_is_a_dict_to_readers() -> None:
    mapping = FrozenMap({"b": 1, "a": (FrozenMap({"c": None}),)})
    assert json.dumps(mapping) == '{"b": 1, "a": [{"c": null}]}'
    assert mapping == {"b": 1, "a": ({"c": None},)}
    assert hash(mapping) == hash(FrozenMap({"a": (FrozenMap({"c": None}),), "b": 1}))
    assert len({mapping, FrozenMap(mapping)}) == 1
    assert {**mapping, "b": 2} == {"b": 2, "a": ({"c": None},)}
    assert copy.copy(mapping) is mapping
    assert copy.deepcopy(mapping) is mapping
    assert type(pickle.loads(pickle.dumps(Prose({"en": "x"})))) is Prose


def test_freeze() -> None:
    value = freeze({"a": [1, {"b": [None, True, 1.5, "x", []]}], "c": {}})
    assert value == FrozenMap({"a": (1, FrozenMap({"b": (None, True, 1.5, "x", ())})), "c": FrozenMap()})
    assert type(value["a"]) is tuple  # type: ignore[index, call-overload]
    assert type(value["a"][1]) is FrozenMap  # type: ignore[index, call-overload]
    for strange in (object(), {1, 2}, b"x", [object()], {"a": {1}}, 1j):
        with pytest.raises(TypeError):
            freeze(strange)


def test_freeze_does_not_make_two_keys_one() -> None:
    with pytest.raises(TypeError):
        freeze({1: "a", "1": "b"})


def test_parts_of_the_model_do_not_change() -> None:
    finding = Finding.model_validate({"id": "f", "domain": "rights", "kind": "potential", "new": FrozenMap({"a": 1})})
    for name in ("note", "new", "another"):
        with pytest.raises(ValidationError):
            setattr(finding, name, "x")
        with pytest.raises((ValidationError, AttributeError)):
            delattr(finding, name)
    assert hash(Assessment(id="d", findings=(finding,)))


def test_mutable_values_given_to_the_model_are_not_kept() -> None:
    mine = {"text": {"fr": "0" * 64}}
    texts = {"en": "x"}
    finding = Finding.model_validate(
        {"id": "f", "domain": "rights", "kind": "potential", "translated_from": mine, "text": texts}
    )
    mine["text"]["fr"] = "1" * 64
    texts["en"] = "y"
    assert finding.translated_from["text"]["fr"] == "0" * 64
    assert finding.text == {"en": "x"}
