"""Planted faults: each is caught by its battery, as it is run on everybody; the honest program and igm-desktop pass.

igm-desktop's own passes of the same batteries are in test_faults_batteries.py, test_faults_powercut.py and test_faults_mutator.py,
apart from those here.
"""

from pathlib import Path

import pytest
from planted import BATTERIES, CAUGHT_BY, planted, sentinel
from protocol import HERE, IGM, Place, cold, edit, show

GROUND = {"honest", "content"}
NAMES = sorted(  # those of the window have their own table, in test_faults_window.py
    path.stem
    for path in (HERE / "sentinels").glob("*.py")
    if path.stem not in GROUND and not path.stem.startswith("window_")
)
FILE = '{"format": "igm-assessment", "version": 1, "document": {"id": "d", "findings": [], "later": 1}, "more": [1]}'


def test_the_table_has_every_sentinel() -> None:
    assert sorted(CAUGHT_BY) == NAMES
    assert set(CAUGHT_BY.values()) == set(BATTERIES)


@pytest.mark.parametrize("battery", BATTERIES)
def test_sentinels_are_caught_and_the_honest_program_passes(tmp_path: Path, battery: str) -> None:
    names = [name for name, catcher in CAUGHT_BY.items() if catcher == battery]
    figures = planted(tmp_path, names)
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert figures.faults == []
    assert figures.counts["caught"] == len(names)


@pytest.mark.parametrize("battery", ["damage", "moments"])
def test_igm_desktop_passes(tmp_path: Path, battery: str) -> None:
    figures = BATTERIES[battery](IGM, tmp_path)
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert figures.faults == []


def test_a_battery_that_lets_its_sentinel_pass_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CAUGHT_BY, "no_file_sync", "mutated files")
    (fault,) = planted(tmp_path, ["no_file_sync"]).faults
    assert "no_file_sync" in fault
    assert "lets it pass" in fault


@pytest.mark.parametrize("name", ["honest", *NAMES])
def test_a_sentinel_is_a_whole_program(tmp_path: Path, name: str) -> None:
    """On a good day nobody sees a difference: it edits, saves, shows, and answers what it cannot do."""
    place = Place(tmp_path / "a.igm.json", tmp_path / "home")
    place.file.write_text(FILE, encoding="utf-8")
    start = cold(sentinel(name))
    item = {"id": "f", "domain": "rights", "kind": "potential", "text": {"en": "One"}}
    talk = edit(
        start,
        place,
        [
            {"op": "add", "collection": "findings", "item": item, "after": None},
            {"op": "set", "ref": ["findings", "f", "text", "en"], "value": "Two"},
            {"op": "save"},
            {"op": "remove", "ref": ["findings", "nobody"]},
        ],
    )
    assert talk.answers == ["ACK", "ACK", "ACK", "ERR unknown_ref"]
    assert talk.status == 1
    found = show(start, place)
    assert found.status == 0
    assert found.document is not None
    assert [one["text"] for one in found.document["findings"]] == [{"en": "Two"}]
    assert found.document["later"] == 1
