"""A source's CSL item read with nothing taken for granted: it may come from any program, or from a hostile file.

This is the one way to a source's title, authors, years and address. Texts come clean and in one line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.cleaning import one_line, safe_address
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Source

_YEAR_IN_WORDS: Final = re.compile(r"(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])")
_PARTICLES: Final = ("dropping-particle", "non-dropping-particle")


@dataclass(frozen=True, slots=True)
class Name:
    """A person ("van der Berg, Ana" in full, "van der Berg" in short) or an institution (the same twice)."""

    full: str
    short: str
    is_institution: bool = False


def text_of(source: Source, variable: str) -> str:
    """A CSL variable as text; nothing where it is absent or no text."""
    return as_text(source.csl.get(variable))


def as_text(value: Json) -> str:
    """A value as text in one line; nothing for what is neither a text nor a number."""
    return one_line(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def title_of(source: Source) -> str:
    """Its title, else what kind of instrument it is called."""
    return text_of(source, "title") or one_line(source.instrument)


def authors_of(source: Source) -> tuple[Name, ...]:
    """Who wrote it, else who edited it."""
    return names_in(source.csl.get("author")) or names_in(source.csl.get("editor"))


def names_in(value: Json) -> tuple[Name, ...]:
    """The names of a CSL name variable; those that say nothing are left out."""
    people = value if isinstance(value, tuple) else ()
    names = (_name(person) for person in people if isinstance(person, FrozenMap))
    return tuple(name for name in names if name.full)


def institution_of(source: Source) -> str:
    """Under whom it is listed when nobody signed it: its publisher, or who issued it in another word of CSL."""
    return text_of(source, "publisher") or text_of(source, "authority")


def issuer_of(source: Source) -> str:
    """The body or the people that it comes from, in full and in one line: for tables and lists of the screen."""
    return "; ".join(name.full for name in authors_of(source)) or institution_of(source)


def year_of(source: Source) -> int | None:
    """The year that texts name: when it was issued, else when it was adopted."""
    return year_in(source.csl.get("issued")) or source.adopted


def address_of(source: Source) -> str:
    """Its web address, if one may be linked; else the one that its DOI gives."""
    address = safe_address(text_of(source, "URL"))
    doi = text_of(source, "DOI")
    return address or (safe_address(f"https://doi.org/{doi}") if doi.startswith("10.") else "")


def date_of(source: Source, variable: str) -> str:
    """A CSL date ("issued", "accessed") as `2018`, `2018-03` or `2018-03-05`, or in the words that it is given in."""
    value = source.csl.get(variable)
    parts = _date_parts(value)
    if parts:
        return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
    return _date_words(value)


def year_in(value: Json) -> int | None:
    """The (first) year of a CSL date, from its parts or from its words; None where it has none."""
    parts = _date_parts(value)
    if parts:
        return parts[0]
    found = _YEAR_IN_WORDS.search(_date_words(value))
    return int(found[0]) if found else None


def _date_parts(value: Json) -> tuple[int, ...]:
    """Year, month and day as far as they are given and possible."""
    ranges = value.get("date-parts") if isinstance(value, FrozenMap) else None
    first = ranges[0] if isinstance(ranges, tuple) and ranges else None
    numbers: list[int] = []
    for part, most in zip(first if isinstance(first, tuple) else (), (9999, 12, 31), strict=False):
        digits = as_text(part)
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 4 and 1 <= int(digits) <= most):
            break
        numbers.append(int(digits))
    return tuple(numbers)


def _date_words(value: Json) -> str:
    if isinstance(value, FrozenMap):
        return next(filter(None, (as_text(value.get(key)) for key in ("raw", "literal"))), "")
    return as_text(value)


def _name(person: Mapping[str, Json]) -> Name:
    literal, family, given, suffix = (as_text(person.get(key)) for key in ("literal", "family", "given", "suffix"))
    if literal:
        return Name(literal, literal, is_institution=True)
    dropping, kept = (as_text(person.get(key)) for key in _PARTICLES)
    family = _spaced(kept, family)
    return Name(", ".join(filter(None, (family, _spaced(given, dropping), suffix))), family or given)


def _spaced(*words: str) -> str:
    return " ".join(filter(None, words))
