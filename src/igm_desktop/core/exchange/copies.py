"""A copy of a document that was written on apart from it: what it has that the document lacks, and bringing that in."""

from dataclasses import dataclass

from igm_desktop.core.exchange.apart import Known, nobody
from igm_desktop.core.exchange.merging import merged, with_copies
from igm_desktop.core.exchange.past import Happening, Past
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State


@dataclass(frozen=True, slots=True, eq=False)
class News:
    """`happenings` are what matters to a person of what the copy has more, in the `past` that has all of both; `document` is
    what both make together.
    """

    document: Assessment
    past: Past
    happenings: tuple[Happening, ...]


def with_copy(mine: State, theirs: State, known: Known = nobody) -> State:
    """My state with all records of the copy; of a disagreement both sides are kept, and neither is the newer one.

    A copy without records (another program wrote it) says what it changes in the state that it names, where that is known; else
    in what the document began with, unless that was said in mine before. Absence never deletes. Raises as `merged` does.
    """
    return with_copies(mine, (theirs,), known)


def news_of(mine: State, theirs: State, known: Known = nobody) -> News:
    """What the copy has more. Raises as `merged` does."""
    both = merged(mine, (theirs,), known)
    return News(both.state.document, both.past, both.happenings)
