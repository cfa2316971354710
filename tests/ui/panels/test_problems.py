"""The strip of problems, alone: its groups, its keys, and what it tells."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.checks.problem import Problem
from igm_desktop.core.checks.table import problems
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.panels.problems import ProblemsPanel

TEXTS = ("Bălți ranks third to to <b>all</b>.", "Balti offers a desk.")


def document() -> Assessment:
    made = Assessment(
        id="d",
        level="local",
        country="MD",
        date="2023",
        languages=("en", "fr"),
        place=Prose(en="Bălți"),
        title=Prose(en="T", fr="T"),
    )
    for number, text in enumerate(TEXTS):
        made = add(made, "findings", Finding(id=f"f{number}", domain="rights", kind="potential", text=Prose(en=text)))
    return made


@pytest.fixture
def panel(qtbot: QtBot) -> ProblemsPanel:
    made = ProblemsPanel(lambda problem: problem.ref[1], "en")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_problems(problems(document()))
    made.open_panel()
    return made


def rows(panel: ProblemsPanel) -> list[str]:
    view = panel.findChild(QListWidget)
    return [view.item(row).text() for row in range(view.count())]


def told(panel: ProblemsPanel) -> list[Problem]:
    kept: list[Problem] = []
    panel.chosen.connect(kept.append)
    return kept


def test_wrong_things_come_first_and_missing_translations_last(panel: ProblemsPanel) -> None:
    shown = rows(panel)
    assert shown[0] == "Wrong in print"
    assert shown.index("“ranks third” ranks or marks the place.") < shown.index("Worth a look")
    assert shown.index("“Balti” is spelled “Bălți” on the cover.") > shown.index("Worth a look")
    last = shown.index("From one language to the other")
    assert shown[last + 1 :] == ["The text is missing in this language: French."] * 2


def test_keys_walk_over_the_groups_enter_goes_and_escape_closes(panel: ProblemsPanel, qtbot: QtBot) -> None:
    kept = told(panel)
    view = panel.findChild(QListWidget)
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    assert view.currentItem().text() == rows(panel)[1]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [problem.check for problem in kept] == ["repeated_words"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert closed == [1]
    assert panel.isHidden()


def test_stepping_goes_round_the_end(panel: ProblemsPanel) -> None:
    kept = told(panel)
    count = len(problems(document()))
    for _ in range(count):
        panel.step(1)
    assert len({(problem.check, problem.ref) for problem in kept}) == count
    panel.step(-1)
    assert kept[-1] is kept[-3]


def test_a_reason_and_where_it_is_safe_a_fix(panel: ProblemsPanel, qtbot: QtBot) -> None:
    wanted: list[Problem] = []
    panel.fix_wanted.connect(wanted.append)
    assert panel._fix.isHidden()
    assert "They do not rank" in panel._why.text()
    panel.step(1)
    assert not panel._fix.isHidden()
    assert panel._fix.text() == "Delete one of the two"
    qtbot.mouseClick(panel._fix, Qt.MouseButton.LeftButton)
    assert [problem.check for problem in wanted] == ["repeated_words"]


def test_new_news_keep_the_chosen_one_or_the_next(panel: ProblemsPanel) -> None:
    panel.step(1)
    view = panel.findChild(QListWidget)
    mended = set_value(document(), ("findings", "f1", "text", "en"), "Bălți offers a desk.")
    panel.show_problems(problems(mended))
    assert view.currentItem().text() == "“to to”: a word is repeated."
    mended = set_value(mended, ("findings", "f0", "text", "en"), "Bălți ranks third.")
    panel.show_problems(problems(mended))
    assert view.currentItem().data(Qt.ItemDataRole.UserRole + 1) is not None


def test_nothing_wrong_is_said_kindly_and_looking_too(panel: ProblemsPanel) -> None:
    panel.show_problems(())
    assert panel._count.text().startswith("Nothing looks wrong.")
    assert panel.findChild(QListWidget).isHidden()
    panel.step(1)
    panel.open_panel()
    panel.show_problems(None)
    assert panel._count.text() == "Looking…"


def test_a_screen_reader_hears_what_and_where_and_markup_stays_text(panel: ProblemsPanel) -> None:
    view = panel.findChild(QListWidget)
    heard = [view.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.count())]
    assert "“to to”: a word is repeated.. f0".replace("..", ".") in [str(one).replace("..", ".") for one in heard]
    assert not panel.grab().isNull()


def test_opened_while_it_looks_the_keyboard_is_in_the_list_once_there_is_one(qtbot: QtBot) -> None:
    panel = ProblemsPanel(lambda problem: problem.ref[1], "en")
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show_problems(None)
    panel.open_panel()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    view = panel.findChild(QListWidget)
    assert panel.focusWidget() is not view
    panel.show_problems(problems(document()))
    assert view.hasFocus()
    kept = told(panel)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(kept) == 1
    panel.show_problems(())  # the last one is mended: the keyboard stays in the strip
    assert panel.isVisible()
    assert panel.focusWidget() is not None
    assert panel.focusWidget().hasFocus()
