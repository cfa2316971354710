"""Dates as they are printed: "2023 Août", "August 2023", "15 de agosto de 2023", "2023"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from igm_desktop.core.imports.characters import folded
from igm_desktop.core.imports.wording import wordings

_LONGEST: Final = 60
_WORDS_BESIDE: Final = 4
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = r"(?:(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|o|º|°|\.)?\s+)?"


@dataclass(frozen=True, slots=True)
class Found:
    """`date` as "2023", "2023-08" or "2023-08-15"; `whole`: the text is nothing but the date."""

    date: str
    whole: bool


def date_in(text: str) -> Found | None:
    """The date that a short text is, or ends with (a month is needed then)."""
    if len(text) > _LONGEST:
        return None
    if not _ANY_YEAR.search(text):
        return None
    line = folded(text).strip(" .,()")
    for pattern in _whole_patterns():
        if found := pattern.fullmatch(line):
            return Found(_written(found), whole=True)
    for pattern in _month_patterns():
        found = next(iter(pattern.finditer(line)), None)
        if found and len((line[: found.start()] + line[found.end() :]).split()) <= _WORDS_BESIDE:
            return Found(_written(found), whole=False)
    return None


def _written(found: re.Match[str]) -> str:
    groups = found.groupdict()
    month = groups.get("number") or str(_months().get(groups.get("month") or "", ""))
    if not month:
        return groups["year"] or ""
    date = f"{groups['year']}-{int(month):02}"
    return f"{date}-{int(groups['day']):02}" if groups.get("day") else date


@cache
def _months() -> dict[str, int]:
    return {folded(name): number for one in wordings() for number, name in enumerate(one.months, start=1)}


@cache
def _month_patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    links = "|".join(sorted({folded(link) for one in wordings() for link in one.date_links}, key=len, reverse=True))
    link = rf"(?:\s*,\s*|\s+(?:(?:{links})\s+)?)"
    day = _DAY.replace(r"\s+)?", rf"\s+(?:(?:{links})\s+)?)?")
    return (
        re.compile(rf"\b{day}(?P<month>{names})\.?{link}{_YEAR}\b"),
        re.compile(rf"\b(?P<month>{names})\s+(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s+{_YEAR}\b"),
        re.compile(rf"\b{_YEAR}[\s,.-]+(?P<month>{names})\b"),
    )


@cache
def _whole_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        *_month_patterns(),
        re.compile(rf"{_YEAR}-(?P<number>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?"),
        re.compile(rf"(?P<number>0[1-9]|1[0-2])/{_YEAR}"),
        re.compile(_YEAR),
    )
