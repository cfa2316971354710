"""`edit` and `show` as programs use them: real processes, killed, on full disks, side by side."""

import hashlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.storage.assessments import open_assessment

PROGRAM = [sys.executable, "-m", "igm_desktop"]
PATIENCE = 60


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "work" / "a.igm.json"
    path.parent.mkdir()
    words = ["new", "--level", "local", "--country", "MD", "--language", "en", "--title", "Before", "-o", str(path)]
    assert main(words) == 0
    capsys.readouterr()
    return path


def line(**operation: object) -> bytes:
    return json.dumps(operation).encode() + b"\n"


def title(words: str) -> bytes:
    return line(op="set", ref=["document", "title", "en"], value=words)


def finding(item_id: str, words: str = "") -> bytes:
    item = {"id": item_id, "domain": "rights", "kind": "potential", "text": {"en": words}}
    return line(op="add", collection="findings", item=item)


SAVE = line(op="save")


def run(words: list[str], lines: bytes = b"", before: tuple[str, ...] = ()) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*before, *PROGRAM, *words], input=lines, capture_output=True, check=False, timeout=PATIENCE)


def answers(done: "subprocess.CompletedProcess[bytes]") -> list[str]:
    return [" ".join(answer.split(" ")[:2]) for answer in done.stdout.decode().splitlines()]


def shown(path: Path) -> tuple[int, dict[str, Any], str]:
    done = run(["show", str(path), "--json"])
    return done.returncode, json.loads(done.stdout), done.stderr.decode()


class Running:
    """An `edit` that is asked one thing at a time."""

    def __init__(self, *words: str) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "edit", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )

    def ask(self, lines: bytes) -> str:
        self.process.stdin.write(lines)
        assert select.select([self.process.stdout], [], [], PATIENCE)[0], "no answer"
        return self.process.stdout.readline().decode()

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()


@pytest.fixture
def running(file: Path) -> Iterator[Running]:
    edit = Running(str(file), "--person", "Ana Popa")
    yield edit
    edit.close()


def test_many_operations_at_once_are_all_there_and_signed(file: Path) -> None:
    lines = [finding(f"f{number}", f"Text {number}") for number in range(500)]
    done = run(["edit", str(file), "--person", "Ana Popa"], b"".join([*lines, title("After")]))
    assert (done.returncode, done.stderr) == (0, b"")
    document_id = open_assessment(file).state.document.id
    assert answers(done) == [*(f"ACK f{number}" for number in range(500)), f"ACK {document_id}"]
    state = open_assessment(file).state
    assert [(one.id, one.text["en"]) for one in state.document.findings] == [(f"f{n}", f"Text {n}") for n in range(500)]
    assert state.document.title == {"en": "After"}
    (person,) = state.document.people
    assert person.name == "Ana Popa"
    assert {edit.by for edit in state.edits if edit.ref[0] == "findings"} == {person.id}
    assert run(["check", str(file)]).stderr == b""


def test_what_was_acknowledged_survives_a_kill_and_is_gone_on_from(file: Path, running: Running) -> None:
    assert running.ask(title("After")).startswith("ACK ")
    assert running.ask(finding("f1", "Kept")) == "ACK f1\n"
    saved = file.read_bytes()
    assert running.end(signal.SIGKILL) == -signal.SIGKILL
    assert file.read_bytes() == saved
    before = everything(file.parent.parent)
    status, told, words = shown(file)
    assert (status, told["recovered"], told["document"]["title"]) == (1, True, {"en": "After"})
    assert [one["id"] for one in told["document"]["findings"]] == ["f1"]
    assert words == f"What was written after {file} was last saved has been recovered.\n"
    assert shown(file) == (status, told, words)
    assert run(["show", str(file)]).stdout.startswith(b"After\n")
    checked = run(["check", str(file), "--json"])
    assert checked.stderr.decode().startswith(f"More was written after {file} was last saved: ")
    assert json.loads(checked.stdout)["counts"]["findings"] == 0
    exported = run(["export", str(file), "-o", str(file.parent.parent / "x.json")])
    assert exported.stderr.decode().startswith(f"More was written after {file} was last saved: ")
    (file.parent.parent / "x.json").unlink(missing_ok=True)
    assert everything(file.parent.parent) == before
    done = run(["edit", str(file)], line(op="set", ref=["findings", "f1", "note"], value="Gone on"))
    assert (done.returncode, answers(done)) == (0, ["ACK f1"])
    assert done.stderr.decode() == words
    status, told, words = shown(file)
    assert (status, told["recovered"], words) == (0, False, "")
    assert [(one["id"], one["note"]) for one in told["document"]["findings"]] == [("f1", "Gone on")]
    assert run(["check", str(file), "--json"]).stderr == b""


