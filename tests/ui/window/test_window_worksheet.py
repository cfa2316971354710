"""Worksheets in the window: out by the dialog, in by menu and drop, one step of undo, and a list of what was not taken."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from window_stage import Stage

from igm_desktop.core.edits import set_value
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.ui.dialogs.worksheet import NotTakenDialog, WorksheetExportDialog
from igm_desktop.ui.worksheet_files import import_file


def worksheet(stage: Stage, path: Path, **cells: Any) -> Path:
    """The worksheet of what is open, with cells of the sheet of indicators written over."""
    book = load_workbook(io.BytesIO(export_assessment(stage.document, suffix=".xlsx").data))
    for name, value in cells.items():
        book["Indicators"][name] = value
    book.save(path)
    return path


def test_the_dialog_writes_the_chosen_format(sample: Stage, tmp_path: Path) -> None:
    def fill(dialog: WorksheetExportDialog) -> None:
        dialog._name.setText(str(tmp_path / "w.xlsx"))
        dialog._formats.setCurrentIndex(1)
        assert dialog.path() == tmp_path / "w.csv"
        dialog.main.click()

    with sample.in_dialog(WorksheetExportDialog, fill):
        sample.key("Ctrl+Shift+E")
    sample.qtbot.waitUntil(lambda: "w.csv" in sample.told, timeout=20_000)
    assert (tmp_path / "w-findings.csv").is_file()


def test_the_dialog_says_which_files_it_will_replace(sample: Stage, tmp_path: Path) -> None:
    (tmp_path / "w-findings.csv").write_text("x")
    dialog = WorksheetExportDialog(sample.document, tmp_path / "w.xlsx", "en", sample.window, written="en")
    assert dialog.reason == ""
    dialog._formats.setCurrentIndex(1)
    assert "replaced" in dialog.reason
    dialog.deleteLater()


def test_an_edited_worksheet_is_one_step_and_its_notice_takes_it_back(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.document
    path = worksheet(sample, tmp_path / "w.xlsx", D3="Yes", E3="From the sheet.")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
    sample.window.actions_made.by_name["import_worksheet"].trigger()
    sample.qtbot.waitUntil(lambda: "w.xlsx" in sample.told, timeout=20_000)
    answer = next(one for one in sample.document.answers if one.id == "L-1.1.2")
    assert (answer.choice, answer.narrative["en"]) == ("yes", "From the sheet.")
    sample.click(sample.window.notice._action)
    assert sample.document is before


def test_taking_it_back_keeps_what_was_written_since(sample: Stage, tmp_path: Path) -> None:
    before = sample.document
    sample.open(worksheet(sample, tmp_path / "w.xlsx", E3="From the sheet."))
    sample.qtbot.waitUntil(lambda: "w.xlsx" in sample.told, timeout=20_000)
    sample.session.apply(lambda now: set_value(now, ("document", "body"), "Since"), "Write")
    sample.click(sample.window.notice._action)
    assert sample.document == before.model_copy(update={"body": "Since"})


def test_what_was_not_taken_is_listed(sample: Stage, tmp_path: Path) -> None:
    before = sample.document
    path = worksheet(sample, tmp_path / "w.xlsx", D3="perhaps", A4="L-9.9.9", E5="Taken.")
    sample.open(path)
    sample.qtbot.waitUntil(lambda: "w.xlsx" in sample.told, timeout=20_000)
    said: list[str] = []

    def look(dialog: NotTakenDialog) -> None:
        said.append(dialog.text.toPlainText())
        dialog.take_back.click()

    with sample.in_dialog(NotTakenDialog, look):
        sample.click(sample.window.notice._action)
    assert "perhaps" in said[0]
    assert "L-9.9.9" in said[0]
    assert sample.document is before


def test_what_is_written_while_it_is_read_stays(sample: Stage, tmp_path: Path) -> None:
    path = worksheet(sample, tmp_path / "w.xlsx", E3="From the sheet.")
    import_file(sample.workspace, path)
    sample.session.apply(lambda now: set_value(now, ("document", "body"), "Meanwhile"), "Write")
    sample.qtbot.waitUntil(lambda: "w.xlsx" in sample.told, timeout=20_000)
    assert sample.document.body == "Meanwhile"
    assert any(one.narrative.get("en") == "From the sheet." for one in sample.document.answers)


def test_without_an_open_assessment_it_is_said_what_to_do(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    path.write_bytes(b"x")
    stage.open(path)
    assert "w.xlsx" in stage.told


def test_a_file_that_is_none_changes_nothing(sample: Stage, tmp_path: Path) -> None:
    path = tmp_path / "w.xlsx"
    path.write_bytes(b"%PDF-1.7")
    before = sample.document
    sample.open(path)
    sample.qtbot.waitUntil(lambda: bool(sample.told), timeout=20_000)
    assert sample.document is before
