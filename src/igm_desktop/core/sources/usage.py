"""Where each source is used: in which texts, and by which key facts.

Each item is looked at once for as long as it stays the same object, so that one edit among thousands costs one look.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import compress
from operator import is_not
from types import MappingProxyType
from typing import Final

from igm_desktop.core.citations import citations
from igm_desktop.core.model.assessment import Assessment, Frozen, Item, KeyFact
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.standing import current, standing

Use = tuple[str, Ref]
"""An id of a source as it is written, and the text (with its language) or key fact that cites it."""

CITING: Final = ("parts", "findings", "answers", "key_facts", "conventions")
_DOCUMENT_TEXTS: Final = ("title", "place")


def uses(document: Assessment) -> Mapping[str, tuple[Ref, ...]]:
    """For each source that is cited, the refs of the texts and key facts that cite it, in the order of the document.

    A replaced source's uses are those of its successor. A text that cites a source twice is one use.
    """
    return _looked(document).used


def uncited(document: Assessment) -> tuple[str, ...]:
    """The ids of the sources that nothing cites, replaced ones left out."""
    used = uses(document)
    return tuple(source.id for source in current(document.sources) if source.id not in used)


def broken(document: Assessment) -> tuple[Use, ...]:
    """The citations of sources that are not there: the id as written and the ref that has it."""
    return _looked(document).missing


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found in a document: the uses in each of its items by collection, and what they add up to."""

    document: Assessment
    cited: Mapping[str, tuple[tuple[Use, ...], ...]]
    used: Mapping[str, tuple[Ref, ...]]
    missing: tuple[Use, ...]


def _once() -> Callable[[Assessment], _Looked]:
    """What was found in the document that was asked about last."""
    last = _Looked(Assessment(id="none"), {}, MappingProxyType({}), ())

    def looked(document: Assessment) -> _Looked:
        nonlocal last
        if document is not last.document:
            last = _look(document, last)
        return last

    return looked


_looked = _once()


def _look(document: Assessment, last: _Looked) -> _Looked:
    """Only items that are not the very same as last time are looked at; mostly they cite what they did before."""
    cited: dict[str, tuple[tuple[Use, ...], ...]] = {"document": (_cited(("document",), document, _DOCUMENT_TEXTS),)}
    for collection in CITING:
        cited[collection] = _cited_in(collection, document, last)
    same = document.sources is last.document.sources and all(cited[key] == last.cited.get(key) for key in cited)
    if same:
        return _Looked(document, cited, last.used, last.missing)
    return _Looked(
        document, cited, *_by_source(document, [use for key in cited for uses in cited[key] for use in uses])
    )


def _cited_in(collection: str, document: Assessment, last: _Looked) -> tuple[tuple[Use, ...], ...]:
    """The uses in each item of the collection."""
    old, new = items_of(last.document, collection), items_of(document, collection)
    known = last.cited.get(collection, ())
    if new is old and known:
        return known
    if len(new) == len(old) == len(known):  # the usual case, one item edited in its place, at the speed of C
        found = list(known)
        for at in compress(range(len(new)), map(is_not, old, new)):
            found[at] = _cited_by(collection, new[at])
        return tuple(found)
    by_item = {id(item): uses for item, uses in zip(old, known, strict=True)} if len(old) == len(known) else {}
    return tuple(by_item[id(item)] if id(item) in by_item else _cited_by(collection, item) for item in new)


def _by_source(document: Assessment, cited: list[Use]) -> tuple[Mapping[str, tuple[Ref, ...]], tuple[Use, ...]]:
    there = standing(document.sources)
    used: dict[str, dict[Ref, None]] = {}
    missing: list[Use] = []
    for source_id, ref in cited:
        source = there.get(source_id)
        if source is None:
            missing.append((source_id, ref))
        else:
            used.setdefault(source.id, {})[ref] = None
    return MappingProxyType({source_id: tuple(refs) for source_id, refs in used.items()}), tuple(missing)


def _cited_by(collection: str, item: Item) -> tuple[Use, ...]:
    found = _cited((collection, item.id), item, tuple(type(item).model_fields))
    if isinstance(item, KeyFact) and item.source:
        return (*found, (item.source, (collection, item.id, "source")))
    return found


def _cited(prefix: Ref, holder: Frozen, names: tuple[str, ...]) -> tuple[Use, ...]:
    found: list[Use] = []
    for name in names:
        prose = getattr(holder, name)
        if isinstance(prose, Prose):
            for language, text in prose.items():
                ids = dict.fromkeys(run.source for run in citations(text))
                found += [(source_id, (*prefix, name, language)) for source_id in ids]
    return tuple(found)
