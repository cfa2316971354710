"""What several newest records of one ref came from, and the text that they make together where it is prose.

Nobody's clock is asked: what all of them knew is found by parents. The first record of a part has none; it was made of
what the whole item said, which is known as long as only one record of the whole item says something.
"""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from igm_desktop.core.exchange.sentences import joined
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import ITEM_TYPES, Assessment, Frozen
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref, item_ref


def _proses(model: type[Frozen]) -> frozenset[str]:
    return frozenset(name for name, field in model.model_fields.items() if field.annotation is Prose)


_PROSES: Final[Mapping[str, frozenset[str]]] = {name: _proses(model) for name, model in ITEM_TYPES.items()}
_OF_DOCUMENT: Final = _proses(Assessment)


class Origins(NamedTuple):
    """The records of one item or field of the document by their ids, and the one that its parts began with; None where
    that is not sure.
    """

    by_id: Mapping[str, Edit]
    root: Edit | None
    known: dict[str, set[str] | None]
    """What the writers of records knew, where it was asked for before."""


def is_text(ref: Ref) -> bool:
    """Whether the ref is a text of a prose that the program knows, in one language."""
    if ref[0] == "document":
        return len(ref) == 3 and ref[1] in _OF_DOCUMENT
    return len(ref) == 4 and ref[2] in _PROSES.get(ref[0], ())


def joined_texts(family: Iterable[Edit], heads: Iterable[Edit], origins: Origins | None = None) -> dict[Ref, str]:
    """The texts that several newest records of a family make together, for each ref where the rule joins them. `origins` are
    those of the family, where somebody has found them out already.
    """
    by_ref: dict[Ref, list[Edit]] = {}
    for head in heads:
        by_ref.setdefault(head.ref, []).append(head)
    several = {ref: said for ref, said in by_ref.items() if len(said) > 1 and is_text(ref)}
    if not several:
        return {}
    origins = origins or origins_of(family)
    texts = {ref: joined_text(origins, said) for ref, said in several.items()}
    return {ref: text for ref, text in texts.items() if text is not None}


def joined_text(origins: Origins, heads: Iterable[Edit]) -> str | None:
    """The text that records of one text make together; None where they do not say different texts, or where a person
    must decide.
    """
    heads = tuple(heads)
    texts = {head.value for head in heads if isinstance(head.value, str)}
    if len(texts) < 2 or any(not isinstance(head.value, str) for head in heads):
        return None
    base = _text_before(origins, heads)
    return None if base is None else joined(base, tuple(sorted(texts)))


def origins_of(family: Iterable[Edit]) -> Origins:
    """The records of a family, and the one that its parts began with."""
    by_id = {edit.id: edit for edit in family}
    wholes = [edit for edit in by_id.values() if len(edit.ref) == 2 and (edit.value is not None or is_forgotten(edit))]
    sure = len(wholes) == 1 and not is_forgotten(wholes[0]) and by_id.keys().isdisjoint(wholes[0].parents)
    return Origins(by_id, wholes[0] if sure else None, {})


def known_to_all(origins: Origins, heads: Iterable[Edit]) -> tuple[Edit, ...] | None:
    """The records that the writers of all heads knew; None where that is not sure."""
    common: set[str] | None = None
    for head in heads:
        if head.id not in origins.known:
            origins.known[head.id] = _ancestors(origins, head)
        known = origins.known[head.id]
        if known is None:
            return None
        common = known if common is None else common & known
    return tuple(origins.by_id[edit_id] for edit_id in sorted(common or ()))


def inner(value: Json, words: Iterable[str]) -> Json:
    """What stands below those keys; null where nothing does."""
    for word in words:
        value = value.get(word) if isinstance(value, FrozenMap) else None
    return value


def _text_before(origins: Origins, heads: tuple[Edit, ...]) -> str | None:
    """The text that all heads came from, where exactly one newest record that all knew says it."""
    ref = heads[0].ref
    known = known_to_all(origins, heads) or ()
    said = [edit for edit in known if edit.ref in {ref, item_ref(ref)}]
    older = {parent for edit in said for parent in edit.parents}
    if origins.root is not None and len(said) > 1:
        older.add(origins.root.id)
    newest = [edit for edit in said if edit.id not in older]
    if len(newest) != 1 or is_forgotten(newest[0]):
        return None
    value = inner(newest[0].value, ref[len(newest[0].ref) :])
    return value if isinstance(value, str) else None


def _ancestors(origins: Origins, head: Edit) -> set[str] | None:
    """The ids of all that the record's writer knew, back to the beginning; None where some of it is not there."""
    by_id, root = origins.by_id, origins.root
    found: set[str] = set()
    waiting = [head]
    while waiting:
        edit = waiting.pop()
        parents = edit.parents
        if not parents and len(edit.ref) > 2:
            if root is None:
                return None
            parents = (root.id,)
        for parent in parents:
            if parent not in found:
                known = by_id.get(parent)
                if known is None:
                    return None
                found.add(parent)
                waiting.append(known)
    return found
