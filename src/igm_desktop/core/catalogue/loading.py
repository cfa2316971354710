"""A catalogue from its folder: `catalogue.json` has the structure, `en.json`, `fr.json` … the words.

What each file may hold is told in the README beside them. All of it is checked here, so that nobody else has to; only
the help beside the questions (`help/en.json` …) waits until somebody asks for it.
"""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.guidance import help_in
from igm_desktop.core.catalogue.model import ANSWER_TYPES, ENGLISH, AnswerType, Catalogue, Indicator, SubCategory
from igm_desktop.core.catalogue.names import OWN
from igm_desktop.core.catalogue.reading import (
    Place,
    is_language,
    items,
    one_of,
    read_table,
    refuse_repeated,
    table,
    text,
    texts,
    truth,
)
from igm_desktop.core.catalogue.wording import Options, read_words
from igm_desktop.core.domains import DOMAINS, LEVELS, DomainId, Level
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.resources import resource

DEFAULT: Final = OWN
FORMAT: Final = "igm-catalogue"
STRUCTURE: Final = "catalogue.json"
HELP: Final = "help"


def installed(catalogue_id: str, version: str) -> Catalogue:
    """The catalogue that travels with the program or that an office has put beside it; the same object each time.

    Where both have that id and version, ours is meant. Raises BadCatalogue: catalogue_missing where there is none, else
    as `load_catalogue`.
    """
    # Both come from documents: a name that could lead out of the folder is the name of no catalogue.
    if is_name(catalogue_id) and is_name(version):
        for root in (resource("catalogues"), office_catalogues()):
            if (root / catalogue_id / version).is_dir():
                return named(root / catalogue_id / version)
    raise BadCatalogue("catalogue_missing", file="", id=catalogue_id, version=version)


def named(folder: Path) -> Catalogue:
    """The catalogue in a folder `ID/VERSION`, which says the same of itself.

    Raises BadCatalogue: as `load_catalogue`, and catalogue_damaged (rule `name`) for one that calls itself otherwise.
    """
    catalogue = _loaded_once(folder)
    if (catalogue.id, catalogue.version) != (folder.parent.name, folder.name):
        raise Place(str(folder / STRUCTURE), catalogue.id).damaged("name")
    return catalogue


def installed_or_own(catalogue_id: str, version: str) -> Catalogue:
    """The catalogue of that id and version, or our own where it is missing or damaged: names of domains are always
    needed, and an assessment opens whatever has become of its catalogue.

    Raises BadCatalogue where our own is damaged.
    """
    try:
        return installed(catalogue_id, version)
    except BadCatalogue:
        return installed(*DEFAULT)


def is_name(name: str) -> bool:
    """Letters, digits, hyphens, underscores and dots of ASCII, beginning with a letter or digit."""
    plain = name.replace("-", "").replace("_", "").replace(".", "")
    return name[:1].isalnum() and plain.isalnum() and name.isascii() and len(name) <= 80


@lru_cache(maxsize=64)
def _loaded_once(folder: Path) -> Catalogue:
    return load_catalogue(folder)


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue in a folder, checked: known domains and answer types, no id twice, each indicator's id under its
    sub-category's, every text there in every language.

    Raises BadCatalogue with `file` and `id`: catalogue_unreadable, catalogue_damaged (and the `rule` that is broken),
    catalogue_repeated_id, catalogue_incomplete.
    """
    place = Place(str(folder / STRUCTURE))
    raw = read_table(folder / STRUCTURE)
    if raw.get("format") != FORMAT:
        raise place.at("format").damaged("format")
    answers = _answer_types(raw.get("answer_types"), place.at("answer_types"))
    groups = _groups(table(raw.get("levels"), place.at("levels")), answers, place)
    indicators = tuple(indicator for group in groups for indicator in group.indicators)
    refuse_repeated((*(group.id for group in groups), *(indicator.id for indicator in indicators)), place)
    ids = frozenset(indicator.id for indicator in indicators)
    own = {indicator.id: indicator.options for indicator in indicators if indicator.answer == "choices"}
    options = {**{answer: choices for answer, choices in answers.items() if choices}, **own}
    return Catalogue(
        id=text(raw.get("id"), place.at("id")),
        version=text(raw.get("version"), place.at("version")),
        all_sub_categories=groups,
        indicators_by_id=MappingProxyType({indicator.id: indicator for indicator in indicators}),
        words=MappingProxyType(
            {language: read_words(folder / f"{language}.json", groups, options) for language in _languages(folder)}
        ),
        folder=folder,
        help_in=lru_cache(maxsize=32)(partial(help_in, folder / HELP, ids)),
    )


def _languages(folder: Path) -> tuple[str, ...]:
    """English, there or not (its absence is refused when it is read), then the others."""
    found = {path.stem for path in folder.glob("*.json") if is_language(path.stem)}
    return ENGLISH, *sorted(found - {ENGLISH})


def _answer_types(value: object, place: Place) -> Options:
    raw = table(value, place)
    for name in raw:
        one_of(name, ANSWER_TYPES, place.at(name), "answer")
    return {name: _options(raw[name], place.at(name)) for name in raw}


def _options(value: object, place: Place) -> tuple[str, ...]:
    options = texts(value, place)
    refuse_repeated(options, place)
    return options


def _groups(levels: Mapping[str, object], answers: Options, place: Place) -> tuple[SubCategory, ...]:
    for name in levels:
        one_of(name, LEVELS, place.at(name), "level")
    return tuple(
        _sub_category(table(raw, place.at(level)), level, answers, place)
        for level in LEVELS
        for raw in items(levels.get(level, []), place.at(level))
    )


def _sub_category(raw: Mapping[str, object], level: Level, answers: Options, place: Place) -> SubCategory:
    group = text(raw.get("id"), place.at(level))
    here = place.at(group)
    domain = one_of(raw.get("domain"), DOMAINS, here, "domain")
    indicators = tuple(
        _indicator(table(one, here), (group, level, domain), answers, here)
        for one in items(raw.get("indicators"), here)
    )
    return SubCategory(group, level, domain, indicators)


def _indicator(
    raw: Mapping[str, object], under: tuple[str, Level, DomainId], answers: Options, place: Place
) -> Indicator:
    group, level, domain = under
    name = text(raw.get("id"), place)
    here = place.at(name)
    if not name.startswith(f"{group}."):
        raise here.damaged("prefix")
    answer: AnswerType = one_of(raw.get("answer"), ANSWER_TYPES, here, "answer")
    if answer not in answers or (answer == "choices") != ("options" in raw):
        raise here.damaged("answer" if answer not in answers else "options")
    return Indicator(
        id=name,
        level=level,
        domain=domain,
        sub_category=group,
        answer=answer,
        options=_options(raw["options"], here) if answer == "choices" else answers[answer],
        evidence=texts(raw.get("evidence"), here),
        inferred=truth(raw.get("inferred"), here),
    )
