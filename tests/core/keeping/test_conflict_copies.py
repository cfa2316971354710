"""Copies of a file beside it: which files are some, what they have more, and that they go only when a person says so."""

import os
from functools import partial
from pathlib import Path

import pytest
from desk_examples import ANA, BO, OTHER, clock, document, opened, saved, words, write

from igm_desktop.core.edits import add, remove
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.copies import news_of, with_copy
from igm_desktop.core.keeping.backups import backups, read_backup
from igm_desktop.core.keeping.bringing_in import receive_copies
from igm_desktop.core.keeping.conflict_copies import (
    MOST,
    Copy,
    files_beside,
    looked_into,
    program_of,
    put_copy_away,
)
from igm_desktop.core.keeping.desk import Desk, new_desk, open_desk
from igm_desktop.core.keeping.opening import open_for_work, state_of
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps

SYNCTHING = "local.igm.sync-conflict-20261125-093000-ABCDEF7.json"

opened_by_bo = partial(open_desk, person=BO, clock=clock)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    return saved(tmp_path / "office" / "local.igm.json")


def copied(file: Path, name: str = SYNCTHING, text: str = "Theirs.", ref: tuple[str, ...] = OTHER) -> Path:
    """A copy that Bo has gone on with."""
    copy = file.with_name(name)
    copy.write_bytes(file.read_bytes())
    desk = opened_by_bo(copy)
    desk.save(write(desk.document, text, ref))
    desk.close()
    return copy


def copies(file: Path) -> tuple[Copy, ...]:
    found = looked_into(files_beside(file), open_for_work(file).state, {})
    return tuple(copy for copy in found.values() if copy is not None)


def only(file: Path) -> Copy:
    (copy,) = copies(file)
    return copy


@pytest.mark.parametrize(
    ("name", "program"),
    [
        (SYNCTHING, "Syncthing"),
        ("local.sync-conflict-20261125-093000-ABCDEF7.igm.json", "Syncthing"),
        ("local.igm.sync-conflict-20161125-093000.json", "Syncthing"),  # before it named the device
        ("local.igm (Ana's conflicted copy 2026-11-25).json", "Dropbox"),
        ("local (LAPTOP-1’s conflicted copy 2026-11-25).igm.json", "Dropbox"),
        ("local.igm (Ana's conflicted copy 2026-11-25) (1).json", "Dropbox"),
        ("local (Copie en conflit de Ana 2026-11-25).igm.json", "Dropbox"),
        ("local.igm (Copia en conflicto de Ana 2026-11-25).json", "Dropbox"),
        ("local.igm (Anas in Konflikt stehende Kopie 2026-11-25).json", "Dropbox"),
        ("local.igm (conflicted copy 2026-11-25 093000).json", "Nextcloud"),
        ("local (conflicted copy ana 2026-11-25 093000).igm.json", "Nextcloud"),
        ("local.igm_conflict-20261125-093000.json", "Nextcloud"),
        ("local.igm_conflict-ana-20261125-093000.json", "Nextcloud"),
        ("local.igm-LAPTOP-7QK2M1.json", "OneDrive"),
        ("local-DESKTOP.igm.json", "OneDrive"),
        ("local.igm-LAPTOP-2.json", "OneDrive"),
        ("local.igm-ana-pc-safeBackup-0001.json", "OneDrive"),
        ("local (1).igm.json", ""),
        ("local - Copy.igm.json", ""),
        ("local copy.igm.json", ""),
        ("local-2026.igm.json", ""),
        ("local-final.igm.json", ""),
        ("local (conflict resolution).igm.json", ""),
        ("national.igm.sync-conflict-20261125-093000-ABCDEF7.json", ""),
    ],
)
def test_names_say_which_program_made_the_copy(name: str, program: str) -> None:
    assert program_of(name, "local.igm.json") == program


def test_the_content_decides_what_is_a_copy(file: Path) -> None:
    named, unnamed = copied(file), copied(file, "what Bo sent.json", "Another.")
    saved(file.with_name("local (1).igm.json"), document().model_copy(update={"id": "d2"}))
    file.with_name("local.igm.sync-conflict-20261125-093001-ABCDEF7.json").write_text('{"document": {"id": "d1"')
    file.with_name("notes.json").write_text('{"about": "d1"}')
    found = copies(file)
    assert [copy.path for copy in found] == [named, unnamed]
    assert [copy.program for copy in found] == ["Syncthing", ""]
    assert [[one.edit.value for one in copy.news.happenings] for copy in found] == [["Theirs."], ["Another."]]


