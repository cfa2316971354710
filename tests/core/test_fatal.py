"""A fault that ends the process leaves its trace, and the next start finds it, once."""

import os
import subprocess
import sys

import pytest

from igm_desktop.core.fatal import trace_lines, traced, traces_left
from igm_desktop.core.reports import reports_home

SECRET = "Kanarienvogel"
DIES = """
import ctypes, sys
from igm_desktop.core.fatal import traced
text = sys.argv[1]
def dies(words):
    ctypes.string_at(0)
with traced():
    dies(text)
"""


def dies() -> None:
    done = subprocess.run([sys.executable, "-c", DIES, SECRET], capture_output=True, timeout=60, check=False)
    assert done.returncode != 0


def test_a_fault_is_found_once_and_says_where() -> None:
    dies()
    (lines,) = traces_left()
    assert lines[0].startswith(("Fatal Python error: Segmentation fault", "Windows fatal exception"))
    assert any(line.endswith(" dies") for line in lines)
    assert any("ctypes" in line for line in lines) or any("__init__.py" in line for line in lines)
    assert not any("/" in line and "igm_desktop" not in line for line in lines)  # no folders of this computer
    assert SECRET not in "".join(lines)
    assert traces_left() == ()
    assert list(reports_home().iterdir()) == []


def test_several_are_all_found() -> None:
    dies()
    dies()
    assert len(traces_left()) == 2


def test_a_run_that_ends_well_leaves_nothing() -> None:
    with traced():
        assert len(list(reports_home().glob("running-*"))) == 1
    assert list(reports_home().iterdir()) == []


def test_one_that_lives_is_left_alone() -> None:
    with traced():
        place = next(reports_home().glob("running-*"))
        place.write_text("Fatal Python error: Segmentation fault\n")
        assert traces_left() == ()
        assert place.exists()


def test_one_that_was_killed_is_cleared_away() -> None:
    with traced():
        pass
    (reports_home() / "running-1-a.trace").write_bytes(b"")
    assert traces_left() == ()
    assert list(reports_home().iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_a_pipe_in_its_place_stops_nobody() -> None:
    reports_home().mkdir(parents=True)
    os.mkfifo(reports_home() / "running-1-a.trace")
    assert traces_left() == ()


def test_only_the_words_of_the_system_get_through() -> None:
    text = f"""Fatal Python error: Aborted

Thread 0x00007f1 (most recent call first):
  File "/home/ana/.venv/lib/PySide6/{SECRET}/x.py", line 3 in f
  File "/home/ana/igm_desktop/ui/a.py", line 12 in A.b
{SECRET}
  <no Python frame>
Extension modules: {SECRET}
"""
    assert trace_lines(text) == (
        "Fatal Python error: Aborted",
        "Thread 0x00007f1 (most recent call first):",
        "  x.py:3 f",
        "  igm_desktop/ui/a.py:12 A.b",
        "  <no Python frame>",
    )


def test_where_nothing_can_be_written_the_program_runs_on() -> None:
    reports_home().parent.mkdir(parents=True)
    reports_home().write_text("a file where the folder would be")
    ran = False
    with traced():
        ran = True
    assert ran
    assert traces_left() == ()
