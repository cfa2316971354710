"""Which sources a text cites, by the ids in its markup: `[@source-id]`, `[@source-id, art. 12]`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from igm_desktop.core.markup import Run, runs
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.model.prose import Prose

_MAY_CITE: Final = re.compile(r"\[@")


@lru_cache(maxsize=20_000)
def citations(text: str) -> tuple[Run, ...]:
    """The citations of one text in their order: each has `source` (an id) and its pinpoint as `text`."""
    if not _MAY_CITE.search(text):
        return ()
    return tuple(run for run in runs(text) if run.source)


def cited_in(prose: Prose) -> frozenset[str]:
    """The ids that a prose cites, in whichever of its languages; as written, not as replaced."""
    return frozenset(run.source for text in prose.values() for run in citations(text))


def successors(sources: tuple[Source, ...]) -> Mapping[str, str]:
    """For each id of a source, the id of the one that stands for it now: itself, or the last that took its place.

    A ring of replacements (a damaged file) stands for itself; a replacement that is not there counts as none.
    """
    replaced = {source.id: source.same_as for source in sources}
    return {source.id: _last(source.id, replaced) for source in sources}


def _last(source_id: str, replaced: Mapping[str, str | None]) -> str:
    seen = {source_id}
    now = source_id
    while (following := replaced.get(now)) and following in replaced:
        if following in seen:
            return source_id
        seen.add(following)
        now = following
    return now
