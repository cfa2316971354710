"""What happened to a document: its records in the order in which they came about, as entries of one save each.

No order depends on a clock: a record stands after those that its writer knew, and else where the file has it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, cast

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.diff import place_fields
from igm_desktop.core.edits import SET_FIELDS
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.ordering import after_needed
from igm_desktop.core.exchange.records import IMPORT, first_records, record, with_changes
from igm_desktop.core.exchange.sides import joined_text, origins_of
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref, is_item, item_ref

_KEPT_ALWAYS: Final = frozenset({"id", "base"})
_BOOKKEEPING: Final = "translated_from"
_EMPTY: Final[tuple[Json, ...]] = (None, "", (), FrozenMap[Json]())


class Happening(NamedTuple):
    """One record: `number` is its place in the order, `domain` where it was of a finding, when it came about."""

    number: int
    edit: Edit
    domain: str | None


class Entry(NamedTuple):
    """The records of one save. `end` is the number after its last one, `saved` whether they are in the file."""

    end: int
    by: str
    at: str | None
    happenings: tuple[Happening, ...]
    saved: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """`edits` in order; `entries` of those that matter to a person, the oldest first."""

    edits: tuple[Edit, ...]
    entries: tuple[Entry, ...]
    families: Mapping[Ref, tuple[int, ...]]
    """The numbers of the records of each item and of each field of the document."""
    numbers: Mapping[str, int]

    @property
    def beginning(self) -> Entry | None:
        """What the document began with: the first records, which nobody in particular has made."""
        first = self.entries[0] if self.entries else None
        return first if first is not None and first.by.startswith(IMPORT) and first.at is None else None


NO_PAST: Final = Past((), (), {}, {})


def past_of(state: State, document: Assessment | None = None, person: str = "", resolved: Iterable[Ref] = ()) -> Past:
    """What happened to the document of the state; what that person has changed in it or decided since comes last, as
    not saved.

    Nothing happened to a document that was never saved and never changed.
    """
    edits = state.edits or first_records(state.document)
    unsaved = () if document is None else with_changes(edits, state.document, document, person, None, resolved)
    unsaved = unsaved[len(edits) :]
    return past(edits, unsaved) if state.edits or unsaved else NO_PAST


def past(edits: Iterable[Edit], unsaved: Iterable[Edit] = ()) -> Past:
    """What these records tell."""
    ordered = in_order(edits)
    saved = len(ordered)
    ordered = (*ordered, *unsaved)
    families: dict[Ref, list[int]] = {}
    for number, edit in enumerate(ordered):
        families.setdefault(item_ref(edit.ref), []).append(number)
    whole = Past(
        ordered,
        (),
        {key: tuple(numbers) for key, numbers in families.items()},
        {edit.id: number for number, edit in enumerate(ordered)},
    )
    return replace(whole, entries=_entries(whole, saved))


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Each record once, after those that its writer knew; where that says nothing, in the order in which they come."""
    ordered = tuple({edit.id: edit for edit in edits}.values())
    needs = _needs(ordered)
    if all(all(other < number for other in needed) for number, needed in enumerate(needs)):
        return ordered
    return tuple(ordered[number] for number in after_needed(needs))


def before(past: Past, number: int) -> Json:
    """What stood at the ref of a record when it was made; null for nothing."""
    edit = past.edits[number]
    parents = [past.edits[at] for at in (past.numbers.get(parent, number) for parent in edit.parents) if at < number]
    if edit.ref != item_ref(edit.ref) or edit.ref[0] == "document":
        same = [parent for parent in parents if parent.ref == edit.ref]
        if same:
            return _shown(past, same)
    known = tuple(at for at in _numbers(past, item_ref(edit.ref), number) if _was_known(past, at, number))
    return value_then(replace(past, families={item_ref(edit.ref): known}), edit.ref, number)


def _was_known(past: Past, at: int, number: int) -> bool:
    """Whether the writer of a record may have known an earlier one of the same thing: not what was said of that very ref where
    the record names nothing of it, nor that the item was taken away where nobody went on from that.
    """
    earlier, edit = past.edits[at], past.edits[number]
    if earlier.id in edit.parents:
        return True
    if earlier.ref == edit.ref and len(edit.ref) > 2:
        return bool(edit.parents)
    if earlier.value is not None or not is_item(earlier.ref) or is_forgotten(earlier):
        return True
    return any(earlier.id in past.edits[one].parents for one in _numbers(past, earlier.ref, number))


def _shown(past: Past, heads: list[Edit]) -> Json:
    """What records of one ref showed together: the text that they make, else what the one with the smallest id says."""
    if len(heads) > 1:
        numbers = past.families[item_ref(heads[0].ref)]
        text = joined_text(origins_of(past.edits[number] for number in numbers), heads)
        if text is not None:
            return text
    return min(heads, key=lambda head: head.id).value


