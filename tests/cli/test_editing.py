"""Operations answered one by one: in their order, only once they are safe, and taken back where they could not be kept."""

import json
import os
import signal
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.cli.editing import Editing, answer_line, edit_lines, written_id
from igm_desktop.cli.lines import TOO_LONG, Stoppable, Stopped, line_batches
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.errors import IgmError, InvalidEdit, InvalidOperation, UnreadableFile, UnwritableFile
from igm_desktop.core.keeping import room as rooms
from igm_desktop.core.keeping.room import Room, room_in, room_of
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.files import Saved


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def example() -> Assessment:
    findings = (
        {"id": name, "domain": "rights", "kind": "potential", "rank": name.upper()} for name in ("f0", "f1", "f2")
    )
    return Assessment.model_validate({"id": "d", "title": {"en": "Title"}, "findings": tuple(findings)})


@dataclass
class Done:
    state: State
    saved: Saved


@dataclass
class FakeDesk:
    """A desk that notes what it is asked, and fails where it is told to."""

    document: Assessment = field(default_factory=example)
    state: State = field(default_factory=lambda: State(document=example()))
    person: Person = field(default_factory=lambda: Person(id="me"))
    merges: int = 0
    kept: list[Assessment] = field(default_factory=list)
    saved: list[Assessment] = field(default_factory=list)
    keeping: Iterable[IgmError | None] = ()
    saving: Iterable[IgmError | None] = ()
    confirmed: bool = True
    foreign: Callable[[Assessment], Assessment] | None = None

    def __post_init__(self) -> None:
        self.keeping, self.saving = iter(self.keeping), iter(self.saving)

    def keep(self, document: Assessment) -> None:
        error = next(iter(self.keeping), None)
        if error is not None:
            raise error
        self.kept.append(document)

    def save(self, document: Assessment) -> Done:
        if self.foreign is not None:
            document, self.foreign, self.merges = self.foreign(document), None, self.merges + 1
            self.state = State(document=document)
        error = next(iter(self.saving), None)
        if error is not None:
            raise error
        self.saved.append(document)
        self.state = State(document=document)
        return Done(self.state, Saved(Path("file"), self.confirmed))


def editing(desk: FakeDesk, *, unsaved: bool = False) -> Editing:
    return Editing(desk, Room(0, 0), unsaved=unsaved)


def title(words: str) -> bytes:
    return json.dumps({"op": "set", "ref": ["document", "title", "en"], "value": words}).encode()


def note(words: str, item: str = "f1") -> bytes:
    return json.dumps({"op": "set", "ref": ["findings", item, "note"], "value": words}).encode()


SAVE = b'{"op":"save"}'
FULL = UnwritableFile("full", path="file")


def codes(groups: Iterable[list[str]]) -> list[list[str]]:
    """The answers without their sentences."""
    return [[" ".join(answer.split(" ")[:2]) for answer in group] for group in groups]


def test_lines_that_are_there_are_kept_once_and_answered_in_their_order() -> None:
    desk = FakeDesk()
    work = editing(desk)
    said = codes(work.answers([title("A"), note("n"), b"nonsense", note("x", "f9"), title("B")]))
    assert said == [["ACK d", "ACK f1", "ERR not_json", "ERR unknown_ref", "ACK d"]]
    (kept,) = desk.kept
    assert (kept.title["en"], value_at(kept, ("findings", "f1", "note"))) == ("B", "n")
    assert desk.saved == []
    assert work.failed
    assert work.finish() is None
    assert desk.saved == [kept]


def test_what_comes_before_a_save_is_answered_before_it_is_saved() -> None:
    desk = FakeDesk()
    groups = editing(desk).answers([title("A"), SAVE, title("B")])
    assert codes([next(groups)]) == [["ACK d"]]
    assert (len(desk.kept), desk.saved) == (1, [])
    assert codes([next(groups)]) == [["ACK d"]]
    assert [document.title["en"] for document in desk.saved] == ["A"]
    assert codes(groups) == [["ACK d"]]
    assert [document.title["en"] for document in desk.kept] == ["A", "B"]


def test_what_could_not_be_kept_is_taken_back_and_goes_on_from_what_was() -> None:
    desk = FakeDesk(keeping=[None, FULL, None])
    work = editing(desk)
    assert codes(work.answers([title("A")])) == [["ACK d"]]
    assert codes(work.answers([note("lost"), b"{}", title("lost")])) == [["ERR full", "ERR unknown_op", "ERR full"]]
    assert codes(work.answers([note("n", "f2")])) == [["ACK f2"]]
    assert work.finish() is None
    (saved,) = desk.saved
    assert saved.title["en"] == "A"
    assert value_at(saved, ("findings", "f1", "note")) == ""
    assert value_at(saved, ("findings", "f2", "note")) == "n"


