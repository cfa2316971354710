"""An assessment whose catalogue is not here shows its answers under numbers, never under somebody else's question."""

import shutil
from pathlib import Path

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.model.assessment import Answer, Assessment, CatalogueRef, Finding
from igm_desktop.core.query.answered import is_answered

DATA = Path(__file__).resolve().parents[2] / "data" / "catalogues"
DOCUMENT = Assessment(
    id="d",
    level="local",
    catalogue=CatalogueRef(id="office", version="7"),
    answers=(
        Answer(id="L-1.1.1", choice="partly"),
        Answer(id="L-5.1.10", choices=("clinic", "hospital")),
        Answer(id="L-5.1.2", choice="weekly"),
        Answer(id="odd"),
    ),
    findings=(Finding(id="f", domain="rights", kind="potential", indicators=("L-5.2.1",)),),
)


def test_the_one_that_is_named_where_it_is_here() -> None:
    assert catalogue_for(Assessment(id="d")) is installed(*DEFAULT)


def test_another_version_of_it_where_only_that_is_here() -> None:
    shutil.copytree(DATA / "office", office_catalogues() / "office")
    assert catalogue_for(DOCUMENT) is installed("office", "2")


def test_numbers_stand_in_for_what_nobody_knows() -> None:
    catalogue = catalogue_for(DOCUMENT)
    assert (catalogue.id, catalogue.version) == ("office", "7")
    assert [one.id for one in catalogue.indicators("local", "rights")] == ["L-1.1.1", "odd"]
    assert [one.id for one in catalogue.indicators("local", "crises")] == ["L-5.1.2", "L-5.1.10", "L-5.2.1"]
    assert catalogue.question("L-1.1.1", "en") == "L-1.1.1"
    assert catalogue.sub_category_name("L-5.1", "fr") == "L-5.1"
    assert catalogue.help("L-1.1.1", "en") is None
    for domain in DOMAINS:
        assert catalogue.domain_text(domain, "fr") == installed(*DEFAULT).domain_text(domain, "fr")


def test_what_was_chosen_shows() -> None:
    catalogue = catalogue_for(DOCUMENT)
    shown = {}
    for answer in DOCUMENT.answers[:3]:
        indicator = catalogue.indicators_by_id[answer.id]
        assert is_answered(indicator, answer, DOCUMENT)
        chosen = answer.choices or (answer.choice or "",)
        assert set(chosen) <= set(indicator.options)
        shown[answer.id] = [catalogue.option_text(indicator, one, "en") for one in chosen]
    assert shown == {"L-1.1.1": ["In part"], "L-5.1.10": ["clinic", "hospital"], "L-5.1.2": ["weekly"]}
