"""Answering while things happen that nobody expects: what was typed stays, and the keyboard stays where it is seen."""

import pytest
from PySide6.QtWidgets import QWidget
from window_stage import Stage

from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.domain.answering.form import AnswerForm

FIRST, THIRD = "L-1.1.1", "L-1.1.3"


@pytest.fixture
def desk(stage: Stage) -> Stage:
    """A local assessment with a source, an answer, and a finding that draws on it."""
    law = Source(id="law", csl=FrozenMap(type="legislation", title="Law on asylum"))
    document = Assessment(
        id="d1",
        level="local",
        title=Prose(en="Harbour"),
        languages=("en", "fr"),
        sources=(law,),
        answers=(Answer(id=FIRST, choice="yes", narrative=Prose(en="A forum [@law].", fr="Un forum.")),),
        findings=(Finding(id="f1", domain="rights", kind="potential", rank="V", indicators=(FIRST,)),),
    )
    assert stage.window.documents is not None
    stage.window.documents.begin_with(document)
    stage.settle()
    return stage


def form(stage: Stage) -> AnswerForm:
    found = stage.domain_page.answering.form
    assert found is not None
    return found


def answer(stage: Stage, indicator_id: str) -> Answer | None:
    stage.session.flush()
    return next((one for one in stage.document.answers if one.id == indicator_id), None)


def narrative(stage: Stage, indicator_id: str, language: str = "en") -> str:
    found = answer(stage, indicator_id)
    return found.narrative.in_language(language) if found is not None else ""


def in_sight(stage: Stage, widget: QWidget) -> bool:
    """Whether the caret or the middle of it can be seen."""
    point = widget.rect().center()
    if isinstance(widget, ProseEdit):
        point = widget.viewport().mapTo(widget, widget.cursorRect().center())
    under = stage.window.childAt(widget.mapTo(stage.window, point))
    return under is widget or (under is not None and widget.isAncestorOf(under))


def test_an_option_answers_a_question_that_did_not_apply_even_if_it_was_chosen_before(desk: Stage) -> None:
    desk.workspace.go(("answers", FIRST))
    desk.key("0")
    desk.write("No harbour.")
    desk.key("Escape")
    row = form(desk).options
    assert [button.option.id for button in row.buttons if button.isChecked()] == []
    desk.key("1")
    found = answer(desk, FIRST)
    assert found is not None
    assert (found.choice, found.not_applicable) == ("yes", None)
    assert [button.option.id for button in row.buttons if button.isChecked()] == ["yes"]
    desk.key("Ctrl+Z")
    found = answer(desk, FIRST)
    assert found is not None
    assert (found.choice, found.not_applicable) == ("yes", "No harbour.")


def test_words_that_are_not_committed_go_with_their_question_and_undo_goes_back_there(desk: Stage) -> None:
    desk.workspace.go(("answers", THIRD, "narrative", "en"))
    desk.write("In 2019, 3 of 4.")
    desk.key("Ctrl+Return")
    assert desk.domain_page.answering.open == "L-1.1.4"
    assert answer(desk, "L-1.1.4") is None
    assert answer(desk, THIRD) == Answer(id=THIRD, narrative=Prose(en="In 2019, 3 of 4."))
    desk.key("Ctrl+Z")
    assert answer(desk, THIRD) is None
    assert desk.domain_page.answering.open == THIRD
    assert form(desk).has_keyboard()


def test_a_source_that_goes_while_it_is_offered_is_not_cited(desk: Stage) -> None:
    desk.workspace.go(("answers", THIRD, "narrative", "en"))
    desk.write("See @law")
    desk.session.apply(lambda document: remove(document, ("sources", "law")), "Remove the source")
    desk.settle()
    desk.key("Return")
    assert narrative(desk, THIRD) == "See @law"


def test_a_language_that_is_taken_out_while_one_writes_in_it_keeps_its_words(desk: Stage) -> None:
    desk.workspace.toggle_beside()
    desk.settle()
    desk.workspace.go(("answers", FIRST, "narrative", "fr"))
    desk.key("Ctrl+End")
    desk.write(" Deux fois.")
    desk.session.apply(lambda document: set_value(document, ("document", "languages"), ("en",)), "Languages")
    desk.settle()
    assert isinstance(desk.focused(), ProseEdit)
    assert desk.written() == "A forum [@law]."
    assert narrative(desk, FIRST, "fr") == "Un forum. Deux fois."


