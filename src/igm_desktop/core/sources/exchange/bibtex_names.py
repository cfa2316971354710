r"""Names in BibTeX: `Lopes, Ana and {Ministry of Labour, Migration and Youth} and family=Berg, given=Ana, prefix=van`."""

import re
from typing import Final

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.sources.exchange.latex import latex, plain_text

_LONGEST: Final = 20_000
_EXTENDED: Final = re.compile(r"\s*(?:family|given|prefix|suffix)(?:-i)?\s*=")
_JOINS: Final = re.compile(r"\s(?:and|AND)\s|\sand$|^and\s")
_WHITE: Final = re.compile("[ \t\n]+")
_KEYS: Final = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}


def names_of(field: str) -> tuple[Json, ...]:
    """The names of a field; "and others" says nothing that CSL could hold."""
    from pybtex.bibtex.utils import split_name_list

    field = _WHITE.sub(" ", field).strip()
    if len(field) > _LONGEST:
        return (FrozenMap({"literal": plain_text(field)}),)
    words = [word.strip() for word in split_name_list(field)]
    return tuple(name for name in (_name(word) for word in words if word and word != "others") if name)


def names_field(value: Json) -> str:
    """The names of a CSL variable as a field; institutions in braces of their own."""
    names = (_written(name) for name in value if isinstance(name, FrozenMap)) if isinstance(value, tuple) else ()
    return " and ".join(filter(None, names))


def _name(words: str) -> Json:
    if _is_grouped(words):
        literal = plain_text(words)
        return FrozenMap({"literal": literal}) if literal else None
    if _EXTENDED.match(words):
        return _extended(words)
    return _person(words)


def _person(words: str) -> Json:
    from pybtex.database import Person
    from pybtex.exceptions import PybtexError

    try:
        person = Person(words)
    except (PybtexError, IndexError, ValueError):  # more commas than a person has
        return FrozenMap({"literal": plain_text(words)})
    parts = {
        "family": person.last_names,
        "given": [*person.first_names, *person.middle_names],
        "non-dropping-particle": person.prelast_names,
        "suffix": person.lineage_names,
    }
    name = {key: plain_text(" ".join(found)) for key, found in parts.items() if found}
    name = {key: text for key, text in name.items() if text}
    if name.keys() == {"family"} and "," not in words:  # one word alone is an acronym more often than a person
        return FrozenMap({"literal": name["family"]})
    return FrozenMap(name) if name else None


def _extended(words: str) -> Json:
    """A name of BibLaTeX that says what its parts are."""
    name: dict[str, str] = {}
    for part in _outside_braces(words, ","):
        key, _, value = part.partition("=")
        if key.strip() in _KEYS and plain_text(value):
            name[_KEYS[key.strip()]] = plain_text(value)
    return FrozenMap(name) if name else None


def _is_grouped(words: str) -> bool:
    """Whether one pair of braces holds all of it."""
    depth = 0
    for at, letter in enumerate(words):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth <= 0:
            return bool(at) and at == len(words) - 1
    return False


def _outside_braces(words: str, sign: str) -> list[str]:
    parts, depth, begin = [], 0, 0
    for at, letter in enumerate(words):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if letter == sign and depth <= 0:
            parts.append(words[begin:at])
            begin = at + 1
    return [*parts, words[begin:]]


def _written(name: FrozenMap[Json]) -> str:
    parts = {key: latex(one_line(value)) for key, value in name.items() if isinstance(value, str) and value.strip()}
    if "literal" in parts:
        return f"{{{parts['literal']}}}"
    particle, family, suffix = (parts.get(key, "") for key in ("non-dropping-particle", "family", "suffix"))
    given = " ".join(filter(None, (parts.get("given", ""), parts.get("dropping-particle", ""))))
    if not family and not given:
        return ""
    if particle and not particle[:1].islower():  # only small letters are a particle to BibTeX
        whole = (("family", family), ("given", given), ("prefix", particle), ("suffix", suffix))
        return ", ".join(f"{key}={{{text}}}" for key, text in whole if text)
    family = " ".join(filter(None, (particle, _held(family, is_family=True))))
    return ", ".join([family, *([_held(suffix)] if suffix else []), _held(given)]).rstrip(", ") + ("" if given else ",")


def _held(part: str, *, is_family: bool = False) -> str:
    """A part of a name in braces where a comma, an "and" or a word that looks like a particle would break it."""
    words = part.split()
    particles = is_family and (
        not words or not all(word[:1].isupper() for word in words if len(words) > 1 or word.islower())
    )
    return f"{{{part}}}" if particles or "," in part or _JOINS.search(f" {part} ") else part
