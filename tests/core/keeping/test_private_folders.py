"""Folders of the program's state: for one person alone, and there after a power cut, whoever has made them."""

import errno
import os
from pathlib import Path

import pytest

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.folders import state_home
from igm_desktop.core.keeping import places
from igm_desktop.core.keeping.places import make_private


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were made durable, in their order."""
    found: list[Path] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        found.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(places, "_sure", set())
    return found


def test_each_level_is_made_sure_once(synced: list[Path]) -> None:
    home = state_home()
    make_private(home / "recovery" / "a")
    make_private(home / "recovery" / "a")
    make_private(home / "recovery" / "b")
    assert synced == [home.parent, home, home / "recovery", home / "recovery"]
    assert (home / "recovery" / "a").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_a_killed_run_has_made_is_made_sure(synced: list[Path]) -> None:
    home = state_home()
    (home / "recovery" / "a").mkdir(parents=True)
    make_private(home / "recovery" / "a")
    assert synced == [home.parent, home, home / "recovery"]


def test_a_folder_whose_fsync_failed_is_made_sure_the_next_time(
    synced: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = state_home()
    home.mkdir(parents=True)
    watched = os.fsync

    def fsync(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").readlink() == home:
            raise OSError(errno.EIO, "it is lost")
        watched(descriptor)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fsync)
        with pytest.raises(UnwritableFile) as refused:
            make_private(home / "recovery" / "a")
    assert refused.value.code == "io"
    synced.clear()
    make_private(home / "recovery" / "a")
    assert synced == [home, home / "recovery"]
