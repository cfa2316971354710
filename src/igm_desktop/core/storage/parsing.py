"""JSON from a file that may be hostile, as frozen values: one parse, with the refusals that the format promises.

Refused (DamagedFile, with the place where one can be told): nothing in it, not UTF-8, not JSON, deeper than 64, more
than 32 MB or 400,000 values, NaN and infinities, whole numbers of more than 300 digits, one key twice in an object.
"""

import json
import re
from itertools import accumulate
from typing import Final, NoReturn, cast

from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.frozen import FrozenMap, Json

MAX_BYTES: Final = 32 * 1024 * 1024
MAX_VALUES: Final = 400_000
MAX_DEPTH: Final = 64
MAX_DIGITS: Final = 300

_STRING: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)', re.DOTALL)
_NOT_BRACKET: Final = bytes(set(range(256)) - set(b"[]{}"))
_STEP: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_BOM: Final = b"\xef\xbb\xbf"


def parse(data: bytes) -> tuple[Json, int]:
    """The JSON value of a file's bytes, and how many lone surrogates became U+FFFD in it."""
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise DamagedFile("empty")
    _check_size(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedFile("not_utf8", byte=error.start) from error
    if "\x00" in text[:2]:
        raise DamagedFile("not_utf8", byte=text.index("\x00"))
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_number,
            parse_float=_float,
            parse_int=_int,
        )
    except json.JSONDecodeError as error:
        raise DamagedFile("not_json", line=error.lineno, column=error.colno) from error
    value = _tupled(value) if isinstance(value, list) else value
    return _without_surrogates(value) if b"\\ud" in data or b"\\uD" in data else (value, 0)


def _check_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise DamagedFile("too_many_values", megabytes=len(data) // 1_000_000)
    bare = _STRING.sub(b"", data)
    values = bare.count(b",") + bare.count(b"[") + bare.count(b"{")
    if values > MAX_VALUES:
        raise DamagedFile("too_many_values", values=values)
    brackets = bare.translate(None, _NOT_BRACKET)
    if max(accumulate(map(_STEP.__getitem__, brackets)), default=0) > MAX_DEPTH:
        raise DamagedFile("too_deep", depth=MAX_DEPTH)


def _object(pairs: list[tuple[str, object]]) -> FrozenMap[Json]:
    result = FrozenMap(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DamagedFile("duplicate_key", key=twice[:80])
    if list in map(type, result.values()):
        result = FrozenMap({key: _tupled(value) if type(value) is list else value for key, value in pairs})
    return cast("FrozenMap[Json]", result)


def _tupled(values: list[object]) -> tuple[Json, ...]:
    return tuple(_tupled(value) if type(value) is list else cast("Json", value) for value in values)


def _refuse_number(word: str) -> NoReturn:
    raise DamagedFile("number", number=word)


def _float(digits: str) -> float:
    number = float(digits)
    if number - number != 0.0:
        _refuse_number(digits[:40])
    return number


def _int(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        _refuse_number(digits[:40])
    return int(digits)


def _without_surrogates(value: Json) -> tuple[Json, int]:
    """The value with U+FFFD for halves of a pair, which no file can hold, and how many there were."""
    if isinstance(value, str):
        return _SURROGATE.subn("\ufffd", value)
    if isinstance(value, tuple):
        inner = [_without_surrogates(element) for element in value]
        return tuple(element for element, _ in inner), sum(count for _, count in inner)
    if isinstance(value, FrozenMap):
        found = 0
        result: dict[str, Json] = {}
        for key, element in value.items():
            name, in_key = _SURROGATE.subn("\ufffd", key)
            result[name], in_value = _without_surrogates(element)
            found += in_key + in_value
        return FrozenMap(result), found
    return value, 0
