"""Problems as sentences, for both front ends: the words are data, and this puts places and names into them."""

from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.edits import position
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment, Part
from igm_desktop.core.places import language_name
from igm_desktop.core.query.problems import Problem
from igm_desktop.core.ref import Ref
from igm_desktop.core.words import sentence

SHOWN: Final = 60
"""Letters of a finding that say which one is meant."""


def problem_words(problem: Problem, document: Assessment, catalogue: Catalogue, language: str) -> str:
    """One sentence in the language (or in English): what is missing, and where."""
    return sentence(
        language,
        f"problem.{problem.code}",
        where=where_words(problem.ref, document, catalogue, language),
        language=language_name(problem.language, language) if problem.language else "",
    )


def where_words(ref: Ref, document: Assessment, catalogue: Catalogue, language: str) -> str:
    """The place that a ref names: a domain and its list, a finding by its first words, a part, a field."""
    if ref[:2] == ("document", "findings") and len(ref) > 2:
        lists = [sentence(language, f"kind.{kind}") for kind in ref[3:]]
        return " · ".join([*(_domain(domain, catalogue, language) for domain in DOMAINS if domain == ref[2]), *lists])
    at = position(document, ref[0], ref[1])
    if ref[0] == "findings" and at is not None:
        finding = document.findings[at]
        words = _clipped(plain(finding.text.best(document.languages)))
        return " · ".join([_domain(finding.domain, catalogue, language), *([f"“{words}”"] if words else [])])
    if ref[0] == "parts" and at is not None:
        return _part(document.parts[at], document, language)
    return sentence(language, f"field.{ref[1]}", or_code="field.other")


def _part(part: Part, document: Assessment, language: str) -> str:
    """The heading of a part or the name of its kind; of an unplaced text its first words."""
    heading = _clipped(plain(part.heading.best(document.languages)))
    words = _clipped(plain(part.text.best(document.languages))) if part.kind == UNPLACED else ""
    return heading or (f"“{words}”" if words else sentence(language, f"part.{part.kind}", or_code="part.other"))


def _domain(domain: DomainId, catalogue: Catalogue, language: str) -> str:
    return catalogue.domain_text(domain, language).short


def _clipped(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rstrip() + "…"
