import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.model.assessment import Assessment, Finding, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.problems import Problem, problems
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
)


@pytest.mark.parametrize(
    ("code", "ref", "language", "words"),
    [
        ("no_title", ("document", "title", "en"), "en", "The title is empty."),
        ("empty_part", ("parts", "p1", "text", "en"), "en", "This part is empty: Where we are."),
        ("empty_part", ("parts", "p2", "text", "en"), "en", "This part is empty: Context."),
        ("empty_part", ("parts", "p4", "text", "en"), "en", "This part is empty: Other part."),
        ("domain_empty", ("document", "findings", "rights"), "", "No finding yet: Migrants’ rights."),
        (
            "finding_empty",
            ("findings", "f2", "text", "en"),
            "en",
            "A finding has no text: Mobility dimensions of crises.",
        ),
        ("not_translated", ("document", "title", "fr"), "fr", "The text in “French” is missing: title."),
    ],
)
def test_a_problem_says_what_and_where(code: str, ref: Ref, language: str, words: str) -> None:
    assert problem_words(Problem(code, ref, language), DOCUMENT, installed(*DEFAULT), "en") == words


def test_a_list_a_finding_and_a_stray_text_are_told_by_their_words() -> None:
    catalogue = installed(*DEFAULT)
    empty = Problem("list_empty", ("document", "findings", "rights", "potential"))
    assert "Migrants’ rights · Areas with potential" in problem_words(empty, DOCUMENT, catalogue, "en")
    missing = Problem("not_translated", ("findings", "f1", "text", "fr"), "fr")
    words = problem_words(missing, DOCUMENT, catalogue, "en")
    assert "“The town keeps a list" in words
    assert "…”" in words
    assert LONG not in words
    assert "“Perdu ici”" in problem_words(Problem("unplaced_text", ("parts", "p3")), DOCUMENT, catalogue, "en")


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_problem_has_words_in_every_language(language: str) -> None:
    for document in (Assessment(id="d", level="local"), DOCUMENT):
        for problem in problems(document):
            assert "{" not in problem_words(problem, document, installed(*DEFAULT), language)


def test_texts_are_counted_in_a_language() -> None:
    assert texts_in(DOCUMENT, "fr") == 2
    assert texts_in(DOCUMENT, "es") == 0
