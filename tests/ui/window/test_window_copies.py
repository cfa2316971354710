"""Copies that a sync client made beside the file are told of, shown, brought in, and put away only when that is asked for."""

from functools import partial
from pathlib import Path

import pytest
from window_stage import WELL, MakeWindow, Stage, read

from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.backups import backups, read_backup
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.ui import conflict_copies
from igm_desktop.ui.conflict_copies import Copies
from igm_desktop.ui.dialogs.copies import CopiesDialog

BO = Person(id="bo", name="Bo Ferat")
SYNCTHING = "local.igm.sync-conflict-20261125-093000-ABCDEF7.json"


@pytest.fixture(autouse=True)
def nothing_was_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflict_copies, "_left", set())
    monkeypatch.setattr(conflict_copies, "AGAIN_MS", 50)


@pytest.fixture
def file(office_file: Path) -> Path:
    return office_file


def copied(file: Path, *edits: object, name: str = SYNCTHING) -> Path:
    """What Bo made of the file on another computer, as the sync client puts it beside it."""
    elsewhere = file.parent.parent / "bo.igm.json"
    elsewhere.write_bytes(file.read_bytes())
    desk = open_desk(elsewhere, BO)
    document: Assessment = desk.document
    for edit in edits:
        assert callable(edit)
        document = edit(document)
    desk.save(document)
    desk.close()
    return elsewhere.rename(file.with_name(name))


def text_of(name: str, words: str) -> object:
    return partial(set_value, ref=("findings", name, "text", "en"), value=words)


def copies_of(stage: Stage) -> Copies:
    found = stage.session.findChild(Copies)
    assert isinstance(found, Copies)
    return found


def wait_for(stage: Stage, words: str) -> None:
    stage.qtbot.waitUntil(lambda: words in stage.told)


def press(name: str) -> object:
    return lambda dialog: getattr(dialog, name).click()


def test_a_copy_beside_the_file_is_told_of_and_brought_in(open_window: MakeWindow, file: Path) -> None:
    copy = copied(file, text_of("f2", "Theirs instead."))
    stage = open_window(file)
    stage.segment("rights")
    wait_for(stage, "another copy of this file")
    assert copy.name in stage.told
    assert "(from Syncthing). It has 1 change" in stage.told
    seen: list[str] = []

    def look(dialog: CopiesDialog) -> None:
        seen.extend((dialog.about.text(), dialog.text.toPlainText()))
        dialog.main.click()

    with stage.in_dialog(CopiesDialog, look):
        stage.click(stage.window.notice._action)
    assert "Bo Ferat" in seen[0]
    assert "Theirs" in seen[1]
    wait_for(stage, "came from")
    stage.qtbot.waitUntil(lambda: stage.texts("rights", WELL) == ["One of mine.", "Theirs instead."])
    assert copy.exists()
    assert not stage.session.is_saved
    stage.session.undo()  # one step
    assert stage.texts("rights", WELL) == ["One of mine.", "Two of mine."]
    stage.session.redo()
    stage.key("Ctrl+S")
    wait_for(stage, "The file has all of")
    assert [finding.text["en"] for finding in read(file).findings] == ["One of mine.", "Theirs instead."]
    data = copy.read_bytes()
    assert copy.exists()  # nobody has asked yet
    stage.click(stage.window.notice._action)
    wait_for(stage, "among the backups now")
    assert not copy.exists()
    kept = backups(backup_folder(file, stage.document.id))
    assert data in [read_backup(one) for one in kept if one.aside]


def test_a_copy_that_comes_while_the_file_is_open_is_told_of(open_window: MakeWindow, file: Path) -> None:
    stage = open_window(file)
    stage.qtbot.waitUntil(lambda: copies_of(stage).watch._system.directories() != [])
    stage.settle()
    copied(
        file,
        text_of("f1", "Theirs."),
        text_of("f2", "Theirs."),
        name="local.igm (Bo's conflicted copy 2026-11-25).json",
    )
    wait_for(stage, "(from Dropbox). It has 2 change")


def test_of_a_disagreement_both_are_kept_and_the_page_of_what_came_is_offered(
    open_window: MakeWindow, file: Path
) -> None:
    copied(file, text_of("f1", "Theirs."))
    stage = open_window(file)
    stage.segment("rights")
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" Typed here.")
    wait_for(stage, "another copy of this file")
    with stage.in_dialog(CopiesDialog, press("main")):
        stage.click(stage.window.notice._action)
    wait_for(stage, "both are kept until you decide")
    stage.session.flush()
    said = {edit.value for edit in stage.session.stored.edits if edit.ref == ("findings", "f1", "text", "en")}
    assert said >= {"One of mine. Typed here.", "Theirs."}
    stage.click(stage.window.notice._action)
    assert stage.workspace.section == "arrivals"
    stage.key("Ctrl+S")
    stage.session.wait()


