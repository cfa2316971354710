"""Sending a draft for review: the round that the master keeps, and the copy that goes out.

The copy has every record of the master. Of what nobody is to read in it (words that others have taken the place of, internal
notes) it has forgotten the values: their names stay, so that what comes back stands where it belongs, and a union gives the
values back to whoever still has them.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, cast

from igm_desktop.core.canonical import plain_json, same_json
from igm_desktop.core.cleaning import one_line
from igm_desktop.core.edits import SET_FIELDS, add
from igm_desktop.core.errors import DamagedFile, WrongCopy
from igm_desktop.core.exchange.arrivals import without_noted
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.records import IMPORT, families, first_records, newest, record
from igm_desktop.core.exchange.view import view, view_beside
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import forgetting, is_forgotten
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Round
from igm_desktop.core.model.state import REVIEW, Edit, State, review_of
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import RANKED, Ref

MOST_ROUNDS: Final = 9999
NOTE: Final = "note"
WITH_NOTES: Final = ("findings", "answers")
_SOME_ID: Final = record(("document", "id"), "some", (), IMPORT, None)


def next_number(document: Assessment) -> int:
    """The number of the round that comes next."""
    return min(1 + max((one.number for one in document.rounds), default=0), MOST_ROUNDS)


def new_round(
    document: Assessment, by: str, at: str, asked: Iterable[str] = (), until: str | None = None, note: str = ""
) -> Round:
    """A round of review, with the number that comes next. Names that say nothing are left out, and each stands once."""
    names = tuple(dict.fromkeys(name for name in map(one_line, asked) if name))
    return Round(id=new_id(), number=next_number(document), by=by, at=at, asked=names, until=until, note=note.strip())


def with_round(document: Assessment, review: Round) -> Assessment:
    """The document of the master with that round. Raises InvalidEdit where it has it already."""
    return add(document, "rounds", review)


def to_be_said_once_more(state: State) -> tuple[Ref, ...]:
    """The refs for which the master needs a record of its own before a copy goes out (`resolved`, with the save that adds the
    round); what stands there stays as it is.

    These are notes that stand in the record of a whole item: so that a note written in the copy does not take the place of
    one that its writer could not read. And texts that were joined from two newest ones: the copy forgets what they came from.
    """
    edits = state.edits or first_records(state.document)
    open_ones = {one.ref for one in conflicts(edits)}
    kept: list[Ref] = []
    for collection in WITH_NOTES:
        own = {edit.ref for edit in edits if edit.ref[0] == collection and edit.ref[2:] == (NOTE,)}
        refs = ((collection, item.id, NOTE) for item in items_of(state.document, collection) if _note_of(item))
        kept += [ref for ref in refs if ref not in own]
    return (*kept, *(ref for ref in _said_by_several(edits) if ref not in open_ones))


def copy_for_review(state: State, round_id: str) -> State:
    """The copy of the master that goes out in that round: the document without internal notes, and every record, with the
    values of those forgotten that a newer one has superseded or that are internal notes.

    Where the parts of an item say something newer than the record of the whole, that record says only what still stands. Of
    an open conflict both sides go along. The master has been saved with the round and with what `to_be_said_once_more`
    names. Raises WrongCopy (unknown_round) where the master does not have the round, (is_review) where it is itself a copy.
    """
    if review_of(state) is not None:
        raise WrongCopy("is_review")
    if all(one.id != round_id for one in state.document.rounds):
        raise WrongCopy("unknown_round")
    left: dict[str, Edit] = {}
    for key, family in families(state.edits).items():
        left.update((edit.id, edit) for edit in _family_to_send(key, family))
    edits = tuple(left[edit.id] for edit in state.edits)
    document = view_beside(edits, _without_notes(state.document)).document
    return without_noted(state).model_copy(update={"document": document, "edits": edits, REVIEW: round_id})


def _family_to_send(key: Ref, family: tuple[Edit, ...]) -> tuple[Edit, ...]:
    heads = newest(family)
    names = {edit.id for edit in heads}
    quiet = tuple(_without_note(edit) for edit in family)
    if not _heads_say_all(key, [edit for edit in quiet if edit.id in names]):
        return _without_what_never_shows(key, quiet, names)
    parts = [edit for edit in quiet if edit.id in names and edit.ref != key and not is_forgotten(edit)]
    return tuple(_without(edit, parts) if edit.id in names else _forgotten(edit) for edit in quiet)


def _heads_say_all(key: Ref, heads: list[Edit]) -> bool:
    """Whether what shows is made of the newest records alone, as `view` makes it: not where the newest record of an item is of a
    part of it, or a deletion that did not know of one.
    """
    said = sorted((edit for edit in heads if not is_forgotten(edit)), key=lambda edit: edit.id)
    wholes = [edit for edit in said if edit.ref == key]
    if not wholes:
        return False
    return wholes[0].value is not None or len(wholes) == len(said) or key[0] == "document"


def _without_what_never_shows(key: Ref, family: tuple[Edit, ...], heads: set[str]) -> tuple[Edit, ...]:
    """The same family, where older records still show: each forgets what it can without anything else showing."""
    shown = _shown(key, family)
    if shown is None:
        return family
    parts = [edit for edit in family if edit.ref != key and not is_forgotten(edit)]
    for edit in family:
        ways = (_without(edit, parts),) if edit.id in heads else (_forgotten(edit), _without(edit, parts))
        for way in ways:
            tried = tuple(way if one.id == edit.id else one for one in family)
            if way is not edit and same_json(_shown(key, tried), shown):
                family = tried
                break
    return family


def _shown(key: Ref, family: tuple[Edit, ...]) -> Json:
    """What these records show of that item or field of the document; None where they make nothing of it."""
    own = () if key == ("document", "id") else (_SOME_ID,)
    try:
        document = view((*own, *family))
    except DamagedFile:
        return None
    if key[0] == "document":
        return cast(FrozenMap[Json], plain_json(document)).get(key[1])
    return plain_json(next((item for item in items_of(document, key[0]) if item.id == key[1]), None))


def _forgotten(edit: Edit) -> Edit:
    return edit if edit.value is None else forgetting(edit)


def _without_note(edit: Edit) -> Edit:
    if edit.ref[0] not in WITH_NOTES:
        return edit
    if edit.ref[2:] == (NOTE,):
        return edit if edit.value in (None, "") else forgetting(edit)
    if len(edit.ref) == 2 and isinstance(edit.value, FrozenMap) and edit.value.get(NOTE):
        return forgetting(edit, FrozenMap({**edit.value, NOTE: ""}))
    return edit


def _without(edit: Edit, parts: list[Edit]) -> Edit:
    """The record without what these records of parts of it say newer."""
    value = edit.value
    for part in parts:
        if len(part.ref) > len(edit.ref) and isinstance(value, FrozenMap):
            words = part.ref[len(edit.ref) :]
            value = _less(value, words[0]) if edit.ref[0] == "document" else _without_part(value, words, edit.ref[0])
    return edit if value is edit.value or value is None else forgetting(edit, value)


def _without_part(value: FrozenMap[Json], words: Ref, collection: str) -> FrozenMap[Json]:
    name, inner = words[0], value.get(words[0])
    if len(words) == 1 and inner is not None and not (name == "place" and collection in RANKED):
        return FrozenMap({**value, name: None})
    if len(words) == 2 and name not in SET_FIELDS and isinstance(inner, FrozenMap) and words[1] in inner:
        return FrozenMap({**value, name: _less(inner, words[1])})
    return value


def _less(value: FrozenMap[Json], key: str) -> FrozenMap[Json]:
    return FrozenMap({name: inner for name, inner in value.items() if name != key}) if key in value else value


def _said_by_several(edits: tuple[Edit, ...]) -> list[Ref]:
    """Refs with several newest records that do not say the same."""
    found: list[Ref] = []
    for family in families(edits).values():
        if len(family) > 1:
            by_ref: dict[Ref, list[Edit]] = defaultdict(list)
            for edit in newest(family):
                if not is_forgotten(edit):
                    by_ref[edit.ref].append(edit)
            found += [
                ref for ref, said in by_ref.items() if not all(same_json(said[0].value, one.value) for one in said)
            ]
    return found


def _without_notes(document: Assessment) -> Assessment:
    changes: dict[str, Any] = {}
    for collection in WITH_NOTES:
        items = items_of(document, collection)
        if any(map(_note_of, items)):
            changes[collection] = tuple(
                item.model_copy(update={NOTE: ""}) if _note_of(item) else item for item in items
            )
    return document.model_copy(update=changes) if changes else document


def _note_of(item: object) -> str:
    return item.note if isinstance(item, Finding | Answer) else ""
