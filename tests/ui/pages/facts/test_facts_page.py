"""The two tables, driven by keys as a person does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.facts.page import FactsPage
from igm_desktop.ui.pages.facts.panel import FactPanel

# What the offscreen platform says when a list opens under a field.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DOCUMENT = Assessment(
    id="d",
    languages=("en", "fr"),
    country="CI",
    sources=(
        Source(id="s1", csl=FrozenMap({"title": "Census"}), adopted=2020),
        Source(id="s2", csl=FrozenMap({"title": "Law on asylum"}), adopted=2008),
    ),
    key_facts=(
        KeyFact(id="a", rank="a", label=Prose(en="Population"), value="12", year="2019", source="s1"),
        KeyFact(id="b", rank="b", label=Prose(en="Refugees", fr="Réfugiés"), value="3"),
        KeyFact(id="c", rank="c", label=Prose(fr="Étudiants")),
    ),
    conventions=(
        Convention(id="x", rank="a", name=Prose(en="First"), ratified=1961),
        Convention(id="y", rank="b", name=Prose(en="Second")),
    ),
)


@pytest.fixture
def room(enter, show):
    return opened(enter, show, DOCUMENT)


def opened(enter, show, document: Assessment):
    room = enter(document)
    room.page = FactsPage(room.context)
    show(room.page)
    return room


def at(panel: FactPanel, row: int, column: int) -> None:
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(row, column))


def keyboard(qtbot: QtBot) -> QWidget:
    """What has the keyboard. A list that closed under a field leaves the window asleep where there is no screen."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if not QApplication.activePopupWidget() and not widget.window().isActiveWindow():
        widget.window().activateWindow()
        qtbot.waitUntil(widget.window().isActiveWindow)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(keyboard(qtbot), key, modifier)
    QApplication.processEvents()


def write(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(keyboard(qtbot), letter)


def values(room, field: str) -> list[object]:
    return [getattr(fact, field) for fact in room.document.key_facts]


def place(panel: FactPanel) -> tuple[int, int]:
    index = panel.table.currentIndex()
    return index.row(), index.column()


def test_typing_writes_a_cell_and_enter_goes_down(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 1)
    write(qtbot, "120")
    press(qtbot, KEY.Key_Return)
    write(qtbot, "30")
    press(qtbot, KEY.Key_Return, SHIFT)
    assert values(room, "value") == ["120", "30", ""]
    assert place(room.page.facts) == (0, 1)
    assert room.session.history.undo_label == "Write the value"
    room.session.undo()
    assert values(room, "value") == ["120", "3", ""]


def test_tab_goes_through_the_cells_while_they_are_written(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 0)
    press(qtbot, KEY.Key_F2)
    assert isinstance(QApplication.focusWidget(), ProseEdit)
    write(qtbot, "People")
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "40")
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "millions")
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "2021")
    press(qtbot, KEY.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Chooser)
    write(qtbot, "law")
    press(qtbot, KEY.Key_Tab)
    fact = room.document.key_facts[0]
    assert (fact.label["en"], fact.value, fact.unit["en"], fact.year, fact.source) == (
        "People",
        "40",
        "millions",
        "2021",
        "s2",
    )
    assert place(room.page.facts) == (1, 0)
    press(qtbot, KEY.Key_Backtab)
    assert place(room.page.facts) == (0, 4)


def test_tab_leaves_the_table_when_no_cell_is_written(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 1)
    press(qtbot, KEY.Key_Tab)
    assert QApplication.focusWidget() is room.page.facts.add
    press(qtbot, KEY.Key_Backtab)
    assert QApplication.focusWidget() is room.page.facts.table


def test_what_is_typed_is_committed_before_a_save(room, qtbot: QtBot) -> None:
    at(room.page.facts, 1, 1)
    write(qtbot, "77")
    room.session.flush()
    assert values(room, "value")[1] == "77"
    assert isinstance(QApplication.focusWidget(), QLineEdit)  # and the cell is still being written
    write(qtbot, "7")
    room.page.conventions.table.setFocus()
    assert values(room, "value")[1] == "777"


