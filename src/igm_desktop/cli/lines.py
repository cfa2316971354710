"""The lines of the standard input as they come, and signals that end the reading."""

import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Final

from igm_desktop.core.storage.parsing import MAX_BYTES

_CHUNK: Final = 1024 * 1024  # more than a pipe holds: one reading takes all that is there

_ENDING: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)

TOO_LONG: Final = None
"""What stands for a line that is longer than any file may be."""


def line_batches(read: Callable[[int], bytes], most: int = MAX_BYTES) -> Iterator[list[bytes | None]]:
    """The whole lines that are there, without their ends, as soon as there are any; at the end, what has no line end.

    `read` gives what is there, waiting for the first byte only, as os.read does.
    """
    pieces: list[bytes] = []
    length = 0
    while data := read(_CHUNK):
        *ended, last = data.split(b"\n")
        if ended:
            yield [_line([*pieces, ended[0]], most), *(_line([whole], most) for whole in ended[1:])]
            pieces, length = [], 0
        if length <= most:  # else it is too long whatever comes
            pieces = [*pieces, last]
        length += len(last)
    if length:
        yield [_line(pieces, most)]


def _line(pieces: list[bytes], most: int) -> bytes | None:
    whole = b"".join(pieces)
    return whole if len(whole) <= most else TOO_LONG


class Stopped(Exception):
    """The system asks the program to end; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Stoppable:
    """A reader that a signal ends (Stopped) while it waits, and never in the middle of anything else.

    A signal that comes between two readings ends the next one. Signals do what they did before once it is closed.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._waiting = False
        self._asked = 0
        self._before = {number: signal.getsignal(number) for number in _ENDING}
        for number, handler in self._before.items():
            if handler is not signal.SIG_IGN:  # as nohup leaves it
                signal.signal(number, self._ask)

    def read(self, most: int) -> bytes:
        """What is there.

        Raises Stopped; what came at that very moment was not taken.
        """
        self._waiting = True
        try:
            if self._asked:
                raise Stopped(self._asked)
            return self._read(most)
        finally:
            self._waiting = False

    def close(self) -> None:
        """Signals do again what they did before."""
        for number, handler in self._before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        self._asked = number
        if self._waiting:
            self._waiting = False
            raise Stopped(number)
