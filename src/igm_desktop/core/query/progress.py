"""What is done of an assessment, counted: the numbers of the wheel, the status bar, the overview and `check`.

Work is counted, never a place: there are numbers of things written, and no shares, marks or sums of unlike things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import product
from typing import Final, Literal

from igm_desktop.core.catalogue.model import Catalogue, Indicator
from igm_desktop.core.comments.threads import open_count
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind, Level
from igm_desktop.core.model.assessment import (
    UNPLACED,
    Answer,
    Assessment,
    Convention,
    Finding,
    KeyFact,
    Part,
    Source,
)
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.answered import has_source, is_answered
from igm_desktop.core.query.tally import Mark, Tallies, Tally
from igm_desktop.core.remembered import remembered


@dataclass(frozen=True, slots=True)
class Texts:
    """Of the texts that are there in any language, how many are there in this one."""

    language: str
    written: int
    of: int


@dataclass(frozen=True, slots=True)
class Done:
    """What is done in a domain or in all.

    `with_source` counts those of the answered questions whose narrative cites a source that is there, `lists` the
    findings of each kind, `linked` those that draw on an indicator; `texts` are findings and narratives, in all also the
    cover, parts, key facts and conventions.
    """

    indicators: int
    answered: int
    with_source: int
    lists: tuple[int, int]
    ready: int
    linked: int
    texts: tuple[Texts, ...]

    @property
    def findings(self) -> int:
        return sum(self.lists)

    def of(self, kind: FindingKind) -> int:
        """The findings of one of the two lists."""
        return self.lists[FINDING_KINDS.index(kind)]


@dataclass(frozen=True, slots=True)
class Progress:
    """`domains` in their order. `sources` leaves out those that another one stands for, `comments` counts open threads."""

    domains: tuple[Done, ...]
    all: Done
    sources: int
    parts: int
    unplaced: int
    comments: int

    def domain(self, domain: DomainId) -> Done:
        """What is done in one domain."""
        return self.domains[DOMAINS.index(domain)]


@remembered
def progress(document: Assessment, catalogue: Catalogue) -> Progress:
    """Count. After an edit only what is no longer the same object is looked at."""
    findings, others = FINDINGS.of(document.findings), _others(document)
    standing = _standing(document.sources)
    answers = _answers(catalogue, document.level, document.answers, standing, document.conventions)
    indicators = _indicators(catalogue, document.level)
    languages = document.languages
    return Progress(
        domains=tuple(_done(indicators, answers, findings, (), domain, languages) for domain in DOMAINS),
        all=_done(indicators, answers, findings, others, ALL, languages),
        sources=SOURCES.of(document.sources).get("source", 0),
        parts=PARTS.of(document.parts).get("part", 0),
        unplaced=PARTS.of(document.parts).get("unplaced", 0),
        comments=open_count(document),
    )


ALL: Final = "all"
Where = DomainId | Literal["all"]


def _done(
    indicators: Tally,
    answers: Tally,
    findings: Tally,
    others: tuple[Tally, ...],
    where: Where,
    languages: tuple[str, ...],
) -> Done:
    proses = (answers, findings, *others)
    there = _sum(proses, ("text", where))
    return Done(
        indicators=indicators.get(where, 0),
        answered=answers.get(("answered", where), 0),
        with_source=answers.get(("with_source", where), 0),
        lists=(findings.get((FINDING_KINDS[0], where), 0), findings.get((FINDING_KINDS[1], where), 0)),
        ready=findings.get(("ready", where), 0),
        linked=findings.get(("linked", where), 0),
        texts=tuple([Texts(language, _sum(proses, ("text", where, language)), there) for language in languages]),
    )


def _sum(tallies: tuple[Tally, ...], mark: Mark) -> int:
    count = 0
    for tally in tallies:
        count += tally.get(mark, 0)
    return count


@remembered
def _indicators(catalogue: Catalogue, level: Level) -> Tally:
    """How many questions there are in each domain and in all."""
    counts: dict[Mark, int] = {domain: len(catalogue.indicators(level, domain)) for domain in DOMAINS}
    return {**counts, ALL: sum(counts.values())}


@remembered
def _answers(
    catalogue: Catalogue,
    level: Level,
    answers: tuple[Answer, ...],
    sources: tuple[Source, ...],
    conventions: tuple[Convention, ...],
) -> Tally:
    """The tally of the answers. The table of conventions answers its question without any answer being there."""
    setting = _setting(sources, conventions)
    tally = dict(_answer_tallies(catalogue, level, setting).of(answers))
    given = {answer.id for answer in answers}
    for indicator in catalogue.indicators(level):
        if indicator.answer == "conventions" and indicator.id not in given and is_answered(indicator, None, setting):
            for where in (indicator.domain, ALL):
                tally["answered", where] = tally.get(("answered", where), 0) + 1
    return tally


@remembered
def _setting(sources: tuple[Source, ...], conventions: tuple[Convention, ...]) -> Assessment:
    """All of an assessment that tells whether a question is answered, but for the answer."""
    return Assessment.model_construct(id="", sources=sources, conventions=conventions)


@remembered
def _standing(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources without what does not matter here, so that an edit of one leaves the answers alone."""
    return _bare(tuple((source.id, source.same_as) for source in sources))


