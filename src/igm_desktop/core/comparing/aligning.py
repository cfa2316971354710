"""The earlier assessment in the words of the later one: its catalogue, and for what is the same thing the same ids."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.moving import Plan, moved, plan
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comparing.likeness import Text, alike
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folding import folded
from igm_desktop.core.markup import plain, runs, written
from igm_desktop.core.model.assessment import Answer, Assessment, Convention, Finding, KeyFact, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.sources.doubles import likely_doubles

Kind = TypeVar("Kind", Part, Finding, Answer, Source, KeyFact, Convention)
_CITING: Final = ("parts", "findings", "answers", "key_facts", "conventions")


@dataclass(frozen=True, slots=True)
class Aligned:
    """`document` is the earlier one under the later one's ids; `by_likeness` has those that were paired by their words.
    `moves` is None where both have one catalogue.
    """

    document: Assessment
    by_likeness: frozenset[str]
    moves: Plan | None


def aligned(one: Assessment, other: Assessment, *, by_words: bool) -> Aligned:
    """The earlier one laid on the later one. With `by_words` what has no common id is paired by what it says.

    Raises BadCatalogue where the later one's catalogue says nonsense of its moves.
    """
    moves = None if one.catalogue == other.catalogue else plan(one, _installed(one), catalogue_for(other))
    document = one if moves is None else moved(one, moves)
    if not by_words:
        return Aligned(document, frozenset(), moves)
    document = _with_sources(document, _same_sources(document, other))
    pairs = {
        "parts": _same_named(document.parts, other.parts, _part_key),
        "findings": alike(_texts(document, other), _texts(other, document)),
        "key_facts": _same_named(document.key_facts, other.key_facts, _fact_key),
        "conventions": _same_named(document.conventions, other.conventions, _convention_key),
    }
    changes = {name: _renamed(getattr(document, name), found) for name, found in pairs.items()}
    return Aligned(document.model_copy(update=changes), frozenset(pairs["findings"].values()), moves)


def _installed(document: Assessment) -> Catalogue | None:
    try:
        return installed(document.catalogue.id, document.catalogue.version)
    except BadCatalogue:
        return None


def _texts(document: Assessment, other: Assessment) -> tuple[Text, ...]:
    """The findings that the other one does not have."""
    there = {finding.id for finding in other.findings}
    return tuple(Text(one.id, one.text, (one.domain, one.kind)) for one in document.findings if one.id not in there)


def _renamed(items: Iterable[Kind], ids: Mapping[str, str]) -> tuple[Kind, ...]:
    return tuple(item.model_copy(update={"id": ids[item.id]}) if item.id in ids else item for item in items)


def _same_named(
    old: Iterable[Kind], new: Iterable[Kind], keys: Callable[[Kind], Iterable[tuple[str, str]]]
) -> dict[str, str]:
    """The ids of those that share a name which no other has."""
    old, new = tuple(old), tuple(new)
    known = {item.id for item in old} & {item.id for item in new}
    by_key = _by_key(new, keys, known)
    pairs: dict[str, str] = {}
    for key, mine in _by_key(old, keys, known).items():
        theirs = by_key.get(key, ())
        if len(mine) == len(theirs) == 1 and mine[0] not in pairs and theirs[0] not in pairs.values():
            pairs[mine[0]] = theirs[0]
    return pairs


def _by_key(
    items: Iterable[Kind], keys: Callable[[Kind], Iterable[tuple[str, str]]], known: set[str]
) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for item in items:
        for key in dict.fromkeys(keys(item)) if item.id not in known else ():
            found.setdefault(key, []).append(item.id)
    return found


def _prose_keys(text: Prose) -> Iterable[tuple[str, str]]:
    named = ((language, " ".join(folded(plain(one)).split())) for language, one in text.items())
    return ((language, words) for language, words in named if words)


def _part_key(part: Part) -> Iterable[tuple[str, str]]:
    if part.kind not in ("other", "annex", "unplaced"):
        yield "", part.kind
    yield from _prose_keys(part.heading)


def _fact_key(fact: KeyFact) -> Iterable[tuple[str, str]]:
    return _prose_keys(fact.label)


def _convention_key(convention: Convention) -> Iterable[tuple[str, str]]:
    return _prose_keys(convention.name)


def _same_sources(document: Assessment, other: Assessment) -> dict[str, str]:
    """The ids of sources that are one work under two ids; a work that stands twice in either is left alone."""
    mine, theirs = {one.id for one in document.sources}, {one.id for one in other.sources}
    left = tuple(one for one in document.sources if one.id not in theirs)
    there = tuple(one for one in other.sources if one.id not in mine)
    apart = {one.id: f"earlier {one.id}" for one in left}
    back = {name: one for one, name in apart.items()}
    pairs = likely_doubles((*_renamed(left, apart), *there))
    across = [(back[one], two) for one, two in pairs if one in back and two not in back]
    ones, twos = [one for one, _ in across], [two for _, two in across]
    return {one: two for one, two in across if ones.count(one) == twos.count(two) == 1}


def _with_sources(document: Assessment, ids: Mapping[str, str]) -> Assessment:
    """The document with other ids for its sources, also where they are cited."""
    if not ids:
        return document
    sources = (_renamed_source(one, ids) for one in document.sources)
    changes: dict[str, Any] = {name: tuple(_citing(one, ids) for one in getattr(document, name)) for name in _CITING}
    return document.model_copy(update={**changes, "sources": tuple(sources)})


def _renamed_source(source: Source, ids: Mapping[str, str]) -> Source:
    successor = None if source.same_as is None else ids.get(source.same_as, source.same_as)
    return source.model_copy(update={"id": ids.get(source.id, source.id), "same_as": successor})


def _citing(item: Kind, ids: Mapping[str, str]) -> Kind:
    changes: dict[str, object] = {}
    for name, value in item.__dict__.items():
        if isinstance(value, Prose) and any("[@" in text for text in value.values()):
            changes[name] = Prose({language: _cited(text, ids) for language, text in value.items()})
    source = item.__dict__.get("source")
    if isinstance(source, str):  # of a key fact
        changes["source"] = ids.get(source, source)
    return item.model_copy(update=changes) if changes else item


def _cited(text: str, ids: Mapping[str, str]) -> str:
    pieces = runs(text)
    if not any(run.source in ids for run in pieces):
        return text
    return written(replace(run, source=ids.get(run.source, run.source)) for run in pieces)
