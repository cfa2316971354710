"""The session: edits, undo, saving in the background."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Cause, Change, Session
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment

TEXT = ("findings", "f1", "text", "en")


def document() -> Assessment:
    finding = Finding(id="f1", domain="rights", kind="potential", text=Prose(en="No local plan."))
    return add(Assessment(id="d1", title=Prose(en="Profile")), "findings", finding)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(State(document=document()), None, "me")


def test_typing_in_one_field_is_one_step_of_undo(session: Session) -> None:
    first = session.document
    for words in ("A", "A p", "A plan"):
        session.apply(partial(set_value, ref=TEXT, value=words), "Write", join=TEXT)
    session.apply(partial(set_value, ref=("document", "title", "en"), value="New"), "Write", join="title")
    session.undo()
    assert session.document.findings[0].text["en"] == "A plan"
    session.undo()
    assert session.document is first
    session.redo()
    session.redo()
    assert session.document.title["en"] == "New"


def test_typing_after_a_pause_that_closes_the_step_is_a_new_one(session: Session) -> None:
    session.apply(partial(set_value, ref=TEXT, value="A"), "Write", join=TEXT)
    session.flush()
    session.apply(partial(set_value, ref=TEXT, value="B"), "Write", join=TEXT)
    session.undo()
    assert session.document.findings[0].text["en"] == "A"


def test_everybody_is_told_what_changed_and_who_did_it(session: Session) -> None:
    told: list[Change] = []
    session.changed.connect(told.append)
    session.apply(partial(set_value, ref=TEXT, value="New"), "Write", origin="this field")
    session.undo()
    assert [(change.cause, change.origin, change.label) for change in told] == [
        (Cause.EDIT, "this field", "Write"),
        (Cause.UNDO, None, "Write"),
    ]
    assert told[0].difference.changed == (TEXT,)
    assert told[0].after is told[1].before


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    assert not session.apply(partial(set_value, ref=TEXT, value="No local plan."), "Write")
    assert session.history.undo_label is None


def test_a_bad_edit_changes_nothing(session: Session) -> None:
    before = session.document
    with pytest.raises(InvalidEdit):
        session.apply(partial(set_value, ref=("document", "country"), value="Moldova"), "Choose country")
    assert session.document is before


def test_a_saved_document_opens_equal_with_records_that_add_up_to_it(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.igm.json"
    with qtbot.waitSignal(session.saved):
        session.save(path)
    assert session.is_saved
    session.apply(partial(set_value, ref=TEXT, value="Neu"), "Write")
    session.apply(lambda d: move(d, ("findings", "f1"), domain="crises"), "Move")
    assert not session.is_saved
    with qtbot.waitSignal(session.saved):
        session.save()
    loaded = open_assessment(path)
    assert loaded.state.document == session.document
    assert loaded.seal_right
    assert view(loaded.state.edits) == session.document
    assert {edit.by for edit in loaded.state.edits if edit.at} == {"me"}


def test_undo_back_to_the_saved_value_is_saved(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "a.igm.json")
    session.apply(lambda d: remove(d, ("findings", "f1")), "Delete")
    assert not session.is_saved
    session.undo()
    assert session.is_saved


def test_a_save_that_fails_keeps_the_text_and_the_old_name(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "a.igm.json")
    session.apply(partial(set_value, ref=TEXT, value="Newer"), "Write")
    with qtbot.waitSignal(session.save_failed) as failed:
        session.save(tmp_path / "no such folder" / "b.igm.json")
    assert failed.args[0].code == "folder_missing"
    assert not session.is_saved
    assert session.document.findings[0].text["en"] == "Newer"
    assert session.path == tmp_path / "a.igm.json"
    with qtbot.waitSignal(session.saved):
        session.save()
    assert open_assessment(tmp_path / "a.igm.json").state.document == session.document


def test_saves_asked_for_while_one_runs_end_with_the_last_value(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session.save(tmp_path / "a.igm.json")
    for number in range(5):
        session.apply(partial(set_value, ref=TEXT, value=f"Version {number}"), "Write")
        session.save()
    qtbot.waitUntil(lambda: session.is_saved and not session.saving)
    assert open_assessment(tmp_path / "a.igm.json").state.document.findings[0].text["en"] == "Version 4"


def test_fields_are_asked_to_commit_before_a_save(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session.flushing.connect(lambda: session.apply(partial(set_value, ref=TEXT, value="typed"), "Write"))
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "a.igm.json")
    assert open_assessment(tmp_path / "a.igm.json").state.document.findings[0].text["en"] == "typed"
