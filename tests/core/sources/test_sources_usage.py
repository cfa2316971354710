"""Where sources are used, which are likely doubles, and two made one."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core import citations
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Answer, Assessment, Evidence, Finding, KeyFact, Part, Period, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.sources import usage
from igm_desktop.core.sources.doubles import came_double, likely_doubles
from igm_desktop.core.sources.merging import merged, separated
from igm_desktop.core.sources.standing import current, standing
from igm_desktop.core.sources.usage import broken, uncited, uses


def source(source_id: str, title: str = "", year: int | None = None, author: str = "", **csl: object) -> Source:
    item: dict[str, object] = {**csl}
    if title:
        item["title"] = title
    if year:
        item["issued"] = {"date-parts": [[year]]}
    if author:
        item["author"] = [{"literal": author}]
    return Source(id=source_id, csl=freeze(item))


def finding(finding_id: str, **texts: str) -> Finding:
    return Finding(id=finding_id, domain="rights", kind="potential", rank=finding_id, text=Prose(texts))


@pytest.fixture
def document() -> Assessment:
    return Assessment(
        id="a",
        languages=("en", "fr"),
        parts=(Part(id="p", rank="p", text=Prose(en="See [@old, p. 2].")),),
        findings=(
            finding("f1", en="One [@new] and [@new, art. 3].", fr="Un [@new]."),
            finding("f2", en="Two [@gone] and [@other]."),
        ),
        answers=(Answer(id="N-1.1.1", narrative=Prose(en="Yes [@other].")),),
        key_facts=(
            KeyFact(id="k", rank="k", source="old"),
            KeyFact(id="l", rank="l", source="lost", label=Prose(en="[@new]")),
        ),
        sources=(
            Source(id="idle"),
            source("new", "A plan"),
            Source(id="old", same_as="new"),
            source("other", "A law"),
        ),
    )


def test_each_source_knows_the_texts_and_facts_that_cite_it(document: Assessment) -> None:
    assert uses(document) == {
        "new": (
            ("parts", "p", "text", "en"),
            ("findings", "f1", "text", "en"),
            ("findings", "f1", "text", "fr"),
            ("key_facts", "k", "source"),
            ("key_facts", "l", "label", "en"),
        ),
        "other": (("findings", "f2", "text", "en"), ("answers", "N-1.1.1", "narrative", "en")),
    }
    assert uncited(document) == ("idle",)
    assert broken(document) == (("gone", ("findings", "f2", "text", "en")), ("lost", ("key_facts", "l", "source")))


def test_one_edit_is_one_look(document: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    uses(document)
    looks: list[str] = []

    def looked(text: str) -> Iterator[object]:
        looks.append(text)
        return citations.citations(text)

    monkeypatch.setattr(usage, "citations", looked)
    edited = set_value(document, ("findings", "f2", "text", "en"), "Two [@idle].")
    assert uses(edited)["idle"] == (("findings", "f2", "text", "en"),)
    assert looks == ["Two [@idle]."]
    reworded = set_value(edited, ("findings", "f2", "text", "en"), "Two, reworded [@idle].")
    assert uses(reworded) is uses(reworded)
    assert looks[1:] == ["Two, reworded [@idle]."]
    assert uses(document)["other"][0] == ("findings", "f2", "text", "en")


@given(st.lists(st.sampled_from(["new", "old", "other", "gone", "idle", ""]), max_size=6))
def test_uses_do_not_depend_on_what_was_asked_before(cited: list[str]) -> None:
    base = Assessment(
        id="a", sources=(Source(id="idle"), Source(id="new"), Source(id="old", same_as="new"), Source(id="other"))
    )
    steps = [base]
    for number, source_id in enumerate(cited):
        text = f"x [@{source_id}]" if source_id else "x"
        steps.append(add(steps[-1], "findings", finding(f"f{number}", en=text)))
        steps.append(set_value(steps[-1], ("findings", "f0", "text", "en"), text))
    for document in (*steps, *reversed(steps)):
        fresh = Assessment.model_validate(document.model_dump(by_alias=True))
        told = (dict(uses(document)), broken(document), uncited(document))
        assert told == (dict(uses(fresh)), broken(fresh), uncited(fresh))


def test_the_index_of_sources_is_made_once(document: Assessment) -> None:
    assert standing(document.sources) is standing(document.sources)
    assert standing(document.sources)["old"].id == "new"
    assert [one.id for one in current(document.sources)] == ["idle", "new", "other"]
    assert current(()) == ()


DOUBLES = (
    (
        "the same DOI in two shapes",
        source("a", "One", DOI="10.1234/AB.c"),
        source("b", "Other", URL="https://doi.org/10.1234/ab.C"),
    ),
    (
        "the same ISBN",
        source("a", "One", ISBN="978-92-0000-000-1", type="book"),
        source("b", "Two", ISBN="9789200000001", type="book"),
    ),
    (
        "the same page",
        source("a", "Plan", URL="http://www.x.org/plan/"),
        source("b", "Plan", URL="https://x.org/plan#top"),
    ),
    (
        "the same title in other letters",
        source("a", "Stratégie nationale : migrations", 2018),
        source("b", "Strategie nationale – Migrations", 2018),
    ),
    (
        "the same title, one without a year",
        source("a", "National strategy", 2018, "Ministry"),
        source("b", "National strategy", None, "Ministry"),
    ),
    (
        "an author with and without acronym",
        source("a", "World report 2020", 2020, "IOM"),
        source("b", "World report 2020", 2020, "International Organization (IOM)"),
    ),
    (
        "a page with a longer title",
        source("a", "Migration plan", URL="https://x.org/p"),
        source("b", "Migration plan: 2018", URL="https://x.org/p"),
    ),
)
NO_DOUBLES = (
    (
        "the same title of two years",
        source("a", "Annual report on migration", 2018, "IOM"),
        source("b", "Annual report on migration", 2019, "IOM"),
    ),
    (
        "the same title of two bodies",
        source("a", "National migration strategy", 2018, "Ministry"),
        source("b", "National migration strategy", 2018, "Parliament"),
    ),
    (
        "two laws of one name",
        source("a", "Law on foreigners", 2010, number="12"),
        source("b", "Law on foreigners", 2010, number="13"),
    ),
    ("a short title", source("a", "Law"), source("b", "Law")),
    ("one portal", source("a", "First", URL="https://x.org/"), source("b", "Second", URL="https://x.org")),
    (
        "two works on one page",
        source("a", "Act", URL="https://x.org/laws"),
        source("b", "Decree", URL="https://x.org/laws"),
    ),
    (
        "chapters of one book",
        source("a", "Chapter one", ISBN="9789200000001", type="chapter"),
        source("b", "Chapter two", ISBN="9789200000001", type="chapter"),
    ),
    (
        "one that was replaced",
        source("a", "National strategy"),
        source("b", "National strategy").model_copy(update={"same_as": "a"}),
    ),
    (
        "other pages of one site",
        source("a", "Act 1", URL="https://x.org/doc?id=1"),
        source("b", "Act 2", URL="https://x.org/doc?id=2"),
    ),
    ("nothing at all", Source(id="a"), Source(id="b")),
)


@pytest.mark.parametrize(("one", "two"), [pair[1:] for pair in DOUBLES], ids=[pair[0] for pair in DOUBLES])
def test_likely_doubles(one: Source, two: Source) -> None:
    assert likely_doubles((one, two)) == (("a", "b"),)


@pytest.mark.parametrize(("one", "two"), [pair[1:] for pair in DOUBLES], ids=[pair[0] for pair in DOUBLES])
def test_of_a_double_the_one_that_came_stands_behind(one: Source, two: Source) -> None:
    assert came_double((one, two), ["b"]) == (("a", "b"),)
    assert came_double((one, two), ["a"]) == (("b", "a"),)
    assert came_double((one, two), ["a", "b"]) == (("a", "b"),)
    assert came_double((one, two), []) == ()


@pytest.mark.parametrize(("one", "two"), [pair[1:] for pair in NO_DOUBLES], ids=[pair[0] for pair in NO_DOUBLES])
def test_no_doubles(one: Source, two: Source) -> None:
    assert likely_doubles((one, two)) == ()


def test_what_many_share_tells_nothing() -> None:
    many = tuple(source(f"s{n:04}", "Annual report on migration") for n in range(2_000))
    assert likely_doubles(many) == ()


def test_merging_touches_no_text_and_fills_what_is_empty(document: Assessment) -> None:
    evidence = Evidence(sha256="0" * 64)
    rich = source("other", "Another title", 2019, URL="https://x.org/a").model_copy(
        update={
            "adopted": 2019,
            "level": "local",
            "evidence": evidence,
            "period": Period.model_validate({"from": 2019}),
        }
    )
    document = document.model_copy(update={"sources": (*document.sources[:3], rich)})
    after = merged(document, "new", "other")
    kept = standing(after.sources)["other"]
    assert kept.id == "new"
    assert (kept.csl["title"], kept.csl["URL"], kept.adopted, kept.level, kept.evidence) == (
        "A plan",
        "https://x.org/a",
        2019,
        "local",
        evidence,
    )
    assert after.findings is document.findings
    assert after.answers is document.answers
    assert uses(after)["new"] == tuple(dict.fromkeys([*uses(after)["new"]]))
    assert ("answers", "N-1.1.1", "narrative", "en") in uses(after)["new"]
    apart = separated(after, "other")
    assert standing(apart.sources)["other"].id == "other"
    assert standing(apart.sources)["old"].id == "new"


def test_chains_lead_to_the_one_that_is_kept(document: Assessment) -> None:
    after = merged(document, "other", "new")
    assert {one: found.id for one, found in standing(after.sources).items()} == {
        "idle": "idle",
        "new": "other",
        "old": "other",
        "other": "other",
    }
    # Naming one that was replaced means the one that stands for it.
    assert standing(merged(after, "idle", "old").sources)["other"].id == "idle"
    assert standing(merged(after, "old", "idle").sources)["idle"].id == "other"


def test_two_that_are_one_stay_so(document: Assessment) -> None:
    assert merged(document, "new", "old") is document
    assert merged(document, "old", "new") is document
    assert separated(document, "new") is document


def test_rings_of_a_damaged_file_are_undone() -> None:
    ring = Assessment(id="a", sources=(Source(id="x", same_as="y"), Source(id="y", same_as="x"), Source(id="z")))
    assert {found.id for found in standing(merged(ring, "x", "y").sources).values()} == {"x", "z"}
    assert {found.id for found in standing(merged(ring, "z", "x").sources).values()} <= {"z", "y"}


@pytest.mark.parametrize(
    ("kept", "replaced", "code"),
    [("new", "nobody", "unknown_ref"), ("nobody", "new", "unknown_ref"), ("new", "new", "bad_value")],
)
def test_what_cannot_be_merged(document: Assessment, kept: str, replaced: str, code: str) -> None:
    with pytest.raises(InvalidEdit) as refused:
        merged(document, kept, replaced)
    assert refused.value.code == code


def test_a_source_that_is_not_there_cannot_be_separated(document: Assessment) -> None:
    with pytest.raises(InvalidEdit):
        separated(document, "nobody")


def test_a_new_source_is_uncited(document: Assessment) -> None:
    assert uncited(add(document, "sources", Source(id="zz"))) == ("idle", "zz")
