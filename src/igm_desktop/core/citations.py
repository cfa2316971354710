"""Which sources a text cites, by the ids in its markup: `[@source-id]`, `[@source-id, art. 12]`."""

import re
from functools import lru_cache
from typing import Final

from igm_desktop.core.markup import Run, runs
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
