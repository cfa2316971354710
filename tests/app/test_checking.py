"""The checks in the background: after a pause, at the latest after a while, and never with news of an older document."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.checking import Checking
from igm_desktop.app.session import Session
from igm_desktop.core.checks import table
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State

REF = ("findings", "f", "text", "en")


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose(en="Access to to services."))
    return Session(new_desk(State(document=Assessment(id="d", findings=(finding,))), Person(id="me")))


@pytest.fixture
def checking(session: Session) -> Iterator[Checking]:
    one = Checking(session)
    yield one
    one.stop()


def repeated(checking: Checking) -> bool:
    return any(problem.check == "repeated_words" for problem in checking.problems or ())


def write(session: Session, text: str) -> None:
    session.apply(lambda document: set_value(document, REF, text), "Typing")


def test_what_is_found_is_told_and_follows_the_document(session: Session, checking: Checking, qtbot: QtBot) -> None:
    assert checking.problems is None
    with qtbot.waitSignal(checking.found):
        pass
    assert repeated(checking)
    assert checking.is_current
    write(session, "Access to services.")
    assert not checking.is_current
    with qtbot.waitSignal(checking.found):
        pass
    assert not repeated(checking)


def test_news_of_an_older_document_is_dropped(session: Session, checking: Checking, qtbot: QtBot) -> None:
    told: list[bool] = []
    checking.found.connect(lambda: told.append(checking.is_current))
    checking.look()
    write(session, "Access to services.")
    qtbot.waitUntil(lambda: checking.is_current)
    assert told == [True]
    assert not repeated(checking)


def test_who_types_without_end_is_checked_all_the_same(session: Session, checking: Checking, qtbot: QtBot) -> None:
    checking._soon.setInterval(60_000)
    checking._latest.setInterval(1)
    write(session, "Access to services.")
    qtbot.waitUntil(lambda: checking.is_current)


def test_looking_twice_at_one_document_is_looking_once(
    session: Session, checking: Checking, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Assessment] = []
    check = table.problems
    monkeypatch.setattr(table, "problems", lambda document, pause: looked.append(document) or check(document, pause))
    checking.look()
    qtbot.waitUntil(lambda: checking.is_current)
    checking.look()
    assert looked == [session.document]


def test_after_stopping_nothing_is_told(session: Session, qtbot: QtBot) -> None:
    checking = Checking(session)
    told: list[int] = []
    checking.found.connect(lambda: told.append(1))
    checking.look()
    checking.stop()
    write(session, "Access to services.")
    qtbot.wait(50)
    assert told == []
    assert not checking._soon.isActive()
