"""The words that the template prints, and names and dates in a profile's language."""

import datetime
import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from igm_desktop.core.resources import resource

if TYPE_CHECKING:
    from babel import Locale

ENGLISH: Final = "en"


@lru_cache(maxsize=16)
def words(language: str) -> Mapping[str, str]:
    """The template's words in a language, in that of its first part ("fr" for "fr-CA"), else in English."""
    for tag in (language.lower(), language.lower().partition("-")[0]):
        if tag.replace("-", "").isalnum() and resource("report", f"{tag}.json").is_file():
            return MappingProxyType({**_table(ENGLISH), **_table(tag)})
    return _table(ENGLISH)


@lru_cache(maxsize=16)
def _table(tag: str) -> Mapping[str, str]:
    table: Mapping[str, str] = json.loads(resource("report", f"{tag}.json").read_text(encoding="utf-8"))
    return table


def country_name(code: str | None, language: str) -> str:
    """The country's name in the language, the code itself where it has none there, nothing for none."""
    return str(_locale(language).territories.get(code, code)) if code else ""


def date_in_words(date: str | None, language: str) -> str:
    """`2023-08` as "August 2023" would be written in the language; a year as it is; nothing for none."""
    from babel.dates import format_date, format_skeleton

    year, month, day = (*map(int, (date or "").split("-")), 0, 0, 0)[:3] if date else (0, 0, 0)
    locale = _locale(language)
    if day and _exists(year, month, day):
        return str(format_date(datetime.date(year, month, day), "long", locale=locale))
    if year and month:
        return str(format_skeleton("yMMMM", datetime.date(year, month, 1), locale=locale))
    return str(year) if year else ""


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:  # the format of files lets 31 February through
        return False
    return True


@lru_cache(maxsize=16)
def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(ENGLISH)
