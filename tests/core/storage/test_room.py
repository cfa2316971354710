"""Files as large as may be: what opens can be saved and opened again, in 512 MB, and a person is told in time."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from storage_examples import FINDING, file_bytes

from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.records import first_records, record
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import check_room, dumps, ensure_room, fullness, fullness_at_most, read
from igm_desktop.core.storage.parsing import MAX_BYTES, MAX_VALUES
from strategies import states

COMMENT = {"id": "c", "by": "p", "at": "", "anchor": {"ref": []}}
LEAST: dict[str, dict[str, Any]] = {"parts": {}, "findings": FINDING, "answers": {}, "sources": {}, "comments": COMMENT}
SMALLEST = [
    *({"people": [{"id": f"{number:x}"} for number in range(count)]} for count in (2_000, 60_000)),
    *({name: [{**least, "id": f"{n:x}"} for n in range(2_000)]} for name, least in LEAST.items()),
    {"new": [[]] * 100_000},
    {"body": "x" * 15_000_000},
    {"body": "x" * 20_000_000},
    {"new": json.loads("[" * 50 + "[]," * 60_000 + "0" + "]" * 50)},
]


@pytest.mark.parametrize(
    "fields", SMALLEST, ids=[f"{next(iter(fields))}-{number}" for number, fields in enumerate(SMALLEST)]
)
def test_what_opens_can_be_saved_and_opened_again(fields: dict[str, Any]) -> None:
    """Also with every key that is written, and with the first records."""
    try:
        loaded = read(
            json.dumps(
                {"format": "igm-assessment", "version": 1, "document": {"id": "d", **fields}}, separators=(",", ":")
            ).encode()
        )
    except DamagedFile as error:
        assert error.code == "too_many_values"
        return
    assert read(dumps(loaded.state)).state == loaded.state
    recorded = loaded.state.model_copy(update={"edits": first_records(loaded.state.document)})
    again = read(dumps(recorded))
    assert again.state == recorded
    assert adopted(again.state, seal_right=True).state is again.state
    assert again.fullness <= 1


def test_both_outcomes_are_met() -> None:
    """Else the test above says nothing."""
    assert read(file_bytes({"id": "d", **SMALLEST[0]})).fullness < 1
    with pytest.raises(DamagedFile):
        read(file_bytes({"id": "d", **SMALLEST[1]}))


def test_how_full_a_file_is() -> None:
    document = Assessment(id="d", body="x" * (MAX_BYTES // 4))
    small = dumps(State(document=Assessment(id="d")))
    assert fullness(small) < 0.001 > read(small).fullness
    half = State(document=document, edits=first_records(document))
    assert 0.5 < fullness(dumps(half)) < 0.501
    assert 0.5 < read(dumps(half)).fullness < 0.501
    large = document.model_copy(update={"body": "x" * int(MAX_BYTES * 0.45)})
    assert 0.9 < read(dumps(State(document=large))).fullness < 0.901  # what the first save will make of it
    assert check_room(half) == check_room(State(document=document)) == fullness(dumps(half))
    over = half.model_copy(
        update={
            "edits": (*half.edits, *(record(("document", "body"), "y" * 9_000_000, (), str(n), None) for n in range(2)))
        }
    )
    assert fullness(dumps(over)) > 1
    for checked in (check_room, ensure_room):
        with pytest.raises(DamagedFile):
            checked(over)
    ensure_room(half)
    with pytest.raises(DamagedFile):
        ensure_room(State(document=document.model_copy(update={"body": "x" * int(MAX_BYTES * 0.6)})))


def test_how_full_of_values_a_file_is() -> None:
    document = Assessment(id="d")
    texts = tuple(record(("document", "body"), str(number), (), "ana", None) for number in range(40_000))
    assert fullness(dumps(State(document=document, edits=texts))) < 0.4  # of bytes; each counts for no values
    numbers = tuple(record(("document", "new"), number, (), "ana", None) for number in range(39_000))
    data = dumps(State(document=document, edits=numbers))
    assert 0.8 < fullness(data) < 1
    assert abs(read(data).fullness - fullness(data)) < 0.01
    assert fullness(b"[" + b"0," * (MAX_VALUES // 2)) == pytest.approx(0.5, abs=0.01)
    assert fullness(b'["' + b'","' * 2_000_000) > 1
    assert fullness(b'["a' + b'","[' * 6_000_000 + b'"]') > 1


@given(states())
def test_a_file_is_never_fuller_than_it_is_said_to_be_at_most(state: State) -> None:
    """Whether its records were written before or not, were read, or have keys that nobody knows."""
    recorded = state if state.edits else state.model_copy(update={"edits": first_records(state.document)})
    before = fullness_at_most(recorded)
    data = dumps(recorded)
    assert fullness(data) <= fullness_at_most(recorded)
    assert fullness(data) <= before < 0.01
    assert fullness(data) <= fullness_at_most(read(data).state)


FLAT = '{"id": "%064x", "ref": ["a", "b"], "value": null, "parents": [], "by": "", "at": null}'
HEAVY = {
    "a million small values": "b'[' + b'{},' * 1_000_000 + b'0]'",
    "as many values as may be": "file(b'[' + b'{},' * 190_000 + b'0]')",
    "as many keys as may be": "file(b'{' + b','.join(b'\"%x\":0' % n for n in range(390_000)) + b'}')",
    "answers with an id only": "file(b'0', b','.join(b'{\"id\":\"%x\"}' % n for n in range(190_000)))",
    "32 MB of one text": "file(b'\"' + b'x' * 33_000_000 + b'\"')",
    "a text in the widest letters": "file(b'\"' + '\\U0001f600'.encode() * 8_000_000 + b'\"')",
    "32 MB of escapes": "file(b'\"' + b'\\\\n' * 16_000_000 + b'\"')",
    "32 MB of records": "file(b'0', b'', named(170_000))",
    "records that are wrongly named": "file(b'0', b'', flat(30_000))",
    "a record of 32 MB of escapes": "file(b'0', b'', [FLAT.replace('null', '\"' + '\\\\n' * 16_000_000 + '\"', 1) % 1])",
}
PROGRAM = """
import hashlib, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (512 * 2**20,) * 2)
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.storage.codec import dumps, read
FLAT = %r
def flat(count):
    return [FLAT %% n for n in range(count)]
