"""Copies of the evidence follow the document from save to save."""

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from igm_desktop.app.evidence import EvidencePlaces, evidence_places
from igm_desktop.app.session import Session
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.model.assessment import Assessment, Evidence, Person, Source
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.core.storage.evidence import evidence_path, evidence_state
from igm_desktop.core.storage.files import save_file

PDF = b"%PDF-1.7\n"
REF = ("sources", "s", "evidence")


def session_of(path: Path | None = None, evidence: Evidence | None = None) -> Session:
    document = Assessment(id="d", sources=(Source(id="s", evidence=evidence),))
    if path is None:
        return Session(new_desk(State(document=document), Person(id="me")))
    if not path.exists():
        save_assessment(path, State(document=document))
    return Session(open_desk(path, Person(id="me")))


def attach(session: Session, path: Path) -> Evidence:
    path.write_bytes(PDF + path.name.encode())
    made: list[Evidence] = []
    evidence_places(session).attach(path, made.append, lambda error: pytest.fail(str(error)))
    settle(session)
    session.apply(lambda document: set_value(document, REF, made[0]), "Attach")
    return made[0]


def save(session: Session, path: Path) -> None:
    session.save(path)
    session.wait()
    settle(session)


def settle(session: Session) -> None:
    for _ in range(4):
        evidence_places(session).wait()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


def test_there_is_one_for_a_session(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(tmp_path / "a.igm.json")
    places = evidence_places(session)
    assert evidence_places(session) is places
    assert places.folder == tmp_path


def test_a_document_without_a_file_loses_no_copy(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of()
    first = attach(session, tmp_path / "first.pdf")
    evidence = attach(session, tmp_path / "decree.pdf")
    waiting = evidence_places(session).folder
    assert evidence_state(waiting, first) == evidence_state(waiting, evidence) == "there"
    (tmp_path / "there").mkdir()
    save(session, tmp_path / "there" / "a.igm.json")
    assert evidence_state(tmp_path / "there", evidence) == "there"
    assert evidence_state(tmp_path / "there", first) == "there"  # an undo brings it back
    assert not waiting.exists()
    assert evidence_places(session).folder == tmp_path / "there"


def test_a_document_that_nobody_saves_takes_its_own_copies_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Those of a document with the same id, from a time when the program ended suddenly, stay."""
    before = attach(session_of(), tmp_path / "decree.pdf")
    session = session_of()
    again, other = attach(session, tmp_path / "decree.pdf"), attach(session, tmp_path / "plan.pdf")
    waiting = evidence_places(session).folder
    evidence_places(session).let_go()
    assert again == before
    assert evidence_state(waiting, before) == "there"
    assert not evidence_path(waiting, other).exists()


def test_nothing_is_left_of_a_document_that_nobody_saves(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of()
    attach(session, tmp_path / "decree.pdf")
    evidence_places(session).let_go()
    assert not evidence_places(session).folder.exists()


def test_leaving_a_saved_document_takes_no_copy(qtbot: QtBot, tmp_path: Path) -> None:
    """Also not one that could not be brought beside the file yet."""
    there = tmp_path / "there"
    there.mkdir()
    save_file(there / "evidence", b"a file where the folder should be")
    session = session_of()
    evidence = attach(session, tmp_path / "decree.pdf")
    waiting = evidence_places(session).folder
    save(session, there / "a.igm.json")
    evidence_places(session).let_go()
    assert evidence_state(waiting, evidence) == "there"


def test_copies_that_waited_come_when_the_file_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    """The program ended between the save and the copying."""
    first = session_of()
    evidence = attach(first, tmp_path / "decree.pdf")
    again = session_of(tmp_path / "a.igm.json", evidence)
    evidence_places(again)
    settle(again)
    assert evidence_state(tmp_path, evidence) == "there"


def test_save_as_carries_what_the_document_refers_to(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    session = session_of(one / "a.igm.json")
    old = attach(session, tmp_path / "old.pdf")
    new = attach(session, tmp_path / "new.pdf")
    save(session, two / "b.igm.json")
    assert evidence_state(two, new) == "there"
    assert not evidence_path(two, old).exists()
    assert evidence_state(one, new) == evidence_state(one, old) == "there"
    session.undo()  # back to the old copy, which stayed in the first folder
    assert evidence_places(session).where(old) == one
    save(session, two / "b.igm.json")
    assert evidence_state(two, old) == "there"


def test_what_is_missing_is_told_and_the_save_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    session = session_of(one / "a.igm.json")
    places: EvidencePlaces = evidence_places(session)
    evidence = attach(session, tmp_path / "decree.pdf")
    evidence_path(one, evidence).unlink()
    left: list[tuple[Evidence, ...]] = []
    places.left_behind.connect(left.append)
    save(session, two / "b.igm.json")
    assert left == [(evidence,)]
    assert session.is_saved
    assert (two / "b.igm.json").exists()


def test_a_folder_that_takes_no_copies_is_no_reason_not_to_save(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    save_file(two / "evidence", b"a file where the folder should be")
    session = session_of(one / "a.igm.json")
    evidence = attach(session, tmp_path / "decree.pdf")
    left: list[tuple[Evidence, ...]] = []
    evidence_places(session).left_behind.connect(left.append)
    save(session, two / "b.igm.json")
    assert left == [(evidence,)]
    assert session.is_saved


def test_undo_and_save_delete_no_copy(qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(tmp_path / "a.igm.json")
    evidence = attach(session, tmp_path / "decree.pdf")
    session.undo()
    save(session, tmp_path / "a.igm.json")
    assert evidence_state(tmp_path, evidence) == "there"
