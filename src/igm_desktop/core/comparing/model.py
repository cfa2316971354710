"""What a comparison tells: change by change, as data with its words.

It tells what was written, never how a place does: nothing here counts, weighs or ranks.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from igm_desktop.core.comparing.kinship import Kin
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.exchange.compared import Piece, compared
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

What = Literal["new", "gone", "reworded", "moved", "answer", "evidence", "changed"]
"""`answer` is another answer to a question, `evidence` other sources or another copy of one; `changed` is all else."""
WHATS: Final[tuple[What, ...]] = get_args(What)
Area = DomainId | Literal["cover", "parts", "facts", "sources"]
AREAS: Final[tuple[Area, ...]] = ("cover", "parts", *DOMAINS, "facts", "sources")
INTERNAL: Final = frozenset({"note", "status"})
"""Fields that are for those who write, never for a page."""


@dataclass(frozen=True, slots=True)
class Change:
    """`ref` is of the later assessment where it is there, else of the earlier. `before` and `after` are plain words; both are
    the same where only the look of words changed. `alike` is of a finding that was paired by its words.
    """

    what: What
    area: Area
    ref: Ref
    thing: str
    field: str
    before: str = ""
    after: str = ""
    alike: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as one, word by word."""
        return compared(self.before, self.after)

    @property
    def is_internal(self) -> bool:
        """Whether it is of a field that no page prints."""
        return self.ref[2:3] != () and self.ref[2] in INTERNAL


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What became of `one` in `other`; of two different places nothing is compared. In the order of the profile."""

    kin: Kin
    one: Assessment
    other: Assessment
    changes: tuple[Change, ...]

    def in_area(self, area: Area) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.area == area)
