"""`igm-desktop edit FILE`: operations from the standard input, each answered once what it did is safe.

All lines that are there are applied in their order, kept with one writing to the disk, and only then answered.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from igm_desktop.cli.lines import TOO_LONG, Stoppable, Stopped, line_batches
from igm_desktop.cli.terminal import leave_output, takes_all_letters
from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.errors import IgmError, InvalidOperation, UnwritableFile
from igm_desktop.core.keeping.room import Room, room_in
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.operations import Save, applied, concerned, read_operation
from igm_desktop.core.people import as_written
from igm_desktop.core.storage.files import Saved
from igm_desktop.core.storage.parsing import MAX_BYTES
from igm_desktop.core.words import error_sentence

_LONGEST = 2_000  # of a sentence: a name in it may be as long as the line


class Written(Protocol):
    """What a save came to: the state that the file holds now."""

    @property
    def state(self) -> State: ...
    @property
    def saved(self) -> Saved: ...


class Ground(Protocol):
    """What is edited. When `keep` returns, the document is in the recovery copy; when `save` does, it is in the file.

    `state` is what the file held when it was last opened or saved, `document` the value that was opened, and `person`
    who writes.
    """

    state: State
    document: Assessment
    person: Person

    @property
    def merges(self) -> int: ...
    def keep(self, document: Assessment) -> None: ...
    def save(self, document: Assessment) -> Written: ...


class Editing:
    """A document that operations change. `document` is its last value that is safe; `failed` is set with any ERR.

    `unsaved` says whether it holds more than the file, `room` what a file of it takes.
    """

    def __init__(self, desk: Ground, room: Room, *, unsaved: bool) -> None:
        self.document = desk.document
        self.failed = False
        self._desk = desk
        self._saved = None if unsaved else self.document
        self._room = room

    def answers(self, lines: Iterable[bytes | None]) -> Iterator[list[str]]:
        """One answer for each line, in their order; those of one list are safe together.

        What could not be kept is taken back, with all that was to be kept with it.
        """
        document, waiting = self.document, list[str | IgmError]()
        for line in lines:
            try:
                if line is TOO_LONG:
                    raise InvalidOperation("too_many_values", megabytes=MAX_BYTES // 1_048_576)
                operation = read_operation(line)
                if isinstance(operation, Save):
                    if waiting:
                        yield self._kept(document, waiting)
                    yield self._told([self._save()])
                    document, waiting = self.document, []
                    continue
                after = applied(document, operation)
                self._check_room(line, after)
                document = after
                waiting.append(concerned(document, operation))
            except IgmError as error:
                waiting.append(error)
        if waiting:
            yield self._kept(document, waiting)

    def finish(self) -> IgmError | None:
        """Save what the file does not have yet; gives what stood in the way."""
        if self.document is self._saved:
            return None
        answer = self._save()
        return answer if isinstance(answer, IgmError) else None

    def _kept(self, document: Assessment, waiting: Sequence[str | IgmError]) -> list[str]:
        if document is not self.document:
            try:
                self._desk.keep(document)
            except IgmError as error:
                return self._told([answer if isinstance(answer, IgmError) else error for answer in waiting])
            self.document = document
        return self._told(waiting)

    def _save(self) -> str | IgmError:
        """The document is then as the file has it: what somebody else has put there meanwhile is in it."""
        merges = self._desk.merges
        self._desk.person = as_written(self._desk.person, self.document, self._desk.state.document)
        try:
            written = self._desk.save(self.document)
        except IgmError as error:
            if (
                self._desk.merges != merges
            ):  # what came is in the state all the same: the next save must not take it out
                self.document = self._desk.state.document
            return error
        self.document = written.state.document
        if not written.saved.confirmed:
            return UnwritableFile("unconfirmed", path=str(written.saved.path))
        self._saved = self.document
        return self.document.id

    def _check_room(self, line: bytes, document: Assessment) -> None:
        """What is acknowledged must be read again. Whether it can is only looked at closely where it gets narrow."""
        room = self._room.with_change(line)
        self._room = room if room.fits else room_in(self._desk.state, document)

    def _told(self, answers: Sequence[str | IgmError]) -> list[str]:
        self.failed = self.failed or any(isinstance(answer, IgmError) for answer in answers)
        return [answer_line(answer) for answer in answers]


def answer_line(answer: str | IgmError) -> str:
    """The line for an id, or for what went wrong. It is one line whatever the id or the names in the sentence are."""
    if isinstance(answer, IgmError):
        sentence = " ".join(error_sentence(terminal_language(), answer).splitlines())
        return f"ERR {answer.code} {sentence[:_LONGEST]}"
    return f"ACK {written_id(answer)}"


def written_id(item_id: str) -> str:
    """An id as in a JSON string without its quotation marks: an id as programs make them stays what it is."""
    plain = json.dumps(item_id, ensure_ascii=not takes_all_letters())[1:-1]
    return plain if plain.isprintable() else "".join(map(_escaped, plain))


def _escaped(letter: str) -> str:
    if letter.isprintable():
        return letter
    halves = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[at : at + 4]}" for at in range(0, len(halves), 4))


def edit_lines(editing: Editing, read: Callable[[int], bytes]) -> int:
    """Answer every line on the standard output until the input ends, then save. Gives the exit status.

    A signal, an input that breaks and a reader of the answers that has gone end it as well: what was kept is saved.
    """
    reading = Stoppable(read)
    try:
        status = _answer_all(editing, reading)
        left = editing.finish()
        if left is not None:
            print(error_sentence(terminal_language(), left), say("edit.kept"), file=sys.stderr)
        return status or int(editing.failed or left is not None)
    finally:
        reading.close()


def _answer_all(editing: Editing, reading: Stoppable) -> int:
    try:
        for lines in line_batches(reading.read):
            for answers in editing.answers(lines):
                _tell(answers)
    except Stopped as stopped:
        return 128 + stopped.number
    except _Unheard as unheard:
        leave_output()
        if unheard.reason:
            print(say("output.failed", reason=unheard.reason), file=sys.stderr)
        return 1
    except OSError as error:
        print(say("edit.input_failed", reason=error.strerror or error), file=sys.stderr)
        return 1
    return 0


class _Unheard(Exception):
    """The answers cannot be told; the reason is empty where their reader has just gone."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _tell(answers: Sequence[str]) -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.write("".join(f"{answer}\n" for answer in answers))
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise _Unheard("") from error
    except (OSError, ValueError) as error:  # a full disk; a stream that was closed
        raise _Unheard(str(getattr(error, "strerror", None) or error)) from error