def everything(folder: Path) -> dict[str, str]:
    """Every file below the folder, by what it holds."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".lock")
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_file_that_was_damaged_after_the_kill_is_shown_from_its_recovery_copy(file: Path, running: Running) -> None:
    assert running.ask(title("After")).startswith("ACK ")
    running.end(signal.SIGKILL)
    file.write_bytes(file.read_bytes()[:200])
    status, told, words = shown(file)
    assert (status, told["document"]["title"]) == (1, {"en": "After"})
    assert words == f"{file} is damaged or gone; this is the whole document from its recovery copy.\n"
    assert run(["edit", str(file)]).returncode == 0
    assert shown(file)[:2] == (0, {**told, "recovered": False, "document": shown(file)[1]["document"]})
    assert open_assessment(file).state.document.title == {"en": "After"}


def test_a_damaged_file_without_one_is_shown_from_its_newest_backup(file: Path) -> None:
    for words in ("One", "Two"):
        assert run(["edit", str(file)], title(words)).returncode == 0
    file.write_bytes(b"")
    status, told, words = shown(file)
    assert (status, told["recovered"], told["document"]["title"]) == (1, True, {"en": "Two"})
    assert words == f"{file} is damaged; this is its newest backup that can be read.\n"
    assert file.read_bytes() == b""


def test_a_recovery_copy_that_cannot_be_read_is_told_and_kept(file: Path, tmp_path: Path, running: Running) -> None:
    assert running.ask(title("After")).startswith("ACK ")
    running.end(signal.SIGKILL)
    (copy,) = (tmp_path / "home" / "recovery").rglob("*.recovery")
    copy.write_bytes(b"nonsense")
    status, told, words = shown(file)
    assert (status, told["document"]["title"]) == (0, {"en": "Before"})
    assert words.startswith(
        f"There is a recovery copy of {file} that could not be read. It was not used and is kept in {copy.parent};"
    )
    assert run(["check", str(file)]).stderr == b""
    done = run(["edit", str(file)], title("Again"))
    assert done.returncode == 0
    (kept,) = (tmp_path / "home" / "recovery").rglob("*.unread-*")
    assert done.stderr.decode() == words
    assert kept.read_bytes() == b"nonsense"
    assert open_assessment(file).state.document.title == {"en": "Again"}


def test_what_cannot_be_worked_on_is_refused_at_the_start(tmp_path: Path) -> None:
    missing = run(["edit", str(tmp_path / "nothing")], SAVE)
    assert (missing.returncode, missing.stdout) == (3, b"")
    assert missing.stderr.decode().startswith(f"{tmp_path / 'nothing'} is not there.")
    assert list(tmp_path.glob("nothing*")) == []
    (tmp_path / "page.txt").write_text("no assessment")
    for path in (tmp_path, tmp_path / "page.txt", Path("/dev/null")):
        refused = run(["edit", str(path)], SAVE)
        assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (3, b"", 1)
    assert (tmp_path / "page.txt").read_text() == "no assessment"


def test_a_file_that_somebody_has_is_refused_by_name_and_left_alone(file: Path, running: Running) -> None:
    assert running.ask(title("Mine")).startswith("ACK ")
    second = run(["edit", str(file), "--person", "Ion"], title("Not mine"))
    assert (second.returncode, second.stdout) == (3, b"")
    assert "is open in another window or program (Ana Popa" in second.stderr.decode()
    assert len(second.stderr.splitlines()) == 1
    page = file.parent / "list.ris"
    page.write_text("TY  - BOOK\nTI  - A book\nPY  - 2020\nER  - \n", encoding="utf-8")
    brought = run(["import", str(page), "--into", str(file)])
    assert (brought.returncode, brought.stdout) == (3, b"")
    assert "Ana Popa" in brought.stderr.decode()
    assert shown(file)[1]["document"]["title"] == {"en": "Mine"}
    running.process.stdin.close()
    assert running.process.wait(PATIENCE) == 0
    assert run(["import", str(page), "--into", str(file)]).returncode == 0
    document = open_assessment(file).state.document
    assert (document.title, [source.csl["title"] for source in document.sources]) == ({"en": "Mine"}, ["A book"])


def test_an_input_that_is_brought_in_goes_over_what_was_recovered(file: Path, running: Running) -> None:
    assert running.ask(title("Recovered")).startswith("ACK ")
    running.end(signal.SIGKILL)
    page = file.parent / "list.ris"
    page.write_text("TY  - BOOK\nTI  - A book\nPY  - 2020\nER  - \n", encoding="utf-8")
    assert run(["import", str(page), "--into", str(file)]).returncode == 0
    state = open_assessment(file).state
    assert state.document.title == {"en": "Recovered"}
    by = {
        edit.ref[0]: edit.by
        for edit in state.edits
        if edit.ref[0] == "sources" or edit.ref[:2] == ("document", "title")
    }
    assert by["sources"].startswith("import:")
    assert not by["document"].startswith("import:")


def test_hostile_lines_are_refused_one_by_one_and_the_rest_goes_on(file: Path) -> None:
    hostile = [
        b"\x00\xff\xfe\n",
        b"[" * 100_000 + b"\n",
        b"\n",
        b"{}\r\n",
        b'{"op":"set","ref":["document","title"],"value":NaN}\n',
        b'{"op":"save","op":"save"}\n',
        b'{"op":"set","ref":["document","title","en"],"value":"\\ud800"}\n',
        b'"' + b"x" * (33 * 1024 * 1024) + b'"\n',
        b"[" + b"{}," * 400_001 + b"{}]\n",
        line(op="set", ref=["findings", "a\nACK b\r\x1b[2J", "note"], value=""),
    ]
    done = run(["edit", str(file)], b"".join(text + finding(f"f{at}") for at, text in enumerate(hostile)))
    assert (done.returncode, done.stderr) == (1, b"")
    codes = (
        "not_utf8 too_deep empty unknown_op number duplicate_key surrogate too_many_values too_many_values unknown_ref"
    )
    assert answers(done)[::2] == [f"ERR {code}" for code in codes.split()]
    assert answers(done)[1::2] == [f"ACK f{at}" for at in range(len(hostile))]
    assert [one.id for one in open_assessment(file).state.document.findings] == [f"f{at}" for at in range(len(hostile))]


def test_a_last_line_that_was_cut_off_changes_nothing(file: Path) -> None:
    done = run(["edit", str(file)], finding("f1") + title("Not whole")[:-5])
    assert (done.returncode, answers(done)) == (1, ["ACK f1", "ERR not_json"])
    document = open_assessment(file).state.document
    assert ([one.id for one in document.findings], document.title) == (["f1"], {"en": "Before"})
    whole = run(["edit", str(file)], title("Whole").rstrip(b"\n"))
    assert whole.returncode == 0
    assert open_assessment(file).state.document.title == {"en": "Whole"}


def test_a_reader_that_has_gone_ends_it_with_a_save(file: Path, running: Running) -> None:
    assert running.ask(title("After")).startswith("ACK ")
    running.process.stdout.close()
    running.process.stdin.write(finding("f1"))
    assert running.process.wait(PATIENCE) == 1
    assert running.process.stderr.read() == b""
    document = open_assessment(file).state.document
    assert (document.title, [one.id for one in document.findings]) == ({"en": "After"}, ["f1"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it_with_a_save(file: Path, running: Running, number: int) -> None:
    assert running.ask(title("After")).startswith("ACK ")
    assert running.end(number) == 128 + number
    assert running.process.stderr.read() == b""
    assert open_assessment(file).state.document.title == {"en": "After"}
    assert shown(file)[0] == 0


def test_sentences_are_in_the_language_and_the_letters_of_the_terminal(file: Path) -> None:
    text = finding("é—1") + b"x\n"
    french = {**os.environ, "LC_ALL": "fr_FR.UTF-8", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*PROGRAM, "edit", str(file)], input=text, capture_output=True, env=french, check=False)
    first, second = done.stdout.decode("ascii").splitlines()
    assert first == "ACK \\u00e9\\u20141"
    assert second.startswith("ERR not_json La ligne n'est pas du JSON complet (colonne 1). Rien n'a ete modifie ;")


def room_of_its_own() -> bool:
    """Whether this system lets us have a small disk that only our own processes see."""
    words = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


needs_disk = pytest.mark.skipif(not room_of_its_own(), reason="no small disk can be made here (unshare, tmpfs)")


def on_small_disk(script: str, folder: Path, size: str = "200k") -> "subprocess.CompletedProcess[bytes]":
    """The script, where the folder is a disk of that size of its own. `$IGM` is the program, `$1` the folder."""
    words = f'IGM="{sys.executable} -m igm_desktop"; mount -t tmpfs -o size={size} none "$1" || exit 99\n{script}'
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", words, "sh", str(folder)], capture_output=True, check=False, timeout=PATIENCE
    )


NEW = '$IGM new --level local --language en --title Before -o "$1/a.igm.json" > "$1/../new.out"\n'


@needs_disk
def test_a_full_disk_loses_nothing_and_the_save_works_when_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (tmp_path / "one").write_bytes(title("After") + SAVE)
    (tmp_path / "two").write_bytes(SAVE)
    done = on_small_disk(
        NEW
        + 'head -c 300000 /dev/zero > "$1/filler" 2> "$1/../filler.err"; cp "$1/a.igm.json" "$1/../before.json"\n'
        + '$IGM edit "$1/a.igm.json" < "$1/../one"; echo "status $?"; cmp "$1/a.igm.json" "$1/../before.json" && echo same\n'
        + '$IGM show "$1/a.igm.json" | head -1; rm "$1/filler"\n'
        + '$IGM edit "$1/a.igm.json" < "$1/../two"; echo "status $?"; $IGM show "$1/a.igm.json" > "$1/../shown"; echo "$?"; ls -A "$1"',
        folder,
    )
    out = done.stdout.decode().splitlines()
    assert [" ".join(words.split(" ")[:2]) if words[:3] == "ERR" else words[:4] for words in out[:2]] == [
        "ACK ",
        "ERR full",
    ]
    assert out[2:5] == ["status 1", "same", "After"]
    assert out[5].startswith("ACK ")
    assert out[6:] == ["status 0", "0", "a.igm.json"]
    assert (tmp_path / "shown").read_text(encoding="utf-8").startswith("After\n")
    told = done.stderr.decode().splitlines()
    assert told[0].startswith(f"There is no room left to save {folder}/a.igm.json.")
    assert told[0].endswith("to go on from there.")


@needs_disk
def test_without_room_for_the_recovery_copy_nothing_is_acknowledged(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "small"
    home.mkdir()
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(home))
    (tmp_path / "one").write_bytes(b"".join([title("Small"), SAVE, title("x" * 300_000), finding("f1")]))
    done = on_small_disk(
        f'$IGM edit "{file}" < "$1/../one"; echo "status $?"; $IGM show "{file}" > "$1/../shown"; echo "$?"', home
    )
    assert [" ".join(words.split(" ")[:2]) for words in done.stdout.decode().splitlines()][2:] == [
        "ERR full",
        "ERR full",
        "status 1",
        "0",
    ]
    document = open_assessment(file).state.document
    assert (document.title, document.findings) == ({"en": "Small"}, ())


@needs_disk
def test_a_disk_that_cannot_be_written_is_told_and_the_words_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (tmp_path / "one").write_bytes(title("After") + SAVE)
    done = on_small_disk(
        NEW
        + 'mount -o remount,ro "$1"; $IGM edit "$1/a.igm.json" < "$1/../one"; echo "status $?"\n'
        + '$IGM show "$1/a.igm.json" > "$1/../shown"; echo "$?"',
        folder,
    )
    first, second, *rest = done.stdout.decode().splitlines()
    assert first.startswith("ACK ")
    assert second.startswith(f"ERR read_only {folder}/a.igm.json is on a disk that cannot be written.")
    assert rest == ["status 1", "1"]
    assert (tmp_path / "shown").read_text(encoding="utf-8").startswith("After\n")
