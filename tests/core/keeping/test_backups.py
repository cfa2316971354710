"""Backups: ordered by a counter, thinned without a clock's help, never replaced by what is worse."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.errors import UnreadableFile, UnwritableFile
from igm_desktop.core.keeping.backups import (
    NEWEST,
    TODAY,
    Backup,
    backup_of,
    backups,
    keep_backup,
    read_backup,
    thinned,
)

START = datetime(2026, 11, 25, 9, tzinfo=UTC)


def at(hours: float) -> str:
    return (START + timedelta(hours=hours)).isoformat(timespec="seconds").replace("+00:00", "Z")


def made(counter: int, day: str, *, pinned: bool = False, aside: bool = False) -> Backup:
    return Backup(Path(f"{counter}"), counter, f"{day}T090000Z", 100, "0" * 32, pinned=pinned, aside=aside)


def after_thinning(newest_first: list[Backup]) -> list[Backup]:
    gone = set(thinned(newest_first))
    return [one for one in newest_first if one not in gone]


def test_each_save_is_a_backup_of_its_own_and_the_same_bytes_are_not_kept_twice(tmp_path: Path) -> None:
    for number, data in enumerate((b"one", b"two", b"two", b"one")):
        keep_backup(tmp_path, data, at(number), len(data))
    found = backups(tmp_path)
    assert [read_backup(one) for one in found] == [b"one", b"two", b"one"]
    assert [one.counter for one in found] == [3, 2, 1]
    assert found[0].at == "2026-11-25T120000Z"
    assert {oct(one.path.stat().st_mode & 0o777) for one in found} == {"0o600"}


def test_the_folder_is_for_this_person_alone(tmp_path: Path) -> None:
    keep_backup(tmp_path / "a" / "b", b"x", at(0), 1)
    assert oct((tmp_path / "a").stat().st_mode & 0o777) == oct((tmp_path / "a" / "b").stat().st_mode & 0o777) == "0o700"


def test_a_base_is_found_by_its_hash(tmp_path: Path) -> None:
    from hashlib import sha256

    for number in range(5):
        keep_backup(tmp_path, b"%d" % number, at(number), 1)
    assert backup_of(tmp_path, sha256(b"2").hexdigest()) == b"2"
    assert backup_of(tmp_path, sha256(b"9").hexdigest()) is None


def test_a_backup_that_rotted_is_not_given_out(tmp_path: Path) -> None:
    backup = keep_backup(tmp_path, b"one", at(0), 3)
    backup.path.write_bytes(b"onf")
    with pytest.raises(UnreadableFile):
        read_backup(backup)


def test_what_was_there_before_a_document_shrank_is_never_thinned(tmp_path: Path) -> None:
    keep_backup(tmp_path, b"all of it", at(0), 1_000)
    for number in range(200):
        keep_backup(tmp_path, b"%d" % number, at(24 * (number + 1)), 10)
    kept = backups(tmp_path)[-1]
    assert kept.pinned
    assert read_backup(kept) == b"all of it"
    assert len(backups(tmp_path)) < 80


def test_a_full_disk_takes_no_backup_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_backup(tmp_path, b"one", at(0), 1_000)
    before = backups(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise UnwritableFile("full")

    monkeypatch.setattr("igm_desktop.core.keeping.backups.save_file", full)
    with pytest.raises(UnwritableFile):
        keep_backup(tmp_path, b"two", at(1), 1)
    assert backups(tmp_path) == before


def test_names_that_are_not_ours_are_not_backups(tmp_path: Path) -> None:
    for name in ("x.igm.json", "00000001_2026_5_abc.igm.json", "9999999999_unknown_1_" + "0" * 32 + ".igm.json"):
        (tmp_path / name).write_text("x")
    assert backups(tmp_path) == ()
    assert backups(tmp_path / "none") == ()


def test_all_of_the_newest_day_stay_and_then_fewer_and_fewer() -> None:
    days = [
        f"{2026 - n // 360}-{12 - (n // 30) % 12:02}-{30 - n % 30 - (2 if (n // 30) % 12 == 10 else 0):02}"
        for n in range(700)
    ]
    given_ = [
        made(5_000 - at, day) for at, day in enumerate(day for day in days if int(day[-2:]) > 0 for _ in range(3))
    ]
    kept = after_thinning(given_)
    assert kept[:3] == given_[:3]
    assert [one.day for one in kept[: NEWEST + 3]] == sorted((one.day for one in kept[: NEWEST + 3]), reverse=True)
    assert 30 < len(kept) < 80
    assert int(kept[-1].day[:4]) == 2025


def test_a_save_each_minute_does_not_fill_the_disk() -> None:
    kept = after_thinning([made(900 - number, "2026-11-25") for number in range(800)])
    assert len(kept) == TODAY


@given(
    st.lists(st.tuples(st.integers(0, 40_000), st.booleans(), st.booleans()), min_size=1, max_size=120),
)
def test_no_clock_takes_the_newest_or_a_pinned_one_away(written: list[tuple[int, bool, bool]]) -> None:
    """Days are whatever a clock said, jumping at will."""
    given_ = [
        made(
            len(written) - number,
            str((datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=day)).date()),
            pinned=pinned,
            aside=aside,
        )
        for number, (day, pinned, aside) in enumerate(written)
    ]
    kept = after_thinning(given_)
    states = [one for one in given_ if not one.aside and not one.pinned]
    assert all(one in kept for one in states[:NEWEST])
    assert all(one in kept for one in given_ if one.pinned)
    assert after_thinning(kept) == kept
    assert len([one for one in kept if one.aside and not one.pinned]) <= NEWEST


def test_a_clock_that_jumps_ahead_and_back_loses_no_day_before_it(tmp_path: Path) -> None:
    for number in range(12):
        keep_backup(tmp_path, b"early %d" % number, at(24 * number), 10)
    keep_backup(tmp_path, b"wrong", at(24 * 400), 10)
    for number in range(12, 16):
        keep_backup(tmp_path, b"late %d" % number, at(24 * number), 10)
    found = {read_backup(one) for one in backups(tmp_path)}
    assert {b"early %d" % number for number in range(3, 12)} <= found
    assert {b"late %d" % number for number in range(12, 16)} <= found
