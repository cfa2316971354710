"""The words of the checks, as data for each language: what they look for in texts, and what they say."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from igm_desktop.core.checks.problem import Fix, Problem
from igm_desktop.core.places import language_name
from igm_desktop.core.resources import resource
from igm_desktop.core.words import filled

ENGLISH: Final = "en"


def message(problem: Problem, language: str) -> str:
    """What looks wrong, in one sentence of the language, or else in English."""
    data: dict[str, object] = {"quote": problem.quote, **problem.found.data}
    if "language" in data:
        data["language"] = language_name(str(data["language"]), language)
    return filled(_said(problem.check, language)["message"], data)


def reason(problem: Problem, language: str) -> str:
    """Why that matters and what a person may do."""
    return filled(_said(problem.check, language)["why"], problem.found.data)


def fix_words(fix: Fix, language: str) -> str:
    """What a button says that mends the problem."""
    return filled(_texts(language)["fixes"][fix.name], fix.data)


@lru_cache(maxsize=64)
def pattern(tongue: str, name: str) -> re.Pattern[str] | None:
    """The words of that list in a language as one pattern, None where the language has no such list."""
    listed = _table(tongue).get("lists", {}).get(name)
    if not listed:
        return None
    return re.compile(r"(?<!\w)(?:" + "|".join(_with_groups(tongue, one) for one in listed) + r")(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def words(tongue: str, name: str) -> frozenset[str]:
    """The words of that list in a language as they stand; none where it has no such list."""
    return frozenset(_table(tongue).get("lists", {}).get(name, ()))


def expression(tongue: str, name: str) -> str:
    """A list as the alternatives of a larger pattern; empty where the language has no such list."""
    return "|".join(_with_groups(tongue, one) for one in _table(tongue).get("lists", {}).get(name, ()))


def _with_groups(tongue: str, one: str) -> str:
    """The pattern with `<places>` and the like replaced by that list."""
    return re.sub(r"<(\w+)>", lambda group: f"(?:{expression(tongue, group[1])})", one)


def _said(check: str, language: str) -> Mapping[str, str]:
    said: Mapping[str, str] = _texts(language)["checks"][check]
    return said


def _texts(language: str) -> Mapping[str, Any]:
    tongue = language.partition("-")[0].lower()
    return _table(tongue) if "checks" in _table(tongue) else _table(ENGLISH)


@lru_cache(maxsize=16)
def _table(tongue: str) -> Mapping[str, Any]:
    file = resource("checks", f"{tongue}.json")
    if not tongue.isalpha() or not file.is_file():
        return {}
    table: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return table