def test_a_copy_that_is_left_is_not_told_of_again(open_window: MakeWindow, file: Path) -> None:
    copied(file, text_of("f2", "Theirs."))
    stage = open_window(file)
    wait_for(stage, "another copy of this file")
    with stage.in_dialog(CopiesDialog, press("leave")):
        stage.click(stage.window.notice._action)
    stage.window.notice.hide()
    stage.window.close_document()
    stage.open(file)
    with stage.qtbot.waitSignal(copies_of(stage).watch.looked):
        copies_of(stage).watch.look()
    assert "another copy" not in stage.told
    copied(file, text_of("f2", "Theirs, gone on with."))  # other content is news
    wait_for(stage, "another copy of this file")


def test_a_copy_with_nothing_new_is_no_news_and_may_be_put_away(open_window: MakeWindow, file: Path) -> None:
    older = file.with_name("local (1).igm.json")
    older.write_bytes(file.read_bytes())
    stage = open_window(file)
    with stage.qtbot.waitSignal(copies_of(stage).watch.looked):
        copies_of(stage).watch.look()
    assert "another copy" not in stage.told
    seen: list[object] = []

    def look(dialog: CopiesDialog) -> None:
        seen.extend((dialog.about.text(), dialog.main.isVisible(), dialog.focusWidget() is dialog.way_out))
        dialog.away.click()

    with stage.in_dialog(CopiesDialog, look):
        stage.window.actions_made.by_name["copies"].trigger()
        stage.qtbot.waitUntil(lambda: bool(seen))
    assert "everything in it is here" in str(seen[0])
    assert seen[1:] == [False, True]
    stage.qtbot.waitUntil(lambda: not older.exists())


def test_what_is_not_saved_keeps_the_copy_beside_it(open_window: MakeWindow, file: Path) -> None:
    file.with_name("local (1).igm.json").write_bytes(file.read_bytes())
    stage = open_window(file)
    with stage.qtbot.waitSignal(copies_of(stage).watch.looked):
        copies_of(stage).watch.look()
    stage.session.apply(partial(set_value, ref=("document", "title", "en"), value="Other"), "Title")
    dialog = CopiesDialog(copies_of(stage).watch.copies, stage.session, "en", stage.window)
    assert dialog.away.isHidden()
    assert "Once the assessment is saved" in dialog.note.text()
    stage.key("Ctrl+S")
    stage.session.wait()


def test_where_there_is_none_that_is_said(open_window: MakeWindow, file: Path) -> None:
    stage = open_window(file)
    stage.window.actions_made.by_name["copies"].trigger()
    wait_for(stage, "no other copy")


def test_a_name_is_shown_as_it_stands(open_window: MakeWindow, file: Path) -> None:
    copied(file, text_of("f2", "<b>Theirs</b>"), name="<img src=x>\u202ecopy.json")
    stage = open_window(file)
    with stage.qtbot.waitSignal(copies_of(stage).watch.looked):
        copies_of(stage).watch.look()
    dialog = CopiesDialog(copies_of(stage).watch.copies, stage.session, "en", stage.window)
    assert "<img src=x>" in dialog.title.text()
    assert "\u202e" not in dialog.title.text()
    assert "<b>Theirs</b>" in dialog.text.toPlainText()


def test_two_copies_are_brought_in_one_after_the_other(open_window: MakeWindow, file: Path) -> None:
    two = (
        copied(file, text_of("f1", "Theirs."), name="local.igm-LAPTOP.json"),
        copied(file, text_of("f2", "Another's.")),
    )
    stage = open_window(file)
    stage.segment("rights")
    wait_for(stage, "2 other copies")
    with stage.in_dialog(CopiesDialog, press("main")):
        stage.click(stage.window.notice._action)
    wait_for(stage, "Save to have")
    stage.window.notice.hide()
    wait_for(stage, "another copy of this file")
    with stage.in_dialog(CopiesDialog, press("main")):
        stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: stage.texts("rights", WELL) == ["Theirs.", "Another's."])
    stage.key("Ctrl+S")
    wait_for(stage, "all of 2 copies")
    stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: not any(copy.exists() for copy in two))


def test_a_save_that_was_written_over_is_told_of_and_brought_in(open_window: MakeWindow, file: Path) -> None:
    older = file.read_bytes()
    desk = open_desk(file, BO)
    desk.save(set_value(desk.document, ("findings", "f2", "text", "en"), "Saved, and gone."))
    desk.close()
    file.write_bytes(older)
    stage = open_window(file)
    stage.segment("rights")
    wait_for(stage, "Something else stands in the file than what was saved here last. 1 change")
    seen: list[str] = []

    def look(dialog: CopiesDialog) -> None:
        seen.extend((dialog.title.text(), dialog.text.toPlainText()))
        assert not dialog.away.isVisible()
        dialog.main.click()

    with stage.in_dialog(CopiesDialog, look):
        stage.click(stage.window.notice._action)
    assert seen[0] == "What was saved here last"
    assert "Saved, and gone." in seen[1]
    wait_for(stage, "came from the last save")
    stage.qtbot.waitUntil(lambda: stage.texts("rights", WELL) == ["One of mine.", "Saved, and gone."])
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    assert b"Saved, and gone." in file.read_bytes()
    assert "put away" not in stage.told  # a backup stays one
