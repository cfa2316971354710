"""The proses of an assessment."""

from collections.abc import Iterator

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.prose import Prose


def proses(assessment: Assessment) -> Iterator[Prose]:
    """Every prose, in the order of the document."""
    yield from (assessment.title, assessment.place)
    for part in assessment.parts:
        yield from (part.heading, part.text)
    yield from (finding.text for finding in assessment.findings)
    yield from (answer.narrative for answer in assessment.answers)
    for fact in assessment.key_facts:
        yield from (fact.label, fact.unit)
    yield from (convention.name for convention in assessment.conventions)


def texts_in(assessment: Assessment, language: str) -> int:
    """How many texts there are in a language."""
    return sum(bool(prose.in_language(language).strip()) for prose in proses(assessment))
