"""The catalogue that travels with the program: its indicators, its ids, its API."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.model import ANSWER_TYPES
from igm_desktop.core.domains import DOMAINS, LEVELS

CATALOGUE = installed(*DEFAULT)
SHARED = Path(__file__).resolve().parents[4] / "shared" / "catalogue.json"

# Documents refer to these ids: `N-1.1` with 9 indicators has N-1.1.1 … N-1.1.9. This table changes for no reason.
INDICATORS_OF = {
    "rights": "N-1.1 9, N-1.2 1, N-1.3 4, N-1.4 2, N-1.5 2, N-1.6 1, L-1.1 7, L-1.2 2, L-1.3 2, L-1.4 3, L-1.5 1",
    "whole_of_government": "N-2.1 5, N-2.2 6, N-2.3 2, N-2.4 2, N-2.5 5, L-2.1 6, L-2.2 6, L-2.3 3, L-2.4 3",
    "partnerships": "N-3.1 3, N-3.2 2, N-3.3 2, N-3.4 4, L-3.1 3, L-3.2 1, L-3.3 7, L-3.4 2",
    "well_being": "N-4.1 7, N-4.2 1, N-4.3 3, N-4.4 1, N-4.5 1, N-4.6 3, L-4.1 6, L-4.2 2, L-4.3 3, L-4.4 3",
    "crises": "N-5.1 5, N-5.2 4, N-5.3 2, L-5.1 6, L-5.2 4, L-5.3 2",
    "safe_migration": "N-6.1 5, N-6.2 3, N-6.3 2, N-6.4 4, N-6.5 2, L-6.1 3, L-6.2 2, L-6.3 4, L-6.4 2",
}


def test_there_are_93_national_and_83_local_indicators() -> None:
    assert len(CATALOGUE.indicators("national")) == 93
    assert len(CATALOGUE.indicators("local")) == 83
    assert CATALOGUE.languages == ("en", "es", "fr")


@pytest.mark.parametrize("domain", DOMAINS)
def test_ids_and_their_order_are_stable(domain: str) -> None:
    expected = [(group, int(count)) for group, count in (entry.split() for entry in INDICATORS_OF[domain].split(", "))]
    groups = [group for level in LEVELS for group in CATALOGUE.sub_categories(level, domain)]
    assert [(group.id, len(group.indicators)) for group in groups] == expected
    for group, count in expected:
        (found,) = (one for one in groups if one.id == group)
        assert [indicator.id for indicator in found.indicators] == [f"{group}.{n}" for n in range(1, count + 1)]


def test_an_indicator_knows_its_place() -> None:
    for level in LEVELS:
        of_domains = tuple(one for domain in DOMAINS for one in CATALOGUE.indicators(level, domain))
        assert of_domains == CATALOGUE.indicators(level)
        for indicator in of_domains:
            assert CATALOGUE.indicator(indicator.id) is indicator
            assert indicator.level == level
            assert indicator.id.startswith("N-" if level == "national" else "L-")
            assert indicator.id[2] == str(DOMAINS.index(indicator.domain) + 1)


def test_every_answer_type_is_used_and_has_its_options() -> None:
    every = [indicator for level in LEVELS for indicator in CATALOGUE.indicators(level)]
    assert {indicator.answer for indicator in every} == set(ANSWER_TYPES)
    assert [indicator.id for indicator in every if not indicator.options] == ["N-2.3.1"]
    citizenship = CATALOGUE.indicator("N-1.4.2")
    assert citizenship is not None
    assert citizenship.answer == "choices"
    assert "descent" in citizenship.options
    assert CATALOGUE.option_text(citizenship, "descent", "fr") == "Filiation avec un national"
    health = CATALOGUE.indicator("N-1.1.1")
    assert health is not None
    assert health.options == ("all", "some", "none", "not_known")
    assert CATALOGUE.option_text(health, "some", "es") == "Algunos migrantes"


def test_texts_fall_back_from_region_to_language_to_english() -> None:
    assert CATALOGUE.domain_text("partnerships", "fr-CA").short == "Partenariats"
    assert CATALOGUE.domain_text("partnerships", "es_MX").short == "Alianzas"
    assert CATALOGUE.domain_text("partnerships", "ar").short == "Partnerships"
    assert CATALOGUE.question("N-2.3.2", "pt-BR") == CATALOGUE.question("N-2.3.2", "en")


def test_what_a_later_version_has_is_shown_by_its_id() -> None:
    assert CATALOGUE.indicator("N-9.9.9") is None
    assert CATALOGUE.question("N-9.9.9", "en") == "N-9.9.9"
    assert CATALOGUE.sub_category_name("N-9.9", "en") == "N-9.9"


def test_a_description_is_that_of_the_level() -> None:
    words = CATALOGUE.domain_text("crises", "en")
    assert words.description("national") == words.national != words.local == words.description("local")


def test_the_same_object_each_time() -> None:
    assert installed(*DEFAULT) is CATALOGUE


def test_the_first_frame_does_not_load_pydantic() -> None:
    script = (
        "import sys\n"
        "from igm_desktop.core.catalogue.loading import DEFAULT, installed\n"
        "print(installed(*DEFAULT).domain_text('crises', 'en').short)\n"
        "print([name for name in sys.modules if name.partition('.')[0] in ('pydantic', 'PySide6', 'babel')])\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["Mobility dimensions of crises", "[]"]


@pytest.mark.skipif(not SHARED.is_file(), reason="the list that the catalogue was made from is not here")
def test_it_is_the_list_that_it_was_made_from() -> None:
    names = {"A": "access", "Y": "yes_no", "M": "choices", "T": "conventions", "N": "narrative"}
    made_from = json.loads(SHARED.read_text("utf-8"))
    for level in LEVELS:
        assert len(made_from[level]) == len(CATALOGUE.indicators(level))
        for theirs, ours in zip(made_from[level], CATALOGUE.indicators(level), strict=True):
            assert ours.id == theirs["id"]
            assert ours.domain == DOMAINS[theirs["domain"] - 1]
            assert ours.answer == names[theirs["answer"]]
            assert ours.evidence == tuple(theirs["evidence"])
            assert ours.inferred is theirs["inferred"]
            assert CATALOGUE.question(ours.id, "en") == theirs["question"].replace("'", "’")
            assert CATALOGUE.sub_category_name(ours.sub_category, "en") == theirs["sub_category"]
