"""From question to question: the list, its filters, the keys, the narrow page, and all questions by keyboard alone."""

from dataclasses import replace
from functools import partial
from itertools import chain

import pytest
from answering_stage import CTRL, SHIFT, MakeStage, Stage, document
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Answer, Assessment
from igm_desktop.core.query.answered import is_answered
from igm_desktop.ui.pages.domain.answering.questions import ROW

KEY = Qt.Key


def listed(stage: Stage) -> list[str]:
    return list(stage.room.model.listed())


def test_the_list_has_the_questions_by_sub_category_with_what_is_done(stage: Stage) -> None:
    catalogue = stage.page.context.catalogue
    assert listed(stage) == [one.id for one in catalogue.indicators("local", "rights")]
    rows = stage.room.model.rows
    assert [row.number for row in rows if row.question is None] == [
        group.id.removeprefix("L-") for group in catalogue.sub_categories("local", "rights")
    ]
    model = stage.room.model
    third = model.index(model.row_of("L-1.1.3") or 0)
    assert third.data().startswith("1.1.3 ")
    said = third.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("Not answered yet, Findings that draw on it: 1")
    second = model.index(model.row_of("L-1.1.2") or 0)
    assert second.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Answered, Has a narrative")
    assert "<qt>" in second.data(Qt.ItemDataRole.ToolTipRole)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.index(0).data(ROW).question is None
    assert stage.page.tabs.tabText(1) == "Indicators (1 of 15)"


def test_a_change_of_an_answer_shows_in_its_row_and_in_the_tab(stage: Stage) -> None:
    resets: list[int] = []
    stage.room.model.modelReset.connect(lambda: resets.append(1))
    stage.key(KEY.Key_1)
    row = stage.room.model.rows[stage.room.model.row_of("L-1.1.1") or 0]
    assert row.question is not None
    assert row.question.answered
    assert stage.page.tabs.tabText(1) == "Indicators (2 of 15)"
    assert resets == []


def test_arrows_walk_the_questions_from_options_and_list(stage: Stage) -> None:
    stage.key(KEY.Key_Down)
    assert stage.room.open == "L-1.1.2"
    assert stage.in_options()
    assert stage.focused is stage.form.options.buttons[2]
    assert stage.form.words.text() == stage.page.context.catalogue.question("L-1.1.2", "en")
    stage.key(KEY.Key_Up)
    stage.key(KEY.Key_Up)
    assert stage.room.open == "L-1.1.1"
    stage.room.list.setFocus()
    stage.key(KEY.Key_Down)
    assert stage.room.open == "L-1.1.2"
    assert stage.focused is stage.room.list
    stage.key(KEY.Key_1)
    assert stage.choice("L-1.1.2") == "yes"
    assert stage.focused is stage.room.list
    stage.key(KEY.Key_End)
    assert stage.room.open == listed(stage)[-1]
    stage.key(KEY.Key_Return)
    assert stage.in_narrative()
    stage.key(KEY.Key_Escape)
    assert stage.in_options()


def test_what_was_typed_is_committed_to_its_own_question(stage: Stage) -> None:
    stage.key(KEY.Key_Return)
    stage.type("First.")
    stage.key(KEY.Key_Return, CTRL)
    assert stage.room.open == "L-1.1.2"
    assert stage.in_options()
    stage.key(KEY.Key_Return)
    stage.type(" Second.")
    stage.room.list.chosen.emit("L-1.1.3")
    assert stage.narrative("L-1.1.1") == "First."
    assert stage.narrative("L-1.1.2") in {"None yet. Second.", " Second.None yet."}
    assert stage.narrative("L-1.1.3") == ""
    stage.form.take_focus()
    stage.key(KEY.Key_Return, CTRL | SHIFT)
    assert stage.room.open == "L-1.1.2"


def test_the_next_question_after_the_last_is_in_the_next_domain(stage: Stage) -> None:
    assert stage.room.foot.next.text() == "Next: 1.1.2"
    stage.page.reveal(("answers", listed(stage)[-1]))
    assert stage.room.foot.next.text() == "Next domain: Whole-of-government approach"
    stage.key(KEY.Key_Return, CTRL)
    assert stage.gone == [("answers", "L-2.1.1")]
    stage.page.reveal(("answers", "L-1.1.1"))
    stage.key(KEY.Key_Return, CTRL | SHIFT)
    assert stage.told[-1][0] == "This is the first question of the assessment."