@pytest.mark.skipif(os.name == "nt", reason="no pipes and links there")
def test_only_regular_files_of_a_size_that_may_be_are_looked_into(file: Path, tmp_path: Path) -> None:
    os.mkfifo(file.with_name(SYNCTHING))
    elsewhere = saved(tmp_path / "elsewhere.igm.json")
    file.with_name("link.igm.json").symlink_to(elsewhere)
    file.with_name("folder.igm.json").mkdir()
    file.with_name("empty.json").touch()
    file.with_name(".hidden.json").write_bytes(file.read_bytes())
    with file.with_name("huge.json").open("wb") as huge:
        huge.truncate(40 * 1_048_576)
    assert files_beside(file) == ()
    link = tmp_path / "desktop.igm.json"
    link.symlink_to(file)
    copy = copied(file, "local.igm-LAPTOP.json")
    assert [one.path for one in files_beside(link)] == [copy]  # beside the file that the link leads to


def test_of_a_full_folder_those_are_looked_into_whose_names_say_something(file: Path) -> None:
    for number in range(MOST + 20):
        file.with_name(f"a{number}.json").write_text("{}")
    copy = copied(file)
    os.utime(copy, (0, 0))
    found = files_beside(file)
    assert len(found) == MOST
    assert found[0].path == copy


def test_what_was_looked_into_is_not_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied(file)
    file.with_name("other.json").write_text("{}")
    mine = open_for_work(file).state
    found = files_beside(file)
    known = looked_into(found, mine, {})
    monkeypatch.setattr("igm_desktop.core.keeping.conflict_copies.read_file", None)
    assert looked_into(found, mine, known) == known


def test_an_older_copy_has_nothing_that_is_not_here(file: Path) -> None:
    older = file.with_name("local (1).igm.json")
    older.write_bytes(file.read_bytes())
    desk = opened(file, ANA)
    desk.save(write(desk.document, "Later."))
    desk.close()
    assert only(file).news.happenings == ()


def test_bringing_it_in_gives_all_of_both(file: Path) -> None:
    copied(file)
    desk = opened(file, ANA)
    mine = write(desk.document, "Mine.")
    arrived = receive_copies(desk, mine, (only(file).data,))
    assert arrived is not None
    assert not arrived.is_saved
    assert (words(arrived.document), words(arrived.document, "f2")) == ("Mine.", "Theirs.")
    assert words(open_for_work(file).document, "f2") == "One."  # the file is not written
    later = write(mine, "Typed meanwhile.")
    desk.save(later, known=0)
    desk.close()
    held = state_of(file.read_bytes())
    assert (words(held.document), words(held.document, "f2")) == ("Typed meanwhile.", "Theirs.")
    assert {edit.by for edit in held.edits} >= {"ana", "bo"}
    assert only(file).news.happenings == ()


def test_of_a_disagreement_both_sides_are_kept(file: Path) -> None:
    copied(file, text="Theirs.", ref=("findings", "f1", "text", "en"))
    desk = opened(file, ANA)
    desk.save(write(desk.document, "Mine."))
    assert receive_copies(desk, desk.state.document, (only(file).data,)) is not None
    (conflict,) = conflicts(desk.state.edits)
    assert {edit.value for edit in conflict.heads} == {"Mine.", "Theirs."}
    desk.close()


def test_what_was_brought_in_outlives_a_crash(file: Path) -> None:
    copied(file)
    desk = opened(file, ANA)
    arrived = receive_copies(desk, desk.document, (only(file).data,))
    assert arrived is not None
    desk.keep(arrived.document)
    crash(desk)
    again = open_for_work(file)
    assert words(again.document, "f2") == "Theirs."
    assert {edit.by for edit in again.state.edits} >= {"bo"}  # with who wrote it


def test_a_version_that_does_not_show_outlives_a_crash_too(file: Path) -> None:
    copied(file, text="Theirs.", ref=("findings", "f1", "text", "en"))
    desk = opened(file, ANA)
    desk.save(write(desk.document, "Mine."))
    arrived = receive_copies(desk, desk.state.document, (only(file).data,))
    assert arrived is not None
    desk.keep(arrived.document)
    crash(desk)
    (conflict,) = conflicts(open_for_work(file).state.edits)
    assert {edit.value for edit in conflict.heads} == {"Mine.", "Theirs."}


