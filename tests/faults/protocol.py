"""How the batteries talk to a program under test, whatever it is: to igm-desktop, to the good toy, to a planted bad one.

Such a program is a command that is called in two ways:

- `PROGRAM... edit FILE` reads one JSON operation per line (`set`, `add`, `remove`, `move`, `save`, see work.py) and answers
  each, in order, with one line: `ACK …` only when what was asked is durable, `ERR code sentence` otherwise. The end of the input
  saves. Status 0, or 1 after any ERR, or 3 when the file cannot be worked on.
- `PROGRAM... show FILE --json` prints `{"document": …}`: status 0 as the file is, 1 with what recovery added, 3 refused.

Its state folder is `IGM_DESKTOP_HOME`.
"""

import itertools
import json
import os
import select
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, Protocol

HERE: Final = Path(__file__).resolve().parent
PATIENCE: Final = 60.0  # seconds without a byte before a program is said to hang

Operation = dict[str, Any]
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Program:
    """A command, and where it can be called in a process that has imported it already (`module:function`, `""`: nowhere)."""

    words: tuple[str, ...]
    entry: str = ""


IGM: Final = Program((sys.executable, "-m", "igm_desktop"), "igm_desktop.__main__:main")
TOY: Final = Program((sys.executable, str(HERE / "toy.py")), "toy:main")


@dataclass(frozen=True, slots=True)
class Place:
    """A document and the state folder that it is worked on with."""

    file: Path
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        return {"IGM_DESKTOP_HOME": str(self.home), "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


@dataclass(slots=True)
class Process:
    """A running program: its pid, our ends of its pipes (no `into`: it reads nothing), and how to wait for its status."""

    pid: int
    into: int | None
    answers: int
    errors: IO[bytes]
    wait: Callable[[], int]

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


class Starter(Protocol):
    """Starts the program with these words; `reads` where it is to have a pipe as its input."""

    def __call__(self, words: Sequence[str], place: Place, *, reads: bool) -> Process: ...


def cold(program: Program, before: Sequence[str] = ()) -> Starter:
    """Starts the program as a person does: a new process each time. `before` are the words of what runs it, as strace."""

    def start(words: Sequence[str], place: Place, *, reads: bool) -> Process:
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by whoever reads it
        child = subprocess.Popen(
            [*before, *program.words, *words],
            stdin=subprocess.PIPE if reads else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, **place.environment},
            bufsize=0,
        )
        assert child.stdout is not None
        into = None if child.stdin is None else os.dup(child.stdin.fileno())
        answers = os.dup(child.stdout.fileno())
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()
        return Process(child.pid, into, answers, errors, child.wait)

    return start


@dataclass(slots=True)
class Talk:
    """What was sent and what came back. `answers` has one entry per operation: "ACK", "ERR code", or "" where none came."""

    operations: list[Operation]
    answers: list[str]
    sent: int
    """How many operations the program may have seen, the last one perhaps not whole."""
    status: int
    """As of subprocess: negative where a signal ended it."""
    errors: str
    """What it printed for people."""
    strange: list[str] = field(default_factory=list)
    """Lines that are no answers, and answers to nothing."""

    @property
    def acknowledged(self) -> int:
        return sum(answer == "ACK" for answer in self.answers)


@dataclass(frozen=True, slots=True)
class Shown:
    status: int
    document: Document | None
    errors: str


Stop = Callable[[int], float | None]
"""From how many answers have come to the seconds after which the program is killed; None: not now."""


def converse(process: Process, operations: Iterable[Operation], *, stop: Stop | None = None, burst: int = 0) -> Talk:
    """Send the operations and read what comes back: all in one go, or so many in a `burst`, the next one as soon as the first
    answer to the last one has come.

    What stood in the pipe when it was killed counts: the person has been told. A process without an `into` has its input.
    """
    asked = list(operations)
    lines = [json.dumps(operation, ensure_ascii=False).encode() + b"\n" for operation in asked]
    pipes = _Pipes(process, lines, stop, burst or len(lines))
    pipes.run()
    status = process.wait()
    answers, strange = _answers(pipes.received, len(asked))
    begun = itertools.accumulate(map(len, lines[:-1]), initial=0)
    sent = sum(begin < pipes.written for begin in begun) if lines else 0
    return Talk(asked, answers, sent, status, _errors(process), strange)


