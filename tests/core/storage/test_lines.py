"""Records read a line at a time: what comes is what parsing the whole gives, for any bytes, or the whole is parsed."""

import json
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_examples import file_bytes

from igm_desktop.core.canonical import canonical, digest, plain_json
from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.records import first_records, record, with_changes
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.identity import as_import, id_of
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import LINE, Edit, State
from igm_desktop.core.storage import codec
from igm_desktop.core.storage.codec import Loaded, dumps, loads, read
from igm_desktop.core.storage.lines import by_lines
from igm_desktop.core.storage.parsing import MAX_VALUES, parse
from igm_desktop.core.storage.writing import record_line
from strategies import AWKWARD, JSON, edited, settled_documents

TITLE = ("document", "title", "en")
BASE = Assessment.model_validate({"id": "d", "title": {"en": "Title", "ar": "عنوان"}, "new": FrozenMap({"a": 1.0})})


def whole(data: bytes) -> Loaded:
    """What parsing the whole gives."""
    return codec._of_any(data)


def both_ways(data: bytes) -> bool:
    """Whether the quick way took it; the outcome is the same: the same error, or the same values, types and bytes."""
    outcomes: list[Any] = []
    for way in (read, whole):
        try:
            loaded = way(data)
            found = (loaded.replaced_surrogates, loaded.seal_right, loaded.rewritten)
            written = dumps(loaded.state.model_copy(update={"edits": tuple(map(anew, loaded.state.edits))}))
            outcomes.append((loaded.state, found, written, dumps(loaded.state)))
        except IgmError as error:
            outcomes.append((type(error), str(error)))
    assert outcomes[0] == outcomes[1]
    if len(outcomes[0]) == 4:
        assert outcomes[0][2] == outcomes[0][3]  # the line that is kept is the line that would be made
    return by_lines(data) is not None


def anew(edit: Edit) -> Edit:
    """The same record without its line."""
    return edit.model_copy()


def file_of(*edits: Edit) -> bytes:
    return dumps(State(document=BASE, edits=edits))


@st.composite
def histories(draw: st.DrawFn) -> State:
    """A document, its first records and those of some saves."""
    document = draw(settled_documents())
    edits = first_records(document)
    for turn in range(draw(st.integers(0, 4))):
        after = draw(edited(document))
        edits = with_changes(edits, document, after, draw(st.sampled_from(["ana", 'b"n', "é\\", ""])), str(turn))
        document = after
    return State(document=document, edits=edits)


@settings(max_examples=80)
@given(histories())
def test_what_the_program_writes_is_read_by_lines(state: State) -> None:
    data = dumps(state)
    assert both_ways(data)
    assert read(data).state == state
    assert read(data).rewritten == 0
    assert dumps(loads(data)) == data


@settings(max_examples=300)
@given(
    st.lists(st.text(max_size=8), min_size=2, max_size=3), st.one_of(JSON, st.text(max_size=20)), st.text(max_size=5)
)
def test_any_record(ref: list[str], value: Json, by: str) -> None:
    first = record(tuple(ref), value, (), by, by or None)
    second = record(tuple(ref), value, (first.id, "0" * 64), by, None)
    data = file_of(first, second)
    assert both_ways(data)
    assert read(data).state.edits == (first, second)


@pytest.mark.parametrize(
    "text", [*AWKWARD, "\x7f\u2028", "\\", '", "', "\b\f\n\r\t/", "\x1f", "\ud7ff\ue000", "\U0010ffff"]
)
def test_awkward_texts(text: str) -> None:
    for ref, by in ((TITLE, text), (("document", text), "ana"), ((text, text, text), text)):
        assert both_ways(file_of(record(ref, text, (), by, text), record(ref, None, (), by, None)))


def saved(edits: tuple[Edit, ...], *texts: str) -> tuple[Edit, ...]:
    before = BASE
    for text in texts:
        after = set_value(before, TITLE, text)
        edits = with_changes(edits, before, after, "ana", "2024-05-01T10:00:00Z")
        before = after
    return with_changes(
        edits, before, set_value(set_value(before, TITLE, "é\\"), ("document", "new"), (1, 1.0, True)), "ana", None
    )


SOUND = saved(first_records(BASE), 'A "b"\n', "plain", "plainer")
FILE = file_of(*SOUND)

CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "a comma missing": lambda data: data.replace(b"},\n  {", b"}\n  {", 1),
    "a comma too many": lambda data: data.replace(b"}\n ]", b"},\n ]", 1),
    "an empty line": lambda data: data.replace(b"},\n  {", b"},\n\n  {", 1),
    "spaces at the end": lambda data: data.replace(b"},\n  {", b"}  ,  \n  {", 1),
    "two on one line": lambda data: data.replace(b"},\n  {", b"}, {", 1),
    "one on two lines": lambda data: data.replace(b', "by"', b',\n  "by"', 1),
    "one on two lines, each like a record": lambda data: data.replace(
        b'"value": {"a": 1.0}', b'"value": {"a":\n  {}}', 1
    ),
    "no record": lambda data: data[: data.index(b"\n  {")] + data[data.index(b"\n ]") :],
    "carriage returns": lambda data: data.replace(b"\n", b"\r\n"),
    "a mark of the byte order": lambda data: b"\xef\xbb\xbf" + data,
    "such a mark before a record": lambda data: data.replace(b"\n  {", b"\n  \xef\xbb\xbf{", 1),
    "another hash": lambda data: data.replace(b'"id": "', b'"id": "0', 1).replace(b'", "ref"', b'"_', 1),
    "a key twice": lambda data: data.replace(b'"at": null', b'"at": null, "at": null', 1),
    "a key more": lambda data: data.replace(b'"at": null', b'"at": null, "new": 1', 1),
    "a key less": lambda data: data.replace(b', "at": null', b"", 1),
    "keys in another order": lambda data: data.replace(b'"by": "ana", "at": null', b'"at": null, "by": "ana"', 1),
    "a wrong type": lambda data: data.replace(b'"by": "ana"', b'"by": 5', 1),
    "null instead of parents": lambda data: data.replace(b'"parents": []', b'"parents": null', 1),
    "an escape that is not needed": lambda data: data.replace(b'"ana"', b'"\\u0061na"', 1),
    "a slash escaped": lambda data: data.replace(b'\\"b', b"\\/b", 1),
    "half of a pair": lambda data: data.replace(b'\\"b', b"\\ud800", 1),
    "half of a pair in a word": lambda data: data.replace(b'"ana"', b'"\\ud800"'),
    "a control character": lambda data: data.replace(b'"ana"', b'"a\x01"', 1),
    "a line break in a text": lambda data: data.replace(b'\\"b', b"\n  {", 1),
    "bytes that are no text": lambda data: data.replace(b'"ana"', b'"\xff"', 1),
    "no number": lambda data: data.replace(b"1.0, true", b"NaN, true", 1),
    "records twice": lambda data: (
        data.replace(b"\n]\n", b'\n,\n "edits": [\n  {}\n ]\n}', 1)[:-1] + b',\n "edits": []\n}'
    ),
    "edits within": lambda data: data.replace(b' "edits"', b' "x": {\n "edits"', 1).replace(b"\n ]", b"\n ]}", 1),
    "edits within a text": lambda data: data.replace(b'"d"', b'"\\n \\"edits\\": [\\n  {"', 1),
    "no list": lambda data: data.replace(b'"edits": [', b'"edits": {"a": [', 1).replace(b"\n ]", b"\n ]}", 1),
    "a later version": lambda data: data.replace(b'"version": 1', b'"version": 2', 1),
    "no hash": lambda data: re.sub(
        rb'"id": ".(?=[0-9a-f]{63}", "ref": \["document", "title", "en"\])', b'"id": "x', data
    ),
    "a quote in a hash": lambda data: re.sub(
        rb'"id": ".(?=[0-9a-f]{63}", "ref": \["document", "title", "en"\])', b'"id": """', data
    ),
    "a parent that is no hash": lambda data: re.sub(rb'"parents": \["[0-9a-f]', b'"parents": ["x', data),
    "a parent that is a quote": lambda data: re.sub(rb'"parents": \["[0-9a-f]', b'"parents": ["""', data),
    "a parent that is not known": lambda data: re.sub(rb'"parents": \["[0-9a-f]{5}', b'"parents": ["01234', data),
    "a wrong document": lambda data: data.replace(b'"level": "national"', b'"level": 5', 1),
    "more behind it": lambda data: data + b"{}",
    "deep in a record": lambda data: data.replace(b"[1, 1.0, true]", b"[" * 62 + b"]" * 62, 1),
    "as deep as may be": lambda data: data.replace(b"[1, 1.0, true]", b"[" * 61 + b"]" * 61, 1),
    "a changed text": lambda data: data.replace(b'A \\"b', b'B \\"b', 1),
    "a record twice": lambda data: data.replace(
        b"\n  {", b"\n  " + data.split(b"\n  ")[-1].split(b"\n")[0] + b",\n  {", 1
    ),
    "unchanged": lambda data: data,
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_looks_nearly_like_it(name: str) -> None:
    data = CHANGES[name](FILE)
    assert (data == FILE) == (name == "unchanged")
    assert both_ways(data) or name != "unchanged"


def test_a_beginning_like_that_of_the_records_deeper_in_a_file() -> None:
    inner = FILE[FILE.index(b'\n "edits"') : FILE.index(b"\n ]") + 3]
    for outer in (b'"edits": []', b'"edits": true', b'"x": 1'):
        data = FILE[: FILE.index(b',\n "edits"')] + b',\n "new": {' + inner + b"\n },\n " + outer + b"\n}\n"
        json.loads(data)
        assert not both_ways(data)


