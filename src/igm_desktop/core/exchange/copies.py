"""A copy of a document that was written on apart from it: what it has that the document lacks, and bringing that in."""

from dataclasses import dataclass

from igm_desktop.core.canonical import digest, seal
from igm_desktop.core.exchange.past import Happening, Past, past
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.exchange.union import united
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import IMPORT, Edit, State, review_of
from igm_desktop.core.ref import Ref, is_item
from igm_desktop.core.storage.codec import check_room


@dataclass(frozen=True, slots=True, eq=False)
class News:
    """`happenings` are what matters to a person of what the copy has more, in the `past` that has all of both; `document` is
    what both make together.
    """

    document: Assessment
    past: Past
    happenings: tuple[Happening, ...]


def with_copy(mine: State, theirs: State) -> State:
    """My state with all records of the copy; of a disagreement both sides are kept, and neither is the newer one.

    A copy without records (another program wrote it) says what it changes in what the document began with, unless that
    was said in mine before: nobody knows which of my states it was made of. Absence never deletes. Raises OtherAssessment, and
    DamagedFile where both would not fit into one file.
    """
    if not theirs.edits and theirs.document.id == mine.document.id:
        theirs = theirs.model_copy(update={"edits": _said_by(theirs, mine)})
    together = united(mine, theirs)
    if together.edits is not mine.edits:
        check_room(together)
    return together


def news_of(mine: State, theirs: State) -> News:
    """What the copy has more. Raises as `with_copy` does."""
    together = with_copy(mine, theirs)
    known = {edit.id for edit in mine.edits or first_records(mine.document)}
    told = past(together.edits)
    new = (one for entry in told.entries for one in entry.happenings if one.edit.id not in known)
    return News(together.document, told, tuple(new))


def _said_by(theirs: State, mine: State) -> tuple[Edit, ...]:
    """My records and those of what only the copy says."""
    edits = mine.edits or first_records(mine.document)
    begun = tuple(edit for edit in edits if len(edit.ref) == 2 and not edit.parents)  # a part has none at first either
    changed = with_changes(begun, view(begun), theirs.document, IMPORT + seal(theirs.document), None, review=review_of(theirs))
    changed = changed[len(begun) :]
    said = {_saying(edit) for edit in edits}
    gone = {edit.ref for edit in changed if is_item(edit.ref) and edit.value is None}
    return (*edits, *(edit for edit in changed if edit.ref not in gone and _saying(edit) not in said))


def _saying(edit: Edit) -> tuple[Ref, str]:
    return edit.ref, digest(edit.value)
