"""`moves.json` in a catalogue's folder: where the indicators of an earlier catalogue went, as whoever made it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.reading import Place, items, read_table, refuse_repeated, table, text, texts

FILE: Final = "moves.json"
FORMAT: Final = "igm-catalogue-moves"


@dataclass(frozen=True, slots=True)
class Way:
    """Where one indicator went: to these ids (none: it is no longer asked), and which option became which."""

    to: tuple[str, ...]
    options: Mapping[str, str]


Moves = Mapping[tuple[str, str], Mapping[str, Way]]
"""By id and version of the earlier catalogue, then by its indicators. One that is not named keeps its id."""

NO_MOVES: Final[Moves] = MappingProxyType({})


@lru_cache(maxsize=64)
def read_moves(catalogue: Catalogue) -> Moves:
    """What the catalogue says of those before it; nothing where it has no such file.

    Raises BadCatalogue: as `read_table`; catalogue_damaged, rule `unknown_id` where an indicator goes to one that the
    catalogue does not have, rule `unknown_option` where an option becomes one that none of them has;
    catalogue_repeated_id where a catalogue is named twice or an indicator goes to one twice.
    """
    path = catalogue.folder / FILE
    if not path.exists():
        return NO_MOVES
    place = Place(str(path))
    raw = read_table(path)
    if raw.get("format") != FORMAT:
        raise place.at("format").damaged("format")
    moves: dict[tuple[str, str], Mapping[str, Way]] = {}
    for one in items(raw.get("moves"), place.at("moves")):
        move = table(one, place.at("moves"))
        name = _earlier(move.get("from"), place.at("from"))
        if name in moves:
            raise place.at("/".join(name)).repeated()
        ways = table(move.get("indicators"), place.at("indicators"))
        moves[name] = MappingProxyType({old: _way(ways[old], place.at(old), catalogue) for old in ways})
    return MappingProxyType(moves)


def _earlier(value: object, place: Place) -> tuple[str, str]:
    raw = table(value, place)
    return text(raw.get("id"), place), text(raw.get("version"), place)


def _way(value: object, place: Place, catalogue: Catalogue) -> Way:
    raw = table(value, place)
    to = texts(raw.get("to"), place)
    refuse_repeated(to, place)
    for new in to:
        if catalogue.indicator(new) is None:
            raise place.at(new).damaged("unknown_id")
    options = table(raw.get("options", {}), place)
    known = {option for new in to for option in catalogue.indicators_by_id[new].options}
    mapped = {old: text(new, place) for old, new in options.items()}
    if not known.issuperset(mapped.values()):
        raise place.damaged("unknown_option")
    return Way(to, MappingProxyType(mapped))
