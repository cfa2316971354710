"""What reviewers have changed: the document without the records of their round beside the document as it is."""

from dataclasses import dataclass
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.collecting import uncollected
from igm_desktop.core.diff import Difference, difference
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import position
from igm_desktop.core.exchange.view import view_beside
from igm_desktop.core.model.assessment import Assessment, Round
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.order import settled
from igm_desktop.core.ref import Ref

_NOT_SHOWN: Final = frozenset({"comments", "rounds", "people"})
"""Collections whose items are no changes of the profile."""
_BOOKKEEPING: Final = frozenset({"translated_from", "carried"})


def round_here(state: State) -> Round | None:
    """The round that this file is the copy of, or in the master the newest one from which something has come back."""
    own = review_of(state)
    came = {review_of(edit) for edit in state.edits} if own is None else {own}
    rounds = (one for one in state.document.rounds if one.id in came)
    return max(rounds, key=lambda one: (one.number, one.id), default=None)


def base_of(state: State, round_id: str) -> Assessment:
    """The document as it would be had nobody written anything in that round: of a copy, the one that was sent; in the master,
    with all that the master has written since and decided.

    What makes no document without the round's records (a new finding that somebody wrote on) is as it is now.
    """
    return _base(state.edits, state.document, round_id)


def _base(edits: tuple[Edit, ...], document: Assessment, round_id: str) -> Assessment:
    kept = tuple(edit for edit in edits if review_of(edit) != round_id)
    if len(kept) == len(edits):
        return document
    with uncollected():
        return view_beside(kept, settled(document)).document


@dataclass(frozen=True, slots=True)
class Changed:
    """The refs of the profile that differ from a base, by what became of them."""

    added: tuple[Ref, ...] = ()
    removed: tuple[Ref, ...] = ()
    changed: tuple[Ref, ...] = ()

    @property
    def all(self) -> tuple[Ref, ...]:
        return (*self.added, *self.removed, *self.changed)


def changed_since(base: Assessment, document: Assessment) -> Changed:
    """What differs in the profile; comments, people and what the program keeps for itself are none of it."""
    found: Difference = difference(settled(base), settled(document))
    return Changed(_told(found.added), _told(found.removed), _told(found.changed))


def _told(refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs if ref[0] not in _NOT_SHOWN and (len(ref) < 3 or ref[2] not in _BOOKKEEPING))


def domain_of_ref(ref: Ref, catalogue: Catalogue, *documents: Assessment) -> DomainId | None:
    """The domain of a finding (in the first of the documents that has it) or of an answer; None for all else."""
    if ref[0] == "answers":
        indicator = catalogue.indicator(ref[1])
        return indicator.domain if indicator is not None else None
    if ref[0] == "findings":
        for document in documents:
            at = position(document, "findings", ref[1])
            if at is not None:
                return document.findings[at].domain
    return None
