"""Where the program writes, and who may read it there: whole sessions of the command line and of the window's core."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

HERE = Path(__file__).parent
WRITES = re.compile(r'open(?:at)?\((?:[^",]*, )?"((?:[^"\\]|\\.)*)", [A-Z_|]*(?:O_WRONLY|O_RDWR|O_CREAT)')
MAKES = re.compile(r"(?:mkdir|mkdirat|symlink|symlinkat|link|linkat|rename|renameat2?|mknodat?)\(.*")
SET = json.dumps({"op": "set", "ref": ["document", "body"], "value": "Office"})
SAVE = json.dumps({"op": "save"})

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")
traced = pytest.mark.skipif(sys.platform != "linux" or shutil.which("strace") is None, reason="strace is not installed")


class Place:
    """Folders for everything that the program could write to."""

    def __init__(self, base: Path) -> None:
        self.base = base
        for name in ("home", "user", "temporary", "documents"):
            (base / name).mkdir()
        self.documents, self.temporary = base / "documents", base / "temporary"
        (base / "home").rmdir()

    @property
    def environment(self) -> dict[str, str]:
        folders = {name: str(self.temporary) for name in ("TMPDIR", "TEMP", "TMP")}
        own = {"IGM_DESKTOP_HOME": str(self.base / "home"), "HOME": str(self.base / "user")}
        return {**os.environ, **folders, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}

    def file(self, name: str = "a.igm.json") -> Path:
        path = self.documents / name
        finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"en": "A text."}))
        save_assessment(path, State(document=Assessment(id="a", title=Prose({"en": "A"}), findings=(finding,))))
        return path

    def run(self, *words: str, said: str = "", mask: int = 0o022, before: tuple[str, ...] = ()) -> str:
        done = subprocess.run(
            [*before, sys.executable, *words],
            input=said,
            capture_output=True,
            text=True,
            env=self.environment,
            cwd=self.base / "user",
            umask=mask,
            timeout=300,
            check=False,
        )
        assert done.returncode in {0, 1}, done.stdout + done.stderr
        return done.stdout

    def edit(self, path: Path, *lines: str, mask: int = 0o022) -> None:
        said = "".join(f"{line}\n" for line in lines or (SET, SAVE))
        answers = self.run("-m", "igm_desktop", "edit", str(path), said=said, mask=mask).splitlines()
        assert not [line for line in answers if not line.startswith("ACK")], answers

    def files(self, *names: str) -> Iterator[Path]:
        for name in names:
            yield from (self.base / name).rglob("*")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_what_the_program_keeps_for_itself_is_for_this_person_alone(place: Place, mask: int) -> None:
    path = place.file()
    place.edit(path, SET, mask=mask)  # not saved yet where the end of the input would not save
    place.edit(path, SET.replace("Office", "Another"), SAVE, mask=mask)
    kept = list(place.files("home"))
    assert any("backups" in one.parts for one in kept)
    assert {mode(one) for one in kept if one.is_file()} <= {0o600}
    assert {mode(one) for one in (*kept, place.base / "home") if one.is_dir()} == {0o700}


@posix
@pytest.mark.parametrize(("mask", "expected"), [(0o000, 0o666), (0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_a_new_document_follows_the_umask(place: Place, mask: int, expected: int) -> None:
    path = place.documents / "new.igm.json"
    words = ["new", "--level", "national", "--country", "MD", "--language", "en", "-o", str(path)]
    place.run("-m", "igm_desktop", *words, mask=mask)
    assert mode(path) == expected


@posix
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o664, 0o644])
def test_an_old_document_keeps_its_mode(place: Place, kept: int) -> None:
    path = place.file()
    path.chmod(kept)
    place.edit(path, mask=0o077)
    assert mode(path) == kept
    assert open_assessment(path).state.document.body == "Office"


@posix
def test_a_symbolic_link_stays_one(place: Place) -> None:
    real, link = place.file(), place.base / "user" / "link.igm.json"
    link.symlink_to(real)
    place.edit(link)
    assert link.is_symlink()
    assert not real.is_symlink()
    assert open_assessment(real).state.document.body == "Office"
    assert [one.name for one in (place.base / "user").iterdir()] == ["link.igm.json"]


def padded(letter: str) -> str:
    """A name of 255 bytes, or the last one below."""
    room = 255 - len(b".igm.json")
    return letter * (room // len(letter.encode())) + ".igm.json"


@pytest.mark.parametrize("letter", ["x", "é", "ж", "国", "👩"])
def test_names_of_255_bytes_are_saved(place: Place, letter: str) -> None:
    name = padded(letter)
    assert 250 < len(name.encode()) <= 255
    path = place.file(name)
    place.edit(path)
    place.edit(path, SET.replace("Office", "Again"), SAVE)
    assert open_assessment(path).state.document.body == "Again"
    assert [one.name for one in place.documents.iterdir() if not one.name.startswith(".igm-")] == [name]


def outside(place: Place, log: Path, *allowed: str) -> list[str]:
    """What was written anywhere but in these folders."""
    folders = tuple(str(place.base / name) for name in allowed)
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        written = WRITES.search(line)
        if (written and not written[1].startswith((*folders, "/dev/", "/proc/", "/memfd", ".", "pipe:"))) or (
            MAKES.search(line) and "= -1" not in line and not any(f'"{folder}' in line for folder in folders)
        ):
            found.append(line)
    return found


def watched(log: Path) -> tuple[str, ...]:
    calls = "open,openat,creat,mkdir,mkdirat,symlink,symlinkat,link,linkat,rename,renameat,renameat2,mknod,mknodat"
    return ("strace", "-f", "-qq", "-s", "2000", "-e", f"trace={calls}", "-o", str(log))


@traced
def test_nothing_is_written_in_the_temporary_directory_by_a_session(place: Place) -> None:
    log = place.base / "calls"
    path = place.file()
    place.run(str(HERE / "hostile_session.py"), str(path), str(place.documents), before=watched(log))
    written = {one.name for one in place.documents.iterdir()}
    assert {"a.igm.json", "elsewhere.igm.json", "a.pdf", "a.xlsx", "a.csv"} <= written
    assert outside(place, log, "documents", "home") == []
    assert list(place.temporary.iterdir()) == []
    assert str(place.documents) in log.read_text("utf-8", "replace")  # the record sees what is written


@traced
def test_nothing_is_written_in_the_temporary_directory_by_the_command_line(place: Place) -> None:
    path = place.file()
    out = place.documents / "a"
    verbs = (
        (["edit", str(path)], f"{SET}\n{SAVE}\n"),
        (["show", str(path)], ""),
        (["check", str(path)], ""),
        (["export", str(path), "-o", f"{out}.pdf"], ""),
        (["export", str(path), "-o", f"{out}.xlsx"], ""),
        (["new", "--follow", str(path), "-o", f"{out}-2.igm.json"], ""),
    )
    for number, (words, said) in enumerate(verbs):
        log = place.base / f"calls{number}"
        place.run("-m", "igm_desktop", *words, said=said, before=watched(log))
        assert outside(place, log, "documents", "home") == [], words
    assert list(place.temporary.iterdir()) == []


@traced
def test_the_record_would_show_a_temporary_file(place: Place) -> None:
    log = place.base / "calls"
    place.run("-c", "import tempfile; tempfile.TemporaryFile().write(b'x'); tempfile.mkdtemp()", before=watched(log))
    assert len(outside(place, log, "documents", "home")) >= 2