def value_then(past: Past, ref: Ref, end: int) -> Json:
    """What stood at a ref after so many records; null for nothing."""
    key = item_ref(ref)
    if ref[0] not in COLLECTIONS:
        return _inner(_document_value(past, key, end), ref[2:])
    item = item_then(past, key, end)
    if item is None:
        return None
    plain = cast(FrozenMap[Json], plain_json(item))
    if ref[2:] == ("place",) and ref[0] in RANKED:
        return FrozenMap({name: plain[name] for name in place_fields(key, item)})
    return _inner(plain, ref[2:])


def item_then(past: Past, key: Ref, end: int) -> Item | None:
    """The whole item as it was after so many records; None where it was not there, or is none that can be read."""
    family = _family(past, key, end)
    if not family or not is_item(key):
        return None
    try:
        return next((item for item in items_of(view((_SOME_ID, *family)), key[0]) if item.id == key[1]), None)
    except DamagedFile:
        return None


def document_then(past: Past, end: int) -> Assessment:
    """The whole document as it was after so many records.

    Raises DamagedFile where they make none.
    """
    return view(past.edits[:end])


def last_there(past: Past, key: Ref, end: int) -> Item | None:
    """The item as it was when it was last there, up to so many records: that a deleted one can be named."""
    for number in reversed((*_numbers(past, key, end), end)):
        item = item_then(past, key, number)
        if item is not None:
            return item
    return None


_SOME_ID: Final = record(("document", "id"), "then", (), IMPORT, None)


def _document_value(past: Past, key: Ref, end: int) -> Json:
    family = _family(past, key, end)
    if not family:
        return None
    try:
        document = view(family if key == ("document", "id") else (_SOME_ID, *family))
    except DamagedFile:
        return None
    return cast(FrozenMap[Json], plain_json(document)).get(key[1])


def _inner(value: Json, words: tuple[str, ...]) -> Json:
    for number, word in enumerate(words):
        if isinstance(value, FrozenMap):
            value = value.get(word)
        elif number and words[number - 1] in SET_FIELDS and isinstance(value, tuple):
            value = True if word in value else None
        else:
            return None
    return value


def _numbers(past: Past, key: Ref, end: int) -> tuple[int, ...]:
    numbers = past.families.get(key, ())
    return numbers[: bisect_left(numbers, end)]


def _family(past: Past, key: Ref, end: int) -> tuple[Edit, ...]:
    return tuple(past.edits[number] for number in _numbers(past, key, end))


def _needs(edits: tuple[Edit, ...]) -> list[tuple[int, ...]]:
    """For each record the numbers of those before it: its parents, and of a part without any the item's first record."""
    numbers = {edit.id: number for number, edit in enumerate(edits)}
    first: dict[Ref, int] = {}
    for number, edit in enumerate(edits):
        if not edit.parents and len(edit.ref) == 2:
            first.setdefault(edit.ref, number)
    found: list[tuple[int, ...]] = []
    for edit in edits:
        known = edit.parents if len(edit.parents) < 2 else tuple(dict.fromkeys(edit.parents))
        needed = tuple([numbers[parent] for parent in known if parent in numbers])
        if not needed and len(edit.ref) > 2:
            begun = first.get(item_ref(edit.ref))
            needed = () if begun is None else (begun,)
        found.append(needed)
    return found


def _entries(past: Past, saved: int) -> tuple[Entry, ...]:
    """The records save by save, without those that do not matter to a person."""
    edits = past.edits
    entries: list[Entry] = []
    domains: dict[str, str] = {}
    begun: tuple[str, str | None, bool] | None = None
    happenings: list[Happening] = []
    for number, edit in enumerate(edits):
        of = (edit.by, edit.at, number < saved)
        if begun is not None and of != begun:
            entries.append(Entry(number, begun[0], begun[1], tuple(happenings), begun[2]))
            happenings = []
        begun = of
        if _matters(edit) and not _said_once_more(past, number):
            happenings.append(Happening(number, edit, _domain(edit, domains) if edit.ref[0] == "findings" else None))
    if begun is not None:
        entries.append(Entry(len(edits), begun[0], begun[1], tuple(happenings), begun[2]))
    return tuple(entry for entry in entries if entry.happenings)


def _domain(edit: Edit, domains: dict[str, str]) -> str | None:
    """The domain of a finding after that record, where `domains` has what it was before."""
    ref, value = edit.ref, edit.value
    if isinstance(value, FrozenMap) and ref[2:] in _SAYS_DOMAIN and isinstance(named := value.get("domain"), str):
        domains[ref[1]] = named
    return domains.get(ref[1])


_SAYS_DOMAIN: Final = ((), ("place",))


def _said_once_more(past: Past, number: int) -> bool:
    """Whether it says of an internal note what the record of the whole item says, as when a copy is sent for review."""
    edit = past.edits[number]
    if edit.parents or edit.ref[2:] != ("note",):
        return False
    return edit.value == value_then(past, edit.ref, number)


def _matters(edit: Edit) -> bool:
    """Not people who join, nor what the program keeps for itself, nor the fields that a new document leaves empty."""
    ref = edit.ref
    if ref[0] == "people" or ref[2:3] == (_BOOKKEEPING,):
        return False
    if ref[0] == "document" and ref[1] in _KEPT_ALWAYS:
        return False
    return ref[0] != "document" or bool(edit.parents) or edit.value not in _EMPTY
