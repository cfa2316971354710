"""The same finding twice in one domain."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from igm_desktop.core.checks.problem import Found, Text, View
from igm_desktop.core.checks.viewing import REMEMBERED
from igm_desktop.core.clipping import clipped
from igm_desktop.core.frozen import FrozenMap

ALIKE: Final = 0.9
"""So much of the word sequences of two texts together stands in both: they say the same."""
SEQUENCE: Final = 3
LOOKS: Final = 4
"""Each text is compared with those that share one of so many samples; a pair that is alike is missed once in 10,000."""
SHOWN: Final = 60
MOST: Final = 50
"""So many of those that share a sample are compared, the last ones: a file of thousands that look alike must end too."""
_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d+")


class Print(NamedTuple):
    """What a text is recognised by."""

    words: tuple[str, ...]
    sequences: frozenset[tuple[str, ...]]
    samples: tuple[int, ...]
    numbers: tuple[str, ...]


def same_twice(view: View) -> Iterator[Found]:
    """Two findings of one domain have the same words, or nearly. Texts that differ in a number are two: another
    article, another year. The same fact in two domains is no mistake.
    """
    domains = {finding.id: finding.domain for finding in view.document.findings}
    seen: dict[tuple[object, ...], list[Text]] = {}
    for text in view.texts:
        if text.ref[0] != "findings":
            continue
        mine = _print(text.plain)
        apart = (domains[text.ref[1]], text.language, mine.numbers)
        keys = [(*apart, look, sample) for look, sample in enumerate(mine.samples)]
        twin = next((one for key in keys for one in seen.get(key, ())[-MOST:] if _alike(_print(one.plain), mine)), None)
        if twin is not None:
            yield Found(text.ref, data=FrozenMap(other=clipped(twin.plain, SHOWN)))
            continue
        for key in keys:
            seen.setdefault(key, []).append(text)


@lru_cache(maxsize=REMEMBERED)
def _print(plain: str) -> Print:
    words = tuple(_WORD.findall(plain.casefold()))
    sequences = frozenset(words[at : at + SEQUENCE] for at in range(max(1, len(words) - SEQUENCE + 1)))
    hashes = [crc32(" ".join(sequence).encode("utf-8", "replace")) for sequence in sequences]
    salts = (0, 0x5BD1E995, 0x9E3779B1, 0x27D4EB2F)[:LOOKS]
    samples = tuple(min((one ^ salt) * (salt | 1) & 0xFFFFFFFF for one in hashes) for salt in salts)
    return Print(words, sequences, samples, tuple(_NUMBER.findall(plain)))


def _alike(one: Print, two: Print) -> bool:
    """Whether two texts with the same numbers say the same."""
    if one.words == two.words:
        return True
    return _shares_enough(one, two) and _differs_in_one_place(one.words, two.words)


def _shares_enough(one: Print, two: Print) -> bool:
    both = len(one.sequences & two.sequences)
    return both >= ALIKE * (len(one.sequences) + len(two.sequences) - both)


def _differs_in_one_place(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the words are the same but for a stretch in the middle or at an end, which is short."""
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest = min(len(one), len(two)) - start
    tails = zip(reversed(one), reversed(two), strict=False)
    end = next((at for at, (a, b) in enumerate(tails) if a != b or at >= rest), rest)
    return max(len(one), len(two)) - start - end <= max(2, len(one) // 10)