def test_a_copy_with_nothing_new_is_no_merge(file: Path) -> None:
    data = file.read_bytes()
    desk = opened(file, ANA)
    assert receive_copies(desk, write(desk.document, "Mine."), (data,)) is None
    assert desk.merges == 0
    desk.close()


def crash(desk: Desk) -> None:
    """What the system does when a process dies."""
    desk._recovery.let_go()
    desk._release()


# Copies that have no records


def bare(made: Assessment) -> State:
    return State(document=made)


def state() -> State:
    desk = new_desk(State(document=document()), ANA, clock)
    return desk.mine(write(document(), "Mine."))


def test_a_copy_without_records_says_what_it_changes() -> None:
    mine = state()
    theirs = write(document(), "Theirs.", OTHER)
    news = news_of(mine, bare(theirs))
    assert [one.edit.value for one in news.happenings] == ["Theirs."]
    together = with_copy(mine, bare(theirs)).document
    assert (words(together), words(together, "f2")) == ("Mine.", "Theirs.")


def test_an_older_copy_without_records_takes_nothing_back() -> None:
    mine = state()
    assert news_of(mine, bare(document())).happenings == ()
    assert with_copy(mine, bare(mine.document)).edits == mine.edits


def test_what_a_copy_without_records_lacks_stays() -> None:
    new = Finding(id="f3", domain="rights", kind="potential", text=Prose(en="New there."))
    theirs = add(remove(document(), ("findings", "f2")), "findings", new)
    together = with_copy(state(), bare(theirs)).document
    assert {finding.id for finding in together.findings} == {"f1", "f2", "f3"}


# Putting one away


def put_away(file: Path, copy: Copy) -> None:
    put_copy_away(file, "d1", copy, "2026-11-25T09:30:00Z")


def test_a_copy_is_put_away_among_the_backups(file: Path) -> None:
    path = copied(file)
    data = path.read_bytes()
    put_away(file, only(file))
    kept = backups(backup_folder(file, "d1"))[0]
    assert kept.aside
    assert read_backup(kept) == data
    assert [one.name for one in file.parent.iterdir() if not one.name.startswith(".igm-")] == [file.name]
    assert not list(file.parent.glob("*.tmp"))


def test_a_copy_that_was_changed_meanwhile_stays(file: Path) -> None:
    path = copied(file)
    copy = only(file)
    path.write_bytes(dumps(bare(write(document(), "Another."))))
    with pytest.raises(UnwritableFile) as raised:
        put_away(file, copy)
    assert raised.value.code == "changed"
    assert words(state_of(path.read_bytes()).document) == "Another."
    assert not list(file.parent.glob("*.tmp"))


def test_a_copy_that_cannot_be_kept_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = copied(file)
    data = path.read_bytes()

    def full(*_args: object, **_more: object) -> None:
        raise UnwritableFile("full", path="backups")

    monkeypatch.setattr("igm_desktop.core.keeping.conflict_copies.keep_backup", full)
    with pytest.raises(UnwritableFile):
        put_away(file, only(file))
    assert path.read_bytes() == data


@pytest.mark.skipif(os.name == "nt", reason="a process that dies keeps no name there")
def test_a_copy_that_a_crash_caught_on_its_way_is_among_the_backups_after_opening(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(file).read_bytes()
    copy = only(file)
    monkeypatch.setattr("igm_desktop.core.keeping.conflict_copies._keep", interrupt)
    with pytest.raises(KeyboardInterrupt):
        put_away(file, copy)
    desk = opened(file, ANA)
    desk.keep(write(desk.document, "More."))
    desk.close()
    assert data in [read_backup(one) for one in backups(backup_folder(file, "d1"))]
    assert not list(file.parent.glob("*.tmp"))


def interrupt(*_args: object) -> None:
    raise KeyboardInterrupt


def test_what_an_import_changes_is_its_own(file: Path) -> None:
    desk = opened(file, ANA)
    changed = write(desk.document, "Imported.")
    desk.record(changed, by="import:0")
    desk.save(changed)
    desk.close()
    (edit,) = [one for one in state_of(file.read_bytes()).edits if one.value == "Imported."]
    assert (edit.by, edit.at) == ("import:0", None)
