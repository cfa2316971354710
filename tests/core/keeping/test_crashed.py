"""What a crash left: found, opened, deleted; and what a window has open is none of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk_examples import ANA, BO, clock, document, opened, saved, words, write

from igm_desktop.core.edits import add
from igm_desktop.core.errors import UnreadableFile, UnwritableFile
from igm_desktop.core.keeping.backups import backups
from igm_desktop.core.keeping.crashed import crashed, delete_left_behind, open_left_behind
from igm_desktop.core.keeping.desk import Desk, new_desk
from igm_desktop.core.keeping.lock import Holder, Lock, is_held, take_lock
from igm_desktop.core.keeping.opening import How, left_behind
from igm_desktop.core.keeping.places import backup_folder, waiting_place
from igm_desktop.core.model.assessment import Assessment, Evidence, Source
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.core.storage.evidence import has_evidence, keep_evidence, take_evidence

KEEP = """
import sys
from pathlib import Path
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Person
desk = open_desk(Path(sys.argv[1]), Person(id="bo", name="Bo"))
desk.keep(set_value(desk.document, ("findings", "f1", "text", "en"), "Typed before the kill."))
print("kept", flush=True)
sys.stdin.read()
"""


def unsaved(made: Assessment | None = None) -> Desk:
    desk = new_desk(State(document=made or document()), ANA, clock)
    desk.keep(write(desk.document, "Never saved."))
    return desk


def test_what_a_killed_process_left_is_found_and_what_it_has_open_is_not(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.igm.json")
    with subprocess.Popen(
        [sys.executable, "-c", KEEP, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        assert len(left_behind()) == 1
        assert crashed() == ()
        os.kill(other.pid, signal.SIGKILL)
    (found,) = crashed()
    assert (found.path, found.name, found.changes) == (path, "Profile", 1)
    assert found.at is not None
    desk = opened(path, ANA)
    assert words(desk.document) == "Typed before the kill."
    assert crashed() == ()  # it is open again
    desk.close()


def test_a_copy_whose_text_is_in_the_file_is_nothing_to_recover(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.igm.json")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    copy = desk.recovery_place.read_bytes()
    place = desk.recovery_place
    desk.save(write(desk.document, "Two."))
    desk.close()
    marked = copy + _mark(path)  # as where the process died between the save and taking the copy away
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(marked)
    assert len(left_behind()) == 1
    assert crashed() == ()
    place.write_bytes(copy)  # without the mark nobody knows what that file is
    assert [one.changes for one in crashed()] == [1]


def _mark(path: Path) -> bytes:
    import json
    import zlib
    from hashlib import sha256

    text = json.dumps({"saving": sha256(path.read_bytes()).hexdigest()}, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def test_a_file_that_was_named_from_another_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "a.igm.json")
    monkeypatch.chdir(tmp_path)
    desk = opened(Path("a.igm.json"), ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert [one.path for one in crashed()] == [path]


def test_a_file_that_is_gone_is_told_of_all_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.igm.json")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    path.unlink()
    assert [one.path for one in crashed()] == [path]
    assert words(opened(path, ANA).document) == "Two."


def test_a_document_without_a_file_goes_on_protected_until_its_first_save(tmp_path: Path) -> None:
    unsaved().close()
    (found,) = crashed()
    assert (found.path, found.changes) == (None, 1)
    desk = open_left_behind(found.place, ANA, clock)
    assert (words(desk.document), desk.path) == ("Never saved.", None)
    with pytest.raises(UnwritableFile, match="locked"):
        open_left_behind(found.place, BO)
    desk.close()  # nothing was written: the copy is as it was
    assert crashed() == (found,)
    desk = open_left_behind(found.place, ANA, clock)
    desk.keep(write(desk.document, "Never saved, longer."))
    assert [words(kept.document) for _, kept in left_behind()] == ["Never saved, longer."]
    desk.save(write(desk.document, "Saved now."), tmp_path / "a.igm.json")
    assert left_behind() == ()
    desk.close()
    assert words(open_assessment(tmp_path / "a.igm.json").state.document) == "Saved now."


def test_what_is_open_is_neither_opened_nor_deleted() -> None:
    desk = unsaved()
    assert crashed() == ()
    with pytest.raises(UnwritableFile, match="locked"):
        delete_left_behind(desk.recovery_place)
    assert desk.recovery_place.exists()
    desk.close()
    place = desk.recovery_place
    delete_left_behind(place)
    assert not place.exists()
    with pytest.raises(UnreadableFile):
        open_left_behind(place, ANA)
    assert not is_held(place)


def test_a_deleted_copy_takes_its_evidence_along_but_not_what_another_one_needs(tmp_path: Path) -> None:
    copies = []
    for name in ("one", "two"):
        page = tmp_path / f"{name}.txt"
        page.write_text(f"Interview {name}", encoding="utf-8")
        taken = take_evidence(page)
        keep_evidence(waiting_place("d1"), taken)
        copies.append(taken.evidence)
    first, second = (unsaved(_citing(copies)), unsaved(_citing(copies[1:])))
    first.close()
    second.close()
    delete_left_behind(first.recovery_place)
    assert [has_evidence(waiting_place("d1"), one) for one in copies] == [False, True]
    delete_left_behind(second.recovery_place)
    assert not waiting_place("d1").exists()


def _citing(copies: list[Evidence]) -> Assessment:
    made = document()
    for number, evidence in enumerate(copies):
        made = add(made, "sources", Source(id=f"s{number}", evidence=evidence))
    return made


def test_looking_writes_nothing_and_keeps_nobody_away(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    assert not is_held(path)
    assert list(tmp_path.iterdir()) == []
    lock = take_lock(path, Holder("Ana"))
    assert isinstance(lock, Lock)
    assert is_held(path)
    lock.release()
    assert not is_held(path)
    desk = opened(saved(path), ANA)
    assert is_held(path)
    desk.close()


def test_the_saved_file_is_gone_on_with_only_once_the_recovered_text_is_put_aside(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.igm.json")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    folder = backup_folder(path, "d1")
    kept_away = folder.rename(folder.with_name("away"))
    folder.write_text("nothing can be put here", encoding="utf-8")
    desk = opened(path, ANA)
    with pytest.raises(UnwritableFile):
        desk.leave_recovered()
    assert words(desk.document) == "Two."
    desk.close()
    folder.unlink()
    kept_away.rename(folder)
    desk = opened(path, ANA)
    assert desk.opened is not None
    assert desk.opened.how is How.RECOVERED
    assert words(desk.leave_recovered()) == "One."
    assert backups(folder)[0].aside
    assert crashed() == ()
    desk.close()


def test_which_backup_stands_in_is_known(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.igm.json")
    path.write_bytes(b"{ damaged")
    desk = opened(path, ANA)
    assert desk.opened is not None
    assert desk.opened.how is How.BACKUP
    assert desk.opened.backup == backups(backup_folder(path, "d1"))[0]
    assert words(desk.document) == "One."
    desk.close()
