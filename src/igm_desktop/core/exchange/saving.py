"""What a save makes of a changed document: a record for each change, and the bytes of the file."""

from collections.abc import Iterable
from pathlib import Path

from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.ordering import with_later
from igm_desktop.core.exchange.records import first_records, heads_of, record, with_changes
from igm_desktop.core.exchange.union import united
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.people import signed
from igm_desktop.core.ref import Ref, item_ref
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.core.storage.files import Saved


def recorded(stored: State, document: Assessment, by: str, at: str | None, resolved: Iterable[Ref] = ()) -> State:
    """The state of the document, with records by that person of what it changes in the stored state.

    A stored state without records gets its first ones, so that what it was is known as well.
    """
    edits = stored.edits or first_records(stored.document)
    new = with_changes(edits, stored.document, document, by, at, resolved, review_of(stored))[len(edits) :]
    return stored.model_copy(update={"document": document, "edits": with_later(edits, new) if new else edits})


def save_changes(path: Path, stored: State, document: Assessment, by: str, at: str | None) -> tuple[State, Saved]:
    """Save the document there, with records by that person of what it changes in the stored state.

    Raises UnwritableFile; the old file is then as it was.
    """
    state = recorded(stored, document, by, at)
    return state, save_assessment(path, state)


def brought_together(mine: State, theirs: State, base: State) -> State:
    """My state and one that came in the place of the file that held `base`: all records of both.

    One that came without records (another program wrote it) is taken as a change of the base. Absence never deletes.
    Raises OtherAssessment where they are not copies of one document.
    """
    if not theirs.edits and theirs.document.id == base.document.id:
        edits = base.edits or first_records(base.document)
        theirs = adopted(theirs.model_copy(update={"edits": edits}), seal_right=False).state
    return united(mine, theirs)


def carried_over(before: State, document: Assessment, onto: State, person: Person) -> Assessment:
    """What the document changes in the state before, written once more after all that another state holds.

    It was typed while the other state came to be: nobody has recorded it yet, so that it must not go under where both say
    something of one thing.
    """
    if before is onto:
        return document
    if document is before.document:
        return onto.document
    document = signed(document, before.document, person)
    held = before.edits or first_records(before.document)
    mine = with_changes(held, before.document, document, person.id, None)[len(held) :]
    heads = heads_of(onto.edits)
    return view((*onto.edits, *(_after_all(edit, heads.get(item_ref(edit.ref), ())) for edit in mine)))


def _after_all(edit: Edit, heads: tuple[Edit, ...]) -> Edit:
    """The same said by somebody who knows of these newest records of its item."""
    known = heads if len(edit.ref) == 2 else tuple(head for head in heads if head.ref == edit.ref)
    return record(edit.ref, edit.value, (head.id for head in known), edit.by, edit.at, review_of(edit))
