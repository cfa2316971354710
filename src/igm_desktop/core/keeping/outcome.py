"""What came of a save, and of a look at the file."""

from dataclasses import dataclass

from igm_desktop.core.errors import IgmError
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.files import Saved


@dataclass(frozen=True, slots=True)
class Written:
    """A save: the state that the file holds now, and what kept the backup from being made, if anything did."""

    state: State
    saved: Saved
    merges: int
    backup_trouble: IgmError | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came into the file is brought together with the document; the file `is_saved` where it holds all of that. `mine`
    is my state before, where copies were brought in, which can be taken back while they are in no file.
    """

    state: State
    is_saved: bool
    merges: int
    mine: State | None = None

    @property
    def document(self) -> Assessment:
        return self.state.document
