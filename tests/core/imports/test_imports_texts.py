"""Pages as people bring them: other orders, missing domains, nested lists, wrapped lines, notes, other languages."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imports_looking import findings, flat, kept_words, part, said, unplaced, words

from igm_desktop.core.errors import IgmError, UnreadableText
from igm_desktop.core.imports.published import Imported, read_published
from igm_desktop.core.order import settled

WELL, POTENTIAL = "well_developed", "potential"


def read(text: str) -> Imported:
    return read_published(text.encode())


def found(text: str) -> list[tuple[str, str, str]]:
    return findings(read(text).assessment)


def codes(text: str) -> list[str]:
    return [notice.code for notice in read(text).notices]


PAGE = """Migration Governance Profile: City of Harbourtown (Kenya)

PARTNERSHIPS
Well-developed areas
- The town meets its neighbours twice a year.
Areas for improvement
- No agreement covers the schools.

migrants' rights
AREAS WITH POTENTIAL FOR FURTHER DEVELOPMENT
- There is no legal advice.
Examples of well-developed areas
- Clinics are open to all.
- Schools are open to all.

DOMAIN 6: Safe, orderly and regular migration
Examples of well-developed areas:
– Police officers are trained.
"""


def test_domains_in_another_order_lists_the_other_way_round_and_domains_missing() -> None:
    assert found(PAGE) == [
        ("rights", WELL, "Clinics are open to all."),
        ("rights", WELL, "Schools are open to all."),
        ("rights", POTENTIAL, "There is no legal advice."),
        ("partnerships", WELL, "The town meets its neighbours twice a year."),
        ("partnerships", POTENTIAL, "No agreement covers the schools."),
        ("safe_migration", WELL, "Police officers are trained."),
    ]
    (missing,) = (one for one in read(PAGE).notices if one.code == "missing_domains")
    assert missing.data["domains"] == ("whole_of_government", "well_being", "crises")


def test_lists_first_and_domains_under_them() -> None:
    page = """Áreas bien desarrolladas
Derechos de los migrantes
• Las escuelas están abiertas a toda la población.
Alianzas
• El municipio trabaja con dos universidades del país.
Áreas con potencial de desarrollo adicional
Derechos de los migrantes
• No hay asesoría legal para las personas que llegan.
Alianzas
• Todavía no existe un convenio con el puerto."""
    assert [(domain, kind) for domain, kind, _ in found(page)] == [
        ("rights", WELL),
        ("rights", POTENTIAL),
        ("partnerships", WELL),
        ("partnerships", POTENTIAL),
    ]


def test_a_heading_printed_again_on_the_next_page_does_not_end_the_list() -> None:
    page = PAGE.replace("- Schools", "MIGRANTS’ RIGHTS\n- Schools").replace(
        "- No agreement", "Areas for improvement\n- No agreement"
    )
    assert found(page) == found(PAGE)


@pytest.mark.parametrize(
    "heading",
    [
        "1. Migrants’ rights",
        "1 | MIGRANTS' RIGHTS",
        "Domain 1 – Migrants´ rights",
        "I. Migrants rights",
        "# Migrants’ Rights",
        "**Migrants’ rights**",
        "Migrant’s rights:",
        "ADHERENCE TO INTERNATIONAL STANDARDS AND FULFILMENT OF MIGRANTS’ RIGHTS",
        "Adherence to international standards and fulfillment\nof migrants’ rights",
        "Key findings: Migrants’ rights",
        "Migrants’ rights – examples of well-developed areas",
        "M I G R A N T S ’   R I G H T S",
    ],
)
def test_many_printed_forms_of_a_domain(heading: str) -> None:
    page = f"{heading}\n\nExamples of well-developed areas\n\n• Clinics are open to all.\n"
    assert found(page) == [("rights", WELL, "Clinics are open to all.")]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("1.2 Examples of well-developed areas", WELL),
        ("Migration Governance: Examples of Well‑Developed Areas", WELL),
        ("Migration governance in Harbourtown: examples of well-developed areas", WELL),
        ("2.1. EXEMPLES D’ASPECTS BIEN DEVELOPPES", WELL),
        ("Gouvernance de la migration : exemples d'aspects bien développés", WELL),
        ("Gobernanza de la Migración: Ejemplos de áreas bien desarrolladas", WELL),
        ("areas bien desarroladas", WELL),
        ("Exemplos de áreas bem desenvolvidas", WELL),
        ("Areas with potential for further\ndevelopment", POTENTIAL),
        ("domaines susceptibles d’être renforcés", POTENTIAL),
        ("1.3 Aspects qui pourraient être renforcés", POTENTIAL),
        ("ÁREAS CON POTENCIAL DE DESARROLLO ADICIONAL", POTENTIAL),
        ("Áreas com potencial para maior desenvolvimento", POTENTIAL),
    ],
)
def test_many_printed_forms_of_the_lists(heading: str, kind: str) -> None:
    assert found(f"Partnerships\n\n{heading}\n\n• Something is said here.\n") == [
        ("partnerships", kind, "Something is said here.")
    ]


def test_a_domain_by_its_words_where_the_data_does_not_know_the_heading() -> None:
    page = "Building lasting partnerships everywhere\nWell-developed areas\n• The town meets its neighbours."
    assert found(page) == [("partnerships", WELL, "The town meets its neighbours.")]


def test_nested_items_belong_to_the_item_above_them() -> None:
    page = """Partnerships
