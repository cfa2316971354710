"""The real program on a real (virtual) screen, with a real mouse and real keys."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import add
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.wheel import icon_centre
from igm_desktop.ui.application import prepare, start
from igm_desktop.ui.main_window import MainWindow

NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [program for program in NEEDED if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

SIZE = QSize(1200, 760)
WORDS = "The port keeps a list of helpers."


@dataclass(frozen=True)
class Screen:
    """A virtual screen with a window manager, and the words of xdotool on it."""

    display: str

    def do(self, *words: object) -> str:
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip()

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}

    def click(self, window: str, point: QPoint) -> None:
        self.do("mousemove", "--sync", "--window", window, point.x(), point.y())
        self.do("click", 1)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    # A number of its own: two servers that look for a free one at the same time can take each other's socket away.
    number = 1000 + os.getpid() % 30_000
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    until(Path(f"/tmp/.X11-unix/X{number}").exists, "no screen")
    made = Screen(f":{number}")
    manager = subprocess.Popen(["openbox"], env=made.environment, stderr=subprocess.DEVNULL)
    yield made
    for process in (manager, server):
        process.terminate()
        process.wait(10)


def until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def begun(screen: Screen, file: Path) -> tuple[subprocess.Popen[bytes], str]:
    """The program on that file, and its window, of the size that the twin has."""
    process = subprocess.Popen([sys.executable, "-m", "igm_desktop", str(file)], env=screen.environment)
    found: list[str] = []
    until(lambda: found.extend(screen.do("search", "--onlyvisible", "--name", "Harbour").split()) or found, "no window")
    window = found[-1]
    screen.do("windowsize", "--sync", window, SIZE.width(), SIZE.height())
    screen.do("windowmove", "--sync", window, 20, 40)
    screen.do("windowfocus", "--sync", window)
    return process, window


@pytest.fixture
def twin(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Callable[[Path], MainWindow]:
    """The same window in this process, without a screen: it tells where things are, since faces and layout are the same."""

    def make(file: Path) -> MainWindow:
        window = start(prepare(qapp), file)
        qtbot.addWidget(window, before_close_func=lambda window: window.documents.drop())
        window.resize(SIZE)
        qtbot.waitUntil(lambda: window.workspace is not None)
        qtbot.wait(100)
        return window

    return make


def place(window: MainWindow, widget: QWidget, point: QPointF | None = None) -> QPoint:
    inside = point.toPoint() if point is not None else widget.rect().center()
    return widget.mapTo(window, inside)


def test_click_a_segment_write_a_finding_undo_redo_save_and_reopen(
    screen: Screen, twin: Callable[[Path], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "harbour.igm.json"
    document = Assessment(id="d", title=Prose(en="Harbour profile"), level="local")
    old = Finding(id="f", domain="crises", kind="well_developed", text=Prose(en="There is a plan."))
    save_assessment(file, State(document=add(document, "findings", old)))

    window = twin(file)
    assert window.workspace is not None
    wheel = window.workspace.side.wheel
    box, icon = wheel.box(), icon_centre(DOMAINS.index("crises"))
    middle = box.center()
    segment = place(
        window, wheel, QPointF(middle.x() + icon.x * box.width() / 2, middle.y() + icon.y * box.height() / 2)
    )
    window.show_section("crises")
    QApplication.processEvents()
    page = window.workspace._pages["crises"]
    add_button = place(window, page.lists.lists["well_developed"].add_button)

    process, real = begun(screen, file)
    screen.click(real, segment)
    time.sleep(0.5)  # the page is made when it is first shown
    screen.click(real, add_button)
    time.sleep(0.3)
    screen.do("type", "--delay", 20, WORDS)
    time.sleep(0.6)  # a pause commits
    screen.do("key", "ctrl+z")  # the words
    screen.do("key", "ctrl+z")  # the card
    screen.do("key", "ctrl+shift+z")
    screen.do("key", "ctrl+shift+z")
    before = file.read_bytes()
    screen.do("key", "ctrl+s")
    until(lambda: file.read_bytes() != before, "not saved")

    held = open_assessment(file)
    assert [f.text.get("en") for f in held.state.document.findings] == ["There is a plan.", WORDS]
    assert held.seal_right

    screen.do("key", "ctrl+q")
    assert process.wait(20) == 0

    process, real = begun(screen, file)
    assert screen.do("getwindowname", real).startswith("Harbour profile")
    screen.do("key", "ctrl+q")
    assert process.wait(20) == 0  # nothing was changed, so nothing is asked
    assert open_assessment(file).state == held.state


def test_without_a_screen_the_program_says_so_in_one_sentence() -> None:
    environment = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    for display in ({}, {"DISPLAY": ":98765"}):
        done = subprocess.run(
            [sys.executable, "-m", "igm_desktop"],
            env={**environment, **display},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        assert "screen" in done.stderr or "display" in done.stderr
