"""A document on the desk: kept, saved, recovered, brought together with what came meanwhile."""

import os
from pathlib import Path

import pytest
from desk_examples import ANA, BO, OTHER, clock, document, opened, saved, words, write

from igm_desktop.core.errors import UnreadableFile, UnwritableFile
from igm_desktop.core.exchange.view import view
from igm_desktop.core.keeping.backups import backups
from igm_desktop.core.keeping.desk import new_desk, utc_now
from igm_desktop.core.keeping.opening import How, left_behind, open_for_work
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.files import read_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path / "a.igm.json")


def test_what_was_kept_is_there_after_a_crash_and_looking_uses_nothing_up(path: Path) -> None:
    desk = opened(path, ANA)
    before = path.read_bytes()
    desk.keep(write(desk.document, "Two."))
    desk.keep(write(desk.document, "Three."))
    for _ in range(2):
        found = open_for_work(path)
        assert (words(found.document), words(found.state.document), found.how) == ("Three.", "One.", How.RECOVERED)
    assert path.read_bytes() == before
    assert oct(desk.recovery_place.stat().st_mode & 0o777) == "0o600"
    assert oct(desk.recovery_place.parent.stat().st_mode & 0o777) == "0o700"


def test_a_desk_goes_on_with_what_was_recovered_and_saves_it_with_records(path: Path) -> None:
    first = opened(path, ANA)
    first.keep(write(first.document, "Two."))
    first.close()  # as a crash leaves it, but for the lock
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Other.", OTHER))
    desk.save(write(desk.document, "Other.", OTHER))
    state = open_assessment(path).state
    assert (words(state.document), words(state.document, "f2")) == ("Two.", "Other.")
    assert view(state.edits) == state.document
    assert [edit.by for edit in state.edits if edit.ref[-1] == "en"] == ["ana", "ana"]
    assert open_for_work(path).how is How.AS_IT_WAS
    assert not desk.recovery_place.exists()


def test_a_crash_after_the_file_was_replaced_recovers_nothing_old(path: Path) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    copy = desk.recovery_place.read_bytes()
    desk.save(write(desk.document, "Three."))
    desk.recovery_place.parent.mkdir(exist_ok=True)
    desk.recovery_place.write_bytes(copy)  # without the mark, as if an older copy had come back
    found = open_for_work(path)
    assert words(found.state.document) in {"Two.", "Three."}
    assert {"Two.", "Three."} <= {str(edit.value) for edit in found.state.edits}


