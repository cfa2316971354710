"""The catalogues that there are, for a terminal and for programs."""

from collections.abc import Sequence
from dataclasses import replace

from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.catalogue.shelf import Shelved, check_whole, shelf
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.shown import visible
from igm_desktop.core.words import error_sentence


def whole_shelf() -> tuple[Shelved, ...]:
    """Every catalogue folder, read whole: what is bad in its help or its moves is an error as well."""
    return tuple(_read(one) for one in shelf())


def _read(one: Shelved) -> Shelved:
    try:
        if one.catalogue is not None:
            check_whole(one.catalogue)
    except BadCatalogue as error:
        return replace(one, error=error)
    return one


def shelf_lines(found: Sequence[Shelved]) -> list[str]:
    """One line for each, and the folder in which an office puts its own."""
    return [*map(_line, found), say("catalogues.folder", path=office_catalogues())]


def _line(one: Shelved) -> str:
    return f"{visible(one.id)}/{visible(one.version)}: {_words(one)}"


def _words(one: Shelved) -> str:
    if one.hidden:
        return say("catalogues.hidden")
    if one.catalogue is None:
        return error_sentence(terminal_language(), one.error) if one.error is not None else ""
    national, local = (len(one.catalogue.indicators(level)) for level in ("national", "local"))
    counts = say("catalogues.counts", national=national, local=local, languages=", ".join(one.catalogue.languages))
    if one.error is None:
        return counts
    data = one.error.data  # the questions can be used; help or moves cannot
    return say("catalogues.part", counts=counts, file=data["file"], id=data.get("id") or data.get("rule", "…"))


def shelf_json(found: Sequence[Shelved]) -> list[dict[str, object]]:
    """The same for programs: `usable` is false where another catalogue is used in its place, or none."""
    return [
        {
            "id": one.id,
            "version": one.version,
            "folder": str(one.folder),
            "usable": one.catalogue is not None,
            "languages": list(one.catalogue.languages) if one.catalogue is not None else [],
            "error": error_sentence(terminal_language(), one.error) if one.error is not None else None,
        }
        for one in found
    ]
