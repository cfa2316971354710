"""What the list of the history shows: the entries with those of their happenings that somebody wants to see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.exchange.past import NO_PAST, Entry, Happening, Past, past_of
from igm_desktop.core.folding import folded
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref

ELSEWHERE: Final = "elsewhere"
"""The filter for what belongs to no domain: cover, parts, sources, key facts."""


class Row(NamedTuple):
    """An entry, newest first, with the happenings of it that are wanted."""

    entry: Entry
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see; what is empty asks for nothing. `ref` is a field, a finding, a whole thing."""

    domain: str = ""
    person: str = ""
    words: str = ""
    ref: Ref = ()
    both: bool = False
    """Only what stands in two versions."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """The past, with the words of each record for searching once they are known; they take longer than all else."""

    past: Past
    words: tuple[str, ...]
    people: tuple[str, ...]
    """Whoever has made a record, the last one first."""
    conflicts: Mapping[str, Conflict]
    """By the id of each of their records: what was said twice by people who did not know of each other."""


NOTHING_TOLD: Final = Told(NO_PAST, (), (), {})


def tell(state: State, document: Assessment, person: str, resolved: frozenset[Ref] = frozenset()) -> Told:
    """All that happened, those changes with it that are not saved yet. It takes a while: not for the window's thread."""
    past = past_of(state, document, person, resolved)
    people = dict.fromkeys(entry.by for entry in reversed(past.entries))
    open_ones = {head.id: conflict for conflict in conflicts(past.edits) for head in conflict.heads}
    return Told(past, (), tuple(people), open_ones)


def with_words(told: Told) -> Told:
    """The same, to be searched. Not for the window's thread either."""
    past = told.past
    own = tuple(folded_once(" ".join(_texts(edit.value))) for edit in past.edits)
    words = []
    for number, edit in enumerate(past.edits):
        before = (past.numbers.get(parent) for parent in edit.parents)
        # What is gone is found with the record that took it away, too.
        words.append(" ".join((own[number], *(own[at] for at in before if at is not None))))
    return replace(told, words=tuple(words))


def folded_once(text: str) -> str:
    """Folded without being remembered, as it is asked for once."""
    return folded.__wrapped__(text)


def rows_of(told: Told, wanted: Wanted, catalogue: Catalogue) -> tuple[Row, ...]:
    """The entries that have something that is wanted, the newest first; before words can be searched, whatever they are."""
    words = folded(wanted.words.strip())
    rows = []
    for entry in reversed(told.past.entries):
        if wanted.person and entry.by != wanted.person:
            continue
        kept = entry.happenings
        if wanted.both:
            kept = tuple(one for one in kept if one.edit.id in told.conflicts)
        if wanted.ref:
            kept = tuple(one for one in kept if concerns(one.edit.ref, wanted.ref))
        if wanted.domain:
            kept = tuple(one for one in kept if domain_of(one, catalogue) == wanted.domain)
        if words and told.words:
            kept = tuple(one for one in kept if words in told.words[one.number])
        if kept:
            rows.append(Row(entry, kept))
    return tuple(rows)


def concerns(ref: Ref, wanted: Ref) -> bool:
    """Whether a record of `ref` may have changed what stands at the other ref: a part of it, or what it is a part of."""
    size = min(len(ref), len(wanted))
    return ref[:size] == wanted[:size]


def domain_of(happening: Happening, catalogue: Catalogue) -> str:
    """The domain that a happening belongs to, or that it belongs to none."""
    if happening.domain is not None:
        return happening.domain
    if happening.edit.ref[0] == "answers":
        indicator = catalogue.indicator(happening.edit.ref[1])
        return indicator.domain if indicator is not None else ELSEWHERE
    return ELSEWHERE


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value) if "\\" in value or "*" in value or "[" in value else value
    elif isinstance(value, FrozenMap):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
