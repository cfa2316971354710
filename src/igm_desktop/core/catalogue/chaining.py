"""Moves over several versions of one catalogue: each says where the questions of the one before it went."""

from collections.abc import Iterable, Mapping
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.moves import Way, read_moves
from igm_desktop.core.catalogue.shelf import in_order, usable
from igm_desktop.core.model.assessment import CatalogueRef

_NOTHING: Final[Mapping[str, Way]] = {}


def stated_ways(named: CatalogueRef, new: Catalogue) -> Mapping[str, Way]:
    """Where indicators of the catalogue named went, as the new one says, or else as the versions up to it say in turn.

    One that nobody speaks of is not among them. Raises BadCatalogue where one of the `moves.json` is bad.
    """
    ways = _NOTHING
    for step in (*_between(named, new), new):
        moves = read_moves(step)
        if (named.id, named.version) in moves:
            ways = moves[named.id, named.version]
        elif before := _latest(moves, named, step):
            ways = _one_after_another(ways, moves[named.id, before], step)
    return ways


def _between(named: CatalogueRef, new: Catalogue) -> list[Catalogue]:
    """The versions after the one named and before the new one that are here; between two catalogues there are none."""
    return [one for one in usable() if one.id == new.id and _lies_between(named, one.version, new)]


def _latest(moves: Iterable[tuple[str, str]], named: CatalogueRef, new: Catalogue) -> str | None:
    """The latest version before the new one of which that speaks."""
    versions = (version for name, version in moves if name == new.id and _lies_between(named, version, new))
    return max(versions, key=in_order, default=None)


def _lies_between(named: CatalogueRef, version: str, new: Catalogue) -> bool:
    return named.id == new.id and in_order(named.version) < in_order(version) < in_order(new.version)


def _one_after_another(first: Mapping[str, Way], second: Mapping[str, Way], new: Catalogue) -> Mapping[str, Way]:
    """The ways of the first, each led on by the second; whoever is in the second only keeps its id until then."""
    return {old: _led_on(first.get(old, Way((old,), {})), second, new) for old in (*first, *second)}


def _led_on(way: Way, second: Mapping[str, Way], new: Catalogue) -> Way:
    """The way to where its goals went. An option that would get two names keeps its own."""
    further = [second.get(one) or Way((one,) if new.indicator(one) else (), {}) for one in way.to]
    options = {}
    for old in dict.fromkeys((*way.options, *(one for each in further for one in each.options))):
        name = way.options.get(old, old)
        names = {each.options.get(name, name) for each in further}
        if len(names) == 1:
            options[old] = names.pop()
    return Way(tuple(dict.fromkeys(one for each in further for one in each.to)), options)
