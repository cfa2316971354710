"""Which source stands for an id now: itself, or the last that took its place."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from igm_desktop.core.citations import successors
from igm_desktop.core.model.assessment import Source


def _once() -> Callable[[tuple[Source, ...]], Mapping[str, Source]]:
    """The index of the sources that were asked about last, as it is asked for again and again."""
    last: tuple[tuple[Source, ...], Mapping[str, Source]] = ((), MappingProxyType({}))

    def standing(sources: tuple[Source, ...]) -> Mapping[str, Source]:
        nonlocal last
        known, index = last
        if known is not sources:
            by_id = {source.id: source for source in sources}
            index = MappingProxyType({one: by_id[other] for one, other in successors(sources).items()})
            last = sources, index
        return index

    return standing


standing = _once()
"""For each id of a source, the source that stands for it. One look-up in a dictionary for the same sources."""


def current(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources that nothing replaced, in their order."""
    index = standing(sources)
    return tuple(source for source in sources if index[source.id] is source)
