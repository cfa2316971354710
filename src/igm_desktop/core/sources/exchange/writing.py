"""Sources written as lists for other programs. Apart from reading, as what exports knows nothing of storage."""

from collections.abc import Callable, Iterable
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.kinds import SUFFIXES
from igm_desktop.core.sources.standing import current

Write = Callable[[Iterable[Source]], bytes]


def write_sources(sources: tuple[Source, ...], suffix: str) -> bytes:
    """The sources as the bytes of a file of that ending (".json", ".ris", ".bib"); replaced ones are left out.

    The same sources give the same bytes. Raises UnwritableFile(unknown_format).
    """
    kind = SUFFIXES.get(suffix.lower())
    if kind is None:
        raise UnwritableFile("unknown_format", suffix=suffix, known=", ".join(SUFFIXES))
    return _WRITERS[kind](current(sources))


def _csl_json(sources: Iterable[Source]) -> bytes:
    from igm_desktop.core.sources.exchange.csl_json_writing import write_csl_json

    return write_csl_json(sources)


def _ris(sources: Iterable[Source]) -> bytes:
    from igm_desktop.core.sources.exchange.ris_writing import write_ris

    return write_ris(sources)


def _bibtex(sources: Iterable[Source]) -> bytes:
    from igm_desktop.core.sources.exchange.bibtex_writing import write_bibtex

    return write_bibtex(sources)


_WRITERS: Final[FrozenMap[Write]] = FrozenMap({"csl-json": _csl_json, "ris": _ris, "bibtex": _bibtex})
