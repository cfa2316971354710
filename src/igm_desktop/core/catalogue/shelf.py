"""Which catalogues there are: ours, and those that an office has put beside them. One that is bad hinders no other."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from igm_desktop.core.catalogue.guidance import read_help
from igm_desktop.core.catalogue.loading import HELP, is_name, named
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.moves import read_moves
from igm_desktop.core.catalogue.reading import is_language
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.resources import resource

MOST: Final = 200
"""More folders than any office has; what lies behind them is not looked at."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A folder `ID/VERSION` and what is in it: a catalogue, or an error that says why not.

    `hidden` is one that has id and version of ours, which is used instead.
    """

    id: str
    version: str
    folder: Path
    catalogue: Catalogue | None = None
    error: BadCatalogue | None = None
    hidden: bool = False


def shelf() -> tuple[Shelved, ...]:
    """Every catalogue folder, ours first, then by id and version (2 before 10)."""
    ours = tuple(_shelved(folder) for folder in _folders(resource("catalogues")))
    taken = {(one.id, one.version) for one in ours}
    theirs = tuple(_shelved(folder, taken) for folder in _folders(office_catalogues()))
    return (*ours, *theirs)


def usable() -> tuple[Catalogue, ...]:
    """The catalogues that an assessment can be made with, in the order of the shelf."""
    return tuple(one.catalogue for one in shelf() if one.catalogue is not None)


def latest(catalogue_id: str) -> Catalogue:
    """The highest version of that catalogue.

    Raises BadCatalogue where there is none that can be used: what is wrong with it, or catalogue_unknown.
    """
    found = [one for one in shelf() if one.id == catalogue_id]
    versions = [one.catalogue for one in found if one.catalogue is not None]
    if not versions:
        bad = (one.error for one in found if one.error is not None)
        raise next(bad, None) or BadCatalogue("catalogue_unknown", file="", id=catalogue_id)
    return max(versions, key=lambda catalogue: in_order(catalogue.version))


def check_whole(catalogue: Catalogue) -> None:
    """Read also what is otherwise read only when it is wanted: help and moves.

    Raises BadCatalogue.
    """
    read_moves(catalogue)
    for file in sorted((catalogue.folder / HELP).glob("*.json")):
        if is_language(file.stem):
            read_help(file, catalogue.indicators_by_id.keys())


def _shelved(folder: Path, taken: frozenset[tuple[str, str]] | set[tuple[str, str]] = frozenset()) -> Shelved:
    name, version = folder.parent.name, folder.name
    if (name, version) in taken:
        return Shelved(name, version, folder, hidden=True)
    try:
        return Shelved(name, version, folder, catalogue=named(folder))
    except BadCatalogue as error:
        return Shelved(name, version, folder, error=error)


def _folders(root: Path) -> list[Path]:
    """The folders `ID/VERSION` below the root, in order."""
    found = [version for name in _inside(root) for version in _inside(name)]
    return sorted(found, key=lambda folder: (folder.parent.name, in_order(folder.name)))[:MOST]


def _inside(folder: Path) -> Iterator[Path]:
    """The folders in a folder that can be a catalogue's id or version; none where it cannot be read."""
    with suppress(OSError):
        for number, inner in enumerate(folder.iterdir()):
            if number >= MOST:
                return
            if is_name(inner.name) and inner.is_dir():
                yield inner


def in_order(name: str) -> list[tuple[int, int, str]]:
    """A key that puts version 2 before 10, 1.9 before 1.10, and the question L-1.1.2 before L-1.1.10."""
    words = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(0, int(word[:9]), word) if word.isdigit() else (1, 0, word) for word in words]
