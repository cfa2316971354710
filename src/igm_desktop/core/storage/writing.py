"""The text of a file: keys in their order, one space a level, one record a line."""

import json
from collections.abc import Iterable
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Final, cast

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.state import LINE, Edit
from igm_desktop.core.storage.parsing import count_values

_compact: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode
_quick: Final = json.JSONEncoder(  # the same, where it is known that nothing holds itself
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(", ", ": ")
).encode
BETWEEN: Final = len(b",\n  ")
OF_RECORD: Final = 8
"""So many values a record has besides the words of its ref and its parents."""
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


def records_at_most(edits: Iterable[Edit]) -> tuple[int, int]:
    """So many bytes and values the lines of these records have at most, with what stands between them. No line is made."""
    size = values = 0
    others: list[bytes] = []
    for edit in edits:
        line, value, extra = edit.__dict__.get(LINE), edit.value, edit.__pydantic_extra__
        if line is not None and not extra and (value is None or value is True or type(value) is str):
            size += len(line) + BETWEEN
            values += OF_RECORD + len(edit.ref) + len(edit.parents)
        else:
            others.append(line if line is not None else _quick({**edit.__dict__, **(extra or {})}).encode())
    size += sum(map(len, others)) + len(others) * BETWEEN
    return size, values + count_values(b",".join(others)) + 1
