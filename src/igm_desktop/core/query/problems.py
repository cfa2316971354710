"""What looks unfinished in an assessment, each with the ref at which a person can mend it."""

from collections.abc import Iterator
from dataclasses import dataclass

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.model.assessment import UNPLACED, Assessment
from igm_desktop.core.query.counts import counts
from igm_desktop.core.ref import Ref


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` names it: see `problems`. `language` is set where one language of a text is meant."""

    code: str
    ref: Ref
    language: str = ""


def problems(assessment: Assessment) -> tuple[Problem, ...]:
    """In the order of the document.

    Codes: no_title, no_country, no_place, no_date, no_introduction, unplaced_text, empty_part, domain_empty,
    list_empty, finding_empty, not_translated.
    """
    return (*_cover(assessment), *_parts(assessment), *_lists(assessment), *_findings(assessment))


def _cover(assessment: Assessment) -> Iterator[Problem]:
    main = assessment.language
    if not assessment.title.in_language(main).strip():
        yield Problem("no_title", ("document", "title", main), main)
    if assessment.country is None:
        yield Problem("no_country", ("document", "country"))
    if assessment.level == "local" and not assessment.place.in_language(main).strip():
        yield Problem("no_place", ("document", "place", main), main)
    if assessment.date is None:
        yield Problem("no_date", ("document", "date"))
    for language in assessment.languages[1:]:
        if assessment.title.in_language(main) and not assessment.title.in_language(language).strip():
            yield Problem("not_translated", ("document", "title", language), language)


def _parts(assessment: Assessment) -> Iterator[Problem]:
    if all(part.kind != "introduction" for part in assessment.parts):
        yield Problem("no_introduction", ("document", "parts"))
    for part in assessment.parts:
        if part.kind == UNPLACED:
            yield Problem("unplaced_text", ("parts", part.id))
        else:
            yield from _missing(assessment, ("parts", part.id, "text"), part.text, "empty_part")


def _lists(assessment: Assessment) -> Iterator[Problem]:
    held = counts(assessment)
    for domain in DOMAINS:
        if held.of(domain) == 0:
            yield Problem("domain_empty", ("document", "findings", domain))
            continue
        for kind in FINDING_KINDS:
            if held.of(domain, kind) == 0:
                yield Problem("list_empty", ("document", "findings", domain, kind))


def _findings(assessment: Assessment) -> Iterator[Problem]:
    for finding in assessment.findings:
        yield from _missing(assessment, ("findings", finding.id, "text"), finding.text, "finding_empty")


def _missing(assessment: Assessment, ref: Ref, text: dict[str, str], empty: str) -> Iterator[Problem]:
    """The text that is empty in all languages, else each language that it lacks."""
    if not any(words.strip() for words in text.values()):
        yield Problem(empty, (*ref, assessment.language), assessment.language)
        return
    for language in assessment.languages:
        if not text.get(language, "").strip():
            yield Problem("not_translated", (*ref, language), language)