Well-developed areas
  • The council works with:
      o associations of fishers
      o two universities
  • A boat is shared."""
    assert found(page) == [
        ("partnerships", WELL, "The council works with: • associations of fishers • two universities"),
        ("partnerships", WELL, "A boat is shared."),
    ]


def test_paragraphs_are_findings_where_there_are_no_bullets() -> None:
    page = """Partnerships

Well-developed areas

The first paragraph was wrapped by hand at some sixty letters and
goes on here. It has a second sentence that ends the paragraph.

The second paragraph follows after a white line and is wrapped as
well, so that it needs a second line.

Areas with potential for further development

A third one, which carries on about nothing in particular until it
is long enough, too.
"""
    assert [text for _, _, text in found(page)] == [
        flat(page.split("\n\n")[2]),
        "The second paragraph follows after a white line and is wrapped as well, so that it needs a second line.",
        "A third one, which carries on about nothing in particular until it is long enough, too.",
    ]


def test_the_end_of_a_sentence_that_reads_like_a_heading_stays_in_its_sentence() -> None:
    page = """Partnerships
Well-developed areas
• The town meets its neighbours twice a year and keeps a record of it.
• A register of shared flats and of their owners is an area with
potential for further development.
"""
    assert found(page)[-1] == (
        "partnerships",
        WELL,
        "A register of shared flats and of their owners is an area with potential for further development.",
    )


def test_what_follows_the_bullets_is_kept_but_is_no_finding() -> None:
    page = PAGE + "\nThis site uses cookies to make your visit better for all of us.\n"
    assert found(page) == found(PAGE)
    assert "This site uses cookies" in unplaced(read(page).assessment)
    assert "unplaced" in codes(page)


def test_a_line_between_heading_and_bullets_is_kept() -> None:
    page = "Partnerships\nWell-developed areas\nAmong them are:\n• The town meets its neighbours.\n• A boat is shared."
    assert len(found(page)) == 2
    assert unplaced(read(page).assessment).strip() == "Among them are:"


def test_names_of_domains_in_a_row_are_no_sections() -> None:
    page = f"""Introduction
The page looks at six domains:
• Migrants’ rights
• Whole-of-government approach
• Partnerships
The introduction ends here.

{PAGE}"""
    introduction = part(read(page).assessment, "introduction")
    assert introduction.endswith("Partnerships The introduction ends here.")
    assert found(page) == found(PAGE)


def test_a_table_of_contents_is_no_section() -> None:
    page = f"Contents\n\nIntroduction ........ 3\nMigrants’ rights ........ 4\nKey sources 12\n\n{PAGE}"
    assessment = read(page).assessment
    assert findings(assessment) == found(PAGE)
    assert "Migrants’ rights ........ 4" in unplaced(assessment)
    assert {one.kind for one in assessment.parts} == {"unplaced"}


def test_notes_in_a_text() -> None:
    page = PAGE.replace("open to all.\n- Schools", "open to all.¹\n- Schools") + "\n¹ Law no. 5 of 2012.\n"
    assert found(page) == found(PAGE)
    assert unplaced(read(page).assessment).strip() == "1 Law no. 5 of 2012."
    assert "km²" in found(PAGE.replace("Clinics are", "A park of 3 km² is"))[0][2]


def test_pages_of_a_text_with_form_feeds_lose_their_running_heads() -> None:
    head, foot = "HARBOURTOWN PROFILE", "page {}"
    pages = PAGE.replace("\nmigrants'", "\f\nmigrants'").replace("\nDOMAIN", "\f\nDOMAIN").split("\f")
    text = "\f".join(f"{head}\n\n{page}\n{foot.format(at)}\n" for at, page in enumerate(pages, start=1))
    result = read(text)
    assert findings(result.assessment) == found(PAGE)
    (told,) = (one for one in result.notices if one.code == "removed")
    assert told.data == {"running_heads": 3, "page_numbers": 3}


def test_two_languages_are_kept_apart() -> None:
    page = """Partnerships
