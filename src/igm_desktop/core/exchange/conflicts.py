"""What two people said of one thing without knowing of each other. Both are kept; a person decides.

Texts that are joined sentence by sentence (`sentences`) are no conflict: nothing is left to decide.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from igm_desktop.core.canonical import same_json
from igm_desktop.core.edits import PLACE_FIELDS, SET_FIELDS
from igm_desktop.core.exchange.records import families, newest
from igm_desktop.core.exchange.sides import Origins, inner, joined_texts, known_to_all, origins_of
from igm_desktop.core.exchange.view import added_up
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import is_forgotten, is_partly_forgotten
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import RANKED, Ref, is_item, item_ref


@dataclass(frozen=True, slots=True)
class Conflict:
    """A ref with several newest records that do not say the same, in the order of their ids: the first one shows.

    Where one of them takes an item away the ref is the item's, and the others are all that is newest in it: then what
    was not to be taken away shows. `base` is what stood there when they came apart; null for nothing, and also where nobody
    can tell: then `base_known` is false.
    """

    ref: Ref
    heads: tuple[Edit, ...]
    base: Json = None
    base_known: bool = False


def conflicts(edits: Iterable[Edit]) -> tuple[Conflict, ...]:
    """The conflicts of a set of records, in the order of their refs, whatever the order of the records is.

    A record of such a ref with all heads as parents settles one (`with_changes`, `resolved`).
    """
    edits = tuple(edits)
    refs = {edit.id: edit.ref for edit in edits}
    superseded = {
        parent
        for edit in edits
        for parent in edit.parents
        if ((ref := refs.get(parent)) is edit.ref or (ref and ref[:2] == edit.ref[:2])) and parent != edit.id
    }
    heads = [edit for edit in edits if edit.id not in superseded]
    many = {ref for ref, count in Counter([edit.ref for edit in heads]).items() if count > 1}
    gone = {edit.ref for edit in heads if edit.value is None and is_item(edit.ref)}
    suspects = {ref[:2] for ref in many} | gone
    if not suspects:  # nearly always, and found out in a moment
        return ()
    concerned = families(edit for edit in edits if edit.ref[:2] in suspects)
    found = [one for key, family in concerned.items() for one in _of_family(key, family)]
    return tuple(sorted(found, key=lambda one: one.ref))


def _of_family(key: Ref, records: tuple[Edit, ...]) -> Iterator[Conflict]:
    family, origins = newest(records), origins_of(records)
    heads = sorted({edit.id: edit for edit in family if not is_forgotten(edit)}.values(), key=lambda edit: edit.id)
    taken_away = {edit.id for edit in heads if edit.ref == key and edit.value is None and is_item(key)}
    if taken_away and len(taken_away) < len(heads):
        yield _conflict(key, tuple(heads), origins)
    by_ref: dict[Ref, list[Edit]] = {}
    for edit in heads:
        by_ref.setdefault(edit.ref, []).append(edit)
    texts = joined_texts(records, family, origins)
    for ref, said in by_ref.items():
        told = ref in texts or (ref == key and taken_away)
        if not told and not all(same_json(one.value, two.value) for one, two in pairwise(said)):
            yield _conflict(ref, tuple(said), origins)


def _conflict(ref: Ref, heads: tuple[Edit, ...], origins: Origins) -> Conflict:
    known = known_to_all(origins, heads)
    last = newest(known) if known else ()
    said = [edit.ref for edit in last]
    if not known or len(said) != len(set(said)) or any(is_forgotten(edit) for edit in last):
        return Conflict(ref, heads)
    base = _stood_at(ref, added_up(item_ref(ref), known))
    lost = base is None and any(is_partly_forgotten(edit) for edit in last)
    return Conflict(ref, heads) if lost else Conflict(ref, heads, base, base_known=True)


def _stood_at(ref: Ref, value: Json) -> Json:
    """What an item or field of the document of that value says at the ref."""
    words = ref[2:]
    if words == ("place",) and ref[0] in RANKED and isinstance(value, FrozenMap):
        return FrozenMap({name: value[name] for name in sorted(PLACE_FIELDS) if name in value})
    if len(words) == 2 and words[0] in SET_FIELDS:
        elements = inner(value, words[:1])
        return True if isinstance(elements, tuple) and words[1] in elements else None
    return inner(value, words)
