"""Comments in the real window: written, answered, resolved, found again and gone to, with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from comments_stage import AT, by_others, marks, panel
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_stage import WELL, Stage, read

from igm_desktop.core.comments.threads import thread_with
from igm_desktop.core.comments.writing import nothing_to_say, with_comment, with_reply
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment
from igm_desktop.ui.comments.writing_box import CommentEdit
from igm_desktop.ui.forms.prose_edit import ProseEdit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of what pops up
MakeWindow = Callable[..., Stage]


@pytest.fixture
def office(open_window: MakeWindow, office_file: Path) -> Stage:
    """Ana’s two findings, in the window of somebody else, who looks at the first."""
    stage = open_window(office_file)
    stage.workspace.show_section("rights")
    stage.settle()
    return stage


def select(stage: Stage, words: str, index: int = 0) -> ProseEdit:
    editor = stage.card(index).editor
    editor.setFocus()
    at = editor.toPlainText().index(words)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    stage.settle()
    return editor


def test_selected_words_get_a_comment_with_keys_alone_and_the_keyboard_comes_back(office: Stage) -> None:
    editor = select(office, "of mine")
    office.key("Ctrl+M")
    assert isinstance(office.focused(), CommentEdit)
    office.write("Whose? ")
    office.write("Say it.")
    office.key("Ctrl+Return")
    (comment,) = office.document.comments
    assert (comment.text, comment.by) == ("Whose? Say it.", office.session.person)
    assert comment.anchor == Anchor(ref=("findings", "f1", "text", "en"), quote="of mine", before="One ", after="")
    assert office.focused() is editor
    assert not editor.textCursor().hasSelection()  # or the next letter would replace the words
    assert marks(editor) == ["of mine"]
    office.key("Ctrl+Z")
    assert not office.document.comments
    assert office.focused() is editor  # nobody is taken elsewhere
    office.key("Ctrl+Shift+Z")
    assert office.document.comments == (comment,)


def test_what_is_being_written_is_saved_and_survives_every_way_out(
    office: Stage, office_file: Path, open_window: MakeWindow
) -> None:
    select(office, "mine")
    office.key("Ctrl+M")
    office.write("Not sent off")
    with office.qtbot.waitSignal(office.session.saved):
        office.key("Ctrl+S")
    assert [one.text for one in read(office_file).comments] == ["Not sent off"]
    office.write(" yet")
    office.workspace.show_section("crises")
    assert office.document.comments[0].text == "Not sent off yet"
    panel(office).list.setFocus()
    office.settle()
    assert [entry.text.toPlainText() for entry in panel(office).view.entries] == ["Not sent off yet"]
    panel(office).view.write()
    office.write("A reply")
    office.key("F5")  # closes
    assert [one.text for one in office.document.comments] in (
        ["Not sent off yet", "A reply"],
        ["A reply", "Not sent off yet"],
    )
    office.workspace.commenting.toggle()
    panel(office).view.write()
    office.write("And more")
    office.window.settings_changed.emit()
    office.settle()
    assert "And more" in [one.text for one in office.document.comments]


def test_without_a_selection_it_is_about_the_finding_the_field_the_answer_or_the_domain(office: Stage) -> None:
    def about() -> tuple[str, ...]:
        office.key("Ctrl+M")
        anchor = panel(office).view.anchor
        assert anchor is not None
        assert anchor.quote == ""
        office.key("Escape")
        return anchor.ref

    office.card(0).editor.setFocus()
    assert about() == ("findings", "f1")
    office.card(1).toggle_note()
    assert about() == ("findings", "f2", "note")
    office.workspace.show_section("crises")
    office.domain_page.lists.lists[WELL].empty.setFocus()
    assert about() == ("domains", "crises")
    office.workspace.go(("answers", "L-1.1.1"))
    assert about() == ("answers", "L-1.1.1")
    office.workspace.show_section("history")
    office.key("Ctrl+M")
    assert office.told.startswith("Go to a text")
    assert not office.document.comments  # nothing was said


def test_a_thread_is_answered_edited_deleted_resolved_and_reopened_each_one_step(office: Stage) -> None:
    office.session.apply(by_others, "")
    office.key("F5")
    view = panel(office).view
    assert view.shown is not None
    assert view.entries[0].findChildren(type(view.go)) == []  # Ana’s words are hers
    view.write()
    office.write("Mine, Ana.")
    office.click(view.box.done)
    reply = view.entries[1]
    assert (reply.text.toPlainText(), reply.who.text) == ("Mine, Ana.", "you")
    office.click(reply.findChildren(type(view.go))[0])
    office.write(" Yes!")
    office.key("Ctrl+Return")
    assert view.entries[1].text.toPlainText() == "Mine, Ana. Yes!"
    names = office.choose(view.resolve, "Not taken up")
    assert names == ["Accepted", "Not taken up", "Answered", "Only close it"]
    assert office.told == "The comment is resolved: Not taken up"
    assert panel(office).list.rows.threads == ()  # of the open ones
    assert view.outcome.text().startswith("Not taken up · you · Today")
    office.click(view.reopen)
    assert [one.first.id for one in panel(office).list.rows.threads] == ["c1"]
    office.click(view.entries[1].findChildren(type(view.go))[1])
    assert [one.id for one in office.document.comments] == ["c1"]
    office.session.undo()
    assert len(office.document.comments) == 2
    for _ in range(4):
        office.session.undo()
    assert [one.text for one in office.document.comments] == ["Really?"]


def test_going_there_selects_the_words_and_keys_walk_from_comment_to_comment(office: Stage) -> None:
    office.session.apply(lambda it: by_others(by_others(it), "Both?", "of mine", "c2"), "")
    whole = Comment(id="c3", anchor=Anchor(ref=("domains", "crises")), by="ana", at=AT, text="Floods?")
    office.session.apply(lambda it: with_comment(it, whole), "")
    office.workspace.show_section("details")
    office.key("F12")
    assert office.workspace.section == "rights"
    first = office.focused()
    assert isinstance(first, ProseEdit)
    assert first.textCursor().selectedText() in ("mine", "of mine")
    office.key("F12")
    office.key("F12")
    assert office.workspace.section in ("rights", "crises")
    assert {panel(office).view.thread_id} <= {"c1", "c2", "c3"}
    seen = {panel(office).view.thread_id}
    for _ in range(2):
        office.key("Shift+F12")
        seen.add(panel(office).view.thread_id)
    assert seen == {"c1", "c2", "c3"}


def test_the_orphan_keeps_its_quote_offers_what_is_likely_and_is_attached_elsewhere(office: Stage) -> None:
    ref = ("findings", "f1", "text", "en")
    of = Anchor(ref=ref, quote="of", before="One ", after=" mine")
    one = Comment(id="c1", anchor=of, by="ana", at=AT, text="Really?")
    office.session.apply(lambda it: with_comment(it, one), "")
    office.session.apply(lambda it: set_value(it, ref, "One from mine."), "")
    office.key("F5")
    shown = panel(office)
    assert shown.lost.text().startswith("1 comment")
    office.click(shown.lost)
    assert shown.filters.wanted == "orphan"
    assert not shown.lost.isVisible()
    view = shown.view
    assert view.quote.text.toPlainText() == "of"
    assert view.lost.isVisible()
    assert marks(office.card(0).editor) == []  # never on other words
    office.click(view.probable)
    assert office.written() == "One from mine."
    assert office.focused().textCursor().selectedText() == "from"  # type: ignore[attr-defined]
    assert office.document.comments[0].anchor.quote == "of"  # a guess is no place
    select(office, "Two of mine", 1)
    shown.view.ensureWidgetVisible(view.attach)
    office.settle()
    office.click(view.attach)
    assert office.document.comments[0].anchor.ref == ("findings", "f2", "text", "en")
    assert office.told == "The comment is about the selected words now."
    assert marks(office.card(1).editor) == ["Two of mine"]
    office.session.apply(lambda it: remove(it, ("findings", "f2")), "")
    office.workspace.go(("comments", "c1"))
    assert panel(office).view.lost.text() == "What it is about is gone from the document."
    assert not panel(office).view.go.isEnabled()


def test_filters_by_kind_person_and_domain(office: Stage) -> None:
    def build(document: Assessment) -> Assessment:
        document = by_others(document)
        reply = Comment(id="r1", anchor=Anchor(ref=()), by="ion", at=AT, text="No.", reply_to="c1")
        document = with_reply(document, reply)
        whole = Comment(id="c2", anchor=Anchor(ref=("domains", "crises")), by="me2", at=AT, text="Floods?")
        return nothing_to_say(with_comment(document, whole), "well_being", "ion", AT)

    office.session.apply(build, "")
    office.key("F5")
    shown = panel(office)

    def listed(which: str = "open", person: str = "", domain: str = "") -> list[str]:
        for box, wanted in (
            (shown.filters.which, which),
            (shown.filters.people, person),
            (shown.filters.domains, domain),
        ):
            box.setCurrentIndex(box.findData(wanted))
        return [one.first.text for one in shown.list.rows.threads]

    assert listed() == ["Really?", "Floods?"]
    assert listed("unanswered") == ["Floods?"]
    assert listed(person="ion") == ["Really?"]
    assert listed(domain="crises") == ["Floods?"]
    assert listed("mine") == []
    assert listed("nothing") == [""]
    assert shown.view.entries[0].text.toPlainText() == "Nothing to say about this domain."
    assert shown.filters.which.itemText(0) == "Open (2)"


def test_a_reply_to_what_somebody_takes_back_meanwhile_is_kept(office: Stage) -> None:
    office.session.apply(by_others, "")
    office.key("F5")
    view = panel(office).view
    view.write()
    QTest.keyClicks(office.focused(), "A long answer")
    office.session.apply(lambda it: remove(it, ("comments", "c1")), "")
    office.settle()
    office.session.flush()
    assert [one.text for one in office.document.comments] == ["A long answer"]
    assert thread_with(office.document, office.document.comments[0].id) is not None