Examples of well-developed areas
• The town has shared a boat with its neighbours for many years and is proud of it.
Partenariats
Domaines susceptibles d'être renforcés
• La ville n’a pas encore d’accord avec les écoles de la région et de ses communes."""
    result = read(page)
    assert [tuple(finding.text) for finding in result.assessment.findings] == [("en",), ("fr",)]
    assert "two_languages" in codes(page)


def test_the_headings_of_the_frame_do_not_decide_the_language() -> None:
    page = """Partenariats
Gouvernance de la migration : exemples d'aspects bien développés
• The town has shared a boat with its neighbours for many years and is proud of it."""
    assert read(page).assessment.languages == ("en",)


def test_the_same_finding_twice_in_a_list_is_kept_once_and_told() -> None:
    page = PAGE.replace("- Clinics are open to all.\n", "- Clinics are open to all.\n- Clinics are open to all.\n")
    assert found(page) == found(PAGE)
    assert "repeated" in codes(page)


def test_doubts_are_told() -> None:
    page = "Partnerships\nWell-developed areas\n• The town shares a boat."
    assert {"no_title", "no_date", "no_country", "level_guessed", "language_guessed", "missing_domains"} <= set(
        codes(page)
    )
    assert "country_guessed" in codes(page.replace("The town", "The capital of Kenya"))


def test_markup_in_the_text_is_text() -> None:
    page = "Partnerships\nWell-developed areas\n• A *star*, a [link](https://example.org) and a \\ stay [@as-they-are]."
    assert found(page)[0][2] == "A *star*, a [link](https://example.org) and a \\ stay [@as-they-are]."


def test_no_break_spaces_bidi_marks_and_accents_stay_ligatures_and_soft_hyphens_go() -> None:
    text = "Le « plan »\u00a0: 12\u202f000 \u2067עברית\u2069 e\u0301té"
    page = f"Partenariats\nBonnes pratiques\n• {text}, of\ufb01ce, gou\u00adver\u00adnance\x00\x07."
    assert said(read(page).assessment.findings[0].text) == f"{text}, office, gouvernance."


@pytest.mark.parametrize(
    "text",
    [
        "Nothing here is a profile at all.",
        "مؤشرات حوكمة الهجرة\nحقوق المهاجرين\n• كل الأطفال في المدرسة.",
        "Права мигрантов\n\nПримеры\n• Школы открыты для всех.",
        "Partnerships\nWell-developed areas\n",
        "Well-developed areas\n• A finding without a domain.",
    ],
)
def test_a_page_without_findings_is_refused(text: str) -> None:
    with pytest.raises(UnreadableText) as refused:
        read(text)
    assert refused.value.code == "no_findings"


LINES = st.sampled_from(
    [
        "Partnerships", "MIGRANTS’ RIGHTS", "Examples of well-developed areas", "Areas with potential for further development",
        "Introduction", "Context", "Key findings", "Contents", "", "", "• ", "• One thing is said.", "- another thing", "o\tthird",
        "1) fourth thing", "2023 Août", "Migration Governance Profile: Accra (Ghana)", "The town has a plan that it follows.", "12",
        "Convention\tRatified", "Treaty of 1990\tYes (1991)", "\f", "a-", "¹ A note.", "said before.¹", "Annex 1", "Among them:",
    ]
)  # fmt: skip
START = "Partnerships\nWell-developed areas\n• A first thing is said.\n"


@given(st.lists(LINES, max_size=30))
def test_whatever_stands_in_a_page_its_words_are_kept(lines: list[str]) -> None:
    text = START + "\n".join(lines)
    assessment = read(text).assessment
    assert settled(assessment) is assessment
    kept = kept_words(assessment)
    structure = words(
        "Partnerships migrants’ rights examples of well-developed areas Areas with potential for further development"
    )
    structure += words("Convention Ratified Yes 2023 Août 12 a 1 o introduction context contents annex one two 1991")
    missing = {word for word in words(text.replace("¹", " ")) if word not in kept and word not in structure}
    assert missing == set()


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", START.encode(), b"%PDF-1.4\n", b"PK\x03\x04"):
        with suppress(IgmError):
            read_published(start + data)


def test_text_is_flat_for_the_comparison() -> None:
    assert flat(" a\n b\u00a0c ") == "a b c"
