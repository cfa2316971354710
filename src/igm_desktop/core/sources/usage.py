"""Where each source is used: in which texts, and by which key facts.

Each item is looked at once for as long as it stays the same object, so that one edit among thousands costs one look.
"""

from collections.abc import Callable, Iterator, Mapping
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
    return _used(document)[0]


def uncited(document: Assessment) -> tuple[str, ...]:
    """The ids of the sources that nothing cites, replaced ones left out."""
    used = uses(document)
    return tuple(source.id for source in current(document.sources) if source.id not in used)


def broken(document: Assessment) -> tuple[Use, ...]:
    """The citations of sources that are not there: the id as written and the ref that has it."""
    return _used(document)[1]


def _once() -> Callable[[Assessment], tuple[Mapping[str, tuple[Ref, ...]], tuple[Use, ...]]]:
    """What was found for the document that was asked about last, and what each of its items cites."""
    looked_at: dict[int, tuple[Item, tuple[Use, ...]]] = {}
    last: tuple[Assessment | None, tuple[Mapping[str, tuple[Ref, ...]], tuple[Use, ...]]] = (None, ({}, ()))

    def used(document: Assessment) -> tuple[Mapping[str, tuple[Ref, ...]], tuple[Use, ...]]:
        nonlocal last, looked_at
        if last[0] is not document:
            found: dict[int, tuple[Item, tuple[Use, ...]]] = {}
            cited = list(_cited(("document",), document, _DOCUMENT_TEXTS))
            for collection in CITING:
                for item in items_of(document, collection):
                    known = looked_at.get(id(item))
                    if known is None or known[0] is not item:
                        known = item, tuple(_cited_by(collection, item))
                    found[id(item)] = known
                    cited += known[1]
            looked_at = found
            last = document, _by_source(document, cited)
        return last[1]

    return used


_used = _once()


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


def _cited_by(collection: str, item: Item) -> Iterator[Use]:
    yield from _cited((collection, item.id), item, tuple(type(item).model_fields))
    if isinstance(item, KeyFact) and item.source:
        yield item.source, (collection, item.id, "source")


def _cited(prefix: Ref, holder: Frozen, names: tuple[str, ...]) -> Iterator[Use]:
    for name in names:
        prose = getattr(holder, name)
        if isinstance(prose, Prose):
            for language, text in prose.items():
                ids = dict.fromkeys(run.source for run in citations(text))
                yield from ((source_id, (*prefix, name, language)) for source_id in ids)
