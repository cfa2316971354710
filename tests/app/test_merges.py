"""Copies brought into a session: one step that undo takes back whole, and decisions that are steps too."""

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.app.session import Session
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.exchange.arrivals import refs_of, without
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.deciding import Standing
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.assessments import open_assessment

ANA, BO, CY = (Person(id=name.lower(), name=name) for name in ("Ana", "Bo", "Cy"))
TEXT: Ref = ("findings", "f1", "text", "en")
TITLE: Ref = ("document", "title", "en")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "office" / "a.igm.json"
    path.parent.mkdir()
    finding = Finding(id="f1", domain="rights", kind="potential", text=Prose(en="One."))
    document = add(Assessment(id="d1", title=Prose(en="Profile")), "findings", finding)
    desk = new_desk(State(document=document), ANA)
    desk.save(document, path)
    desk.close()
    return path


@pytest.fixture
def session(qtbot: QtBot, file: Path) -> Iterator[Session]:
    one = Session(open_desk(file, ANA))
    yield one
    one.close(discard=True)
    one.deleteLater()
    gc.collect()  # here, and not in a thread of the next test


def copied(file: Path, person: Person, *values: tuple[Ref, str]) -> State:
    copy = file.parent.parent / f"{person.id}.igm.json"
    copy.write_bytes(file.read_bytes())
    desk = open_desk(copy, person)
    document = desk.document
    for ref, value in values:
        document = set_value(document, ref, value)
    desk.save(document)
    desk.close()
    return open_assessment(copy).state


def bring(qtbot: QtBot, session: Session, *copies: State) -> None:
    with qtbot.waitSignal(session.looked):
        assert session.look(copies, "Merge copies")


def undo(qtbot: QtBot, session: Session) -> bool:
    with qtbot.waitSignal(session.taken_back) as told:
        session.undo()
    return bool(told.args[0])


def save(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.saved):
        session.save()


def text(session: Session) -> str:
    return session.document.findings[0].text["en"]


def records(path: Path, person: Person) -> list[object]:
    return [
        edit.value for edit in open_assessment(path).state.edits if edit.by == person.id and edit.ref[0] != "people"
    ]


def test_copies_are_one_step_and_undone_before_a_save_they_were_never_there(
    qtbot: QtBot, session: Session, file: Path
) -> None:
    copies = copied(file, BO, (TEXT, "Bo’s.")), copied(file, CY, (TITLE, "Cy’s."))
    before = file.read_bytes()
    bring(qtbot, session, *copies)
    assert (text(session), session.document.title["en"]) == ("Bo’s.", "Cy’s.")
    assert session.history.undo_label == "Merge copies"
    assert not session.is_saved
    assert undo(qtbot, session)
    assert (text(session), session.document.title["en"]) == ("One.", "Profile")
    assert session.is_saved
    assert not session.desk.recovery_place.exists()
    save(qtbot, session)
    assert file.read_bytes() == before
    bring(qtbot, session, *copies)  # the same merge again brings it in again
    assert text(session) == "Bo’s."
    save(qtbot, session)
    assert records(file, BO) == ["Bo’s."]


def test_done_again_they_are_theirs_as_before(qtbot: QtBot, session: Session, file: Path) -> None:
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    assert undo(qtbot, session)
    session.redo()
    session.wait()
    assert text(session) == "Bo’s."
    save(qtbot, session)
    assert records(file, BO) == ["Bo’s."]
    assert records(file, ANA) == []


def test_undone_and_done_again_twice_nothing_is_left_of_them(qtbot: QtBot, session: Session, file: Path) -> None:
    before = file.read_bytes()
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    assert undo(qtbot, session)
    session.redo()
    session.wait()
    assert undo(qtbot, session)
    assert session.is_saved
    save(qtbot, session)
    assert file.read_bytes() == before


def test_two_merges_with_words_between_are_taken_back_one_after_the_other(
    qtbot: QtBot, session: Session, file: Path
) -> None:
    before = file.read_bytes()
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    session.apply(partial(set_value, ref=TITLE, value="Mine."), "Write")
    bring(qtbot, session, copied(file, CY, (("document", "body"), "city")))
    assert undo(qtbot, session)
    session.undo()
    assert undo(qtbot, session)
    assert (text(session), session.document.title["en"], session.document.body) == ("One.", "Profile", "")
    save(qtbot, session)
    assert file.read_bytes() == before


def test_words_from_before_the_copies_stay(qtbot: QtBot, session: Session, file: Path) -> None:
    session.apply(partial(set_value, ref=TITLE, value="Mine."), "Write")
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    assert undo(qtbot, session)
    assert (text(session), session.document.title["en"]) == ("One.", "Mine.")
    assert not session.is_saved
    save(qtbot, session)
    assert records(file, ANA) == ["Mine."]
    assert records(file, BO) == []


