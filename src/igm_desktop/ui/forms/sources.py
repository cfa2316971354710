"""How an editor names the source of a citation: a few words for the label, all of it for the tool tip."""

from collections.abc import Callable

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.sources.naming import SourceName, source_name
from igm_desktop.core.sources.standing import standing

SourceNames = Callable[[str], SourceName | None]
"""The name of the source with that id, None where there is no such source."""


def id_as_name(source_id: str) -> SourceName:
    """For an editor that knows no sources."""
    return SourceName(source_id, source_id)


def source_names(document: Callable[[], Assessment]) -> SourceNames:
    """Names from the sources of the document as it is when they are asked for."""

    def name(source_id: str) -> SourceName | None:
        source = standing(document().sources).get(source_id)
        return source_name(source) if source is not None else None

    return name
