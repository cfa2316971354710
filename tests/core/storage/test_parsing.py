"""Every refusal of the parser with its code and place; what looks like one and is none; nothing hangs."""

import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.errors import DamagedFile, IgmError
from igm_desktop.core.storage.parsing import MAX_BYTES, MAX_VALUES, parse
from strategies import AWKWARD, JSON


def refusal(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(DamagedFile) as raised:
        parse(data)
    return raised.value.code, dict(raised.value.data)


@given(JSON)
def test_any_json_is_read_as_json_reads_it(value: Any) -> None:
    for ascii_only in (True, False):
        text = json.dumps(value, ensure_ascii=ascii_only)
        assert json.dumps(parse(text.encode())[0]) == json.dumps(value)


def test_arrays_are_tuples_at_every_depth() -> None:
    assert parse(b'{"a": [1, [2, {"b": []}]]}')[0] == {"a": (1, (2, {"b": ()}))}


@pytest.mark.parametrize("data", [b"", b" \n\t\r ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_nothing(data: bytes) -> None:
    assert refusal(data) == ("empty", {})


def test_a_byte_order_mark_is_accepted_once() -> None:
    assert parse(b'\xef\xbb\xbf{"a": 1}') == ({"a": 1}, 0)
    assert refusal(b"\xef\xbb\xbf\xef\xbb\xbf{}")[0] == "not_json"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ['{"a": 1}', "[]", '{"title": {"en": "é"}}'])
def test_other_encodings(encoding: str, text: str) -> None:
    assert refusal(text.encode(encoding))[0] == "not_utf8"


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b'{"a": "\xff"}', 7),
        (b'{"a": "\xc3"}', 7),
        (b'{"a": "caf\xe9"}', 10),
        (b'{"a": "\xed\xa0\x80"}', 7),  # half of a pair, written as bytes
        (b'{"a": "\xc0\x80"}', 7),  # longer than it needs to be
        (b'{"a": "\xf4\x90\x80\x80"}', 7),  # beyond Unicode
        (b"\x89PNG\r\n\x1a\n", 0),
        (b"\xff\xd8\xff\xe0", 0),
        (b"\x1f\x8b\x08", 1),
    ],
)
def test_not_utf8_with_the_byte(data: bytes, at: int) -> None:
    assert refusal(data) == ("not_utf8", {"byte": at})


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"{", 1, 2),
        (b'{"a": 1,}', 1, 9),
        (b'{"a": 1}}', 1, 9),
        (b'{\n "a": 1\n "b"', 3, 2),
        (b"{'a': 1}", 1, 2),
        (b'{"a": 1} x', 1, 10),
        (b'{"a": "\n"}', 1, 8),
        (b'{"a": "\\x"}', 1, 8),
        (b'{"a": "\\u12"}', 1, 9),
        (b"{a: 1}", 1, 2),
        (b"[1 2]", 1, 4),
        (b"01", 1, 2),
        (b"1.", 1, 2),
        (b"+1", 1, 1),
        (b".5", 1, 1),
        (b"tru", 1, 1),
        (b"PK\x03\x04", 1, 1),
        (b"%PDF-1.7", 1, 1),
        (b"/* a */ {}", 1, 1),
        (b"\x0b{}", 1, 1),
        (b"]" * 1000, 1, 1),
        (b"{]" * 1000, 1, 2),
    ],
)
def test_not_json_with_line_and_column(data: bytes, line: int, column: int) -> None:
    assert refusal(data) == ("not_json", {"line": line, "column": column})


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1" + "0" * 400 + ".0", "1e" + "9" * 5000]
)
@pytest.mark.parametrize("around", ["{}", '{{"a": [1, {}]}}', "[[{}]]"])
def test_numbers_that_are_none(number: str, around: str) -> None:
    code, data = refusal(around.format(number).encode())
    assert code == "number"
    assert number.startswith(str(data["number"]))
    assert len(str(data["number"])) <= 40


@pytest.mark.parametrize("digits", ["1" * 301, "-" + "1" * 301, "9" * 5000, "9" * 1_000_000])
def test_whole_numbers_that_are_too_long(digits: str) -> None:
    assert refusal(f'{{"a": {digits}}}'.encode())[0] == "number"


@pytest.mark.parametrize("digits", ["1" * 300, "-" + "1" * 300, "-0", "0"])
def test_whole_numbers_that_are_not(digits: str) -> None:
    value, _ = parse(f"[{digits}]".encode())
    assert value == (int(digits),)


def test_small_numbers_and_long_fractions() -> None:
    assert parse(b"[1e-999, 0.1, " + b"0." + b"3" * 100_000 + b"]")[0] == (0.0, 0.1, 1 / 3)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b'{"a": 1, "a": 1}', "a"),
        (b'{"x": [{"y": {"b": 1, "c": 2, "b": 3}}]}', "b"),
        (b'{"a": 1, "\\u0061": 2}', "a"),
        (b'{"": 1, "": 2}', ""),
        (b'{"' + b"k" * 500 + b'": 1, "' + b"k" * 500 + b'": 1}', "k" * 80),
        ('{"é": 1, "e\u0301": 2, "é": 3}'.encode(), "é"),
    ],
)
def test_a_key_twice(data: bytes, key: str) -> None:
    assert refusal(data) == ("duplicate_key", {"key": key})


