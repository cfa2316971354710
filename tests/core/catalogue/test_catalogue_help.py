"""The help beside a question: read when asked for, complete in our own catalogue, optional in an office's."""

import json
from pathlib import Path

import pytest
from catalogue_examples import write

from igm_desktop.core.catalogue.guidance import read_help
from igm_desktop.core.catalogue.loading import DEFAULT, installed, load_catalogue
from igm_desktop.core.catalogue.model import Help
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.resources import resource

LOOKS = {"looks_at": "Whether there is a clinic.", "evidence": "The clinic's licence."}


def helped(folder: Path, **languages: object) -> Path:
    write(folder)
    (folder / "help").mkdir()
    for name, tree in languages.items():
        (folder / "help" / f"{name}.json").write_text(json.dumps(tree), "utf-8")
    return folder


def test_help_falls_back_by_language_and_by_indicator(tmp_path: Path) -> None:
    french = {"looks_at": "S’il y a une clinique.", "evidence": "L’agrément de la clinique."}
    catalogue = load_catalogue(helped(tmp_path, en={"N-1.1.1": LOOKS, "L-5.1.1": LOOKS}, fr={"N-1.1.1": french}))
    assert catalogue.help("N-1.1.1", "fr-CA") == Help(**french)
    assert catalogue.help("N-1.1.1", "es") == catalogue.help("L-5.1.1", "fr") == Help(**LOOKS)
    assert catalogue.help("N-1.1.2", "en") is None
    assert catalogue.help("nobody", "../../etc/passwd") is None


def test_a_catalogue_without_help_has_none(tmp_path: Path) -> None:
    assert load_catalogue(write(tmp_path)).help("N-1.1.1", "en") is None


def test_it_is_read_when_it_is_asked_for_and_once(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path))
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "en.json").write_text(json.dumps({"N-1.1.1": LOOKS}))
    assert catalogue.help("N-1.1.1", "en") == Help(**LOOKS)
    (tmp_path / "help" / "en.json").unlink()
    assert catalogue.help("N-1.1.1", "en") == Help(**LOOKS)


BAD: dict[str, tuple[object, tuple[str, str, object]]] = {
    "an indicator that is not there": ({"N-9.9.9": LOOKS}, ("catalogue_damaged", "N-9.9.9", "unknown_id")),
    "a text missing": ({"N-1.1.1": {"looks_at": "It."}}, ("catalogue_incomplete", "N-1.1.1.evidence", None)),
    "an empty text": ({"N-1.1.1": {**LOOKS, "looks_at": ""}}, ("catalogue_incomplete", "N-1.1.1.looks_at", None)),
    "a number": ({"N-1.1.1": 4}, ("catalogue_damaged", "N-1.1.1", "type")),
    "a list": ([], ("catalogue_damaged", "", "type")),
}


@pytest.mark.parametrize("reason", BAD)
def test_bad_help_is_told_to_who_reads_it_and_hinders_nobody(tmp_path: Path, reason: str) -> None:
    tree, (code, place, rule) = BAD[reason]
    catalogue = load_catalogue(helped(tmp_path, en=tree))
    assert catalogue.help("N-1.1.1", "en") is None
    with pytest.raises(BadCatalogue) as caught:
        read_help(tmp_path / "help" / "en.json", catalogue.indicators_by_id.keys())
    error = caught.value
    assert (error.code, error.data["id"], error.data.get("rule")) == (code, place, rule)


def test_our_own_help_is_whole_where_there_is_any() -> None:
    catalogue = installed(*DEFAULT)
    for file in resource("catalogues", *DEFAULT, "help").glob("*.json"):
        assert read_help(file, catalogue.indicators_by_id.keys()).keys() == catalogue.indicators_by_id.keys()
