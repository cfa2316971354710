"""The words of published profiles, read from `resources/imports/`: one file per language, nothing of it in code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from igm_desktop.core.resources import resource

LANGUAGES: Final = ("en", "fr", "es", "pt")
Variants = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's headings and words. A `*` in a heading stands for any words."""

    language: str
    domains: Variants
    domain_words: Variants
    lists: Variants
    parts: Variants
    numbered_parts: Variants
    editions: Variants
    countries: Variants
    conventions: tuple[str, ...]
    dividers: tuple[str, ...]
    contents: tuple[str, ...]
    furniture: tuple[str, ...]
    numbering: tuple[str, ...]
    titles: tuple[str, ...]
    bare_titles: tuple[str, ...]
    profile_words: tuple[str, ...]
    local_words: tuple[str, ...]
    bodies: tuple[str, ...]
    body_links: tuple[str, ...]
    country_prefixes: tuple[str, ...]
    months: tuple[str, ...]
    date_links: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    not_applicable: tuple[str, ...]
    not_known: tuple[str, ...]
    signed: tuple[str, ...]
    ratified: tuple[str, ...]
    keep_hyphen_after: tuple[str, ...]
    keep_hyphen_before: tuple[str, ...]
    stop_words: frozenset[str]


@cache
def wordings() -> tuple[Wording, ...]:
    """All languages that published profiles are recognised in."""
    return tuple(_wording(language) for language in LANGUAGES)


def _wording(language: str) -> Wording:
    data = json.loads(resource("imports", f"{language}.json").read_text(encoding="utf-8"))
    data["stop_words"] = frozenset(data["stop_words"].split())
    return Wording(**{name: _frozen(value) for name, value in data.items()})


def _frozen(value: Any) -> Any:
    """Lists as tuples, mappings as mappings that cannot change."""
    if isinstance(value, dict):
        return MappingProxyType({name: tuple(words) for name, words in value.items()})
    return tuple(value) if isinstance(value, list) else value
