"""What two people said of one thing without knowing of each other. Both are kept; a person decides."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from igm_desktop.core.canonical import same_json
from igm_desktop.core.exchange.records import families, newest
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref, is_item


@dataclass(frozen=True, slots=True)
class Conflict:
    """A ref with several newest records that do not say the same, in the order of their ids: the first one shows.

    Where one of them takes an item away the ref is the item's, and the others are all that is newest in it: then what
    was not to be taken away shows.
    """

    ref: Ref
    heads: tuple[Edit, ...]


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
    found = [one for key, family in concerned.items() for one in _of_family(key, newest(family))]
    return tuple(sorted(found, key=lambda one: one.ref))


def _of_family(key: Ref, family: tuple[Edit, ...]) -> Iterator[Conflict]:
    heads = sorted({edit.id: edit for edit in family if not is_forgotten(edit)}.values(), key=lambda edit: edit.id)
    taken_away = {edit.id for edit in heads if edit.ref == key and edit.value is None and is_item(key)}
    if taken_away and len(taken_away) < len(heads):
        yield Conflict(key, tuple(heads))
    by_ref: dict[Ref, list[Edit]] = {}
    for edit in heads:
        by_ref.setdefault(edit.ref, []).append(edit)
    for ref, said in by_ref.items():
        told = ref == key and taken_away
        if not told and not all(same_json(one.value, two.value) for one, two in pairwise(said)):
            yield Conflict(ref, tuple(said))
