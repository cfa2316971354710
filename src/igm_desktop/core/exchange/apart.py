"""Copies that have lost what they were made of: another program wrote them, or they began anew from a clean copy.

What such a copy changes is told against the state that it names by its seal, where anybody still has that; else against
what the document began with. Absence never deletes: nobody knows what the other program could not write.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple

from igm_desktop.core.canonical import digest, seal
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.adoption import completed
from igm_desktop.core.exchange.clean import clean_copy
from igm_desktop.core.exchange.ordering import ordered
from igm_desktop.core.exchange.records import IMPORT, first_records, heads_of, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.identity import id_of, is_forgotten
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.ref import Ref, item_ref

MOST_STATES: Final = 40
"""So many of the newest states that the records went through are looked at: each costs as much as to open the file."""

Known = Callable[[str], State | None]
"""Gives the state whose document has that seal, where anybody keeps it."""


class Kin(Enum):
    """How a copy belongs to the document."""

    RECORDS = "records"
    """Its records go on from those that are there."""
    BASE = "base"
    """It names a state that is known."""
    BEGINNING = "beginning"
    """Nobody knows what it was made of: it counts as one import into what the document began with."""
    NEWCOMER = "newcomer"
    """It has records of its own, and none that is known."""


class Brought(NamedTuple):
    """The records that stand for a state, and those that its writer knew, where these are of somebody else."""

    kin: Kin
    edits: tuple[Edit, ...]
    knew: tuple[Edit, ...] = ()


def nobody(_mark: str) -> State | None:
    """Keeps no state."""
    return None


def beginning(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The first records of a document: what it was when its history began."""
    by = next((edit.by for edit in edits if edit.ref == ("document", "id") and not edit.parents), "")
    return tuple(edit for edit in edits if edit.by == by and not edit.parents and edit.at is None)


def shares(edits: tuple[Edit, ...], ids: set[str]) -> bool:
    """Whether these records go on from any of those of these ids: from where they began, as far as they know it."""
    return any(edit.id in ids for edit in beginning(edits) or edits)


def brought_by(
    theirs: State, ground: Sequence[tuple[Edit, ...]], edits: tuple[Edit, ...], known: Known, *, is_mine: bool = False
) -> Brought:
    """The records that stand for a copy that shares none with `edits`: those of all who know of each other, of which each of
    the `ground` has its own. My own file may be the very state that the others went on from.

    The same whenever it comes, and however often. Raises DamagedFile where the copy's records make no document.
    """
    if not theirs.edits:
        by = IMPORT + seal(theirs.document)
        said = tuple(edit for edit in edits if edit.by == by)
        if said:  # it was brought in before, or the document began with it
            return Brought(Kin.BASE, said, said)
    base = _base_of(theirs, ground, known, is_mine=is_mine)
    if theirs.edits:
        rooted = _rooted(theirs, base, edits)
        return Brought(Kin.NEWCOMER, theirs.edits) if rooted is None else Brought(Kin.BASE, rooted)
    if base is not None:
        return Brought(Kin.BASE, _said_since(theirs, base), base.edits)
    begun = tuple(edit for edit in edits if len(edit.ref) == 2 and not edit.parents)  # a part has none at first either
    return Brought(Kin.BEGINNING, _said_since_beginning(theirs, begun, edits), begun)


def _base_of(theirs: State, ground: Sequence[tuple[Edit, ...]], known: Known, *, is_mine: bool) -> State | None:
    """The state that a copy names by its seal."""
    for mark in _named(theirs, is_mine=is_mine):
        found = next((state for edits in ground if (state := state_sealed(edits, mark)) is not None), None)
        found = found or known(mark)
        if found is not None and found.document.id == theirs.document.id:
            return found if found.edits else found.model_copy(update={"edits": first_records(found.document)})
    return None


