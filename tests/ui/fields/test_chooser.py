import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.ui.fields.chooser import Chooser

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of popups: only said offscreen

ENTRIES = (("CI", "Côte d’Ivoire"), ("GN", "Guinea"), ("GW", "Guinea-Bissau"), ("GQ", "Equatorial Guinea"))


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    box = QWidget()
    lines = QVBoxLayout(box)
    made = Chooser(ENTRIES)
    lines.addWidget(made)
    lines.addWidget(QLineEdit())
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    made.setFocus()
    made.box = box
    return made


def offered(chooser: Chooser) -> list[str]:
    model = chooser.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_any_part_of_a_name_is_offered(chooser: Chooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(chooser, "GUIN")
    assert offered(chooser) == ["Guinea", "Guinea-Bissau", "Equatorial Guinea"]
    qtbot.keyClicks(chooser, "ea bis")
    assert offered(chooser) == ["Guinea-Bissau"]


def test_the_name_of_one_may_begin_that_of_another(chooser: Chooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(chooser, "guinea")
    assert chooser.key() == "GN"
    qtbot.keyClicks(chooser, "-")
    assert chooser.key() == "GN"  # what stands there still names it, accents and marks apart
    qtbot.keyClicks(chooser, "bi")
    assert chooser.key() == ""
    chooser.completer().popup().hide()
    with qtbot.waitSignal(chooser.taken) as taken:
        chooser.box.findChildren(QLineEdit)[-1].setFocus()
    assert taken.args == ["GW"]


def test_a_part_that_fits_several_chooses_none(chooser: Chooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(chooser, "gui")
    chooser.completer().popup().hide()
    with qtbot.waitSignal(chooser.edited):
        chooser.box.findChildren(QLineEdit)[-1].setFocus()
    assert chooser.is_unknown
    assert chooser.currentText() == "gui"


def test_looking_at_it_is_no_edit(chooser: Chooser, qtbot: QtBot) -> None:
    chooser.choose("CI")
    with qtbot.assertNotEmitted(chooser.edited), qtbot.assertNotEmitted(chooser.taken):
        chooser.box.findChildren(QLineEdit)[-1].setFocus()
        chooser.setFocus()
    assert (chooser.key(), chooser.currentText()) == ("CI", "Côte d’Ivoire")
    chooser.choose("")
    assert (chooser.key(), chooser.currentText()) == ("", "")


def test_the_list_opens_with_the_keyboard(chooser: Chooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.taken) as taken:
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert taken.args == ["CI"]


def test_scrolling_the_page_chooses_nothing(chooser: Chooser) -> None:
    chooser.choose("GN")
    here = QPointF(5, 5)
    down = QWheelEvent(
        here,
        here,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chooser, down)
    assert chooser.key() == "GN"
    assert not down.isAccepted()
