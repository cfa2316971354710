"""Paths that are no files: every verb refuses them in one sentence, and waits for none of them."""

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment

HERE = Path(__file__).parent
DEVICES = ("/dev/zero", "/dev/null", "/dev/full", "/dev/random", "/dev/tty", "/dev/stdin")
OF_THE_KERNEL = (
    "/proc/self/mem",
    "/proc/kmsg",
    "/proc/self/pagemap",
    "/proc/self/environ",
    "/proc/self/fd",
    "/sys/kernel",
)
ENDINGS = (".igm.json", ".json", ".bib", ".ris", ".xlsx", ".csv", ".txt", ".docx", ".pdf", "")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux")


@pytest.fixture
def paths(tmp_path: Path) -> Iterator[list[Path]]:
    """A pipe, a folder, a socket, links to a device and to themselves, under each ending; devices; files of the kernel."""
    made: list[Path] = []
    folder = tmp_path / "strange"
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket.igm.json"))
        made.append(folder / "socket.igm.json")
        for ending in ENDINGS:
            os.mkfifo(folder / f"pipe{ending}")
            (folder / f"folder{ending}").mkdir()
            (folder / f"device{ending}").symlink_to("/dev/zero")
            made += [folder / f"{name}{ending}" for name in ("pipe", "folder", "device")]
        (folder / "loop.igm.json").symlink_to(folder / "loop.igm.json")
        made.append(folder / "loop.igm.json")
        yield made


def kinds(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IFMT(path.lstat().st_mode) for path in folder.iterdir()}


def told(tmp_path: Path, paths: list[str]) -> list[tuple[list[str], int, str, str]]:
    good, page = tmp_path / "good.igm.json", tmp_path / "page.txt"
    save_assessment(good, State(document=Assessment(id="good")))
    page.write_text("Migration Governance Profile: Examplia\n\nMigrants’ rights\n• Free lessons.\n", encoding="utf-8")
    before = good.read_bytes()
    done = subprocess.run(
        [sys.executable, str(HERE / "hostile_verbs.py"), str(good), str(page), str(tmp_path / "out"), *paths],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert good.read_bytes() == before
    found: list[tuple[list[str], int, str, str]] = json.loads(done.stdout)
    return found


def wrong(found: list[tuple[list[str], int, str, str]]) -> list[tuple[list[str], int, str, str]]:
    """What is not one sentence and a refusal."""
    return [
        one
        for one in found
        if one[1] != 3 or one[2] or "Traceback" in one[3] or len(one[3].splitlines()) != 1 or not one[3].endswith(".\n")
    ]


def test_pipes_folders_sockets_and_links_to_devices_are_refused(tmp_path: Path, paths: list[Path]) -> None:
    before = kinds(tmp_path / "strange")
    found = told(tmp_path, [str(path) for path in paths])
    assert len(found) >= 9 * len(paths)
    assert not wrong(found), "\n".join(map(str, wrong(found)))
    assert kinds(tmp_path / "strange") == before


def test_devices_and_files_of_the_kernel_are_refused(tmp_path: Path) -> None:
    devices = [path for path in DEVICES if Path(path).exists()]
    kernel = [path for path in OF_THE_KERNEL if Path(path).exists()]
    before = {path: stat.S_IFMT(Path(path).stat().st_mode) for path in devices}
    found = told(tmp_path, [*devices, *kernel])
    assert not wrong(found), "\n".join(map(str, wrong(found)))
    assert {path: stat.S_IFMT(Path(path).stat().st_mode) for path in devices} == before


def test_names_that_no_system_takes_are_refused(tmp_path: Path) -> None:
    found = told(tmp_path, ["", "x" * 5_000, str(tmp_path / "gone" / "a.igm.json"), str(tmp_path / ("x" * 300))])
    assert [one for one in wrong(found) if one[0][0] != "new" and "-o" not in one[0]] == []
    assert not any("Traceback" in one[3] for one in found)
