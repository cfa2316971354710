"""Files that were cut, bitten or bent on the way: a refusal of our own, or a document that can be saved again."""

import json
import random
from typing import Any

import pytest

from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps, loads, read

SOUND = Assessment.model_validate(
    freeze(
        {
            "id": "d",
            "title": {"en": "Title", "ar": "عنوان"},
            "languages": ["en", "ar"],
            "parts": [{"id": "p", "rank": "A", "heading": {"en": 'a "b" [c] \\ d'}}],
            "findings": [
                {
                    "id": "f",
                    "domain": "rights",
                    "kind": "potential",
                    "rank": "A",
                    "indicators": ["a", "b"],
                    "new": {"deep": [1.5]},
                }
            ],
            "answers": [{"id": "1.1", "choices": ["x"]}],
            "sources": [{"id": "s", "csl": {"title": "Law"}, "period": {"from": 1990, "to": None}}],
            "key_facts": [{"id": "k", "rank": "A", "value": "1"}],
            "conventions": [{"id": "c", "rank": "A", "signed": 1951, "ratified": "yes"}],
            "comments": [{"id": "c", "by": "a", "at": "", "anchor": {"ref": ["document", "title"]}, "text": "?"}],
            "people": [{"id": "a", "name": "Ana"}],
        }
    )
)
RECORDS = with_changes(first_records(SOUND), SOUND, set_value(SOUND, ("document", "body"), "city"), "a", "2024")
FILE = dumps(State(document=set_value(SOUND, ("document", "body"), "city"), edits=RECORDS))


def survives(data: bytes) -> bool:
    """Refused with an IgmError, or loaded; what is loaded is saved and loaded again as it is. Gives whether it loaded."""
    try:
        loaded = read(data)
    except IgmError as error:
        assert len(str(error)) < 500
        return False
    saved = dumps(loaded.state)
    again = read(saved)
    assert again.state == loaded.state
    assert dumps(again.state) == saved
    try:
        taken = adopted(loaded.state, seal_right=loaded.seal_right).state
    except IgmError:
        return True
    assert loads(dumps(taken)) == taken
    return True


def test_the_sound_file() -> None:
    assert survives(FILE)


def test_cut_after_every_byte() -> None:
    short = dumps(State(document=SOUND))
    assert not any(survives(short[:end]) for end in range(len(short.rstrip())))
    assert not any(survives(FILE[:end]) for end in range(0, len(FILE) - 2, 7))


def test_a_byte_missing_or_another_one_anywhere() -> None:
    short = dumps(State(document=SOUND))
    for at in range(0, len(short), 2):
        survives(short[:at] + short[at + 1 :])
    for at in range(0, len(short), 13):
        for other in b'"\x00\xff{]9':
            survives(short[:at] + bytes((other,)) + short[at + 1 :])


PIECES = (
    *(b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"\n", b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf"),
    *(
        b"null",
        b"true",
        b"-",
        b"1e999",
        b"NaN",
        b"0.1",
        b"9" * 400,
        b'"\\ud800"',
        b'{"id": "f"}',
        b"[[[[]]]]",
        b'"id": "x",',
    ),
)


@pytest.mark.parametrize("seed", range(4))
def test_bitten_by_chance(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(150):
        data = bytearray(FILE)
        for _ in range(chance.randint(1, 4)):
            at, length = chance.randrange(len(data)), chance.choice((0, 0, 1, 1, 5, 200))
            match chance.randrange(3):
                case 0:
                    data[at : at + length] = chance.choice(PIECES)
                case 1:
                    data[at : at + length] = b""
                case _:
                    other = chance.randrange(len(data))
                    data[at:at] = data[other : other + chance.randint(1, 60)]
        survives(bytes(data))


STRANGE: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        1.5,
        10**299,
        "",
        "x",
        "\ud800",
        "é" * 300,
        [],
        {},
        [[]],
        {"": {}},
        ["x"],
        {"en": "x"},
        {"en": 5},
    ),
    *(
        {"id": "f"},
        [{"id": "f"}],
        [1, "1", None],
        {"rank": "A", "domain": "rights", "kind": "potential"},
        "f",
        "rights",
        "0" * 64,
    ),
)


def copied(value: Any) -> Any:
    return json.loads(json.dumps(value))


def branches(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all values in a tree."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, one in inner for found in branches(one, (*path, key)))]


@pytest.mark.parametrize("seed", range(4))
def test_bent_by_chance(seed: int) -> None:
    """Values of the tree exchanged, taken out, doubled, renamed: what a wrong program would write."""
    chance, loaded = random.Random(seed), 0
    for _ in range(150):
        tree = json.loads(FILE)
        for _ in range(chance.randint(1, 3)):
            path = chance.choice(branches(tree)[1:])
            holder = tree
            for step in path[:-1]:
                holder = holder[step]
            match chance.randrange(4):
                case 0:
                    holder[path[-1]] = copied(chance.choice(STRANGE))
                case 1:
                    del holder[path[-1]]
                case 2 if isinstance(holder, list):
                    holder.append(copied(holder[path[-1]]))
                case _ if isinstance(holder, dict):
                    name = chance.choice(["x", "place", "id", "rank", "findings", "copy", ""])
                    holder[name] = copied(holder[path[-1]])
        loaded += survives(json.dumps(tree).encode())
    assert loaded > 15  # else the tries are too wild to say anything about what loads
