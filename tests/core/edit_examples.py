"""An assessment to edit, and what tests of edits ask of it."""

from typing import Any

import pytest

from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.order import settled

FINDING = {
    "id": "f1",
    "domain": "rights",
    "kind": "potential",
    "rank": "B",
    "text": {"en": "One", "fr": "Un"},
    "indicators": ("L-1", "L-2"),
    "translated_from": FrozenMap({"text": FrozenMap({"fr": "0" * 64})}),
    "new": FrozenMap({"deep": (1, 2)}),
}


def example() -> Assessment:
    return settled(
        Assessment.model_validate(
            {
                "id": "d",
                "title": {"en": "Title"},
                "languages": ("en", "fr"),
                "unknown": FrozenMap({"a": 1}),
                "findings": (
                    {"id": "f0", "domain": "rights", "kind": "potential", "rank": "A"},
                    FINDING,
                    {"id": "f2", "domain": "rights", "kind": "well_developed", "rank": "C"},
                    {"id": "f3", "domain": "crises", "kind": "potential", "rank": "D"},
                ),
                "parts": ({"id": "p1", "rank": "A"}, {"id": "p2", "rank": "B"}),
                "answers": ({"id": "1.1", "choices": ("a", "b")},),
                "sources": ({"id": "s1", "csl": FrozenMap({"title": "Law", "issued": FrozenMap({"raw": "1994"})})},),
                "people": ({"id": "ana", "name": "Ana"},),
            }
        )
    )


def refused(edit: Any, *args: Any) -> str:
    """The code with which the edit is refused."""
    with pytest.raises(InvalidEdit) as error:
        edit(*args)
    return error.value.code


def parts_of(holder: Frozen) -> dict[str, object]:
    return {**holder.__dict__, **(holder.__pydantic_extra__ or {})}


def assert_shares(before: Frozen, after: Frozen, *changed: str) -> None:
    """All parts but those named are the same objects."""
    one, two = parts_of(before), parts_of(after)
    assert one.keys() == two.keys()
    assert one.keys() >= set(changed)
    assert {name for name in one if one[name] is not two[name]} <= set(changed)