def test_escape_gives_the_cell_back_as_it_was(room, qtbot: QtBot) -> None:
    at(room.page.facts, 1, 1)
    write(qtbot, "77")
    room.session.flush()
    write(qtbot, "8")
    press(qtbot, KEY.Key_Escape)
    assert values(room, "value")[1] == "3"
    assert room.session.history.undo_label is None
    assert QApplication.focusWidget() is room.page.facts.table


def test_delete_clears_what_is_selected_in_one_step(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 1)
    press(qtbot, KEY.Key_Down, SHIFT)
    press(qtbot, KEY.Key_Right, SHIFT)
    press(qtbot, KEY.Key_Delete)
    assert values(room, "value") == ["", "", ""]
    room.session.undo()
    assert room.document == DOCUMENT


def test_rows_are_added_moved_and_removed_by_keys(room, qtbot: QtBot) -> None:
    facts = room.page.facts
    at(facts, 0, 0)
    press(qtbot, KEY.Key_Return, CTRL)
    write(qtbot, "New")
    press(qtbot, KEY.Key_Return, CTRL)  # from within a cell, too
    write(qtbot, "Newer")
    press(qtbot, KEY.Key_Return)
    assert [one.best(("en",)) for one in values(room, "label")] == [
        "Population",
        "New",
        "Newer",
        "Refugees",
        "Étudiants",
    ]
    at(facts, 1, 0)
    press(qtbot, KEY.Key_Up, ALT)
    assert values(room, "label")[0]["en"] == "New"
    assert place(facts) == (0, 0)
    press(qtbot, KEY.Key_Delete, CTRL)
    assert values(room, "label")[0]["en"] == "Population"
    assert room.told[-1][0] == "“New” was removed."
    room.take_back()
    assert values(room, "label")[0]["en"] == "New"
    assert place(facts) == (0, 0)


def test_the_last_row_gone_leaves_the_keyboard_on_the_way_to_begin_anew(enter, show, qtbot: QtBot) -> None:
    room = opened(enter, show, DOCUMENT.model_copy(update={"key_facts": DOCUMENT.key_facts[:1]}))
    at(room.page.facts, 0, 0)
    press(qtbot, KEY.Key_Delete, CTRL)
    assert not room.page.facts.table.isVisible()
    assert QApplication.focusWidget() is room.page.facts.add


