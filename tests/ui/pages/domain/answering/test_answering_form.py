"""The form of a question: each type of answer, why it does not apply, the narrative and what hangs on it."""

import pytest
from answering_stage import CTRL, MakeStage, Stage, document
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from igm_desktop.core.edits import set_value
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Convention, Source
from igm_desktop.core.model.prose import Prose

KEY = Qt.Key


def test_digits_choose_change_and_take_back(stage: Stage) -> None:
    assert stage.room.open == "L-1.1.1"
    stage.key(KEY.Key_2)
    assert stage.choice("L-1.1.1") == "partly"
    stage.key(KEY.Key_1)
    assert stage.choice("L-1.1.1") == "yes"
    assert [button.isChecked() for button in stage.form.options.buttons] == [True, False, False, False]
    stage.key(KEY.Key_1)
    assert stage.choice("L-1.1.1") is None
    stage.key(KEY.Key_9)
    assert stage.choice("L-1.1.1") is None


def test_undo_takes_the_first_choice_and_its_answer_away(stage: Stage) -> None:
    stage.key(KEY.Key_3)
    assert stage.answer("L-1.1.1") == Answer(id="L-1.1.1", choice="no")
    stage.session.undo()
    assert stage.answer("L-1.1.1") is None
    assert not any(button.isChecked() for button in stage.form.options.buttons)
    assert stage.room.form is not None
    stage.session.redo()
    assert stage.choice("L-1.1.1") == "no"
    assert stage.form.options.buttons[2].isChecked()


def test_a_click_and_space_choose_as_digits_do(stage: Stage) -> None:
    button = stage.form.options.buttons[1]
    stage.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.choice("L-1.1.1") == "partly"
    stage.form.options.take_focus()
    stage.key(KEY.Key_Right)
    assert stage.focused is stage.form.options.buttons[2]
    stage.key(KEY.Key_Space)
    assert stage.choice("L-1.1.1") == "no"
    stage.key(KEY.Key_Left)
    assert stage.focused is button


