"""What is told of a file that was opened."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from igm_desktop.core.keeping.opening import How, Opened
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import Loaded
from igm_desktop.ui.found_in_file import FoundInFile


def opened(came_back: int = 0, surrogates: int = 0, rewritten: int = 0, fullness: float = 0.1) -> Opened:
    state = State(document=Assessment(id="d"))
    loaded = Loaded(state, surrogates, True, rewritten, fullness)
    return Opened(Path("a"), state, state.document, How.AS_IT_WAS, b"", state, loaded, came_back)


def test_nothing_is_told_of_a_file_as_any_other(qtbot: QtBot) -> None:
    assert FoundInFile().words(opened()) == ""


def test_each_thing_that_was_found_is_told(qtbot: QtBot) -> None:
    words = FoundInFile().words(opened(2, 3, 4, 0.85))
    for part in ("missing from the file", "damaged", "changed outside", "nearly as large"):
        assert part in words
    assert FoundInFile().words(opened(fullness=0.79)) == ""
