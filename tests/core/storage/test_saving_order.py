"""The system calls of a save, in their order, and what is told when any one of them fails: watched by strace."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEW = b"new " * 5_000
PROGRAM = """
import sys
from pathlib import Path
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.storage.files import save_file
try:
    saved = save_file(Path(sys.argv[1]), b"new " * 5_000)
except UnwritableFile as error:
    print("RESULT", error.code)
else:
    print("RESULT", "saved" if saved.confirmed else "not confirmed")
"""
CALLS = "openat,write,pwrite64,fchmod,fchmodat,chmod,fsync,fdatasync,lseek,read,rename,renameat,renameat2,unlink,unlinkat,close"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def strace(path: Path, *options: str) -> tuple[str, str]:
    """What the save told, and the calls that it made."""
    log = path.parent.parent / "strace.log"
    done = subprocess.run(
        ["strace", "-f", "-y", "-s", "16", "-o", str(log), *options, sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    told = re.findall(r"RESULT (.*)", done.stdout)
    if not told:
        pytest.skip(f"strace does not work here: {done.stderr[-200:]}")
    return told[0], log.read_text()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    if not shutil.which("strace"):
        pytest.skip("no strace on this machine")
    (tmp_path / "folder").mkdir()
    path = tmp_path / "folder" / "a.igm.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def test_the_order(path: Path) -> None:
    told, log = strace(path, "-e", f"trace={CALLS}")
    assert told == "saved"
    calls = [line.split(maxsplit=1)[1] for line in log.splitlines() if ".igm-" in line or f"<{path.parent}>" in line]
    called = [re.match(r"\w+", call).group() for call in calls]  # type: ignore[union-attr]
    temporary = re.search(r'openat\(AT_FDCWD[^"]*"([^"]+)"', calls[0]).group(1)  # type: ignore[union-attr]
    assert Path(temporary).parent == path.parent
    assert re.search(r"O_RDWR\|O_CREAT\|O_EXCL\|.*0600\)", calls[0])
    order = [name for name in called if name not in {"lseek", "close"}]
    assert order == [
        "openat",
        *["write"] * order.count("write"),
        "fchmod",
        "fsync",
        *["read"] * order.count("read"),
        "rename",
        "openat",
        "fsync",
    ]
    assert order.count("write") >= 1
    assert sum(int(call.rsplit("= ", 1)[1]) for call in calls if call.startswith("write")) == len(NEW)
    assert sum(int(call.rsplit("= ", 1)[1]) for call in calls if call.startswith("read")) == len(NEW)
    assert "0640" in calls[called.index("fchmod")]
    assert f'"{temporary}", "{path}"' in calls[called.index("rename")]
    assert f"<{path.parent}>" in calls[len(called) - 1 - called[::-1].index("fsync")]
    assert called.index("close") < called.index("rename")  # Windows replaces no open file


@pytest.mark.parametrize(
    ("call", "error", "code"),
    [
        ("write", "ENOSPC", "full"),
        ("write", "EIO", "io"),
        ("write", "EDQUOT", "full"),
        ("fchmod", "EIO", "io"),
        ("fsync", "EIO", "io"),
        ("fsync", "ENOSPC", "full"),
        ("rename", "EACCES", "permission"),
        ("rename", "EIO", "io"),
        ("rename", "EROFS", "read_only"),
    ],
)
def test_a_call_that_fails_leaves_the_old_file(path: Path, call: str, error: str, code: str) -> None:
    """Once and for ever: no second fsync is trusted."""
    for when in ("1", "1+") if call != "write" else ("1",):  # the result itself is written, too
        told, log = strace(path, "-e", f"trace={CALLS}", "-e", f"inject={call}:error={error}:when={when}")
        assert told == code
        assert path.read_bytes() == b"old"
        assert names(path.parent) == [path.name]
        if call == "fsync":
            assert log.count("fsync(") == 1


def test_a_disk_that_drops_bytes_and_says_nothing(path: Path) -> None:
    """The call says that it wrote; nothing was. Only reading back tells."""
    told, _ = strace(path, "-e", f"trace={CALLS}", "-e", f"inject=write:retval={len(NEW)}:when=1")
    assert told == "verify"
    assert path.read_bytes() == b"old"
    assert names(path.parent) == [path.name]


def test_a_folder_that_cannot_be_synced_is_saved_but_not_confirmed(path: Path) -> None:
    told, _ = strace(path, "-e", f"trace={CALLS}", "-e", "inject=fsync:error=EIO:when=2")
    assert told == "not confirmed"
    assert path.read_bytes() == NEW
    assert names(path.parent) == [path.name]


def test_a_disk_without_modes_is_saved_to(path: Path) -> None:
    for error in ("EPERM", "EOPNOTSUPP"):
        told, _ = strace(path, "-e", f"trace={CALLS}", "-e", f"inject=fchmod:error={error}")
        assert told == "saved"
        assert path.read_bytes() == NEW


def test_a_call_that_was_interrupted_is_made_again(path: Path) -> None:
    for call in ("write", "fsync"):
        told, _ = strace(path, "-e", f"trace={CALLS}", "-e", f"inject={call}:error=EINTR:when=1")
        assert told == "saved"
        assert path.read_bytes() == NEW


@pytest.mark.parametrize("call", ["write", "fchmod", "fsync", "rename"])
def test_killed_at_a_call(path: Path, call: str) -> None:
    """The old file or the new one; what may stay beside it is a file that nobody mistakes for a document."""
    log = path.parent.parent / "strace.log"
    options = ["-e", f"trace={CALLS}", "-e", f"inject={call}:signal=SIGKILL:when=1"]
    subprocess.run(
        ["strace", "-f", "-o", str(log), *options, sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert path.read_bytes() in {b"old", NEW}
    beside = set(names(path.parent)) - {path.name}
    assert all(re.fullmatch(r"\.igm-[0-9a-f]{10}-[0-9a-f]{12}\.tmp", name) for name in beside)
    assert all((path.parent / name).stat().st_mode & 0o077 in {0, 0o040} for name in beside)
