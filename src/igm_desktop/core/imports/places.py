"""National or local, which country, which place and what kind of body: from the words of a title."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from igm_desktop.core.imports.characters import folded
from igm_desktop.core.imports.countries import country_of, is_country_prefix
from igm_desktop.core.imports.wording import wordings

_YEARS: Final = re.compile(r"[\s,|:–—-]*\b(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)\d\d)?\s*$")
_IN_BRACKETS: Final = re.compile(r"^(?P<outer>.+?)\s*\((?P<inner>[^()]+)\)\s*$")
_SEPARATORS: Final = (",", " – ", " - ", " — ", ":", " | ", " / ")


@dataclass(frozen=True, slots=True)
class Place:
    """`name` and `body` (municipality, canton …, in the printed word) are of a local place, empty for a country."""

    country: str | None = None
    name: str = ""
    body: str = ""

    @property
    def is_local(self) -> bool:
        return bool(self.name) and (bool(self.body) or self.country is not None)


NO_PLACE: Final = Place()


def place_in(text: str) -> Place:
    """What a title's words name: "Municipality of Balti (Republic of Moldova)" is Balti, a municipality, in MD."""
    text = _without_year(text.strip())
    if country := country_of(text):
        return Place(country)
    if brackets := _IN_BRACKETS.match(text):
        outer, inner = brackets["outer"], brackets["inner"]
        if is_country_prefix(inner) and (country := country_of(outer)):
            return Place(country)
        for head, tail in ((outer, inner), (inner, outer)):
            if country := country_of(tail):
                return _local(head, country)
    for separator in _SEPARATORS:
        head, found, tail = text.rpartition(separator)
        for one, two in ((head, tail), (tail, head)):
            if found and one.strip() and (country := country_of(two)):
                return _local(one, country)
    return _local(text, None)


def _without_year(text: str) -> str:
    """The text without a year and the word "profile" at its end."""
    last = ""
    while last != text:
        last = text
        text = _YEARS.sub("", text)
        found = _profile_words().search(folded(text))
        text = text[: found.start()] if found else text
    return text.strip(" ,|:–—-")


def _local(text: str, country: str | None) -> Place:
    text = text.strip(" ,|:–—-")
    line = folded(text)
    for pattern in _bodies():
        if found := pattern.fullmatch(line):
            body = text[slice(*found.span("body"))].lower()
            return Place(country, text[slice(*found.span("name"))].strip(), body)
    return Place(country, text, "")


def has_body(text: str) -> bool:
    """Whether the words name a kind of local body."""
    return bool(_local(text, None).body)


@cache
def _bodies() -> tuple[re.Pattern[str], ...]:
    """Forms of local names: "Municipality of X", "Cantón X", "X County"."""
    words = sorted({folded(word) for one in wordings() for word in one.bodies}, key=len, reverse=True)
    links = sorted({folded(link) for one in wordings() for link in one.body_links}, key=len, reverse=True)
    bodies = "|".join(map(re.escape, words))
    linked = "|".join(re.escape(link) + ("" if link.endswith("'") else r"\s+") for link in links)
    english = "|".join(re.escape(folded(word)) for one in wordings() if one.language == "en" for word in one.bodies)
    article = r"(?:the\s+|la\s+|le\s+|l'|el\s+|o\s+|a\s+)?"
    return (
        re.compile(rf"{article}(?P<body>{bodies})\s+(?:{linked})(?P<name>\S.*)"),
        re.compile(rf"{article}(?P<body>{bodies})\s+(?P<name>\S.*)"),
        re.compile(rf"{article}(?P<name>\S.*?)\s+(?P<body>{english})"),
    )


@cache
def _profile_words() -> re.Pattern[str]:
    words = "|".join(sorted({folded(word) for one in wordings() for word in one.profile_words}))
    return re.compile(rf"(?:\s*[|:-]\s*|\s+)(?:{words})\s*$")
