"""After a crash: what was left is on the start page, is shown beside what was saved, and none of it goes unasked."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from window_stage import MakeWindow, Stage, accept, read

from igm_desktop.app.evidence import evidence_places
from igm_desktop.core.edits import add, set_value, value_at
from igm_desktop.core.folders import state_home
from igm_desktop.core.keeping.crashed import crashed
from igm_desktop.core.keeping.desk import Desk, new_desk, open_desk
from igm_desktop.core.keeping.lock import is_held
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.keeping.places import waiting_place
from igm_desktop.core.keeping.restoring import backups_for, read_state
from igm_desktop.core.model.assessment import Assessment, Finding, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.evidence import evidence_state, keep_evidence, take_evidence
from igm_desktop.ui.dialogs.recovered import RecoveredDialog
from igm_desktop.ui.pages.backups.page import BackupsPage
from igm_desktop.ui.pages.left_behind import LeftRow

TEXT: Ref = ("findings", "f1", "text", "en")
OTHER: Ref = ("findings", "f2", "text", "en")
ANA, BO = Person(id="ana", name="Ana"), Person(id="bo", name="Bo")
SAVED, TYPED = "The city has a plan.", "The city has a good plan for 2030."
KEEP = f"""
import sys
from pathlib import Path
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Person
desk = open_desk(Path(sys.argv[1]), Person(id="ana", name="Ana"))
desk.keep(set_value(desk.document, {TEXT!r}, {TYPED!r}))
print("kept", flush=True)
sys.stdin.read()
"""


def example() -> Assessment:
    made = Assessment(id="d1", title=Prose(en="<b>Harbour</b>"), level="local")
    for name in ("f1", "f2"):
        made = add(made, "findings", Finding(id=name, domain="rights", kind="well_developed", text=Prose(en=SAVED)))
    return made


def kept(desk: Desk, words: str = TYPED, ref: Ref = TEXT) -> None:
    """What a crash leaves: text in the recovery copy, and a lock that nobody has."""
    desk.keep(set_value(desk.document, ref, words))
    desk.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with text beside it that was not saved."""
    path = tmp_path / "harbour.igm.json"
    desk = new_desk(State(document=example()), ANA)
    desk.save(desk.document, path)
    kept(desk)
    return path


def rows(stage: Stage, number: int = 1) -> tuple[LeftRow, ...]:
    stage.qtbot.waitUntil(lambda: len(stage.window.start._left.rows) == number)
    stage.settle()
    return stage.window.start._left.rows


def words(dialog: RecoveredDialog) -> str:
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]
    return "\n".join([*labels, dialog.text.toPlainText()])


def press_saved(dialog: RecoveredDialog) -> None:
    QTest.mouseClick(dialog.saved, Qt.MouseButton.LeftButton)


