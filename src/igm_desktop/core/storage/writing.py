"""The text of a file: keys in their order, one space a level, one record a line."""

import json
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Final, cast

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.state import LINE, Edit

_compact: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode
_key: Final = lru_cache(maxsize=256)(encode_basestring)  # a few keys come again and again


def pretty(value: Json, indent: int) -> str:
    """JSON on lines: mappings and lists of mappings one entry a line, lists of plain values on one line."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, dict):
        return _on_lines("{}", [f"{_key(key)}: {pretty(inner, indent + 1)}" for key, inner in value.items()], indent)
    if isinstance(value, tuple) and any(isinstance(inner, dict | tuple) for inner in value):
        return _on_lines("[]", [pretty(inner, indent + 1) for inner in value], indent)
    if isinstance(value, tuple):
        return "[" + ", ".join([pretty(inner, indent) for inner in value]) + "]"
    return _compact(value)


def _on_lines(brackets: str, entries: list[str], indent: int) -> str:
    if not entries:
        return brackets
    margin = "\n" + " " * (indent + 1)
    return brackets[0] + margin + ("," + margin).join(entries) + "\n" + " " * indent + brackets[1]


def record_line(edit: Edit) -> bytes:
    """One record on one line: made once, then kept with the record, which never changes."""
    known = edit.__dict__.get(LINE)
    if known is None:
        known = edit.__dict__[LINE] = _compact(plain_json(edit)).encode()
    return cast(bytes, known)
