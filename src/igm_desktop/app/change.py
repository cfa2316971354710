"""What every view is told when the document has changed."""

from dataclasses import dataclass
from enum import Enum

from igm_desktop.core.diff import Difference
from igm_desktop.core.model.assessment import Assessment


class Cause(Enum):
    """Why the document changed."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    ARRIVAL = "arrival"
    """Somebody else had changed the file."""


@dataclass(frozen=True, slots=True)
class Change:
    """What every view is told: the values before and after, what differs, what was done, and who did it.

    The field that caused a change knows itself as the origin and leaves its own text alone.
    """

    before: Assessment
    after: Assessment
    difference: Difference
    label: str
    cause: Cause
    origin: object = None