def state_sealed(edits: tuple[Edit, ...], mark: str) -> State | None:
    """The state with that seal that these records went through, as far as they still tell: what they began with, and what
    each save made.
    """
    begun = tuple(edit for edit in edits if edit.by == IMPORT + mark and not edit.parents)
    ends = [at for at, (one, two) in enumerate(pairwise(edits), 1) if (one.by, one.at) != (two.by, two.at)]
    candidates = (edits[:end] for end in (len(edits), *reversed(ends[-MOST_STATES:])))
    for some in (*([begun] if begun else []), *candidates):
        try:
            document = view(some)
        except DamagedFile:
            continue
        if seal(document) == mark:
            return State(document=document, edits=some)
    return None


def _named(theirs: State, *, is_mine: bool) -> tuple[str, ...]:
    """The seals of the states that a copy may have been made of, as it names them itself."""
    begun = beginning(theirs.edits)
    own = begun[0].by.removeprefix(IMPORT) if begun else seal(theirs.document) if is_mine else None
    return tuple(mark for mark in (theirs.document.base, own) if mark)


def _said_since(theirs: State, base: State) -> tuple[Edit, ...]:
    """What the copy changes in the state that it names. What a clean copy leaves out is not taken away by it."""
    is_clean = theirs.document.base is not None and base.document.base is None
    before = clean_copy(base).document if is_clean else base.document
    return _changes(theirs, base.edits, before, completed(theirs.document, before))


def _said_since_beginning(theirs: State, begun: tuple[Edit, ...], edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """What only the copy says, as a change of what the document began with."""
    before = view(begun)
    said = {_saying(edit) for edit in edits}
    changed = _changes(theirs, begun, before, completed(theirs.document, before))
    return tuple(edit for edit in changed if _saying(edit) not in said)


def _changes(theirs: State, edits: tuple[Edit, ...], before: Assessment, after: Assessment) -> tuple[Edit, ...]:
    by = IMPORT + seal(theirs.document)
    return with_changes(edits, before, after, by, None, review=review_of(theirs))[len(edits) :]


def _saying(edit: Edit) -> tuple[Ref, str]:
    return edit.ref, digest(edit.value)


def _rooted(theirs: State, base: State | None, edits: tuple[Edit, ...]) -> tuple[Edit, ...] | None:
    """What was recorded in a copy after its own beginning, as said by those who knew the state that it was made of; None
    where that is not known.

    Persons and times stay. The ids are new, as what was known is another, and the same for everybody who brings it in.
    """
    first = beginning(theirs.edits)
    begun = {edit.id for edit in first}
    later = [edit for edit in theirs.edits if edit.id not in begun]
    there = {_by_whom(edit): edit.id for edit in edits}
    if base is None and not any(_by_whom(edit) in there for edit in later):
        return None
    added: list[Edit] = []
    heads: dict[Ref, tuple[Edit, ...]] = {}
    if base is not None:
        began = theirs.model_copy(update={"document": view(first)})
        added += _said_since(began, base)
        heads = heads_of((*base.edits, *added))
    ids: dict[str, str] = {}
    for edit in ordered(tuple(later)):
        made = there.get(_by_whom(edit))
        if made is None:
            parents = {ids[parent] for parent in edit.parents if parent in ids}
            if not parents or not begun.isdisjoint(edit.parents):
                parents |= {head.id for head in heads.get(item_ref(edit.ref), ()) if _is_known_to(edit.ref, head)}
            new = edit.model_copy(update={"parents": tuple(sorted(parents))})
            new = new.model_copy(update={"id": id_of(new)})
            added.append(new)
            made = new.id
        ids[edit.id] = made
    return tuple(added)


def _is_known_to(ref: Ref, head: Edit) -> bool:
    """A part knows of what was said of it; the whole, of all that was said in it."""
    return (len(ref) == 2 or head.ref == ref) and not is_forgotten(head)


def _by_whom(edit: Edit) -> tuple[Ref, str, str, str | None]:
    return edit.ref, digest(edit.value), edit.by, edit.at