@lru_cache(maxsize=4)
def _bare(standing: tuple[tuple[str, str | None], ...]) -> tuple[Source, ...]:
    """Sources by what stands for them: the same objects for as long as no source comes, goes or is replaced."""
    return tuple(Source.model_construct(id=source_id, same_as=same_as) for source_id, same_as in standing)


@remembered
def _answer_tallies(catalogue: Catalogue, level: Level, setting: Assessment) -> Tallies:
    return Tallies(partial(_answer_marks, catalogue, level, setting))


def _answer_marks(catalogue: Catalogue, level: Level, setting: Assessment, answer: Answer) -> Iterator[Mark]:
    indicator: Indicator | None = catalogue.indicator(answer.id)
    if indicator is None or indicator.level != level:  # of another catalogue: kept, and none of this one's questions
        yield from _texts(answer.narrative, (ALL,))
        return
    where: tuple[Where, ...] = (indicator.domain, ALL)
    if is_answered(indicator, answer, setting):
        yield from (("answered", one) for one in where)
        if has_source(answer, setting):
            yield from (("with_source", one) for one in where)
    yield from _texts(answer.narrative, where)


def _finding_marks(finding: Finding) -> Iterator[Mark]:
    where: tuple[Where, ...] = (finding.domain, ALL)
    yield from ((finding.kind, one) for one in where)
    if finding.status == "ready":
        yield from (("ready", one) for one in where)
    if finding.indicators:
        yield from (("linked", one) for one in where)
    yield from _texts(finding.text, where)


def _part_marks(part: Part) -> Iterator[Mark]:
    """What could not be placed is no part and none of the texts: it is never printed."""
    if part.kind == UNPLACED:
        yield "unplaced"
        return
    yield "part"
    yield from _texts(part.heading, (ALL,))
    yield from _texts(part.text, (ALL,))


def _fact_marks(fact: KeyFact) -> Iterator[Mark]:
    yield from _texts(fact.label, (ALL,))
    yield from _texts(fact.unit, (ALL,))


def _texts(prose: Prose, where: tuple[Where, ...]) -> Iterator[Mark]:
    """Marks for a text that there is in some language, and for each language that has it."""
    written = [language for language, text in prose.items() if text.strip()]
    if written:
        yield from (("text", one) for one in where)
        yield from (("text", one, language) for one, language in product(where, written))


def _others(document: Assessment) -> tuple[Tally, ...]:
    """The texts outside the domains."""
    cover = COVER.of((document.title, document.place))
    return (cover, PARTS.of(document.parts), FACTS.of(document.key_facts), CONVENTIONS.of(document.conventions))


FINDINGS: Final = Tallies(_finding_marks)
PARTS: Final = Tallies(_part_marks)
FACTS: Final = Tallies(_fact_marks)
CONVENTIONS: Final = Tallies(lambda convention: _texts(convention.name, (ALL,)))
COVER: Final = Tallies(lambda prose: _texts(prose, (ALL,)))
SOURCES: Final = Tallies(lambda source: ("source",) if source.same_as is None else ())
