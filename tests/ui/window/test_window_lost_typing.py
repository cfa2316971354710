"""Words typed and at once left alone: whatever follows without a pause, they are in the document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from window_stage import POTENTIAL, WELL, Stage, read

from igm_desktop.ui.dialogs.export import ExportDialog

WORDS = "Typed in a hurry."


def typed(stage: Stage) -> bool:
    return any(finding.text.in_language("en") == WORDS for finding in stage.document.findings)


@pytest.fixture
def hurried(sample: Stage) -> Stage:
    """The sample with words typed this very moment."""
    sample.segment("rights")
    sample.add(WELL)
    sample.write(WORDS)
    assert not typed(sample)
    return sample


@pytest.mark.parametrize(
    "then",
    [
        pytest.param(lambda stage: stage.segment("crises"), id="another segment"),
        pytest.param(lambda stage: stage.key("Ctrl+PgDown"), id="the next section by keys"),
        pytest.param(lambda stage: stage.key("Ctrl+0"), id="the details by keys"),
        pytest.param(lambda stage: stage.key("Ctrl+L"), id="another language"),
        pytest.param(lambda stage: stage.add(POTENTIAL), id="another finding"),
        pytest.param(lambda stage: stage.key("Return"), id="Enter"),
        pytest.param(lambda stage: stage.key("Alt+Up"), id="moved up"),
        pytest.param(lambda stage: stage.key("Ctrl+Alt+3"), id="moved to another domain"),
        pytest.param(lambda stage: stage.key("Ctrl+Shift+R"), id="made ready"),
        pytest.param(lambda stage: stage.key("Ctrl+Shift+N"), id="note opened"),
        pytest.param(lambda stage: stage.key("Tab"), id="Tab"),
        pytest.param(lambda stage: stage.window.dress(stage.window.theme, "en"), id="another theme"),
    ],
)
def test_words_typed_in_a_hurry_are_kept(hurried: Stage, then: Callable[[Stage], None]) -> None:
    then(hurried)
    assert typed(hurried)


def test_the_search_finds_words_typed_in_a_hurry(hurried: Stage) -> None:
    hurried.key("Ctrl+F")
    hurried.write("typed in a HURRY")
    hurried.key("Return")
    assert hurried.written() == WORDS


def test_undo_takes_back_what_was_typed_in_a_hurry_and_redo_brings_it_back(hurried: Stage) -> None:
    hurried.key("Ctrl+Z")
    assert not typed(hurried)
    assert hurried.written() == ""
    hurried.key("Ctrl+Y")
    assert typed(hurried)
    assert hurried.written() == WORDS


def test_redo_is_gone_once_something_was_typed(hurried: Stage) -> None:
    hurried.key("Ctrl+Z")
    hurried.write("Other words.")
    hurried.key("Ctrl+Shift+Z")
    assert hurried.written() == "Other words."
    assert not typed(hurried)


def test_saved_in_a_hurry(hurried: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hurry.igm.json"
    hurried.save_to(path, monkeypatch)
    assert WORDS in path.read_text(encoding="utf-8")


def test_typed_while_a_save_is_under_way(hurried: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hurry.igm.json"
    hurried.save_to(path, monkeypatch)
    with hurried.qtbot.waitSignals([hurried.session.saved, hurried.session.saved]):
        hurried.window.save()
        hurried.write(" And more.")
        hurried.window.save()
    assert "Typed in a hurry. And more." in path.read_text(encoding="utf-8")
    assert hurried.session.is_saved


def test_what_is_typed_after_a_save_began_is_not_called_saved(
    hurried: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurried.save_to(tmp_path / "hurry.igm.json", monkeypatch)
    with hurried.qtbot.waitSignal(hurried.session.saved):
        hurried.window.save()
        hurried.write(" And more.")
        hurried.session.flush()
    assert not hurried.session.is_saved
    assert hurried.window.isWindowModified()


def test_the_window_says_unsaved_as_soon_as_a_letter_is_in_the_document(
    hurried: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurried.save_to(tmp_path / "hurry.igm.json", monkeypatch)
    hurried.write("x")
    hurried.qtbot.waitUntil(hurried.window.isWindowModified)


def test_closed_in_a_hurry_and_saved_by_the_question(
    hurried: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hurry.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    with hurried.answering("Save"):
        hurried.window.close()
    hurried.qtbot.waitUntil(lambda: not hurried.window.isVisible())
    assert any(one.text.in_language("en") == WORDS for one in read(path).findings)


def test_exported_in_a_hurry(hurried: Stage, tmp_path: Path) -> None:
    from pdfminer.high_level import extract_text

    path = tmp_path / "hurry.pdf"

    def fill(dialog: ExportDialog) -> None:
        dialog._name.setText(str(path))
        dialog.main.click()

    with hurried.in_dialog(ExportDialog, fill):
        hurried.key("Ctrl+E")
    hurried.qtbot.waitUntil(lambda: "hurry.pdf" in hurried.told, timeout=20_000)
    assert WORDS in " ".join(extract_text(path).split())


def test_the_title_typed_in_a_hurry_is_kept_by_the_frame_of_another_language(sample: Stage) -> None:
    sample.key("Ctrl+0")
    details = sample.page
    title = details.form.field(("document", "title", "en"))
    sample.click(title)
    sample.key("Ctrl+A")
    sample.write(WORDS)
    sample.prepared.settings.change(lambda old: replace(old, language="fr"))
    sample.window.settings_changed.emit()
    sample.settle()
    assert sample.document.title.in_language("en") == WORDS
