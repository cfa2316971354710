"""The profile as blocks: its order, its words, what it leaves out."""

import json
import os
from pathlib import Path

import pytest
from report_picture import picture, words

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import (
    Assessment,
    CatalogueRef,
    Convention,
    Finding,
    KeyFact,
    Part,
    Source,
)
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.report import blocks
from igm_desktop.core.report.blocks import Report
from igm_desktop.core.report.profile import ReportOptions, profile
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.codec import loads

HERE = Path(__file__).parent


def example(name: str) -> Assessment:
    return loads((HERE / "data" / f"{name}.igm.json").read_bytes()).document


def report(assessment: Assessment, language: str = "en") -> Report:
    return profile(assessment, ReportOptions(language))


def en(text: str) -> Prose:
    return Prose({"en": text})


def of_type(made: Report, kind: type) -> list:
    return [block for block in made.blocks if isinstance(block, kind)]


def headings(made: Report) -> list[str]:
    names = {blocks.Heading: "text", blocks.DomainOpening: "label"}
    return [getattr(block, names[type(block)]) for block in made.blocks if type(block) in names]


@pytest.mark.parametrize(("name", "language"), [("ribeira-clara", "en"), ("ribeira-clara", "fr"), ("valoria", "fr")])
def test_a_whole_report_is_as_its_golden_picture(name: str, language: str) -> None:
    golden = HERE / "golden" / f"{name}.{language}.txt"
    made = picture(report(example(name), language))
    if os.environ.get("IGM_WRITE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_what_is_internal_is_never_among_the_blocks() -> None:
    text = repr(report(example("ribeira-clara")))
    for internal in ("UNPLACED-TEXT", "NOTE-NOBODY-SEES", "COMMENT-NOBODY-SEES", "PERSON-NOBODY-SEES"):
        assert internal not in text


def test_an_empty_assessment_has_its_cover_contents_wheel_and_six_domains() -> None:
    made = report(Assessment(id="a"))
    assert headings(made) == ["The six domains", *(block.label for block in of_type(made, blocks.DomainOpening))]
    assert len(of_type(made, blocks.DomainOpening)) == 6
    assert not of_type(made, blocks.FindingList)
    said = [words(block.runs) for block in of_type(made, blocks.Paragraph)]
    assert said.count("This profile records no findings in this domain.") == 6
    assert of_type(made, blocks.Cover)[0].title == "Migration Governance Profile"


def test_an_empty_list_beside_a_full_one_says_so_quietly() -> None:
    finding = Finding(id="f", domain="crises", kind="potential", text=en("A plan is missing."))
    lists = of_type(report(Assessment(id="a", findings=(finding,))), blocks.FindingList)
    assert [(one.kind, len(one.items)) for one in lists] == [("well_developed", 0), ("potential", 1)]
    assert lists[0].empty == "This profile records no findings under this heading."


def test_a_finding_without_text_is_neither_printed_nor_counted() -> None:
    findings = (
        Finding(id="f", domain="rights", kind="potential", text=en(" \n ")),
        Finding(id="g", domain="rights", kind="potential", text=en("One.")),
    )
    wheel = of_type(report(Assessment(id="a", findings=findings)), blocks.Wheel)[0]
    assert (wheel.total, wheel.domains[0].count) == (1, 1)


def test_findings_keep_the_order_of_their_lists() -> None:
    findings = tuple(
        Finding(id=f"f{n}", domain=DOMAINS[n % 6], kind="potential", text=en(f"Text {n}.")) for n in range(30)
    )
    lists = of_type(report(Assessment(id="a", findings=findings)), blocks.FindingList)
    printed = [words(item[0]) for one in lists for item in one.items]
    assert printed == [f"Text {n}." for start in range(6) for n in range(start, 30, 6)]


def part(kind: str, rank: str = "", text: str = "Text.") -> Part:
    return Part(id=f"{kind}{rank}", kind=kind, rank=rank, heading=en(f"My {kind}"), text=en(text))


def test_parts_without_ranks_stand_in_the_usual_order() -> None:
    kinds = ("annex", "context", "other", "introduction", "foreword", "conclusion", "methodology")
    made = headings(report(Assessment(id="a", parts=tuple(part(kind) for kind in kinds))))
    front = made[: made.index("The six domains")]
    assert front == ["My foreword", "My introduction", "My context", "My methodology"]
    assert made[-3:] == ["My conclusion", "My annex", "My other"]


def test_the_order_that_a_person_gave_wins() -> None:
    parts = (
        part("context", "1"),
        part("other", "2"),
        part("annex", "3"),
        part("introduction", "4"),
        part("other", "5"),
    )
    made = headings(report(Assessment(id="a", parts=parts)))
    assert made[:3] == ["My context", "My other", "My introduction"]
    assert made[-2:] == ["My annex", "My other"]


def test_a_part_of_a_kind_from_a_later_version_is_printed() -> None:
    made = headings(report(Assessment(id="a", parts=(part("executive_summary", "1"), part("introduction", "2")))))
    assert made[:2] == ["My executive_summary", "My introduction"]


def test_a_part_without_text_leaves_no_heading() -> None:
    assert headings(report(Assessment(id="a", parts=(part("introduction", text=""),))))[0] == "The six domains"


def test_text_that_the_language_lacks_comes_in_the_main_language() -> None:
    finding = Finding(
        id="f", domain="rights", kind="potential", text=Prose({"en": "Only English.", "ro": "Doar română."})
    )
    made = report(Assessment(id="a", languages=("en", "fr"), findings=(finding,)), "fr")
    assert [words(item[0]) for one in of_type(made, blocks.FindingList) for item in one.items] == ["Only English."]
    assert of_type(made, blocks.FindingList)[1].heading == "Aspects qui pourraient être renforcés"


def test_a_language_without_words_of_ours_takes_the_english_ones() -> None:
    made = report(Assessment(id="a", languages=("pt",), country="CV", date="2023-08"), "pt")
    assert of_type(made, blocks.Contents)[0].heading == "Contents"
    assert dict(of_type(made, blocks.Cover)[0].facts)["Country"] == "Cabo Verde"
    assert made.language == "pt"


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_word_of_the_template_is_there_in_every_language(language: str) -> None:
    def table(tag: str) -> dict[str, str]:
        return json.loads(resource("report", f"{tag}.json").read_text(encoding="utf-8"))

    assert list(table(language)) == list(table("en"))
    assert all(text.strip() for text in table(language).values())
    for key, text in table("en").items():
        assert _places(text) == _places(table(language)[key]), key


def _places(text: str) -> set[str]:
    return {piece.partition("}")[0] for piece in text.split("{")[1:]}


def test_spanish_words() -> None:
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"es": "Falta un registro."}))
    made = report(Assessment(id="a", languages=("es",), country="MD", date="2024-03-05", findings=(finding,)), "es")
    assert [one.heading for one in of_type(made, blocks.FindingList)] == [
        "Gobernanza de la migración: ejemplos de áreas bien desarrolladas",
        "Áreas con potencial de desarrollo adicional",
    ]
    assert of_type(made, blocks.Cover)[0].facts == (
        ("País", "Moldavia"),
        ("Evaluación", "Nivel nacional"),
        ("Fecha", "5 de marzo de 2024"),
    )


