"""From an answer to the findings that draw on it, and back."""

import pytest
from answering_stage import CTRL, SHIFT, MakeStage, Stage, document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Answer, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.ui.pages.domain.answering.drawing import MOST
from igm_desktop.ui.pages.domain.indicator_picker import IndicatorPicker

# What the offscreen platform says of windows that pop up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


def drawn(stage: Stage, indicator: str) -> list[Finding]:
    return [finding for finding in stage.session.document.findings if indicator in finding.indicators]


def test_a_finding_is_made_from_an_answer_and_taken_back(make_stage: MakeStage) -> None:
    text = Prose(en="A *plan* [@law].", fr="Un *plan* [@law].")
    stage = make_stage(document(answers=(Answer(id="L-1.1.1", choice="yes", narrative=text, level="local"),)))
    stage.page.reveal(("answers", "L-1.1.1"))
    stage.form.drawing.make("L-1.1.1", "rights", "well_developed")
    made = drawn(stage, "L-1.1.1")[0]
    assert (made.text, made.level, made.domain, made.kind) == (text, "local", "rights", "well_developed")
    told, word, undo = stage.told[-1]
    assert told == "A finding was made: Migrants’ rights, Well-developed areas."
    assert word == "Undo"
    assert stage.form.drawn.chips[0].text() == "Migrants’ rights: A plan."
    assert stage.room.open == "L-1.1.1"
    assert undo is not None
    undo()
    assert drawn(stage, "L-1.1.1") == []
    assert stage.form.drawn.chips == []


def test_the_notice_takes_back_the_finding_alone_after_other_deeds(stage: Stage) -> None:
    stage.form.drawing.make("L-1.1.1", "crises", "potential")
    undo = stage.told[-1][2]
    stage.key(Qt.Key.Key_1)
    assert undo is not None
    undo()
    assert drawn(stage, "L-1.1.1") == []
    assert stage.choice("L-1.1.1") == "yes"


def test_words_that_are_being_typed_go_with_the_finding(stage: Stage) -> None:
    stage.key(Qt.Key.Key_Return)
    stage.type("Just now.")
    stage.form.drawing.make("L-1.1.1", "rights", "potential")
    assert drawn(stage, "L-1.1.1")[0].text["en"] == "Just now."


def test_the_menu_offers_both_lists_here_and_in_every_other_domain(stage: Stage) -> None:
    menu = QMenu()
    stage.qtbot.addWidget(menu)
    stage.form.drawing.fill(menu, "L-1.1.1", "rights")
    here = [action.text() for action in menu.actions() if action.menu() is None and not action.isSeparator()]
    assert here == ["&1  Well-developed areas", "&2  Areas with potential for further development"]
    others = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert isinstance(others, QMenu)
    domains = [action.menu() for action in others.actions()]
    assert len(domains) == 5
    last = domains[-1]
    assert isinstance(last, QMenu)
    last.actions()[1].trigger()
    menu.actions()[0].trigger()
    assert [(one.domain, one.kind) for one in drawn(stage, "L-1.1.1")] == [
        ("rights", "well_developed"),
        ("safe_migration", "potential"),
    ]
    assert stage.form.making.menu() is not None


def test_the_findings_of_an_answer_are_gone_to_with_their_status(stage: Stage) -> None:
    stage.page.reveal(("answers", "L-1.1.3"))
    chip = stage.form.drawn.chips[0]
    assert chip.accessibleName() == "Go to the finding: A plan. (draft)"
    stage.session.apply(lambda d: set_value(d, ("findings", "f1", "status"), "ready"), "Status")
    assert stage.form.drawn.chips[0].accessibleName() == "Go to the finding: A plan. (ready)"
    stage.form.drawn.chips[0].click()
    assert stage.page.tabs.currentIndex() == 0
    card = stage.page.lists.card("f1")
    assert card is not None
    assert card.holds_focus()
    stage.page.other_tab()
    link = stage.form.drawn.link
    assert link.isVisible()
    assert link.text() == "Unlink from “A plan.”"
    link.click()
    assert drawn(stage, "L-1.1.3") == []
    stage.form.drawn.link.click()
    assert [one.id for one in drawn(stage, "L-1.1.3")] == ["f1"]


def test_without_a_finding_last_written_nothing_is_linked(stage: Stage) -> None:
    assert not stage.form.drawn.link.isVisible()
    assert stage.form.drawn.about.text() == "No finding draws on this answer yet."


def test_from_a_finding_back_to_the_answer(stage: Stage) -> None:
    stage.page.tabs.setCurrentIndex(0)
    card = stage.page.lists.card("f1")
    assert card is not None
    picker = IndicatorPicker(stage.page.context, "f1", "rights", stage.page)
    picker.open_at(card.link, "L-1.1.3")
    stage.qtbot.keyClick(picker.search, Qt.Key.Key_Return, CTRL)
    assert stage.page.tabs.currentIndex() == 1
    assert stage.room.open == "L-1.1.3"
    assert [one.id for one in drawn(stage, "L-1.1.3")] == ["f1"]


def test_the_keys_open_the_menu_of_lists(stage: Stage) -> None:
    stage.key(Qt.Key.Key_M, CTRL | SHIFT)
    menu = stage.form.making.menu()
    assert menu is not None
    stage.qtbot.waitUntil(menu.isVisible)
    stage.qtbot.keyClick(menu, Qt.Key.Key_2)
    assert [one.kind for one in drawn(stage, "L-1.1.1")] == ["potential"]
    assert not menu.isVisible()


def test_of_very_many_findings_a_few_are_shown_at_a_time(make_stage: MakeStage) -> None:
    ids = [f"many-{number:02}" for number in range(30)]
    many = tuple(
        Finding(id=one, domain="rights", kind="potential", text=Prose(en=one), indicators=("L-1.1.1",)) for one in ids
    )
    stage = make_stage(settled(document().model_copy(update={"findings": many})))
    stage.page.reveal(("answers", "L-1.1.1"))
    row = stage.form.drawn
    assert (len(row.chips), row.more.isHidden()) == (MOST, False)
    row.more.setFocus()
    row.more.click()
    assert len(row.chips) == 2 * MOST
    assert row.chips[MOST].hasFocus()  # the first of those that are new
    row.more.click()
    assert (len(row.chips), row.more.isHidden()) == (30, True)
