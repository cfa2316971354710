"""The words of the catalogue in each language: all there, truly translated, in the terms of the field."""

import json
import re
from itertools import product

import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.resources import resource

CATALOGUE = installed(*DEFAULT)
LANGUAGES = ("en", "fr", "es")
NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"


def texts(language: str) -> dict[str, str]:
    """Every text of a language's file by its path, for example `domains/rights/short`."""

    def walk(value: object, path: str) -> dict[str, str]:
        if isinstance(value, str):
            return {path: value}
        assert isinstance(value, dict)
        return {place: text for key, inner in value.items() for place, text in walk(inner, f"{path}/{key}").items()}

    file = resource("catalogues", *DEFAULT) / f"{language}.json"
    return {place.lstrip("/"): text for place, text in walk(json.loads(file.read_text("utf-8")), "").items()}


TEXTS = {language: texts(language) for language in LANGUAGES}


def questions(language: str) -> dict[str, str]:
    return {place: text for place, text in TEXTS[language].items() if place.startswith("indicators/")}


def test_all_languages_have_the_same_texts() -> None:
    assert len(TEXTS["en"]) > 176
    assert TEXTS["en"].keys() == TEXTS["fr"].keys() == TEXTS["es"].keys()


@pytest.mark.parametrize("language", ["fr", "es"])
def test_no_text_equals_its_english(language: str) -> None:
    assert [place for place, text in TEXTS[language].items() if text.casefold() == TEXTS["en"][place].casefold()] == []


def test_no_two_questions_of_a_level_are_the_same() -> None:
    for language, level in product(LANGUAGES, ("N", "L")):
        asked = [text for place, text in questions(language).items() if place.startswith(f"indicators/{level}-")]
        assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_says_that_it_is_not_iom_s_questionnaire(language: str) -> None:
    note = CATALOGUE.note(language)
    assert {"en": "not IOM’s own", "fr": "pas du questionnaire de l’OIM", "es": "No es el cuestionario de la OIM"}[
        language
    ] in note


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_domains_with_four_texts_each(language: str) -> None:
    names = [CATALOGUE.domain_text(domain, language) for domain in DOMAINS]
    assert len({text for name in names for text in name}) == 24
    for name in names:
        assert len(name.short) <= len(name.long)
        for description in (name.national, name.local):
            assert len(re.findall(r"\.(?: |$)", description)) == 2, "a description has two sentences"


