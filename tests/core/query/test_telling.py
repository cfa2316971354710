import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.checks.problem import Found, Problem
from igm_desktop.core.checks.table import CHECKS, problems
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, KeyFact, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.telling import problem_words
from igm_desktop.core.query.texts import texts_in
from igm_desktop.core.ref import Ref

LONG = "The town keeps a list of everything that it does for people who come and who go, and prints it."
DOCUMENT = Assessment(
    id="d",
    languages=("en", "fr"),
    title=Prose(en="Profile", fr="Profil"),
    parts=(
        Part(id="p1", rank="a", kind="context", heading=Prose(en="*Where* we are"), text=Prose(en="x")),
        Part(id="p2", rank="b", kind="context"),
        Part(id="p3", rank="c", kind="unplaced", text=Prose(fr="Perdu [@s1]\nici")),
        Part(id="p4", rank="d", kind="of_a_later_version"),
    ),
    findings=(
        Finding(id="f1", domain="crises", kind="potential", rank="a", text=Prose(en=LONG)),
        Finding(id="f2", domain="crises", kind="potential", rank="b"),
    ),
    answers=(Answer(id="L-1.1.1", not_applicable=" "),),
    key_facts=(KeyFact(id="k", label=Prose(en="Residents"), source="gone"),),
)


def problem(check: str, ref: Ref, **data: str) -> Problem:
    severity = next(one.severity for one in CHECKS if one.id == check)
    return Problem(check, severity, Found(ref, data=FrozenMap(data)))


@pytest.mark.parametrize(
    ("check", "ref", "words"),
    [
        ("no_title", ("document", "title", "en"), "The title is empty."),
        ("empty_part", ("parts", "p1", "text", "en"), "Where we are: This part is empty."),
        ("empty_part", ("parts", "p2", "text", "en"), "Context: This part is empty."),
        ("empty_part", ("parts", "p4", "text", "en"), "Other part: This part is empty."),
        ("domain_empty", ("document", "findings", "rights"), "Migrants’ rights: This domain has no finding yet."),
        ("finding_empty", ("findings", "f2", "text", "en"), "Mobility dimensions of crises: A finding has no text."),
        ("not_translated", ("document", "title", "fr"), "Title: The text is missing in this language: French."),
        ("broken_citation", ("key_facts", "k", "source"), "Key facts · “Residents”: A citation leads to a source"),
    ],
)
def test_a_problem_says_where_and_what(check: str, ref: Ref, words: str) -> None:
    told = problem_words(problem(check, ref, language="fr"), DOCUMENT, installed(*DEFAULT), "en")
    assert told.startswith(words)


def test_a_list_a_finding_a_question_and_a_stray_text_are_told_by_their_words() -> None:
    catalogue = installed(*DEFAULT)
    empty = problem("list_empty", ("document", "findings", "rights", "potential"))
    assert "Migrants’ rights · Areas with potential" in problem_words(empty, DOCUMENT, catalogue, "en")
    missing = problem("not_translated", ("findings", "f1", "text", "fr"), language="fr")
    words = problem_words(missing, DOCUMENT, catalogue, "en")
    assert "“The town keeps a list" in words
    assert "…”" in words
    assert LONG not in words
    assert "“Perdu ici”" in problem_words(problem("unplaced_text", ("parts", "p3")), DOCUMENT, catalogue, "en")
    question = problem_words(problem("no_reason", ("answers", "L-1.1.1", "not_applicable")), DOCUMENT, catalogue, "en")
    assert question.startswith("Migrants’ rights · " + catalogue.question("L-1.1.1", "en")[:40])


@pytest.mark.parametrize("language", ["en", "fr", "es", "de"])
def test_every_problem_has_words_in_every_language(language: str) -> None:
    for document in (Assessment(id="d", level="local"), DOCUMENT):
        for one in problems(document):
            assert "{" not in problem_words(one, document, installed(*DEFAULT), language)


def test_texts_are_counted_in_a_language() -> None:
    assert texts_in(DOCUMENT, "fr") == 2
    assert texts_in(DOCUMENT, "es") == 0
