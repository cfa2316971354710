"""Two assessments of one place laid side by side: what is the same thing in both, and what became of it."""

import shutil
from pathlib import Path

from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.catalogue.moving import moved, plan
from igm_desktop.core.comparing.changes import comparison
from igm_desktop.core.comparing.kinship import in_time, kin_of
from igm_desktop.core.comparing.model import Change, Comparison
from igm_desktop.core.comparing.telling import told
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, CatalogueRef, Convention, Finding, KeyFact, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled

OFFICE = Path(__file__).resolve().parents[2] / "data" / "catalogues" / "office"
LESSONS = "The city offers free language lessons to newcomers in three of its libraries every week."
ADVICE = "There is no office where migrants can get legal advice without paying for it [@law, art. 12]."
CRISIS = "A plan for crises names migrants among the groups that need help first [@plan]."


def finding(name: str, text: str, domain: DomainId = "rights", kind: FindingKind = "potential") -> Finding:
    return Finding(id=name, domain=domain, kind=kind, text=Prose(en=text))


def source(name: str, title: str) -> Source:
    return Source(id=name, csl=FrozenMap({"id": name, "type": "legislation", "title": title}))


def first() -> Assessment:
    return settled(
        Assessment(
            id="first",
            level="local",
            country="MD",
            place=Prose(en="Bălți"),
            title=Prose(en="Profile of Bălți"),
            date="2023",
            findings=(finding("f1", LESSONS), finding("f2", ADVICE), finding("f3", CRISIS, "crises")),
            sources=(source("law", "Law on legal aid"), source("plan", "Plan for crises")),
            key_facts=(KeyFact(id="k1", label=Prose(en="Inhabitants"), value="about 97,000"),),
            conventions=(Convention(id="c1", name=Prose(en="Refugee Convention"), ratified=2002),),
            parts=(Part(id="p1", kind="context", text=Prose(en="A city in the north.")),),
        )
    )


def anew(document: Assessment) -> Assessment:
    """The same words in a document that was typed by somebody who had not the first one: no id is common."""
    ids = {"law": "zlaw", "plan": "zplan"}
    findings = tuple(
        one.model_copy(
            update={"id": f"z{one.id}", "text": Prose({"en": one.text["en"].replace("[@", "[@z")}), "rank": ""}
        )
        for one in document.findings
    )
    sources = tuple(one.model_copy(update={"id": ids[one.id]}) for one in document.sources)
    rest = {
        name: tuple(one.model_copy(update={"id": f"z{one.id}", "rank": ""}) for one in getattr(document, name))
        for name in ("key_facts", "conventions", "parts")
    }
    made = {"id": "second", "date": "2025", "edition": 2, "findings": findings, "sources": sources, **rest}
    return settled(document.model_copy(update=made))


def short(found: Comparison) -> list[tuple[str, str, str]]:
    return [(change.what, change.area, change.ref[1]) for change in found.changes]


def only(found: Comparison) -> Change:
    (change,) = found.changes
    return change


def test_an_assessment_and_its_follow_up_of_today_say_the_same() -> None:
    one = first()
    found = comparison(one, follow_up(one, date="2025"), "en")
    assert (found.kin, found.changes) == ("follow_up", ())


def test_what_is_new_gone_reworded_and_moved() -> None:
    one = first()
    other = follow_up(one, date="2025")
    other = set_value(other, ("findings", "f1", "text", "en"), LESSONS.replace("three", "five"))
    other = move(other, ("findings", "f3"), None, "partnerships", "well_developed")
    other = add(remove(other, ("findings", "f2")), "findings", finding("f9", "A desk opened.", "well_being"))
    found = comparison(one, other, "en")
    assert short(found) == [
        ("reworded", "rights", "f1"),
        ("gone", "rights", "f2"),
        ("moved", "partnerships", "f3"),
        ("new", "well_being", "f9"),
    ]
    reworded, gone, moved, new = found.changes
    assert [piece.text for piece in reworded.pieces if piece.kept != "same"] == ["three", "five"]
    assert gone.before.startswith("There is no office")
    assert (gone.after, new.before, new.after) == ("", "", "A desk opened.")
    assert moved.before == "Mobility dimensions of crises · Areas with potential for further development"
    assert moved.after == "Partnerships · Well-developed areas"


