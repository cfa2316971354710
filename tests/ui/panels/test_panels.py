"""The panels around the pages, each alone."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import add
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.panels.find import FindBar
from igm_desktop.ui.panels.notice import NoticeBar
from igm_desktop.ui.panels.outline import FINDING_MIME, Entry, Outline

ENTRIES = (
    Entry("details", "Cover and details"),
    Entry("parts", "Parts", 5),
    Entry("rights", "Migrants’ rights", 6, break_above=True),
    Entry("safe_migration", "Safe, orderly and regular migration in a very long name", 6),
)


def outline(qtbot: QtBot) -> Outline:
    made = Outline()
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.show_entries(ENTRIES)
    made.show()
    return made


def test_the_outline_tells_what_is_chosen_by_mouse_and_keys(qtbot: QtBot) -> None:
    made = outline(qtbot)
    told: list[str] = []
    made.chosen.connect(told.append)
    qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=made.visualItemRect(made.item(2)).center())
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert told == ["rights", "parts"]
    made.select("safe_migration")
    assert made.current() == "safe_migration"
    assert told == ["rights", "parts"]


def test_new_counts_keep_the_choice_and_tell_nobody(qtbot: QtBot) -> None:
    made = outline(qtbot)
    made.select("rights")
    told: list[str] = []
    made.chosen.connect(told.append)
    made.show_entries((*ENTRIES[:2], Entry("rights", "Migrants’ rights", 7, break_above=True), ENTRIES[3]))
    assert made.current() == "rights"
    assert told == []
    assert made.item(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Migrants’ rights, 7"


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_the_outline_is_painted_when_something_in_it_is_other(qtbot: QtBot) -> None:
    made = outline(qtbot)
    made.select("rights")
    QApplication.processEvents()
    painted = Painted(made.viewport())
    made.select("rights")
    QApplication.processEvents()
    assert painted.times == 0
    made.show_entries((*ENTRIES[:2], Entry("rights", "Migrants’ rights", 7, break_above=True), ENTRIES[3]))
    QApplication.processEvents()
    assert painted.times == 1
    made.select("parts")
    QApplication.processEvents()
    assert painted.times == 2


def test_a_long_name_gets_a_second_line(qtbot: QtBot) -> None:
    made = outline(qtbot)
    short, long = (made.visualItemRect(made.item(row)).height() for row in (1, 3))
    assert long > short


def test_a_finding_dropped_on_a_domain_is_told_and_elsewhere_not(qtbot: QtBot) -> None:
    made = outline(qtbot)
    told: list[tuple[str, str]] = []
    made.finding_dropped.connect(lambda finding, domain: told.append((finding, domain)))
    for row in (0, 2):
        data = QMimeData()
        data.setData(FINDING_MIME, b"f1")
        made.dropEvent(
            QDropEvent(
                QPointF(made.visualItemRect(made.item(row)).center()),
                Qt.DropAction.MoveAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert told == [("f1", "rights")]


def document() -> Assessment:
    made = Assessment(id="d", title=Prose(en="Élan profile"))
    for number, text in enumerate(("A *plan* of 2022.", "No PLAN yet.", "Nothing.")):
        finding = Finding(id=f"f{number}", domain="rights", kind="potential", text=Prose(en=text))
        made = add(made, "findings", finding)
    return made


def find_bar(qtbot: QtBot) -> tuple[FindBar, list[tuple[Ref, str]]]:
    bar = FindBar(document, lambda ref: ref[0])
    qtbot.addWidget(bar)
    bar.open_bar()
    told: list[tuple[Ref, str]] = []
    bar.found.connect(lambda ref, words, _number: told.append((ref, words)))
    return bar, told


def test_enter_goes_from_place_to_place_and_round_the_end(qtbot: QtBot) -> None:
    bar, told = find_bar(qtbot)
    field = bar.findChild(QLineEdit)
    qtbot.keyClicks(field, "plan")
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [(ref[1], words) for ref, words in told] == [("f0", "plan"), ("f1", "PLAN"), ("f0", "plan"), ("f1", "PLAN")]


def test_accents_do_not_matter_and_escape_closes(qtbot: QtBot) -> None:
    bar, told = find_bar(qtbot)
    bar.look_for("elan")
    bar.step(1)
    assert told == [(("document", "title", "en"), "Élan")]
    qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_notice_with_an_action_runs_it_once(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.tell("Finding <b>deleted</b>", "Undo", lambda: done.append("undone"))
    assert bar.isVisibleTo(bar.parentWidget()) or not bar.isHidden()
    assert bar.text == "Finding <b>deleted</b>"
    bar._action.click()
    bar._action.click()
    assert done == ["undone"]
    assert bar.isHidden()


def test_an_elided_line_keeps_all_its_words_for_a_screen_reader(qtbot: QtBot) -> None:
    line = ElidedLine()
    qtbot.addWidget(line)
    line.set_text("A very long title & <i>markup</i> " * 10)
    line.resize(100, 30)
    assert line.accessibleName() == line.text
    assert "&lt;i&gt;" in line.toolTip()
    assert not line.grab(line.rect()).isNull()
    assert line.rect().contains(QPoint(5, 5))
