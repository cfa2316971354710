"""The text of a file: keys in their order, one space a level, one record a line."""

import json
from typing import Final

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.state import Edit

_compact: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode


def pretty(value: Json, indent: int) -> str:
    """JSON on lines: mappings and lists of mappings one entry a line, lists of plain values on one line."""
    if isinstance(value, dict) and value:
        opening, entries, closing = (
            "{",
            [f"{_compact(key)}: {pretty(inner, indent + 1)}" for key, inner in value.items()],
            "}",
        )
    elif isinstance(value, tuple) and any(isinstance(inner, dict | tuple) for inner in value):
        opening, entries, closing = "[", [pretty(inner, indent + 1) for inner in value], "]"
    else:
        return _compact(value)
    margin = "\n" + " " * (indent + 1)
    return opening + margin + ("," + margin).join(entries) + "\n" + " " * indent + closing


def record_line(edit: Edit) -> str:
    """One record on one line."""
    return _compact(plain_json(edit))