def settled_save(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    stage.settle()


def test_what_a_killed_process_left_is_offered_at_the_start_and_comes_back(
    tmp_path: Path, open_window: MakeWindow
) -> None:
    path = tmp_path / "harbour.igm.json"
    desk = new_desk(State(document=example()), ANA)
    desk.save(desk.document, path)
    desk.close()
    command = [sys.executable, "-c", KEEP, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        os.kill(other.pid, signal.SIGKILL)
    stage = open_window()
    (row,) = rows(stage)
    assert "<b>Harbour</b>" in row.open.accessibleName()
    assert str(path) in row.open.accessibleDescription()
    assert not row.delete.isVisible()
    said: list[str] = []

    def look_and_accept(dialog: RecoveredDialog) -> None:
        said.append(words(dialog))
        assert dialog.focusWidget() is dialog.main
        accept(dialog)

    with stage.in_dialog(RecoveredDialog, look_and_accept):
        stage.click(row.open)
    assert "There is text that was not saved" in said[0]
    assert "good" in said[0]
    assert value_at(stage.document, TEXT) == TYPED
    assert not stage.session.is_saved
    assert read(path) == read_state(backups_for(path)[0]).document
    stage.key("Ctrl+Z")
    assert value_at(stage.document, TEXT) == SAVED
    stage.key("Ctrl+Shift+Z")
    settled_save(stage)
    assert value_at(read(path), TEXT) == TYPED
    assert left_behind() == ()
    stage.key("Ctrl+W")
    rows(stage, 0)


def test_what_is_gone_and_what_is_new_differ_in_more_than_colour(file: Path, stage: Stage) -> None:
    looks: list[tuple[bool, bool]] = []

    def look(dialog: RecoveredDialog) -> None:
        document = dialog.text.document()
        for word in ("good", "plan"):
            found = document.find(word, document.find("Text (English)"))
            looks.append((found.charFormat().fontUnderline(), found.charFormat().fontStrikeOut()))
        dialog.reject()

    with stage.in_dialog(RecoveredDialog, look):
        stage.window.open_file(file)
    assert looks == [(True, False), (False, False)]


def test_escape_leaves_everything_as_it_is(file: Path, stage: Stage) -> None:
    (before,) = left_behind()
    data = before[0].read_bytes()
    with stage.in_dialog(RecoveredDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)):
        stage.window.open_file(file)
    assert stage.window.workspace is None
    assert before[0].read_bytes() == data
    assert not is_held(file)
    assert len(rows(stage)) == 1
    with stage.in_dialog(RecoveredDialog, lambda dialog: dialog.close()):
        stage.window.open_file(file)
    assert before[0].read_bytes() == data


def test_the_saved_file_is_opened_and_the_recovered_text_waits_among_the_backups(file: Path, stage: Stage) -> None:
    with stage.in_dialog(RecoveredDialog, press_saved):
        stage.window.open_file(file)
    assert value_at(stage.document, TEXT) == SAVED
    assert stage.session.is_saved
    assert "put aside among the backups" in stage.told
    assert crashed() == ()
    aside = backups_for(file)[0]
    assert aside.aside
    assert value_at(read_state(aside).document, TEXT) == TYPED
    stage.click(stage.window.notice._action)
    page = stage.page
    assert isinstance(page, BackupsPage)
    stage.qtbot.waitUntil(lambda: page.details.all.isVisible())
    stage.settle()
    stage.click(page.details.all)
    assert value_at(stage.document, TEXT) == TYPED


def test_where_the_recovered_text_cannot_be_put_aside_nothing_changes(file: Path, stage: Stage) -> None:
    shutil.rmtree(state_home() / "backups")
    (state_home() / "backups").write_text("nothing can be kept here", encoding="utf-8")
    with stage.in_dialog(RecoveredDialog, press_saved):
        stage.window.open_file(file)
    assert stage.window.workspace is None
    assert stage.told
    assert [value_at(copy.document, TEXT) for _, copy in left_behind()] == [TYPED]


def test_a_file_that_changed_since_is_brought_together_with_it(file: Path, stage: Stage) -> None:
    recovery, away = state_home() / "recovery", state_home() / "away"
    recovery.rename(away)  # as if it had been written on another computer
    desk = open_desk(file, BO)
    both = set_value(set_value(desk.document, OTHER, "Bo’s other text."), TEXT, "Bo’s text.")
    desk.save(both)
    desk.close()
    away.rename(recovery)
    said: list[str] = []

    def look_and_accept(dialog: RecoveredDialog) -> None:
        said.append(words(dialog))
        accept(dialog)

    with stage.in_dialog(RecoveredDialog, look_and_accept):
        stage.window.open_file(file)
    assert "has been changed since" in said[0]
    assert value_at(stage.document, OTHER) == "Bo’s other text."
    assert value_at(stage.document, TEXT) in ("Bo’s text.", TYPED)
    assert "two versions" in stage.told
    settled_save(stage)
    edits = stage.session.stored.edits
    assert {"Bo’s text.", TYPED} <= {str(edit.value) for edit in edits if edit.ref == TEXT}
    assert value_at(read(file), OTHER) == "Bo’s other text."


def test_a_damaged_file_is_told_of_and_put_aside_when_saving(file: Path, stage: Stage) -> None:
    file.write_bytes(b"{ damaged")
    said: list[str] = []

    def look_and_accept(dialog: RecoveredDialog) -> None:
        said.append(words(dialog))
        assert dialog.saved.parent() is None  # there is no saved file to open
        accept(dialog)

    with stage.in_dialog(RecoveredDialog, look_and_accept):
        stage.window.open_file(file)
    assert "The file is damaged" in said[0]
    assert value_at(stage.document, TEXT) == TYPED
    assert file.read_bytes() == b"{ damaged"
    settled_save(stage)
    assert value_at(read(file), TEXT) == TYPED
    assert b"{ damaged" in [one.path.read_bytes() for one in backups_for(file) if one.aside]


def test_a_backup_stands_in_for_a_damaged_file_but_not_what_was_put_aside(file: Path, stage: Stage) -> None:
    with stage.in_dialog(RecoveredDialog, press_saved):
        stage.window.open_file(file)
    stage.key("Ctrl+W")
    file.write_bytes(b"{ damaged")
    said: list[str] = []

    def look_and_accept(dialog: RecoveredDialog) -> None:
        said.append(words(dialog))
        assert dialog.main.text() == "Open the backup"
        accept(dialog)

    with stage.in_dialog(RecoveredDialog, look_and_accept):
        stage.window.open_file(file)
    assert "newest backup" in said[0]
    assert value_at(stage.document, TEXT) == SAVED
    assert not stage.session.is_saved
    settled_save(stage)
    assert value_at(read(file), TEXT) == SAVED


def test_a_file_that_is_gone_can_be_written_again(file: Path, stage: Stage) -> None:
    file.unlink()
    (row,) = rows_of_new_look(stage)
    said: list[str] = []

    def look_and_accept(dialog: RecoveredDialog) -> None:
        said.append(words(dialog))
        accept(dialog)

    with stage.in_dialog(RecoveredDialog, look_and_accept):
        stage.click(row.open)
    assert "The file is no longer there" in said[0]
    settled_save(stage)
    assert value_at(read(file), TEXT) == TYPED


def rows_of_new_look(stage: Stage, number: int = 1) -> tuple[LeftRow, ...]:
    stage.window.start.look_for_left_behind()
    return rows(stage, number)


def never_saved(tmp_path: Path) -> Source:
    """A document that never had a file, with a copy of evidence that waits for one."""
    page = tmp_path / "page.txt"
    page.write_text("An interview", encoding="utf-8")
    taken = take_evidence(page)
    keep_evidence(waiting_place("d1"), taken)
    source = Source(id="s1", evidence=taken.evidence)
    desk = new_desk(State(document=example()), ANA)
    kept(desk_with(desk, source))
    return source


def desk_with(desk: Desk, source: Source) -> Desk:
    desk.document = add(desk.document, "sources", source)
    return desk


def test_a_document_that_never_had_a_file_goes_on_with_its_evidence(
    tmp_path: Path, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = never_saved(tmp_path)
    (row,) = rows_of_new_look(stage)
    assert "Never saved" in row.open.accessibleDescription()
    stage.click(row.open)
    assert value_at(stage.document, TEXT) == TYPED
    assert stage.session.path is None
    assert stage.session.document.sources == (source,)
    assert crashed() == ()  # it is open: another window does not offer it
    with stage.qtbot.waitSignal(stage.session.kept):
        stage.segment("rights")
        stage.card(0).editor.setFocus()
        stage.key("Ctrl+Home")
        stage.write("Later: ")
    stage.qtbot.waitUntil(
        lambda: [value_at(copy.document, TEXT) for _, copy in left_behind()] == [f"Later: {TYPED}"], timeout=10_000
    )
    path = tmp_path / "first" / "harbour.igm.json"
    path.parent.mkdir()
    stage.save_to(path, monkeypatch)
    assert source.evidence is not None
    evidence_places(stage.session).wait()
    stage.qtbot.waitUntil(lambda: not waiting_place("d1").exists())
    assert evidence_state(path.parent, source.evidence) == "there"
    assert left_behind() == ()


def test_what_was_recovered_and_is_not_saved_goes_only_with_a_yes(tmp_path: Path, stage: Stage) -> None:
    never_saved(tmp_path)
    (row,) = rows_of_new_look(stage)
    stage.click(row.open)
    with stage.answering("Cancel"):
        stage.key("Ctrl+W")
    assert len(left_behind()) == 1
    with stage.answering("Don’t save"):
        stage.key("Ctrl+W")
    assert left_behind() == ()
    assert not waiting_place("d1").exists()


def test_deleting_asks_and_says_what_will_be_lost(tmp_path: Path, stage: Stage) -> None:
    never_saved(tmp_path)
    (row,) = rows_of_new_look(stage)
    with stage.answering("Keep it") as asked:
        stage.click(row.delete)
    assert "the only copy there is" in asked[0]
    assert "<b>Harbour</b>" in asked[0]
    assert len(left_behind()) == 1
    (row,) = rows(stage)
    with stage.answering("Delete it"):
        stage.click(row.delete)
    rows(stage, 0)
    assert left_behind() == ()
    assert not waiting_place("d1").exists()


def test_what_another_window_took_meanwhile_is_told_of(tmp_path: Path, stage: Stage) -> None:
    never_saved(tmp_path)
    (row,) = rows_of_new_look(stage)
    from igm_desktop.core.keeping.crashed import delete_left_behind, open_left_behind

    other = open_left_behind(row.left.place, BO)
    stage.click(row.open)
    assert "open in another window" in stage.told
    other.close()
    (row,) = rows_of_new_look(stage)
    delete_left_behind(row.left.place)
    stage.click(row.open)
    assert "meanwhile" in stage.told
    rows(stage, 0)


def test_all_traces_go_after_a_question_that_says_which(file: Path, stage: Stage) -> None:
    with stage.in_dialog(RecoveredDialog, press_saved):
        stage.window.open_file(file)
    assert stage.window.settings.value.recent == (str(file),)
    with stage.answering("Keep them") as asked:
        stage.window.actions_made.by_name["traces"].trigger()
    assert "2 backups" in asked[0]
    assert "recent files" in asked[0]
    assert len(backups_for(file)) == 2
    before = file.read_bytes()
    stage.window.show_section("backups")
    page = stage.page
    assert isinstance(page, BackupsPage)
    stage.qtbot.waitUntil(page.traces.isVisible)
    stage.settle()
    with stage.answering("Delete them"):
        stage.click(page.traces)
    assert "deleted" in stage.told
    assert backups_for(file) == ()
    assert stage.window.settings.value.recent == ()
    assert file.read_bytes() == before
    stage.qtbot.waitUntil(page.empty.isVisible)


def test_what_is_not_saved_stays_protected_when_traces_go(file: Path, stage: Stage) -> None:
    with stage.in_dialog(RecoveredDialog, accept):
        stage.window.open_file(file)
    stage.qtbot.waitUntil(lambda: stage.window.documents.guard.keeping.is_kept)  # type: ignore[union-attr]
    with stage.answering("Delete them") as asked:
        stage.window.actions_made.by_name["traces"].trigger()
    assert "recovery" not in asked[0]
    assert [value_at(copy.document, TEXT) for _, copy in left_behind()] == [TYPED]
    assert backups_for(file) == ()


def test_a_document_without_a_file_has_no_traces_to_delete(sample: Stage) -> None:
    sample.window.actions_made.by_name["traces"].trigger()
    assert "has no file yet" in sample.told


def test_a_backup_opens_as_a_copy_of_its_own(file: Path, stage: Stage) -> None:
    with stage.in_dialog(RecoveredDialog, press_saved):
        stage.window.open_file(file)
    stage.key("Ctrl+H")
    history: object = stage.page
    stage.click(history.backups)  # type: ignore[attr-defined]
    page = stage.page
    assert isinstance(page, BackupsPage)
    stage.qtbot.waitUntil(page.details.copy.isVisible)
    stage.settle()
    before = file.read_bytes()
    stage.click(page.details.copy)
    assert stage.session.path is None
    assert value_at(stage.document, TEXT) == TYPED
    assert file.read_bytes() == before
