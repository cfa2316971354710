"""Which backups a file has, and deleting everything that is kept of it beside the file."""

from pathlib import Path

import pytest
from desk_examples import ANA, document, opened, saved, words, write

from igm_desktop.core.errors import UnreadableFile
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.keeping.places import backups_of_file, recovery_folder, waiting_place
from igm_desktop.core.keeping.restoring import backups_for, read_state, room_taken
from igm_desktop.core.keeping.traces import delete_traces, traces_of
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.evidence import keep_evidence, take_evidence


def saved_twice(path: Path) -> Path:
    desk = opened(saved(path), ANA)
    desk.save(write(desk.document, "Two."))
    desk.close()
    return path


def test_the_backups_of_a_file_and_what_is_in_them(tmp_path: Path) -> None:
    path = saved_twice(tmp_path / "a.igm.json")
    found = backups_for(path)
    assert [words(read_state(one).document) for one in found] == ["Two.", "One."]
    assert backups_for(path, "d1") == found
    assert room_taken(found) == sum(one.path.stat().st_size for one in found)
    assert backups_for(tmp_path / "b.igm.json") == ()
    found[1].path.write_bytes(b"{}")
    with pytest.raises(UnreadableFile):
        read_state(found[1])
    assert words(read_state(found[0]).document) == "Two."
    path.write_bytes(b"{ damaged")
    assert backups_for(path) == found


def test_all_traces_go_and_the_file_stays(tmp_path: Path) -> None:
    path, other = saved_twice(tmp_path / "a.igm.json"), saved_twice(tmp_path / "b.igm.json")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Left by a crash."))
    desk.close()
    (recovery_folder(path) / "x.unread-1").write_bytes(b"of a later version")
    page = tmp_path / "page.txt"
    page.write_text("An interview", encoding="utf-8")
    keep_evidence(waiting_place("d1"), take_evidence(page))
    before = path.read_bytes()
    traces = traces_of(path, document())
    assert (len(traces.backups), len(traces.copies), len(traces.evidence)) == (2, 2, 1)
    assert traces.size > 0
    assert delete_traces(path, document())
    assert path.read_bytes() == before
    assert not backups_of_file(path).exists()
    assert not recovery_folder(path).exists()
    assert not waiting_place("d1").exists()
    assert len(backups_for(other)) == 2
    assert traces_of(path, document()) == type(traces)()


def test_what_still_protects_something_stays(tmp_path: Path) -> None:
    path = saved_twice(tmp_path / "a.igm.json")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Not saved yet."))
    never = new_desk(State(document=document()), ANA)
    never.keep(write(never.document, "Never saved."))
    assert delete_traces(path, document(), desk.recovery_place)
    assert {words(kept.document) for _, kept in left_behind()} == {"Not saved yet.", "Never saved."}
    desk.close()
    never.close()
