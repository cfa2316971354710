"""Looking for copies beside the file: when it is opened, when its folder changes, and when it becomes another file."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.copies import CopiesWatch
from igm_desktop.app.session import Session
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State

ANA, BO = Person(id="ana", name="Ana"), Person(id="bo", name="Bo")
TEXT = ("findings", "f1", "text", "en")


@pytest.fixture(autouse=True)
def gone(qtbot: QtBot) -> Iterator[None]:
    """What is left of a session goes here, and not in a thread of a later test."""
    yield
    gc.collect()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    finding = Finding(id="f1", domain="rights", kind="potential", text=Prose(en="One."))
    document = add(Assessment(id="d1", title=Prose(en="Profile")), "findings", finding)
    (tmp_path / "office").mkdir()
    desk = new_desk(State(document=document), ANA)
    desk.save(document, tmp_path / "office" / "local.igm.json")
    desk.close()
    return tmp_path / "office" / "local.igm.json"


def copied(file: Path, name: str, text: str) -> Path:
    """A copy that was gone on with elsewhere, and then put beside the file."""
    elsewhere = file.parent.parent / "elsewhere.igm.json"
    elsewhere.write_bytes(file.read_bytes())
    desk = open_desk(elsewhere, BO)
    desk.save(set_value(desk.document, TEXT, text))
    desk.close()
    return elsewhere.rename(file.with_name(name))


def watched(file: Path) -> tuple[Session, CopiesWatch]:
    session = Session(open_desk(file, ANA))
    return session, CopiesWatch(session)


def names(watch: CopiesWatch) -> list[str]:
    return [copy.path.name for copy in watch.copies if copy.news.happenings]


def test_what_lies_there_is_found_after_opening(qtbot: QtBot, file: Path) -> None:
    copied(file, "a.igm.json", "Theirs.")
    session, watch = watched(file)
    assert watch.copies == ()  # the page comes first
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    session.close()


def test_what_comes_and_goes_is_seen(qtbot: QtBot, file: Path) -> None:
    session, watch = watched(file)
    with qtbot.waitSignal(watch.looked):
        watch.look()
    copy = copied(file, "a.igm.json", "Theirs.")
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    copy.unlink()
    qtbot.waitUntil(lambda: watch.copies == ())
    session.close()


def test_what_was_brought_in_is_no_news(qtbot: QtBot, file: Path) -> None:
    copied(file, "a.igm.json", "Theirs.")
    session, watch = watched(file)
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    with qtbot.waitSignal(session.looked):
        assert session.look((watch.copies[0].data,))
    assert session.document.findings[0].text["en"] == "Theirs."
    assert not session.is_saved
    session.undo()
    assert session.document.findings[0].text["en"] == "One."
    qtbot.waitUntil(lambda: session.is_saved)  # none of it is left
    session.redo()
    qtbot.waitUntil(lambda: names(watch) == [])
    assert not session.is_saved
    with qtbot.waitSignal(session.saved):
        session.save()
    session.close()


def test_what_was_taken_back_is_news_again(qtbot: QtBot, file: Path) -> None:
    copied(file, "a.igm.json", "Theirs.")
    session, watch = watched(file)
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    with qtbot.waitSignal(session.looked):
        assert session.look((watch.copies[0].data,))
    qtbot.waitUntil(lambda: names(watch) == [])
    session.undo()
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    session.close()


def overwritten(file: Path) -> None:
    """What was saved is gone from the file: another program has written an older state over it."""
    older = file.read_bytes()
    desk = open_desk(file, ANA)
    desk.save(set_value(desk.document, TEXT, "A month of work."))
    desk.close()
    file.write_bytes(older)


def test_what_was_saved_last_and_is_not_in_the_file_is_found(qtbot: QtBot, file: Path) -> None:
    overwritten(file)
    session, watch = watched(file)
    session.apply(lambda document: set_value(document, ("document", "body"), "city"), "Typed at once")
    session.keep()  # what stands in the file is the newest backup from now on
    qtbot.waitUntil(lambda: bool(watch.copies))
    (copy,) = watch.copies
    assert copy.is_backup
    assert [one.edit.value for one in copy.news.happenings] == ["A month of work."]
    with qtbot.waitSignal(session.arrived):
        session.look((copy.data,))
    with qtbot.waitSignal(session.saved):
        session.save()
    qtbot.waitUntil(lambda: not watch.copies)
    assert copy.path.exists()
    session.close()


def test_what_was_saved_last_and_stands_in_the_file_is_no_copy(qtbot: QtBot, file: Path) -> None:
    session, watch = watched(file)
    with qtbot.waitSignal(watch.looked):
        watch.look()
    assert watch.copies == ()
    assert watch._among == {}
    session.close()


def test_another_file_has_other_copies(qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    copied(file, "a.igm.json", "Theirs.")
    session, watch = watched(file)
    qtbot.waitUntil(lambda: names(watch) == ["a.igm.json"])
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "new.igm.json")
    qtbot.waitUntil(lambda: watch.copies == ())
    session.close()


@pytest.mark.skipif(os.name == "nt", reason="no pipes there")
def test_a_pipe_is_not_waited_for(qtbot: QtBot, file: Path) -> None:
    os.mkfifo(file.with_name("local.igm (conflicted copy 2026-11-25 093000).json"))
    session, watch = watched(file)
    with qtbot.waitSignal(watch.looked):
        watch.look()
    assert watch.copies == ()
    session.close()


def test_without_a_file_there_is_nothing_to_look_for(qtbot: QtBot) -> None:
    session = Session(new_desk(State(document=Assessment(id="d1")), ANA))
    watch = CopiesWatch(session)
    with qtbot.waitSignal(watch.looked):
        watch.look()
    assert watch.copies == ()
    watch.stop()
    session.close()
