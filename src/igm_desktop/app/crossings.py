"""Steps of the history with which more than the document changed: something was decided, or copies were brought in."""

from dataclasses import dataclass, replace

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref


@dataclass(frozen=True, slots=True, eq=False)
class Crossing:
    """`before` became `after`. `refs` were decided with it; with copies, the state `mine` became `together`."""

    before: Assessment
    after: Assessment
    refs: frozenset[Ref] = frozenset()
    mine: State | None = None
    together: State | None = None
    on_disk: Assessment | None = None
    """What the file held before, as a document of the history."""

    rejected: frozenset[Ref] = frozenset()
    """Decided by undoing it."""

    @property
    def shows(self) -> bool:
        """Whether the document says something else after it."""
        return self.before != self.after


class Crossings:
    """Those of one history."""

    def __init__(self) -> None:
        self._all: list[Crossing] = []

    def note(self, crossing: Crossing) -> None:
        """One more."""
        self._all.append(crossing)

    def between(self, before: Assessment, after: Assessment) -> Crossing | None:
        """The one that leads from this very document to that one."""
        return next((one for one in self._all if one.before is before and one.after is after), None)

    def was_brought(self, crossing: Crossing, mine: State, together: State, on_disk: Assessment | None) -> None:
        """The copies of this one were brought in once more."""
        self._put(crossing, replace(crossing, mine=mine, together=together, on_disk=on_disk))

    def was_rejected(self, crossing: Crossing, refs: frozenset[Ref]) -> None:
        """It was undone after it had been saved, which decided what stands at these refs."""
        self._put(crossing, replace(crossing, rejected=refs))

    def _put(self, old: Crossing, new: Crossing) -> None:
        self._all[next(at for at, one in enumerate(self._all) if one is old)] = new
