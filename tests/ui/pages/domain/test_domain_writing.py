"""Findings are written: real keys, a real clipboard, a real document."""

import pytest
from domain_stage import MakeStage, Stage, document
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.prose import Prose

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The town has a <b>desk</b>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>It has a
<a href="https://example.org">guide</a>.<o:p></o:p></p><!--EndFragment--></body></html>"""


def paste(stage: Stage, *, html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    stage.key(Qt.Key.Key_V, CTRL)


def test_typing_comes_into_the_document_and_is_one_step(stage: Stage) -> None:
    first = stage.session.document
    stage.enter("w2")
    stage.type(" And more")
    stage.qtbot.waitUntil(lambda: stage.texts("well_developed")[1] == "Two. And more")
    stage.type(" words.")
    stage.session.flush()
    assert stage.texts("well_developed")[1] == "Two. And more words."
    stage.key(Qt.Key.Key_Z, CTRL)
    assert stage.session.document is first
    assert stage.card("w2").editor.prose() == "Two."


def test_fast_typing_is_not_disturbed_by_what_it_causes(stage: Stage) -> None:
    card = stage.enter("w1")
    cursor = card.editor.textCursor()
    cursor.setPosition(3)
    card.editor.setTextCursor(cursor)
    for word in (" and", " only", " one"):
        stage.type(word)
        card.binding.commit()
    assert stage.finding("w1").text["en"] == "One and only one in law [@law, art. 12]."
    assert card.editor.textCursor().position() == 3 + len(" and only one")


def test_enter_adds_a_finding_after_this_one(stage: Stage) -> None:
    stage.enter("w1")
    stage.key(Qt.Key.Key_Return)
    fresh = stage.here
    assert fresh is not None
    stage.type("New one.")
    stage.session.flush()
    assert stage.texts("well_developed") == [
        "One in law [@law, art. 12].",
        "New one.",
        "Two.",
        "Three.",
    ]
    assert stage.session.history.undo_label == "Write"
    stage.session.undo()
    assert stage.finding(fresh.finding.id).text == Prose()
    stage.session.undo()
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]


def test_enter_keeps_what_was_just_typed(stage: Stage) -> None:
    stage.enter("w3")
    stage.type("x")
    stage.key(Qt.Key.Key_Return)
    assert stage.texts("well_developed")[2:] == ["Three.x", ""]


def test_enter_in_an_empty_finding_adds_no_other(stage: Stage) -> None:
    stage.page.lists.lists["potential"].add_button.click()
    stage.key(Qt.Key.Key_Return)
    assert len(stage.ids("potential")) == 3


def test_backspace_takes_an_empty_finding_away(stage: Stage) -> None:
    stage.enter("w2")
    stage.key(Qt.Key.Key_Return)
    stage.key(Qt.Key.Key_Backspace)
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]
    assert stage.here is stage.card("w2")
    assert stage.told == []
    stage.key(Qt.Key.Key_Backspace)
    stage.session.flush()
    assert stage.finding("w2").text["en"] == "Two", "in a text, Backspace is Backspace"


def test_backspace_in_an_empty_finding_with_a_note_can_be_taken_back(stage: Stage) -> None:
    stage.session.apply(lambda d: set_value(d, ("findings", "w2", "note"), "Ask."), "Write")
    card = stage.enter("w2")
    card.editor.selectAll()
    stage.key(Qt.Key.Key_Backspace)
    stage.key(Qt.Key.Key_Backspace)
    assert stage.ids("well_developed") == ["w1", "w3"]
    stage.undo_notice()
    assert stage.finding("w2").note == "Ask."


def test_delete_tells_and_gives_back(stage: Stage) -> None:
    stage.enter("w2")
    stage.key(Qt.Key.Key_Delete, CTRL | SHIFT)
    assert stage.ids("well_developed") == ["w1", "w3"]
    assert stage.told[-1][:2] == ("The finding was deleted.", "Undo")
    assert stage.here is stage.card("w3")
    stage.undo_notice()
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]
    assert stage.here is stage.card("w2")
    assert stage.session.history.undo_label is None, "it was taken back, not done again"


def test_the_notice_gives_back_even_after_other_work(stage: Stage) -> None:
    stage.enter("w2")
    stage.key(Qt.Key.Key_Delete, CTRL | SHIFT)
    stage.type("More. ")
    stage.undo_notice()
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]
    assert "More." in stage.finding("w3").text["en"]


def test_citations_and_spaces_survive_edits_around_them(stage: Stage) -> None:
    for finding, before in (("w1", "One in law [@law, art. 12]."), ("p2", "18\u00a0ans\u202f; ligne\u2028suite.")):
        stage.enter(finding)
        stage.key(Qt.Key.Key_End, CTRL)
        stage.type(" End")
        stage.key(Qt.Key.Key_Home, CTRL)
        stage.type("Start ")
        stage.session.flush()
        assert stage.finding(finding).text["en"] == f"Start {before} End"


def test_a_list_from_word_makes_findings_in_one_step(stage: Stage) -> None:
    first = stage.session.document
    stage.enter("w1")
    paste(stage, html=WORD, text="ignored")
    assert stage.texts("well_developed") == [
        "One in law [@law, art. 12].",
        "The town has a **desk**.",
        "It has a [guide](https://example.org).",
        "Two.",
        "Three.",
    ]
    assert stage.told[-1][:2] == ("2 finding(s) pasted.", "Undo")
    stage.undo_notice()
    assert stage.session.document is first


def test_plain_bullets_pasted_into_an_empty_finding_fill_it(stage: Stage) -> None:
    stage.page.lists.lists["potential"].add_button.click()
    empty = stage.here
    assert empty is not None
    paste(stage, text="•\tFirst.\r\n•\tSecond.\r\n•\tThird.\r\n")
    assert stage.texts("potential")[2:] == ["First.", "Second.", "Third."]
    assert stage.ids("potential")[2] == empty.finding.id
    assert stage.card(empty.finding.id).editor.prose() == "First."


def test_one_paragraph_is_pasted_into_the_text(stage: Stage) -> None:
    stage.enter("w2")
    stage.key(Qt.Key.Key_End, CTRL)
    paste(stage, html="<p class=MsoNormal> It is <i>new</i>.<o:p></o:p></p>")
    stage.session.flush()
    assert stage.texts("well_developed")[1] == "Two.It is *new*."


def test_an_empty_list_says_what_to_do_and_does_it(make_stage: MakeStage) -> None:
    stage = make_stage(document({}))
    for column in stage.page.lists.lists.values():
        assert column.empty.isVisible()
    column = stage.page.lists.lists["potential"]
    column.empty.setFocus()
    paste(stage, text="- One\n- Two")
    assert stage.texts("potential") == ["One", "Two"]
    assert not column.empty.isVisible()
    stage.qtbot.mouseClick(stage.page.lists.lists["well_developed"].empty, Qt.MouseButton.LeftButton)
    stage.type("Mine")
    stage.session.flush()
    assert stage.texts("well_developed") == ["Mine"]


def test_arabic_is_written_from_the_right(make_stage: MakeStage) -> None:
    stage = make_stage(language="ar")
    card = stage.enter("w1")
    assert card.editor.is_empty
    assert card.editor.cursorRect().left() > card.editor.width() / 2
    stage.type("نص")
    stage.session.flush()
    assert dict(stage.finding("w1").text) == {"en": TEXT_OF_W1, "ar": "نص"}


TEXT_OF_W1 = "One in law [@law, art. 12]."


def test_the_arrows_lead_from_card_to_card(stage: Stage) -> None:
    card = stage.enter("w1")
    cursor = card.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    card.editor.setTextCursor(cursor)
    stage.key(Qt.Key.Key_Down)
    assert stage.here is stage.card("w2")
    stage.key(Qt.Key.Key_Up)
    assert stage.here is stage.card("w1")
    stage.key(Qt.Key.Key_Up)
    assert stage.here is stage.card("w1")


def test_undo_elsewhere_shows_what_changed(stage: Stage) -> None:
    stage.session.apply(lambda d: set_value(d, ("findings", "p1", "text", "en"), "Other"), "Write")
    assert stage.card("p1").editor.prose() == "Other"
    stage.session.undo()
    assert stage.card("p1").editor.prose() == "Four."
    assert stage.page.reveal(("findings", "p1", "text", "en"))
    assert stage.here is stage.card("p1")


def test_undo_of_adding_leaves_the_keyboard_with_a_neighbour(make_stage: MakeStage) -> None:
    stage = make_stage()
    stage.enter("w1")
    stage.key(Qt.Key.Key_Return)
    stage.key(Qt.Key.Key_Z, CTRL)
    assert stage.here is stage.card("w1")
    stage = make_stage(document({}))
    stage.page.deeds.add("potential")
    stage.key(Qt.Key.Key_Z, CTRL)
    assert QApplication.focusWidget() is stage.page.lists.lists["potential"].empty


def test_what_came_back_is_revealed_before_the_page_heard_of_it(stage: Stage) -> None:
    """The window jumps to what an undo changed, and may do so before the page was told of the change."""
    stage.page.deeds.delete("w2")
    stage.session.changed.disconnect(stage.page.refresh)
    stage.session.undo()
    assert stage.page.reveal(("findings", "w2"))
    assert stage.here is stage.card("w2")


@pytest.mark.parametrize("field", ["note", "level", "status", "indicators", "place"])
def test_every_part_of_a_finding_is_revealed(stage: Stage, field: str) -> None:
    stage.page.tabs.setCurrentIndex(1)
    assert stage.page.reveal(("findings", "w2", field))
    assert stage.page.tabs.currentIndex() == 0
    card = stage.card("w2")
    assert stage.here is card
    wanted = {"level": card.level, "status": card.status, "indicators": card.link, "place": card.editor}
    if field == "note":
        assert card.note is not None
        wanted["note"] = card.note.field
    assert QApplication.focusWidget() is wanted[field]


def test_what_is_elsewhere_is_not_revealed(stage: Stage) -> None:
    assert not stage.page.reveal(("parts", "x"))
    assert not stage.page.reveal(("findings", "nobody"))
    assert stage.page.reveal(("document", "findings", "rights"))


def test_two_pages_of_one_session_show_each_others_words(make_stage: MakeStage) -> None:
    stage = make_stage()
    other = stage.page.__class__(stage.page.context, "rights")
    stage.qtbot.addWidget(other)
    other.show()
    there = other.lists.card("w2")
    stage.enter("w2")
    stage.type("!")
    stage.session.flush()
    assert there is not None
    assert there.editor.prose() == "Two.!"


def test_a_document_of_another_level_is_described_anew(make_stage: MakeStage) -> None:
    stage = make_stage()
    local = stage.page.heading.description.text()

    def edit(made: Assessment) -> Assessment:
        return set_value(made, ("document", "level"), "national")

    stage.session.apply(edit, "Choose level")
    assert stage.page.heading.description.text() != local
    number = len(stage.page.context.catalogue.indicators("national", "rights"))
    assert stage.page.tabs.tabText(1) == f"Indicators (0 of {number})"
