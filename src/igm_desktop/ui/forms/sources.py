"""How an editor names the source of a citation: a few words for the label, all of it for the tool tip."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.model.assessment import Assessment, Source

SHORTEST: Final = 28


@dataclass(frozen=True, slots=True)
class SourceName:
    """`short` stands on the label, `full` in its tool tip."""

    short: str
    full: str


SourceNames = Callable[[str], SourceName]


def id_as_name(source_id: str) -> SourceName:
    """For an editor that knows no sources."""
    return SourceName(source_id, source_id)


def source_names(document: Callable[[], Assessment]) -> SourceNames:
    """Names from the sources of the document as it is when they are asked for."""

    def name(source_id: str) -> SourceName:
        sources = document().sources
        source = _of_id(sources, source_id)
        if source is not None and source.same_as:
            source = _of_id(sources, source.same_as) or source
        return _name(source) if source is not None else id_as_name(source_id)

    return name


def _of_id(sources: tuple[Source, ...], source_id: str) -> Source | None:
    return next((source for source in sources if source.id == source_id), None)


def _name(source: Source) -> SourceName:
    title = _line(source.csl.get("title")) or source.instrument or source.id
    short = _line(source.csl.get("title-short")) or title
    year = _year(source)
    if len(short) > SHORTEST:
        short = short[: SHORTEST - 1].rstrip() + "…"
    return SourceName(
        f"{short} {year}" if year and year not in short else short, title + (f" ({year})" if year else "")
    )


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _year(source: Source) -> str:
    if source.adopted:
        return str(source.adopted)
    issued = source.csl.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    first = parts[0] if isinstance(parts, tuple) and parts else None
    year = first[0] if isinstance(first, tuple) and first else ""
    return str(year) if isinstance(year, int | str) else ""
