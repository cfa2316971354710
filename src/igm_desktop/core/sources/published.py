"""What of a source's CSL item is for readers: a list of the variables that are, everything else stays at home.

Left out are notes and key words of whoever collected it, where it lies on their disk or in their library, and every variable
that this list does not have.
"""

from collections.abc import Callable, Mapping
from typing import Final

from igm_desktop.core.cleaning import safe_address
from igm_desktop.core.frozen import FrozenMap, Json


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


_TEXTS: Final = _named(
    "type title title-short container-title container-title-short collection-title collection-number publisher "
    "publisher-place authority jurisdiction language genre medium number number-of-pages number-of-volumes page "
    "page-first volume volume-title issue edition version section part-number part-title chapter-number report-number "
    "event event-title event-place archive archive-place archive_location original-title original-publisher "
    "original-publisher-place reviewed-title reviewed-genre references status scale dimensions abstract division "
    "committee DOI ISBN ISSN PMID PMCID"
)
_NAMES: Final = _named(
    "author editor translator contributor compiler chair collection-editor composer container-author curator director "
    "editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer "
    "original-author performer producer recipient reviewed-author script-writer series-creator"
)
_DATES: Final = _named("issued accessed available-date event-date original-date submitted")
_OF_A_NAME: Final = _named(
    "family given suffix literal dropping-particle non-dropping-particle comma-suffix static-ordering"
)
_OF_A_DATE: Final = _named("raw literal season circa")


def published_csl(csl: FrozenMap[Json]) -> FrozenMap[Json]:
    """The item with what is for readers, each value of the form that its variable has."""
    kept = {name: _published(name, value) for name, value in csl.items()}
    return FrozenMap({name: value for name, value in kept.items() if value is not None})


def _published(name: str, value: Json) -> Json:
    read = next((read for names, read in _FORMS if name in names), None)
    return None if read is None else read(value)


def _text(value: Json) -> Json:
    return value if isinstance(value, str | int | float) else None


def _address(value: Json) -> Json:
    """An address of the web; a path is one of somebody's disk."""
    return value if isinstance(value, str) and safe_address(value.strip()) else None


def _people(value: Json) -> Json:
    people = value if isinstance(value, tuple) else ()
    return tuple(_of(person, _OF_A_NAME) for person in people if isinstance(person, FrozenMap)) or None


def _date(value: Json) -> Json:
    if not isinstance(value, FrozenMap):
        return _text(value)
    parts = value.get("date-parts")
    ranges = (
        tuple(tuple(map(_text, one)) for one in parts if isinstance(one, tuple)) if isinstance(parts, tuple) else ()
    )
    return FrozenMap({**({"date-parts": ranges} if ranges else {}), **_of(value, _OF_A_DATE)})


def _of(value: Mapping[str, Json], names: frozenset[str]) -> FrozenMap[Json]:
    kept = {name: _text(inner) for name, inner in value.items() if name in names}
    return FrozenMap({name: inner for name, inner in kept.items() if inner is not None})


_FORMS: Final[tuple[tuple[frozenset[str], Callable[[Json], Json]], ...]] = (
    (_TEXTS, _text),
    (_NAMES, _people),
    (_DATES, _date),
    (frozenset({"URL"}), _address),
)