def test_the_mark_of_a_save_tells_what_is_old(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    monkeypatch.setattr("igm_desktop.core.keeping.recovery.RecoveryCopy.remove", lambda _copy: None)
    desk.save(write(desk.document, "Three."))
    assert desk.recovery_place.exists()
    assert open_for_work(path).how is How.AS_IT_WAS


def test_two_people_on_one_file_keep_both_words(path: Path) -> None:
    mine = opened(path, ANA)
    theirs = open_assessment(path).state
    desk = new_desk(theirs, BO, clock)
    desk.save(write(theirs.document, "Bo’s.", OTHER), path.with_name("b.igm.json"))
    os.replace(path.with_name("b.igm.json"), path)
    mine.save(write(mine.document, "Ana’s."))
    assert mine.merges == 1
    state = open_assessment(path).state
    assert (words(state.document), words(state.document, "f2")) == ("Ana’s.", "Bo’s.")
    assert {person.name for person in state.document.people} == {"Ana", "Bo"}


def test_both_sides_of_a_disagreement_are_kept_also_over_a_crash(path: Path) -> None:
    mine = opened(path, ANA)
    mine.keep(write(mine.document, "Ana’s."))
    mine.close()
    theirs = open_assessment(path).state
    new_desk(theirs, BO, clock).save(write(theirs.document, "Bo’s."), path.with_name("b.igm.json"))
    os.replace(path.with_name("b.igm.json"), path)
    for _ in range(2):  # also when the program dies again after it has kept something else
        desk = opened(path, ANA)
        assert desk.opened is not None
        assert desk.opened.how in {How.MERGED, How.RECOVERED}
        assert {"Ana’s.", "Bo’s."} <= {str(edit.value) for edit in desk.state.edits}
        desk.keep(write(desk.document, "More.", OTHER))
        desk.close()
    desk = opened(path, ANA)
    desk.save(desk.document)
    state = open_assessment(path).state
    assert {"Ana’s.", "Bo’s."} <= {str(edit.value) for edit in state.edits}
    assert words(state.document, "f2") == "More."


def test_what_comes_while_it_is_open_is_received_and_mine_survives_a_crash(path: Path) -> None:
    mine = opened(path, ANA)
    theirs = open_assessment(path).state
    new_desk(theirs, BO, clock).save(write(theirs.document, "Bo’s."), path.with_name("b.igm.json"))
    os.replace(path.with_name("b.igm.json"), path)
    now = write(write(mine.document, "Ana’s."), "Ana too.", OTHER)
    mine.keep(now)
    assert mine.receive(now)
    later = mine.caught_up(write(now, "Ana later.", OTHER), 0)
    assert not mine.receive(later)
    assert words(later, "f2") == "Ana later."
    mine.keep(now, known=0)
    mine.close()
    found = open_for_work(path)
    assert {"Ana’s.", "Bo’s."} <= {str(edit.value) for edit in found.state.edits}
    assert words(found.document, "f2") == "Ana too."


@pytest.mark.parametrize("foreign", [b"garbage", b"", dumps(State(document=document().model_copy(update={"id": "x"})))])
def test_what_is_not_ours_is_never_overwritten_unless_a_person_says_so(path: Path, foreign: bytes) -> None:
    desk = opened(path, ANA)
    path.write_bytes(foreign)
    with pytest.raises(UnwritableFile) as refused:
        desk.save(write(desk.document, "Two."))
    assert refused.value.code == "changed"
    assert path.read_bytes() == foreign
    desk.save(write(desk.document, "Two."), replace=True)
    assert words(open_assessment(path).state.document) == "Two."
    assert foreign == b"" or foreign in {
        one.path.read_bytes() for one in backups(backup_folder(path, "d1")) if one.aside
    }


def test_a_file_that_was_taken_away_is_written_again(path: Path) -> None:
    desk = opened(path, ANA)
    path.unlink()
    desk.save(write(desk.document, "Two."))
    assert desk.merges == 0
    assert words(open_assessment(path).state.document) == "Two."


def test_a_damaged_file_gives_what_was_kept_or_else_the_newest_backup(path: Path) -> None:
    desk = opened(path, ANA)
    desk.save(write(desk.document, "Two."))
    desk.close()
    path.write_bytes(b"\0" * 400)
    assert (words(open_for_work(path).document), open_for_work(path).how) == ("Two.", How.BACKUP)
    again = opened(path, ANA)
    again.keep(write(again.document, "Three."))
    again.close()
    found = open_for_work(path)
    assert (words(found.document), found.how) == ("Three.", How.RECOVERED)
    desk = opened(path, ANA)
    desk.save(desk.document)
    assert words(open_assessment(path).state.document) == "Three."
    assert b"\0" * 400 in {one.path.read_bytes() for one in backups(backup_folder(path, "d1"))}


def test_a_document_without_a_file_is_recovered_too(tmp_path: Path) -> None:
    desk = new_desk(State(document=document()), ANA, utc_now)
    desk.keep(write(document(), "Two."))
    ((place, kept),) = left_behind()
    assert (place, words(kept.document), kept.about.path) == (desk.recovery_place, "Two.", None)
    desk.save(write(document(), "Three."), tmp_path / "b.igm.json")
    assert left_behind() == ()
    assert words(open_assessment(tmp_path / "b.igm.json").state.document) == "Three."


def test_saving_elsewhere_goes_on_there_and_keeps_what_was_replaced(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.igm.json"
    save_assessment(other, State(document=document("Something else.")))
    was = other.read_bytes()
    desk = opened(path, ANA)
    desk.save(write(desk.document, "Two."), other)
    assert desk.path == other
    opened(path, BO).close()  # the first file is free
    assert was in {one.path.read_bytes() for one in backups(backup_folder(other, "d1")) if one.aside}


def test_a_second_one_is_told_who_has_the_file(path: Path) -> None:
    desk = opened(path, ANA)
    with pytest.raises(UnwritableFile) as refused:
        opened(path, BO)
    assert (refused.value.code, refused.value.data["name"]) == ("locked", "Ana")
    desk.close()
    opened(path, BO).close()
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".igm")] == []


