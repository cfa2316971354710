"""Dates as RIS and BibTeX files write them, to CSL dates and back."""

import re
from typing import Final

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.sources.reading import as_text

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:T[0-9:.+Z-]*)?[?~%]?")
_NO_DATE: Final = re.compile(
    r"(?:n\.? ?d|s\.? ?d|s\.? ?f|no date|undated|sans date|sin fecha|sem data)\.?", re.IGNORECASE
)
_BRACKETS: Final = re.compile(r"^[\[({]+|[\])}]+$")


def csl_date(words: str) -> Json:
    """The CSL date of `2018`, `2018-03-05`, `2018-03/2019` and the like; other words are kept as they are.

    None for nothing, and for "n.d." in any of our languages: no date is no date.
    """
    words = _BRACKETS.sub("", words.strip()).strip()
    if not words or _NO_DATE.fullmatch(words):
        return None
    start, slash, end = words.partition("/")
    first, last = _parts(start), _parts(end)
    if first and (not slash or last or end.strip() in {"", ".."}):
        return FrozenMap({"date-parts": (first, last) if last else (first,)})
    return FrozenMap({"literal": words})


def month_number(words: str) -> int | None:
    """The number of a month: `3`, `mar`, `March`, also with a day around it as BibTeX has it (`1~mar`)."""
    for word in re.split(r"[^a-z0-9]+", words.lower()):
        if word.isdigit() and 1 <= int(word) <= 12 and words.strip().isdigit():
            return int(word)
        if word[:3] in _MONTHS:
            return _MONTHS.index(word[:3]) + 1
    return None


def iso_date(value: Json) -> str:
    """A CSL date as `2018-03-05`, as a range with a slash, or in the words that it has."""
    if not isinstance(value, FrozenMap):
        return as_text(value)
    ranges = value.get("date-parts")
    written = [_written(parts) for parts in ranges[:2]] if isinstance(ranges, tuple) else []
    if written and all(written):
        return "/".join(written)
    return as_text(value.get("raw")) or as_text(value.get("literal"))


def _parts(words: str) -> tuple[int, ...]:
    match = _ISO.fullmatch(words.strip())
    numbers = [int(part) for part in match.groups() if part] if match else []
    kept: list[int] = []
    for number, most in zip(numbers, (9999, 12, 31), strict=False):
        if not 1 <= number <= most:
            break
        kept.append(number)
    return tuple(kept)


def _written(parts: Json) -> str:
    numbers = [as_text(part) for part in parts] if isinstance(parts, tuple) else []
    if not numbers or not all(number.isascii() and number.isdigit() for number in numbers):
        return ""
    return "-".join([numbers[0].zfill(4), *(number.zfill(2) for number in numbers[1:3])])
