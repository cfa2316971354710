"""A new file takes the place of the one that is expected, and of no other."""

import errno
import os
from hashlib import sha256
from pathlib import Path

import pytest

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.storage import replacing
from igm_desktop.core.storage.files import save_file


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


@pytest.fixture(params=["exchange", "without"])
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With the system's exchange of names, and as where there is none."""
    if request.param == "without":
        monkeypatch.setattr(replacing, "_renameat2", lambda: None)
    return tmp_path / "a.igm.json"


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.name != "home")


def test_what_is_expected_is_replaced(path: Path) -> None:
    save_file(path, b"one", expected=None)
    path.chmod(0o640)
    save_file(path, b"two", expected=digest(b"one"))
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names(path) == [path.name]


@pytest.mark.parametrize("there", [None, b"", b"other"])
def test_what_is_not_expected_stays(path: Path, there: bytes | None) -> None:
    if there is not None:
        path.write_bytes(there)
    for expected in {None, digest(b"one")} - ({None} if there is None else set()):
        with pytest.raises(UnwritableFile) as refused:
            save_file(path, b"two", expected=expected)
        assert refused.value.code == "changed"
    assert (path.read_bytes() if path.exists() else None) == there
    assert names(path) == ([] if there is None else [path.name])


def test_what_comes_between_the_look_and_the_exchange_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.igm.json"
    path.write_bytes(b"one")
    looked = replacing.hash_of

    def look(place: Path) -> str | None:
        found = looked(place)
        if place == path and found == digest(b"one"):
            (tmp_path / "new").write_bytes(b"foreign")
            os.replace(tmp_path / "new", path)
        return found

    monkeypatch.setattr(replacing, "hash_of", look)
    with pytest.raises(UnwritableFile) as refused:
        save_file(path, b"two", expected=digest(b"one"))
    assert refused.value.code == "changed"
    assert path.read_bytes() == b"foreign"
    assert names(path) == [path.name]


def test_what_comes_while_it_goes_back_is_the_newest_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.igm.json"
    path.write_bytes(b"one")
    renamed, calls = replacing._rename, []

    def rename(old: Path, new: Path, flag: int) -> bool:
        if len(calls) < 2:
            path.write_bytes(b"foreign %d" % len(calls))
        calls.append(flag)
        return renamed(old, new, flag)

    monkeypatch.setattr(replacing, "_rename", rename)
    with pytest.raises(UnwritableFile):
        save_file(path, b"two", expected=digest(b"one"))
    assert path.read_bytes() == b"foreign 1"


def test_what_cannot_go_back_is_not_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.igm.json"
    path.write_bytes(b"one")
    renamed, calls = replacing._rename, []

    def rename(old: Path, new: Path, flag: int) -> bool:
        calls.append(flag)
        if len(calls) > 1:
            raise OSError(5, "no")
        path.write_bytes(b"foreign")
        return renamed(old, new, flag)

    monkeypatch.setattr(replacing, "_rename", rename)
    with pytest.raises(UnwritableFile):
        save_file(path, b"two", expected=digest(b"one"))
    assert b"foreign" in {one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}


def test_what_cannot_be_read_when_it_came_out_goes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the next save would take what stands there, which is ours, for somebody else's."""
    path = tmp_path / "a.igm.json"
    path.write_bytes(b"one")
    looked, looks = replacing.hash_of, []

    def look(place: Path) -> str | None:
        looks.append(place)
        if len(looks) == 3:  # the file, ours, and what came out
            raise OSError(errno.EMFILE, "too many")
        return looked(place)

    monkeypatch.setattr(replacing, "hash_of", look)
    with pytest.raises(UnwritableFile) as refused:
        save_file(path, b"two", expected=digest(b"one"))
    assert refused.value.code == "too_many_files"
    assert path.read_bytes() == b"one"
    assert names(path) == [path.name]
    save_file(path, b"two", expected=digest(b"one"))
    assert path.read_bytes() == b"two"


def test_a_file_that_appears_where_none_was_expected_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, looked = tmp_path / "a.igm.json", replacing.hash_of

    def look(place: Path) -> str | None:
        found = looked(place)
        path.write_bytes(b"foreign")
        return found

    monkeypatch.setattr(replacing, "hash_of", look)
    with pytest.raises(UnwritableFile):
        save_file(path, b"two", expected=None)
    assert path.read_bytes() == b"foreign"
