"""Problems as sentences, for both front ends: the words are data, and this puts places and names into them."""

from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.checks.problem import Problem
from igm_desktop.core.checks.wording import message
from igm_desktop.core.clipping import clipped
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.edits import position
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.core.words import sentence

_SAYS_WHERE: Final = frozenset({"no_title", "no_country", "no_place", "no_date", "no_introduction"})
"""Checks whose message names the field itself."""
SHOWN: Final = 60
"""Letters of a text that say which one is meant."""


def problem_words(problem: Problem, document: Assessment, catalogue: Catalogue, language: str) -> str:
    """One sentence in the language (or in English): where, and what looks wrong there."""
    said = message(problem, language)
    where = "" if problem.check in _SAYS_WHERE else where_words(problem.ref, document, catalogue, language)
    return sentence(language, "check.problem", where=where, message=said) if where else said


def where_words(ref: Ref, document: Assessment, catalogue: Catalogue, language: str) -> str:
    """The place that a ref names: a domain and its list, a finding by its first words, a part, a question, a field."""
    if ref[:2] == ("document", "findings") and len(ref) > 2:
        lists = [sentence(language, f"kind.{kind}") for kind in ref[3:]]
        return " · ".join([*(_domain(domain, catalogue, language) for domain in DOMAINS if domain == ref[2]), *lists])
    at = position(document, ref[0], ref[1])
    if ref[0] == "findings" and at is not None:
        finding = document.findings[at]
        return _named(
            _domain(finding.domain, catalogue, language), finding.text, (ref[-1], *document.languages), language
        )
    if ref[0] == "answers" and (indicator := catalogue.indicator(ref[1])) is not None:
        question = catalogue.question(indicator.id, language)
        return f"{_domain(indicator.domain, catalogue, language)} · {clipped(question, SHOWN)}"
    if ref[0] == "parts" and at is not None:
        return _part(document.parts[at], document, language)
    if ref[0] == "key_facts" and at is not None:
        label = document.key_facts[at].label
        return _named(sentence(language, "field.key_facts"), label, (ref[-1], *document.languages), language)
    return sentence(language, f"field.{ref[1] if ref[0] == 'document' else ref[0]}", or_code="field.other")


def _named(group: str, text: Prose, languages: tuple[str, ...], language: str) -> str:
    """A group, and in it the one that is meant by its first words in the first of the languages that has some."""
    words = clipped(plain(text.best(languages)), SHOWN)
    return " · ".join([group, *([sentence(language, "check.quoted", words=words)] if words else [])])


def _part(part: Part, document: Assessment, language: str) -> str:
    """The heading of a part or the name of its kind; of an unplaced text its first words."""
    heading = clipped(plain(part.heading.best(document.languages)), SHOWN)
    words = clipped(plain(part.text.best(document.languages)), SHOWN) if part.kind == UNPLACED else ""
    if words and not heading:
        return sentence(language, "check.quoted", words=words)
    return heading or sentence(language, f"part.{part.kind}", or_code="part.other")


def _domain(domain: DomainId, catalogue: Catalogue, language: str) -> str:
    return catalogue.domain_text(domain, language).short
