"""The whole program by mouse and keys on a screen: click a segment, write, take back, save, quit, and find it again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screen import SIZE, Program

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.order import findings_of
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.ui.application import prepare
from igm_desktop.ui.application import start as start_window
from igm_desktop.ui.main_window import MainWindow
from igm_desktop.ui.pages.domain.page import DomainPage

WORDS = "A night shelter opened beside the station."
TITLE = "IGM Desktop"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.igm.json"
    shutil.copyfile(resource("sample", "balti.igm.json"), path)
    return path


class Twin:
    """The same window, at the same size and without a screen: it knows where things lie."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def place(self, widget: QWidget, at: QPoint | None = None) -> tuple[int, int]:
        point = widget.mapTo(self.window, at or widget.rect().center())
        return point.x(), point.y()

    def segment(self, domain: DomainId) -> tuple[int, int]:
        assert self.window.workspace is not None
        button = self.window.workspace.side.wheel.buttons[DOMAINS.index(domain)]
        rows = range(button.height() // 2, button.height())
        points = (QPoint(button.width() // 2, row) for row in rows)
        return self.place(button, next(point for point in points if button.mask().contains(point)))

    def add_button(self, domain: DomainId) -> tuple[int, int]:
        self.window.show_section(domain)
        turn()
        page = self.window.stack.currentWidget()
        assert isinstance(page, DomainPage)
        return self.place(page.lists.lists["well_developed"].add_button)

    def grip(self, domain: DomainId) -> tuple[int, int]:
        """Of the first card."""
        self.window.show_section(domain)
        turn()
        page = self.window.stack.currentWidget()
        assert isinstance(page, DomainPage)
        card = page.lists.lists["well_developed"].slots[0].card
        assert card is not None
        return self.place(card.grip)

    def picture(self, domain: DomainId) -> QImage:
        """What is seen of that domain's page."""
        self.window.show_section(domain)
        turn()
        return self.window.grab().toImage()

    def row(self, domain: DomainId) -> tuple[int, int]:
        """Of the outline."""
        assert self.window.workspace is not None
        outline = self.window.workspace.side.outline
        self.window.show_section(domain)
        turn()
        item = outline.currentItem()
        assert item is not None
        return self.place(outline.viewport(), outline.visualItemRect(item).center())


def turn() -> None:
    for _ in range(5):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def twin(qapp: QApplication, qtbot: QtBot, sample: Path) -> Iterator[Twin]:
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    prepared = prepare(qapp)
    copy = sample.parent / "twin" / sample.name  # one file has one writer
    copy.parent.mkdir()
    shutil.copyfile(sample, copy)
    window = start_window(prepared, copy)
    window.resize(*SIZE)
    qtbot.waitUntil(lambda: window.workspace is not None)
    turn()
    yield Twin(window)
    window.close()
    turn()
    for translator in prepared.translators:
        qapp.removeTranslator(translator)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def texts(path: Path, domain: DomainId) -> list[str]:
    document = open_assessment(path).state.document
    return [one.text.in_language("en") for one in findings_of(document, domain, "well_developed")]


def test_a_finding_is_written_taken_back_saved_and_found_again(
    start: Callable[..., Program], twin: Twin, sample: Path, tmp_path: Path
) -> None:
    before = texts(sample, "crises")
    segment, add = twin.segment("crises"), twin.add_button("crises")
    first, second = twin.picture("rights"), twin.picture("crises")
    program = start(str(sample), title=r"Bălți.*IGM Desktop")
    program.wait_until_it_looks_like(first)
    program.click(*segment)
    program.wait_until_it_looks_like(second)
    program.click(*add)
    program.wait_until_changed()
    program.write(WORDS)
    program.keys("ctrl+z", "ctrl+z")
    program.wait_until_saved()
    program.keys("ctrl+shift+z", "ctrl+shift+z")
    program.wait_until_changed()
    program.keys("ctrl+s")
    program.wait_until_saved()
    assert texts(sample, "crises") == [*before, WORDS]
    assert program.quit() == 0
    assert program.said() == ""

    again = start(str(sample), title=r"Bălți.*IGM Desktop")
    again.keys("ctrl+f")
    again.write("night shelter")
    again.keys("Return", "End")
    again.write(" It is full.")
    again.wait_until_changed()
    again.keys("ctrl+s")
    again.wait_until_saved()
    assert texts(sample, "crises") == [*before, f"{WORDS} It is full."]
    assert again.quit() == 0
    assert again.said() == ""
    assert list(tmp_path.glob(".igm-*")) == []


def test_a_finding_is_dragged_to_another_domain_and_back_by_undo(
    start: Callable[..., Program], twin: Twin, sample: Path, tmp_path: Path
) -> None:
    rights, crises = texts(sample, "rights"), texts(sample, "crises")
    row, grip, segment = twin.row("crises"), twin.grip("rights"), twin.segment("rights")
    picture = twin.picture("rights")
    program = start(str(sample), title=r"Bălți.*IGM Desktop")
    program.wait_until_it_looks_like(picture)
    program.click(*segment)
    program.drag(grip, row)
    program.wait_until_changed()
    program.keys("ctrl+s")
    program.wait_until_saved()
    assert texts(sample, "rights") == rights[1:]
    assert texts(sample, "crises") == [*crises, rights[0]]
    program.keys("ctrl+z")
    program.wait_until_changed()
    program.keys("ctrl+s")
    program.wait_until_saved()
    assert texts(sample, "rights") == rights
    assert program.quit() == 0
    assert program.said() == ""


@pytest.mark.parametrize(
    ("display", "told"), [(None, "There is no screen here"), (":7777", "could not connect to display :7777")]
)
def test_without_a_screen_it_says_so_in_one_sentence(display: str | None, told: str, tmp_path: Path) -> None:
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    if display is not None:
        environment["DISPLAY"] = display
    ended = subprocess.run(
        [sys.executable, "-m", "igm_desktop"], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 3
    assert told in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stdout == ""
    assert list(tmp_path.glob("core*")) == []