class _Pipes:
    """Writes and reads at the same time, as neither pipe holds everything, and kills when it is asked to."""

    def __init__(self, process: Process, lines: list[bytes], stop: Stop | None, burst: int) -> None:
        self.process, self.stop = process, stop
        self.into = process.into
        self.waiting = memoryview(b"".join(lines))
        self.ends = list(itertools.accumulate(map(len, lines)))
        self.begun = self.burst = burst
        self.written, self.received = 0 if process.into is not None else len(self.waiting), b""
        self.kill_at: float | None = None
        self.selector = selectors.DefaultSelector()
        self.consider(0)

    def run(self) -> None:
        with self.selector:
            self.selector.register(self.process.answers, selectors.EVENT_READ)
            if self.into is not None:
                os.set_blocking(self.into, False)
                self.selector.register(self.into, selectors.EVENT_WRITE)
            reading = True
            while reading:
                ready = self.selector.select(
                    PATIENCE if self.kill_at is None else max(0, self.kill_at - time.monotonic())
                )
                if self.kill_at is not None and time.monotonic() >= self.kill_at:
                    self.process.kill()
                    self.kill_at, self.stop = None, None
                elif not ready:
                    self.process.kill()
                    raise AssertionError(f"it hangs: {self.written} bytes sent, answers {self.received[-200:]!r}")
                for key, _ in ready:
                    if key.fd == self.into:
                        self.write()
                    else:
                        reading = self.read()
        self.hang_up()
        os.close(self.process.answers)

    def consider(self, answers: int) -> None:
        """Whether so many answers are enough."""
        after = self.stop(answers) if self.stop and self.kill_at is None else None
        if after is not None:
            self.kill_at = time.monotonic() + after

    def read(self) -> bool:
        data = os.read(self.process.answers, 65_536)
        self.received += data
        answers = self.received.count(b"\n")
        self.consider(answers)
        if self.into is not None and self.written < len(self.waiting) and answers > self.begun - self.burst:
            if self.written == self.limit:
                self.selector.register(self.into, selectors.EVENT_WRITE)
            self.begun += self.burst
        return bool(data)

    @property
    def limit(self) -> int:
        """How many bytes may be sent by now."""
        return self.ends[min(self.begun, len(self.ends)) - 1] if self.ends else 0

    def write(self) -> None:
        assert self.into is not None
        try:
            self.written += os.write(self.into, self.waiting[self.written : self.limit])
        except BlockingIOError:
            return
        except BrokenPipeError:
            self.hang_up()
            return
        if self.written == len(self.waiting):
            self.hang_up()
        elif self.written == self.limit:
            self.selector.unregister(self.into)

    def hang_up(self) -> None:
        if self.into is not None:
            if self.into in (self.selector.get_map() or {}):
                self.selector.unregister(self.into)
            os.close(self.into)
            self.into = None


def edit(
    start: Starter, place: Place, operations: Iterable[Operation], *, stop: Stop | None = None, burst: int = 0
) -> Talk:
    """One run of `edit`."""
    return converse(start(["edit", str(place.file)], place, reads=True), operations, stop=stop, burst=burst)


def show(start: Starter, place: Place) -> Shown:
    """One run of `show`: what a person would be given."""
    process = start(["show", str(place.file), "--json"], place, reads=False)
    with os.fdopen(process.answers, "rb") as pipe:
        data = pipe.read()
    status = process.wait()
    try:
        document = json.loads(data)["document"] if data else None
    except (ValueError, KeyError, TypeError):
        document = None
    return Shown(status, document, _errors(process))


class Conversation:
    """A run of `edit` that is asked one thing at a time, so that something can happen in between."""

    def __init__(self, start: Starter, place: Place) -> None:
        self.process = start(["edit", str(place.file)], place, reads=True)
        self.talk = Talk([], [], 0, 0, "")
        self._received = b""

    def ask(self, operation: Operation) -> str:
        """The answer: "ACK", "ERR code", or "" where the program is gone."""
        return self.answer() if self.tell(operation) else ""

    def tell(self, operation: Operation) -> bool:
        """Send the operation; the answer is read later."""
        assert self.process.into is not None
        self.talk.operations.append(operation)
        self.talk.answers.append("")
        self.talk.sent += 1
        try:
            os.write(self.process.into, json.dumps(operation, ensure_ascii=False).encode() + b"\n")
        except BrokenPipeError:
            return False
        return True

    def answer(self) -> str:
        """The next answer that is due."""
        while b"\n" not in self._received:
            if not select.select([self.process.answers], [], [], PATIENCE)[0]:
                self.process.kill()
                raise AssertionError("the program hangs")
            data = os.read(self.process.answers, 65_536)
            if not data:
                return ""
            self._received += data
        line, _, self._received = self._received.partition(b"\n")
        answers, strange = _answers(line + b"\n", 1)
        self.talk.strange += strange
        self.talk.answers[self.talk.answers.index("")] = answers[0]
        return answers[0]

    def end(self, *, kill: bool = False) -> Talk:
        """No more operations: wait until the program has ended. Answers that are still due are read."""
        if kill:
            self.process.kill()
        assert self.process.into is not None
        os.close(self.process.into)
        while "" in self.talk.answers and self.answer():
            pass
        with os.fdopen(self.process.answers, "rb") as pipe:
            self.talk.strange += (self._received + pipe.read()).decode("utf-8", "replace").splitlines()
        self.talk.status = self.process.wait()
        self.talk.errors = _errors(self.process)
        return self.talk


def _answers(received: bytes, asked: int) -> tuple[list[str], list[str]]:
    """The answers, and the lines that are none. A line without its end was never said."""
    lines = received.decode("utf-8", "replace").split("\n")[:-1]
    answers, strange = [], []
    for line in lines:
        words = line.split()
        if words and words[0] == "ACK":
            answers.append("ACK")
        elif len(words) > 2 and words[0] == "ERR":
            answers.append(f"ERR {words[1]}")
        else:
            strange.append(line)
    strange += answers[asked:]
    return [*answers[:asked], *[""] * (asked - len(answers))], strange


def _errors(process: Process) -> str:
    with process.errors as file:
        file.seek(0)
        return file.read().decode("utf-8", "replace")
