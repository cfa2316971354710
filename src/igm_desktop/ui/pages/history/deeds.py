"""Bringing back: each deed is one step of undo, and says what it did."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.edits import make_item, position, remove
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.past import Entry, Happening, Past, before, document_then, item_then
from igm_desktop.core.exchange.returning import with_all, with_item, with_value_then
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import is_item, item_ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.words import error_words

translate = QCoreApplication.translate

Edit = Callable[[Assessment], Assessment]


def value_before(past: Past, happening: Happening) -> Edit | None:
    """The edit that brings back what stood there before; None where there is no such thing."""
    edit = happening.edit
    if is_item(edit.ref):
        return None
    parents = [past.edits[past.numbers[one]] for one in edit.parents if one in past.numbers]
    if any(is_forgotten(parent) for parent in parents):
        return None
    value = before(past, happening.number)
    return lambda document: with_value_then(document, past, edit.ref, value, happening.number)


def value_after(past: Past, entry: Entry, happening: Happening) -> Edit | None:
    """The edit that brings back what it became; None where there is no such thing."""
    edit = happening.edit
    if is_item(edit.ref) or is_forgotten(edit):
        return None
    return lambda document: with_value_then(document, past, edit.ref, edit.value, entry.end)


def whole_item(past: Past, entry: Entry, happening: Happening) -> Edit | None:
    """The edit that brings the whole item back as it was after that save, or before it was deleted."""
    key, edit = item_ref(happening.edit.ref), happening.edit
    if not is_item(key):
        return None
    item = item_then(past, key, entry.end) or item_then(past, key, happening.number)
    if item is None or is_forgotten(edit):
        return None
    return lambda document: with_item(document, key[0], item)


def whole_document(past: Past, entry: Entry) -> Edit:
    """The edit that makes the document what it was after that save, but for its people."""
    return lambda document: with_all(document, document_then(past, entry.end))


def take_version(context: Context, past: Past, entry: Entry, happening: Happening, conflict: Conflict) -> bool:
    """Decide for one of several versions: the next save says so, and knows of all of them. Gives whether it was done."""
    session = context.session
    session.flush()
    label = translate("HistoryPage", "Decide between two versions")
    try:
        done = session.apply(_version(past, entry, happening), label)
    except IgmError as error:
        context.tell(error_words(error))
        return False
    session.close_step()
    if not done or (is_item(conflict.ref) and happening.edit.value is not None):
        # What shows already is the one, or a part of an item that was deleted: no value says so by itself.
        session.resolve((conflict.ref,))
    told = translate("HistoryPage", "This version stands now. The other one stays in the history.")
    if done:
        context.tell(told, translate("HistoryPage", "Undo"), session.undo)
    else:
        context.tell(told)
    return True


def _version(past: Past, entry: Entry, happening: Happening) -> Edit:
    ref, value = happening.edit.ref, happening.edit.value
    if not is_item(ref):
        return lambda document: with_value_then(document, past, ref, value, entry.end)
    if value is None:
        return lambda document: remove(document, ref) if position(document, *ref) is not None else document
    return lambda document: with_item(document, ref[0], make_item(ref[0], value))


def would_change(edit: Edit | None, document: Assessment) -> bool:
    """Whether the edit can be done, and does anything."""
    if edit is None:
        return False
    try:
        after = edit(document)
    except IgmError:
        return False
    return after is not document and after != document


def bring_back(context: Context, edit: Edit, label: str, told: str) -> bool:
    """Do it as one step, and say so; gives whether anything changed."""
    session = context.session
    session.flush()
    try:
        done = session.apply(edit, label)
    except IgmError as error:
        context.tell(error_words(error))
        return False
    session.close_step()
    if not done:
        context.tell(translate("HistoryPage", "It is like that already. Nothing was changed."))
        return False
    after = session.document

    def undo() -> None:
        if session.document is after:
            session.undo()
        else:
            context.tell(
                translate("HistoryPage", "Something else was changed since. Undo takes back one step at a time.")
            )

    context.tell(told, translate("HistoryPage", "Undo"), undo)
    return True


def item_words(collection: str) -> str:
    """What the button that brings back a whole item says."""
    named = {
        "findings": translate("HistoryPage", "Bring back the whole finding"),
        "answers": translate("HistoryPage", "Bring back the whole answer"),
        "parts": translate("HistoryPage", "Bring back the whole part"),
        "sources": translate("HistoryPage", "Bring back the whole source"),
        "key_facts": translate("HistoryPage", "Bring back the whole key fact"),
        "conventions": translate("HistoryPage", "Bring back the whole convention"),
        "comments": translate("HistoryPage", "Bring back the whole comment"),
    }
    return named.get(collection, translate("HistoryPage", "Bring back the whole of it"))
