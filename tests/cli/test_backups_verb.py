"""The backups of a file on the command line: listed, written out, and never over what somebody wrote."""

import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.keeping.lock import Holder, Lock, take_lock
from igm_desktop.core.keeping.restoring import backups_for, read_state
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that was saved three times."""
    path = tmp_path / "a.igm.json"
    first = Assessment(id="d1", title=Prose(en="One"))
    desk = new_desk(State(document=first), Person(id="ana", name="Ana"))
    for words in ("One", "Two", "Three"):
        desk.save(set_value(first, ("document", "title", "en"), words), path)
    desk.close()
    return path


def title(path: Path) -> str:
    return open_assessment(path).state.document.title["en"]


def test_they_are_listed_the_newest_first(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backups", str(file), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["backups"]
    assert [(one["number"], one["kind"]) for one in listed] == [(3, "saved"), (2, "saved"), (1, "saved")]
    assert [read_state(one).document.title["en"] for one in backups_for(file)] == ["Three", "Two", "One"]
    assert Path(listed[0]["path"]).is_file()
    assert main(["backups", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["3", "2", "1"]
    assert str(backups_for(file)[0].path.parent) in lines[3]


def test_none_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backups", str(tmp_path / "b.igm.json")]) == 0
    assert "no backups" in capsys.readouterr().out
    assert main(["backups", str(tmp_path / "b.igm.json"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"backups": []}


def test_one_is_written_out_and_the_file_stays(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, before = tmp_path / "out.igm.json", file.read_bytes()
    assert main(["backups", str(file), "--restore", "1", "-o", str(out)]) == 0
    assert (title(out), file.read_bytes()) == ("One", before)
    assert main(["backups", str(file), "--restore", "2", "-o", str(out)]) == 3
    assert title(out) == "One"
    assert main(["backups", str(file), "--restore", "9", "-o", str(tmp_path / "x")]) == 2
    assert main(["backups", str(file), "--restore", "1"]) == 2
    assert not (tmp_path / "x").exists()
    assert "no backup 9" in capsys.readouterr().err


def test_the_file_itself_is_replaced_only_when_asked_and_is_a_backup_then(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Three", b"Never"))  # by another program
    words = ["backups", str(file), "--restore", "1", "-o", str(file)]
    assert main(words) == 3
    assert title(file) == "Never"
    assert main([*words, "--replace"]) == 0
    assert title(file) == "One"
    newest = backups_for(file)[0]
    assert newest.aside
    assert b"Never" in newest.path.read_bytes()


def test_a_damaged_backup_is_not_written_out(file: Path, tmp_path: Path) -> None:
    backups_for(file)[2].path.write_bytes(b"{}")
    assert main(["backups", str(file), "--restore", "1", "-o", str(tmp_path / "out")]) == 3
    assert not (tmp_path / "out").exists()
    assert main(["backups", str(file), "--restore", "2", "-o", str(tmp_path / "out")]) == 0


def test_what_is_open_elsewhere_is_not_replaced(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = take_lock(file, Holder("Bo", "desk"))
    assert isinstance(lock, Lock)
    assert main(["backups", str(file), "--restore", "1", "-o", str(file), "--replace"]) == 3
    assert "Bo" in capsys.readouterr().err
    assert title(file) == "Three"
    lock.release()


def test_the_backups_of_a_file_that_is_damaged_are_found(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"{ damaged")
    assert main(["backups", str(file), "--restore", "3", "-o", str(tmp_path / "out")]) == 0
    assert title(tmp_path / "out") == "Three"
