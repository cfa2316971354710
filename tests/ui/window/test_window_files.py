"""Files in the window: those that are refused, recent ones, dropped ones; and the window's own place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from window_stage import WELL, MakeWindow, Stage, read, visible

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.codec import dumps
from igm_desktop.ui.pages.recent import RecentRow

WORDS = "Kept while a bad file is refused."


def saved(path: Path, place: str = "Elsewhere") -> Path:
    beginning = Beginning("local", "MD", place=place, date="2024", languages=("en", "fr"))
    save_assessment(path, first_state(new_assessment(beginning)))
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return saved(tmp_path / "other.igm.json")


def whole(folder: Path) -> bytes:
    return saved(folder / "whole.igm.json").read_bytes()


def picture(folder: Path) -> bytes:
    path = folder / "picture.png"
    image = QImage(QSize(4, 4), QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(path))
    return path.read_bytes()


BAD: dict[str, Callable[[Path], bytes]] = {
    "empty": lambda _: b"",
    "a picture": picture,
    "UTF-16": lambda folder: whole(folder).decode().encode("utf-16"),
    "Latin-1": lambda folder: whole(folder).replace(b"Elsewhere", "Sfântu".encode("iso-8859-2")),
    "cut off": lambda folder: whole(folder)[:-200],
    "NaN": lambda folder: whole(folder).replace(b'"edition": 1', b'"edition": NaN'),
    "1e999": lambda folder: whole(folder).replace(b'"edition": 1', b'"edition": 1e999'),
    "a key twice": lambda folder: whole(folder).replace(b'"version": 1', b'"version": 1, "version": 1'),
    "100,000 brackets": lambda _: b"[" * 100_000,
    "a higher version": lambda folder: whole(folder).replace(b'"version": 1', b'"version": 2'),
    "a wrong type": lambda folder: whole(folder).replace(b'"level": "local"', b'"level": 5'),
    "something else": lambda _: b'{"hello": "world"}',
}


def refuse(stage: Stage, path: Path) -> None:
    """Try to open it: one sentence, and everything stays."""
    document, state = stage.document, stage.session.history
    title = stage.window.windowTitle()
    stage.window.open_file(path)
    stage.settle()
    assert stage.told
    assert len(stage.told) < 300
    assert "\n" not in stage.told
    assert "Error" not in stage.told
    assert stage.document is document
    assert stage.session.history == state
    assert stage.window.windowTitle() == title
    assert str(path) not in stage.window.settings.value.recent


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_one_sentence_and_never_written_to(
    open_window: MakeWindow, other: Path, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "bad.igm.json"
    path.write_bytes(BAD[kind](tmp_path))
    held, at = path.read_bytes(), path.stat().st_mtime_ns
    stage = open_window(other)
    before = sorted(os.listdir(tmp_path))
    refuse(stage, path)
    stage.segment("rights")
    stage.add(WELL)
    stage.write(WORDS)
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (held, at)
    assert any(one.text.in_language("en") == WORDS for one in read(other).findings)
    assert sorted(os.listdir(tmp_path)) == before


def test_a_folder_and_a_missing_file_are_refused(open_window: MakeWindow, other: Path, tmp_path: Path) -> None:
    stage = open_window(other)
    refuse(stage, tmp_path)
    refuse(stage, tmp_path / "gone.igm.json")


def test_a_bad_file_given_at_the_start_leaves_the_start_page(open_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.igm.json"
    path.write_bytes(b"")
    stage = open_window(path)
    assert stage.told
    assert stage.page is stage.window.start
    assert stage.window.workspace is None


def test_a_bad_file_opened_over_unsaved_changes_loses_nothing_even_after_throwing_away(
    sample: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "bad.igm.json"
    path.write_bytes(b"")
    sample.segment("rights")
    sample.add(WELL)
    sample.write(WORDS)
    with sample.answering("Don’t save"):
        sample.window.open_file(path)
    assert sample.told
    assert sample.texts("rights", WELL)[-1] == WORDS


def test_recent_files_are_on_the_start_page_and_in_the_menu(open_window: MakeWindow, tmp_path: Path) -> None:
    one, two = saved(tmp_path / "one.igm.json"), saved(tmp_path / "two & three.igm.json")
    stage = open_window(one)
    stage.open(two)
    stage.key("Ctrl+W")
    rows = stage.window.start.findChildren(RecentRow)
    stage.qtbot.waitUntil(lambda: len([row for row in rows if row.isVisible()]) == 2)
    stage.window.actions_made.menus["recent"].aboutToShow.emit()
    assert visible(stage.window.actions_made.menus["recent"])[:2] == [
        "two  three.igm.json",
        "one.igm.json",
    ]
    stage.window.actions_made.menus["recent"].actions()[1].trigger()
    stage.settle()
    assert stage.session.path == one


def test_a_recent_file_that_is_gone_is_refused_and_can_be_forgotten(open_window: MakeWindow, tmp_path: Path) -> None:
    one = saved(tmp_path / "one.igm.json")
    stage = open_window(one)
    stage.key("Ctrl+W")
    one.unlink()
    stage.window.open_file(one)
    stage.settle()
    assert stage.told
    assert stage.page is stage.window.start


def test_the_window_comes_back_where_it_was(open_window: MakeWindow) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    first = open_window(size=(700, 500))
    first.window.move(screen.topLeft() + QPoint(40, 30))
    first.settle()
    where = QRect(first.window.geometry())
    first.key("Ctrl+Q")
    assert not first.window.isVisible()
    from igm_desktop.ui.application import start

    again = start(first.prepared, None)
    first.settle()
    assert again.geometry() == where
    again.close()
    again.deleteLater()


def test_what_is_opened_before_the_window_is_painted_stays_open(open_window: MakeWindow) -> None:
    from igm_desktop.ui.application import start

    early = start(open_window().prepared, None)
    early.open_sample()
    assert early.documents is not None
    session = early.documents.session
    for _ in range(4):
        QApplication.processEvents()
    assert session is not None
    assert early.documents.session is session
    early.documents.drop()
    early.close()
    early.deleteLater()


def test_a_damaged_memory_of_the_place_is_no_obstacle(
    open_window: MakeWindow, prepared: object, tmp_path: Path
) -> None:
    from dataclasses import replace

    first = open_window()
    first.prepared.settings.change(lambda old: replace(old, geometry="not hexadecimal é"))
    again = open_window()
    assert again.window.width() >= 620


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_file_dropped_on_the_start_page_opens(stage: Stage, other: Path) -> None:
    assert stage.drop(files(other), stage.window, QPoint(600, 400))
    assert stage.session.path == other


def test_a_file_dropped_on_a_text_opens_and_does_not_become_text(sample: Stage, other: Path) -> None:
    """Most of the window is text fields: a file that is let go over one of them is still a file."""
    sample.segment("rights")
    editor = sample.card(0).editor
    before = sample.document
    taken = sample.drop(files(other), editor.viewport(), QPoint(20, 10))
    assert taken
    assert sample.session.path == other
    assert before.title != sample.document.title


def test_two_files_at_once_and_things_that_are_no_files_are_not_taken(stage: Stage, other: Path) -> None:
    assert not stage.drop(files(other, other), stage.window, QPoint(600, 400))
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/a.igm.json")])
    assert not stage.drop(web, stage.window, QPoint(600, 400))
    text = QMimeData()
    text.setText(str(other))
    assert not stage.drop(text, stage.window, QPoint(600, 400))


def test_opened_by_the_dialog(stage: Stage, other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(other), ""))
    stage.key("Ctrl+O")
    assert stage.session.path == other
    assert stage.window.windowTitle().startswith("Elsewhere") or "Elsewhere" in stage.window.windowTitle()


def test_the_samples_own_file_is_never_saved_over(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = resource("sample", "balti.igm.json")
    held = own.read_bytes()
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **_k: (asked.append(str(a[2])) or "", ""))
    sample.segment("rights")
    sample.add(WELL)
    sample.key("Ctrl+S")
    assert len(asked) == 1
    assert own.read_bytes() == held


def test_a_saved_file_opens_to_the_same_bytes(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.igm.json"
    sample.save_to(path, monkeypatch)
    state: State = open_assessment(path).state
    assert dumps(state) == path.read_bytes()
    assert QApplication.activeModalWidget() is None
