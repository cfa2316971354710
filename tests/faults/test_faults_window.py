"""A few windows that are killed while somebody types, and planted bad windows that this finds."""

import sys
from pathlib import Path

import pytest
from protocol import HERE, IGM, Program
from window_kills import window_kills


def test_a_few_windows_are_killed(tmp_path: Path) -> None:
    figures = window_kills(IGM, tmp_path, seed=1, runs=3)
    assert figures.faults == []
    assert figures.counts["windows killed"] == 3
    assert figures.counts["keys typed"] > 20


@pytest.mark.parametrize(("name", "finds"), [("window_debounces", "of typing"), ("window_acks_first", "acknowledged")])
def test_bad_windows_are_found(name: str, finds: str, tmp_path: Path) -> None:
    planted = Program((sys.executable, str(HERE / "sentinel.py"), name))
    for seed in range(1, 9):
        faults = window_kills(planted, tmp_path, seed=seed, runs=1).faults
        if faults:
            break
    assert any(finds in fault for fault in faults), faults