def test_undone_after_a_save_it_is_a_rejection_that_the_same_copies_do_not_undo(
    qtbot: QtBot, session: Session, file: Path
) -> None:
    copy = copied(file, BO, (TEXT, "Bo’s."))
    bring(qtbot, session, copy)
    save(qtbot, session)
    assert not undo(qtbot, session)
    assert text(session) == "One."
    save(qtbot, session)
    assert records(file, BO) == ["Bo’s."]
    with qtbot.assertNotEmitted(session.arrived):
        bring(qtbot, session, copy)
    assert text(session) == "One."
    watch = arrivals_of(session)
    qtbot.waitUntil(lambda: watch.is_current)
    assert [one.standing for one in watch.came.arrivals] == [Standing.REJECTED]


def test_undone_after_a_save_mine_stands_where_both_wrote_whichever_showed(
    qtbot: QtBot, session: Session, file: Path
) -> None:
    copies = [copied(file, BO, (TEXT, f"Bo’s {number}.")) for number in range(4)]  # some show over mine, some under it
    session.apply(partial(set_value, ref=TEXT, value="Mine."), "Write")
    bring(qtbot, session, *copies)
    save(qtbot, session)
    assert conflicts(session.stored.edits)
    assert not undo(qtbot, session)
    save(qtbot, session)
    assert text(session) == "Mine."
    assert not conflicts(open_assessment(file).state.edits)


def test_a_save_that_runs_while_they_are_undone_has_them_and_they_are_rejected(
    qtbot: QtBot, session: Session, file: Path
) -> None:
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    session.save()
    assert not undo(qtbot, session)
    session.wait()
    assert text(session) == "One."
    assert not session.is_saved
    save(qtbot, session)
    assert open_assessment(file).state.document.findings[0].text["en"] == "One."
    assert records(file, BO) == ["Bo’s."]


def test_what_is_decided_is_a_step_also_where_nothing_shows(qtbot: QtBot, session: Session, file: Path) -> None:
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    save(qtbot, session)
    watch = arrivals_of(session)
    qtbot.waitUntil(lambda: watch.is_current)
    (one,) = watch.came.open_ones
    session.decide(lambda document: document, "Accept", refs_of([one]))
    assert session.history.undo_label == "Accept"
    assert not session.is_saved
    session.undo()
    assert session.resolved == frozenset()
    assert session.is_saved
    session.redo()
    assert session.resolved == {TEXT}
    save(qtbot, session)
    qtbot.waitUntil(lambda: watch.is_current)
    assert [one.standing for one in watch.came.arrivals] == [Standing.ACCEPTED]
    assert ANA in session.stored.document.people  # who decided is known by name
    session.undo()  # a step that nothing is left of is none: it takes back the merge
    assert text(session) == "One."


def test_a_rejection_is_a_step(qtbot: QtBot, session: Session, file: Path) -> None:
    bring(qtbot, session, copied(file, BO, (TEXT, "Bo’s.")))
    watch = arrivals_of(session)
    qtbot.waitUntil(lambda: watch.is_current and bool(watch.came.open_ones))
    came = watch.came
    session.decide(lambda now: without(now, came.past, came.open_ones), "Reject", refs_of(came.open_ones))
    assert text(session) == "One."
    session.undo()
    assert (text(session), session.resolved) == ("Bo’s.", frozenset())
    assert session.history.undo_label == "Merge copies"


def test_a_copy_that_changes_nothing_that_shows_can_be_taken_back(qtbot: QtBot, session: Session, file: Path) -> None:
    session.apply(partial(set_value, ref=TEXT, value="The same."), "Write")
    bring(qtbot, session, copied(file, BO, (TEXT, "The same.")))
    assert session.history.undo_label == "Merge copies"
    assert undo(qtbot, session)
    save(qtbot, session)
    assert records(file, BO) == []


def test_a_damaged_copy_is_told_as_one(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.copies_failed) as told:
        assert session.look([b"{"])
    assert told.args[0].code == "not_json"
    assert session.history.undo_label is None


def test_nothing_is_looked_at_where_nothing_came(qtbot: QtBot, session: Session) -> None:
    watch = arrivals_of(session)
    qtbot.waitUntil(lambda: watch.is_current)
    assert watch.came.arrivals == ()
    session.apply(partial(set_value, ref=TEXT, value="Mine."), "Write")
    qtbot.waitUntil(lambda: watch.is_current)
    assert watch.came.past.edits == ()
