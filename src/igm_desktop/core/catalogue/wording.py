"""The words of a catalogue in one language, complete or refused."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.model import DomainText, SubCategory, Words
from igm_desktop.core.catalogue.reading import Place, read_table, table, text
from igm_desktop.core.domains import DOMAINS

Options = Mapping[str, tuple[str, ...]]
"""The ids of the options by answer type, and by indicator for those that have their own."""

_DOMAIN_TEXTS: Final = ("short", "long", "national", "local")


def read_words(path: Path, groups: Sequence[SubCategory], options: Options) -> Words:
    """The words in a language's file.

    Raises BadCatalogue: catalogue_incomplete where a text is missing or empty, catalogue_damaged (rule `unknown_id`)
    where there is one for something that the catalogue does not have.
    """
    place = Place(str(path))
    raw = read_table(path)
    domains = _section(raw, "domains", DOMAINS, place)
    option_words = _section(raw, "options", tuple(options), place)
    indicator_ids = [indicator.id for group in groups for indicator in group.indicators]
    return Words(
        note=text(_required(raw, "note", place), place.at("note")),
        domains=MappingProxyType({domain: _domain_text(domains, domain, place) for domain in DOMAINS}),
        sub_categories=_texts(_section(raw, "sub_categories", [group.id for group in groups], place), place),
        options=MappingProxyType(
            {owner: _texts(_section(option_words, owner, options[owner], place), place, owner) for owner in options}
        ),
        questions=_texts(_section(raw, "indicators", indicator_ids, place), place),
    )


def _required(raw: Mapping[str, object], key: str, place: Place) -> object:
    """The value under a key; null is the same as none."""
    value = raw.get(key)
    if value is None:
        raise place.at(key).incomplete()
    return value


def _section(raw: Mapping[str, object], key: str, wanted: Sequence[str], place: Place) -> Mapping[str, object]:
    """The object under a key: what is wanted in the order wanted, None where it is missing, nothing else."""
    section = table(_required(raw, key, place), place.at(key))
    for unknown in section.keys() - set(wanted):
        raise place.at(unknown).damaged("unknown_id")
    return {name: section.get(name) for name in wanted}


def _texts(section: Mapping[str, object], place: Place, owner: str = "") -> Mapping[str, str]:
    """The texts of a section; a refusal names them by their key, after that of their owner where they have one."""
    result: dict[str, str] = {}
    for name, value in section.items():
        here = place.at(f"{owner}.{name}" if owner else name)
        if value is None:
            raise here.incomplete()
        result[name] = text(value, here)
    return MappingProxyType(result)


def _domain_text(domains: Mapping[str, object], domain: str, place: Place) -> DomainText:
    return DomainText(**_texts(_section(domains, domain, _DOMAIN_TEXTS, place), place, domain))