@settings(max_examples=150)
@given(st.randoms(use_true_random=False))
def test_bitten_anywhere(chance: random.Random) -> None:
    data = bytearray(FILE)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                del data[at : at + chance.choice((1, 2, 40))]
            case 1:
                data[at:at] = chance.choice(
                    (b'"', b"\\", b"{", b"}", b"]", b",", b"\n", b"\n  {", b" ", b"\xff", b'", "')
                )
            case 2:
                data[at] = chance.randrange(256)
            case _:
                other = chance.randrange(len(data))
                data[at:at] = data[other : other + chance.randint(1, 300)]
    both_ways(bytes(data))


def test_a_record_that_is_not_named_by_its_hash_is_kept_as_an_imports() -> None:
    for old, new in (
        (b'A \\"b', b'B \\"b'),
        (b'"by": "ana", "at": "2024', b'"by": "ben", "at": "2025'),
        ("é\\\\".encode(), b"e\\\\"),
    ):
        data = FILE.replace(old, new, 1)
        assert data != FILE
        both_ways(data)
        loaded = read(data)
        assert loaded.rewritten == 1
        ((before, after),) = [(a, b) for a, b in zip(SOUND, loaded.state.edits, strict=True) if a != b]
        claimed = Edit.model_validate(next(e for e in parse(data)[0]["edits"] if e["id"] == before.id))  # type: ignore[index]
        assert (after.by, after.at) == ("import:" + digest(plain_json(claimed)), None)
        assert (after.ref, after.value, after.parents) == (claimed.ref, claimed.value, claimed.parents)
        assert after.id == id_of(after) != before.id
        again = read(dumps(loaded.state))
        assert (again.state, again.rewritten) == (loaded.state, 0)


def test_a_record_with_keys_of_a_later_version_is_named_by_them_too() -> None:
    rest = freeze(
        {"ref": ["document", "x"], "value": 1, "parents": [], "by": "ana", "at": None, "why": {"b": 1, "a": [2]}}
    )
    right = {"id": digest(rest), **json.loads(canonical(rest))}
    assert read(file_bytes({"id": "d"}, edits=[right])).rewritten == 0
    assert read(file_bytes({"id": "d"}, edits=[{**right, "why": 5}])).rewritten == 1
    short = {key: value for key, value in right.items() if key not in ("at", "parents")}
    assert read(file_bytes({"id": "d"}, edits=[short])).rewritten == 0  # every known key counts, also when left out


def test_a_forgotten_value_is_not_asked_for_its_hash_and_a_remembered_one_wins() -> None:
    whole_record = SOUND[-1]
    forgotten = {**json.loads(record_line(whole_record)), "value": None, "forgotten": True}
    alone = read(file_bytes({"id": "d"}, edits=[forgotten]))
    assert (alone.rewritten, alone.state.edits[0].id) == (0, whole_record.id)
    for edits in (
        [forgotten, json.loads(record_line(whole_record))],
        [json.loads(record_line(whole_record)), forgotten],
    ):
        assert read(file_bytes({"id": "d"}, edits=edits)).state.edits == (whole_record,)
    assert read(file_bytes({"id": "d"}, edits=[{**forgotten, "value": 5}])).rewritten == 1


def test_a_record_that_stands_twice_is_one() -> None:
    assert read(file_of(SOUND[0], SOUND[0], *SOUND)).state.edits == SOUND


def test_a_copy_of_a_record_does_not_take_its_line_along() -> None:
    edit = loads(FILE).edits[-2]
    assert LINE in edit.__dict__
    for copy in (edit.model_copy(update={"value": "Other"}), edit.model_copy(update={"value": "Other"}, deep=True)):
        assert b"Other" in record_line(copy)
    assert "line" not in repr(edit)
    assert edit == edit.model_copy() == as_import(edit).model_copy(update={"by": edit.by, "at": edit.at, "id": edit.id})
    assert hash(edit) == hash(edit.model_copy())


def test_records_that_say_one_text_are_not_counted() -> None:
    """Each takes little room, so that ten years of changes open; what says more counts as ever."""
    document = Assessment(id="d")
    first = first_records(document)
    many = tuple(record(TITLE, f"{number}", (first[0].id,), "ana", None) for number in range(45_000))
    data = dumps(State(document=document, edits=(*first, *many)))
    with pytest.raises(IgmError):
        parse(data)
    loaded = read(data)
    assert loaded.state.edits == (*first, *many)
    assert loaded.fullness < 1
    more = tuple(record(TITLE, FrozenMap({"n": number}), (), "ana", None) for number in range(MAX_VALUES // 9))
    with pytest.raises(IgmError) as refusal:
        read(dumps(State(document=document, edits=(*first, *many[:100], *more))))
    assert refusal.value.code == "too_many_values"