def test_only_what_was_put_elsewhere_among_its_neighbours_has_moved() -> None:
    one = first()
    for name in ("a", "b", "c"):
        one = add(one, "findings", finding(name, f"Text {name}."))
    other = move(one, ("findings", "c"), None)
    assert short(comparison(one, other, "en")) == [("moved", "rights", "c")]


def test_a_follow_up_that_was_typed_anew_is_found_again_by_its_words() -> None:
    one = first()
    assert short(comparison(one, anew(one), "en")) == []
    other = set_value(anew(one), ("findings", "zf1", "text", "en"), LESSONS.replace("three", "five"))
    change = only(comparison(one, other, "en"))
    assert (change.what, change.ref, change.alike) == ("reworded", ("findings", "zf1", "text", "en"), True)
    assert [piece.text for piece in change.pieces if piece.kept != "same"] == ["three", "five"]


def test_what_is_only_a_little_alike_or_alike_to_two_is_not_paired() -> None:
    one = first()
    far = set_value(anew(one), ("findings", "zf1", "text", "en"), "The city closed two of its libraries this year.")
    assert short(comparison(one, far, "en")) == [("new", "rights", "zf1"), ("gone", "rights", "f1")]
    twice = set_value(anew(one), ("findings", "zf1", "text", "en"), LESSONS.replace("three", "five"))
    twice = add(twice, "findings", finding("zf8", LESSONS.replace("three", "four")))
    assert sorted(short(comparison(one, twice, "en"))) == [
        ("gone", "rights", "f1"),
        ("new", "rights", "zf1"),
        ("new", "rights", "zf8"),
    ]


def test_other_evidence_under_a_text_is_told_by_the_names_of_the_sources() -> None:
    one = first()
    other = set_value(follow_up(one), ("findings", "f3", "text", "en"), CRISIS.replace("[@plan]", "[@law]"))
    change = only(comparison(one, other, "en"))
    assert (change.what, change.before, change.after) == ("evidence", "Plan for crises", "Law on legal aid")
    pinpoint = set_value(follow_up(one), ("findings", "f2", "text", "en"), ADVICE.replace("art. 12", "art. 13"))
    assert only(comparison(one, pinpoint, "en")).after == "Law on legal aid, art. 13"


def test_another_answer_key_facts_conventions_and_parts() -> None:
    one = set_value(first(), ("answers", "L-1.1.1", "choice"), "full")
    other = set_value(follow_up(one), ("answers", "L-1.1.1", "choice"), "partial")
    other = set_value(other, ("key_facts", "k1", "value"), "about 95,000")
    other = set_value(other, ("conventions", "c1", "signed"), 2001)
    other = set_value(other, ("parts", "p1", "text", "en"), "A city in the far north.")
    other = set_value(other, ("sources", "law", "csl", "title"), "Law on legal aid, amended")
    found = comparison(one, other, "en")
    assert short(found) == [
        ("reworded", "parts", "p1"),
        ("answer", "rights", "L-1.1.1"),
        ("changed", "facts", "k1"),
        ("changed", "facts", "c1"),
        ("evidence", "sources", "law"),
    ]
    assert found.changes[1].before != found.changes[1].after != ""
    assert (found.changes[2].before, found.changes[2].after) == ("about 97,000", "about 95,000")


def test_notes_are_told_between_two_states_only_and_so_is_the_look_of_words() -> None:
    one = first()
    noted = set_value(one, ("findings", "f1", "note"), "Ask Maria.")
    assert only(comparison(one, noted, "en")).is_internal
    assert comparison(one, set_value(follow_up(one), ("findings", "f1", "note"), "Ask Maria."), "en").changes == ()
    bold = LESSONS.replace("free", "**free**")
    look = only(comparison(one, set_value(one, ("findings", "f1", "text", "en"), bold), "en"))
    assert look.before == look.after == LESSONS
    assert comparison(one, set_value(follow_up(one), ("findings", "f1", "text", "en"), bold), "en").changes == ()


