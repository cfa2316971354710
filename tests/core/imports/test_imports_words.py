"""The small rules: places, dates, titles, countries, languages, hyphens; and the data that they read."""

from collections import Counter

import pytest

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.imports.bullets import taken
from igm_desktop.core.imports.characters import folded, key
from igm_desktop.core.imports.countries import countries_in, country_of
from igm_desktop.core.imports.dates import date_in
from igm_desktop.core.imports.headings import headings_in
from igm_desktop.core.imports.hyphens import Words, joined
from igm_desktop.core.imports.languages import language_of
from igm_desktop.core.imports.places import Place, place_in
from igm_desktop.core.imports.titles import title_in
from igm_desktop.core.imports.wording import LANGUAGES, wordings
from igm_desktop.core.model.assessment import PART_KINDS


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Municipality of Balti (Republic of Moldova)", Place("MD", "Balti", "municipality")),
        ("The Kyrgyz Republic", Place("KG")),
        ("RÉPUBLIQUE DE CÔTE D’IVOIRE 2019", Place("CI")),
        ("Republic of Cabo Verde", Place("CV")),
        ("Viet Nam", Place("VN")),
        ("State of Palestine", Place("PS")),
        ("Bolivia (Plurinational State of)", Place("BO")),
        ("Democratic Republic of the Congo", Place("CD")),
        ("Guinea-Bissau", Place("GW")),
        ("República Federativa do Brasil", Place("BR")),
        ("City of Accra, Ghana", Place("GH", "Accra", "city")),
        ("Nairobi City County (Kenya)", Place("KE", "Nairobi", "city county")),
        ("Beitbridge Town – Zimbabwe", Place("ZW", "Beitbridge", "town")),
        ("Canton de Lausanne (Suisse)", Place("CH", "Lausanne", "canton")),
        ("Ville d’Abidjan (Côte d’Ivoire)", Place("CI", "Abidjan", "ville")),
        ("Province du Lac (Tchad)", Place("TD", "Lac", "province")),
        ("Ecuador: Cantón Lago Agrio", Place("EC", "Lago Agrio", "cantón")),
        ("Estado de Durango (México) | Perfil 2022", Place("MX", "Durango", "estado")),
        ("Municipio de Villa del Rosario (Colombia)", Place("CO", "Villa del Rosario", "municipio")),
        ("Cidade de São Paulo (Brasil)", Place("BR", "São Paulo", "cidade")),
        ("Município da Praia (Cabo Verde)", Place("CV", "Praia", "município")),
        ("Danlí (Honduras)", Place("HN", "Danlí", "")),
        ("Municipality of Nowhere", Place(None, "Nowhere", "municipality")),
    ],
)
def test_places(text: str, place: Place) -> None:
    assert place_in(text) == place


