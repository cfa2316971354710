"""Citations that lead nowhere."""

from collections.abc import Iterator

from igm_desktop.core.checks.problem import Found, View
from igm_desktop.core.citations import citations
from igm_desktop.core.frozen import FrozenMap


def broken_citation(view: View) -> Iterator[Found]:
    """A text or a key fact cites a source that is not in the list. One finding for each text: they are mended together."""
    there = {source.id for source in view.document.sources}
    for text in view.texts:
        broken = [cited for cited in citations(text.prose) if cited.source not in there]
        if broken:
            yield Found(text.ref, data=FrozenMap(count=str(len(broken))))
    for fact in view.document.key_facts:
        if fact.source is not None and fact.source not in there:
            yield Found(("key_facts", fact.id, "source"), data=FrozenMap(count="1"))
