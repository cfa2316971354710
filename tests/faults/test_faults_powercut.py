"""Power cuts: the model of the disk does what disks do, and igm-desktop loses nothing on any that it may leave (a sample)."""

from pathlib import Path

import pytest
from figures import Figures
from planted import sentinel
from powercut import SESSIONS, SHORT, power_cuts
from powercut_disk import Cut, Disk, File, Tree, Write, content_of
from powercut_failing import failing_syncs
from powercut_record import recorded, strace_works
from powercut_replay import Replay, same_as_real
from powercut_states import Stage
from protocol import IGM, Place


def no_fault(figures: Figures) -> dict[str, int]:
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert figures.faults == []
    return figures.counts


def held(disk: Disk) -> set[tuple[tuple[str, bytes | None], ...]]:
    """Every disk that a power cut may leave, in short."""
    return {tuple(sorted((path, content and content.data) for path, content in tree.items())) for tree in disk.states()}


def test_igm_desktop_loses_nothing() -> None:
    tried = no_fault(power_cuts(IGM, SHORT))
    assert tried["disks"] > 400
    assert tried["runs"] == 3
    assert not tried["sessions not whole"]


def test_igm_desktop_trusts_no_fsync_that_failed() -> None:
    assert no_fault(failing_syncs(IGM, numbers=(9,)))["disks"] > 100


def test_the_full_run_has_twenty_whole_sessions() -> None:
    assert sum(session.whole for session in SESSIONS) >= 20
    assert {session.size for session in SESSIONS} == {300, 3_000, 20_000, 100_000, 1_000_000}
    assert {run.ends for session in SESSIONS for run in session.runs} == {"", "killed", "cut"}


def test_what_was_not_synced_may_be_missing_torn_or_zero() -> None:
    file = File(b"old", b"old")
    file.change(Cut(0))
    file.change(Write(0, b"new text"))
    contents = [content.data for content in file.contents()]
    assert contents[0] == b"old"
    assert contents[-1] == b"new text"
    assert {b"", b"n", b"new ", b"new tex", bytes(8), b"n" + bytes(7)} <= set(contents)
    assert file.sync()
    assert [content.data for content in file.contents()] == [b"new text"]


def test_a_write_may_be_missing_among_others() -> None:
    file = File()
    for at, data in ((0, b"one "), (4, b"two "), (8, b"three")):
        file.change(Write(at, data))
    assert b"one " + bytes(4) + b"three" in {content.data for content in file.contents()}


def test_an_fsync_that_failed_is_made_good_by_no_other() -> None:
    file = File(b"old", b"old")
    file.change(Write(3, b" lost"))
    file.fail_sync()
    file.change(Write(8, b" kept"))
    file.sync()
    assert file.live == b"old lost kept"
    assert file.durable == b"old" + bytes(5) + b" kept"


def test_names_come_in_their_order_and_only_with_their_folder() -> None:
    disk = Disk.holding({"a": content_of(b"old")})
    new = File(b"new", b"new")
    disk.root.change(lambda entries: entries.update({"t": new}))
    disk.root.change(lambda entries: entries.update({"a": entries.pop("t")}))
    assert held(disk) == {
        (("a", b"old"),),
        (("a", b"old"), ("t", b"new")),
        (("a", b"new"),),
    }
    disk.root.sync()
    assert held(disk) == {(("a", b"new"),)}


def test_what_is_in_a_folder_goes_with_it() -> None:
    disk = Disk.holding({"home": None})
    home = disk.root.live["home"]
    made = type(home)()
    home.change(lambda entries: entries.update({"recovery": made}))
    copy = File(b"kept", b"kept")
    made.change(lambda entries: entries.update({"copy": copy}))
    made.sync()
    assert (("home", None),) in held(disk)
    home.sync()
    assert held(disk) == {(("home", None), ("home/recovery", None), ("home/recovery/copy", b"kept"))}


def test_too_many_states_are_told() -> None:
    tree: Tree = {name: content_of(b"") for name in "abcd"}
    disk = Disk.holding(tree, many=5)
    for node in disk.root.live.values():
        node.change(Write(0, b"xy"))
    assert len(held(disk)) > 8
    assert disk.sampled


def test_a_torn_line_is_found() -> None:
    disk = Disk.holding({"journal": content_of(b"head\n")})
    assert disk.torn_append() is None
    disk.root.live["journal"].change(Write(5, b"line\n1"))
    torn = disk.torn_append()
    assert torn is not None
    assert torn["journal"] == content_of(b"head\nlin")
    assert disk.live()["journal"] == content_of(b"head\nline\n1")


@pytest.mark.parametrize("program", [IGM, sentinel("honest")], ids=["igm-desktop", "honest"])
def test_the_model_comes_out_as_the_disk_did(tmp_path: Path, program: object) -> None:
    if not strace_works():
        pytest.skip("no strace")
    place = Place(tmp_path / "disk" / "docs" / "é a.igm.json", tmp_path / "disk" / "home")
    place.file.parent.mkdir(parents=True)
    place.home.mkdir()
    place.file.write_text('{"format": "igm-assessment", "version": 1, "document": {"id": "d"}}', encoding="utf-8")
    before = {"docs": None, "home": None, "docs/é a.igm.json": content_of(place.file.read_bytes())}
    asked = [{"op": "set", "ref": ["document", "title", "en"], "value": "T" * 9_000}, {"op": "save"}]
    done = recorded(program, place, asked, tmp_path / "log", each=True)
    assert done.talk.answers == ["ACK", "ACK"]
    replay = Replay(Disk.holding(before), tmp_path / "disk")
    said = list(replay.moments(done.calls))
    assert said == sorted(said)
    assert said[-1] == 2
    assert same_as_real(replay)
    place.file.write_bytes(b"x")
    assert not same_as_real(replay)


def test_states_are_laid_out_one_after_another(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    one: Tree = {"a": content_of(b"1"), "f": None, "f/b": content_of(b"2")}
    other: Tree = {"a": content_of(b"3"), "f": content_of(b"no folder now")}
    for tree in (one, other, one, {}):
        stage.lay_out(tree)
        assert not stage.touched()
        assert {path for path in tree if tree[path] is not None} == {
            str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()
        }
    (tmp_path / "new").touch()
    assert stage.touched()
