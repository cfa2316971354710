"""Faults that end the process at once, in a library or by an abort: where it was then is written into a file of its own,
which the next start finds.
"""

import faulthandler
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from igm_desktop.core.discreet import shortened
from igm_desktop.core.errors import Refused
from igm_desktop.core.keeping.lock import Holder, Lock, is_held, take_lock
from igm_desktop.core.keeping.places import make_private
from igm_desktop.core.reports import reports_home
from igm_desktop.core.storage.files import read_file

MAX_BYTES: Final = 1_048_576
MOST_LINES: Final = 400
_NAMES: Final = "running-*.trace"
_FRAME: Final = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (.*)')
_OTHER: Final = re.compile(
    r"Fatal Python error: [\w .:'-]*|Windows fatal exception: [\w .:'-]*|(?:Current thread|Thread) 0x[0-9a-f]+.*"
    r"|  (?:<no Python frame>|Garbage-collecting|\.\.\.)"
)
"""What the system's handler says beside the frames. Anything else is no word of its, and is left out."""


@contextmanager
def traced() -> Iterator[None]:
    """While this lasts, a fault leaves its trace. Where no file can be made for it there is none, and the program runs on."""
    place = reports_home() / f"running-{os.getpid()}-{secrets.token_hex(4)}.trace"
    try:
        make_private(place.parent)
        lock = take_lock(place, Holder())  # a living process is known by it
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except (OSError, Refused):
        yield
        return
    faulthandler.enable(descriptor)
    try:
        yield
    finally:
        faulthandler.disable()
        with suppress(OSError):
            os.close(descriptor)
        with suppress(OSError):
            place.unlink()
        if isinstance(lock, Lock):
            lock.release()


def traces_left() -> tuple[tuple[str, ...], ...]:
    """The lines of each trace that a process has left which is no more. They are given once, and gone then."""
    with suppress(OSError):
        places = sorted(reports_home().glob(_NAMES))
        return tuple(lines for place in places if (lines := _taken(place)))
    return ()


def _taken(place: Path) -> tuple[str, ...]:
    if is_held(place):  # that process lives
        return ()
    lock = take_lock(place, Holder())
    if isinstance(lock, Holder):
        return ()
    try:
        with suppress(Refused):
            return trace_lines(read_file(place, MAX_BYTES).decode("utf-8", "replace"))
        return ()
    finally:
        with suppress(OSError):
            place.unlink()
        lock.release()


def trace_lines(text: str) -> tuple[str, ...]:
    """What a trace says, without the folders that files lie in: they may have a person's name."""
    return tuple(line for given in text.splitlines()[:MOST_LINES] if (line := _line(given)))


def _line(given: str) -> str:
    frame = _FRAME.fullmatch(given)
    if frame is not None:
        return f"  {shortened(frame[1])}:{frame[2]} {frame[3]}"
    return given if _OTHER.fullmatch(given) else ""
