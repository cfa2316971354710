"""Lists of sources read, whatever their kind: CSL-JSON, RIS, BibTeX."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.imports.notices import Notice
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.decoding import check_size
from igm_desktop.core.sources.exchange.kinds import kind_of

Read = Callable[[bytes], tuple[tuple[Source, ...], tuple[Notice, ...]]]


@dataclass(frozen=True, slots=True)
class ReadSources:
    """What came in, and what a person should be told about it."""

    sources: tuple[Source, ...]
    notices: tuple[Notice, ...] = ()


def read_sources(data: bytes, file_name: str = "") -> ReadSources:
    """The sources that the bytes of a file, or of a paste, hold. What cannot be read is told, the rest comes in.

    Raises UnreadableSources; nothing else.
    """
    check_size(data)
    sources, notices = _READERS[kind_of(data, file_name)](data)
    if not sources:
        raise UnreadableSources("no_sources")
    return ReadSources(sources, notices)


def _read_csl_json(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    from igm_desktop.core.sources.exchange.csl_json_reading import read_csl_json

    return read_csl_json(data)


def _read_ris(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    from igm_desktop.core.sources.exchange.ris_reading import read_ris

    return read_ris(data)


def _read_bibtex(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    from igm_desktop.core.sources.exchange.bibtex_reading import read_bibtex

    return read_bibtex(data)


_READERS: Final[FrozenMap[Read]] = FrozenMap({"csl-json": _read_csl_json, "ris": _read_ris, "bibtex": _read_bibtex})
