"""What became of a change that somebody else made, and taking it or leaving it.

No record says so by itself: it shows in what others recorded who knew of the change. So a decision travels with every copy, no
clock is asked, and a copy that is merged again brings nothing back. Comments, rounds and people are not decided on: they stay.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from igm_desktop.core.canonical import same_json
from igm_desktop.core.edits import position, remove
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.past import Happening, Past, before, item_then, past, value_then
from igm_desktop.core.exchange.returning import is_there, with_item, with_value_then
from igm_desktop.core.exchange.sides import joined_text, origins_of
from igm_desktop.core.frozen import Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, review_of
from igm_desktop.core.ref import Ref, is_item, item_ref

_STAY: Final = frozenset({"comments", "rounds", "people"})


class Standing(Enum):
    """What became of a change."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CHANGED = "changed"
    """Somebody went on from it and wrote something else."""


def is_decided_on(ref: Ref) -> bool:
    """Whether a change of that ref is one to take or to leave."""
    return ref[0] not in _STAY


def standing_of(past: Past, number: int) -> Standing:
    """What others made of the change of that number. Of several decisions the last that took or left it counts; what somebody
    wrote there after taking it does not open it again.

    Of a change that was made in a copy for review, only what was recorded outside that round decides; of any other, only what
    somebody else recorded. Of texts that were joined, whoever lets the joined text stand takes the changes of all.
    """
    return _decision(past, number)[0]


def decision_of(past: Past, number: int) -> Edit | None:
    """The record that decided it: by whom, and when. None where it stands open."""
    return _decision(past, number)[1]


def outcome_of(past: Past, number: int) -> tuple[Standing, Edit | None]:
    """Both at once, for whoever wants both."""
    return _decision(past, number)


def settling(happenings: Iterable[Happening]) -> tuple[Ref, ...]:
    """The refs to be resolved with the next save, so that these changes count as decided, each once: accepting is nothing else
    where what they say shows, and rejecting is it beside the edit.
    """
    return tuple(dict.fromkeys(one.edit.ref for one in happenings if is_decided_on(one.edit.ref)))


def accepted(document: Assessment, past: Past, happening: Happening) -> Assessment:
    """The document with what the change says where something else shows (there is a conflict); else the same one, as it stands
    there already.
    """
    edit = happening.edit
    if not is_decided_on(edit.ref) or not any(_is_of(one.heads, edit) for one in _conflicts_in(past, edit.ref)):
        return document
    return _with(document, past, edit.ref, edit.value, happening.number + 1)


def rejected(document: Assessment, past: Past, happening: Happening) -> Assessment:
    """The document as it would be without the change and what was built on it: an item that came goes, a deleted one is there
    again, a field says what it said. Where others disagree about it all the same, they still do, and it is the same document.
    """
    return _without(document, past, [happening])


def rejected_all(document: Assessment, past: Past, happenings: Iterable[Happening]) -> Assessment:
    """The same with all of these that stand open: what somebody has decided or gone on from stays as it is."""
    return _without(document, past, [one for one in happenings if standing_of(past, one.number) is Standing.OPEN])


def _decision(past: Past, number: int) -> tuple[Standing, Edit | None]:
    edit, standing, by = past.edits[number], Standing.OPEN, None
    own = {edit.id}
    for later in _after(past, number):
        then = past.edits[later]
        if not _decides(then, edit):
            own.add(then.id)
            continue
        made = _made_of(past, number, later, own)
        if made is not Standing.CHANGED or standing is Standing.OPEN:
            standing, by = made, then
    return standing, by


def _decides(then: Edit, edit: Edit) -> bool:
    review = review_of(edit)
    return review_of(then) != review if review is not None else then.by != edit.by


def _made_of(past: Past, number: int, later: int, own: set[str]) -> Standing:
    """What one record that knew of a change made of it. `own` is what its writer's side wrote there until then."""
    edit, then = past.edits[number], past.edits[later]
    said = then.value if then.ref == edit.ref else value_then(past, edit.ref, later + 1)
    was = before(past, number)
    if same_json(said, edit.value):
        return Standing.ACCEPTED
    if same_json(said, was) or (is_item(edit.ref) and edit.value is None):
        return Standing.REJECTED
    known = [parent for parent in then.parents if parent in past.numbers]
    stood = value_then(past, edit.ref, later)  # also with what its writer went on to write
    if own.issuperset(known) and then.ref == edit.ref and known and same_json(said, stood):
        return Standing.ACCEPTED
    return Standing.ACCEPTED if not own.isdisjoint(known) and _keeps_joined(past, then) else Standing.CHANGED


def _keeps_joined(past: Past, then: Edit) -> bool:
    """Whether the record says just the text that those which its writer knew make together: it has the changes of all."""
    heads = [past.edits[past.numbers[parent]] for parent in then.parents if parent in past.numbers]
    if len(heads) < 2 or any(head.ref != then.ref for head in heads):
        return False
    origins = origins_of(past.edits[number] for number in past.families[item_ref(then.ref)])
    return then.value is not None and then.value == joined_text(origins, heads)


def _after(past: Past, number: int) -> Iterator[int]:
    """The numbers of the records that knew of that one. Who writes into an item that came knows of it."""
    edit = past.edits[number]
    key = item_ref(edit.ref)
    came = edit.ref == key and is_item(key) and edit.value is not None and not is_forgotten(edit) and not edit.parents
    known = {edit.id}
    for later in past.families[key]:
        then = past.edits[later]
        if later > number and (not known.isdisjoint(then.parents) or (came and len(then.ref) > 2 and not then.parents)):
            known.add(then.id)
            yield later


def _without(document: Assessment, past: Past, happenings: list[Happening]) -> Assessment:
    by_item: dict[Ref, list[Happening]] = {}
    for one in happenings:
        if is_decided_on(one.edit.ref):
            by_item.setdefault(item_ref(one.edit.ref), []).append(one)
    for key, some in by_item.items():
        document = _item_without(document, past, key, some)
    return document


def _item_without(document: Assessment, told: Past, key: Ref, happenings: list[Happening]) -> Assessment:
    numbers = {one.number for one in happenings}
    numbers |= {later for number in tuple(numbers) for later in _after(told, number)}
    rest = past(told.edits[number] for number in told.families[key] if number not in numbers)
    open_still = {one.ref for one in conflicts(rest.edits)}
    refs = sorted({one.edit.ref for one in happenings}, key=len)
    for ref in refs:
        if ref in open_still or key in open_still:
            continue
        value = None if not rest.edits else value_then(rest, ref, len(rest.edits))
        document = _with(document, rest, ref, value, len(rest.edits))
    return document


def _with(document: Assessment, told: Past, ref: Ref, value: Json, end: int) -> Assessment:
    """The document with that value, or with the whole item as it was after so many records."""
    if not is_item(ref):
        return with_value_then(document, told, ref, value, end) if is_there(document, ref) else document
    item = item_then(told, ref, end) if value is not None else None
    if item is not None:
        return with_item(document, ref[0], item)
    return remove(document, ref) if position(document, *ref) is not None else document


def _conflicts_in(told: Past, ref: Ref) -> tuple[Conflict, ...]:
    return conflicts(told.edits[number] for number in told.families[item_ref(ref)])


def _is_of(heads: Iterable[Edit], edit: Edit) -> bool:
    return any(head.id == edit.id for head in heads)
