"""Sources that come from elsewhere, added to an assessment. What is there already is not added twice, nor touched."""

from collections.abc import Iterable
from dataclasses import dataclass

from igm_desktop.core.folding import folded
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.sources.exchange.extras import content_id
from igm_desktop.core.sources.reading import title_of


@dataclass(frozen=True, slots=True)
class Added:
    """The ids that came in, and the ids of those that were there already, each once and in the order of the list."""

    added: tuple[str, ...]
    present: tuple[str, ...]


def with_sources(document: Assessment, sources: Iterable[Source]) -> tuple[Assessment, Added]:
    """The assessment with those of the sources that it lacks; the same assessment where it lacks none.

    An id that stands for another work here (two people chose it), or for two in the list (an entry was copied and
    written over), gives way to one from the source's content.
    """
    known = {source.id: source for source in document.sources}
    added: dict[str, Source] = {}
    present: dict[str, None] = {}
    listed: dict[str, Source] = {}
    for source in sources:
        own = _with_free_id(source, known)
        if listed.setdefault(source.id, source) != source:
            own = source.model_copy(update={"id": content_id(source)})
        if own.id not in known:
            known[own.id] = added[own.id] = own
        elif own.id not in added:
            present[own.id] = None
    if added:
        document = document.model_copy(update={"sources": tuple(sorted(known.values(), key=lambda one: one.id))})
    return document, Added(tuple(added), tuple(present))


def _with_free_id(source: Source, known: dict[str, Source]) -> Source:
    there = known.get(source.id)
    if there is None or there == source:
        return source
    own = content_id(source)
    if own == source.id or folded(title_of(there)) == folded(title_of(source)):
        return source
    return source.model_copy(update={"id": own})
