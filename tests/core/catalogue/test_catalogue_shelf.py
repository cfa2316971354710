"""An office's own catalogues lie beside ours; a bad one is told by name and hinders no other."""

import os
import shutil
from pathlib import Path

import pytest
from catalogue_examples import STRUCTURE, write

from igm_desktop.core.catalogue.loading import DEFAULT, installed, installed_or_own
from igm_desktop.core.catalogue.shelf import check_whole, latest, shelf, usable
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.words import error_sentence

DATA = Path(__file__).resolve().parents[2] / "data" / "catalogues"


def put(name: str) -> Path:
    """The test catalogue of that id where an office puts its own."""
    target = office_catalogues() / name
    shutil.copytree(DATA / name, target)
    return target


def names() -> list[tuple[str, str]]:
    return [(catalogue.id, catalogue.version) for catalogue in usable()]


def test_ours_alone_where_nobody_added_any() -> None:
    assert names() == [DEFAULT]


def test_an_offices_own_stand_behind_ours() -> None:
    put("office")
    assert names() == [DEFAULT, ("office", "1"), ("office", "2")]
    assert installed("office", "1").question("L-1.1.3", "en") == "Where are migrants treated?"
    assert installed("office", "1") is installed("office", "1")
    assert latest("office").version == "2"
    for catalogue in usable():
        check_whole(catalogue)


def test_a_later_version_is_the_higher_number() -> None:
    for version in ("2", "10", "9"):
        write(office_catalogues() / "small" / version, {**STRUCTURE, "version": version})
    assert names()[1:] == [("small", "2"), ("small", "9"), ("small", "10")]
    assert latest("small").version == "10"
    with pytest.raises(BadCatalogue) as caught:
        latest("nobody")
    assert caught.value.code == "catalogue_unknown"


def test_ours_wins_and_that_is_told() -> None:
    folder = write(office_catalogues() / "igm-desktop" / "1", {**STRUCTURE, "id": "igm-desktop", "version": "1"})
    assert names() == [DEFAULT]
    assert len(installed(*DEFAULT).indicators("local")) == 83
    (hidden,) = [one for one in shelf() if one.hidden]
    assert hidden.folder == folder


def test_a_repeated_id_is_told_with_file_and_id_and_the_others_work() -> None:
    put("repeated")
    put("office")
    assert names() == [DEFAULT, ("office", "1"), ("office", "2")]
    (bad,) = [one.error for one in shelf() if one.error is not None]
    assert bad.code == "catalogue_repeated_id"
    for language in ("en", "fr"):
        words = error_sentence(language, bad)
        assert "L-1.1.1" in words
        assert str(Path("repeated", "1", "catalogue.json")) in words


def test_an_assessment_of_a_bad_or_missing_catalogue_has_the_names_of_domains_from_ours() -> None:
    put("repeated")
    with pytest.raises(BadCatalogue) as caught:
        latest("repeated")
    assert caught.value.code == "catalogue_repeated_id"
    assert installed_or_own("repeated", "1") is installed(*DEFAULT)
    assert installed_or_own("nobody", "7") is installed(*DEFAULT)


def test_a_folder_that_calls_itself_otherwise_is_refused() -> None:
    shutil.copytree(DATA / "office" / "1", office_catalogues() / "other" / "1")
    (bad,) = [one.error for one in shelf() if one.error is not None]
    assert (bad.code, bad.data["rule"]) == ("catalogue_damaged", "name")


def test_what_is_no_catalogue_folder_is_passed_over() -> None:
    root = office_catalogues()
    put("office")
    (root / ".git" / "objects").mkdir(parents=True)
    (root / "a b" / "1").mkdir(parents=True)
    (root / "notes.txt").write_text("words")
    (root / "office" / "read me.md").write_text("words")
    assert [(one.id, one.error) for one in shelf()][1:] == [("office", None), ("office", None)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_links_and_pipes_are_refused_and_not_waited_for() -> None:
    root = office_catalogues()
    put("office")
    (root / "round").mkdir()
    (root / "round" / "1").symlink_to(root / "round" / "1")
    pipe = write(root / "pipe" / "1", {**STRUCTURE, "id": "pipe", "version": "1"})
    (pipe / "en.json").unlink()
    os.mkfifo(pipe / "en.json")
    endless = write(root / "endless" / "1", {**STRUCTURE, "id": "endless", "version": "1"})
    (endless / "catalogue.json").unlink()
    (endless / "catalogue.json").symlink_to("/dev/zero")
    assert names() == [DEFAULT, ("office", "1"), ("office", "2")]
    assert {one.id: one.error.code for one in shelf() if one.error} == {
        "endless": "catalogue_unreadable",
        "pipe": "catalogue_unreadable",
    }


def test_thousands_of_folders_are_not_walked() -> None:
    root = office_catalogues() / "many"
    root.mkdir(parents=True)
    for number in range(300):
        (root / str(number)).mkdir()
    assert len(shelf()) <= 201
