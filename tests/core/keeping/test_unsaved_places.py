"""Documents that have no file yet: a recovery copy for each, and a save that needs no state folder."""

from pathlib import Path

import pytest
from desk_examples import ANA, BO, TEXT, clock, document, words, write

from igm_desktop.core.edits import remove
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.keeping.taking_back import without_change
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment


def test_two_windows_with_one_unsaved_document_keep_both_texts() -> None:
    first, second = (new_desk(State(document=document()), person, clock) for person in (ANA, BO))
    first.keep(write(first.document, "Ana’s."))
    second.keep(write(second.document, "Bo’s."))
    first.keep(write(first.document, "Ana’s, longer."))
    assert {words(kept.document) for _, kept in left_behind()} == {"Ana’s, longer.", "Bo’s."}


def test_what_a_dead_window_left_is_not_written_over() -> None:
    first = new_desk(State(document=document()), ANA, clock)
    first.keep(write(first.document, "Before the crash."))
    first.close()
    second = new_desk(State(document=document()), ANA, clock)
    second.keep(write(second.document, "After it."))
    assert {words(kept.document) for _, kept in left_behind()} == {"Before the crash.", "After it."}
    second.close(discarded=second.document)
    assert [words(kept.document) for _, kept in left_behind()] == ["Before the crash."]


def test_a_first_save_works_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "blocked").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(tmp_path / "blocked" / "home"))
    desk = new_desk(State(document=document()), ANA, clock)
    with pytest.raises(UnwritableFile):
        desk.keep(write(desk.document, "Two."))
    written = desk.save(write(desk.document, "Two."), tmp_path / "a.igm.json")
    assert words(open_assessment(tmp_path / "a.igm.json").state.document) == "Two."
    assert written.backup_trouble is not None


def test_what_came_is_taken_back_and_what_was_done_since_stays() -> None:
    before = document()
    came = remove(write(before, "Came."), ("findings", "f2"))
    assert without_change(came, before, came) == before
    since = write(came, "Written since.", ("document", "title", "en"))
    back = without_change(since, before, came)
    assert back.title["en"] == "Written since."
    assert [finding.text["en"] for finding in back.findings] == ["One.", "One."]
    over = without_change(write(came, "Over it.", TEXT), before, came)
    assert words(over) == "Over it."