def test_after_the_last_question_of_all_it_says_so(make_stage: MakeStage) -> None:
    stage = make_stage(domain=DOMAINS[-1])
    stage.page.reveal(("answers", listed(stage)[-1]))
    assert not stage.room.foot.next.isVisible()
    stage.key(KEY.Key_Return, CTRL)
    assert stage.told[-1][0] == "This was the last question of the assessment."
    assert stage.gone == []


def test_unanswered_questions_are_gone_to_across_domains(stage: Stage) -> None:
    stage.page.go_to_unanswered(1)
    assert stage.room.open == "L-1.1.3"
    stage.page.go_to_unanswered(-1)
    assert stage.room.open == "L-1.1.1"
    stage.page.go_to_unanswered(-1)
    assert stage.gone[-1] == ("answers", [one.id for one in stage.page.context.catalogue.indicators("local")][-1])
    everything = tuple(Answer(id=one.id, choice="yes") for one in stage.page.context.catalogue.indicators("local"))
    stage.session.apply(lambda d: d.model_copy(update={"answers": everything}), "Merge")
    stage.page.go_to_unanswered(1)
    assert stage.told[-1][0] == "Every question is answered."


def test_from_the_findings_the_open_question_comes_first_if_it_is_not_answered(stage: Stage) -> None:
    stage.page.reveal(("answers", "L-1.1.3"))
    stage.page.tabs.setCurrentIndex(0)
    stage.page.go_to_unanswered(1)
    assert stage.page.tabs.currentIndex() == 1
    assert stage.room.open == "L-1.1.3"
    assert stage.in_options()


def test_a_filter_lists_what_is_left_and_keeps_the_open_question(stage: Stage) -> None:
    stage.room.filters.want("unanswered")
    assert "L-1.1.2" not in listed(stage)
    assert stage.room.filters.box.itemText(1) == "Unanswered (14)"
    stage.key(KEY.Key_1)
    assert listed(stage)[:2] == ["L-1.1.1", "L-1.1.3"]
    assert stage.room.filters.box.itemText(1) == "Unanswered (13)"
    stage.key(KEY.Key_Return, CTRL)
    assert stage.room.open == "L-1.1.3"
    assert listed(stage)[0] == "L-1.1.3"
    assert stage.room.list.currentIndex().row() == stage.room.model.row_of("L-1.1.3")
    stage.room.filters.want("without_source")
    assert listed(stage) == ["L-1.1.1", "L-1.1.2", "L-1.1.3"]
    stage.room.filters.want("not_ready")
    assert listed(stage) == ["L-1.1.1", "L-1.1.2", "L-1.1.3"]


def test_questions_are_found_by_number_and_words(stage: Stage) -> None:
    stage.key(KEY.Key_F, CTRL | SHIFT)
    assert stage.focused is stage.room.filters.search
    stage.type("1.1.4")
    assert listed(stage) == ["L-1.1.1", "L-1.1.4"]
    stage.key(KEY.Key_Return)
    assert stage.room.open == "L-1.1.4"
    assert stage.focused is stage.room.list
    assert listed(stage) == ["L-1.1.4"]
    stage.key(KEY.Key_F, CTRL | SHIFT)
    stage.type("HOUSING")
    assert listed(stage) == ["L-1.1.4"]
    stage.room.filters.search.setText("no such words")
    assert listed(stage) == ["L-1.1.4"]
    stage.key(KEY.Key_Escape)
    assert len(listed(stage)) == 15
    assert stage.focused is stage.room.list


def test_where_there_is_no_room_the_list_takes_turns_with_the_form(make_stage: MakeStage) -> None:
    stage = make_stage(size=(560, 600))
    assert stage.room.head.isVisible()
    assert not stage.room.side.isVisible()
    assert stage.room.head.place.text() == "1 of 15"
    stage.key(KEY.Key_Down)
    assert stage.room.head.place.text() == "2 of 15"
    stage.room.head.all.click()
    assert stage.room.side.isVisible()
    assert stage.focused is stage.room.list
    stage.key(KEY.Key_Down)
    stage.key(KEY.Key_Return)
    stage.qtbot.waitUntil(stage.in_options)
    assert stage.room.open == "L-1.1.3"
    assert not stage.room.side.isVisible()
    stage.page.resize(980, 620)
    assert stage.room.side.isVisible()
    assert not stage.room.head.isVisible()


