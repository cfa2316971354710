"""What somebody else puts into the file comes into the window, and takes nobody's words, cursor or place away."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from window_stage import POTENTIAL, WELL, MakeWindow, Stage, read

from igm_desktop.core.edits import add, set_value
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.ui.forms.prose_edit import ProseEdit

BO = Person(id="bo", name="Bo Ferat")


@pytest.fixture
def file(office_file: Path) -> Path:
    return office_file


@pytest.fixture
def stage(open_window: MakeWindow, file: Path) -> Stage:
    made = open_window(file)
    made.segment("rights")
    made.qtbot.waitUntil(lambda: _watched(made))
    made.settle()
    return made


def _watched(stage: Stage) -> bool:
    assert stage.window.documents is not None
    assert stage.window.documents.guard is not None
    return stage.window.documents.guard._watching._seen is not None


def they_write(file: Path, tmp_path: Path, *edits: object) -> None:
    """Somebody else's copy of the file, changed, in its place: as a sync client does it."""
    desk = new_desk(open_assessment(file).state, BO)
    document = desk.document
    for edit in edits:
        assert callable(edit)
        document = edit(document)
    desk.save(document, tmp_path / "theirs.igm.json")
    desk.close()
    (tmp_path / "theirs.igm.json").replace(file)


def text_of(name: str, words: str) -> object:
    return partial(set_value, ref=("findings", name, "text", "en"), value=words)


def new_finding(document: Assessment) -> Assessment:
    return add(document, "findings", Finding(id="f9", domain="crises", kind=POTENTIAL, text=Prose(en="Theirs.")))


def focused_edit(stage: Stage) -> ProseEdit:
    widget = stage.focused()
    assert isinstance(widget, ProseEdit)
    return widget


def test_what_came_is_told_and_leaves_the_person_where_they_are(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.click(stage.card(0).editor)
    edit = focused_edit(stage)
    stage.key("Home")
    stage.write("Now ")
    at = edit.textCursor().position()
    they_write(file, tmp_path, text_of("f2", "Theirs instead."), new_finding)
    stage.qtbot.waitUntil(lambda: "Bo Ferat" in stage.told)
    assert "Somebody else changed this file: 2 thing" in stage.told
    assert stage.workspace.section == "rights"
    assert focused_edit(stage) is edit
    assert edit.textCursor().position() == at
    assert stage.texts("rights", WELL) == ["Now One of mine.", "Theirs instead."]
    stage.write("and then ")
    stage.session.flush()
    assert stage.texts("rights", WELL)[0] == "Now and then One of mine."
    stage.key("Ctrl+S")
    stage.session.wait()
    assert {finding.text["en"] for finding in read(file).findings} == {
        "Now and then One of mine.",
        "Theirs instead.",
        "Theirs.",
    }


def test_the_text_that_both_write_keeps_what_is_typed_here(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.click(stage.card(0).editor)
    edit = focused_edit(stage)
    stage.key("End")
    stage.write(" Typed here.")
    they_write(file, tmp_path, text_of("f1", "One of mine, theirs."), text_of("f2", "Theirs."))
    stage.qtbot.waitUntil(lambda: stage.told != "")
    assert edit.prose() == "One of mine. Typed here."
    assert edit.hasFocus()
    assert "that version is in the history" in stage.told or "both versions are kept" in stage.told
    stage.write(" And more.")
    stage.session.flush()
    assert stage.texts("rights", WELL) == ["One of mine. Typed here. And more.", "Theirs."]
    theirs = {edit.value for edit in stage.session.stored.edits if edit.ref == ("findings", "f1", "text", "en")}
    assert "One of mine, theirs." in theirs  # both are kept


def test_what_came_can_be_taken_back_and_what_was_typed_since_stays(stage: Stage, file: Path, tmp_path: Path) -> None:
    they_write(file, tmp_path, text_of("f2", "Theirs instead."), new_finding)
    stage.qtbot.waitUntil(lambda: stage.told != "")
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" Since.")
    stage.click(stage.window.notice._action)
    assert stage.texts("rights", WELL) == ["One of mine. Since.", "Two of mine."]
    assert stage.findings("crises") == ()
    stage.key("Ctrl+Z")
    assert stage.texts("rights", WELL) == ["One of mine. Since.", "Theirs instead."]


def test_what_came_is_one_step_of_undo(stage: Stage, file: Path, tmp_path: Path) -> None:
    they_write(file, tmp_path, text_of("f1", "Theirs."), text_of("f2", "Theirs too."))
    stage.qtbot.waitUntil(lambda: stage.told != "")
    assert not stage.window.isWindowModified()
    stage.click(stage.window.notice._action)
    assert stage.texts("rights", WELL) == ["One of mine.", "Two of mine."]
    assert stage.window.isWindowModified()


def test_what_a_save_meets_is_told_too(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" Mine.")
    assert stage.window.documents is not None
    assert stage.window.documents.guard is not None
    stage.window.documents.guard._watching.stop()
    stage.window.documents.guard._watching.stop = lambda: None  # type: ignore[method-assign]
    they_write(file, tmp_path, text_of("f2", "Theirs."))
    stage.key("Ctrl+S")
    stage.qtbot.waitUntil(lambda: "Bo Ferat" in stage.told)
    assert [finding.text["en"] for finding in read(file).findings] == ["One of mine. Mine.", "Theirs."]
    assert stage.session.is_saved


def test_a_note_keeps_its_cursor(stage: Stage, file: Path, tmp_path: Path) -> None:
    from igm_desktop.ui.plain import PlainEdit

    stage.click(stage.card(0).editor)
    stage.key("Ctrl+Shift+N")
    note = stage.focused()
    assert isinstance(note, PlainEdit)
    stage.write("Ask them")
    stage.session.flush()
    stage.key("Ctrl+S")
    stage.session.wait()
    stage.settle()
    stage.qtbot.keyClick(note, Qt.Key.Key_Home)
    stage.qtbot.keyClick(note, Qt.Key.Key_Right)
    they_write(file, tmp_path, partial(set_value, ref=("findings", "f1", "note"), value="Ask them again"))
    stage.qtbot.waitUntil(lambda: note.toPlainText() == "Ask them again")
    assert note.textCursor().position() == 1


def test_what_both_had_changed_is_told_and_shown_whichever_is_on_top(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" Mine.")
    stage.session.flush()
    they_write(file, tmp_path, text_of("f1", "One of mine, theirs."))
    stage.qtbot.waitUntil(lambda: "both versions are kept" in stage.told)
    stage.click(stage.window.notice._action)
    assert stage.window.workspace is not None
    assert stage.window.workspace.section == "arrivals"
