"""Finding words."""

from igm_desktop.core.edits import add, set_value
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
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


def test_search_sees_the_plain_text_without_case_and_accents() -> None:
    assert [hit.ref for hit in search(document(), "BOLD PLAN")] == [("findings", "a", "text", "en")]
    assert [hit.match for hit in search(document(), "etrangers")] == ["étrangers"]
    assert [hit.ref for hit in search(document(), "secret")] == [("findings", "b", "note")]
    assert search(document(), "   ") == ()
    assert search(document(), "[@s]") == ()


def test_search_sees_what_is_said_of_sources() -> None:
    csl = {
        "type": "report",
        "title": "Loi",
        "number": 274,
        "URL": "https://lex.example/274",
        "author": (FrozenMap(literal="Ministère de l’Intérieur"), FrozenMap(family="Dabija", given="Ana")),
    }
    made = Assessment(id="d", sources=(Source(id="s", csl=FrozenMap(csl)),))
    assert [hit.ref[3] for hit in search(made, "274")] == ["number", "URL"]
    assert [(hit.ref[3], hit.before) for hit in search(made, "dabija, ana")] == [
        ("author", "Ministère de l’Intérieur; ")
    ]
    assert search(made, "report") == ()  # a word of programs


def test_search_shows_the_words_as_they_stand_where_letters_fold_into_several() -> None:
    made = set_value(document(), ("document", "title", "en"), "Straße ﬁne İstanbul x")
    assert [hit.match for hit in search(made, "strasse")] == ["Straße"]
    assert [hit.match for hit in search(made, "fine")] == ["ﬁne"]
    assert [(hit.before, hit.match, hit.after) for hit in search(made, "istanbul")] == [
        ("Straße ﬁne ", "İstanbul", " x")
    ]
