"""Where people see in the real window that there are comments, and the panel in a small window and with many of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from comments_stage import AT, by_others, marks, panel
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from window_stage import Stage

from igm_desktop.core.comments.threads import threads_of
from igm_desktop.core.comments.writing import with_comment, with_resolved
from igm_desktop.core.model.assessment import Anchor, Comment, Person
from igm_desktop.core.people import with_person
from igm_desktop.ui.comments.chip import CommentsChip
from igm_desktop.ui.comments.highlights import Highlights
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.facts.page import FactsPage
from igm_desktop.ui.pages.sources.page import SourcesPage
from igm_desktop.ui.pages.sources.rows import Show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of what pops up
MakeWindow = Callable[..., Stage]


@pytest.fixture
def office(open_window: MakeWindow, office_file: Path) -> Stage:
    """Ana’s two findings, in the window of somebody else, who looks at the first."""
    stage = open_window(office_file)
    stage.workspace.show_section("rights")
    stage.settle()
    return stage


def test_dots_are_on_cards_outline_and_wheel_and_go_with_the_last_open_one(office: Stage) -> None:
    side = office.workspace.side
    assert office.card(0).comments_chip not in office.card(0).focus_order()
    office.session.apply(by_others, "")
    office.settle()
    chip = office.card(0).comments_chip
    assert (chip.text(), chip.isVisible()) == ("1", True)
    aloud = side.outline.item(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud.startswith("Migrants’ rights, 2, 1 open comment")
    assert "1 open comment" in side.wheel.buttons[0].accessibleDescription()
    office.click(chip)
    assert panel(office).view.thread_id == "c1"
    office.session.apply(lambda it: with_resolved(it, "c1", "ana", AT, None), "")
    office.settle()
    assert not chip.isVisible()
    assert marks(office.card(0).editor) == []


def test_in_a_small_window_it_takes_the_place_of_the_page_and_gives_it_back(
    open_window: MakeWindow, office_file: Path
) -> None:
    stage = open_window(office_file, (640, 360))
    stage.workspace.show_section("rights")
    stage.session.apply(by_others, "")
    stage.key("F5")
    shown = panel(stage)
    assert not stage.window.stack.isVisible()
    assert shown.list.isVisible()
    assert not shown.view.isVisible()
    stage.key("Home")
    stage.key("Return")
    assert shown.view.isVisible()
    assert not shown.list.isVisible()
    stage.click(shown.back)
    assert stage.focused() is shown.list
    stage.key("F12")
    assert stage.window.stack.isVisible()
    assert not shown.isVisible()
    editor = stage.focused()
    assert isinstance(editor, ProseEdit)
    assert editor.textCursor().selectedText() == "mine"
    stage.key("Ctrl+M")
    stage.write("Whose?")
    stage.key("Escape")
    assert stage.focused() is editor
    assert {one.text for one in stage.document.comments} == {"Really?", "Whose?"}
    stage.key("F5")
    stage.window.resize(1280, 720)
    stage.settle()
    assert stage.window.stack.isVisible()
    assert shown.isVisible()


def test_two_thousand_comments_make_no_widgets_but_those_of_one_thread(office: Stage) -> None:
    anchor = Anchor(ref=("findings", "f1", "text", "en"), quote="mine", before="One of", after="")
    many = tuple(
        Comment(id=f"c{number:04}", anchor=anchor, by="ana", at=AT, text=f"No {number}") for number in range(2_000)
    )
    office.session.apply(lambda it: it.model_copy(update={"comments": many}), "")
    office.key("F5")
    shown = panel(office)
    assert len(shown.list.rows.threads) == len(threads_of(office.document)) == 2_000
    assert len(shown.view.entries) == 1
    assert shown.list.indexAt(QPoint(20, 20)).isValid()


def test_parts_sources_and_cells_say_that_they_are_commented_on(sample: Stage) -> None:
    document = sample.document
    part, source, fact = document.parts[0].id, document.sources[0].id, document.key_facts[0].id
    refs = (("parts", part, "text", "en"), ("sources", source), ("key_facts", fact, "value"))
    for number, ref in enumerate(refs):
        one = Comment(id=f"c{number}", anchor=Anchor(ref=ref), by="ana", at=AT, text="Really?")
        sample.session.apply(lambda it, it_is=one: with_comment(it, it_is), "")
    sample.workspace.go(("parts", part))
    sample.settle()
    chips = [chip for chip in sample.page.findChildren(CommentsChip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["1"]
    sample.click(chips[0])
    assert panel(sample).view.thread_id == "c0"
    sample.workspace.go(("sources", source))
    sample.settle()
    page = sample.page
    assert isinstance(page, SourcesPage)
    assert page.form.comments.isVisible()
    page.bar.want(Show.COMMENTED)
    assert [row.source.id for row in page.table.rows.rows] == [source]
    sample.key("F12")
    sample.workspace.go(("key_facts", fact, "value"))
    sample.settle()
    facts = sample.page
    assert isinstance(facts, FactsPage)
    index = facts.facts.table.currentIndex()
    assert str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)).startswith("1 open comment")
    sample.key("Ctrl+M")
    anchor = panel(sample).view.anchor
    assert anchor is not None
    assert anchor.ref == ("key_facts", fact, "value")


def test_hostile_words_are_shown_as_they_stand_in_tip_row_and_thread(office: Stage) -> None:
    evil = "<img src=file:///etc/passwd><b>x</b>"
    office.session.apply(lambda it: by_others(it, evil), "")
    office.key("F5")
    editor = office.card(0).editor
    mark = editor.findChild(Highlights)
    assert mark is not None
    office.settle()
    cursor = QTextCursor(editor.document())
    cursor.setPosition(mark.marked[0].place.start + 1)
    point = editor.cursorRect(cursor).center() + QPoint(2, 0)
    QApplication.sendEvent(
        editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, editor.viewport().mapToGlobal(point))
    )
    assert "&lt;img src" in QToolTip.text()
    QToolTip.hideText()
    assert panel(office).view.entries[0].text.toPlainText() == evil
    row = panel(office).list.rows.index(0)
    assert evil in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "<img" not in str(row.data(Qt.ItemDataRole.ToolTipRole))


def test_everything_in_the_panel_has_a_name_that_can_be_said(office: Stage) -> None:
    ana = Person(id="ana", name="Ana", organisation="Town Hall")
    office.session.apply(lambda it: by_others(with_person(it, ana)), "")
    office.key("F5")
    stops = [one for one in panel(office).findChildren(QWidget) if one.isVisible()]
    stops = [one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [one for one in stops if not (one.accessibleName() or getattr(one, "text", str)())]
    assert len(stops) > 10
    assert nameless == []
    assert panel(office).view.entries[0].text.accessibleName().startswith("Ana, Town Hall · ")
