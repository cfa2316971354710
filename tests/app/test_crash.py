"""A mistake of the program: what was written is on the disk at once, one report, told once."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from igm_desktop.app.crash import Crash, Crashes, crash_of_before
from igm_desktop.app.session import Session
from igm_desktop.app.tasks import start
from igm_desktop.core.beginning import Beginning, new_assessment
from igm_desktop.core.edits import set_value
from igm_desktop.core.folders import state_home
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.model.assessment import Person
from igm_desktop.core.model.state import State
from igm_desktop.core.reports import reports

SECRET = "Kanarienvogel"
Break = Callable[[], object]


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    document = new_assessment(Beginning("local", "MD", place="Here", languages=("en",)))
    return Session(new_desk(State(document=document), Person(id="p")))


@pytest.fixture
def crashes(session: Session) -> Crashes:
    made = Crashes()
    made.session = lambda: session
    return made


def write(session: Session, words: str) -> None:
    session.apply(lambda now: set_value(now, ("document", "title", "en"), words), "Edit")


def breaks(crashes: Crashes, kind: type[Exception] = ValueError) -> None:
    try:
        raise kind(SECRET)
    except kind as error:
        crashes.hear(type(error), error, error.__traceback__)


def kept() -> list[str]:
    return [one.document.title.in_language("en") for _, one in left_behind()]


def test_what_was_written_is_on_the_disk_when_the_hook_returns(session: Session, crashes: Crashes) -> None:
    write(session, SECRET)
    breaks(crashes)
    assert kept() == [SECRET]
    (report,) = reports()
    text = report.read_text()
    assert "builtins.ValueError, from:" in text
    assert "test_crash.py:" in text
    assert "1 parts" in text
    assert SECRET not in text


def test_it_is_told_once_in_a_turn_of_its_own(qtbot: QtBot, session: Session, crashes: Crashes) -> None:
    told: list[Crash] = []
    crashes.happened.connect(told.append)
    for _ in range(50):
        breaks(crashes)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert told[0].kept
    assert told[0].place == reports()[0]
    assert told[0].report == reports()[0].read_text()


def test_what_was_typed_last_follows(qtbot: QtBot, session: Session, crashes: Crashes) -> None:
    session.flushing.connect(lambda: write(session, "typed last"))
    breaks(crashes)
    assert kept() == []
    with qtbot.waitSignal(crashes.happened):
        pass
    assert kept() == ["typed last"]


def test_in_a_thread_it_is_heard_there_and_told_in_the_window(qtbot: QtBot, session: Session, crashes: Crashes) -> None:
    write(session, "a title")
    threads: list[object] = []
    crashes.happened.connect(lambda _crash: threads.append(threading.current_thread()))
    thread = threading.Thread(target=breaks, args=(crashes,))
    with qtbot.waitSignal(crashes.happened):
        thread.start()
        thread.join()
    assert threads == [threading.main_thread()]
    assert kept() == ["a title"]
    assert "Thread: work" in reports()[0].read_text()


def test_a_worker_that_writes_for_ever_is_not_waited_for(
    session: Session, crashes: Crashes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("igm_desktop.app.crash.PATIENCE_MS", 50)
    go_on = threading.Event()
    write(session, "a title")
    monkeypatch.setattr(session.desk, "keep", lambda *_given: go_on.wait(30))
    session.keep()
    breaks(crashes)
    assert kept() == []
    assert len(reports()) == 1
    assert not crashes.keep()
    go_on.set()
    session.wait()


def test_mistakes_without_end_fill_no_disk(crashes: Crashes) -> None:
    for number in range(60):
        breaks(crashes, type(f"Mistake{number}", (ValueError,), {}))
    assert len(reports()) == 20


def test_where_no_report_can_be_written_it_is_told_all_the_same(qtbot: QtBot, crashes: Crashes) -> None:
    state_home().write_text("a file where the folder would be")
    with qtbot.waitSignal(crashes.happened) as told:
        breaks(crashes)
    assert told.args[0].place is None
    assert "ValueError" in told.args[0].report


def test_the_hook_raises_nothing(session: Session, crashes: Crashes, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad(*_given: object) -> None:
        raise RuntimeError(SECRET)

    write(session, "a title")
    monkeypatch.setattr("igm_desktop.app.crash.crash_lines", bad)
    breaks(crashes)
    monkeypatch.setattr(session, "keep_within", bad)
    assert not crashes.keep()


def test_work_that_has_a_mistake_in_it_comes_to_an_end(qtbot: QtBot) -> None:
    """Whoever waits for it would else wait for ever: a session would keep nothing any more."""
    with qtbot.captureExceptions() as caught:
        task = start(QThreadPool.globalInstance(), lambda _task: {}[SECRET])
        with qtbot.waitSignal(task.failed) as failed:
            pass
    assert failed.args[0].code == "unexpected"
    assert len(caught) == 1


def test_a_fault_of_an_earlier_run_becomes_a_report() -> None:
    crash = crash_of_before(("Fatal Python error: Aborted",))
    assert crash.place == reports()[0]
    assert crash.report.endswith("\nFatal Python error: Aborted\n")
    assert isinstance(crash.place, Path)
