import json
import re

import pytest

from igm_desktop.core.edits import set_value
from igm_desktop.core.facts.lists import (
    LANGUAGES,
    column_names,
    convention_name,
    main_conventions,
    more_conventions,
    with_conventions,
    with_usual_facts,
)
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.places import countries
from igm_desktop.core.resources import resource

NEW = Assessment(id="d", languages=("en", "fr"), country="CI")


def test_nine_conventions_stand_in_the_order_of_printed_profiles() -> None:
    names = [convention_name(key, "en") for key in main_conventions("CI")]
    assert len(names) == 9
    assert names[0] == "ILO Migration for Employment Convention (Revised), 1949 (No. 97)"
    assert names[1].startswith("Convention relating to the Status of Refugees")
    assert names[7].startswith("OAU Convention")
    assert "Kampala Convention" in names[8]


@pytest.mark.parametrize(
    ("country", "word"),
    [("MD", "Council of Europe"), ("PE", "American"), ("VN", "ASEAN"), ("NP", "SAARC"), ("IQ", "Arab")],
)
def test_the_last_two_are_those_of_the_region(country: str, word: str) -> None:
    keys = main_conventions(country)
    assert len(set(keys)) == 9
    assert any(word in convention_name(key, "en") for key in keys[7:])


def test_every_country_has_nine_and_is_in_one_region() -> None:
    data = json.loads(resource("facts", "facts.json").read_text(encoding="utf-8"))
    codes = [code for region in data["regions"] for code in region["countries"]]
    known = {country.code for country in countries("en")}
    assert len(codes) == len(set(codes))
    assert set(codes) <= known
    assert len(data["regions"][0]["countries"]) == 54
    assert {len(set(main_conventions(code))) for code in (*known, None)} == {9}
    assert not set(main_conventions("CI")) & set(more_conventions("CI"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_lists_with_its_own_marks(language: str) -> None:
    path = resource("facts", f"{language}.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    english = json.loads(resource("facts", "en.json").read_text(encoding="utf-8"))
    assert {key: list(data[key]) for key in data} == {key: list(english[key]) for key in english}
    names = data["conventions"]
    assert len(set(names.values())) == len(names)
    for key, name in names.items():
        year = re.findall(r"\b(?:19|20)\d\d\b", key)
        assert not year or year[0] in name
        assert "'" not in name
    for label, _unit in data["key_facts"].values():
        assert label == label.strip()
        assert "'" not in label


def test_adding_them_twice_adds_nothing_and_two_people_add_the_same() -> None:
    wanted = main_conventions(NEW.country)
    mine, yours = with_conventions(NEW, wanted), with_conventions(NEW, wanted)
    assert mine == yours
    assert len(mine.conventions) == 9
    assert mine.conventions[0].name == Prose(
        en="ILO Migration for Employment Convention (Revised), 1949 (No. 97)",
        fr="Convention (n°\u00a097) de l’OIT sur les travailleurs migrants (révisée), 1949",
    )
    assert with_conventions(mine, wanted) is mine
    facts = with_usual_facts(NEW)
    assert [fact.label["fr"] for fact in facts.key_facts][:1] == ["Population"]
    assert facts.key_facts[0].value == ""
    assert with_usual_facts(facts) is facts


def test_one_that_an_import_brought_is_known_by_its_name() -> None:
    held = Convention(
        id="x", rank="a", name=Prose(fr="CONVENTION RELATIVE AU STATUT DES REFUGIES, 1951"), ratified=1961
    )
    document = NEW.model_copy(update={"conventions": (held,)})
    made = with_conventions(document, main_conventions("CI"))
    assert len(made.conventions) == 9
    assert made.conventions[0] is held
    fact = NEW.model_copy(update={"key_facts": (KeyFact(id="x", label=Prose(en="population")),)})
    assert sum(one.label.get("en", "").lower() == "population" for one in with_usual_facts(fact).key_facts) == 1


def test_a_language_without_a_list_gets_the_english_names() -> None:
    document = set_value(NEW, ("document", "languages"), ("ar",))
    assert tuple(with_usual_facts(document).key_facts[0].label) == ("en",)
    document = set_value(NEW, ("document", "languages"), ("fr-CI", "ar"))
    assert tuple(with_conventions(document, ("child-1989",)).conventions[0].name) == ("fr-CI",)


def test_columns_have_names_in_every_language_and_none_is_two() -> None:
    for columns in (("label", "value", "unit", "year", "source"), ("name", "signed", "ratified")):
        names = column_names(columns)
        every = [word.casefold() for words in names.values() for word in set(map(str.casefold, words))]
        assert len(every) == len(set(every))
