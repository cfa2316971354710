"""Answering in the whole window: the menus' keys, the tab that stays, places found, undo, languages and themes."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTextEdit
from window_stage import Stage

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Answer, Assessment
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.pages.domain.answering.form import AnswerForm


@pytest.fixture
def small(stage: Stage) -> Stage:
    """A local assessment in two languages with one answer."""
    answer = Answer(id="L-3.1.1", choice="yes", narrative=Prose(en="A harbour forum.", fr="Un forum."), note="Harbour?")
    document = Assessment(id="d1", level="local", title=Prose(en="Harbour"), languages=("en", "fr"), answers=(answer,))
    assert stage.window.documents is not None
    stage.window.documents.begin_with(document)
    stage.settle()
    return stage


def form(stage: Stage) -> AnswerForm:
    found = stage.domain_page.answering.form
    assert found is not None
    return found


def place(stage: Stage) -> tuple[str, int, str]:
    """Where a person is: section, tab, question."""
    page = stage.domain_page
    return stage.workspace.section, page.tabs.currentIndex(), page.answering.open


def test_f8_leads_to_the_first_unanswered_question_from_anywhere(small: Stage) -> None:
    small.key("F8")
    assert place(small) == ("rights", 1, "L-1.1.1")
    assert form(small).options.has_keyboard()
    small.key("F8")
    assert place(small) == ("rights", 1, "L-1.1.2")
    small.key("Shift+F8")
    small.key("Shift+F8")
    assert place(small)[0] == "safe_migration"
    small.key("F8")
    assert place(small) == ("rights", 1, "L-1.1.1")


def test_ctrl_enter_goes_on_into_the_next_domain_and_back(small: Stage) -> None:
    asked = small.workspace.context.catalogue.indicators("local", "rights")
    small.workspace.go(("answers", asked[-1].id))
    small.key("2")
    small.key("Return")
    small.write("At last.")
    small.key("Ctrl+Return")
    assert place(small) == ("whole_of_government", 1, "L-2.1.1")
    assert form(small).options.has_keyboard()
    small.key("Ctrl+Shift+Return")
    assert place(small) == ("rights", 1, asked[-1].id)
    answer = next(one for one in small.document.answers if one.id == asked[-1].id)
    assert (answer.choice, answer.narrative["en"]) == ("partly", "At last.")


def test_the_tab_stays_when_the_domain_changes(small: Stage) -> None:
    small.key("Ctrl+1")
    small.key("F4")
    assert place(small) == ("rights", 1, "L-1.1.1")
    small.key("Ctrl+2")
    assert place(small) == ("whole_of_government", 1, "L-2.1.1")
    small.key("F4")
    assert place(small)[1] == 0
    small.key("Ctrl+1")
    assert place(small)[1] == 0
    small.key("Ctrl+0")
    small.key("F4")
    assert small.workspace.section == "rights"


def test_words_in_narratives_and_notes_are_found_where_they_stand(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("harbour")
    small.key("F3")
    small.key("F3")
    assert place(small) == ("partnerships", 1, "L-3.1.1")
    narrative = form(small).narrative.field.editor
    assert small.focused() is narrative
    assert narrative.textCursor().selectedText() == "harbour"
    small.key("F3")
    assert small.focused() is form(small).note.field
    assert form(small).note.field.textCursor().selectedText() == "Harbour"


def test_undo_goes_to_the_question_that_it_changes(small: Stage) -> None:
    small.key("F8")
    small.key("1")
    small.key("Ctrl+4")
    small.key("Ctrl+Z")
    assert place(small) == ("rights", 1, "L-1.1.1")
    assert [answer.id for answer in small.document.answers] == ["L-3.1.1"]
    small.key("Ctrl+4")
    small.key("Ctrl+Y")
    assert place(small) == ("rights", 1, "L-1.1.1")
    assert form(small).options.buttons[0].isChecked()


def test_another_language_and_theme_keep_the_question_and_the_keyboard(small: Stage) -> None:
    small.workspace.go(("answers", "L-3.1.1", "narrative", "en"))
    small.key("Ctrl+L")
    assert place(small) == ("partnerships", 1, "L-3.1.1")
    focused = small.focused()
    assert isinstance(focused, QTextEdit)
    assert focused.toPlainText() == "Un forum."
    small.window.settings.change(lambda old: replace(old, theme="dark"))
    small.window.settings_changed.emit()
    small.settle()
    assert place(small) == ("partnerships", 1, "L-3.1.1")
    assert isinstance(small.focused(), QTextEdit)


def test_a_second_language_stands_beside_the_narrative(small: Stage) -> None:
    small.workspace.go(("answers", "L-3.1.1", "narrative", "en"))
    small.workspace.toggle_beside()
    small.settle()
    small.workspace.go(("answers", "L-3.1.1", "narrative", "fr"))
    second = form(small).narrative.field.second
    assert second is not None
    assert small.focused() is second
    small.write(" Oui.")
    small.key("Escape")
    assert form(small).options.has_keyboard()
    answer = small.document.answers[0]
    assert set(answer.narrative) == {"en", "fr"}
    assert "Oui." in answer.narrative["fr"]


def test_a_finding_made_in_another_domain_is_taken_back_without_leaving_the_answer(small: Stage) -> None:
    small.workspace.go(("answers", "L-3.1.1"))
    form(small).drawing.make("L-3.1.1", "crises", "potential")
    small.settle()
    assert [one.text["fr"] for one in small.document.findings] == ["Un forum."]
    assert place(small) == ("partnerships", 1, "L-3.1.1")
    small.click(small.window.notice._action)
    small.settle()
    assert small.document.findings == ()
    assert place(small) == ("partnerships", 1, "L-3.1.1")


def test_the_level_of_the_assessment_changes_under_the_open_question(small: Stage) -> None:
    small.workspace.go(("answers", "L-3.1.1"))
    small.session.apply(lambda d: set_value(d, ("document", "level"), "national"), "Choose level")
    assert place(small)[2].startswith("N-3.")
    assert small.document.answers[0].id == "L-3.1.1"