def test_a_save_that_fails_leaves_what_was_kept_and_can_be_asked_for_again() -> None:
    desk = FakeDesk(saving=[FULL, None])
    work = editing(desk)
    assert codes(work.answers([title("A"), SAVE, note("n"), SAVE])) == [["ACK d"], ["ERR full"], ["ACK f1"], ["ACK d"]]
    (saved,) = desk.saved
    assert (saved.title["en"], value_at(saved, ("findings", "f1", "note"))) == ("A", "n")
    assert work.finish() is None
    assert len(desk.saved) == 1


def test_a_save_that_the_system_cannot_confirm_is_no_save() -> None:
    desk = FakeDesk(confirmed=False)
    work = editing(desk)
    assert codes(work.answers([title("A"), SAVE])) == [["ACK d"], ["ERR unconfirmed"]]
    left = work.finish()
    assert left is not None
    assert left.code == "unconfirmed"
    assert len(desk.saved) == 2


def test_what_somebody_else_has_put_into_the_file_is_not_taken_out_by_the_next_edit() -> None:
    for saving in ([None], [FULL, None]):
        desk = FakeDesk(saving=saving, foreign=lambda document: set_value(document, ("document", "body"), "city"))
        work = editing(desk)
        list(work.answers([title("A"), SAVE]))
        list(work.answers([note("n")]))
        work.finish()
        assert (desk.saved[-1].body, desk.saved[-1].title["en"]) == ("city", "A")


def test_where_nothing_was_changed_nothing_is_written() -> None:
    desk = FakeDesk()
    work = editing(desk)
    assert codes(work.answers([title("Title"), b"", note("", "f0")])) == [["ACK d", "ERR empty", "ACK f0"]]
    assert work.finish() is None
    assert (desk.kept, desk.saved) == ([], [])


def test_what_recovery_gave_is_saved_at_the_end_even_without_an_operation() -> None:
    desk = FakeDesk()
    assert editing(desk, unsaved=True).finish() is None
    assert desk.saved == [desk.document]


def test_what_would_not_fit_into_a_file_is_refused_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "MAX_BYTES", 120_000)
    monkeypatch.setattr("igm_desktop.core.storage.parsing.MAX_BYTES", 120_000)
    desk = FakeDesk()
    work = editing(desk)
    said = codes(work.answers([title("x" * 30_000), note("y" * 60_000), note("z"), note("w" * 10_000)]))
    assert said == [["ACK d", "ERR too_large", "ACK f1", "ACK f1"]]
    (kept,) = desk.kept
    assert value_at(kept, ("findings", "f1", "note")) == "w" * 10_000


def test_how_much_a_file_takes_is_never_counted_too_low() -> None:
    state = State(document=example())
    document, room = state.document, room_in(state, state.document)
    for number in range(40):
        line = note(f"[{number}, {{" * (number + 1))
        document = set_value(document, ("findings", "f1", "note"), json.loads(line)["value"])
        room = room.with_change(line)
        exact = room_in(state, document)
        assert exact.size <= room.size
        assert exact.values <= room.values
    assert room.fits
    assert not Room(32 * 1024 * 1024, 0).fits
    assert not Room(0, 400_000).fits
    assert room_of(b"[1,2,{}]") == Room(8, 4)


def test_an_error_is_one_line_whatever_it_names() -> None:
    hostile = "a\nACK b\r\x00\x1b[2J\u2028c\x85d\u202e"
    for error in (
        InvalidEdit("unknown_ref", ref=("findings", hostile)),
        InvalidOperation("duplicate_key", key=hostile),
        UnwritableFile("full", path=hostile),
        UnreadableFile("missing", path="x" * 100_000),
    ):
        line = answer_line(error)
        assert line.startswith(f"ERR {error.code} ")
        assert len(line.splitlines()) == 1
        assert line.isprintable()
        assert len(line) < 2_100


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_of_a_line_has_words_of_its_own(language: str) -> None:
    words = json.loads(resource("words", f"{language}.json").read_text(encoding="utf-8"))
    of_lines = "empty not_utf8 not_json number duplicate_key too_deep too_many_values surrogate not_an_object"
    for code in (*of_lines.split(), "unknown_op", "missing_key", "unknown_key", "wrong"):
        assert f"error.InvalidOperation.{code}" in words
    for code in ["changed", "busy", "too_many_files", "disk_gone", "locked", "unconfirmed", "too_large"]:
        assert f"error.UnwritableFile.{code}" in words
    for how in ["recovered", "merged", "backup", "without_file", "unsaved"]:
        assert f"recovery.{how}" in words


@given(st.text())
def test_an_id_is_written_in_one_line_and_can_be_read_back(item_id: str) -> None:
    written = written_id(item_id)
    assert written.isprintable()
    assert json.loads(f'"{written}"') == item_id


