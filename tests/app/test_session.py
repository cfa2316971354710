"""The session: edits, undo, saving in the background."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.change import Cause, Change
from igm_desktop.app.session import Session
from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.view import view
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.people import with_person
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

TEXT = ("findings", "f1", "text", "en")


def document() -> Assessment:
    finding = Finding(id="f1", domain="rights", kind="potential", text=Prose(en="No local plan."))
    return add(Assessment(id="d1", title=Prose(en="Profile")), "findings", finding)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(new_desk(State(document=document()), Person(id="me")))


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
    assert loaded.state.document == with_person(session.document, Person(id="me"))
    assert loaded.seal_right
    assert view(loaded.state.edits) == loaded.state.document
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
    assert open_assessment(tmp_path / "a.igm.json").state.document == with_person(session.document, Person(id="me"))


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


def test_who_writes_stands_in_the_file_and_in_no_step(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    ana = Person(id="ana", name="Ana", role="Author")
    session.write_as(ana)
    session.apply(partial(set_value, ref=TEXT, value="New"), "Write")
    with qtbot.waitSignal(session.saved):
        session.save(path)
    first = open_assessment(path).state
    assert first.document.people == (ana,)
    assert session.is_saved
    assert {edit.by for edit in first.edits if edit.ref == TEXT} == {"ana"}
    assert session.history.undo_label == "Write"
    session.undo()
    assert session.history.undo_label is None
    with qtbot.waitSignal(session.saved):
        session.save()
    second = open_assessment(path).state
    assert second.document.people == (ana,)
    known = {edit.id for edit in first.edits}  # of two saves in one second neither stands first
    assert [edit.ref for edit in second.edits if edit.id not in known] == [TEXT]


def test_a_document_that_nobody_changed_is_saved_without_anybody(qtbot: QtBot, tmp_path: Path) -> None:
    save_assessment(tmp_path / "a.igm.json", first_state(document()))
    session = Session(open_desk(tmp_path / "a.igm.json", Person(id="ana", name="Ana")))
    with qtbot.waitSignal(session.saved):
        session.save()
    written = (tmp_path / "a.igm.json").read_bytes()
    assert open_assessment(tmp_path / "a.igm.json").state.document.people == ()
    with qtbot.waitSignal(session.saved):
        session.save()
    assert (tmp_path / "a.igm.json").read_bytes() == written


def test_what_was_typed_while_another_copy_came_is_kept_with_what_came(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.igm.json"
    with qtbot.waitSignal(session.saved):
        session.save(path)
    other = new_desk(open_assessment(path).state, Person(id="bo", name="Bo"))
    other.save(set_value(other.document, ("document", "title", "en"), "Bo’s"), tmp_path / "b.igm.json")
    (tmp_path / "b.igm.json").replace(path)
    session.apply(partial(set_value, ref=TEXT, value="Typed"), "Write")
    with qtbot.waitSignal(session.arrived) as arrived:
        session.look()
        session.apply(partial(set_value, ref=TEXT, value="Typed later"), "Write")
    assert arrived.args[0].cause is Cause.ARRIVAL
    assert (session.document.title["en"], session.document.findings[0].text["en"]) == ("Bo’s", "Typed later")
    assert not session.is_saved
    session.apply(partial(set_value, ref=TEXT, value="Typed last"), "Write")
    with qtbot.waitSignal(session.saved):
        session.save()
    assert session.is_saved
    held = open_assessment(path).state.document
    assert (held.title["en"], held.findings[0].text["en"]) == ("Bo’s", "Typed last")
    session.undo()
    session.undo()
    session.undo()
    assert session.document.title["en"] == "Profile"


def test_a_save_brings_in_what_came_unseen(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    with qtbot.waitSignal(session.saved):
        session.save(path)
    other = new_desk(open_assessment(path).state, Person(id="bo", name="Bo"))
    other.save(set_value(other.document, ("document", "title", "en"), "Bo’s"), tmp_path / "b.igm.json")
    (tmp_path / "b.igm.json").replace(path)
    session.apply(partial(set_value, ref=TEXT, value="Typed"), "Write")
    with qtbot.waitSignal(session.saved):
        session.save()
    assert session.is_saved
    held = open_assessment(path).state.document
    assert held.title["en"] == session.document.title["en"] == "Bo’s"
    assert held.findings[0].text["en"] == "Typed"


def test_the_recovery_copy_has_the_present_value_once_it_is_kept(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.apply(partial(set_value, ref=TEXT, value="Typed"), "Write")
    with qtbot.waitSignal(session.kept) as kept:
        session.keep()
    assert kept.args[0] is session.document
    session.wait()
    ((_, copy),) = left_behind()
    assert copy.document.findings[0].text["en"] == "Typed"
    session.close(discard=True)
    assert left_behind() == ()
