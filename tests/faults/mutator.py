"""Files as nobody should write them: the tree of a good one changed in small ways, and some of its bytes.

What is promised: only the documented error comes, and what loads can be saved and loaded again as the same, holds all that the
file held, and can be looked at, checked and compared. A key twice, or a number that no file can hold, is refused.
"""

import json
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from typing import Final

from figures import Figures
from mutator_judge import Loader, judged, loader_of
from mutator_sample import sample, sample_as_written
from protocol import Program

NAME: Final = "mutated files"

WORDS: Final = (
    '""',
    '" "',
    '"null"',
    r'"\ud800"',
    r'"a\udfffb"',
    r'"\udc00\ud800"',
    r'"\ud83d\ude00"',
    r'"\u0000\u001b[31m"',
    r'"\u202egnp.exe"',
    r'"\u2028\u2029\ufeff\u00a0"',
    "\"<b>x</b><img src='file:///dev/urandom'>\"",
    '"[@nobody, art. 1] **open *x* [a](https://x"',
    '"=1+1"',
    '"rights"',
    '"potential"',
    '"document"',
    '"place"',
    '"1900-02-31"',
    '"' + "0" * 64 + '"',
    '"' + "x" * 201 + '"',
    '"' + "long " * 400 + '"',
)
OTHERS: Final = (
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1.5",
    "1e3",
    "2024",
    "10000",
    "[]",
    "{}",
    "[null]",
    '{"a":1}',
    '["a"]',
    '[["a"]]',
)
NUMBERS: Final = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "-1e999",
    "1" * 301,
    "-" + "9" * 5_000,
    "12345678901234567890",
    "1e-999",
    "01",
    "+1",
    ".5",
)
RANKS: Final = ('""', '"0"', '"00"', '"V"', '"V0"', '"zzzz"', '"é"', '"!"', '"V' + "0" * 300 + '"', '"a"', '"A"')
KEYS: Final = (
    "en",
    "fr",
    "id",
    "rank",
    "place",
    "text",
    "",
    "a b",
    "__class__",
    "model_config",
    "document",
    "resolved",
    "csl",
    "from",
)


@dataclass(frozen=True, slots=True)
class Node:
    """A value in the text: where it is, and where it and its key are."""

    start: int
    end: int
    key: str
    slot: int
    parent: int


@lru_cache(maxsize=4)
def nodes(text: str) -> tuple[Node, ...]:
    """All values of a JSON text that is right."""
    found: list[Node] = []
    _read(text, _past(text, 0), "", 0, -1, found)
    return tuple(found)


def _read(text: str, at: int, key: str, slot: int, parent: int, found: list[Node]) -> int:
    number = len(found)
    found.append(Node(at, at, key, slot, parent))
    if text[at] in "{[":
        end = at + 1
        while text[end := _past(text, end)] not in "}]":
            begin, name = end, ""
            if text[at] == "{":
                name, end = json.decoder.scanstring(text, end + 1)
                end = _past(text, _past(text, end) + 1)
            end = _past(text, _read(text, end, name, begin, number, found))
            end += text[end] == ","
        end += 1
    else:
        _, end = json.JSONDecoder().raw_decode(text, at)
    found[number] = Node(at, end, key, slot, parent)
    return end


def _past(text: str, at: int) -> int:
    while text[at] in " \n\r\t":
        at += 1
    return at


Change = tuple[int, int, str]
"""What of the text becomes what."""


def _other(text: str, node: Node, dice: random.Random) -> Change:
    return node.start, node.end, dice.choice((*WORDS, *OTHERS, *NUMBERS))


def _deleted(text: str, node: Node, dice: random.Random) -> Change:
    end = _past(text, node.end) if node.end < len(text) - 1 else node.end
    if text[end : end + 1] == ",":
        return node.slot, end + 1, ""
    begin = node.slot
    while text[begin - 1] in " \n":
        begin -= 1
    return (begin - 1 if text[begin - 1] == "," else begin), node.end, ""


def _twice(text: str, node: Node, dice: random.Random) -> Change:
    return node.slot, node.slot, text[node.slot : node.end] + ("," if node.parent >= 0 else "")


def _swapped(text: str, node: Node, dice: random.Random) -> Change:
    other = dice.choice(nodes(text))
    return node.start, node.end, text[other.start : other.end]


def _deepened(text: str, node: Node, dice: random.Random) -> Change:
    levels = dice.choice((1, 2, 10, 55, 70, 1_500))
    before, after = dice.choice((("[", "]"), ('{"a":', "}"), ('{"en":', "}")))
    return node.start, node.end, before * levels + text[node.start : node.end] + after * levels


def _with_key(text: str, node: Node, dice: random.Random) -> Change:
    while text[node.start] != "{":
        node = nodes(text)[node.parent]
    value = dice.choice((*OTHERS, *WORDS, *NUMBERS[:5]))
    name = json.dumps(dice.choice((*KEYS, f"zz{dice.randrange(99)}")))
    return node.start + 1, node.start + 1, f"{name}:{value}" + ("" if text[_past(text, node.start + 1)] == "}" else ",")


