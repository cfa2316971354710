"""Unsaved changes are asked for, once, wherever they would be lost; and nothing is asked when nothing would be."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from window_stage import WELL, MakeWindow, Stage, read

from igm_desktop.app.evidence import evidence_places
from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.storage.assessments import save_assessment

WORDS = "Not saved yet."


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file of another assessment."""
    path = tmp_path / "other.igm.json"
    beginning = Beginning("local", "MD", place="Elsewhere", date="2024", languages=("en",))
    save_assessment(path, first_state(new_assessment(beginning)))
    return path


@pytest.fixture
def changed(sample: Stage) -> Stage:
    sample.segment("rights")
    sample.add(WELL)
    sample.write(WORDS)
    return sample


def kept(path: Path) -> bool:
    return any(finding.text.in_language("en") == WORDS for finding in read(path).findings)


def no_question(stage: Stage) -> None:
    assert not isinstance(QApplication.activeModalWidget(), QMessageBox)


@pytest.mark.parametrize("keys", ["Ctrl+Q", "Ctrl+W"])
def test_save_at_the_end(changed: Stage, keys: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    with changed.answering("Save") as asked:
        changed.key(keys)
    changed.qtbot.waitUntil(lambda: changed.window.workspace is None)
    changed.settle()
    assert len(asked) == 1
    assert kept(path)
    assert changed.window.isVisible() == (keys == "Ctrl+W")


@pytest.mark.parametrize("keys", ["Ctrl+Q", "Ctrl+W"])
def test_throw_away_at_the_end(changed: Stage, keys: str, tmp_path: Path) -> None:
    with changed.answering("Don’t save"):
        changed.key(keys)
    changed.qtbot.waitUntil(lambda: changed.window.workspace is None)
    changed.settle()
    assert changed.window.isVisible() == (keys == "Ctrl+W")
    assert not list(tmp_path.glob("*.igm.json"))


@pytest.mark.parametrize("keys", ["Ctrl+Q", "Ctrl+W"])
def test_stay(changed: Stage, keys: str) -> None:
    with changed.answering("Cancel"):
        changed.key(keys)
    assert changed.window.isVisible()
    assert changed.texts("rights", WELL)[-1] == WORDS
    assert changed.written() == WORDS
    changed.key("Ctrl+Z")
    assert changed.written() == ""


def test_a_save_that_was_not_named_keeps_the_window_open(changed: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    with changed.answering("Save"):
        changed.key("Ctrl+Q")
    assert changed.window.isVisible()
    assert changed.texts("rights", WELL)[-1] == WORDS


def test_a_save_that_fails_keeps_the_window_open_and_says_so(
    changed: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "gone" / "mine.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(nowhere), ""))
    with changed.answering("Save"):
        changed.key("Ctrl+Q")
    changed.qtbot.waitUntil(lambda: bool(changed.trouble))
    assert changed.window.isVisible()
    assert changed.texts("rights", WELL)[-1] == WORDS
    assert changed.session.path is None  # Ctrl+S asks for a name again
    path = tmp_path / "mine.igm.json"
    changed.save_to(path, monkeypatch)
    assert kept(path)


def test_a_failed_save_elsewhere_leaves_the_file_that_is_open(
    changed: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.igm.json"
    changed.save_to(path, monkeypatch)
    elsewhere = tmp_path / "gone" / "mine.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(elsewhere), ""))
    with changed.qtbot.waitSignal(changed.session.save_failed):
        changed.key("Ctrl+Shift+S")
    assert changed.session.path == path
    assert changed.session.is_saved


@pytest.mark.parametrize("way", ["open", "sample", "new", "a file"])
def test_asked_before_another_document(changed: Stage, other: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(other), ""))
    ways = {
        "open": lambda: changed.key("Ctrl+O"),
        "sample": lambda: changed.window.actions_made.by_name["sample"].trigger(),
        "new": lambda: changed.key("Ctrl+N"),
        "a file": lambda: changed.window.open_file(other),
    }
    with changed.answering("Cancel") as asked:
        ways[way]()
    assert len(asked) == 1
    assert changed.texts("rights", WELL)[-1] == WORDS


def test_another_file_after_throwing_away(changed: Stage, other: Path) -> None:
    with changed.answering("Don’t save"):
        changed.window.open_file(other)
    assert changed.session.path == other
    assert not any(text == WORDS for text in changed.texts("rights", WELL))


def test_another_file_after_saving(
    changed: Stage, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    with changed.answering("Save"):
        changed.window.open_file(other)
    changed.qtbot.waitUntil(lambda: changed.session.path == other)
    assert kept(path)


def test_nothing_is_asked_when_nothing_was_changed(sample: Stage, other: Path) -> None:
    sample.window.open_file(other)
    sample.settle()
    no_question(sample)
    assert sample.session.path == other
    sample.key("Ctrl+Q")
    assert not sample.window.isVisible()


def test_nothing_is_asked_for_what_was_taken_back(open_window: MakeWindow, other: Path) -> None:
    stage = open_window(other)
    stage.segment("rights")
    stage.add(WELL)
    stage.write(WORDS)
    stage.key("Ctrl+Z")
    stage.key("Ctrl+Z")
    assert not stage.window.isWindowModified()
    stage.key("Ctrl+Q")
    assert not stage.window.isVisible()


def test_saved_and_closed_in_one_breath(open_window: MakeWindow, other: Path) -> None:
    """The save is under way when the window closes: it is waited for, and nothing needs to be asked."""
    stage = open_window(other)
    stage.segment("rights")
    stage.add(WELL)
    stage.write(WORDS)
    stage.window.save()
    stage.window.close()
    stage.qtbot.waitUntil(lambda: not stage.window.isVisible())
    assert kept(other)


def test_saved_typed_on_and_closed_in_one_breath(open_window: MakeWindow, other: Path) -> None:
    """What was typed since the save began is asked for, and saved before the window goes."""
    stage = open_window(other)
    stage.segment("rights")
    stage.add(WELL)
    stage.window.save()
    stage.write(WORDS)
    with stage.answering("Save") as asked:
        stage.window.close()
    stage.qtbot.waitUntil(lambda: not stage.window.isVisible())
    assert len(asked) == 1
    assert kept(other)


def test_the_second_save_fails_after_the_question(
    open_window: MakeWindow, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked to save while a save runs: the answer is about this save, not about the one before."""
    from igm_desktop.core.errors import UnwritableFile

    stage = open_window(other)
    stage.segment("rights")
    stage.add(WELL)
    stage.window.save()
    stage.write(WORDS)

    def full(path: Path, data: bytes, **how: object) -> None:
        raise UnwritableFile("full", path=str(path))

    stage.session.wait()
    monkeypatch.setattr("igm_desktop.core.keeping.desk.save_file", full)
    with stage.answering("Save"):
        stage.window.close()
    stage.qtbot.waitUntil(lambda: bool(stage.trouble))
    assert stage.window.isVisible()
    assert stage.texts("rights", WELL)[-1] == WORDS


def test_a_name_without_its_ending_never_replaces_a_file_unasked(
    changed: Stage, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog warns of what was typed, not of what the ending makes of it: it must come again with the whole name."""
    held = other.read_bytes()
    proposed: list[str] = []
    answers = [str(other).removesuffix(".igm.json"), ""]

    def ask(_parent: object, _title: str, name: str, _pattern: str) -> tuple[str, str]:
        proposed.append(name)
        return answers.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    changed.key("Ctrl+Shift+S")
    assert proposed[1:] == [str(other)]
    assert other.read_bytes() == held
    assert changed.session.path is None


def test_a_new_name_gets_its_ending(changed: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed.save_to(tmp_path / "plain name", monkeypatch)
    assert changed.session.path == tmp_path / "plain name.igm.json"
    assert kept(tmp_path / "plain name.igm.json")


def test_evidence_of_a_document_that_is_not_saved_goes_with_it_and_stays_where_leaving_is_refused(
    changed: Stage, tmp_path: Path
) -> None:
    decree, damaged = tmp_path / "decree.pdf", tmp_path / "damaged.igm.json"
    decree.write_bytes(b"%PDF-1.7\n")
    damaged.write_text("{", encoding="utf-8")
    done: list[object] = []
    evidence_places(changed.session).attach(decree, done.append, done.append)
    changed.qtbot.waitUntil(lambda: bool(done))
    waiting = evidence_places(changed.session).folder
    with changed.answering("Don’t save"):
        changed.window.open_file(damaged)
    assert changed.window.workspace is not None  # what could not be opened took nothing's place
    assert list(waiting.glob("evidence/*"))
    with changed.answering("Don’t save"):
        changed.key("Ctrl+W")
    changed.qtbot.waitUntil(lambda: changed.window.workspace is None)
    assert not waiting.exists()
