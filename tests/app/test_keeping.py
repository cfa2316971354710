"""Keeping: in time though typing never pauses, again after a failure, and the truth about what is kept."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from igm_desktop.app import keeping as module
from igm_desktop.app.keeping import AFTER_MS, AGAIN_MS, LATE, Keeping, keeping_of
from igm_desktop.app.session import Session
from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.keeping.recovery import RecoveryCopy
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.ui.forms.binding import LONGEST_MS

TITLE = ("document", "title", "en")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(new_desk(State(document=Assessment(id="d", title=Prose(en="First"))), Person(id="me")))
    yield made
    made.wait()
    delete(made)  # with its timers, on the thread that made them


@pytest.fixture
def keeping(session: Session, clock: Clock) -> Keeping:
    return Keeping(session, clock)


def write(session: Session, words: str) -> None:
    session.apply(partial(set_value, ref=TITLE, value=words), "Write")


def kept_titles() -> list[str]:
    return [kept.document.title["en"] for _, kept in left_behind()]


def test_typing_is_at_most_two_seconds_from_the_disk() -> None:
    assert LONGEST_MS + AFTER_MS <= 1_500


def test_a_change_is_kept_by_itself(session: Session, keeping: Keeping, qtbot: QtBot) -> None:
    assert keeping.is_kept
    write(session, "Second")
    assert not keeping.is_kept
    qtbot.waitUntil(lambda: keeping.is_kept)
    assert kept_titles() == ["Second"]
    assert keeping.kept_at is not None


def test_changes_that_never_pause_do_not_put_it_off(session: Session, keeping: Keeping) -> None:
    write(session, "Second")
    keeping._soon.setInterval(60_000)
    left = keeping._soon.remainingTime()
    for number in range(20):
        write(session, f"Title {number}")
    assert keeping._soon.remainingTime() <= left


def test_what_is_written_while_it_is_kept_is_kept_next(session: Session, keeping: Keeping, qtbot: QtBot) -> None:
    write(session, "Second")
    keeping.keep()
    write(session, "Third")
    qtbot.waitUntil(lambda: keeping.is_kept)
    assert kept_titles() == ["Third"]


def test_what_is_undone_is_kept_too(session: Session, keeping: Keeping) -> None:
    write(session, "Second")
    assert keeping.now()
    session.undo()
    assert not keeping.is_kept
    assert keeping.now()
    assert kept_titles() == ["First"]


def test_nothing_is_kept_of_what_nobody_changed(session: Session, keeping: Keeping, tmp_path: Path) -> None:
    keeping.keep_at_once()
    assert keeping.now()
    assert left_behind() == ()
    assert keeping.kept_at is None


def test_what_fields_hold_is_kept_at_the_end(session: Session, keeping: Keeping) -> None:
    session.flushing.connect(lambda: write(session, "Typed this moment"))
    assert keeping.now()
    assert kept_titles() == ["Typed this moment"]


def test_a_save_makes_it_unneeded(session: Session, keeping: Keeping, qtbot: QtBot, tmp_path: Path) -> None:
    write(session, "Second")
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "a.igm.json")
    assert keeping.is_kept
    assert keeping.saved_at is not None
    assert not keeping._soon.isActive()
    assert left_behind() == ()


def test_what_was_written_during_a_save_is_kept_after_it(
    session: Session, keeping: Keeping, qtbot: QtBot, tmp_path: Path
) -> None:
    write(session, "Second")
    session.save(tmp_path / "a.igm.json")
    write(session, "Third")
    qtbot.waitUntil(lambda: not session.saving and keeping.is_kept)
    assert not session.is_saved
    assert kept_titles() == ["Third"]


def full(_copy: RecoveryCopy, _document: Assessment) -> None:
    raise UnwritableFile("full", path="x")


def test_a_failure_is_told_and_tried_again_with_growing_pauses(
    session: Session, keeping: Keeping, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RecoveryCopy, "keep", full)
    write(session, "Second")
    pauses = []
    for _ in range(len(AGAIN_MS) + 2):
        with qtbot.waitSignal(session.keep_failed):
            keeping.keep()
        assert keeping.trouble is not None
        pauses.append(keeping._again.interval())
    assert pauses == [*AGAIN_MS, AGAIN_MS[-1], AGAIN_MS[-1]]
    assert max(pauses) <= 10_000
    write(session, "Third")
    assert not keeping._soon.isActive()  # nobody who types makes a full disk be asked at each word
    assert not keeping.now()
    monkeypatch.undo()
    with qtbot.waitSignal(session.kept):
        keeping._again.timeout.emit()
    assert keeping.trouble is None
    assert keeping.is_kept


def test_it_is_tried_again_by_itself(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AGAIN_MS", (1,))
    keeping = keeping_of(session)
    with monkeypatch.context() as broken:
        broken.setattr(RecoveryCopy, "keep", full)
        write(session, "Second")
        qtbot.waitUntil(lambda: keeping.trouble is not None)
    qtbot.waitUntil(lambda: keeping.is_kept)
    assert keeping.trouble is None
    assert keeping_of(session) is keeping


def test_it_warns_when_changes_have_waited_for_too_long(
    session: Session, keeping: Keeping, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RecoveryCopy, "keep", full)
    write(session, "Second")
    clock.now += LATE
    write(session, "Third")  # a later change does not make the first one younger
    keeping.look_at_the_clock()
    assert not keeping.is_late
    clock.now += 0.1
    with qtbot.waitSignal(keeping.changed):
        keeping._look.timeout.emit()
    assert keeping.is_late
    monkeypatch.undo()
    assert keeping.now()
    assert not keeping.is_late
    assert not keeping._look.isActive()


def test_what_came_after_the_asking_is_as_old_as_the_asking(
    session: Session, keeping: Keeping, clock: Clock, qtbot: QtBot
) -> None:
    write(session, "Second")
    clock.now += 5
    keeping.keep()
    write(session, "Third")
    with qtbot.waitSignal(session.kept):
        pass
    clock.now += LATE - 1
    keeping.look_at_the_clock()
    assert not keeping.is_late
    clock.now += 2
    keeping.look_at_the_clock()
    assert keeping.is_late


def test_undoing_to_what_is_kept_ends_the_waiting(session: Session, keeping: Keeping, clock: Clock) -> None:
    write(session, "Second")
    session.undo()
    clock.now += LATE + 1
    keeping.look_at_the_clock()
    assert keeping.is_kept
    assert not keeping.is_late
