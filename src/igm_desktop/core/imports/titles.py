"""Titles of profiles: which line is one, and what it says about place, year and edition."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from igm_desktop.core.imports.characters import folded, words_key
from igm_desktop.core.imports.wording import wordings

_LONGEST: Final = 250
_SEPARATOR: Final = r"(?:\s*[:|/]\s*|\s+-+\s*|\s*-+\s+)"
_SIGNS: Final = {
    "[": "(?:",
    "]": ")?",
    "<": "(?:",
    ">": ")",
    "|": "|",
    ":": _SEPARATOR,
    ": ": _SEPARATOR,
    " ": r"[\s.,]+",
    "{place}": r"(?P<place>\S.*?)",
    "{year}": r"(?P<year>(?:19|20)\d\d)",
}
_PROGRAMME: Final = re.compile(r"\bindica\w+")
_TOKEN: Final = re.compile(r"\{place\}|\{year\}|: |.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed. `place` is empty where the line names none; `rank` is lower for the fuller forms."""

    text: str
    place: str
    year: str
    edition: int
    language: str
    rank: int


def title_in(text: str) -> Title | None:
    """The title that the line is, or None."""
    if len(text) > _LONGEST or text.count("(") != text.count(")"):  # the latter: the first line of a longer one
        return None
    line = folded(text)
    if not _title_words().search(line):
        return None
    for rank, language, pattern in _patterns():
        if found := pattern.fullmatch(line):
            groups = found.groupdict()
            start, end = found.span("place") if groups.get("place") else (0, 0)
            words = words_key(line[:start] + " " + line[end:])
            return Title(text, text[start:end].strip(), groups.get("year") or "", _edition(words), language, rank)
    return None


def _edition(words: str) -> int:
    for wording in wordings():
        for number, names in wording.editions.items():
            if any(f" {words_key(name)} " in f" {words} " for name in names):
                return int(number)
    return 1


@cache
def _title_words() -> re.Pattern[str]:
    """A word that every title has, so that the templates are tried on few lines."""
    words = {folded(word) for wording in wordings() for word in wording.profile_words}
    words |= {word for wording in wordings() for title in wording.titles for word in _PROGRAMME.findall(title)}
    return re.compile("|".join(sorted(map(re.escape, words))))


@cache
def _patterns() -> tuple[tuple[int, str, re.Pattern[str]], ...]:
    """The templates of all languages; in the data `[x]` may be missing, `<x|y>` is one of several."""
    found = [
        (rank, wording.language, re.compile(_expression(template)))
        for wording in wordings()
        for rank, template in enumerate((*wording.titles, *wording.bare_titles))
    ]
    return tuple(sorted(found, key=lambda one: one[0]))


def _expression(template: str) -> str:
    tokens = _TOKEN.findall(template)
    return r"\s*" + "".join(_SIGNS.get(token, re.escape(folded(token))) for token in tokens) + r"\s*:?\s*"
