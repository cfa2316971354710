"""Watching the file: replaced, changed in its place, taken away and brought back, by whatever road."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from igm_desktop.app import watching as module
from igm_desktop.app.session import Session
from igm_desktop.app.watching import Watching
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment

TITLE, PLACE = ("document", "title", "en"), ("document", "place", "en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    desk = new_desk(State(document=Assessment(id="d", title=Prose(en="First"))), Person(id="ana"))
    desk.save(desk.document, folder / "a.igm.json")
    desk.close()
    return folder / "a.igm.json"


@pytest.fixture
def session(path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(open_desk(path, Person(id="ana")))
    yield made
    made.close()
    delete(made)  # with its timers, on the thread that made them


@pytest.fixture(params=["told by the system", "looked at only"])
def watching(session: Session, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watching]:
    """Once where the system tells of changes, and once on a disk of which it tells nothing."""
    monkeypatch.setattr(module, "POLL_MS", 50 if request.param == "looked at only" else 60_000)
    monkeypatch.setattr(module, "SOON_MS", 5)
    made = Watching(session)
    if request.param == "looked at only":
        made._system.fileChanged.disconnect(made._hear)
        made._system.directoryChanged.disconnect(made._hear)
    yield made
    made.stop()


def began(watching: Watching, session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: watching._seen is not None)
    session.wait()


def changed_copy(path: Path, place: str, into: Path) -> bytes:
    """What somebody else makes of the file on another computer."""
    desk = new_desk(open_assessment(path).state, Person(id="bo", name="Bo"))
    desk.save(set_value(desk.document, PLACE, place), into / "theirs.igm.json")
    desk.close()
    data = (into / "theirs.igm.json").read_bytes()
    (into / "theirs.igm.json").unlink()
    return data


def place_of(session: Session) -> str:
    return session.document.place.best(("en",))


def _is_at(session: Session, place: str) -> bool:
    return place_of(session) == place


def replace(path: Path, data: bytes) -> None:
    other = path.with_name("sync.part")
    other.write_bytes(data)
    other.replace(path)


def write_over(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def take_away_and_bring_back(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


@pytest.mark.parametrize("way", [replace, write_over, take_away_and_bring_back])
def test_what_comes_is_brought_in_time_after_time(
    watching: Watching, session: Session, path: Path, tmp_path: Path, qtbot: QtBot, way: object
) -> None:
    assert callable(way)
    began(watching, session, qtbot)
    for number in range(3):
        way(path, changed_copy(path, f"Place {number}", tmp_path))
        qtbot.waitUntil(partial(_is_at, session, f"Place {number}"))
    assert session.is_saved


def test_a_folder_that_is_replaced_is_watched_on(
    watching: Watching, session: Session, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    began(watching, session, qtbot)
    watching._poll.setInterval(50)  # of a folder that is moved away the system tells nothing that helps
    data = changed_copy(path, "Elsewhere", tmp_path)
    path.parent.rename(tmp_path / "moved")
    path.parent.mkdir()
    path.write_bytes(data)
    qtbot.waitUntil(lambda: place_of(session) == "Elsewhere")
    replace(path, changed_copy(path, "Farther", tmp_path))
    qtbot.waitUntil(lambda: place_of(session) == "Farther")


def test_a_file_that_is_gone_is_told_once_and_looked_at_when_it_is_back(
    watching: Watching, session: Session, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    gone: list[Path] = []
    watching.gone.connect(gone.append)
    began(watching, session, qtbot)
    watching._poll.setInterval(20)
    data = path.read_bytes()
    path.unlink()
    qtbot.waitUntil(lambda: bool(gone))
    session.lose_file()
    assert not session.is_saved
    missing = watching._missing
    qtbot.waitUntil(lambda: watching._missing > missing + 2)
    assert gone == [path]
    path.write_bytes(data)
    qtbot.waitUntil(lambda: session.is_saved)
    path.unlink()
    qtbot.waitUntil(lambda: len(gone) == 2)
    session.save()
    qtbot.waitUntil(lambda: session.is_saved and path.exists())


def test_a_disk_that_is_gone_is_no_arrival(session: Session, path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    watching = Watching(session)
    gone: list[Path] = []
    watching.gone.connect(gone.append)
    began(watching, session, qtbot)
    shutil.move(path.parent, tmp_path / "elsewhere")
    watching._poll.setInterval(10)
    qtbot.waitUntil(lambda: gone == [path])
    watching.stop()


def test_nobody_who_types_is_interrupted(
    watching: Watching, session: Session, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """What the person types when nothing has come stays one step, though the file is looked at."""
    began(watching, session, qtbot)
    flushed: list[bool] = []
    session.flushing.connect(lambda: flushed.append(True))
    os.utime(path)
    with qtbot.waitSignal(session.looked):
        watching.look()
    assert not flushed
    session.apply(partial(set_value, ref=TITLE, value="A"), "Write", join="typing")
    with qtbot.waitSignal(session.looked):
        session.look()
    session.apply(partial(set_value, ref=TITLE, value="AB"), "Write", join="typing")
    session.undo()
    assert session.document.title["en"] == "First"


def test_another_name_is_watched_from_then_on(
    watching: Watching, session: Session, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    began(watching, session, qtbot)
    other = tmp_path / "b.igm.json"
    with qtbot.waitSignal(session.saved):
        session.save(other)
    qtbot.waitUntil(lambda: watching._path == other and watching._seen is not None)
    session.wait()
    path.unlink()
    replace(other, changed_copy(other, "At the new name", tmp_path))
    qtbot.waitUntil(lambda: place_of(session) == "At the new name")


def test_content_is_looked_at_now_and_then_though_all_looks_the_same(
    session: Session, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some disks tell no times that can be trusted."""
    monkeypatch.setattr(module, "_looks", lambda _path: (1, 2, 3, 4, 5))
    monkeypatch.setattr(module, "POLL_MS", 5)
    watching = Watching(session)
    began(watching, session, qtbot)
    watching._system.removePaths([*watching._system.files(), *watching._system.directories()])
    path.write_bytes(changed_copy(path, "Unseen", tmp_path))
    qtbot.waitUntil(lambda: place_of(session) == "Unseen")
    watching.stop()
