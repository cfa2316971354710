"""What has changed since the assessment was open last: by others, while it was closed. Kept beside the file, never in it."""

from pathlib import Path

from window_stage import MakeWindow, Stage

from igm_desktop.core.edits import add, make_item, set_value
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Person
from igm_desktop.ui.pages.sources.page import SourcesPage
from igm_desktop.ui.pages.sources.rows import Show


def left(stage: Stage) -> None:
    """Close the document as a person does."""
    stage.window.actions_made.by_name["close"].trigger()
    stage.settle()
    assert stage.window.workspace is None


def changed_questions(stage: Stage) -> tuple[str, ...]:
    stage.segment("rights")
    stage.domain_page.tabs.setCurrentIndex(1)
    stage.settle()
    room = stage.domain_page.answering
    room.filters.want("changed")
    stage.settle()
    return room.model.found()


def test_what_somebody_else_changed_meanwhile_is_listed(open_window: MakeWindow, office_file: Path) -> None:
    stage = open_window(office_file)
    assert changed_questions(stage) == ()
    left(stage)
    before = office_file.read_bytes()
    desk = open_desk(office_file, Person(id="cy", name="Cy"))
    document = set_value(desk.document, ("answers", "L-1.1.2", "choice"), "yes")
    document = add(document, "sources", make_item("sources", {"id": "s", "csl": {"title": "A law"}}))
    desk.save(document)
    desk.close()
    stage.open(office_file)
    assert changed_questions(stage) == ("L-1.1.2",)
    stage.window.show_section("sources")
    stage.settle()
    assert isinstance(stage.page, SourcesPage)
    stage.page.bar.want(Show.CHANGED)
    stage.settle()
    assert "Changed since last time (1)" in stage.page.bar.show_box.currentText()
    left(stage)
    stage.open(office_file)
    assert changed_questions(stage) == ()
    assert before != office_file.read_bytes()
    assert b"seen" not in office_file.read_bytes()


def test_what_i_change_now_is_listed_until_i_leave(open_window: MakeWindow, office_file: Path) -> None:
    stage = open_window(office_file)
    left(stage)
    stage.open(office_file)
    stage.session.apply(lambda document: set_value(document, ("answers", "L-1.1.1", "choice"), "no"), "Answer")
    assert changed_questions(stage) == ("L-1.1.1",)
    stage.session.undo()
    stage.settle()
    assert changed_questions(stage) == ()
