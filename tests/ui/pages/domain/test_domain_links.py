"""What hangs on a finding: indicators, level, status, note; and the list of indicators."""

from itertools import chain

import pytest
from domain_stage import MakeStage, Stage
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import set_value
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.pages.domain.indicator_picker import IndicatorPicker

# What the offscreen platform says of windows that pop up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def picker_of(stage: Stage, finding: str) -> IndicatorPicker:
    stage.enter(finding)
    stage.card(finding).link.click()
    return stage.page.findChildren(IndicatorPicker)[-1]


def test_indicators_are_found_and_ticked_by_key(stage: Stage) -> None:
    picker = picker_of(stage, "w2")
    assert QApplication.focusWidget() is picker.search
    stage.type("housing")
    stage.key(Qt.Key.Key_Return)
    assert stage.finding("w2").indicators == ("L-1.1.4",)
    assert stage.card("w2").row.findChildren(Chip)[0].isVisible()
    stage.key(Qt.Key.Key_Return)
    assert stage.finding("w2").indicators == ()
    stage.session.undo()
    assert stage.finding("w2").indicators == ("L-1.1.4",)
    picker.search.clear()
    stage.type("1.1.")
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Space)
    assert len(stage.finding("w2").indicators) == 2
    picker.search.setText("no such words")
    assert picker.nothing.isVisible()
    stage.key(Qt.Key.Key_Return)
    assert len(stage.finding("w2").indicators) == 2
    picker.close()


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("1.1.4", ["1.1.4"]), ("1.4", ["1.4.1", "1.4.2", "1.4.3"]), ("HÓUSING 1.1", ["1.1.4"])],
)
def test_a_number_finds_what_begins_so_and_words_without_case_or_accents(
    stage: Stage, typed: str, numbers: list[str]
) -> None:
    picker = picker_of(stage, "w2")
    picker.search.setText(typed)
    items = (picker.list.item(row) for row in range(picker.list.count()))
    found = [item.text().split()[0] for item in items if not item.isHidden() and item.flags()]
    assert found == numbers
    picker.close()


def test_indicators_are_ticked_by_mouse_and_kept_where_unknown(stage: Stage) -> None:
    stage.session.apply(lambda d: set_value(d, ("findings", "w2", "indicators"), ("X-9.9",)), "Merge")
    picker = picker_of(stage, "w2")
    items = [picker.list.item(row) for row in range(picker.list.count())]
    assert [item.text() for item in items[:2]] == ["Linked, of another catalogue or level", "9.9  X-9.9"]
    assert items[1].checkState() == Qt.CheckState.Checked
    box = picker.list.visualItemRect(items[3])
    stage.qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.finding("w2").indicators == ("L-1.1.1", "X-9.9")
    stage.qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.finding("w2").indicators == ("X-9.9",)
    picker.close()


def test_a_finding_that_goes_away_closes_its_picker(stage: Stage) -> None:
    picker = picker_of(stage, "w2")
    stage.page.deeds.delete("w2")
    picker.toggle(picker.list.item(2))
    assert not picker.isVisible()


def test_a_chip_says_its_question(stage: Stage) -> None:
    stage.session.apply(lambda d: set_value(d, ("findings", "w2", "indicators"), ("L-1.1.4",)), "Link")
    chip = stage.card("w2").row.findChildren(Chip)[0]
    chips = [one for one in stage.card("w2").row.findChildren(Chip) if one.text().startswith("1.1.4")]
    assert [chip.text() for chip in chips] == ["1.1.4 Services"]
    assert "Can migrants use local housing or shelter?" in chips[0].accessibleName()
    assert chip.isVisible()


def test_the_status_is_toggled_and_tells_itself_in_words(stage: Stage) -> None:
    card = stage.card("w2")
    assert card.status.text() == "Draft"
    stage.qtbot.mouseClick(card.status, Qt.MouseButton.LeftButton)
    assert stage.finding("w2").status == "ready"
    assert (card.status.text(), card.status.accessibleName()) == ("Ready", "Status: ready")
    stage.enter("w2")
    stage.key(Qt.Key.Key_R, CTRL | SHIFT)
    assert stage.finding("w2").status == "draft"


def test_the_level_is_chosen_from_a_menu(stage: Stage) -> None:
    card = stage.card("w2")
    assert card.level.text() == "Level not said"
    card.level.click()
    menu = card.findChildren(QMenu)[-1]
    menu.actions()[2].trigger()
    menu.close()
    assert stage.finding("w2").level == "local"
    assert card.level.text() == "Local rule"


def test_a_note_is_written_in_place_and_never_in_the_text(stage: Stage) -> None:
    card = stage.enter("w2")
    stage.key(Qt.Key.Key_N, CTRL | SHIFT)
    assert card.note is not None
    assert QApplication.focusWidget() is card.note.field
    stage.type("Ask the town hall.")
    stage.session.flush()
    assert stage.finding("w2").note == "Ask the town hall."
    assert stage.finding("w2").text["en"] == "Two."
    assert card.note_chip.text() == "Note"
    high = card.sizeHint().height()
    card.toggle_note()
    stage.page.lists.settle()
    assert card.sizeHint().height() < high
    assert not card.note.isVisible()


def test_chips_wrap_and_the_last_ones_stand_at_the_end(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    leading = tuple(Chip(f"5.{number} A sub-category") for number in range(4))
    trailing = (Chip("Draft"), Chip(picture="more"))
    row.resize(360, 30)
    row.show_chips(leading, trailing)
    assert len({chip.y() for chip in leading}) > 1
    assert trailing[-1].geometry().right() == row.width() - 1
    assert all(row.rect().contains(chip.geometry()) for chip in (*leading, *trailing))
    boxes = [chip.geometry() for chip in (*leading, *trailing)]
    assert not any(one.intersects(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert trailing[-1].x() == 0


def nodes(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = (node.child(index) for index in range(node.childCount()))
    return [node, *chain.from_iterable(nodes(child) for child in children if child is not None)]


def test_every_focusable_control_has_a_name(make_stage: MakeStage) -> None:
    stage = make_stage()
    stage.card("w1").open_note()
    stage.session.apply(lambda d: set_value(d, ("findings", "w2", "indicators"), ("L-1.1.4",)), "Link")
    found = [node for node in nodes(QAccessible.queryAccessibleInterface(stage.page)) if node.state().focusable]
    assert len(found) > 15
    assert [node.object() for node in found if not node.text(QAccessible.Text.Name).strip()] == []


def test_cards_say_where_they_stand(stage: Stage) -> None:
    assert stage.card("w2").editor.accessibleName() == "Finding 2 of 3, Well-developed areas"
    stage.page.deeds.step("w2", 1)
    assert stage.card("w2").editor.accessibleName() == "Finding 3 of 3, Well-developed areas"


def test_tab_walks_the_cards_in_their_order(stage: Stage) -> None:
    stage.enter("w1")
    stage.key(Qt.Key.Key_Return)
    stage.type("New.")
    stage.page.deeds.step("w3", -1)
    stage.enter("w1")
    seen: list[str] = []
    for _ in range(60):
        here = stage.here
        if here is not None and (not seen or seen[-1] != here.finding.id):
            seen.append(here.finding.id)
        stage.key(Qt.Key.Key_Tab)
    order = [*stage.ids("well_developed"), *stage.ids("potential")]
    assert seen[: len(order)] == order
