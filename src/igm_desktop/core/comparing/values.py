"""What stands at one place of an assessment, in plain words; which sources a text cites; what stays in its order."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import cast

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.exchange.past_words import Names, value_words
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.markup import plain, runs
from igm_desktop.core.model.assessment import Finding, Frozen, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.standing import standing


def list_of(item: object) -> tuple[str, ...]:
    return (item.domain, item.kind) if isinstance(item, Finding) else ()


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The most of these numbers that stand in rising order."""
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        chain = (*(chains[at - 1] if at else ()), number)
        ends[at : at + 1], chains[at : at + 1] = [number], [chain]
    return frozenset(chains[-1]) if chains else frozenset()


def value_said(ref: Ref, holder: Frozen, names: Names) -> str:
    """What stands there, in words; of a prose in its language, without the citations, which are told by themselves."""
    words = ref[1:] if ref[0] == "document" else ref[2:]
    if words == ("place",) and ref[0] != "document":
        return ""
    known = {**holder.__dict__, **(holder.__pydantic_extra__ or {})}
    value = known.get(words[0]) if words else None
    if isinstance(value, Prose) and len(words) > 1:
        return plain(value.in_language(words[1]))
    if isinstance(value, FrozenMap) and len(words) > 1:
        return value_words(ref, cast(Json, value.get(words[1])), names)
    return value_words(ref, plain_json(value), names)


def _texts(item: Item) -> Iterable[str]:
    proses = (value for value in item.__dict__.values() if isinstance(value, Prose))
    return (text for prose in proses for text in prose.values() if "[@" in text)


def cites(item: Frozen) -> frozenset[tuple[str, str]]:
    return frozenset(
        (run.source, run.text.strip()) for text in _texts(cast(Item, item)) for run in runs(text) if run.source
    )


def cited_words(item: Item, names: Names) -> str:
    """The sources under a text, a line each, in the order of their names."""
    there = standing(names.document.sources)
    lines = set()
    for source_id, pinpoint in cites(item):
        source = there.get(source_id)
        name = source_name(source).full if source is not None else names.say("gone_source")
        lines.add(", ".join(word for word in (name, pinpoint) if word))
    return "\n".join(sorted(lines))
