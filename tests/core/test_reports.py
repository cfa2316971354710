"""Reports of what went wrong in the program: for this person alone, the newest ones, without a word of a document."""

import os
import stat
from pathlib import Path

import pytest

from igm_desktop.core.folders import state_home
from igm_desktop.core.reports import MOST, keep_report, report_text, reports, reports_home
from igm_desktop.version import __version__


def test_a_report_says_where_and_in_what() -> None:
    text = report_text(("builtins.KeyError, from:", "  igm_desktop/ui/a.py:7 b"), {"Document": "3 findings"})
    assert f"\nVersion: {__version__}\n" in text
    assert "\nMade with: Python 3." in text
    assert "\nDocument: 3 findings\n" in text
    assert text.endswith("\n\nbuiltins.KeyError, from:\n  igm_desktop/ui/a.py:7 b\n")
    assert str(Path.home()) not in text


def test_the_newest_are_kept_for_this_person_alone() -> None:
    places = [keep_report(f"report {number}") for number in range(MOST + 5)]
    left = reports()
    assert [path.read_text() for path in left] == [f"report {number}" for number in range(MOST + 4, 4, -1)]
    assert left[0] == places[-1]
    if os.name != "nt":
        assert stat.S_IMODE(reports_home().stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in left} == {0o600}


def test_they_are_ordered_by_number_and_not_by_a_clock() -> None:
    first, second = keep_report("first"), keep_report("second")
    assert first is not None
    assert second is not None
    os.utime(first, (2**32, 2**32))
    assert reports() == (second, first)


def test_strange_names_beside_them_are_left_alone() -> None:
    keep_report("one")
    for name in ("report-x.txt", "report-1.txt", "notes.txt"):
        (reports_home() / name).write_text("mine")
    for _ in range(MOST + 2):
        keep_report("more")
    assert len(reports()) == MOST
    assert (reports_home() / "report-1.txt").read_text() == "mine"


def test_where_nothing_can_be_written_there_is_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    state_home().write_text("a file where the folder would be")
    assert keep_report("one") is None
    assert reports() == ()
