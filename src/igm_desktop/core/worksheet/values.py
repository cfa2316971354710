"""What stands in a cell, three ways: the value in the assessment, its `raw` text in no language's words (an option's id, a
year, prose as its markup), and the text that a person sees.
"""

import re
from collections.abc import Mapping
from typing import Final, cast

from igm_desktop.core.canonical import canonical
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.assessment import Frozen
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.worksheet.specs import Kind, Spec
from igm_desktop.core.worksheet.words import plainest

_YEAR: Final = re.compile(r"[0-9]{1,4}")
_BETWEEN: Final = re.compile(r"[\n;,]")
_LINE_END: Final = re.compile(r"\r\n?")


class NotUnderstood(Exception):
    """The text of a cell means nothing there; the message is the code of the notice that says so."""


def raw_at(item: Frozen | None, spec: Spec, language: str = "") -> str:
    """The raw text of an item's value; nothing where there is no item."""
    if item is None or not spec.field:
        return ""
    value: object = getattr(item, spec.field[0])
    if isinstance(value, Prose):
        return value.in_language(language)
    if len(spec.field) == 2:  # a variable of CSL, which other programs may have given any value
        value = cast(Mapping[str, Json], value).get(spec.field[1])
        return canonical(cast(Json, value)).decode() if isinstance(value, dict | tuple) else raw_of(value)
    return raw_of(value)


def raw_of(value: object) -> str:
    """The raw text of a value: nothing for null, one line for each element of a set."""
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)


def shown(raw: str, options: Mapping[str, str]) -> str:
    """What a person sees: the words of options (of each in a set) where it has any."""
    return "\n".join(options.get(one, one) for one in raw.split("\n")) if options and raw else raw


def read(kind: Kind, text: str, known: Mapping[str, str]) -> str:
    """The raw text that was meant. `known` are the options by their words, as `plainest` writes them.

    Raises NotUnderstood.
    """
    bare = text.strip()
    match kind:
        case "prose" | "reason" | "csl":
            return _LINE_END.sub("\n", text) if bare else ""
        case "text":
            return _LINE_END.sub("\n", text)
        case "year":
            return _year(bare)
        case "standing":
            return known.get(plainest(bare)) or _year(bare)
        case "option":
            return _option(bare, known)
        case _:
            return "\n".join(sorted({_option(one, known) for one in _elements(bare, known)}))


def value_of(kind: Kind, raw: str) -> object:
    """The value that the assessment takes for a raw text."""
    match kind:
        case "prose" | "text":
            return raw
        case "year":
            return int(raw) if raw else None
        case "standing":
            return int(raw) if raw.isdecimal() else raw or None
        case "ids":
            return tuple(raw.split("\n")) if raw else ()
        case _:
            return raw or None


def _year(text: str) -> str:
    """A year as it is written; "2018.0" is what some programs make of it."""
    digits = text.removesuffix(".0").removesuffix(",0")
    if not digits:
        return ""
    if not _YEAR.fullmatch(digits) or int(digits) == 0:
        raise NotUnderstood("worksheet_no_year")
    return str(int(digits))


def _option(text: str, known: Mapping[str, str]) -> str:
    if not text:
        return ""
    found = known.get(plainest(text))
    if found is None:
        raise NotUnderstood("worksheet_no_option")
    return found


def _elements(text: str, known: Mapping[str, str]) -> list[str]:
    """The elements of a set: one a line, or after commas and semicolons where a whole line is no option."""
    found: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        found += [line] if plainest(line) in known else [one.strip() for one in _BETWEEN.split(line) if one.strip()]
    return found
