"""What differs between two states of a document, told as one change from the one to the other; and taking that back."""

from dataclasses import dataclass

from igm_desktop.core.edits import position, remove
from igm_desktop.core.exchange.past import Happening, Past, before, past
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.exchange.returning import with_item, with_value_then
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref, is_item, item_ref


@dataclass(frozen=True, slots=True, eq=False)
class Differing:
    """`past` is one in which the document `one` became the other; `happenings` are what matters of that to a person."""

    one: Assessment
    past: Past
    happenings: tuple[Happening, ...]


def differing(one: Assessment, other: Assessment) -> Differing:
    """What became different. It takes a look at all of both: not for the window's thread."""
    first = first_records(one)
    told = past(first, with_changes(first, one, other, "", None)[len(first) :])
    return Differing(one, told, tuple(had for entry in told.entries if not entry.saved for had in entry.happenings))


def with_one_back(document: Assessment, told: Differing, happening: Happening) -> Assessment:
    """The document with one thing as it was in the first state: a text, a whole item that is gone, or without an item that
    was not there.

    Raises InvalidEdit for a text of an item that is not in the document.
    """
    ref = happening.edit.ref
    if not is_item(ref):
        value = before(told.past, happening.number)
        return with_value_then(document, told.past, ref, value, happening.number)
    if _item(told.one, ref) is not None:
        return with_item_back(document, told, happening)
    return remove(document, ref) if position(document, *ref) is not None else document


def with_item_back(document: Assessment, told: Differing, happening: Happening) -> Assessment:
    """The document with the whole item that a change belongs to as it was in the first state; the same where there was none."""
    key = item_ref(happening.edit.ref)
    item = _item(told.one, key) if is_item(key) else None
    return with_item(document, key[0], item) if item is not None else document


def _item(document: Assessment, key: Ref) -> Item | None:
    return next((item for item in items_of(document, key[0]) if item.id == key[1]), None)