def test_what_changes_out_of_sight_is_shown_when_it_is_looked_at(stage: Stage) -> None:
    stage.page.tabs.setCurrentIndex(0)
    ref = ("answers", "L-1.1.1", "choice")
    stage.session.apply(lambda d: set_value(d, ref, "yes"), "Merge")
    assert stage.page.tabs.tabText(1) == "Indicators (2 of 15)"
    stage.page.tabs.setCurrentIndex(1)
    assert stage.form.options.buttons[0].isChecked()
    assert stage.form.question.answered


def test_a_catalogue_without_questions_for_the_domain_says_so(make_stage: MakeStage) -> None:
    standard = installed("igm-desktop", "1")
    groups = tuple(group for group in standard.all_sub_categories if group.domain != "rights")
    known = {one: indicator for one, indicator in standard.indicators_by_id.items() if indicator.domain != "rights"}
    stage = make_stage(catalogue=replace(standard, all_sub_categories=groups, indicators_by_id=known))
    assert stage.room.form is None
    assert stage.page.tabs.tabText(1) == "Indicators (0 of 0)"
    stage.page.go_to_unanswered(1)
    assert stage.gone[-1] == ("answers", "L-2.1.1")


def test_the_other_tab_has_the_keyboard(stage: Stage) -> None:
    stage.page.other_tab()
    assert stage.page.tabs.currentIndex() == 0
    card = stage.page.lists.card("f1")
    assert card is not None
    assert card.holds_focus()
    stage.page.other_tab()
    assert stage.in_options()


def test_tab_walks_as_one_reads_at_every_question(make_stage: MakeStage) -> None:
    stage = make_stage(document(level="national", answers=()))
    for indicator in ("N-1.1.1", "N-1.4.2", "N-1.1.2"):
        stage.page.reveal(("answers", indicator))
        stage.session.apply(partial(set_value, ref=("answers", indicator, "narrative", "en"), value="[@law]"), "Write")
        form = stage.form
        order = [form.options.buttons[0], form.narrative.field.editor, form.narrative.chips[0], form.narrative.cite]
        order += [form.level, form.note_chip, form.comments_chip, form.making, stage.room.foot.next, stage.page.tabs]
        order += [stage.room.filters.search, stage.room.filters.box, stage.room.list, form.options.buttons[0]]
        form.options.take_focus()
        walked = [stage.focused]
        for _ in order[1:]:
            stage.key(KEY.Key_Tab)
            walked.append(stage.focused)
        assert walked == order


def nodes(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = (node.child(index) for index in range(node.childCount()))
    return [node, *chain.from_iterable(nodes(child) for child in children if child is not None)]


@pytest.mark.parametrize("size", [(980, 620), (560, 600)])
def test_every_focusable_control_has_a_name(make_stage: MakeStage, size: tuple[int, int]) -> None:
    stage = make_stage(size=size)
    stage.form.toggle_note()
    stage.form.options.apart.click()
    found = [node for node in nodes(QAccessible.queryAccessibleInterface(stage.room)) if node.state().focusable]
    assert len(found) > 12
    assert [node.object() for node in found if not node.text(QAccessible.Text.Name).strip()] == []


def test_all_national_questions_are_answered_by_keyboard(make_stage: MakeStage) -> None:
    """Every type of answer there is; the table of conventions has its own page, so its question does not apply here."""
    done: Assessment = document(level="national", answers=(), findings=())
    catalogue = installed("igm-desktop", "1")
    for domain in DOMAINS:
        stage = make_stage(done, domain=domain)
        for indicator in catalogue.indicators("national", domain):
            assert stage.room.open == indicator.id
            if indicator.answer == "conventions":
                stage.key(KEY.Key_0)
                stage.type("See the table.")
            elif indicator.answer != "narrative":
                stage.key(KEY.Key_2)
            if not stage.in_narrative():
                stage.key(KEY.Key_Return)
            stage.type(f"About {indicator.id}.")
            stage.key(KEY.Key_Return, CTRL)
        done = stage.session.document
    answers = {answer.id: answer for answer in done.answers}
    for indicator in catalogue.indicators("national"):
        answer = answers[indicator.id]
        assert is_answered(indicator, answer, done)
        assert answer.narrative["en"] == f"About {indicator.id}."
    assert len(answers) == len(catalogue.indicators("national")) == 93
