"""The line that says what a follow-up carried over: it goes with a touch or a click, and undo brings it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.follow_up import carried_state, follow_up
from igm_desktop.core.model.assessment import Answer, Assessment, Earlier, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.pages.carried import CarriedLine, as_before
from igm_desktop.ui.pages.details import DetailsPage

EARLIER = Assessment(
    id="first",
    level="local",
    title=Prose(en="Profile of <b>Orhei</b>"),
    date="2019-05",
    findings=(Finding(id="f", domain="crises", kind="potential", text=Prose(en="There is a plan.")),),
    answers=(Answer(id="L-1.1.1", choice="some"), Answer(id="L-0.0.1", choice="yes", narrative=Prose(en="Old."))),
)
ANSWER = ("answers", "L-1.1.1")


@pytest.fixture
def line(enter, show):
    room = enter(follow_up(EARLIER, date="2026"))
    outer = QWidget()
    column = QVBoxLayout(outer)
    made = CarriedLine(room.context, ANSWER)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    show(outer)
    yield room, made
    outer.close()


def test_it_says_since_when_and_goes_with_a_touch(line) -> None:
    room, made = line
    assert made.isVisible()
    assert made.words.text() == "As in 2019"
    room.session.apply(lambda document: set_value(document, (*ANSWER, "choice"), "all"), "x")
    assert not made.isVisible()
    room.session.undo()
    assert made.isVisible()


def test_confirming_by_keyboard_is_one_step_and_the_keyboard_goes_on(line, qtbot: QtBot) -> None:
    room, made = line
    made.button.setFocus()
    assert "confirm" in made.button.accessibleName()
    qtbot.keyClick(made.button, Qt.Key.Key_Space)
    assert not made.isVisible()
    assert isinstance(made.window().focusWidget(), QLineEdit)
    assert carried_state(room.session.document.answers[1]) == "confirmed"
    assert room.session.history.undo_label == "Confirm"
    room.session.undo()
    assert made.isVisible()


def test_it_is_about_another_answer_when_asked(line) -> None:
    room, made = line
    made.show_ref(("answers", "L-9.9.9"))
    assert not made.isVisible()
    made.show_ref(("findings", "f"))
    assert made.isVisible()
    room.session.apply(lambda document: remove(document, ("findings", "f")), "x")
    assert not made.isVisible()


def test_without_a_date_it_is_the_earlier_assessment() -> None:
    assert as_before(Assessment(id="d")) == "As in the earlier assessment"
    assert as_before(Assessment(id="d", follows=Earlier(id="e"))) == "As in the earlier assessment"


def test_the_details_tell_what_is_followed_and_lead_to_what_waits(enter, show, qtbot: QtBot) -> None:
    room = enter(follow_up(EARLIER, date="2026"))
    page = DetailsPage(room.context)
    show(page)
    origin = page.origin
    assert origin.follows.text() == "Profile of <b>Orhei</b> (May 2019)"
    assert origin.unchanged.text().startswith("3 ")
    qtbot.mouseClick(origin.next, Qt.MouseButton.LeftButton)
    assert room.gone == [("findings", "f")]
    for ref in (("findings", "f"), ("answers", "L-0.0.1"), ANSWER):
        room.session.apply(lambda document, ref=ref: set_value(document, (*ref, "note"), "seen"), "x")
    assert origin.unchanged.text() == "All that was carried over has been changed or confirmed."
    assert not origin.next.isVisible()


def test_the_details_list_what_is_no_longer_asked(enter, show, qtbot: QtBot) -> None:
    room = enter(EARLIER)
    page = DetailsPage(room.context)
    show(page)
    origin = page.origin
    assert not origin.earlier.isVisible()
    assert origin.catalogue.text() == "IGM Desktop, version 1"
    assert origin.not_asked.text().startswith("1 ")
    qtbot.mouseClick(origin.show_not_asked, Qt.MouseButton.LeftButton)
    assert [row.text() for row in origin.kept_rows] == ["L-0.0.1: Yes · Old."]
    qtbot.mouseClick(origin.show_not_asked, Qt.MouseButton.LeftButton)
    assert origin.kept_rows == []


def test_an_answer_that_is_not_asked_for_is_shown_when_it_is_found(enter, show) -> None:
    many = tuple(Answer(id=f"L-0.{at:03}", note=f"Note {at}" * 1_000) for at in range(150))
    room = enter(EARLIER.model_copy(update={"answers": many}))
    page = DetailsPage(room.context)
    show(page)
    assert page.reveal(("answers", "L-0.120", "note"))
    found = page.origin.kept_rows[20]
    assert found.text().startswith("L-0.120: Note 120")
    assert found.text().endswith("…")
    assert found.hasFocus()
    assert not found.visibleRegion().isEmpty()
    assert page.origin.kept_rows[-1].text() == "And 100 more."
    assert not page.reveal(("answers", "L-1.1.1"))


def test_the_details_look_again_when_they_are_next_seen(enter, show) -> None:
    room = enter(EARLIER)
    page = DetailsPage(room.context)
    show(page)
    page.hide()
    room.session.apply(lambda document: remove(document, ("answers", "L-0.0.1")), "x")
    page.show()
    assert page.origin.not_asked.text() == ""


def test_an_answer_of_the_other_level_is_shown_with_its_question(enter, show) -> None:
    room = enter(EARLIER.model_copy(update={"answers": (Answer(id="N-1.1.1", choice="some"),)}))
    page = DetailsPage(room.context)
    show(page)
    assert page.reveal(("answers", "N-1.1.1", "choice"))
    question = room.context.catalogue.question("N-1.1.1", "en")
    assert [row.text() for row in page.origin.kept_rows] == [f"N-1.1.1 {question}\nSome migrants"]
