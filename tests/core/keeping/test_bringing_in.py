"""Copies that are brought in at a desk: taken back they leave nothing, once saved they are only rejected."""

from pathlib import Path

import pytest
from desk_examples import ANA, BO, OTHER, TEXT, opened, saved, words, write

from igm_desktop.core.errors import DamagedFile, OtherAssessment
from igm_desktop.core.exchange.arrivals import noted
from igm_desktop.core.keeping.bringing_in import bring_again, receive_copies, take_back
from igm_desktop.core.keeping.desk import Desk
from igm_desktop.core.keeping.opening import open_for_work
from igm_desktop.core.keeping.outcome import Arrived
from igm_desktop.core.keeping.reading_copies import read_copies
from igm_desktop.core.model.assessment import Person
from igm_desktop.core.storage.assessments import open_assessment

CY = Person(id="cy", name="Cy")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    return saved(tmp_path / "office" / "a.igm.json")


def copied(file: Path, name: str, person: Person, text: str, ref: tuple[str, ...] = TEXT) -> bytes:
    copy = file.parent.parent / name
    copy.write_bytes(file.read_bytes())
    desk = opened(copy, person)
    desk.save(write(desk.document, text, ref))
    desk.close()
    return copy.read_bytes()


def two(file: Path) -> tuple[bytes, bytes]:
    return copied(file, "b.igm.json", BO, "Bo’s."), copied(file, "c.igm.json", CY, "Cy’s.", OTHER)


def brought(desk: Desk, *copies: bytes) -> Arrived:
    arrived = receive_copies(desk, desk.document, copies, desk.merges)
    assert arrived is not None
    assert arrived.mine is not None
    return arrived


def test_several_come_at_once_and_are_noted(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    arrived = brought(desk, *copies)
    assert (words(arrived.document), words(arrived.document, "f2")) == ("Bo’s.", "Cy’s.")
    assert desk.merges == 1
    assert len(noted(arrived.state)) == 2
    assert receive_copies(desk, arrived.document, copies, desk.merges) is None
    written = desk.save(arrived.document, known=desk.merges)
    assert noted(open_assessment(file).state) == noted(written.state)
    desk.close()


def test_one_that_is_none_keeps_all_from_coming(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    with pytest.raises(DamagedFile):
        receive_copies(desk, desk.document, (copies[0], b"{"), 0)
    assert desk.merges == 0
    desk.close()


def test_taken_back_nothing_is_left_and_the_same_copies_come_again(file: Path) -> None:
    before = file.read_bytes()
    copies = two(file)
    desk = opened(file, ANA)
    arrived = brought(desk, *copies)
    desk.keep(arrived.document, desk.merges)
    assert desk.recovery_place.exists()
    assert arrived.mine is not None
    back = take_back(desk, desk.document, desk.merges, arrived.mine, arrived.state)
    assert back is not None
    assert back.state is arrived.mine
    assert not desk.recovery_place.exists()  # or a crash would bring them back
    written = desk.save(back.document, known=desk.merges)
    assert file.read_bytes() == before
    assert noted(written.state) == frozenset()
    assert words(brought(desk, *copies).document) == "Bo’s."
    desk.close()


def test_what_was_not_saved_before_is_kept_when_they_are_taken_back(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    mine = write(desk.document, "Mine.", OTHER)
    arrived = receive_copies(desk, mine, copies, 0)
    assert arrived is not None
    assert arrived.mine is not None
    desk.keep(arrived.document, desk.merges)
    assert take_back(desk, mine, desk.merges, arrived.mine, arrived.state) is not None
    found = open_for_work(file)  # as after a crash
    assert (words(found.document), words(found.document, "f2")) == ("One.", "Mine.")
    assert {edit.by for edit in found.state.edits if not edit.by.startswith("import")} == {"ana"}
    desk.close()


def test_brought_again_they_are_as_they_were(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    arrived = brought(desk, *copies)
    assert arrived.mine is not None
    take_back(desk, desk.document, desk.merges, arrived.mine, arrived.state)
    again = bring_again(desk, arrived.state)
    assert again.state.edits == arrived.state.edits
    assert noted(again.state) == noted(arrived.state)
    desk.save(arrived.document, known=desk.merges)
    assert {edit.by for edit in open_assessment(file).state.edits} >= {"bo", "cy"}
    desk.close()


def test_once_saved_only_an_edit_takes_them_back_and_they_do_not_return(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    before = desk.document
    arrived = brought(desk, *copies)
    desk.save(arrived.document, known=desk.merges)
    assert arrived.mine is not None
    assert take_back(desk, before, desk.merges, arrived.mine, arrived.state) is None
    desk.save(before, known=desk.merges)
    assert words(open_assessment(file).state.document) == "One."
    assert receive_copies(desk, before, copies, desk.merges) is None
    desk.close()


def test_what_somebody_put_into_the_file_meanwhile_is_not_lost_with_them(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    arrived = brought(desk, *copies)
    file.write_bytes(copied(file, "d.igm.json", CY, "In the file.", ("document", "title", "en")))
    came = desk.receive(arrived.document, desk.merges)
    assert came is not None
    assert arrived.mine is not None
    assert take_back(desk, came.document, desk.merges, arrived.mine, arrived.state) is None
    desk.save(came.document, known=desk.merges)
    assert open_assessment(file).state.document.title["en"] == "In the file."
    desk.close()


def test_what_was_typed_while_they_are_taken_back_is_kept(file: Path) -> None:
    copies = two(file)
    desk = opened(file, ANA)
    arrived = brought(desk, *copies)
    known = desk.merges
    typed = write(desk.document, "Typed.", ("document", "title", "en"))
    assert arrived.mine is not None
    take_back(desk, desk.document, known, arrived.mine, arrived.state)
    desk.keep(typed, known)  # by somebody who does not know yet that they are gone
    found = open_for_work(file)
    assert (found.document.title["en"], words(found.document)) == ("Typed.", "One.")
    desk.close()


def test_after_a_crash_what_came_is_still_to_be_decided(file: Path) -> None:
    desk = opened(file, ANA)
    arrived = brought(desk, *two(file))
    desk.keep(arrived.document, desk.merges)
    desk._release()  # the program is gone
    after = opened(file, ANA)
    assert noted(after.state) == noted(arrived.state)
    after.close()


def test_each_file_that_is_no_copy_is_told_apart(file: Path, tmp_path: Path) -> None:
    copies = two(file)
    other = saved(tmp_path / "other.igm.json", open_assessment(file).state.document.model_copy(update={"id": "d2"}))
    broken = tmp_path / "broken.igm.json"
    broken.write_bytes(copies[0][:-40])
    asked: list[int] = []
    paths = [tmp_path / "b.igm.json", broken, other, tmp_path / "gone.igm.json"]
    good, *bad = read_copies(paths, open_assessment(file).state, asked.append)
    assert good.state is not None
    assert [one.error.code for one in bad if one.error is not None] == ["not_json", "other_assessment", "missing"]
    assert isinstance(bad[1].error, OtherAssessment)
    assert asked == [0, 1, 2, 3]
