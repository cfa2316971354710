"""The words of worksheets (sheets, headings, options, the page "Read me") by language, from resources/worksheet/.

A worksheet is written in one language and read in whichever of them it is.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from igm_desktop.core.resources import resource

ENGLISH: Final = "en"

Words = Mapping[str, str]


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that worksheets can be written in, English first."""
    found = sorted(path.stem for path in resource("worksheet").glob("*.json"))
    return ENGLISH, *(tag for tag in found if tag != ENGLISH)


def language_of_words(language: str) -> str:
    """The language whose words a worksheet in that language has: itself, else that without its region, else English."""
    base = language.replace("_", "-").partition("-")[0].lower()
    return base if base in languages() else ENGLISH


@lru_cache(maxsize=8)
def words_in(language: str) -> Words:
    """The words of one of `languages()`."""
    table: dict[str, str] = json.loads(resource("worksheet", f"{language}.json").read_text(encoding="utf-8"))
    return MappingProxyType(table)


def plainest(text: str) -> str:
    """A heading or an option as people may type it: case and white space aside."""
    return " ".join(text.casefold().split())


def known_by_words(keys: Iterable[str], prefix: str, preferred: str) -> dict[str, str]:
    """The keys by their words in all languages and by themselves; where words tie, the preferred language's win."""
    found: dict[str, str] = {}
    named = tuple(keys)
    for language in (preferred, *languages()):
        for key in named:
            found.setdefault(plainest(words_in(language)[f"{prefix}.{key}"]), key)
    for key in named:
        found.setdefault(plainest(key), key)
    return found
