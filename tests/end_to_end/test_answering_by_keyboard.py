"""All questions of a new local assessment, answered in the real program without ever touching the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from screen import Program

from igm_desktop.core.answering import in_order
from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.query.answered import is_answered
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

TITLE = "Migration in Harbourtown"
REASON = "It has no port."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    beginning = Beginning(level="local", country="MD", place="Harbourtown", languages=("en",), title=TITLE)
    path = tmp_path / "harbourtown.igm.json"
    save_assessment(path, first_state(new_assessment(beginning)))
    return path


def test_all_local_indicators_are_answered_by_keyboard_alone(start: Callable[..., Program], path: Path) -> None:
    reference = open_assessment(path).state.document.catalogue
    order = in_order(installed_or_own(reference.id, reference.version), "local")
    assert len(order) == 83
    program = start(str(path), title=f"{TITLE}.*IGM Desktop")
    program.keys("F8")  # to the first question that is not answered
    for at, indicator in enumerate(order):
        if at == 40:  # one that does not apply, for a reason
            program.keys("0")
            program.write(REASON)
        else:
            program.keys(str(at % 4 + 1))
        program.keys("Return")
        program.write(f"See {indicator.id}.")
        program.keys("ctrl+Return")  # to the next question, in the next domain after the last of one
    program.keys("ctrl+s")
    program.wait_until_saved()
    document = open_assessment(path).state.document
    answers = {answer.id: answer for answer in document.answers}
    assert [one.id for one in order if not is_answered(one, answers.get(one.id), document)] == []
    assert {one: answer.narrative["en"] for one, answer in answers.items()} == {
        one.id: f"See {one.id}." for one in order
    }
    chosen = [answers[one.id].choice for one in order]
    assert chosen == [None if at == 40 else one.options[at % 4] for at, one in enumerate(order)]
    assert answers[order[40].id].not_applicable == REASON
    program.keys("F8")  # none is left: it stays where it is, and the document as it was
    assert program.quit() == 0
    assert program.said() == ""
