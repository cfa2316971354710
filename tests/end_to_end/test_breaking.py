"""A program that breaks, as a process: what was written is there, a report says where, and nothing says what was written."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.reports import reports, reports_home
from igm_desktop.core.storage.assessments import save_assessment

HERE = Path(__file__).parent
SECRET = "Kanarienvogelfutter"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "a.igm.json"
    path.parent.mkdir()
    save_assessment(path, first_state(new_assessment(Beginning("local", "MD", place="Here", languages=("en",)))))
    return path


def run(how: str, *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, str(HERE / "breaking.py"), how, *words],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        check=False,
    )
    assert SECRET not in done.stdout + done.stderr or how == "abort", done.stderr
    return done


def shown(file: Path) -> tuple[int, str]:
    """The status of `show`, and the title in it."""
    words = [sys.executable, "-m", "igm_desktop", "show", str(file), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, json.loads(done.stdout)["document"]["title"]["en"]


def told(done: subprocess.CompletedProcess[str]) -> str:
    return "".join(re.findall(r"^TOLD (.*)$", done.stdout, re.MULTILINE))


def test_a_slot_that_raises_again_and_again(file: Path) -> None:
    done = run("slot", str(file))
    assert done.returncode == 0, done.stderr
    assert "Your text is safe" in told(done)
    assert done.stderr.count("builtins.KeyError, from:") == 50
    (report,) = reports()
    assert re.search(r"^  breaking\.py:\d+ raise_in_slot$", report.read_text(), re.MULTILINE)
    assert SECRET not in report.read_text()
    assert shown(file) == (1, SECRET)


def test_a_fault_is_told_at_the_next_start_once(file: Path) -> None:
    done = run("fault", str(file))
    assert done.returncode not in {0, 1, 2, 3}
    assert shown(file) == (1, SECRET)
    assert reports() == ()
    again = run("look")
    assert "ended unexpectedly" in told(again)
    (report,) = reports()
    assert re.search(r"^  breaking\.py:\d+ die$", report.read_text(), re.MULTILINE)
    assert SECRET not in report.read_text()
    assert told(run("look")) == ""
    assert [path.name for path in reports_home().iterdir()] == [report.name]


def test_where_qt_gives_up_what_was_written_is_kept_before(file: Path) -> None:
    """No time passes between the change and the end."""
    done = run("abort", str(file))
    assert done.returncode not in {0, 1, 2, 3}
    assert shown(file) == (1, SECRET)
    assert "ended unexpectedly" in told(run("look"))
    assert SECRET not in reports()[0].read_text()


@pytest.mark.skipif(os.name == "nt", reason="a script with a first line that says what runs it")
def test_a_restart_is_the_program_with_the_same_file(file: Path, tmp_path: Path) -> None:
    """In the place of the interpreter a small program notes what it was started with, and what it finds in the file."""
    notes, small = tmp_path / "notes.json", tmp_path / "interpreter"
    small.write_text(
        f"#!{sys.executable}\n"
        "import json, pathlib, subprocess, sys\n"
        "edit = [sys.executable, '-m', 'igm_desktop', 'edit', sys.argv[-1]]\n"
        "status = subprocess.run(edit, stdin=subprocess.DEVNULL, capture_output=True).returncode\n"
        f"place = pathlib.Path({str(notes)!r})\n"
        "part = place.with_suffix('.part')\n"
        "part.write_text(json.dumps([status, *sys.argv[1:]]))\n"
        "part.rename(place)\n"
    )
    small.chmod(0o755)
    done = run("restart", str(file), str(small), "--person", "Ana")
    assert done.returncode == 0, done.stderr
    for _ in range(1_200):  # it goes on by itself
        if notes.exists():
            break
        time.sleep(0.05)
    assert json.loads(notes.read_text()) == [0, "-P", "-m", "igm_desktop", "--person", "Ana", str(file)]
    assert shown(file) == (0, SECRET)  # the file was free, and what was not saved was there