def test_several_rows_are_pasted_in_one_step_and_strays_are_told(room, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText('40\t\t2020\t"Census (2020)"\tmore\n50\t\t2021\tNowhere\n60\n70\n')
    at(room.page.facts, 1, 1)
    press(qtbot, KEY.Key_V, CTRL)
    assert values(room, "value") == ["12", "40", "50", "60", "70"]
    assert values(room, "source")[1:3] == ["s1", None]
    assert room.told[-1][0] == "4 row(s) pasted. Not taken, because they fit no column: “more”, “Nowhere”."
    assert room.page.facts.table.chosen()[0] == range(1, 5)
    room.session.undo()
    assert room.document == DOCUMENT
    room.session.redo()
    room.take_back()
    assert room.document.key_facts == DOCUMENT.key_facts


def test_a_table_pasted_into_a_cell_that_is_being_written_is_a_table(room, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Indicateur\tAnnée\nMigrants\t2022\n")
    at(room.page.facts, 2, 1)
    press(qtbot, KEY.Key_F2)
    press(qtbot, KEY.Key_V, CTRL)
    assert (room.document.key_facts[2].label["en"], room.document.key_facts[2].year) == ("Migrants", "2022")


def test_what_is_copied_can_be_pasted(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 0)
    room.page.facts.table.selectAll()
    press(qtbot, KEY.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "Population\t12\t\t2019\tCensus (2020)"
    at(room.page.facts, 2, 0)
    press(qtbot, KEY.Key_V, CTRL)
    assert values(room, "source") == ["s1", None, "s1", None]


def test_a_convention_takes_years_and_words(room, qtbot: QtBot) -> None:
    at(room.page.conventions, 0, 1)
    write(qtbot, "oui")
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "n/a")
    press(qtbot, KEY.Key_Return)
    write(qtbot, "Yes (1999)")
    press(qtbot, KEY.Key_Return)
    assert [(one.signed, one.ratified) for one in room.document.conventions] == [
        ("yes", "not_applicable"),
        (None, 1999),
    ]


def test_what_cannot_be_taken_stays_and_says_why(room, qtbot: QtBot) -> None:
    conventions = room.page.conventions
    at(conventions, 0, 2)
    write(qtbot, "perhaps")
    room.session.flush()
    assert room.document.conventions[0].ratified == 1961
    assert conventions._note.isVisible()
    press(qtbot, KEY.Key_Return)
    assert place(conventions) == (1, 2)
    assert not conventions._note.isVisible()
    assert conventions.model.index(0, 2).data() == "perhaps"
    at(conventions, 0, 2)
    assert "1961" in conventions._note.text()
    press(qtbot, KEY.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "perhaps"
    line.selectAll()
    write(qtbot, "no")
    press(qtbot, KEY.Key_Return)
    assert room.document.conventions[0].ratified == "no"
    assert conventions.model.kept(("conventions", "x", "ratified")) is None
    assert conventions.model.index(0, 2).data() == "No"


def test_text_of_another_language_shows_quietly_and_is_not_taken_for_this_one(room, qtbot: QtBot) -> None:
    at(room.page.facts, 2, 0)
    press(qtbot, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEdit)
    assert editor.prose() == ""
    press(qtbot, KEY.Key_Return)
    assert room.document == DOCUMENT


def test_the_nine_main_conventions_come_on_demand(enter, show, qtbot: QtBot) -> None:
    room = opened(enter, show, Assessment(id="d", languages=("fr",), country="CI"))
    panel = room.page.conventions
    assert panel._empty.isVisible()
    qtbot.mouseClick(room.page._nine, Qt.MouseButton.LeftButton)
    assert len(room.document.conventions) == 9
    assert not room.page._nine.isVisible()
    assert room.told[-1][0] == "9 row(s) added."
    menu = room.page._more.menu()
    menu.aboutToShow.emit()
    before = len(menu.actions())
    menu.actions()[0].trigger()
    assert len(room.document.conventions) == 10
    menu.aboutToShow.emit()
    assert len(menu.actions()) == before - 1
    room.session.undo()
    room.session.undo()
    assert room.document.conventions == ()
    qtbot.mouseClick(room.page._usual, Qt.MouseButton.LeftButton)
    assert room.document.key_facts[0].label == Prose(fr="Population")
    assert not room.page._usual.isVisible()


def test_the_conventions_move_to_the_third_domain(room, qtbot: QtBot) -> None:
    assert room.page.reveal(("document", "conventions_in"))
    press(qtbot, KEY.Key_Down)
    assert room.document.conventions_in == "partnerships"


def test_reveal_goes_to_the_cell(room) -> None:
    assert room.page.reveal(("key_facts", "b", "label", "fr"))
    assert QApplication.focusWidget() is room.page.facts.table
    assert place(room.page.facts) == (1, 0)
    assert room.page.reveal(("conventions", "y", "ratified"))
    assert place(room.page.conventions) == (1, 2)
    assert room.page.reveal(("document", "key_facts"))
    assert QApplication.focusWidget() is room.page.facts.table
    assert not room.page.reveal(("key_facts", "gone"))


def test_undo_in_a_cell_stays_in_the_cell(room, qtbot: QtBot) -> None:
    at(room.page.facts, 0, 1)
    write(qtbot, "55")
    press(qtbot, KEY.Key_Z, CTRL)  # commits; the window's action then takes it back
    room.session.undo()
    assert room.page.reveal(("key_facts", "a", "value"))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "12"


def test_a_page_that_is_narrow_scrolls_the_table_sideways(room, qtbot: QtBot) -> None:
    room.page.resize(420, 500)
    table = room.page.facts.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.columnWidth(0) >= 150
    assert table.height() >= table.verticalHeader().length() + table.horizontalHeader().height()
