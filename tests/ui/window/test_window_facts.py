"""Key facts and conventions in the real window: found by keys, kept in a hurry, in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from window_stage import Stage

from igm_desktop.ui.pages.facts.page import FactsPage


@pytest.fixture
def stage(sample: Stage) -> Stage:
    sample.key("Ctrl+7")
    page(sample).facts.table.setFocus()
    sample.key("Right")
    return sample


def page(stage: Stage) -> FactsPage:
    found = stage.page
    assert isinstance(found, FactsPage)
    return found


def write(stage: Stage, words: str) -> None:
    """Type: the first letter opens the cell, the others go into it."""
    for letter in words:
        stage.write(letter)


def value(stage: Stage) -> str:
    return stage.document.key_facts[0].value


@pytest.mark.parametrize(
    "then",
    [
        pytest.param(lambda stage: stage.segment("crises"), id="another segment"),
        pytest.param(lambda stage: stage.key("Ctrl+PgDown"), id="the next section by keys"),
        pytest.param(lambda stage: stage.key("Ctrl+L"), id="another language"),
        pytest.param(lambda stage: stage.key("Return"), id="the cell below"),
        pytest.param(lambda stage: stage.key("Tab"), id="the next cell"),
        pytest.param(lambda stage: stage.key("Ctrl+Return"), id="a new row"),
        pytest.param(lambda stage: stage.window.dress(stage.window.theme, "en"), id="another theme"),
        pytest.param(lambda stage: stage.session.flush(), id="what comes before a save"),
    ],
)
def test_a_cell_written_in_a_hurry_is_kept(stage: Stage, then: Callable[[Stage], None]) -> None:
    write(stage, "2018")
    then(stage)
    assert value(stage) == "2018"


def test_undo_and_redo_stay_at_the_cell(stage: Stage) -> None:
    before = value(stage)
    write(stage, "2018")
    stage.key("Ctrl+Z")
    assert value(stage) == before
    assert page(stage).facts.table.currentIndex().column() == 1
    stage.key("Ctrl+Shift+Z")
    assert value(stage) == "2018"


def test_a_pasted_table_is_taken_back_by_the_notice(stage: Stage) -> None:
    before = stage.document.key_facts
    QGuiApplication.clipboard().setText("Indicator\tValue\tYear\nPopulation\t97 930\t2014\nRefugees\t1 200\t2023\n")
    stage.key("Ctrl+V")
    assert [(fact.label["en"], fact.value) for fact in stage.document.key_facts[:2]] == [
        ("Population", "97 930"),
        ("Refugees", "1 200"),
    ]
    assert stage.told.startswith("2 row")
    stage.key("Ctrl+Z")
    assert stage.document.key_facts == before


def test_undo_of_a_removed_row_goes_to_where_it_is(stage: Stage) -> None:
    gone = stage.document.key_facts[0]
    stage.key("Ctrl+Delete")
    stage.key("Ctrl+1")
    stage.key("Ctrl+Z")
    assert stage.document.key_facts[0] == gone
    assert page(stage).facts.table.hasFocus()
    assert page(stage).facts.table.currentIndex().row() == 0


def test_both_languages_stand_side_by_side(stage: Stage) -> None:
    stage.workspace.toggle_beside()
    stage.settle()
    table = page(stage).facts.table
    assert [column.key for column in page(stage).facts.model.columns] == [
        "label",
        "label:fr",
        "value",
        "unit",
        "unit:fr",
        "year",
        "source",
    ]
    table.setFocus()
    table.setCurrentIndex(page(stage).facts.model.index(0, 1))
    write(stage, "Centre")
    stage.session.flush()
    assert stage.document.key_facts[0].label["fr"] == "Centre"


def test_the_search_leads_to_the_cell(stage: Stage) -> None:
    stage.key("Ctrl+1")
    assert stage.workspace.go(("conventions", stage.document.conventions[2].id, "name", "en"))
    assert QApplication.focusWidget() is page(stage).conventions.table
    assert page(stage).conventions.table.currentIndex().row() == 2


def test_it_is_mirrored_for_languages_that_run_from_the_right(stage: Stage) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.settle()
    table = page(stage).facts.table
    first, second = (table.visualRect(page(stage).facts.model.index(0, column)) for column in (0, 1))
    assert first.left() > second.left()
