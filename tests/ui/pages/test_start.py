import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.ui.buttons import Button
from igm_desktop.ui.pages.recent import RecentRow, when
from igm_desktop.ui.pages.start import StartPage


def shown(qtbot: QtBot, recent: tuple[str, ...] = ()) -> StartPage:
    page = StartPage(recent)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def settled(page: StartPage) -> None:
    page._pool.waitForDone()
    QApplication.processEvents()


def test_the_four_ways_by_mouse_and_by_keys(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wanted = (page.new_wanted, page.open_wanted, page.import_wanted, page.sample_wanted)
    for way, signal in zip(page._ways, wanted, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(way, Qt.MouseButton.LeftButton, pos=QPoint(way.width() // 2, way.height() // 2))
        with qtbot.waitSignal(signal):
            qtbot.keyClick(way, Qt.Key.Key_Space)
    page.first_way().setFocus()
    qtbot.keyClick(page.first_way(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page._ways[1]


def test_a_recent_file_opens_and_can_be_taken_from_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "Orhei <b>2023.igm.json"
    there.write_text("{}")
    os.utime(there, (1_690_000_000, 1_690_000_000))
    page = shown(qtbot, (str(there), str(tmp_path / "gone.igm.json")))
    settled(page)
    first, second = page._rows.values()
    assert first._open.accessibleName() == "Orhei <b>2023"
    assert any("2023" in word for word in words(first))
    assert "Not found" in words(second)
    assert not second._open.isEnabled()
    with qtbot.waitSignal(page.file_wanted) as opened:
        qtbot.mouseClick(first._open, Qt.MouseButton.LeftButton)
    assert opened.args == [str(there)]
    with qtbot.waitSignal(page.forget_wanted) as forgotten:
        qtbot.mouseClick(second.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert forgotten.args == [str(tmp_path / "gone.igm.json")]


def test_the_list_can_be_shown_anew_and_be_empty(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, (str(tmp_path / "a.igm.json"),))
    assert "Recent files" in words(page)
    page.show_recent(())
    settled(page)
    assert "Recent files" not in words(page)
    page.show_recent((str(tmp_path / "b.igm.json"),))
    settled(page)
    assert [row.name for row in page.findChildren(RecentRow) if row.isVisible()] == [str(tmp_path / "b.igm.json")]


def test_today_and_yesterday_have_the_hour(qtbot: QtBot) -> None:
    now = QDateTime.fromString("2026-03-10T15:00:00", Qt.DateFormat.ISODate)
    assert when(now.addSecs(-3600).toSecsSinceEpoch(), now).startswith("Today, ")
    assert when(now.addDays(-1).toSecsSinceEpoch(), now).startswith("Yesterday, ")
    assert "2025" in when(now.addDays(-300).toSecsSinceEpoch(), now)


def test_the_start_page_loads_no_models() -> None:
    code = "import sys, igm_desktop.ui.pages.start; print('pydantic' in sys.modules, 'babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_narrow_window_has_one_column_and_cuts_nothing(qtbot: QtBot) -> None:
    page = shown(qtbot)
    page.resize(420, 600)
    QApplication.processEvents()
    assert len({way.x() for way in page._ways}) == 1
    assert page.horizontalScrollBar().maximum() == 0
    page.resize(1000, 600)
    QApplication.processEvents()
    assert len({way.x() for way in page._ways}) == 2
