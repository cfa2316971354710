"""Which source stands for an id now: itself, or the last that took its place."""

from collections.abc import Mapping
from types import MappingProxyType

from igm_desktop.core.model.assessment import Source
from igm_desktop.core.remembered import remembered


@remembered
def standing(sources: tuple[Source, ...]) -> Mapping[str, Source]:
    """For each id of a source, the source that stands for it: itself, or the last that took its place.

    A ring of replacements (a damaged file) stands for itself; a replacement that is not there counts as none.
    """
    by_id = {source.id: source for source in sources}
    return MappingProxyType({source.id: _last(source, by_id) for source in sources})


def current(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources that nothing replaced, in their order."""
    index = standing(sources)
    return tuple(source for source in sources if index[source.id] is source)


def _last(source: Source, by_id: Mapping[str, Source]) -> Source:
    seen, now = {source.id}, source
    while now.same_as is not None and (following := by_id.get(now.same_as)) is not None:
        if following.id in seen:
            return source
        seen.add(following.id)
        now = following
    return now
