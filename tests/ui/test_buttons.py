"""Buttons: their looks in each theme, room for their words, and both directions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from igm_desktop.ui import theme
from igm_desktop.ui.buttons import Button, ButtonKind

KINDS: tuple[ButtonKind, ...] = ("plain", "main", "link", "icon")
EACH_THEME = pytest.mark.parametrize("worn", theme.THEMES, ids=lambda worn: worn.name)


def shown(qtbot: QtBot, qapp: QApplication, worn: theme.Theme, made: Button) -> Button:
    theme.apply(qapp, worn)
    qtbot.addWidget(made)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.resize(made.sizeHint())
    made.move(300, 300)  # away from where the pointer is
    with qtbot.waitExposed(made):
        made.show()
    return made


def pixels(made: Button) -> QImage:
    return made.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(made: Button) -> set[str]:
    image = pixels(made)
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@EACH_THEME
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_wears_the_theme(qtbot: QtBot, qapp: QApplication, worn: theme.Theme, kind: ButtonKind) -> None:
    made = shown(qtbot, qapp, worn, Button("Export", "export", kind))
    edge = {"plain": worn.control_line, "main": worn.action_fill, "link": worn.action, "icon": worn.text}[kind]
    assert edge in colours(made)
    made.setEnabled(False)
    assert edge not in colours(made) or worn.disabled in colours(made)


def test_the_one_with_the_keyboard_has_a_ring(qtbot: QtBot, qapp: QApplication) -> None:
    made = shown(qtbot, qapp, theme.HIGH_CONTRAST, Button("Find"))
    assert theme.HIGH_CONTRAST.focus not in colours(made)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.activateWindow()
    made.setFocus()
    assert made.hasFocus()
    assert theme.HIGH_CONTRAST.focus in colours(made)


def test_there_is_room_for_icon_words_and_arrow(qtbot: QtBot, qapp: QApplication) -> None:
    plain, pictured, opening = Button("Export"), Button("Export", "export"), Button("Export", "export")
    opening.setMenu(QMenu(opening))
    widths = [one.sizeHint().width() for one in (plain, pictured, opening)]
    assert widths == sorted(set(widths))
    assert plain.sizeHint().width() > plain.fontMetrics().horizontalAdvance("Export")
    assert plain.minimumSizeHint() == plain.sizeHint()
    plain.set_icon("export")
    assert plain.sizeHint() == pictured.sizeHint()
    for one in (plain, pictured, opening):
        qtbot.addWidget(one)


def test_from_right_to_left_the_icon_is_on_the_right(qtbot: QtBot, qapp: QApplication) -> None:
    made = shown(qtbot, qapp, theme.LIGHT, Button("", "arrow-down", "plain"))
    made.resize(160, made.height())
    made.setText("wwwwwwww")

    def dark(image: QImage, left: int, right: int) -> int:
        return sum(
            image.pixelColor(x, y).lightness() < 100 for x in range(left, right) for y in range(6, image.height() - 6)
        )

    before = pixels(made)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = pixels(made)
    words = made.fontMetrics().horizontalAdvance("wwwwwwww")
    start = (160 - words - 24) // 2
    assert dark(before, start, start + 18) > 10
    assert dark(after, 160 - start - 18, 160 - start) > 10
    assert before != after