def test_domains_have_their_published_names() -> None:
    assert [CATALOGUE.domain_text(domain, "en").short for domain in DOMAINS] == [
        "Migrants’ rights",
        "Whole-of-government approach",
        "Partnerships",
        "Well-being of migrants",
        "Mobility dimensions of crises",
        "Safe, orderly and regular migration",
    ]
    assert [CATALOGUE.domain_text(domain, "fr").short for domain in DOMAINS] == [
        "Droits des migrants",
        "Approche associant l’ensemble du gouvernement",
        "Partenariats",
        "Bien-être des migrants",
        "Aspects d’une crise relatifs à la mobilité",
        "Migrations sûres, ordonnées et régulières",
    ]
    assert [CATALOGUE.domain_text(domain, "es").short for domain in DOMAINS] == [
        "Derechos de los migrantes",
        "Enfoque de gobierno integral",
        "Alianzas",
        "Bienestar de los migrantes",
        "Dimensiones de la movilidad en las crisis",
        "Migración segura, ordenada y regular",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_stray_spaces(language: str) -> None:
    for place, text in TEXTS[language].items():
        assert text == text.strip(), place
        assert not re.search(r"\s\s", text), place
        assert not re.search(r"\s[,.)]", text), place


def test_spanish_questions_are_between_their_marks() -> None:
    for place, text in questions("es").items():
        assert re.fullmatch(r"¿[^¿?]+\?", text), place
        assert text[1].isupper(), place


def test_french_has_its_no_break_spaces_and_apostrophes() -> None:
    assert len(questions("fr")) == 176
    for place, text in questions("fr").items():
        assert text.endswith(f"{NARROW_NO_BREAK}?"), place
        assert text[0].isupper(), place
    for place, text in TEXTS["fr"].items():
        assert "'" not in text, place
        assert not re.search(rf"[^{NO_BREAK}]:", text), place
        assert not re.search(rf"[^{NARROW_NO_BREAK}][;!?]", text), place


def test_other_languages_have_no_space_before_their_marks() -> None:
    for language in ("en", "es"):
        for place, text in TEXTS[language].items():
            assert not re.search(r"\s[:;!?]", text), place


# What the English says, and what the other languages must then say.
GLOSSARY = [
    ("traffick", r"\btraite\b", r"\btrata\b"),
    ("smuggling", r"\btrafic illicite de migrants\b", r"\btráfico ilícito de migrantes\b"),
    ("remittances", r"\benvois de fonds\b", r"\bremesas\b"),
    ("family reunification", r"\bregroupement familial\b", r"\breunificación familiar\b"),
    ("statelessness", r"\bapatridie\b", r"\bapatridia\b"),
    ("reintegrat", r"\bréintégration\b", r"\breintegración\b"),
    ("readmission", r"\bréadmission\b", r"\breadmisión\b"),
    ("diaspora", r"\bdiaspora\b", r"\bdiáspora\b"),
    ("focal point", r"\bpoint focal\b", r"\bpunto focal\b"),
    ("civil society", r"\bsociété civile\b", r"\bsociedad civil\b"),
    ("labour migration", r"\bmigrations? de main-d’œuvre\b", r"\bmigración laboral\b"),
    ("convention", r"\bconventions\b", r"\bconvenios\b"),
    ("early warning", r"\balerte précoce\b", r"\balerta temprana\b"),
    ("disaster risk reduction", r"\bréduction des risques de catastrophe\b", r"\breducción del riesgo de desastres\b"),
    ("xenophobia", r"\bxénophobie\b", r"\bxenofobia\b"),
    ("asylum", r"\basile\b", r"\basilo\b"),
    ("global compact", r"\bpacte mondial sur les migrations\b", r"\bpacto mundial para la migración\b"),
    ("third-country nationals", r"\bressortissants de pays tiers\b", r"\bnacionales de terceros países\b"),
    ("social protection", r"\bprotection sociale\b", r"\bprotección social\b"),
    ("international students", r"\bétudiants internationaux\b", r"\bestudiantes internacionales\b"),
    ("the local authority", r"\bcollectivité locale\b", r"\bautoridad local\b"),
    ("whole-of-government", r"\bl’ensemble du gouvernement\b", r"\bgobierno integral\b"),
    (
        "(mgi)",
        r"\bindicateurs de gouvernance des migrations \(igm\)",
        r"\bindicadores de gobernanza de la migración \(igm\)",
    ),
]


@pytest.mark.parametrize(("english", "french", "spanish"), GLOSSARY, ids=[row[0] for row in GLOSSARY])
def test_terms_are_those_of_the_field(english: str, french: str, spanish: str) -> None:
    places = [place for place, text in TEXTS["en"].items() if english in text.casefold()]
    assert places
    for place in places:
        assert re.search(french, TEXTS["fr"][place].casefold()), (place, TEXTS["fr"][place])
        assert re.search(spanish, TEXTS["es"][place].casefold()), (place, TEXTS["es"][place])


def test_trafficking_in_persons_is_never_called_smuggling() -> None:
    for place, text in TEXTS["fr"].items():
        assert not re.search(r"\btrafics?\b(?! illicite de migrants)", text.casefold()), place
        assert "êtres humains" not in text, "one term for one thing: traite des personnes"
    for place, text in TEXTS["es"].items():
        assert not re.search(r"\btráfico\b(?! ilícito de migrantes)", text.casefold()), place
        assert not re.search(
            r"\btrata\b(?! de personas)(?!\?| y)", text.casefold().replace("víctimas de la trata", "")
        ), place