def test_a_new_language_is_told_once() -> None:
    one = first()
    other = set_value(follow_up(one), ("document", "languages"), ("en", "fr"))
    other = set_value(other, ("findings", "f1", "text", "fr"), "La ville offre des cours.")
    assert [change.ref for change in comparison(one, other, "en").changes] == [("document", "languages")]


def test_the_other_way_round_is_the_same_turned_round() -> None:
    one = first()
    other = add(remove(follow_up(one), ("findings", "f2")), "findings", finding("f9", "A desk opened."))
    assert short(comparison(other, one, "en")) == [("gone", "rights", "f9"), ("new", "rights", "f2")]


def test_answers_go_with_the_map_of_another_catalogue() -> None:
    """A question that has another number now is no new one, and what was chosen is told in the words of its own catalogue."""
    for version in ("1", "2"):
        shutil.copytree(OFFICE / version, office_catalogues() / "office" / version)
    old, new = installed("office", "1"), installed("office", "2")
    document = first().model_copy(update={"catalogue": CatalogueRef(id="office", version="1")})
    document = set_value(document, ("answers", "L-1.1.3", "choices"), ("clinic", "home"))
    document = set_value(document, ("answers", "L-1.1.4", "narrative", "en"), "Twice a week.")
    document = set_value(document, ("answers", "L-5.1.2", "choice"), "yes")
    later = follow_up(document)
    later = moved(later, plan(later, old, new))
    assert [change.ref for change in comparison(document, later, "en").changes] == [("document", "catalogue")]
    other = set_value(later, ("answers", "L-1.1.6", "narrative", "en"), "Every day.")
    other = set_value(other, ("answers", "L-1.1.3", "choices"), ("home",))
    other = remove(other, ("answers", "L-5.1.2"))
    _, chosen, narrated, gone = comparison(document, other, "en").changes
    assert chosen.what == "answer"
    assert chosen.before == "\n".join(
        old.option_text(old.indicators_by_id["L-1.1.3"], one, "en") for one in ("clinic", "home")
    )
    assert (narrated.what, narrated.thing) == ("reworded", new.question("L-1.1.6", "en"))
    assert (narrated.before, narrated.after) == ("Twice a week.", "Every day.")
    assert (gone.what, gone.thing) == ("gone", old.question("L-5.1.2", "en"))


def test_only_one_place_is_laid_beside_itself() -> None:
    one = first()
    assert kin_of(one, one) == "states"
    assert kin_of(one, follow_up(one)) == "follow_up"
    town = anew(one).model_copy(update={"place": Prose(en="Municipality of Balti")})
    assert kin_of(one, town) == "same_place"
    for elsewhere in ({"place": Prose(en="Cahul")}, {"country": "RO"}, {"level": "national"}):
        other = anew(one).model_copy(update=elsewhere)
        assert kin_of(one, other) == "unrelated"
        assert comparison(one, other, "en").changes == ()
        assert comparison(one, other, "en").kin == "unrelated"
    renamed = anew(one).model_copy(update={"place": Prose(en="Beltz")})
    said = comparison(one, renamed, "en", same_place=True)
    assert (said.kin, short(said)) == ("same_place", [("changed", "cover", "place")])


def test_the_earlier_one_stands_first() -> None:
    one = first()
    later = follow_up(one)
    assert in_time(later, one) == in_time(one, later) == (one, later)
    assert in_time(anew(one), one) == (one, anew(one))
    assert in_time(one, one) == (one, one)


def test_it_is_told_in_lines_with_what_is_gone_and_new_marked() -> None:
    one = first()
    other = set_value(follow_up(one, date="2025"), ("findings", "f1", "text", "en"), LESSONS.replace("three", "five"))
    lines = list(told(comparison(one, other, "en"), "en"))
    assert lines[0] == "A follow-up and what it follows. Before: 2023. After: 2025."
    assert lines[1:3] == ["", "Migrants’ rights"]
    assert lines[3].startswith("  Reworded: “The city offers")
    assert "in [-three-]{+five+} of" in lines[4]
    french = list(told(comparison(one, other, "fr"), "fr"))
    assert french[3].startswith("  Reformulé\u00a0: «")
    assert "Profile of Bălți (2023)" in next(told(comparison(one, one, "en"), "en"))
    assert list(told(comparison(one, one, "en"), "en"))[1:] == ["Nothing in the profile is different."]