def test_digits_work_where_they_need_shift(stage: Stage) -> None:
    for text, chosen in (("é", "partly"), ("3", "no"), ("٤", "not_known"), ("x", "not_known")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        stage.form.answer_key(event)
        assert stage.choice("L-1.1.1") == chosen


def test_several_choices_are_toggled_and_kept_sorted(make_stage: MakeStage) -> None:
    stage = make_stage(document(level="national", answers=()))
    stage.page.reveal(("answers", "N-1.4.2"))
    stage.key(KEY.Key_3)
    stage.key(KEY.Key_1)
    answer = stage.answer("N-1.4.2")
    assert answer is not None
    assert answer.choices == ("birth", "marriage")
    assert answer.choice is None
    stage.key(KEY.Key_3)
    assert stage.answer("N-1.4.2") == Answer(id="N-1.4.2", choices=("birth",))


def test_options_of_another_catalogue_are_shown_and_kept(make_stage: MakeStage) -> None:
    kept = (Answer(id="N-1.1.1", choice="mostly"), Answer(id="N-1.4.2", choices=("treaty",)))
    stage = make_stage(document(level="national", answers=kept))
    stage.page.reveal(("answers", "N-1.1.1"))
    last = stage.form.options.buttons[-1]
    assert (last.text(), last.isChecked()) == ("mostly", True)
    assert "kept" in last.toolTip()
    stage.page.reveal(("answers", "N-1.4.2"))
    stage.key(KEY.Key_1)
    answer = stage.answer("N-1.4.2")
    assert answer is not None
    assert answer.choices == ("birth", "treaty")
    stage.page.reveal(("answers", "N-1.1.1"))
    stage.key(KEY.Key_1)
    assert stage.choice("N-1.1.1") == "all"
    stage.session.undo()
    assert stage.choice("N-1.1.1") == "mostly"
    assert stage.form.options.buttons[-1].isChecked()


def test_conventions_say_what_the_table_has_and_lead_to_it(make_stage: MakeStage) -> None:
    table = (
        Convention(id="c1", rank="V", ratified=2002),
        Convention(id="c2", rank="W", signed="yes"),
        Convention(id="c3", rank="X"),
    )
    stage = make_stage(document(level="national", answers=(), conventions=table))
    stage.page.reveal(("answers", "N-1.6.1"))
    state = stage.form.conventions
    assert state.isVisible()
    assert stage.form.options.buttons == []
    assert state.state.text().startswith("3 convention(s) in the table: ")
    assert "1 ratified, 1 signed only, 1 without an answer" in state.state.text()
    state.open.click()
    assert stage.gone == [("conventions", "c1")]
    stage.session.apply(lambda d: d.model_copy(update={"conventions": ()}), "Clear")
    assert state.state.text() == "The table of conventions is empty."
    stage.page.reveal(("answers", "N-1.1.1"))
    assert not state.isVisible()


def test_a_question_that_asks_for_words_has_the_keyboard_in_its_narrative(make_stage: MakeStage) -> None:
    stage = make_stage(document(level="national", answers=()))
    asked = next(one for one in stage.page.context.catalogue.indicators("national") if one.answer == "narrative")
    stage = make_stage(document(level="national", answers=()), domain=asked.domain)
    stage.page.reveal(("answers", asked.id))
    assert stage.in_narrative()
    stage.type("In words.")
    assert stage.narrative(asked.id) == "In words."
    assert stage.room.model.count("unanswered") == len(stage.room.model.all) - 1


def test_a_question_does_not_apply_for_a_reason(stage: Stage) -> None:
    stage.key(KEY.Key_0)
    assert stage.focused is stage.form.reason
    assert stage.answer("L-1.1.1") is None
    stage.type("No port here.")
    stage.key(KEY.Key_Return)
    assert stage.in_narrative()
    answer = stage.answer("L-1.1.1")
    assert answer is not None
    assert answer.not_applicable == "No port here."
    assert stage.form.options.apart.isChecked()
    stage.key(KEY.Key_Escape)
    stage.key(KEY.Key_0)
    assert stage.answer("L-1.1.1") == Answer(id="L-1.1.1")
    assert not stage.form.reason.isVisible()


def test_a_reason_is_needed(stage: Stage) -> None:
    stage.key(KEY.Key_0)
    stage.key(KEY.Key_Escape)
    assert stage.in_options()
    assert not stage.form.reason.isVisible()
    assert not stage.form.options.apart.isChecked()
    stage.key(KEY.Key_0)
    stage.type("So")
    stage.session.flush()
    stage.key(KEY.Key_Backspace)
    stage.key(KEY.Key_Backspace)
    stage.session.flush()
    assert stage.form.reason.note.isVisible()
    answer = stage.answer("L-1.1.1")
    assert answer is not None
    assert answer.not_applicable == "So"


def test_whoever_chooses_an_answer_says_that_the_question_applies_in_one_step(make_stage: MakeStage) -> None:
    stage = make_stage(document(answers=(Answer(id="L-1.1.1", not_applicable="No port."),)))
    stage.page.reveal(("answers", "L-1.1.1", "not_applicable"))
    assert stage.focused is stage.form.reason
    stage.key(KEY.Key_Escape)
    stage.key(KEY.Key_1)
    assert stage.answer("L-1.1.1") == Answer(id="L-1.1.1", choice="yes")
    assert not stage.form.reason.isVisible()
    stage.session.undo()
    assert stage.answer("L-1.1.1") == Answer(id="L-1.1.1", not_applicable="No port.")
    assert stage.form.reason.text() == "No port."


def test_level_and_note_are_written_and_found_again(stage: Stage) -> None:
    stage.form.level.setCurrentIndex(2)
    stage.form.level.activated.emit(2)
    stage.form.note_chip.click()
    assert stage.focused is stage.form.note.field
    stage.type("Ask the school.")
    stage.key(KEY.Key_Escape)
    stage.session.flush()
    assert stage.in_options()
    assert stage.answer("L-1.1.1") == Answer(id="L-1.1.1", level="local", note="Ask the school.")
    assert "Ask the school." in stage.form.note_chip.accessibleName()
    stage.key(KEY.Key_Down)
    assert not stage.form.note.isVisible()
    assert stage.form.level.currentData() is None
    stage.key(KEY.Key_Up)
    assert stage.form.note.isVisible()
    assert stage.form.level.currentData() == "local"


@pytest.mark.parametrize(
    ("field", "widget"),
    [
        (("narrative", "en"), lambda form: form.narrative.field.editor),
        (("note",), lambda form: form.note.field),
        (("level",), lambda form: form.level),
        (("choice",), lambda form: form.options.buttons[2]),
        ((), lambda form: form.options.buttons[2]),
    ],
)
def test_every_field_of_an_answer_can_be_gone_to(stage: Stage, field: tuple[str, ...], widget: object) -> None:
    stage.page.tabs.setCurrentIndex(0)
    assert stage.page.reveal(("answers", "L-1.1.2", *field))
    assert stage.page.tabs.currentIndex() == 1
    assert stage.room.open == "L-1.1.2"
    assert callable(widget)
    assert stage.focused is widget(stage.form)


def test_undo_of_the_first_words_leaves_the_keyboard_in_them(stage: Stage) -> None:
    stage.key(KEY.Key_Return)
    stage.type("Yes.")
    assert stage.narrative("L-1.1.1") == "Yes."
    stage.session.undo()
    assert stage.answer("L-1.1.1") is None
    stage.page.reveal(("answers", "L-1.1.1"))
    assert stage.in_narrative()
    assert stage.form.narrative.field.editor.is_empty


def test_the_sources_of_a_narrative_are_named_under_it(stage: Stage) -> None:
    ref = ("answers", "L-1.1.1", "narrative", "en")
    stage.session.apply(lambda d: set_value(d, ref, "By [@law, art. 2] and [@gone], and [@law]."), "Write")
    known, missing = stage.form.narrative.chips
    assert known.text() == "Law on asylum"
    assert missing.text() == "Missing source"
    assert not missing.isEnabled()
    known.click()
    assert stage.gone == [("sources", "law")]
    named = Source(id="law", csl=FrozenMap(type="legislation", title="Asylum Act"))
    stage.session.apply(lambda d: d.model_copy(update={"sources": (named,)}), "Rename")
    assert stage.form.narrative.chips[0].text() == "Asylum Act"
    stage.session.undo()
    stage.session.undo()
    assert stage.form.narrative.chips == []


def test_citing_offers_the_sources_in_the_text(stage: Stage) -> None:
    stage.form.narrative.cite.click()
    assert stage.in_narrative()
    citations = stage.form.narrative.field.editor.citations
    assert citations is not None
    stage.key(KEY.Key_Return)
    assert stage.narrative("L-1.1.1").startswith("[@law")


def test_escape_closes_the_list_of_sources_before_it_leaves_the_text(stage: Stage) -> None:
    stage.form.narrative.cite.click()
    citations = stage.form.narrative.field.editor.citations
    assert citations is not None
    assert citations.completion.is_open
    stage.key(KEY.Key_Escape)
    assert stage.in_narrative()
    assert not citations.completion.is_open
    stage.key(KEY.Key_Escape)
    assert stage.in_options()


def test_options_and_narrative_say_which_question_they_answer(stage: Stage) -> None:
    button = stage.form.options.buttons[0]
    assert (button.accessibleName(), button.accessibleDescription()[:6]) == ("1 Yes", "1.1.1 ")
    stage.key(KEY.Key_Down)
    assert stage.form.options.buttons[0].accessibleDescription().startswith("1.1.2 ")
    assert stage.form.narrative.field.editor.accessibleName() == "Narrative of 1.1.2"


def test_a_narrative_has_paragraphs(stage: Stage) -> None:
    stage.key(KEY.Key_Return)
    stage.type("One.")
    stage.key(KEY.Key_Return)
    stage.type("Two.")
    assert stage.narrative("L-1.1.1") == "One.\nTwo."


def test_help_stands_beside_where_the_catalogue_has_it(stage: Stage) -> None:
    found = stage.page.context.catalogue.help("L-1.1.1", "en")
    assert stage.form.help.isVisible() is (found is not None)
    if found is not None:
        assert stage.form.help.looks_at.text() == found.looks_at


def test_the_document_of_another_level_has_other_questions(stage: Stage) -> None:
    stage.session.apply(lambda d: set_value(d, ("document", "level"), "national"), "Choose level")
    assert stage.room.open == "N-1.1.1"
    assert stage.form.number.text().startswith("1.1.1")
    stage.key(KEY.Key_1)
    assert stage.choice("N-1.1.1") == "all"
    stage.session.undo()
    stage.session.undo()
    assert stage.room.open == "L-1.1.1"
    assert stage.answer("L-1.1.2") is not None
    stage.key(KEY.Key_Return, CTRL)
    assert stage.room.open == "L-1.1.2"
    assert stage.form.narrative.field.editor.prose() == Prose(en="None yet.")["en"]
