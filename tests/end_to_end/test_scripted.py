"""The window driven by a list of steps: what it says that it typed was typed, and what it says is safe is."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.keeping.opening import left_behind, open_for_work
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.ui.scripted import steps_of

TITLE = ["document", "title", "en"]
ANSWER = ["answers", "L-1.1.1", "narrative", "en"]
Step = dict[str, object]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "a.igm.json"
    path.parent.mkdir()
    save_assessment(path, first_state(new_assessment(Beginning("local", "MD", place="Here", languages=("en",)))))
    return path


def follow(folder: Path, *steps: Step | str) -> subprocess.CompletedProcess[str]:
    script = folder / "steps.jsonl"
    lines = [step if isinstance(step, str) else json.dumps(step) for step in steps]
    script.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-m", "igm_desktop", "--script", str(script)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**environment, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        check=False,
    )


def said(done: subprocess.CompletedProcess[str], word: str) -> list[list[str]]:
    return [line.split(" ")[1:] for line in done.stdout.splitlines() if line.split(" ")[0] == word]


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def title_in(path: Path) -> str:
    return open_assessment(path).state.document.title.in_language("en")


def test_typing_saving_and_typing_on(file: Path, tmp_path: Path) -> None:
    done = follow(
        tmp_path,
        {"step": "open", "path": str(file)},
        {"step": "go", "ref": TITLE},
        {"step": "type", "text": "été Ж", "pause": 2},
        {"step": "key", "keys": "Ctrl+S"},
        {"step": "wait", "for": "saved"},
        {"step": "type", "text": "!"},
        {"step": "wait", "for": "kept"},
        {"step": "go", "ref": ANSWER},
        {"step": "type", "text": "yes"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert said(done, "AT") == [["/".join(TITLE)], ["/".join(ANSWER)]]
    typed = said(done, "TYPED")
    assert [letters for letters, _ in typed] == ["1", "2", "3", "4", "5", "6", "1", "2", "3"]
    assert sorted(int(at) for _, at in typed) == [int(at) for _, at in typed]
    ((letters, _, hashed),) = said(done, "SAVED")
    assert (letters, hashed) == ("5", digest("été Ж"))
    assert ["6", digest("été Ж!")] in [[letters, hashed] for letters, _, hashed in said(done, "KEPT")]
    assert title_in(file) == "été Ж"
    recovered = open_for_work(file).document  # the end of the script keeps what was typed last
    assert recovered.title.in_language("en") == "été Ж!"
    assert recovered.answers[0].narrative.in_language("en") == "yes"


def test_a_document_that_has_no_file(tmp_path: Path) -> None:
    done = follow(
        tmp_path,
        {"step": "new", "level": "national", "languages": ["en", "fr"]},
        {"step": "go", "ref": ["document", "title", "fr"]},
        {"step": "type", "text": "Profil"},
        {"step": "wait", "for": "kept"},
        {"step": "wait", "for": 20},
    )
    assert (done.returncode, done.stderr) == (0, "")
    ((_, kept),) = left_behind()
    assert kept.document.level == "national"
    assert kept.document.title.in_language("fr") == "Profil"


def test_closing_what_is_saved(file: Path, tmp_path: Path) -> None:
    done = follow(tmp_path, {"step": "open", "path": str(file)}, {"step": "close"})
    assert (done.returncode, done.stdout, done.stderr) == (0, "OPEN\n", "")


def test_a_question_ends_it(file: Path, tmp_path: Path) -> None:
    done = follow(
        tmp_path,
        {"step": "open", "path": str(file)},
        {"step": "go", "ref": TITLE},
        {"step": "type", "text": "a"},
        {"step": "close"},
    )
    assert done.returncode == 1
    assert "step 4: a question came: Save the changes?" in done.stderr
    assert title_in(file) == ""


@pytest.mark.parametrize(
    ("step", "why"),
    [
        ({"step": "type", "text": "a"}, "a field must be gone to"),
        ({"step": "go", "ref": ["findings", "nobody", "text", "en"]}, "there is no way to findings/nobody/text/en"),
        ({"step": "key", "keys": "nonsense"}, "no such keys"),
        ({"step": "wait", "for": "saved", "within": 50}, "waited in vain"),
    ],
)
def test_what_cannot_be_done_ends_it(step: Step, why: str, file: Path, tmp_path: Path) -> None:
    done = follow(tmp_path, {"step": "new"}, step)
    assert done.returncode == 1
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_ends_it(tmp_path: Path) -> None:
    done = follow(tmp_path, {"step": "open", "path": str(tmp_path / "gone.igm.json")})
    assert done.returncode == 1
    assert "gone.igm.json is not there" in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"step": "opn"}',
        '{"step": ["open"]}',
        '{"step": "open"}',
        '{"step": "open", "path": 7}',
        '{"step": "open", "path": "a", "file": "b"}',
        '{"step": "wait", "for": "ever"}',
        '{"step": "wait", "for": true}',
        '{"step": "type", "text": "a", "pause": "long"}',
        '{"step": "type", "text": "a", "pause": -1}',
        '{"step": "wait", "for": 1e999}',
    ],
)
def test_a_line_that_is_no_step_is_refused(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "steps.jsonl"
    script.write_text(f'{{"step": "new"}}\n{line}\n')
    with pytest.raises(SystemExit) as left:
        steps_of(script)
    assert left.value.code == 2
    assert "line 2" in capsys.readouterr().err


def test_what_is_no_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "steps.jsonl"
    script.write_bytes(b"\xff\xfe")
    with pytest.raises(SystemExit) as left:
        steps_of(script)
    assert left.value.code == 2
    assert "no text" in capsys.readouterr().err


def test_a_script_that_is_not_there(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "igm_desktop", "--script", str(tmp_path / "gone")]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 3
    assert "missing" in done.stderr
