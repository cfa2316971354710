"""One writer for each file; whatever lies where the lock should be, nobody waits for it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.core.keeping.lock import Holder, Lock, take_lock
from igm_desktop.core.storage.files import side_name

ANA = Holder("Ana", "laptop")
HOLD = """
import sys, time
from pathlib import Path
from igm_desktop.core.keeping.lock import Holder, take_lock
lock = take_lock(Path(sys.argv[1]), Holder("Bo", "desk"))
print("held", flush=True)
time.sleep(60)
"""


def beside(path: Path) -> Path:
    return path.with_name(side_name(path) + ".lock")


def test_the_second_one_is_told_who_has_it_and_gets_it_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    first = take_lock(path, ANA)
    assert isinstance(first, Lock)
    assert first.real
    assert take_lock(path, Holder("Bo", "desk")) == ANA
    first.release()
    first.release()
    assert not beside(path).exists()
    second = take_lock(path, ANA)
    assert isinstance(second, Lock)
    second.release()


def test_a_link_to_the_file_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    link = tmp_path / "other" / "link.igm.json"
    link.symlink_to(tmp_path / "a.igm.json")
    first = take_lock(tmp_path / "a.igm.json", ANA)
    assert take_lock(link, ANA) == ANA
    assert isinstance(first, Lock)
    first.release()


def test_a_process_that_is_killed_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert take_lock(path, ANA) == Holder("Bo", "desk")
        other.kill()
        other.wait()
    lock = take_lock(path, ANA)
    assert isinstance(lock, Lock)
    assert lock.real
    lock.release()


def hostile(kind: str, place: Path) -> None:
    if kind == "fifo":
        os.mkfifo(place)
    elif kind == "link to a device":
        place.symlink_to("/dev/zero")
    elif kind == "link to itself":
        place.symlink_to(place)
    elif kind == "link to another file":
        (place.parent / "victim").write_text("mine")
        place.symlink_to(place.parent / "victim")
    elif kind == "folder":
        place.mkdir()
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(place))
    elif kind == "huge":
        with place.open("wb") as file:
            file.truncate(1 << 40)
    elif kind == "garbage":
        place.write_bytes(os.urandom(2_000))
    elif kind == "deep":
        place.write_bytes(b"[" * 4_000)
    else:
        place.write_text('{"name": 5, "host": ["x"]}')


@pytest.mark.parametrize(
    "kind",
    [
        "fifo",
        "link to a device",
        "link to itself",
        "link to another file",
        "folder",
        "socket",
        "huge",
        "garbage",
        "deep",
        "odd",
    ],
)
def test_hostile_lock_files_stop_nobody_and_are_not_followed(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    hostile(kind, beside(path))
    first = take_lock(path, ANA)
    assert isinstance(first, Lock)
    assert first.real
    assert take_lock(path, Holder("Bo")) == ANA  # and it still keeps others out
    first.release()
    if kind == "link to another file":
        assert (tmp_path / "victim").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_locked_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sealed" / "a.igm.json"
    path.parent.mkdir()
    opened = os.open

    def refuse(place: str | Path, *rest: int) -> int:
        if Path(place).parent == path.parent:
            raise PermissionError(13, "no", str(place))
        return opened(place, *rest)

    monkeypatch.setattr("igm_desktop.core.keeping.lock.os.open", refuse)
    first = take_lock(path, ANA)
    assert isinstance(first, Lock)
    assert first.real
    assert take_lock(path, ANA) == ANA
    first.release()


def test_where_nothing_can_be_locked_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr("igm_desktop.core.keeping.lock.os.open", refuse)
    lock = take_lock(tmp_path / "a.igm.json", ANA)
    assert isinstance(lock, Lock)
    assert not lock.real
    lock.release()
