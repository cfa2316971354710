"""CSL values as text in a form, and back. What a form does not show of a value is kept with it.

Names: one a line. "Family, Given" is a person, anything else an institution; one whose name has a comma stands in
braces, as in BibTeX. Dates: `2018`, `2018-03`, `2018-03-05`, two of them with a slash between, or words ("n.d.").
"""

import re
from collections.abc import Iterator
from typing import Final

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Period
from igm_desktop.core.sources.reading import as_text, names_in

_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_IN_WORDS: Final = ("raw", "literal")
_MOST: Final = (9999, 12, 31)


def can_show_text(value: object) -> bool:
    """Whether a line can show the value; what it cannot is left alone."""
    return value is None or (isinstance(value, str | int | float) and not isinstance(value, bool))


def can_show_names(value: object) -> bool:
    """Whether lines of names can show the value."""
    return value is None or (isinstance(value, tuple) and all(isinstance(one, FrozenMap) for one in value))


def can_show_date(value: object) -> bool:
    """Whether a line can show the value as a date."""
    return value is None or (isinstance(value, FrozenMap) and bool(date_text(value)))


def names_text(value: Json) -> str:
    """The names, one a line."""
    return "\n".join(filter(None, (_line(one) for one in _people(value))))


def names_from(text: str, before: Json) -> tuple[Json, ...] | None:
    """The names that the lines say; None for none. A line that was there already keeps the name as it came, and names
    that no line can show stay at the end.
    """
    known: dict[str, list[FrozenMap[Json]]] = {}
    for person in _people(before):
        known.setdefault(_spaced(_line(person)), []).append(person)
    hidden = known.pop("", [])
    lines = filter(None, (_spaced(line) for line in text.split("\n")))
    names = tuple(known[line].pop(0) if known.get(line) else _name(line) for line in lines)
    return (*names, *hidden) or None


def date_text(value: Json) -> str:
    """The date as a person writes it."""
    if not isinstance(value, FrozenMap):
        return ""
    ranges = value.get("date-parts")
    dates = [_parts_text(parts) for parts in ranges] if isinstance(ranges, tuple) else []
    if dates and all(dates) and len(dates) <= 2:
        return "/".join(dates)
    return next(filter(None, (as_text(value.get(key)) for key in _IN_WORDS)), "")


def date_from(text: str, before: Json) -> FrozenMap[Json] | None:
    """The date that the text says, with what else there was of it (its season, "circa"); None for an empty text.

    Raises ValueError for numbers that look like a date and are none ("2018-13").
    """
    written = " ".join(text.split())
    if not written:
        return None
    kept: dict[str, Json] = {}
    if isinstance(before, FrozenMap):
        kept = {key: one for key, one in before.items() if key not in {"date-parts", *_IN_WORDS}}
    dates = [_DATE.fullmatch(one.strip()) for one in written.split("/")]
    if len(dates) <= 2 and all(dates):
        return FrozenMap({**kept, "date-parts": tuple(_parts(found) for found in dates if found)})
    if re.fullmatch(r"[0-9\s./-]+", written):
        raise ValueError("date")
    return FrozenMap({**kept, "literal": written})


def year_from(text: str) -> int | None:
    """A year of at most four digits; None for an empty text.

    Raises ValueError.
    """
    written = text.strip()
    if not written:
        return None
    if not re.fullmatch(r"[0-9]{1,4}", written, re.ASCII) or not int(written):
        raise ValueError("year")
    return int(written)


def period_from(start: str, end: str, before: object) -> Period | None:
    """The period from one year to the other; None for two empty ones, unless more is known of it.

    Raises ValueError for what is no year, and for an end before the start.
    """
    first, last = year_from(start), year_from(end)
    if first and last and last < first:
        raise ValueError("period")
    kept = (before.__pydantic_extra__ or {}) if isinstance(before, Period) else {}
    if first is None and last is None and not kept:
        return None
    return Period.model_validate({**kept, "from": first, "to": last})


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _people(value: Json) -> Iterator[FrozenMap[Json]]:
    yield from (one for one in (value if isinstance(value, tuple) else ()) if isinstance(one, FrozenMap))


def _line(person: FrozenMap[Json]) -> str:
    """A name as a line that means it."""
    found = names_in((person,))
    if not found:
        return ""
    if found[0].is_institution:
        return f"{{{found[0].full}}}" if "," in found[0].full else found[0].full
    return found[0].full if "," in found[0].full else f"{found[0].full},"


def _name(line: str) -> FrozenMap[Json]:
    if line.startswith("{") and line.endswith("}"):
        return FrozenMap({"literal": line[1:-1].strip() or line})
    family, comma, rest = line.partition(",")
    if not comma or not family.strip():
        return FrozenMap({"literal": line})
    given, _, suffix = (word.strip() for word in rest.partition(","))
    parts = {"family": family.strip(), "given": given, "suffix": suffix}
    return FrozenMap({key: word for key, word in parts.items() if word})


def _parts_text(parts: Json) -> str:
    numbers = [as_text(part) for part in parts] if isinstance(parts, tuple) else []
    found = _DATE.fullmatch("-".join([numbers[0].zfill(4), *numbers[1:]])) if 0 < len(numbers) <= 3 else None
    return "-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)]) if found else ""


def _parts(found: re.Match[str]) -> tuple[Json, ...]:
    numbers = tuple(int(part) for part in found.groups() if part)
    if any(not 1 <= number <= most for number, most in zip(numbers, _MOST, strict=False)):
        raise ValueError("date")
    return numbers
