"""The JSON Schema names what the files have."""

import json

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.model.assessment import Assessment, Period
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.schema import file_schema


def test_the_schema_is_json_with_the_keys_of_a_file_in_their_order() -> None:
    schema = json.loads(json.dumps(file_schema()))
    assert list(schema["properties"]) == list(json.loads(dumps(State(document=Assessment(id="d")))))
    assert schema["required"] == ["format", "version", "document"]
    kinds = schema["$defs"]
    assert list(kinds["Assessment"]["properties"]) == list(plain_json(Assessment(id="d")))  # type: ignore[arg-type]
    assert list(kinds["Period"]["properties"]) == list(plain_json(Period())) == ["from", "to"]  # type: ignore[arg-type]
    assert kinds["Finding"]["required"] == ["id", "domain", "kind"]
    assert kinds["Finding"]["properties"]["text"]["additionalProperties"] == {"type": "string"}


def test_unknown_keys_are_allowed_everywhere() -> None:
    kinds = file_schema()["$defs"]
    assert len(kinds) > 12
    assert all(kind["additionalProperties"] for kind in kinds.values() if kind.get("type") == "object")


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(file_schema())
    kinds = file_schema()["$defs"]
    names = {piece.split('"')[0] for piece in text.split('"#/$defs/')[1:]}
    assert names <= set(kinds)
