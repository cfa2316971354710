"""The recovery copy: on the disk when it says so, whole or up to the last line that is."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_examples import OTHER, TEXT, document, words, write
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.errors import DamagedFile, UnwritableFile
from igm_desktop.core.keeping.recovery import About, RecoveryCopy, read_recovery, with_steps
from igm_desktop.core.model.assessment import Assessment, Finding, Source

Edit = Callable[[Assessment], Assessment]
EDITS: tuple[Edit, ...] = (
    lambda made: write(made, "New."),
    lambda made: write(made, "Other “words”,\u2028 and \0 and \U0001f600", OTHER),
    lambda made: set_value(made, ("document", "title", "fr"), "Profil"),
    lambda made: set_value(made, ("document", "country"), "MD"),
    lambda made: move(made, ("findings", "f2"), None, "crises"),
    lambda made: remove(made, ("findings", "f1")) if any(one.id == "f1" for one in made.findings) else made,
    lambda made: made if made.sources else add(made, "sources", Source(id="s1")),
    lambda made: (
        made
        if len(made.findings) > 3
        else add(made, "findings", Finding(id=f"n{len(made.findings)}", domain="rights", kind="potential"))
    ),
    lambda made: set_value(made, ("answers", "L-1.1", "note"), "seen"),
)


def do(made: Assessment, edit: Edit) -> Assessment:
    from igm_desktop.core.errors import InvalidEdit

    try:
        return edit(made)
    except InvalidEdit:  # of what an earlier edit has removed
        return made


def begun(place: Path, base: str | None = "b" * 64) -> RecoveryCopy:
    return RecoveryCopy(place, About("d1", Path("/x/a.igm.json"), base, "ana", "2026-11-25T09:30:00Z"), document())


@given(edits=st.lists(st.sampled_from(EDITS), max_size=12))
def test_what_was_kept_last_is_read_back_at_every_moment(
    edits: list[Edit], tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("recovery") / "a.recovery"
    copy, now = begun(place), document()
    for edit in edits:
        now = do(now, edit)
        copy.keep(now)
        kept = read_recovery(place)
        assert kept.document == now if kept is not None else now == document()
    copy.let_go()


def test_its_head_says_whose_it_is(tmp_path: Path) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert kept.about == copy.about
    assert kept.base_document == document()
    assert oct(copy.place.stat().st_mode & 0o777) == "0o600"


def test_a_name_that_is_no_text_comes_back(tmp_path: Path) -> None:
    path = Path(os.fsdecode(b"/x/\xff\n.igm.json"))
    copy = RecoveryCopy(tmp_path / "a.recovery", About("d1", path, None), document())
    copy.keep(write(document(), "New."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert kept.about.path == path


def test_a_torn_tail_is_left_out_and_nothing_before_it(tmp_path: Path) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))
    whole = copy.place.read_bytes()
    copy.keep(write(document(), "Newer."))
    longer = copy.place.read_bytes()
    for size in range(len(whole), len(longer)):
        copy.place.write_bytes(longer[:size])
        kept = read_recovery(copy.place)
        assert kept is not None
        assert words(kept.document) == "New."
    for tail in (
        b"\0" * 40,
        b"00000000 {}\n",
        longer[len(whole) : -1] + b" ",
        longer[len(whole) :].replace(b"Newer", b"Never"),
    ):
        copy.place.write_bytes(whole + tail)
        kept = read_recovery(copy.place)
        assert kept is not None
        assert words(kept.document) == "New."


def test_without_its_head_it_is_damaged_and_where_nothing_is_it_is_none(tmp_path: Path) -> None:
    assert read_recovery(tmp_path / "none.recovery") is None
    for number, data in enumerate((b"", b"\0" * 100, b"{}\n", b"12345678 {}\n")):
        place = tmp_path / f"{number}.recovery"
        place.write_bytes(data)
        with pytest.raises(DamagedFile):
            read_recovery(place)


def test_marks_tell_what_a_file_has(tmp_path: Path) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))
    copy.mark("1" * 64)
    copy.keep(write(write(document(), "New."), "Later.", OTHER))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert kept.since("0" * 64) is None
    assert kept.since("b" * 64) == kept.steps
    steps = kept.since("1" * 64)
    assert steps is not None
    assert words(with_steps(document("As saved."), steps)) == "As saved."
    assert words(with_steps(document("As saved."), steps), "f2") == "Later."


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_failure_is_followed_by_a_fresh_file_and_never_by_the_same_descriptor(
    call: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))
    before = copy.place.stat().st_ino
    real, failed = getattr(os, call), []

    def fail(descriptor: int, *rest: object) -> object:
        if not failed:
            failed.append(descriptor)
            raise OSError(code, "no")
        return real(descriptor, *rest)

    monkeypatch.setattr(f"igm_desktop.core.keeping.recovery.os.{call}", fail)
    copy.keep(write(document(), "Newer."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert words(kept.document) == "Newer."
    assert failed
    assert copy.place.stat().st_ino != before


def test_where_nothing_can_be_written_what_was_kept_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))

    def fail(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fail)
        patch.setattr(os, "fsync", fail)
        for _ in range(2):
            with pytest.raises(UnwritableFile):
                copy.keep(write(document(), "Newer."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert words(kept.document) == "New."
    copy.keep(write(document(), "Newer."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert words(kept.document) == "Newer."


def test_somebody_who_tidies_up_does_not_make_it_write_into_nothing(tmp_path: Path) -> None:
    copy = begun(tmp_path / "a.recovery")
    copy.keep(write(document(), "New."))
    copy.place.unlink()
    copy.keep(write(document(), "Newer."))
    kept = read_recovery(copy.place)
    assert kept is not None
    assert words(kept.document) == "Newer."


def test_a_month_of_typing_without_a_save_does_not_grow_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("igm_desktop.core.keeping.recovery._GROWN", 10_000)
    copy = begun(tmp_path / "a.recovery")
    for number in range(400):
        copy.keep(set_value(document(), TEXT, "word " * 50 + str(number)))
    assert copy.place.stat().st_size < 40_000
    kept = read_recovery(copy.place)
    assert kept is not None
    assert words(kept.document).endswith("399")
