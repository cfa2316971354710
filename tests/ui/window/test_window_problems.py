"""Problems and progress in the whole window: the status bar, the strip, a jump to the very words, a fix and its undo."""

from pathlib import Path

import pytest
from window_stage import MakeWindow, Stage

from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import add
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.forms.prose_edit import ProseEdit


@pytest.fixture
def wrong(open_window: MakeWindow, tmp_path: Path) -> Stage:
    """A window on an assessment with repeated words in its second domain."""
    made = Assessment(id="d", country="MD", date="2023", title=Prose(en="T"), languages=("en",))
    for number, text in enumerate(("One to to three.", "Four.")):
        finding = Finding(id=f"f{number}", domain="crises", kind="potential", text=Prose(en=text))
        made = add(made, "findings", finding)
    file = tmp_path / "a.igm.json"
    save_assessment(file, first_state(settled(made)))
    stage = open_window(file)
    stage.qtbot.waitUntil(lambda: stage.window.workspace is not None)
    stage.settle()
    return stage


def looked(stage: Stage) -> None:
    checking = stage.workspace.context.checking
    assert checking is not None
    stage.qtbot.waitUntil(lambda: checking.is_current)
    stage.settle()


def walk_to(stage: Stage, check: str) -> None:
    """Press F9 until that problem is the one."""
    panel = stage.workspace.looking.panel
    for _ in range(30):
        stage.key("F9")
        current = panel._current()
        if current is not None and current.check == check:
            return
    raise AssertionError(check)


def test_the_status_bar_tells_what_is_done_and_how_many_problems_there_are(sample: Stage) -> None:
    status = sample.window.status
    assert status._progress.text.startswith("15 of 83 answered · 8 with a source · 33 of 37 findings ready · 12 source")
    looked(sample)
    assert "Migrants’ rights – 4 of 15 answered" in status._progress.accessibleDescription()
    assert "French – 68 of 82 texts" in status._progress.accessibleDescription()
    assert status._problems.text().startswith("4 problem")
    sample.click(status._problems)
    assert sample.workspace.looking.panel.isVisible()
    sample.click(status._problems)
    assert not sample.workspace.looking.panel.isVisible()


def test_a_jump_selects_the_very_words(wrong: Stage) -> None:
    looked(wrong)
    walk_to(wrong, "repeated_words")
    field = wrong.focused()
    assert isinstance(field, ProseEdit)
    assert field.textCursor().selectedText() == "to to"
    assert wrong.workspace.section == "crises"


def test_a_fix_is_one_step_is_told_and_can_be_undone(wrong: Stage) -> None:
    looked(wrong)
    walk_to(wrong, "repeated_words")
    panel = wrong.workspace.looking.panel
    wrong.click(panel._fix)
    assert wrong.texts("crises", "potential")[0] == "One to three."
    assert wrong.told == "Done: Delete one of the two"
    looked(wrong)
    assert all(problem.check != "repeated_words" for problem in panel._problems)
    wrong.key("Ctrl+Z")
    assert wrong.texts("crises", "potential")[0] == "One to to three."
    looked(wrong)
    assert any(problem.check == "repeated_words" for problem in panel._problems)


def test_f7_opens_with_the_keyboard_in_the_list_and_escape_gives_it_back(wrong: Stage) -> None:
    looked(wrong)
    wrong.segment("crises")
    wrong.card(0, "potential").editor.setFocus()
    wrong.key("F7")
    panel = wrong.workspace.looking.panel
    assert panel.isAncestorOf(wrong.focused())
    wrong.key("Escape")
    assert not panel.isVisible()
    assert isinstance(wrong.focused(), ProseEdit)


def test_what_is_typed_is_checked_while_the_strip_is_open(wrong: Stage) -> None:
    looked(wrong)
    wrong.segment("crises")
    wrong.key("F7")
    wrong.card(1, "potential").editor.setFocus()
    wrong.key("End")
    wrong.write(" It ranks third of of all cities.")
    wrong.session.flush()
    looked(wrong)
    found = {problem.check for problem in wrong.workspace.looking.panel._problems}
    assert {"ranking_words", "repeated_words"} <= found


def test_closing_takes_the_numbers_away(wrong: Stage) -> None:
    looked(wrong)
    wrong.key("Ctrl+W")
    wrong.settle()
    assert wrong.window.status._progress.text == ""
    assert wrong.window.status._problems.isHidden()
