"""Git calls the program to merge: two people with their clones of one bare repository, as docs/teams.md sets it up."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.folders import state_home
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git here"),
    pytest.mark.skipif(os.name == "nt", reason="the program is put into the path by a script for Unix"),
]
PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "teams.md").read_text(encoding="utf-8")
LINES: Final = re.search(r"```sh\n(.*?)```", PAGE.partition("## With Git")[2], re.DOTALL)
NAME: Final = "balti.igm.json"
TEXT: Final = ("findings", "c96c9465970ef171", "text", "en")
ANSWER: Final = ("answers", "L-1.1.1", "note")


class Office:
    """Two clones of one bare repository, of Ana and of Ben, set up with the three lines."""

    def __init__(self, folder: Path) -> None:
        program = folder / "bin" / "igm-desktop"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m igm_desktop "$@"\n')
        program.chmod(0o755)
        people = {
            f"GIT_{role}_{what}": "ana@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "GIT_EDITOR": "true"}
        self.environment = {
            **os.environ,
            **people,
            **alone,
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        }
        self.ana, self.ben = folder / "ana", folder / "ben"
        self.run(folder, "init", "-q", "--bare", "-b", "main", "host.git")
        self.run(folder, "clone", "-q", "host.git", "ana")
        self.set_up(self.ana, first=True)
        (self.ana / NAME).write_bytes(resource("sample", "balti.igm.json").read_bytes())
        change(self.ana / NAME, ("document", "body"), "city", "ana")
        self.commit(self.ana, ".gitattributes", NAME)
        self.run(self.ana, "push", "-q", "-u", "origin", "HEAD:main")
        self.run(folder, "clone", "-q", "host.git", "ben")
        self.set_up(self.ben)

    def run(self, folder: Path, *words: str, status: int = 0) -> str:
        done = subprocess.run(
            ["git", *words], cwd=folder, env=self.environment, capture_output=True, check=False, timeout=120, text=True
        )
        assert done.returncode == status, (words, done.stdout, done.stderr)
        return done.stdout

    def set_up(self, clone: Path, *, first: bool = False) -> None:
        """With the very lines of the page, of which the first is for the repository and the others for each clone."""
        assert LINES is not None
        lines = LINES[1].strip().splitlines()
        assert len(lines) == 3
        script = "\n".join(lines if first else lines[1:])
        subprocess.run(["sh", "-ec", script], cwd=clone, env=self.environment, check=True, timeout=120)

    def commit(self, clone: Path, *names: str) -> None:
        self.run(clone, "add", *names)
        self.run(clone, "commit", "-q", "-m", "Work")

    def written(self, clone: Path, ref: tuple[str, ...], value: str, by: str) -> None:
        change(clone / NAME, ref, value, by)
        self.commit(clone, NAME)


def change(path: Path, ref: tuple[str, ...], value: str, by: str) -> None:
    state = open_assessment(path).state
    save_assessment(path, recorded(state, set_value(state.document, ref, value), by, "2026-01-01"))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_two_branches_that_agree_are_merged_and_committed(office: Office) -> None:
    office.written(office.ana, TEXT, "Ana’s words.", "ana")
    office.run(office.ana, "push", "-q")
    office.written(office.ben, ANSWER, "Ben’s note", "ben")
    office.run(office.ben, "pull", "-q", "--no-rebase")
    document = open_assessment(office.ben / NAME).state.document
    assert document.findings[0].text["en"] == "Ana’s words."
    assert document.answers[0].note == "Ben’s note"
    assert office.run(office.ben, "status", "--porcelain") == ""
    office.run(office.ben, "push", "-q")
    office.run(office.ana, "pull", "-q", "--no-rebase")
    assert (office.ana / NAME).read_bytes() == (office.ben / NAME).read_bytes()
    assert not (state_home() / "backups").exists()  # Git has what was there before


def test_git_stops_where_somebody_has_to_decide(office: Office) -> None:
    office.written(office.ana, TEXT, "Ana’s words.", "ana")
    office.run(office.ana, "push", "-q")
    office.written(office.ben, TEXT, "Ben’s words.", "ben")
    office.run(office.ben, "pull", "-q", "--no-rebase", status=1)
    assert office.run(office.ben, "status", "--porcelain") == f"UU {NAME}\n"
    state = open_assessment(office.ben / NAME).state
    (conflict,) = conflicts(state.edits)
    assert {head.value for head in conflict.heads} == {"Ana’s words.", "Ben’s words."}
    decided = set_value(state.document, TEXT, "Both of our words.")
    save_assessment(office.ben / NAME, recorded(state, decided, "ben", "2026-01-02", resolved=[TEXT]))
    office.run(office.ben, "add", NAME)
    office.run(office.ben, "commit", "-q", "--no-edit")
    office.run(office.ben, "push", "-q")
    office.run(office.ana, "pull", "-q", "--no-rebase")
    state = open_assessment(office.ana / NAME).state
    assert state.document.findings[0].text["en"] == "Both of our words."
    assert conflicts(state.edits) == ()


def test_what_is_no_copy_is_left_to_the_person(office: Office) -> None:
    other = resource("sample", "balti.igm.json").read_text(encoding="utf-8")
    (office.ana / NAME).write_text(re.sub(r'"id": "\w+"', '"id": "another"', other, count=1), encoding="utf-8")
    office.commit(office.ana, NAME)
    office.run(office.ana, "push", "-q")
    office.written(office.ben, TEXT, "Ben’s words.", "ben")
    mine = (office.ben / NAME).read_bytes()
    office.run(office.ben, "pull", "-q", "--no-rebase", status=1)
    assert (office.ben / NAME).read_bytes() == mine
    assert office.run(office.ben, "status", "--porcelain") == f"UU {NAME}\n"


def test_a_clone_without_the_lines_loses_nothing(office: Office) -> None:
    office.written(office.ana, TEXT, "Ana’s words.", "ana")
    office.run(office.ana, "push", "-q")
    office.run(office.ben, "config", "--remove-section", "merge.igm-desktop")
    office.written(office.ben, ANSWER, "Ben’s note", "ben")
    office.run(office.ben, "pull", "-q", "--no-rebase", status=1)
    with pytest.raises(DamagedFile):
        open_assessment(office.ben / NAME)
    office.run(office.ben, "merge", "--abort")
    office.set_up(office.ben)
    office.run(office.ben, "pull", "-q", "--no-rebase")
    document = open_assessment(office.ben / NAME).state.document
    assert (document.findings[0].text["en"], document.answers[0].note) == ("Ana’s words.", "Ben’s note")


def test_a_branch_put_on_top_of_another(office: Office) -> None:
    office.written(office.ana, TEXT, "Ana’s words.", "ana")
    office.run(office.ana, "push", "-q")
    office.written(office.ben, ANSWER, "Ben’s note", "ben")
    office.run(office.ben, "pull", "-q", "--rebase")
    document = open_assessment(office.ben / NAME).state.document
    assert (document.findings[0].text["en"], document.answers[0].note) == ("Ana’s words.", "Ben’s note")