def named(count):
    for n in range(count):
        rest = '{"at":null,"by":"%%d","parents":[],"ref":["a","b"],"value":null}' %% n
        name = hashlib.sha256(rest.encode()).hexdigest()
        yield '{"id": "%%s", "ref": ["a", "b"], "value": null, "parents": [], "by": "%%d", "at": null}' %% (name, n)
def file(new, answers=b'', lines=()):
    edits = b'[' + b','.join(b'\\n  ' + line.encode() for line in lines) + b'\\n ]'
    return b'{\\n "format": "igm-assessment", "version": 1, "document": {"id": "d", "new": ' + new + b', "answers": [' + answers + b']},\\n "edits": ' + edits + b'\\n}\\n'
data = %s
assert len(data) < 33_554_432 + 400_000, len(data)
try:
    loaded = read(data)
    taken = adopted(loaded.state, seal_right=loaded.seal_right)
except DamagedFile as error:
    print(error.code)
else:
    print("read", len(dumps(taken.state)) > 0)
"""


@pytest.mark.parametrize("name", HEAVY)
def test_read_or_refused_in_512_megabytes(name: str) -> None:
    """The whole program, its modules and the file itself among them. Records are read, however many fit into 32 MB."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM % (FLAT, HEAVY[name])], capture_output=True, text=True, check=False, timeout=300
    )
    assert run.stdout.strip() == ("read True" if "record" in name else "too_many_values"), run.stderr[-600:]
