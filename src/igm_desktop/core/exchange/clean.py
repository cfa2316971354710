"""The clean copy: what of an assessment is published, and nothing else. Each field that goes along is named here.

A field that a later version adds stays at home until somebody names it, at every depth.
"""

from igm_desktop.core.canonical import seal
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import (
    UNPLACED,
    Answer,
    Assessment,
    CatalogueRef,
    Convention,
    Earlier,
    Finding,
    KeyFact,
    Part,
    Period,
    Source,
)
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.sources.published import published_csl
from igm_desktop.core.translating import origin


def clean_copy(state: State, base: Assessment | None = None) -> State:
    """The document without comments, rounds, people, internal notes, what an import could not place, evidence (the name of a
    file is somebody's own words), texts in languages that it does not list, and unknown fields; without records.

    Its `base` is the seal of the state that it came from, so that changes made in it can be brought back: that of the
    document, or of `base`, the document as it was saved last, where that is another one.
    """
    whole = settled(state.document)
    return State(document=_clean(whole, seal(whole if base is None else settled(base))))


def _clean(whole: Assessment, base: str) -> Assessment:
    said = _Said(whole.languages)
    return settled(
        Assessment(
            id=whole.id,
            catalogue=CatalogueRef(id=whole.catalogue.id, version=whole.catalogue.version),
            level=whole.level,
            country=whole.country,
            place=said.prose(whole.place),
            body=whole.body,
            edition=whole.edition,
            follows=said.earlier(whole.follows),
            base=base,
            title=said.prose(whole.title),
            date=whole.date,
            languages=whole.languages,
            conventions_in=whole.conventions_in,
            parts=tuple(said.part(part) for part in whole.parts if part.kind != UNPLACED),
            findings=tuple(map(said.finding, whole.findings)),
            answers=tuple(map(said.answer, whole.answers)),
            sources=tuple(map(_source, whole.sources)),
            key_facts=tuple(map(said.key_fact, whole.key_facts)),
            conventions=tuple(map(said.convention, whole.conventions)),
        )
    )


class _Said:
    """What each item says to readers, in the languages of the document."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages

    def prose(self, prose: Prose) -> Prose:
        """The texts in the document's languages. Where there is none in these, the one that is printed in their place."""
        kept = {language: prose[language] for language in prose if language in self.languages}
        if any(kept.values()):
            return Prose(kept)
        printed = prose.best(self.languages)
        return Prose({language: text for language, text in prose.items() if text and text == printed})

    def origins(self, item: Part | Finding | Answer | KeyFact) -> FrozenMap[FrozenMap[str]]:
        """From which text a translation was made, where that text is published: a hash of other words tells of them."""
        found = {}
        for field, origins in item.translated_from.items():
            prose = getattr(item, field, None) if field in _TRANSLATED else None
            if isinstance(prose, Prose):
                main = origin(prose.in_language(self.languages[0]))
                found[field] = FrozenMap({one: made for one, made in origins.items() if made == main and one in prose})
        return FrozenMap({field: origins for field, origins in found.items() if origins})

    def earlier(self, one: Earlier | None) -> Earlier | None:
        return None if one is None else Earlier(id=one.id, title=self.prose(one.title), date=one.date)

    def part(self, one: Part) -> Part:
        return Part(
            id=one.id,
            rank=one.rank,
            kind=one.kind,
            heading=self.prose(one.heading),
            text=self.prose(one.text),
            translated_from=self.origins(one),
        )

    def finding(self, one: Finding) -> Finding:
        return Finding(
            id=one.id,
            domain=one.domain,
            kind=one.kind,
            rank=one.rank,
            text=self.prose(one.text),
            level=one.level,
            indicators=one.indicators,
            status=one.status,
            translated_from=self.origins(one),
        )

    def answer(self, one: Answer) -> Answer:
        return Answer(
            id=one.id,
            choice=one.choice,
            choices=one.choices,
            narrative=self.prose(one.narrative),
            level=one.level,
            not_applicable=one.not_applicable,
            translated_from=self.origins(one),
        )

    def key_fact(self, one: KeyFact) -> KeyFact:
        return KeyFact(
            id=one.id,
            rank=one.rank,
            label=self.prose(one.label),
            value=one.value,
            unit=self.prose(one.unit),
            year=one.year,
            source=one.source,
            translated_from=self.origins(one),
        )

    def convention(self, one: Convention) -> Convention:
        return Convention(id=one.id, rank=one.rank, name=self.prose(one.name), signed=one.signed, ratified=one.ratified)


_TRANSLATED = frozenset({"heading", "text", "narrative", "label", "unit"})


def _source(one: Source) -> Source:
    period = None if one.period is None else Period.model_validate({"from": one.period.start, "to": one.period.end})
    return Source(
        id=one.id,
        csl=published_csl(one.csl),
        instrument=one.instrument,
        adopted=one.adopted,
        period=period,
        level=one.level,
        same_as=one.same_as,
    )
