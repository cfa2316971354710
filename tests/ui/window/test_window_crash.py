"""When the program has made a mistake: a bar says it once, the text is safe, and the person goes on or starts again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid
from window_stage import MakeWindow, Stage

from igm_desktop.app.crash import Crashes
from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.model.assessment import Person
from igm_desktop.core.reports import reports, reports_home
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.crashing import Mishaps
from igm_desktop.ui.dialogs.report import ReportDialog

SECRET = "Kanarienvogel"


class Broken:
    """A window whose program can be made to break."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stage = stage
        self.crashes = Crashes(stage.window)
        self.mishaps = Mishaps(stage.window, self.crashes, ("--person", "Ana"))
        self.started: list[tuple[str, ...]] = []
        self.ended: list[int] = []
        monkeypatch.setattr("igm_desktop.ui.crashing.start_again", lambda words: self.started.append(words) or True)
        monkeypatch.setattr(QCoreApplication, "exit", self.ended.append)

    def breaks(self, kind: type[Exception] = ValueError) -> None:
        try:
            raise kind(SECRET)
        except kind as error:
            self.crashes.hear(type(error), error, error.__traceback__)
        self.stage.settle()

    def write(self, words: str) -> None:
        session = self.stage.session
        session.apply(lambda now: set_value(now, ("document", "title", "en"), words), "Edit")

    @property
    def told(self) -> str:
        bar = self.stage.window.mishap
        return bar.text if bar.isVisible() else ""

    def buttons(self) -> dict[str, QAbstractButton]:
        bar = self.stage.window.mishap
        return {one.text(): one for one in bar.findChildren(QAbstractButton) if one.isVisible() and one.text()}

    def click(self, words: str) -> None:
        self.stage.click(self.buttons()[words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.igm.json"
    save_assessment(path, first_state(new_assessment(Beginning("local", "MD", place="Here", languages=("en",)))))
    return path


@pytest.fixture
def broken(open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch) -> Broken:
    return Broken(open_window(file), monkeypatch)


def test_it_says_that_the_text_is_safe_and_where(broken: Broken) -> None:
    broken.write("a title")
    broken.breaks()
    assert "kept in its recovery copy" in broken.told
    assert "recovery)" in broken.told
    assert SECRET not in broken.told
    assert [kept.document.title.in_language("en") for _, kept in left_behind()] == ["a title"]
    assert list(broken.buttons()) == ["Restart", "Show the report", "Go on"]


def test_where_nothing_was_changed_the_file_has_it(broken: Broken) -> None:
    broken.breaks()
    assert "saved in a.igm.json" in broken.told


def test_where_nothing_is_open(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Broken(stage, monkeypatch)
    broken.breaks()
    assert "No assessment was open" in broken.told


def test_fifty_times_the_same_is_told_once(broken: Broken) -> None:
    for _ in range(50):
        broken.breaks()
    assert len(reports()) == 1
    broken.click("Go on")
    assert broken.told == ""
    broken.breaks()
    assert broken.told == ""
    broken.breaks(KeyError)
    assert broken.told
    assert len(reports()) == 2


def test_typing_goes_on_under_the_bar(broken: Broken) -> None:
    broken.stage.workspace.go(("document", "title", "en"))
    broken.stage.settle()
    broken.stage.write("before ")
    broken.breaks()
    assert broken.told
    broken.stage.write("after")
    assert broken.stage.written() == "before after"
    assert [kept.document.title.in_language("en") for _, kept in left_behind()] == ["before "]  # typed last, and kept


def test_the_report_can_be_read(broken: Broken) -> None:
    broken.breaks()
    broken.click("Show the report")
    (dialog,) = broken.stage.window.findChildren(ReportDialog)
    text = dialog.text.toPlainText()
    assert "builtins.ValueError, from:" in text
    assert SECRET not in text
    assert dialog.text.isReadOnly()
    assert str(reports_home()) in "".join(
        getattr(one, "text", str)() for one in dialog.findChildren(type(dialog._title))
    )
    dialog.reject()
    broken.stage.settle()
    assert broken.told  # reading is not going on


def test_text_that_could_not_be_kept_is_said_to_be_in_danger(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broken.stage.session, "keep_within", lambda _milliseconds: False)
    broken.write("a title")
    broken.breaks()
    assert "could not be kept" in broken.told
    assert next(iter(broken.buttons())) == "Save"
    broken.click("Save")
    broken.stage.qtbot.waitUntil(lambda: broken.stage.session.is_saved)


def test_a_restart_goes_on_with_the_same_text(broken: Broken, file: Path) -> None:
    broken.write("a title")
    broken.breaks()
    broken.click("Restart")
    assert broken.started == [("--person", "Ana", str(file))]
    assert broken.ended == [0]
    desk = open_desk(file, Person(id="p"))  # the file is free, and what was not saved is offered
    assert desk.document.title.in_language("en") == "a title"
    desk.close()


def test_no_restart_while_the_text_is_nowhere_else(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    broken.write("a title")
    broken.breaks()
    monkeypatch.setattr(broken.stage.window, "end_without_questions", lambda: False)
    broken.click("Restart")
    assert broken.started == []
    assert broken.ended == []
    assert "could not be kept" in broken.stage.told


def test_the_bar_outlives_a_new_frame(broken: Broken) -> None:
    broken.breaks()
    told = broken.told
    broken.stage.window.dress(broken.stage.window.theme, "en")
    broken.stage.window.settings_changed.emit()
    broken.stage.settle()
    assert broken.told == told


def test_a_fault_of_the_last_run_is_told_once(broken: Broken) -> None:
    reports_home().mkdir(parents=True, exist_ok=True)
    (reports_home() / "running-1-a.trace").write_text(
        'Fatal Python error: Segmentation fault\n\nThread 0x1 (most recent call first):\n  File "/home/ana/x.py", line 3 in f\n'
    )
    broken.mishaps.tell_of_before()
    broken.stage.settle()
    assert "ended unexpectedly" in broken.told
    assert list(broken.buttons()) == ["Show the report"]
    (report,) = reports()
    assert "  x.py:3 f" in report.read_text()
    assert "ana" not in report.read_text()
    broken.mishaps._go_on()
    broken.mishaps.tell_of_before()
    assert broken.told == ""


def test_what_breaks_while_the_window_goes_is_let_be(broken: Broken) -> None:
    hear: Callable[..., object] = broken.crashes.hear
    broken.stage.close()
    hear(ValueError, ValueError(SECRET), None)
    broken.stage.settle()
    assert isValid(broken.crashes)
    assert QThread.currentThread().isRunning()