def test_keys_that_become_one_are_one_key_twice() -> None:
    """Two broken keys would otherwise become the same one, and a value would be gone."""
    assert refusal(b'{"\\ud800": 1, "\\udbff": 2}') == ("duplicate_key", {"key": "\ufffd"})
    assert refusal('{"a": [{"\\ud800": 1, "\ufffd": 2}]}'.encode()) == ("duplicate_key", {"key": "\ufffd"})


@pytest.mark.parametrize("depth", [1, 63, 64])
def test_as_deep_as_64(depth: int) -> None:
    parse(b"[" * depth + b"]" * depth)
    parse(b'{"a":' * (depth - 1) + b"{}" + b"}" * (depth - 1))
    parse(b'[{"a":' * (depth // 2) + b"1" + b"}]" * (depth // 2))


@pytest.mark.parametrize("depth", [65, 66, 201, 2_000, 100_000])
def test_deeper_than_64(depth: int) -> None:
    for data in (
        b"[" * depth,
        b"[" * depth + b"]" * depth,
        b'{"a":' * depth,
        b'{"a":' * depth + b"1" + b"}" * depth,
        b'{"a": "]]]]", "b": ' * depth + b"1" + b"}" * depth,
        b'["\\"",' * depth + b"1" + b"]" * depth,
        b'["]",' * depth,
        b"[[]" * depth,
        b"[ \n\t" * depth,
    ):
        assert refusal(data)[0] == "too_deep"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{[" * 1_000,
        '"[' * 1_000,
        '\\"[' * 1_000,
        "\\" * 1_001 + "[" * 100,
        "\\" * 1_000 + '"' + "[" * 100,
        '\\\\"' * 500 + "{" * 100,
        "\n[" * 100,
        "\u005c" + "[" * 100,
        *AWKWARD,
    ],
)
def test_brackets_in_strings_count_for_nothing(text: str) -> None:
    for value in (text, {text: [text, "", text]}, [text, {"a": text + "\\"}, ""]):
        for ascii_only in (True, False):
            back, _ = parse(json.dumps(value, ensure_ascii=ascii_only).encode())
            assert json.dumps(back) == json.dumps(value)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(['"', "\\", '\\"', "\\\\", '""', "[", "]", "{", "}", ",", ":", " ", "a", "\\u005c"]),
        max_size=30,
    )
)
def test_no_play_with_quotes_hides_brackets(pieces: list[str]) -> None:
    """Behind any beginning, thousands of brackets are a refusal, never a RecursionError."""
    beginning = "".join(pieces)
    for data in (
        beginning + "[" * 3_000,
        "[" * 40 + beginning + '{"a":' * 3_000,
        '["' + beginning + '",' + "[" * 3_000,
    ):
        refusal(data.encode())


def test_too_many_values() -> None:
    parse(b"[" + b"0," * (MAX_VALUES - 1) + b"0]")
    for data in (
        b"[" + b"0," * MAX_VALUES + b"0]",
        b"[" + b"[]," * (MAX_VALUES // 2) + b"0]",
        b'["' + b'","' * MAX_VALUES + b'"]',
        b'{"a":[' + b"{}," * 10_000_000 + b"]}",
        b'["a' + b'","[' * 6_000_000 + b'"]',
        b"," * MAX_BYTES,
    ):
        assert refusal(data)[0] == "too_many_values"


def test_commas_in_strings_are_no_values() -> None:
    assert parse(b'["' + b"," * 1_000_000 + b'"]')[0] == ("," * 1_000_000,)


def test_too_many_bytes() -> None:
    assert refusal(b'"' + b"x" * MAX_BYTES + b'"')[0] == "too_many_values"


@pytest.mark.parametrize("unit", [b"]", b'"[', b"\\", b"}{", b'"",', b" "])
def test_32_megabytes_of_anything_come_to_an_end(unit: bytes) -> None:
    refusal(unit * (MAX_BYTES // len(unit)))


@pytest.mark.parametrize(
    ("text", "becomes", "count"),
    [
        ('"\\ud800"', "\ufffd", 1),
        ('"\\uDFFF\\ud83d"', "\ufffd\ufffd", 2),
        ('"\\ud83d\\ude00"', "\U0001f600", 0),
        ('"\\ude00\\ud83d"', "\ufffd\ufffd", 2),
        ('"\\\\ud800"', "\\ud800", 0),
        ('{"\\ud800": ["\\ud800", {"a": "\\ud800"}]}', {"\ufffd": ("\ufffd", {"a": "\ufffd"})}, 3),
    ],
)
def test_lone_surrogates(text: str, becomes: object, count: int) -> None:
    assert parse(text.encode()) == (becomes, count)


@settings(max_examples=300)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    try:
        parse(data)
    except IgmError as error:
        assert error.code


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*'{}[]",:\\ntru e-+.0123456789\n', "\\u", "d800", "NaN", "1e999"]), max_size=40))
def test_any_text_of_json_like_pieces(pieces: list[str]) -> None:
    try:
        parse("".join(pieces).encode())
    except IgmError as error:
        assert error.code


def test_pieces_by_chance_at_length() -> None:
    chance = random.Random(20)
    for _ in range(60):
        data = "".join(chance.choices('[]{}",:\\ 0a', k=3_000)).encode()
        refusal(data)
