"""The history in the real window: reached by keys and menus, what was typed a moment ago in it, and brought back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from window_stage import Stage, read, visible

from igm_desktop.ui.pages.history.page import HistoryPage

MakeWindow = Callable[..., Stage]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of menus that pop up


def history(stage: Stage) -> HistoryPage:
    page = stage.page
    assert isinstance(page, HistoryPage)
    stage.qtbot.waitUntil(lambda: page.watch.is_current)
    stage.settle()
    return page


def entries(page: HistoryPage) -> list[str]:
    return [str(page.tree.rows.index(row, 0).data()) for row in range(page.tree.rows.rowCount())]


@pytest.fixture
def saved(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """The sample, saved once before and once after a text was written."""
    sample.segment("rights")
    sample.save_to(tmp_path / "a.igm.json", monkeypatch)
    sample.card(0).editor.setFocus()
    sample.key("Ctrl+Home")
    sample.write("Now: ")
    with sample.qtbot.waitSignal(sample.session.saved):
        sample.key("Ctrl+S")
    sample.settle()
    return sample


def test_what_was_just_typed_is_in_it_when_it_opens(saved: Stage) -> None:
    saved.write("Really? ")
    saved.key("Ctrl+H")
    page = history(saved)
    assert saved.workspace.side.outline.current() == "history"
    assert [title.partition(",")[0] for title in entries(page)] == ["Not saved yet", "Today", "The beginning"]
    page.tree.setFocus()
    saved.key("Right")
    saved.key("Down")
    assert "Really?" in page.details.text.toPlainText()
    saved.click(page.details.before)
    assert "Really" not in str(saved.document.findings)
    assert saved.told.startswith("Brought back")
    saved.key("Ctrl+Z")
    assert "Really" in str(saved.document.findings)


def test_a_save_makes_an_entry_while_the_page_is_open(saved: Stage) -> None:
    saved.key("Ctrl+H")
    page = history(saved)
    before, records = entries(page), len(saved.session.stored.edits)
    page.tree.setCurrentIndex(page.tree.rows.index(0, 0, page.tree.rows.index(0, 0)))
    saved.click(page.details.before)
    assert history(saved) is page
    assert entries(page) == ["Not saved yet", *before]
    with saved.qtbot.waitSignal(saved.session.saved):
        saved.key("Ctrl+S")
    history(saved)
    assert "Not saved yet" not in entries(page)
    past = page.watch.told.past
    # Two saves in one second are one entry: what counts is that the record is there, as a saved one.
    assert past.entries[-1].saved
    assert past.entries[-1].end == records + 1 == len(saved.session.stored.edits)
    assert saved.session.path is not None
    assert read(saved.session.path) == saved.session.stored.document


def test_the_menu_of_a_text_leads_to_its_history(saved: Stage) -> None:
    editor = saved.card(0).editor
    point = editor.cursorRect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(reason, point, editor.viewport().mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "History of this text…" in visible(menu)
    action = next(one for one in menu.actions() if one.text().replace("&", "") == "History of this text…")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    saved.settle()
    page = history(saved)
    assert [len(row.happenings) for row in page.tree.rows.rows] == [1, 1]
    assert page.bar.about.text.endswith("Text (English)")
    assert saved.window.focusWidget() is page.tree


def test_the_menu_of_a_finding_leads_to_its_history_and_back(saved: Stage) -> None:
    names = saved.choose(saved.card(0).more, "History of this finding…")
    assert "History of this finding…" in names
    page = history(saved)
    finding = page.bar.wanted().ref[1]
    page.tree.setCurrentIndex(page.tree.rows.index(0, 0, page.tree.rows.index(0, 0)))
    saved.settle()
    saved.click(page.details.place)
    assert saved.workspace.section == "rights"
    assert saved.workspace.place() == ("findings", finding, "text", "en")


def test_it_is_left_while_it_is_being_told(saved: Stage) -> None:
    saved.key("Ctrl+H")
    saved.window.close_document()
    saved.settle()
    assert saved.window.workspace is None


@pytest.mark.parametrize("height", [720, 800, 900])
def test_the_outline_has_room_for_it_and_comes_to_rest(open_window: MakeWindow, height: int) -> None:
    stage = open_window(None, (1280, height))
    stage.sample()
    outline, heard = stage.workspace.side.outline, []
    outline.rows_changed.connect(lambda: heard.append(1))
    for _ in range(20):
        stage.settle()
    assert len(heard) <= 2
    assert outline.verticalScrollBar().maximum() == 0
    assert stage.workspace.side.wheel.height() >= 216  # three tenths of the lowest of these windows
