"""The wheel as a control: pointer, keys, focus, and what assistive technology finds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core import wheel as geometry
from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui.wheel.segment_button import SegmentButton
from igm_desktop.ui.wheel.state import WheelState
from igm_desktop.ui.wheel.widget import WheelWidget

Make = Callable[..., WheelWidget]
KEY = Qt.Key
BOTH_WAYS = pytest.mark.parametrize("mirrored", [False, True])


def middle_of(wheel: WheelWidget, index: int) -> QPoint:
    box = wheel.box()
    point = geometry.count_centre(index, mirrored=wheel.layoutDirection() == Qt.LayoutDirection.RightToLeft)
    return (box.center() + QPointF(point.x, point.y) * (box.width() / 2)).toPoint()


def click(qtbot: QtBot, wheel: WheelWidget, at: QPoint) -> None:
    target = wheel.childAt(at) or wheel
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(wheel, at))


@BOTH_WAYS
@pytest.mark.parametrize("side", [203, 260])
def test_at_each_pixel_the_button_is_the_one_of_the_geometry(make_wheel: Make, side: int, mirrored: bool) -> None:
    wheel = make_wheel(side=side, mirrored=mirrored)
    half = side / 2
    seen = set()
    for y in range(side):
        for x in range(side):
            child = wheel.childAt(x, y)
            hit = geometry.segment_at((x + 0.5 - half) / half, (y + 0.5 - half) / half, mirrored=mirrored)
            found = child.domain if isinstance(child, SegmentButton) else None
            assert found == (None if hit == "hub" else hit), (x, y)
            if isinstance(child, SegmentButton):
                assert child.hitButton(child.mapFrom(wheel, QPoint(x, y)))
            seen.add(found)
    assert seen == {*DOMAINS, None}


@BOTH_WAYS
def test_a_click_on_a_segment_chooses_its_domain(qtbot: QtBot, make_wheel: Make, mirrored: bool) -> None:
    wheel = make_wheel(mirrored=mirrored)
    chosen: list[str] = []
    wheel.chosen.connect(chosen.append)
    for index in range(6):
        click(qtbot, wheel, middle_of(wheel, index))
    assert tuple(chosen) == DOMAINS


def test_a_click_between_the_segments_or_in_a_corner_does_nothing(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    with qtbot.assertNotEmitted(wheel.chosen), qtbot.assertNotEmitted(wheel.hub_chosen):
        click(qtbot, wheel, QPoint(130, 40))  # on the line between the first and the last domain
        click(qtbot, wheel, QPoint(3, 3))


def test_a_click_in_the_middle_is_the_hubs(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    with qtbot.waitSignal(wheel.hub_chosen), qtbot.assertNotEmitted(wheel.chosen):
        click(qtbot, wheel, wheel.rect().center())


def test_digits_choose_and_take_the_focus(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.take_focus()
    chosen: list[str] = []
    wheel.chosen.connect(chosen.append)
    for index in (2, 5, 0):
        qtbot.keyClick(QApplication.focusWidget(), KEY(KEY.Key_1 + index))
        assert wheel.buttons[index].hasFocus()
    assert chosen == [DOMAINS[2], DOMAINS[5], DOMAINS[0]]
    with qtbot.waitSignal(wheel.hub_chosen):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_0)


@pytest.mark.parametrize(
    ("mirrored", "keys", "index"),
    [
        (False, [KEY.Key_Right], 1),
        (False, [KEY.Key_Down, KEY.Key_Down], 2),
        (False, [KEY.Key_Left], 5),
        (False, [KEY.Key_Up], 5),
        (False, [KEY.Key_End], 5),
        (False, [KEY.Key_End, KEY.Key_Right], 0),
        (False, [KEY.Key_Right, KEY.Key_Home], 0),
        (True, [KEY.Key_Left], 1),
        (True, [KEY.Key_Right], 5),
        (True, [KEY.Key_Down], 1),
    ],
)
def test_arrows_go_round_the_ring(
    qtbot: QtBot, make_wheel: Make, mirrored: bool, keys: list[Qt.Key], index: int
) -> None:
    wheel = make_wheel(mirrored=mirrored)
    wheel.take_focus()
    assert wheel.buttons[0].hasFocus()
    with qtbot.assertNotEmitted(wheel.chosen):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget(), key)
    assert wheel.buttons[index].hasFocus()
    assert [segment.focused for segment in wheel.picture().segments].index(True) == index


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_enter_and_space_choose_what_has_the_focus(qtbot: QtBot, make_wheel: Make, key: Qt.Key) -> None:
    wheel = make_wheel()
    wheel.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down)
    with qtbot.waitSignal(wheel.chosen) as caught:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert caught.args == [DOMAINS[1]]


def test_keys_with_control_are_left_to_the_window(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.take_focus()
    with qtbot.assertNotEmitted(wheel.chosen):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_3, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert wheel.buttons[0].hasFocus()


def test_the_wheel_is_one_stop_for_tab(qtbot: QtBot, make_wheel: Make) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, after, wheel = QLineEdit(), QLineEdit(), make_wheel()
    row = QHBoxLayout(window)
    for part in (before, wheel, after):
        row.addWidget(part)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    before.setFocus()
    wheel.select("crises")
    qtbot.keyClick(before, KEY.Key_Tab)
    assert wheel.buttons[4].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, KEY.Key_Backtab)
    assert wheel.buttons[5].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    assert before.hasFocus()


def test_the_ring_is_for_the_keyboard_only(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    click(qtbot, wheel, middle_of(wheel, 3))
    assert wheel.buttons[3].hasFocus()
    assert not any(segment.focused for segment in wheel.picture().segments)
    qtbot.keyClick(wheel.buttons[3], KEY.Key_Right)
    assert wheel.picture().segments[4].focused


def test_the_focus_goes_with_the_section_that_is_opened(make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.take_focus()
    wheel.select("safe_migration")
    assert wheel.buttons[5].hasFocus()
    wheel.select(None)
    assert wheel.buttons[5].hasFocus()


def test_pressed_and_chosen_are_in_the_picture(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.select("partnerships")
    qtbot.mousePress(
        wheel.buttons[1], Qt.MouseButton.LeftButton, pos=wheel.buttons[1].mapFrom(wheel, middle_of(wheel, 1))
    )
    picture = wheel.picture()
    assert [segment.pressed for segment in picture.segments] == [False, True, False, False, False, False]
    assert [segment.chosen for segment in picture.segments] == [False, False, True, False, False, False]
    qtbot.mouseRelease(wheel.buttons[1], Qt.MouseButton.LeftButton, pos=QPoint(-500, -500))
    wheel.select(None)
    assert not any(segment.pressed or segment.chosen for segment in wheel.picture().segments)


def test_assistive_technology_finds_six_named_buttons(make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.select("crises")
    inside = QAccessible.queryAccessibleInterface(wheel)
    assert inside.text(QAccessible.Text.Name) == "The six domains"
    assert "46" in inside.text(QAccessible.Text.Description)
    assert "83" in inside.text(QAccessible.Text.Description)
    children = [inside.child(index) for index in range(inside.childCount())]
    assert [child.role() for child in children] == [QAccessible.Role.Button] * 6
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert names == ["Rights", "Government", "Partners & <b>friends</b>", "Well-being", "Crises", "Safe migration"]
    about = [child.text(QAccessible.Text.Description) for child in children]
    assert about[0].startswith("4 finding")
    assert "14 of 15 indicator" in about[0]
    assert "comment" not in about[0]
    assert "3 open comment" in about[1]
    assert [text.endswith("shown now") for text in about] == [False, False, False, False, True, False]
    assert all(child.state().focusable for child in children)
    box = children[0].rect()
    assert wheel.mapFromGlobal(box.center()).x() > wheel.width() / 2


def test_assistive_technology_can_press_a_segment(qtbot: QtBot, make_wheel: Make) -> None:
    wheel = make_wheel()
    child = QAccessible.queryAccessibleInterface(wheel).child(3)
    with qtbot.waitSignal(wheel.chosen) as caught:
        child.actionInterface().doAction("Press")
    assert caught.args == ["well_being"]


def test_tool_tips_show_names_as_they_stand(make_wheel: Make) -> None:
    wheel = make_wheel()
    tip = wheel.buttons[2].toolTip()
    assert "Partners &amp; &lt;b&gt;friends&lt;/b&gt;" in tip
    assert "10 of 13" in tip


def test_the_same_state_again_paints_nothing_anew(make_wheel: Make, state: WheelState) -> None:
    wheel = make_wheel()
    before = wheel.picture()
    wheel.set_state(WheelState(tuple(state.domains)))
    assert wheel.picture() == before


def test_a_change_of_language_says_the_words_again(make_wheel: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = make_wheel()
    monkeypatch.setattr(WheelWidget, "tr", lambda _self, text, *_: text.upper())
    QApplication.sendEvent(wheel, QEvent(QEvent.Type.LanguageChange))
    assert wheel.accessibleName() == "THE SIX DOMAINS"


def test_a_change_of_direction_turns_the_order_round(make_wheel: Make) -> None:
    wheel = make_wheel()
    assert wheel.childAt(middle_of(wheel, 0)) is wheel.buttons[0]
    there = middle_of(wheel, 0)
    wheel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert wheel.childAt(there) is wheel.buttons[5]


def test_it_stays_square_in_the_middle_of_any_room(make_wheel: Make) -> None:
    wheel = make_wheel()
    wheel.resize(500, 240)
    assert wheel.box().getRect() == (130, 0, 240, 240)
    assert wheel.childAt(250, 60) is None  # still the gap above the middle
    assert wheel.sizeHint().width() == wheel.sizeHint().height() == 260
    assert wheel.minimumSizeHint().width() == 200
    wheel.resize(0, 300)
    wheel.resize(1, 1)