def _renamed(text: str, node: Node, dice: random.Random) -> Change:
    if not node.key:
        return _other(text, node, dice)
    name = dice.choice((*KEYS, r"\ud800", node.key + "x"))
    return node.slot, node.start, f'"{name}": '


def _same_id(text: str, node: Node, dice: random.Random) -> Change:
    ids = [one for one in nodes(text) if one.key == "id"]
    one, other = dice.choice(ids), dice.choice(ids)
    return one.start, one.end, text[other.start : other.end]


def _wrong_hash(text: str, node: Node, dice: random.Random) -> Change:
    hashes = [one for one in nodes(text) if one.end - one.start == 66 and text[one.start] == '"']
    one = dice.choice(hashes)
    at = dice.randrange(one.start + 1, one.end - 1)
    return at, at + 1, dice.choice("0123456789abcdefg")


def _wrong_parents(text: str, node: Node, dice: random.Random) -> Change:
    """Parents that make circles, that are not there, or that are of another field."""
    lists = [one for one in nodes(text) if one.key == "parents"]
    ids = [text[one.start : one.end] for one in nodes(text) if one.key == "id" and one.end - one.start == 66]
    one = dice.choice(lists)
    return one.start, one.end, f"[{','.join(dice.choices(ids, k=dice.randint(0, 3)))}]"


def _wrong_rank(text: str, node: Node, dice: random.Random) -> Change:
    one = dice.choice([one for one in nodes(text) if one.key == "rank"])
    return one.start, one.end, dice.choice(RANKS)


def _longer(text: str, node: Node, dice: random.Random) -> Change:
    return (
        node.start,
        node.end,
        json.dumps(dice.choice(("x", "é", "\U0001f3f4", "a b ")) * dice.choice((199, 200, 201, 5_000))),
    )


CHANGES: Final[tuple[Callable[[str, Node, random.Random], Change], ...]] = (
    _other,
    _other,
    _deleted,
    _twice,
    _swapped,
    _deepened,
    _with_key,
    _with_key,
    _renamed,
    _same_id,
    _wrong_hash,
    _wrong_parents,
    _wrong_rank,
    _longer,
)


def mutated(text: str, dice: random.Random) -> bytes:
    """The text with one to three changes of its tree, or now and then of its bytes."""
    if dice.random() < 0.06:
        return _with_other_bytes(text.encode(), dice)
    known = nodes(text)
    made = [dice.choice(CHANGES)(text, dice.choice(known), dice) for _ in range(dice.choice((1, 1, 1, 2, 3)))]
    last = len(text)
    for start, end, new in sorted(made, reverse=True):
        if end <= last:  # two that overlap cannot both be made
            text = text[:start] + new + text[end:]
            last = start
    return text.encode("utf-8", "surrogatepass")


def _with_other_bytes(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return dice.choice(
        (
            data[:at],
            data[:at] + dice.randbytes(dice.randint(1, 4)) + data[at:],
            data[:at] + dice.randbytes(1) + data[at + 1 :],
            data[:at] + data[at + dice.randint(1, 9) :],
            data[:at] + bytes(len(data) - at),
            b"\xef\xbb\xbf" + data,
            data + data,
            data.decode().encode("utf-16"),
        )
    )


def inputs(seed: str) -> Iterator[bytes]:
    """Without end, the same for the same seed."""
    dice = random.Random(seed)
    while True:
        yield mutated(dice.choice((sample, sample_as_written))().decode(), dice)


def mutations(
    program: Program, *, seed: int = 1, count: int = 200_000, workers: int = 1, most_faults: int = 5
) -> Figures:
    """So many files, read by the loader of the program."""
    share = partial(_share, program, count=count // workers, most_faults=most_faults)
    seeds = [f"{seed} {number}" for number in range(workers)]
    if workers == 1:
        return share(seeds[0])
    total = Figures(NAME)
    with ProcessPoolExecutor(workers) as pool:
        for figures in pool.map(share, seeds):
            total = total.joined(figures)
    return total


def _share(program: Program, seed: str, *, count: int, most_faults: int) -> Figures:
    figures, loader = Figures(NAME), loader_of(program)
    figures.fault("the sample", _sample_fault(loader, sample()))
    figures.fault("the sample as it is written", _sample_fault(loader, sample_as_written()))
    for number, data in enumerate(islice(inputs(seed), count)):
        outcome, fault = judged(loader, data)
        figures.count("files")
        figures.count(outcome)
        figures.fault(f"seed {seed!r}, file {number}", fault and f"{fault}: {_excerpt(data)!r}")
        if len(figures.faults) >= most_faults:
            break
    return figures


def _sample_fault(loader: Loader, data: bytes) -> str:
    outcome, fault = judged(loader, data)
    return fault or ("" if outcome == "loaded" else f"it was {outcome}")


def _excerpt(data: bytes) -> bytes:
    """Where the file begins to differ from the sample."""
    at = max(_alike(data, sample()), _alike(data, sample_as_written()))
    return data[max(0, at - 60) : at + 100]


def _alike(one: bytes, two: bytes) -> int:
    return next(
        (at for at, (left, right) in enumerate(zip(one, two, strict=False)) if left != right), min(len(one), len(two))
    )
