"""Which printed heading a line is: in any case, with or without accents and numbers, with one slip of the pen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from igm_desktop.core.imports.characters import folded, key, words_key
from igm_desktop.core.imports.line import Heading, Role
from igm_desktop.core.imports.wording import Wording, wordings

MAX_HEADING: Final = 200
_SHORTEST_WITH_SLIP: Final = 14
_SLIP: Final = 2
_FIRST_LETTERS: Final = 4
_LONGEST_BEFORE_COLON: Final = 80
_LONGEST_TITLED_PART: Final = 100
_SEPARATOR: Final = re.compile(r"\s*[:|]\s*|\s+[-–—]\s+")
_ROMAN_OR_NUMBER: Final = r"(?:\d{1,2}(?:\s*\.\s*\d{1,2})*\s*[.):/|-]*\s*|[ivx]{1,4}\s*[.):/|-]+\s*)"


@dataclass(frozen=True, slots=True)
class OpenEnded:
    pattern: re.Pattern[str]
    whole: bool
    heading: Heading


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`exact` by key; `lengths` is `exact` by the length of the key.

    `open_ended` are those with a `*`, by the first letters of their keys, as patterns of the line's words; `whole`: they
    say how the line ends, too.
    """

    exact: dict[str, Heading]
    open_ended: dict[str, tuple[OpenEnded, ...]]
    lengths: dict[int, tuple[str, ...]]
    numbering: re.Pattern[str]
    numbered_part: re.Pattern[str]


@lru_cache(maxsize=8192)
def headings_in(text: str, *, whole: bool = False) -> tuple[Heading, ...]:
    """What a line says as a heading: nothing, one, or a domain and a list in one line.

    `whole`: only headings that the data knows from end to end, for lines that may not belong together.
    """
    text = text.strip(" \t#*_")
    if not text or len(text) > MAX_HEADING:
        return ()
    if known := _one(text, whole=whole):
        return (known,)
    for separator in () if whole else _SEPARATOR.finditer(text):
        left, right = text[: separator.start()], text[separator.end() :]
        second = _one(right)
        if second is None or second.role not in {"list", "domain"} or len(left) > _LONGEST_BEFORE_COLON:
            continue
        first = _one(left)
        if first and (first.role, second.role) == ("domain", "list"):
            return first, second
        if second.role == "list" or (first and first.role == "divider"):
            return (second,)
    return ()


def part_named_in(text: str) -> tuple[Heading, ...]:
    """The part that a heading with a title of its own names ("Context: an island between three continents")."""
    name, colon, title = text.partition(":")
    short = len(text) <= _LONGEST_TITLED_PART and text[:1].isupper() and not text[-1:].isdigit()
    found = _one(name) if colon and title.strip() and short and not text.endswith(".") else None
    return (found,) if found and found.role == "part" and found.value != "other" else ()


def domain_named_in(text: str) -> Heading | None:
    """The one domain whose own words stand in a line that heads a list, where the data does not know the heading."""
    letters = key(text)
    found = {
        domain: wording.language
        for wording in wordings()
        for domain, words in wording.domain_words.items()
        if any(key(word) in letters for word in words)
    }
    if len(found) != 1 or len(text) > MAX_HEADING or text.rstrip().endswith((".", ";", ":", ",")):
        return None
    domain, language = next(iter(found.items()))
    return Heading("domain", domain, language)


def _one(text: str, *, whole: bool = False) -> Heading | None:
    lexicon = _lexicon()
    line = folded(text)
    unnumbered = text[_numbering_end(line, lexicon) :]
    letters = key(unnumbered)
    found = lexicon.exact.get(key(text)) or lexicon.exact.get(letters)
    found = found or _open_ended(unnumbered, letters, lexicon, whole=whole)
    if line.rstrip().endswith((".", ";", ",")):  # a sentence is no heading, but it may be the page's own
        return found if found and found.role == "furniture" else None
    if found is None and lexicon.numbered_part.match(line):
        return Heading("part", "annex", "")
    return found or _with_slip(letters, lexicon)


