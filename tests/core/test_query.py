"""Counting, checking, finding."""

from igm_desktop.core.edits import add, set_value
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.counts import counts
from igm_desktop.core.query.problems import problems
from igm_desktop.core.query.search import search


def document() -> Assessment:
    made = Assessment(
        id="d",
        level="local",
        languages=("en", "fr"),
        title=Prose(en="Profile"),
        sources=(Source(id="s", csl=FrozenMap(title="Loi sur les étrangers")),),
    )
    made = add(made, "parts", Part(id="p", kind="introduction", text=Prose(en="Words.")))
    made = add(made, "parts", Part(id="u", kind="unplaced", text=Prose(fr="Reste")))
    made = add(
        made, "findings", Finding(id="a", domain="rights", kind="potential", text=Prose(en="A **bold** [@s] plan."))
    )
    return add(made, "findings", Finding(id="b", domain="rights", kind="potential", note="secret plan"))


def test_counts_leave_unplaced_text_out() -> None:
    held = counts(document())
    assert (held.total, held.of("rights"), held.of("rights", "potential"), held.of("crises")) == (2, 2, 2, 0)
    assert (held.parts, held.unplaced, held.sources) == (1, 1, 1)


def test_problems_come_in_the_order_of_the_document_with_the_ref_to_mend() -> None:
    found = [(problem.code, problem.ref) for problem in problems(document())]
    assert ("no_place", ("document", "place", "en")) in found
    assert ("not_translated", ("document", "title", "fr")) in found
    assert ("unplaced_text", ("parts", "u")) in found
    assert ("not_translated", ("parts", "p", "text", "fr")) in found
    assert ("list_empty", ("document", "findings", "rights", "well_developed")) in found
    assert ("domain_empty", ("document", "findings", "crises")) in found
    assert ("finding_empty", ("findings", "b", "text", "en")) in found
    assert found.index(("no_country", ("document", "country"))) < found.index(("unplaced_text", ("parts", "u")))


def test_a_mended_problem_is_gone() -> None:
    mended = set_value(document(), ("findings", "b", "text", "en"), "Now there is text.")
    assert not any(problem.code == "finding_empty" for problem in problems(mended))


def test_search_sees_the_plain_text_without_case_and_accents() -> None:
    assert [hit.ref for hit in search(document(), "BOLD PLAN")] == [("findings", "a", "text", "en")]
    assert [hit.match for hit in search(document(), "etrangers")] == ["étrangers"]
    assert [hit.ref for hit in search(document(), "secret")] == [("findings", "b", "note")]
    assert search(document(), "   ") == ()
    assert search(document(), "[@s]") == ()


def test_search_shows_the_words_as_they_stand_where_letters_fold_into_several() -> None:
    made = set_value(document(), ("document", "title", "en"), "Straße ﬁne İstanbul x")
    assert [hit.match for hit in search(made, "strasse")] == ["Straße"]
    assert [hit.match for hit in search(made, "fine")] == ["ﬁne"]
    assert [(hit.before, hit.match, hit.after) for hit in search(made, "istanbul")] == [
        ("Straße ﬁne ", "İstanbul", " x")
    ]