def test_the_level_chooses_what_is_said_of_the_domains() -> None:
    local, national = (report(Assessment(id="a", level=level)) for level in ("local", "national"))
    assert of_type(local, blocks.DomainOpening)[0].description != of_type(national, blocks.DomainOpening)[0].description
    assert of_type(local, blocks.DomainOpening)[0].name == of_type(national, blocks.DomainOpening)[0].name


def test_conventions_stand_before_the_lists_of_the_domain_that_prints_them() -> None:
    assessment = Assessment(id="a", conventions_in="partnerships", conventions=(Convention(id="c", name=en("Treaty")),))
    made = list(report(assessment).blocks)
    at = next(at for at, block in enumerate(made) if isinstance(block, blocks.Table))
    assert isinstance(made[at - 2], blocks.DomainOpening)
    assert made[at - 2].domain == "partnerships"
    assert sum(isinstance(block, blocks.Table) for block in made) == 1


def test_key_facts_and_sources_are_named_only_where_there_are_some() -> None:
    assert not {"Key facts", "Key sources"} & set(headings(report(Assessment(id="a"))))
    full = Assessment(
        id="a",
        key_facts=(KeyFact(id="k", label=en("People"), value="12"),),
        sources=(Source(id="s", csl=freeze({"title": "Law"})),),
    )
    made = headings(report(full))
    assert made.index("Key facts") < made.index("Migrants’ rights") < made.index("Key sources")


def test_a_catalogue_that_is_not_installed_does_not_keep_a_profile_from_print() -> None:
    made = report(Assessment(id="a", catalogue=CatalogueRef(id="of-the-future", version="9")))
    assert of_type(made, blocks.DomainOpening)[0].label == "Migrants’ rights"


def test_the_title_is_cut_at_its_first_colon_on_the_cover_only() -> None:
    made = report(Assessment(id="a", title=en("Profile: *Town* of Hill (a: b)")))
    assert made.title == "Profile: Town of Hill (a: b)"
    cover = of_type(made, blocks.Cover)[0]
    assert (cover.title, cover.subtitle) == ("Profile", "Town of Hill (a: b)")


def test_a_title_that_is_missing_is_made_of_the_place() -> None:
    assert report(Assessment(id="a", place=en("Hill"))).title == "Migration Governance Profile: Hill"
    french = report(Assessment(id="a", country="MD", languages=("fr",)), "fr")
    assert french.title == "Profil de gouvernance des migrations\u00a0: Moldavie"


def test_the_contents_lead_to_every_section_in_order() -> None:
    made = report(example("ribeira-clara"))
    entries = of_type(made, blocks.Contents)[0].entries
    anchors = [b.anchor for b in made.blocks if isinstance(b, blocks.Heading | blocks.DomainOpening) and b.anchor]
    assert [entry.anchor for entry in entries] == anchors
    assert len(set(anchors)) == len(anchors)
    assert [entry.number for entry in entries if entry.domain] == [1, 2, 3, 4, 5, 6]


def test_the_same_assessment_gives_an_equal_report() -> None:
    assert report(example("valoria"), "fr") == report(example("valoria"), "fr")
