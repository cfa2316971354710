"""Reading and saving files: nothing is waited for, nothing half written, the old file stays when the new one cannot be."""

import contextlib
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from igm_desktop.core.errors import Refused, UnreadableFile, UnwritableFile
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.files import Saved, read_file, save_file, save_files

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")
OLD, NEW = b"old " * 1_000, b"new " * 50_000


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def read_code(path: Path, limit: int = 1_000) -> str:
    with pytest.raises(UnreadableFile) as error:
        read_file(path, limit)
    assert error.value.data["path"] == str(path)
    return error.value.code


def save_code(path: Path, data: bytes = NEW) -> str:
    with pytest.raises(UnwritableFile) as error:
        save_file(path, data)
    assert error.value.data["path"] == str(path)
    return error.value.code


@contextlib.contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_bytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for data in (b"", b"x", b"x" * 1_000, b"\r\n\x00\x1a\xff"):
        path.write_bytes(data)
        assert read_file(path, 1_000) == data
    path.write_bytes(b"x" * 1_001)
    assert read_code(path) == "too_large"


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert read_code(tmp_path / "gone") == "missing"
    assert read_code(tmp_path / "gone" / "deeper") == "missing"
    assert read_code(tmp_path / "file" / "deeper") == "missing"
    assert read_code(tmp_path) == "folder"
    assert read_code(Path("a\x00b")) == "io"
    assert read_code(tmp_path / ("x" * 300)) == "io"


@posix
def test_pipes_devices_and_links_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert read_code(tmp_path / "pipe") == "not_regular"
    for device in ("/dev/zero", "/dev/null", "/dev/urandom", "/dev/tty", "/dev/full"):
        assert read_code(Path(device)) in {"not_regular", "permission"}
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        assert read_code(tmp_path / "socket") == "not_regular"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert read_code(tmp_path / "loop") == "io"
    (tmp_path / "to nothing").symlink_to(tmp_path / "nothing")
    assert read_code(tmp_path / "to nothing") == "missing"
    (tmp_path / "to zero").symlink_to("/dev/zero")
    assert read_code(tmp_path / "to zero") == "not_regular"


@posix
@pytest.mark.skipif(IS_ROOT, reason="root may read everything")
def test_no_permission_to_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    path.chmod(0)
    assert read_code(path) == "permission"