def _numbering_end(line: str, lexicon: Lexicon) -> int:
    found = lexicon.numbering.match(line)
    return found.end() if found else 0


def _open_ended(text: str, letters: str, lexicon: Lexicon, *, whole: bool) -> Heading | None:
    candidates = lexicon.open_ended.get(letters[:_FIRST_LETTERS], ())
    words = words_key(text) if candidates else ""
    for one in candidates:
        if (one.whole or not whole) and one.pattern.fullmatch(words):
            return one.heading
    return None


def _with_slip(letters: str, lexicon: Lexicon) -> Heading | None:
    """A heading that differs in one place by up to two letters ("d'une crises")."""
    if len(letters) < _SHORTEST_WITH_SLIP or any(letter.isdigit() for letter in letters):
        return None
    for length in range(len(letters) - _SLIP, len(letters) + _SLIP + 1):
        for known in lexicon.lengths.get(length, ()):
            if _differ_by_a_slip(letters, known):
                return lexicon.exact[known]
    return None


def _differ_by_a_slip(one: str, two: str) -> bool:
    shorter, longer = sorted((one, two), key=len)
    if longer[0] != shorter[0] and longer[-1] != shorter[-1]:
        return False
    start = next((at for at, letter in enumerate(shorter) if longer[at] != letter), len(shorter))
    rest = len(shorter) - start
    end = next((at for at in range(rest) if longer[-1 - at] != shorter[-1 - at]), rest)
    return len(longer) - start - end <= _SLIP


@cache
def _lexicon() -> Lexicon:
    exact: dict[str, Heading] = {}
    open_ended: dict[str, list[OpenEnded]] = {}
    for wording in wordings():
        for role, value, printed in _printed(wording):
            heading = Heading(role, value, wording.language)
            if "*" in printed:
                one = OpenEnded(_pattern(printed), not printed.endswith("*"), heading)
                open_ended.setdefault(key(printed)[:_FIRST_LETTERS], []).append(one)
            else:
                exact.setdefault(key(printed), heading)
    lengths: dict[int, list[str]] = {}
    for letters, heading in exact.items():
        if heading.role in {"domain", "list"} and len(letters) >= _SHORTEST_WITH_SLIP:
            lengths.setdefault(len(letters), []).append(letters)
    words = "|".join(sorted({re.escape(folded(word)) for one in wordings() for word in one.numbering}))
    annexes = "|".join(
        sorted({folded(word) for one in wordings() for words in one.numbered_parts.values() for word in words})
    )
    return Lexicon(
        exact,
        {letters: tuple(known) for letters, known in open_ended.items()},
        {length: tuple(known) for length, known in lengths.items()},
        re.compile(rf"^\s*(?:(?:{words})\s+)?{_ROMAN_OR_NUMBER}"),
        re.compile(rf"^(?:{annexes})\s+(?:\d{{1,2}}|[ivx]{{1,4}}|[a-f])(?:\s*[.:-].{{0,100}})?$"),
    )


def _pattern(printed: str) -> re.Pattern[str]:
    """A heading with `*` as a pattern of words; "socio-economic" and "wellbeing" may be one word or two."""
    pieces = [words_key(piece).replace(" ", " ?").replace("socio", "socio ?") for piece in printed.split("*")]
    gaps = [
        (" " if before.endswith(" ") else "") + ".*" + (" " if after.startswith(" ") else "")
        for before, after in pairwise(printed.split("*"))
    ]
    return re.compile("".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True)))


def _printed(wording: Wording) -> Iterator[tuple[Role, str, str]]:
    """Every heading of a language: its role, what it stands for, and its words."""
    for domain, variants in wording.domains.items():
        yield from (("domain", domain, variant) for variant in variants)
    for kind, variants in wording.lists.items():
        yield from (("list", kind, variant) for variant in variants)
    for part, variants in wording.parts.items():
        yield from (("part", part, variant) for variant in variants)
    yield from (("divider", "", variant) for variant in wording.dividers)
    yield from (("contents", "", variant) for variant in wording.contents)
    yield from (("conventions", "", variant) for variant in wording.conventions)
    yield from (("furniture", "", variant) for variant in wording.furniture)
