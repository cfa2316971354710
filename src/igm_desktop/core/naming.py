"""What a profile is called before anybody gives it a title, in its own language: data in `resources/beginning`."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from igm_desktop.core.domains import Level
from igm_desktop.core.places import country_name, folded
from igm_desktop.core.resources import resource

ENGLISH: Final = "en"


def suggested_title(level: Level, country: str | None, place: str, body: str, language: str) -> str:
    """Like "Migration Governance Profile: Municipality of Bălți (Moldova)"; empty while there is nothing to name it by.

    A language without words of its own gets the English ones, with the country's name in that language.
    """
    land = country_name(country, language) if country else ""
    place, body = place.strip(), body.strip()
    if level == "national" or not place:
        return _words(language)["title.national"].format(country=land) if land and level == "national" else ""
    rule = "title.body" if body else "title.local"
    vowel = f"{rule}.vowel"
    if vowel in _words(language) and folded(place)[:1] in "aeiouy":
        rule = vowel
    template = _words(language)[rule]
    if not land:
        template = template.replace(" ({country})", "")
    return template.format(place=place, body=body[:1].upper() + body[1:], country=land)


def body_suggestions(language: str) -> tuple[str, ...]:
    """Kinds of local bodies, in that language or in English."""
    return tuple(_table(_known(language))["bodies"])


def _words(language: str) -> Mapping[str, str]:
    return {key: text for key, text in _table(_known(language)).items() if isinstance(text, str)}


def _known(language: str) -> str:
    tag = language.partition("-")[0].lower()
    return tag if tag.isalpha() and resource("beginning", f"{tag}.json").is_file() else ENGLISH


@lru_cache(maxsize=8)
def _table(tag: str) -> Mapping[str, str | list[str]]:
    table: Mapping[str, str | list[str]] = json.loads(resource("beginning", f"{tag}.json").read_text(encoding="utf-8"))
    return table
