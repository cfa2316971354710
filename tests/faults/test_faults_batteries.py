"""A short sample of each battery, on igm-desktop and on programs that do wrong; `make faults` runs them in full."""

import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import battery
import pytest
from battery import Outcome, row, write_table
from clocks import clocks
from figures import Figures
from foreign import foreign
from fulldisk import fulldisk
from injection import injection
from kills import kills
from network import network
from protocol import HERE, IGM, TOY, Place, Program, Talk, cold, edit, show
from work import applied, file_of, lost, lost_values
from writers import writers

BEFORE = {"id": "d", "findings": [{"id": "f", "domain": "rights", "kind": "potential", "text": {"en": "old"}}]}


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where it can be: nothing here depends on a disk that keeps its promises, and each fsync costs its time."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as name:
        yield Path(name)


def planted(name: str) -> Program:
    return Program((sys.executable, str(HERE / "sentinel.py"), name), f"sentinels.{name}:main")


def no_fault(figures: Figures) -> Counter[str]:
    """What was tried; the faults name their seeds."""
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert not figures.faults, "\n".join(figures.faults)
    return figures.counts


def test_kills(folder: Path) -> None:
    tried = no_fault(kills(IGM, folder, seed=4, cold_runs=3, warm_runs=20))
    assert (tried["cold runs"], tried["forked runs"]) == (3, 20)
    assert tried["killed"] >= 5
    assert tried["acknowledged edits"] > 0


def test_kills_of_the_toy(folder: Path) -> None:
    assert no_fault(kills(TOY, folder, seed=4, cold_runs=2, warm_runs=20))["recovered"] > 0


def test_injection(folder: Path) -> None:
    tried = no_fault(
        injection(IGM, folder, seed=2, share=0.012, looking=False, scenes=("first save", "to be recovered"))
    )
    assert tried["not reached"] == 0
    assert tried["killed"] + tried["failed"] > 15


def test_injection_sees_an_fsync_that_is_asked_again(folder: Path) -> None:
    figures = injection(planted("retries_sync"), folder, seed=1, share=0.03, looking=False, scenes=("first save",))
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert any("asked again" in fault for fault in figures.faults)


def test_full_disks(folder: Path) -> None:
    tried = no_fault(fulldisk(IGM, folder, seed=1, every=24, kinds=("document", "state")))
    assert 0 < tried["of these too small"] < tried["sizes"]


def test_full_disks_see_a_write_that_was_too_short(folder: Path) -> None:
    figures = fulldisk(planted("ignores_short_write"), folder, seed=1, every=24, kinds=("document",))
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert any("cannot be read" in fault for fault in figures.faults)


def test_clocks(folder: Path) -> None:
    assert no_fault(clocks(IGM, folder, seed=2, rounds=1))["backups looked for"] > 20


def test_clocks_see_backups_that_are_thinned_by_date(folder: Path) -> None:
    assert no_fault(clocks(planted("honest"), folder, seed=2, rounds=1, backups=1))["jumps"] == 4
    assert clocks(planted("thins_by_clock"), folder, seed=2, rounds=1, backups=1).faults


def test_two_writers(folder: Path) -> None:
    tried = no_fault(writers(IGM, folder, seed=1, edits=24))
    assert tried["acknowledged edits"] == tried["edits"] == 3 * 2 * 24
    assert tried["runs refused"] > 0


@pytest.mark.parametrize(("name", "how"), [("no_lock", "one person"), ("checks_then_replaces", "locks taken away")])
def test_two_writers_see_what_is_replaced(folder: Path, name: str, how: str) -> None:
    """Who only looks before replacing needs bad luck: there are several goes."""
    assert any(writers(planted(name), folder, seed=seed, edits=100, hows=(how,)).faults for seed in range(8))


def test_foreign_changes(folder: Path) -> None:
    assert no_fault(foreign(IGM, folder, seed=2, changes=15))["acknowledged edits"] > 0


def test_foreign_changes_see_what_is_overwritten(folder: Path) -> None:
    figures = foreign(planted("truncates"), folder, seed=2, changes=30)
    assert any("is nowhere" in fault for fault in figures.faults)