def test_a_usual_id_is_written_as_it_is() -> None:
    assert written_id("69150ec6d1331183") == "69150ec6d1331183"
    assert written_id("L-1.1.1 é") == "L-1.1.1 é"
    assert written_id('a"b\\c\nd\u202e\x7f\U000e0001') == r"a\"b\\c\nd\u202e\u007f\udb40\udc01"


def reader(*chunks: bytes) -> Callable[[int], bytes]:
    waiting = iter(chunks)
    return lambda _most: next(waiting, b"")


def test_lines_come_whole_however_they_were_cut() -> None:
    assert list(line_batches(reader(b"a\nb\nc", b"c\n", b"\n", b"d"))) == [[b"a", b"b"], [b"cc"], [b""], [b"d"]]
    assert list(line_batches(reader())) == []
    assert list(line_batches(reader(b"a", b"b", b"c"))) == [[b"abc"]]


@given(st.lists(st.binary(min_size=1, max_size=20)), st.integers(1, 12))
def test_cutting_makes_no_difference(chunks: list[bytes], most: int) -> None:
    whole = b"".join(chunks)
    lines = whole.split(b"\n")
    expected = [line if len(line) <= most else TOO_LONG for line in (lines[:-1] if lines[-1] == b"" else lines)]
    assert [line for batch in line_batches(reader(*chunks), most) for line in batch] == expected


def test_a_line_that_is_too_long_is_not_held_in_memory_and_the_next_one_is_read() -> None:
    big = [b"x" * 1_000] * 1_000
    assert list(line_batches(reader(*big, b"\nafter\n"), 10_000)) == [[TOO_LONG, b"after"]]
    desk = FakeDesk()
    assert codes(editing(desk).answers([TOO_LONG, title("A")])) == [["ERR too_many_values", "ACK d"]]


def run(desk: FakeDesk, read: Callable[[int], bytes]) -> int:
    return edit_lines(editing(desk), read)


def test_a_signal_that_comes_while_it_waits_ends_it_with_a_save(capsys: pytest.CaptureFixture[str]) -> None:
    desk = FakeDesk()
    reading, writing = os.pipe()
    os.write(writing, title("A") + b"\n" + note("not whole"))
    before = signal.getsignal(signal.SIGTERM)
    timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGTERM))
    timer.start()
    try:
        assert run(desk, lambda most: os.read(reading, most)) == 128 + signal.SIGTERM
    finally:
        timer.join()
        os.close(reading)
        os.close(writing)
    assert capsys.readouterr().out == "ACK d\n"
    (saved,) = desk.saved
    assert (saved.title["en"], value_at(saved, ("findings", "f1", "note"))) == ("A", "")
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_signal_that_comes_while_it_works_waits_until_that_is_done() -> None:
    desk = FakeDesk()
    keep = desk.keep

    def interrupted(document: Assessment) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        keep(document)

    desk.keep = interrupted  # type: ignore[method-assign]
    assert run(desk, reader(title("A") + b"\n", title("B") + b"\n")) == 128 + signal.SIGINT
    assert [document.title["en"] for document in desk.saved] == ["A"]


def test_a_signal_between_two_readings_ends_the_next_one() -> None:
    reading = Stoppable(reader(b"a"))
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Stopped):
            reading.read(1)
    finally:
        reading.close()


def test_an_input_that_breaks_ends_it_with_a_save_and_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    chunks = iter([title("A") + b"\n"])

    def broken(_most: int) -> bytes:
        for chunk in chunks:
            return chunk
        raise OSError(5, "Input/output error")

    desk = FakeDesk()
    assert run(desk, broken) == 1
    assert len(desk.saved) == 1
    out = capsys.readouterr()
    assert out.out == "ACK d\n"
    assert out.err.startswith("The input could not be read to its end (Input/output error).")


def test_a_last_save_that_fails_is_told_with_what_is_safe(capsys: pytest.CaptureFixture[str]) -> None:
    desk = FakeDesk(saving=[FULL])
    assert run(desk, reader(title("A") + b"\n")) == 1
    out = capsys.readouterr()
    assert out.out == "ACK d\n"
    assert out.err == (
        "There is no room left to save file. The old file, if there was one, is as it was; make room or choose another"
        " place. What was acknowledged is safe in the recovery copy; edit or open the file again to go on from there.\n"
    )


def test_without_an_error_the_status_is_0_and_after_any_it_is_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(FakeDesk(), reader(title("A") + b"\n", SAVE)) == 0
    assert run(FakeDesk(), reader(b"x\n", SAVE)) == 1
    assert run(FakeDesk(), reader()) == 0
    assert capsys.readouterr().err == ""


def test_a_program_that_was_started_without_any_output_still_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    desk: Any = FakeDesk()
    monkeypatch.setattr("sys.stdout", None)
    assert run(desk, reader(title("A") + b"\n")) == 0
    assert len(desk.saved) == 1
