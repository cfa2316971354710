"""The printed profile, read back from the PDF."""

import re

import pytest
from pdf_reading import all_bytes, example, exported, exported_example, links, opened, outline, page_texts, text_of

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.markup import runs
from igm_desktop.core.model.assessment import Assessment, Finding, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of

LOCAL, NATIONAL = "ribeira-clara", "valoria"


def en(text: str) -> Prose:
    return Prose({"en": text})


def spoken(prose: str) -> list[str]:
    """The stretches of a text between its citations, white space as single spaces."""
    return [" ".join(run.text.split()) for run in runs(prose) if not run.source and len(run.text) > 8]


def test_every_finding_is_there_in_the_order_of_domains_and_lists() -> None:
    text = text_of(exported_example(LOCAL, "en"))
    at = text.index("Adherence to international standards")
    for domain in DOMAINS:
        for kind in ("well_developed", "potential"):
            for finding in findings_of(example(LOCAL), domain, kind):
                for stretch in spoken(finding.text.in_language("en")):
                    at = text.index(stretch, at)


def test_the_cover_has_title_place_country_and_date_in_the_language() -> None:
    cover = " ".join(page_texts(exported_example(LOCAL, "fr"))[0].split())
    for words in ("Profil de gouvernance des migrations", "Commune de Ribeira Clara", "Cap-Vert", "Août 2023"):
        assert words in cover
    assert "INDICATEURS DE GOUVERNANCE DES MIGRATIONS" in cover


def test_french_and_spanish_words_are_printed() -> None:
    french = text_of(exported_example(NATIONAL, "fr"))
    for words in ("Sommaire", "Aspects qui pourraient être renforcés", "Oui (1962)", "Sans objet", "Page 2 sur"):
        assert words in french
    spanish = text_of(exported(Assessment(id="a", languages=("es",)), "es"))
    for words in ("Índice", "Los seis dominios", "Este perfil no recoge resultados en este dominio.", "Página 2 de"):
        assert words in spanish


def test_french_spaces_stay_as_they_were_typed() -> None:
    typed = "«\u202fOui\u202f»\u202f; vraiment\u202f?"
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"fr": typed}))
    made = exported(Assessment(id="a", languages=("fr",), findings=(finding,)), "fr")
    assert any(typed in page.extract_text() for page in opened(made).pages)


def test_the_contents_name_the_page_of_every_section_and_lead_to_it() -> None:
    made = exported_example(LOCAL, "en")
    pages = page_texts(made)
    lines = re.findall(r"(.+?)[ .]*\n? *(\d+)(?=\n)", re.sub(r"\n+", "\n", pages[1]))
    numbers = [int(number) for _, number in lines if not number.startswith("0")]
    targets = [target for page, target in links(made) if page == 2]
    assert len(targets) == 15
    assert targets == sorted(targets)
    assert set(targets) <= set(numbers)
    for _, title, page in outline(made):
        assert " ".join(title.split()).upper() in " ".join(pages[page - 1].split()).upper()


def test_the_outline_has_sections_and_under_each_domain_its_two_lists() -> None:
    lines = outline(exported_example(LOCAL, "en"))
    assert [title for level, title, _ in lines if level == 0][:5] == [
        "Migration Governance Profile",
        "Contents",
        "Foreword",
        "Acknowledgements",
        "Acronyms and short names",
    ]
    at = [title for _, title, _ in lines].index("Mobility dimensions of crises")
    assert [(level, title) for level, title, _ in lines[at + 1 : at + 3]] == [
        (1, "Migration Governance: examples of well-developed areas"),
        (1, "Areas with potential for further development"),
    ]
    assert [page for *_, page in lines] == sorted(page for *_, page in lines)


def test_citations_lead_to_the_list_of_sources_and_addresses_to_the_web() -> None:
    made = exported_example(LOCAL, "en")
    sources = next(page for _, title, page in outline(made) if title == "Key sources")
    assert any(target == sources for page, target in links(made) if page == sources - 6)
    addresses = {target for _, target in links(made) if isinstance(target, str)}
    assert "https://example.org/desk" in addresses
    assert all(address.startswith("https://example.org/") for address in addresses)