def test_a_finding_that_goes_takes_no_keyboard_with_it(desk: Stage) -> None:
    desk.workspace.go(("answers", FIRST))
    form(desk).drawn.chips[0].setFocus()
    desk.session.apply(lambda document: remove(document, ("findings", "f1")), "Remove the finding")
    desk.settle()
    assert form(desk).drawn.chips == []
    assert form(desk).has_keyboard()


def test_it_says_that_no_question_has_the_words_though_the_open_one_stays_listed(desk: Stage) -> None:
    desk.workspace.go(("answers", FIRST))
    filters = desk.domain_page.answering.filters
    desk.key("Ctrl+Shift+F")
    desk.write("zzzz")
    assert filters.nothing.isVisible()
    assert desk.domain_page.answering.model.listed() == (FIRST,)
    desk.key("Escape")
    assert not filters.nothing.isVisible()


def test_at_the_first_listed_question_nobody_says_that_it_is_the_first_of_all(desk: Stage) -> None:
    desk.workspace.go(("answers", THIRD))
    room = desk.domain_page.answering
    room.filters.search.setText("1.1.3")
    room.take_focus()
    desk.key("Ctrl+Shift+Return")
    assert room.open == THIRD
    assert "not listed now" in desk.told


def test_what_has_the_keyboard_is_in_sight_in_the_lowest_window(desk: Stage) -> None:
    desk.window.resize(640, 360)
    desk.settle()
    desk.workspace.go(("answers", FIRST))
    desk.settle()
    assert in_sight(desk, desk.focused())
    desk.key("Return")
    assert in_sight(desk, desk.focused())
    desk.workspace.toggle_beside()
    desk.settle()
    assert in_sight(desk, desk.focused())
    for _ in range(6):
        desk.key("Tab")
        assert in_sight(desk, desk.focused()), desk.focused()
    desk.workspace.go(("findings", "f1"))
    desk.settle()
    assert not desk.domain_page.heading.isVisible()
    assert in_sight(desk, desk.focused())


def test_what_was_carried_over_is_confirmed_on_the_way_to_the_answer(desk: Stage) -> None:
    assert desk.window.documents is not None
    desk.window.documents.begin_with(follow_up(desk.document, date="2025"))
    desk.settle()
    desk.workspace.go(("answers", FIRST))
    assert form(desk).options.has_keyboard()
    desk.key("Shift+Tab")
    assert desk.focused() is form(desk).carried.button
    desk.key("Space")
    assert not form(desk).carried.isVisible()
    assert form(desk).options.has_keyboard()


def test_tab_takes_the_place_in_a_source_and_goes_back_to_the_text(desk: Stage) -> None:
    desk.workspace.go(("answers", FIRST, "narrative", "en"))
    text = desk.focused()
    desk.key("Ctrl+End")
    desk.key("Left")
    desk.key("F2")
    desk.write("art. 3")
    desk.key("Tab")
    assert desk.focused() is text
    assert narrative(desk, FIRST) == "A forum [@law, art. 3]."


def test_another_language_beside_leaves_the_keyboard_on_the_options(desk: Stage) -> None:
    desk.workspace.go(("answers", FIRST))
    for _ in range(2):
        desk.workspace.toggle_beside()
        desk.settle()
        assert desk.domain_page.answering.open == FIRST
        assert form(desk).options.has_keyboard()


def test_another_catalogue_leaves_the_keyboard_in_the_words_and_loses_none(desk: Stage) -> None:
    desk.workspace.go(("answers", THIRD, "narrative", "en"))
    desk.write("Not committed.")
    desk.session.flush()  # as the dialog does before it opens
    other = {"id": "elsewhere", "version": "9"}
    desk.session.apply(lambda document: set_value(document, ("document", "catalogue"), other), "Move")
    desk.settle()
    assert desk.written() == "Not committed."
    desk.key("Ctrl+End")
    desk.write(" More.")
    assert narrative(desk, THIRD) == "Not committed. More."


def test_in_the_lowest_window_the_strip_of_problems_leaves_the_question_its_room(desk: Stage) -> None:
    desk.window.resize(640, 360)
    desk.settle()
    desk.workspace.go(("answers", FIRST))
    desk.settle()
    room = desk.domain_page.answering
    assert room.head.isVisible()
    assert room.foot.isVisible()
    desk.key("F7")
    desk.settle()
    assert form(desk).isVisible()
    assert not room.head.isVisible()
    assert not room.foot.isVisible()
    desk.key("Escape")
    desk.settle()
    assert room.head.isVisible()
    assert form(desk).has_keyboard()
