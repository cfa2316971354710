"""Countries by their names in the four languages: those of the CLDR and, as data, the official and other forms."""

import re
from collections import Counter
from functools import cache
from typing import Final

from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.wording import LANGUAGES, wordings

_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})
_LOCALES: Final = (*LANGUAGES, "pt_PT")
_LONGEST_NAME: Final = 7
_LETTERS_LOOKED_AT: Final = 20_000
_WORD: Final = re.compile(r"[^\W_]+")


def country_of(name: str) -> str | None:
    """The alpha-2 code of the country that has this name, with or without "Republic of" and its like."""
    letters = words_key(name)
    names, seen = country_names(), 0
    while letters and seen < 3:
        if letters in names:
            return names[letters]
        prefix = next((one for one in _prefixes() if letters.startswith(one + " ")), None)
        if prefix is None:
            return None
        letters, seen = letters[len(prefix) + 1 :], seen + 1
    return None


def is_country_prefix(words: str) -> bool:
    """Whether the words stand before a country's own in its official name ("Plurinational State of")."""
    return words_key(words) in _prefixes()


def countries_in(text: str) -> Counter[str]:
    """How often each country is named; a name begins with a capital."""
    names = country_names()
    words = _WORD.findall(text[:_LETTERS_LOOKED_AT])
    plain = [words_key(word) for word in words]
    found: Counter[str] = Counter()
    at = 0
    while at < len(words):
        step = 1
        if words[at][0].isupper():
            for count in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
                code = names.get(" ".join(plain[at : at + count]))
                if code:
                    found[code] += 1
                    step = count
                    break
        at += step
    return found


@cache
def country_names() -> dict[str, str]:
    """Alpha-2 codes by the names' words, small and without accents."""
    from babel import Locale

    names: dict[str, str] = {}
    for locale in _LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:
                for form in (name, name.partition("(")[0], name.replace("&", " and "), name.replace("St.", "Saint")):
                    names.setdefault(words_key(form), code)
    for wording in wordings():
        for code, forms in wording.countries.items():
            names.update((words_key(form), code) for form in forms)
    return names


@cache
def _prefixes() -> tuple[str, ...]:
    found = {words_key(prefix) for wording in wordings() for prefix in wording.country_prefixes}
    return tuple(sorted(found, key=len, reverse=True))