def test_a_name_alone_is_no_local_place() -> None:
    assert not place_in("Valoria").is_local
    assert place_in("Danlí (Honduras)").is_local


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023 Août", "2023-08"),
        ("August 2023", "2023-08"),
        ("AOUT 2023", "2023-08"),
        ("15 August 2023", "2023-08-15"),
        ("August 15, 2023", "2023-08-15"),
        ("1er août 2023", "2023-08-01"),
        ("15 de agosto de 2023", "2023-08-15"),
        ("agosto del 2023", "2023-08"),
        ("dezembro de 2020", "2020-12"),
        ("2023-08", "2023-08"),
        ("08/2023", "2023-08"),
        ("(2023)", "2023"),
        ("Geneva, May 2021", "2021-05"),
        ("March", None),
        ("1234", None),
        ("2023–2025", None),
        ("In August 2023 the council of the town adopted a new plan for it", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    found = date_in(text)
    assert (found.date if found else None) == date


@pytest.mark.parametrize(
    ("text", "place", "year", "edition"),
    [
        ("Migration Governance Profile: The Kyrgyz Republic", "The Kyrgyz Republic", "", 1),
        ("Migration Governance Second Profile: The Kyrgyz Republic", "The Kyrgyz Republic", "", 2),
        ("Migration Governance Indicators Profile 2021 – Republic of Cabo Verde", "Republic of Cabo Verde", "2021", 1),
        ("Migration Governance Indicators Profile 2021 | Republic of Angola", "Republic of Angola", "2021", 1),
        ("City of São Paulo | PROFILE 2019", "City of São Paulo", "2019", 1),
        ("CÔTE D’IVOIRE | PROFIL 2019", "CÔTE D’IVOIRE", "2019", 1),
        ("Profil de gouvernance des migrations : Mali", "Mali", "", 1),
        ("Deuxième profil de gouvernance des migrations : Mali", "Mali", "", 2),
        ("Perfil de gobernanza de la migración: Perú", "Perú", "", 1),
        (
            "Indicadores de Gobernanza de la Migración a nivel local Perfil 2021 | Municipio de Villa del Rosario",
            "Municipio de Villa del Rosario",
            "2021",
            1,
        ),
        (
            "Indicadores de gobernanza de la migración a nivel local. Perfil 2022- Ciudad de México",
            "Ciudad de México",
            "2022",
            1,
        ),
        ("Perfil de Governança da Migração: República de Cabo Verde", "República de Cabo Verde", "", 1),
        (
            "Perfil de Indicadores de Governança Migratória do Rio Grande do Norte",
            "Rio Grande do Norte",
            "",
            1,
        ),
        ("MIGRATION GOVERNANCE PROFILE", "", "", 1),
    ],
)
def test_titles(text: str, place: str, year: str, edition: int) -> None:
    title = title_in(text)
    assert title is not None
    assert (title.text, title.place, title.year, title.edition) == (text, place, year, edition)


@pytest.mark.parametrize(
    "text",
    [
        "Migration Governance: examples of well-developed areas",
        "This Profile describes examples of well-developed areas.",
        "Migration Governance Indicators (MGI)",
        "The profile was read by the council: nobody objected.",
    ],
)
def test_other_lines_are_no_titles(text: str) -> None:
    assert title_in(text) is None


def test_countries_by_their_names() -> None:
    assert country_of("république du Niger") == "NE"
    assert country_of("Nigeria") == "NG"
    assert country_of("Balti") is None
    text = "From Chad and the Democratic Republic of the Congo to Guinea-Bissau; a turkey and a jersey in Guinea."
    assert countries_in(text) == Counter({"TD": 1, "CD": 1, "GW": 1, "GN": 1})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The town does not publish the figures of its districts.", "en"),
        ("La ville ne publie pas les chiffres de ses quartiers.", "fr"),
        ("El cantón no publica las cifras de sus barrios y de las parroquias.", "es"),
        ("O município não publica os números dos seus bairros nem das freguesias.", "pt"),
        ("Все дети ходят в школу и живут в городе у моря.", None),
        ("Partnerships 2019", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("start", "following", "expected"),
    [
        ("gouver-", "nance locale", "gouvernance locale"),
        ("the follow-", "up of it", "the follow-up of it"),
        ("COVID-", "19", "COVID-19"),
        ("Guinea-", "Bissau", "Guinea-Bissau"),
        ("a whole-of-", "government approach", "a whole-of-government approach"),
        ("la main-", "d’œuvre", "la main-d’œuvre"),
        ("reúne-", "se hoje", "reúne-se hoje"),
        ("gover\u00ad", "nance", "governance"),
        ("the years 2019–", "2021", "the years 2019–2021"),
        ("senders/", "receivers", "senders/receivers"),
        ("a dash –", "and more", "a dash – and more"),
        ("no hyphen", "here", "no hyphen here"),
    ],
)
def test_line_ends(start: str, following: str, expected: str) -> None:
    assert joined([start, following], Words(Counter())) == expected


def test_the_document_says_how_it_writes_a_word() -> None:
    words = Words(Counter({"reelection": 1, "co-owner": 2, "coowner": 1, "cross-town": 1}))
    assert joined(["re-", "election"], words) == "reelection"
    assert joined(["co-", "owner"], words) == "co-owner"
    assert joined(["cross-", "town"], words) == "cross-town"
    assert joined(["inter-", "island"], Words(Counter(), hyphenated=False)) == "inter-island"


@pytest.mark.parametrize(
    ("line", "bullet", "rest"),
    [
        ("• one", "•", "one"),
        ("•one", "•", "one"),
        ("\uf0b7 one", "\uf0b7", "one"),
        ("▪\tone", "▪", "one"),
        ("– one", "–", "one"),
        ("o\tone", "o", "one"),
        ("(a) one", "(a)", "one"),
        ("12) one", "12)", "one"),
        ("2019. one", "", "2019. one"),
        ("3.5 million", "", "3.5 million"),
        ("o município", "", "o município"),
        ("-one", "", "-one"),
    ],
)
def test_bullets(line: str, bullet: str, rest: str) -> None:
    assert taken(line) == (bullet, rest)


def test_folding_keeps_every_letter_at_its_place() -> None:
    text = "É´’–\u00a0İßœ\u0301漢"
    assert len(folded(text)) == len(text)
    assert key("L’Œuvre – n° 3") == "loeuvren3"


# The data


def test_every_language_names_all_domains_lists_and_months() -> None:
    assert tuple(one.language for one in wordings()) == LANGUAGES
    for one in wordings():
        assert set(one.domains) == set(one.domain_words) == set(DOMAINS)
        assert set(one.lists) == set(FINDING_KINDS)
        assert set(one.parts) <= set(PART_KINDS)
        assert len(one.months) == 12


def test_no_printed_heading_stands_for_two_things() -> None:
    for one in wordings():
        for role, table in (("domain", one.domains), ("list", one.lists), ("part", one.parts)):
            for value, variants in table.items():
                for variant in variants:
                    found = headings_in(variant.replace("*", "word"))
                    assert [(head.role, head.value) for head in found] == [(role, value)], variant


def test_every_title_template_can_be_filled() -> None:
    for one in wordings():
        for template in one.titles:
            assert template.count("[") == template.count("]"), template
            assert template.count("<") == template.count(">"), template
            assert "{place}" in template