def test_the_file_says_what_it_is() -> None:
    reader = opened(exported_example(LOCAL, "fr"))
    about = reader.metadata
    assert about is not None
    assert about.title == "Profil de gouvernance des migrations : commune de Ribeira Clara (Cabo Verde)"
    assert about.author == "Ribeira Clara, Cap-Vert"
    assert about.subject == "Indicateurs de gouvernance des migrations – Niveau local"
    assert about["/CreationDate"] == about["/ModDate"] == "D:20230801000000Z"
    assert str(about.creator).startswith("IGM Desktop")
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.page_labels[:3] == ["Couverture", "2", "3"]


def test_every_page_but_the_cover_has_its_number_and_the_section_in_the_head() -> None:
    made = exported_example(LOCAL, "en")
    pages = page_texts(made)
    starts = {page: title for level, title, page in reversed(outline(made)) if level == 0}
    section = ""
    assert "Page 1" not in pages[0]
    for number, text in enumerate(pages[1:], 2):
        assert f"Page {number} of {len(pages)}" in text
        section = starts.get(number, section)
        assert section.upper() in " ".join(text.split()).upper()


def test_a_page_that_goes_on_with_a_section_has_its_name_in_the_head() -> None:
    text = " ".join(f"Sentence {n} of a long text." for n in range(200))
    made = exported(Assessment(id="a", parts=(Part(id="p", kind="context", text=en(text)),)))
    pages = page_texts(made)
    assert "Sentence 199" in pages[3]
    assert "Context" in pages[3]


def test_only_our_faces_are_used_and_all_are_embedded() -> None:
    for page in opened(exported_example(LOCAL, "en")).pages:
        for font in page["/Resources"]["/Font"].values():
            assert re.fullmatch(r"/[A-Z]{6}\+NotoSans-\w+", font["/BaseFont"])
            assert "/FontFile2" in font["/FontDescriptor"]
            assert "/ToUnicode" in font


def test_what_is_internal_is_nowhere_in_the_file() -> None:
    data = all_bytes(exported_example(LOCAL, "en"))
    for internal in (b"UNPLACED", b"NOBODY", b"SEES"):
        assert internal not in data
    assert "NOBODY" not in text_of(exported_example(LOCAL, "en"))


def test_an_empty_assessment_prints() -> None:
    made = exported(Assessment(id="a"))
    assert len(opened(made).pages) == 9
    assert made.missing == ()


@pytest.mark.parametrize("count", [1, 300])
def test_a_domain_with_any_number_of_findings(count: int) -> None:
    texts = [f"Finding number {n} of them says something of some length about the place." for n in range(count)]
    findings = tuple(
        Finding(id=f"f{n:03}", domain="rights", kind="well_developed", text=en(text)) for n, text in enumerate(texts)
    )
    text = text_of(exported(Assessment(id="a", findings=findings)))
    at = 0
    for one in texts:
        at = text.index(one, at) + 1
    assert "This profile records no findings under this heading." in text


def test_what_no_face_has_is_printed_visibly_and_told() -> None:
    finding = Finding(id="f", domain="rights", kind="potential", text=en("Visa 査証 and 😀, Ω, жизнь, ก and हि."))
    made = exported(Assessment(id="a", title=en("証"), findings=(finding,)))
    assert made.missing == ("査", "証", "😀")
    assert "Visa \ufffd\ufffd and \ufffd, Ω, жизнь, ก and" in text_of(made)


def test_the_wheel_is_drawn_as_vectors_with_its_counts() -> None:
    made = exported_example(LOCAL, "en")
    number = next(page for _, title, page in outline(made) if title == "The six domains")
    page = opened(made).pages[number - 1]
    drawn = page.get_contents().get_data()
    assert drawn.count(b" c\n") + drawn.count(b" c ") > 60
    assert "/XObject" not in page["/Resources"]
    text = " ".join(page_texts(made)[number - 1].split())
    assert "28" in text
    assert text.count("Well developed: 3") == 4
    assert [target for page, target in links(made) if page == number] == [8, 9, 10, 11, 12, 13] * 2
