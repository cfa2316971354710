"""The help beside the questions of a catalogue: `help/en.json`, `help/fr.json` …, read when it is first wanted."""

from collections.abc import Mapping, Set
from pathlib import Path
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.model import Help
from igm_desktop.core.catalogue.reading import Place, is_language, read_table, table, text
from igm_desktop.core.errors import BadCatalogue

NO_HELP: Final[Mapping[str, Help]] = MappingProxyType({})


def help_in(folder: Path, ids: Set[str], language: str) -> Mapping[str, Help]:
    """The help in exactly that language by indicator; empty where the folder has none or a damaged one.

    Help is welcome, and never stands between a person and an answer: who makes a catalogue finds the damage with
    `read_help`, which the command line does when it lists the catalogues.
    """
    if not is_language(language):  # it comes from a document, and may be any word
        return NO_HELP
    try:
        return read_help(folder / f"{language}.json", ids)
    except BadCatalogue:
        return NO_HELP


def read_help(path: Path, ids: Set[str]) -> Mapping[str, Help]:
    """The help in a file. An indicator may have none; one that is there has both texts.

    Raises BadCatalogue: as `read_table`, catalogue_incomplete where a text is missing or empty, catalogue_damaged (rule
    `unknown_id`) for an indicator that the catalogue does not have.
    """
    place = Place(str(path))
    raw = read_table(path)
    for unknown in sorted(raw.keys() - ids):
        raise place.at(unknown).damaged("unknown_id")
    return MappingProxyType({name: _help(table(raw[name], place.at(name)), place, name) for name in raw})


def _help(raw: Mapping[str, object], place: Place, name: str) -> Help:
    return Help(*(_required(raw, key, place.at(f"{name}.{key}")) for key in Help._fields))


def _required(raw: Mapping[str, object], key: str, place: Place) -> str:
    if raw.get(key) is None:
        raise place.incomplete()
    return text(raw[key], place)
