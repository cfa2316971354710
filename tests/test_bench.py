"""The bench runs, measures what it says and tells what is missed. How fast anything is, no test says."""

import os
import re
import subprocess
import sys
from math import isnan
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[1] / "packaging" / "bench"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def test_every_fast_part_prints_its_lines_and_what_was_missed() -> None:
    done = run(str(BENCH), "--quick", "edit", "file", "pdf")
    assert done.returncode == 0, done.stderr
    heading, *rows, verdict = done.stdout.splitlines()[1:]
    assert heading.split() == ["what", "ours", "floor", "ratio", "aim", "met"]
    begun = [
        "edit a text",
        "difference after",
        "edit a text",
        "difference after",
        "load",
        "load",
        "save",
        "save",
        "PDF",
    ]
    assert [row.startswith(words) for row, words in zip(rows, begun, strict=True)] == [True] * len(begun)
    assert all(re.search(r"\d (µs|ms|s) +[\d.]+ (µs|ms|s) +\d+\.\d\d\b", row) for row in rows)
    assert sum(row.endswith(("yes", "NO")) for row in rows) == 6
    missed = sum(row.endswith("NO") for row in rows)
    assert verdict == (f"{missed} aim(s) not met." if missed else "Every aim is met.")


def test_long_histories_are_measured() -> None:
    done = run(str(BENCH), "--quick", "records")
    assert done.returncode == 0, done.stderr
    rows = done.stdout.splitlines()[2:-1]
    begun = ["open 1", "another thread waits", "look for conflicts", "save 5 changes", "another thread waits"]
    assert [row.startswith(words) for row, words in zip(rows, begun, strict=True)] == [True] * len(begun)
    assert [re.findall(r"≤ \S+ ms", row) for row in rows] == [["≤ 300 ms"], ["≤ 50 ms"], [], ["≤ 100 ms"], ["≤ 50 ms"]]


def test_merging_copies_is_measured() -> None:
    done = run(str(BENCH), "--quick", "merge")
    assert done.returncode == 0, done.stderr
    rows = done.stdout.splitlines()[2:-1]
    begun = ["merge 5 copies, 10 findings, 100 edits", "look for conflicts"] * 2
    assert [row.startswith(words) for row, words in zip(rows, begun, strict=True)] == [True] * len(begun)
    assert [re.findall(r"≤ \S+ ms", row) for row in rows] == [["≤ 500 ms"], [], ["≤ 500 ms"], []]


def test_counting_and_checking_after_an_edit_are_measured() -> None:
    done = run(str(BENCH), "--quick", "count")
    assert done.returncode == 0, done.stderr
    rows = done.stdout.splitlines()[2:-1]
    assert [row.split(",")[0] for row in rows] == [
        "progress after an edit of a finding",
        "progress after an edit of an answer",
        "progress after an edit of a source",
        "checks after an edit",
    ]
    assert sum("≤ 1 ms" in row for row in rows) == 3


def test_opening_the_indicators_is_measured_against_a_bare_list() -> None:
    done = run(str(BENCH), "--quick", "answer")
    assert done.returncode == 0, done.stderr
    _, *rows, _ = done.stdout.splitlines()[1:]
    assert [row.partition("  ")[0] for row in rows] == [
        "open 20 indicators",
        "open 40 indicators",
        "the same, as a ratio, 40 rows",
    ]
    assert all(row.endswith(("yes", "NO")) for row in rows)


def test_a_part_that_is_not_known_is_refused() -> None:
    done = run(str(BENCH), "--quick", "colour")
    assert done.returncode == 2
    assert "colour" in done.stderr


@pytest.mark.parametrize(("which", "has_page"), [("floor", False), ("names", False), ("ours", True)])
def test_a_start_tells_when_the_frame_and_the_page_were_painted(which: str, has_page: bool) -> None:
    done = run(str(BENCH / "child.py"), which, "0")
    assert done.returncode == 0, done.stderr
    frame, page = map(float, done.stdout.split())
    assert not isnan(frame)
    assert page > frame if has_page else isnan(page)
