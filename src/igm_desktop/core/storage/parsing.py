"""JSON from a file that may be hostile: one parse, with the refusals that the format promises.

Objects come as dicts and arrays as tuples; the model freezes what it keeps.

Refused (DamagedFile, with the place where one can be told): nothing in it, not UTF-8, not JSON, deeper than 64, more
than 32 MB or 400,000 values, NaN and infinities, whole numbers of more than 300 digits, one key twice in an object.
"""

import json
import re
from itertools import accumulate
from typing import Final, NoReturn

from igm_desktop.core.errors import DamagedFile

MAX_BYTES: Final = 32 * 1024 * 1024
MAX_VALUES: Final = 400_000
MAX_DEPTH: Final = 64
MAX_DIGITS: Final = 300

_STRING: Final = re.compile(rb'"[^"]*(?:"|\Z)')
_NOT_COUNTED: Final = bytes(set(range(256)) - set(b'[]{},"'))
_STEPS: Final = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")  # as signed bytes: one level more, one less
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_BOM: Final = b"\xef\xbb\xbf"


def parse(data: bytes) -> tuple[object, int]:
    """The JSON value of a file's bytes, and how many lone surrogates became U+FFFD in it."""
    value, surrogates, _ = parse_counted(data)
    return value, surrogates


def parse_counted(data: bytes, depth: int = MAX_DEPTH) -> tuple[object, int, int]:
    """Like `parse`, at most so deep, and how many values there are."""
    data = data.removeprefix(_BOM)
    if not data or data.isspace():
        raise DamagedFile("empty")
    values = check_size(data, depth)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedFile("not_utf8", byte=error.start) from error
    if "\x00" in text[:2]:
        raise DamagedFile("not_utf8", byte=text.index("\x00"))
    try:
        value = _decode(text)
    except json.JSONDecodeError as error:
        raise DamagedFile("not_json", line=error.lineno, column=error.colno) from error
    value = _tupled(value) if isinstance(value, list) else value
    value, surrogates = _without_surrogates(value) if _may_hold_surrogates(data) else (value, 0)
    return value, surrogates, values


def _may_hold_surrogates(data: bytes) -> bool:
    return b"\\" in data and (b"\\ud" in data or b"\\uD" in data)  # most files have no backslash, a quick thing to see


def check_size(data: bytes, depth: int = MAX_DEPTH) -> int:
    """Refuse what is too large before any of it is made; gives how many values there are."""
    if len(data) > MAX_BYTES:
        raise DamagedFile("too_many_values", megabytes=len(data) // 1_000_000)
    bare = _outside_strings(data)
    values = _count(bare)
    if values > MAX_VALUES:
        raise DamagedFile("too_many_values", values=values)
    if max(accumulate(_steps(bare)), default=0) > depth:
        raise DamagedFile("too_deep", depth=MAX_DEPTH)
    return values


def count_values(data: bytes) -> int:
    """How many values there are; where there are far too many, some number that says so."""
    try:
        return _count(_outside_strings(data))
    except DamagedFile:
        return 2 * MAX_VALUES


def _count(bare: bytes) -> int:
    return bare.count(b",") + bare.count(b"[") + bare.count(b"{")


def open_brackets(beginning: bytes) -> int:
    """How deep the place is that the beginning of a JSON text leads to."""
    return sum(_steps(_outside_strings(beginning)))


def _steps(bare: bytes) -> memoryview:
    return memoryview(bare.translate(_STEPS, b",")).cast("b")


def _outside_strings(data: bytes) -> bytes:
    """The brackets and commas that are not in strings, at least up to the first place that is not JSON."""
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    # Two quotes side by side, as most strings are once their words are gone, can go without moving any other character
    # into a string or out of one; that leaves few strings for the slower expression.
    data = data.translate(None, _NOT_COUNTED).replace(b'""', b"")
    quotes = data.count(b'"')
    if quotes > 4 * (MAX_VALUES + 1):  # a value has a key and a word at most; so many strings would also take long
        raise DamagedFile("too_many_values", values=quotes // 4)
    return _STRING.sub(b"", data)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DamagedFile("duplicate_key", key=twice[:80])
    for key, value in pairs:
        if type(value) is list:
            result[key] = _tupled(value)
    return result


def _tupled(values: list[object]) -> tuple[object, ...]:
    return tuple([_tupled(value) if type(value) is list else value for value in values])


def _refuse_number(word: str) -> NoReturn:
    raise DamagedFile("number", number=word)


def _float(digits: str) -> float:
    number = float(digits)
    if number - number != 0.0:
        _refuse_number(digits[:40])
    return number


def _int(digits: str) -> int:
    if len(digits.removeprefix("-")) > MAX_DIGITS:
        _refuse_number(digits[:40])
    return int(digits)


_decode: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_refuse_number, parse_float=_float, parse_int=_int
).decode


def _without_surrogates(value: object) -> tuple[object, int]:
    """The value with U+FFFD for halves of a pair, which no file can hold, and how many there were."""
    if isinstance(value, str):
        return _SURROGATE.subn("\ufffd", value)
    if isinstance(value, tuple):
        inner = [_without_surrogates(element) for element in value]
        return tuple(element for element, _ in inner), sum(count for _, count in inner)
    if isinstance(value, dict):
        found = 0
        result: dict[str, object] = {}
        for key, element in value.items():
            name, in_key = _SURROGATE.subn("\ufffd", key)
            if name in result:  # two keys that broke alike: one value would go
                raise DamagedFile("duplicate_key", key=name[:80])
            result[name], in_value = _without_surrogates(element)
            found += in_key + in_value
        return result, found
    return value, 0