def test_no_network(folder: Path) -> None:
    tried = no_fault(network(folder, names=("import", "edit", "window")))
    assert tried["runs"] == 3
    assert tried["calls to the network"] == 0


def talk(*said: tuple[dict[str, object], str]) -> Talk:
    return Talk([one for one, _ in said], [answer for _, answer in said], len(said), 0, "")


def set_text(value: str) -> dict[str, object]:
    return {"op": "set", "ref": ["findings", "f", "text", "en"], "value": value}


def test_what_is_lost() -> None:
    first, second, gone = set_text("one"), set_text("two"), {"op": "remove", "ref": ["findings", "f"]}
    one, two = applied(BEFORE, first), applied(applied(BEFORE, first), second)
    assert lost(BEFORE, talk((first, "ACK"), (second, "ACK")), two) == ""
    assert lost(BEFORE, talk((first, "ACK"), (second, "")), one) == ""
    assert lost(BEFORE, talk((first, "ACK"), (second, "")), two) == ""
    assert lost(BEFORE, talk((first, ""), (second, "")), BEFORE) == ""
    assert lost(BEFORE, talk((first, "ACK"), (second, "ACK")), one)
    assert lost(BEFORE, talk((first, "ACK"), (second, "ACK")), BEFORE)
    assert lost(BEFORE, talk((first, "ACK")), None) == "unreadable"
    assert lost(BEFORE, talk((first, "ACK")), applied(one, gone))
    assert lost(BEFORE, talk((gone, "ACK")), applied(BEFORE, gone)) == ""
    assert lost(BEFORE, talk((gone, "ACK")), BEFORE)


def test_what_is_lost_where_something_failed() -> None:
    first, second = set_text("one"), set_text("two")
    for kept in (applied(BEFORE, first), applied(BEFORE, second)):
        assert lost(BEFORE, talk((first, "ACK"), (second, "ERR full")), kept) == ""
    assert lost(BEFORE, talk((first, "ACK"), (second, "ERR full")), BEFORE)
    assert lost(BEFORE, talk((first, "ERR full"), (second, "ACK")), applied(BEFORE, first))
    assert lost_values(BEFORE, [talk((first, "ACK")), talk((second, "ACK"))], applied(BEFORE, second)) == ""


def test_moves_keep_their_order() -> None:
    items = [{"id": name, "domain": "rights", "kind": "potential", "text": {"en": name}} for name in "abc"]
    document = {"id": "d", "findings": items}
    move = {"op": "move", "ref": ["findings", "a"], "after": "b", "domain": "rights", "kind": "potential"}
    moved = applied(document, move)
    assert [item["id"] for item in moved["findings"]] == ["b", "a", "c"]
    assert lost(document, talk((move, "ACK")), moved) == ""
    assert lost(document, talk((move, "ACK")), document)


def test_what_stood_in_the_pipe_counts(tmp_path: Path) -> None:
    place = Place(tmp_path / "a.igm.json", tmp_path / "home")
    place.file.write_bytes(file_of(300, random.Random(1)))
    asked = [set_text(f"text {number}") | {"ref": ["findings", "f0", "text", "en"]} for number in range(40)]
    told = edit(cold(TOY), place, asked, stop=lambda answers: 0.0 if answers else None, burst=1)
    assert told.status == -9
    assert 0 < told.acknowledged <= told.sent <= 40
    assert show(cold(TOY), place).status == 1


def test_the_table_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{battery.BEGIN}\n{battery.END}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(battery, "PAGE", page)
    write_table(
        [Outcome(Figures("kills", Counter({"runs": 1_000})), 90), Outcome(Figures("clocks", skipped="no clock"), 0)], 1
    )
    write_table([Outcome(Figures("kills", Counter({"runs": 2_000}), ["lost"]), 60)], 2)
    lines = page.read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("before", "after", 8)
    assert lines[4].startswith("| kills | 2,000 runs | 1 | 1.0 min | 20")
    assert "not tried: no clock" in lines[5]
    assert row(Outcome(Figures("kills"), 0)) == "| kills |  | 0 | 0.0 min |"
