"""Import and export in the window: in the background, to be stopped, and never in the way of what is being written."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from make_fixtures import made
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_stage import WELL, MakeWindow, Stage

from igm_desktop.core.imports import published
from igm_desktop.core.order import findings_of
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.dialogs.import_options import ImportOptionsDialog

WORDS = "Written while something is going on."


class Gate:
    """Work in the background that waits here until it may go on."""

    def __init__(self) -> None:
        self.reached, self.opened = threading.Event(), threading.Event()

    def wait(self) -> None:
        self.reached.set()
        assert self.opened.wait(20)


@pytest.fixture
def gate() -> Iterator[Gate]:
    one = Gate()
    yield one
    one.opened.set()


@pytest.fixture
def slow_import(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> Gate:
    read = published.read_published

    def slowly(*arguments: object) -> object:
        gate.wait()
        arguments[3]()  # type: ignore[operator]  # the real one looks often whether it was stopped
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(published, "read_published", slowly)
    return gate


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "profile.txt"
    path.write_bytes(made("fr", "txt"))
    return path


def bring_in(stage: Stage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Import by the menu, with the options as they are."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
    with stage.in_dialog(ImportOptionsDialog, lambda dialog: dialog.main.click()):
        stage.key("Ctrl+Shift+I")


@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
def test_imported_by_the_menu(stage: Stage, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / f"profile.{form}"
    path.write_bytes(made("en", form))
    bring_in(stage, path, monkeypatch)
    stage.qtbot.waitUntil(lambda: stage.window.workspace is not None, timeout=20_000)
    stage.settle()
    assert str(len(stage.document.findings)) in stage.told
    assert len(stage.document.findings) > 5
    assert not stage.session.is_saved
    assert stage.session.path is None


def test_an_import_that_is_refused_leaves_everything(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profile.pdf"
    path.write_bytes(b"%PDF-1.4 and nothing more")
    document = sample.document
    bring_in(sample, path, monkeypatch)
    sample.qtbot.waitUntil(lambda: bool(sample.told))
    assert sample.document is document
    assert not sample.window.status._work.isVisible()


def test_an_import_can_be_stopped(
    sample: Stage, profile: Path, slow_import: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = sample.document
    bring_in(sample, profile, monkeypatch)
    sample.qtbot.waitUntil(slow_import.reached.is_set)
    assert sample.window.status._work.isVisible()
    sample.click(sample.window.status._stop)
    slow_import.opened.set()
    sample.qtbot.waitUntil(lambda: bool(sample.told))
    assert sample.document is document
    assert not sample.window.status._work.isVisible()


def test_what_is_written_while_an_import_runs_is_asked_for(
    sample: Stage, profile: Path, slow_import: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(sample, profile, monkeypatch)
    sample.qtbot.waitUntil(slow_import.reached.is_set)
    sample.segment("rights")
    sample.add(WELL)
    sample.write(WORDS)
    with sample.answering("Cancel") as asked:
        slow_import.opened.set()
    assert len(asked) == 1
    assert sample.texts("rights", WELL)[-1] == WORDS


def test_an_import_does_not_take_the_place_of_a_document_opened_since(
    sample: Stage, profile: Path, slow_import: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(sample, profile, monkeypatch)
    sample.qtbot.waitUntil(slow_import.reached.is_set)
    sample.sample()
    document = sample.document
    slow_import.opened.set()
    assert sample.window.documents is not None
    sample.window.documents._pool.waitForDone()
    sample.settle()
    assert sample.document is document
    assert not sample.window.status._work.isVisible()
    assert sample.told == ""


def test_the_import_goes_on_in_another_theme(
    sample: Stage, profile: Path, slow_import: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(sample, profile, monkeypatch)
    sample.qtbot.waitUntil(slow_import.reached.is_set)
    sample.window.dress(sample.window.theme, "en")
    sample.settle()
    assert sample.window.status._work.isVisible()
    slow_import.opened.set()
    sample.qtbot.waitUntil(lambda: not sample.window.status._work.isVisible())
    sample.qtbot.waitUntil(lambda: sample.document.language == "fr")


def export(stage: Stage, path: Path) -> None:
    """Export by the keys to that file."""

    def fill(dialog: ExportDialog) -> None:
        dialog._name.setText(str(path))
        dialog.main.click()

    with stage.in_dialog(ExportDialog, fill):
        stage.key("Ctrl+E")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_the_print_holds_all_findings_in_order(sample: Stage, tmp_path: Path) -> None:
    path = tmp_path / "profile.pdf"
    export(sample, path)
    sample.qtbot.waitUntil(lambda: path.name in sample.told, timeout=20_000)
    printed = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    flat = "".join(letter for letter in printed if letter.isalpha())
    at = 0
    found = 0
    for domain in ("rights", "whole_of_government", "partnerships", "well_being", "crises", "safe_migration"):
        for finding in findings_of(sample.document, domain):
            words = finding.text.in_language("en").partition("[")[0]
            wanted = "".join(letter for letter in words if letter.isalpha())[:60]
            assert wanted in flat[at:], words
            at = flat.index(wanted, at)
            found += 1
    assert found == 37
    assert not sample.window.status._work.isVisible()


def test_an_export_can_be_stopped_and_leaves_no_file(
    sample: Stage, tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    from igm_desktop.core.export import registry

    write = registry.export_state

    def slowly(*arguments: object, **named: object) -> object:
        gate.wait()
        return write(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(registry, "export_state", slowly)
    path = tmp_path / "profile.pdf"
    export(sample, path)
    sample.qtbot.waitUntil(gate.reached.is_set)
    sample.click(sample.window.status._stop)
    gate.opened.set()
    sample.qtbot.waitUntil(lambda: bool(sample.told))
    assert not path.exists()
    assert list(tmp_path.glob("*.tmp")) == []


def test_an_export_to_a_place_that_cannot_be_written_says_so(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "there" / "profile.pdf"
    assert sample.window.documents is not None
    sample.window.documents.export_to(path, "en")
    sample.qtbot.waitUntil(lambda: bool(sample.told), timeout=20_000)
    assert not path.exists()


def test_writing_goes_on_while_the_profile_is_printed(
    sample: Stage, tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    from igm_desktop.core.export import registry

    write = registry.export_state

    def slowly(*arguments: object, **named: object) -> object:
        gate.wait()
        return write(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(registry, "export_state", slowly)
    sample.segment("rights")
    export(sample, tmp_path / "profile.pdf")
    sample.qtbot.waitUntil(gate.reached.is_set)
    sample.add(WELL)
    sample.write(WORDS)
    sample.key("Ctrl+Z")
    sample.key("Ctrl+Y")
    assert sample.texts("rights", WELL)[-1] == WORDS
    gate.opened.set()
    sample.qtbot.waitUntil(lambda: "profile.pdf" in sample.told, timeout=20_000)


def test_the_window_closes_while_the_profile_is_printed(open_window: MakeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The document is saved, the print is under way: the window goes, the print is finished or was never begun."""
    stage = open_window()
    stage.sample()
    path = tmp_path / "profile.pdf"
    assert stage.window.documents is not None
    stage.window.documents.export_to(path, "en")
    stage.key("Ctrl+Q")
    assert not stage.window.isVisible()
    stage.window.deleteLater()
    stage.settle()
    assert not path.exists() or path.read_bytes().rstrip().endswith(b"%%EOF")
    assert list(tmp_path.glob("*.tmp")) == []