@pytest.mark.parametrize("data", [b"", b"x", NEW, os.urandom(1_000_003), b"\r\n\n\r\x1a"], ids=len)
def test_saved_is_there(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.igm.json"
    for _ in range(2):
        assert save_file(path, data) == Saved(path, confirmed=True)
        assert path.read_bytes() == data
        assert names(tmp_path) == ["a.igm.json"]


@posix
@pytest.mark.parametrize(("mask", "expected"), [(0o000, 0o666), (0o022, 0o644), (0o077, 0o600), (0o027, 0o640)])
def test_a_new_file_follows_the_umask(tmp_path: Path, mask: int, expected: int) -> None:
    with umask(mask):
        save_file(tmp_path / "a", NEW)
        assert os.umask(mask) == mask
    assert mode(tmp_path / "a") == expected


@posix
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o644, 0o666, 0o755])
@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_an_old_file_keeps_its_mode(tmp_path: Path, kept: int, mask: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(kept)
    with umask(mask):
        save_file(path, NEW)
    assert (mode(path), path.read_bytes()) == (kept, NEW)


@posix
def test_the_umask_is_never_laxer_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread may make a file while the saver asks for the umask: it must not be open to everybody."""
    masks: list[int] = []
    real = os.umask
    monkeypatch.setattr(os, "umask", lambda mask: masks.append(mask) or real(mask))
    with umask(0o022):
        masks.clear()
        save_file(tmp_path / "a", NEW)
        assert masks
        assert all(mask & 0o022 == 0o022 for mask in masks)


@posix
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link, chain = tmp_path / "folder" / "real", tmp_path / "link", tmp_path / "chain"
    real.write_bytes(OLD)
    link.symlink_to(real)
    chain.symlink_to("link")
    assert save_file(chain, NEW).path == real
    assert link.is_symlink()
    assert chain.is_symlink()
    assert real.read_bytes() == NEW
    assert names(tmp_path) == ["chain", "folder", "link"]
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "folder" / "born")
    save_file(dangling, NEW)
    assert (tmp_path / "folder" / "born").read_bytes() == NEW
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert save_code(loop) == "io"
    nowhere = tmp_path / "nowhere"
    nowhere.symlink_to(tmp_path / "gone" / "x")
    assert save_code(nowhere) == "folder_missing"


@pytest.mark.parametrize(
    "name", ["x" * 255, "é" * 127, "a\nb", "\u202egnp.json", ".hidden", "-rf", " ", "...", "\\", "👩‍👧.igm.json"]
)
def test_names(tmp_path: Path, name: str) -> None:
    for data in (OLD, NEW):
        save_file(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
    assert names(tmp_path) == [name]


@posix
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    save_file(path, NEW)
    assert names(tmp_path) == [os.fsdecode(b"caf\xe9")]
    assert read_file(path, len(NEW)) == NEW


def test_what_cannot_be_saved_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    assert save_code(tmp_path / "folder") == "folder"
    assert save_code(tmp_path) == "folder"
    assert save_code(tmp_path / "gone" / "a") == "folder_missing"
    assert save_code(tmp_path / "file" / "a") == "folder_missing"
    assert save_code(tmp_path / ("x" * 256)) == "io"
    assert save_code(tmp_path / "a\x00b") == "io"
    assert names(tmp_path) == ["file", "folder"]
    assert (tmp_path / "file").read_bytes() == OLD


def test_files_that_belong_together_stay_as_they_were_when_one_cannot_be_saved(tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    one.write_bytes(OLD)
    two.mkdir()
    for files in ({one: NEW, two: NEW}, {two: NEW, one: NEW}, {one: NEW, three: NEW, tmp_path / "gone" / "a": NEW}):
        with pytest.raises(UnwritableFile):
            save_files(files)
        assert (names(tmp_path), one.read_bytes()) == (["one", "two"], OLD)
    assert [saved.path for saved in save_files({one: NEW, three: OLD})] == [one, three]
    assert (one.read_bytes(), three.read_bytes()) == (NEW, OLD)


def test_a_file_that_is_not_replaced_after_others_were_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a system does that keeps a file from others while a program shows it."""
    one, two, replace = tmp_path / "one", tmp_path / "two", os.replace
    one.write_bytes(OLD)

    def refusing(source: Path, target: Path) -> None:
        if target == one:
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(UnwritableFile) as refused:
        save_files({one: NEW, two: NEW})
    assert (refused.value.code, refused.value.data["path"]) == ("partly", str(one))
    assert (names(tmp_path), one.read_bytes(), two.read_bytes()) == (["one", "two"], OLD, NEW)
    assert save_code(one) == "io"


@posix
def test_a_device_or_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """`-o /dev/null`, by root, would otherwise take the device away from the whole machine."""
    os.mkfifo(tmp_path / "pipe")
    assert save_code(tmp_path / "pipe") == "not_regular"
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    (tmp_path / "device").symlink_to("/dev/null")
    assert save_code(tmp_path / "device") == "not_regular"
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert names(tmp_path) == ["device", "pipe"]


def in_another_process(tmp_path: Path, before: str, *, user: int | None = None) -> str:
    """What saving over an old file gave there ("saved", or the code), after that line of Python."""
    program = f"""
import errno, os, resource, sys
from pathlib import Path
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.storage.files import save_file
path = Path({str(tmp_path / "folder" / "a")!r})
{before}
try:
    save_file(path, b"new " * 50_000)
except UnwritableFile as error:
    print(error.code)
else:
    print("saved")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, user=user, timeout=60
    )
    return done.stdout.strip()


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / "a"
    path.write_bytes(OLD)
    return path


@posix
@pytest.mark.parametrize("limit", [0, 1, 4_096, 100_000, 199_999])
def test_a_full_disk(tmp_path: Path, old_file: Path, limit: int) -> None:
    before = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))"
    assert in_another_process(tmp_path, before) == "full"
    assert old_file.read_bytes() == OLD
    assert names(old_file.parent) == ["a"]


@posix
def test_a_disk_that_is_just_large_enough(tmp_path: Path, old_file: Path) -> None:
    assert in_another_process(tmp_path, "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))") == "saved"
    assert old_file.read_bytes() == NEW


@posix
def test_no_more_open_files(tmp_path: Path, old_file: Path) -> None:
    before = "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))"
    assert in_another_process(tmp_path, before) == "too_many_files"
    assert old_file.read_bytes() == OLD


@posix
@pytest.mark.skipif(not IS_ROOT, reason="only root can become another user")
def test_a_folder_that_may_not_be_written(tmp_path: Path, old_file: Path) -> None:
    for folder in (tmp_path.parent.parent, tmp_path.parent, tmp_path):
        folder.chmod(folder.stat().st_mode | 0o055)
    old_file.chmod(0o666)
    old_file.parent.chmod(0o555)
    assert in_another_process(tmp_path, "os.setuid(65534)") == "permission"
    assert old_file.read_bytes() == OLD
    assert names(old_file.parent) == ["a"]


@posix
@pytest.mark.skipif(not IS_ROOT, reason="only root can mount")
@pytest.mark.parametrize(("options", "code"), [("size=64k", "full"), ("ro", "read_only")])
def test_real_disks(tmp_path: Path, options: str, code: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no mounting here")
    try:
        (folder / "a").write_bytes(OLD)
        subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)
        assert in_another_process(tmp_path, "pass") == code
        assert (folder / "a").read_bytes() == OLD
        assert names(folder) == ["a"]
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_assessments_are_opened_as_they_were_saved(tmp_path: Path) -> None:
    path, state = tmp_path / "a.igm.json", State(document=Assessment(id="d"))
    assert save_assessment(path, state) == Saved(path, confirmed=True)
    loaded = open_assessment(path)
    assert (loaded.state, loaded.seal_right, loaded.replaced_surrogates) == (state, True, 0)


def test_a_refused_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    for data in (b"", b"\x89PNG", b"[" * 1_000, b'{"format": "igm-assessment", "version": 9, "document": {}}'):
        path.write_bytes(data)
        before = path.stat()
        with pytest.raises(Refused):
            open_assessment(path)
        after = path.stat()
        assert (after.st_ino, after.st_mtime_ns, after.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)
        assert names(tmp_path) == ["a.igm.json"]
