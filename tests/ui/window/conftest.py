"""The whole window, as the program prepares and starts it, without a screen."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from window_stage import WELL, MakeWindow, Stage, made

from igm_desktop.core.beginning import Beginning, new_assessment
from igm_desktop.core.edits import add
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.ui.application import Prepared, prepare

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "data" / "imports"))  # the makers of the fixtures


@pytest.fixture
def prepared(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Prepared]:
    """The application as the program prepares it, in English and light; afterwards it looks as before."""
    locale, direction, font = QLocale(), qapp.layoutDirection(), qapp.font()
    style, palette = qapp.style().objectName(), qapp.palette()
    monkeypatch.setattr("igm_desktop.ui.application.QLocale.system", lambda: QLocale("en"))
    one = prepare(qapp)
    yield one
    for translator in one.translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


class Flashes(QObject):
    """Widgets that were shown without lying in anything: on a screen each is a window that flashes up and takes the
    keyboard away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            if watched.windowType() == Qt.WindowType.Window and not isinstance(watched, QMainWindow):
                self.seen.append(repr(watched))
        return False


@pytest.fixture
def no_flashes(qapp: QApplication) -> Iterator[None]:
    """No part of the window is ever a window of its own."""
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    assert not flashes.seen


@pytest.fixture
def no_stuck_dialogs(qapp: QApplication) -> Iterator[None]:
    """A dialog that nobody expects would wait for ever: it is closed, and the test fails."""
    stuck: list[str] = []
    seen: list[QWidget] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog in seen and isinstance(dialog, QDialog):
            stuck.append(f"{dialog.windowTitle()}: {getattr(dialog, 'text', str)()}")
            dialog.reject()
        seen[:] = [dialog] if dialog is not None else []

    timer = QTimer(interval=4_000)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not stuck


@pytest.fixture
def open_window(prepared: Prepared, qtbot: QtBot, no_flashes: None, no_stuck_dialogs: None) -> Iterator[MakeWindow]:
    """Open a window, on a file when one is named; it closes at the end, whatever is in it."""
    stages: list[Stage] = []

    def opened(file: Path | None = None, size: tuple[int, int] = (1280, 720)) -> Stage:
        stages.append(made(prepared, qtbot, file, size))
        return stages[-1]

    yield opened
    for stage in stages:
        if not isValid(stage.window):
            continue
        stage.close()
        stage.window.deleteLater()
        stage.settle()


@pytest.fixture
def stage(open_window: MakeWindow) -> Stage:
    """A window with the start page."""
    return open_window()


@pytest.fixture
def sample(stage: Stage) -> Stage:
    """A window with the sample."""
    stage.sample()
    return stage


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """Two findings of Ana’s, saved."""
    path = tmp_path / "office" / "local.igm.json"
    path.parent.mkdir()
    document = new_assessment(Beginning("local", "MD", place="Elsewhere", date="2024", languages=("en",)))
    for name, words in (("f1", "One of mine."), ("f2", "Two of mine.")):
        document = add(document, "findings", Finding(id=name, domain="rights", kind=WELL, text=Prose(en=words)))
    desk = new_desk(State(document=document), Person(id="ana", name="Ana"))
    desk.save(document, path)
    desk.close()
    return path