def test_what_a_dead_save_left_beside_the_file_is_put_among_the_backups(path: Path) -> None:
    left = dumps(State(document=document("Left over.")))
    desk = opened(path, ANA)
    desk.close()
    from igm_desktop.core.storage.files import side_name

    place = path.with_name(side_name(path) + "-123456.tmp")
    place.write_bytes(left)
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    assert not place.exists()
    assert left in {one.path.read_bytes() for one in backups(backup_folder(path, "d1")) if one.aside}


def test_what_a_person_lets_go_lies_among_the_backups_for_a_while(path: Path) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close(discarded=write(desk.document, "Two."))
    assert open_for_work(path).how is How.AS_IT_WAS
    assert any(b"Two." in one.path.read_bytes() for one in backups(backup_folder(path, "d1")) if one.aside)


def test_a_folder_that_did_not_confirm_keeps_the_recovery_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = opened(path, ANA)
    before = path.read_bytes()
    desk.keep(write(desk.document, "Two."))
    with monkeypatch.context() as patch:
        patch.setattr("igm_desktop.core.storage.files._sync_folder", lambda _folder: False)
        assert not desk.save(write(desk.document, "Three.")).saved.confirmed
    assert open_for_work(path).how is How.AS_IT_WAS
    path.write_bytes(before)  # the power went, and the folder forgot
    assert words(open_for_work(path).document) == "Three."


def test_who_goes_on_with_the_saved_file_has_the_recovered_text_among_the_backups(path: Path) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    desk = opened(path, ANA)
    assert words(desk.leave_recovered()) == "One."
    assert any(b"Two." in one.path.read_bytes() for one in backups(backup_folder(path, "d1")) if one.aside)
    desk.close()
    assert open_for_work(path).how is How.AS_IT_WAS


def test_a_recovery_copy_that_cannot_be_read_just_now_stops_everything(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    read = read_file

    def fail(place: Path, limit: int) -> bytes:
        if place == desk.recovery_place:
            raise UnreadableFile("io", path=str(place))
        return read(place, limit)

    for damage in (path.read_bytes(), b"", None):
        with monkeypatch.context() as patch:
            patch.setattr("igm_desktop.core.keeping.recovery.read_file", fail)
            if damage is None:
                path.unlink()
            else:
                path.write_bytes(damage)
            with pytest.raises(UnreadableFile) as refused:
                opened(path, ANA)
            assert refused.value.code == "io"
        assert words(open_for_work(path).document) == "Two."


def test_a_recovery_copy_that_is_damaged_is_put_aside_before_a_new_one_is_begun(path: Path) -> None:
    desk = opened(path, ANA)
    place = desk.recovery_place
    desk.close()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"not ours")
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))
    desk.close()
    assert words(open_for_work(path).document) == "Two."
    assert [one.read_bytes() for one in place.parent.glob("*.unread-*")] == [b"not ours"]


def test_what_was_typed_while_something_came_goes_on_top_of_it(path: Path) -> None:
    mine = opened(path, ANA)
    theirs = open_assessment(path).state
    for words_there in (f"Bo’s {number}." for number in range(6)):  # whatever the hashes are
        other = new_desk(theirs, BO, clock)
        other.save(write(theirs.document, words_there), path.with_name("b.igm.json"))
        other.close()
        os.replace(path.with_name("b.igm.json"), path)
        known, sent = mine.merges, mine.state.document
        assert mine.receive(sent)
        mine.keep(write(sent, "Typed meanwhile."), known=known)
        assert words(mine.caught_up(write(sent, "Typed meanwhile."), known)) == "Typed meanwhile."
        assert words(open_for_work(path).document) == "Typed meanwhile."
        assert words_there in {str(edit.value) for edit in mine.state.edits}


def test_what_a_person_lets_go_and_cannot_be_put_aside_is_offered_once_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(path, ANA)
    desk.keep(write(desk.document, "Two."))

    def full(*_: object, **__: object) -> None:
        raise UnwritableFile("full")

    with monkeypatch.context() as patch:
        patch.setattr("igm_desktop.core.keeping.backups.save_file", full)
        desk.close(discarded=write(desk.document, "Two."))
    assert words(open_for_work(path).document) == "Two."
