"""Comparing and answering in the real window: reached by menus and keys, left again, and printed."""

import zipfile
from pathlib import Path

import pytest
from window_stage import Stage

from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import set_value
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.dialogs.export_copies import ChangesDialog, MatrixDialog
from igm_desktop.ui.pages.comparison.page import ComparisonPage
from igm_desktop.ui.pages.matrix.page import MatrixPage
from matrix_examples import LESSONS, answered, draft


def comparison(stage: Stage) -> ComparisonPage:
    page = stage.page
    assert isinstance(page, ComparisonPage)
    stage.qtbot.waitUntil(lambda: page.watch.path is not None and page.watch.is_current, timeout=20_000)
    stage.settle()
    return page


def test_a_follow_up_is_compared_with_the_first_assessment_that_lies_beside_it(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_assessment(tmp_path / "first.igm.json", first_state(draft()))
    later = set_value(follow_up(draft(), date="2025"), LESSONS, "Lessons are dear.")
    save_assessment(tmp_path / "second.igm.json", first_state(later))
    stage.open(tmp_path / "second.igm.json")
    stage.key("Ctrl+D")
    page = stage.page
    assert isinstance(page, ComparisonPage)
    stage.qtbot.waitUntil(page.offer.isVisible, timeout=20_000)
    assert stage.workspace.side.outline.current() == ""
    stage.click(page.offer)
    assert comparison(stage).about.text() == "A follow-up and what it follows. Before: 2023. After: 2025."
    page.list.choose_row(2)
    stage.settle()
    stage.click(page.place)
    assert stage.workspace.section == "rights"
    assert stage.written() == "Lessons are dear."
    stage.key("Ctrl+D")
    assert comparison(stage) is page  # as it was left

    out = tmp_path / "out.pdf"
    monkeypatch.setattr(ChangesDialog, "exec", lambda _dialog: ChangesDialog.DialogCode.Accepted)
    monkeypatch.setattr(ChangesDialog, "path", lambda _dialog: out)
    stage.click(page.print)
    stage.qtbot.waitUntil(lambda: stage.told.startswith("Profile written"), timeout=30_000)
    assert out.read_bytes().startswith(b"%PDF")
    stage.key("Ctrl+PgDown")
    assert stage.workspace.section == "details"


def test_comments_and_responses_are_reached_answered_and_exported(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_assessment(tmp_path / "a.igm.json", answered())
    stage.open(tmp_path / "a.igm.json")
    stage.key("Ctrl+R")
    page = stage.page
    assert isinstance(page, MatrixPage)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and bool(page.list.lines.rowCount()), timeout=20_000)
    stage.settle()
    assert page.list.hasFocus()
    stage.click(page.details.accept)
    stage.qtbot.waitUntil(
        lambda: page.watch.is_current and page.about.text().startswith("2 still open"), timeout=20_000
    )

    chosen: list[tuple[str, ...]] = []

    def accept(dialog: MatrixDialog) -> MatrixDialog.DialogCode:
        chosen.append((dialog.path().name, *dialog.languages()))
        return MatrixDialog.DialogCode.Accepted

    monkeypatch.setattr(MatrixDialog, "exec", accept)
    stage.click(page.export)
    written = tmp_path / chosen[0][0]
    stage.qtbot.waitUntil(lambda: stage.told.startswith("Written to"), timeout=30_000)
    assert chosen[0][1:] == ("en", "fr", "es")
    assert written.suffix == ".docx"
    assert "word/document.xml" in zipfile.ZipFile(written).namelist()
