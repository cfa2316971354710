"""One writer for each file: a lock of the system's kernel on a small file beside it, which goes with its process.

What stands in the lock file only tells who holds it. A lock file that somebody else put there (a pipe, a link, a
device, a folder) is left alone, and the file is locked in the program's own folder instead: nothing is waited for.
"""

import json
import os
import stat
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from time import sleep
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.keeping.places import lock_place, make_private, real_path
from igm_desktop.core.storage.files import side_name

_MOST: Final = 4_096
_TRIES: Final = 20
_MOMENT: Final = 0.02
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open, in words for the next one: a person's name and a computer's. Never to be trusted."""

    name: str = ""
    host: str = ""


class Lock:
    """A file that this process alone writes, until it is released. `real` is false where nothing could be locked."""

    def __init__(self, place: Path | None, descriptor: int | None) -> None:
        self._place, self._descriptor = place, descriptor

    @property
    def real(self) -> bool:
        return self._descriptor is not None

    def release(self) -> None:
        """Let others have it. Doing so twice does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None or self._place is None:
            return
        with suppress(OSError):
            if _same(descriptor, self._place):
                self._place.unlink()
        with suppress(OSError):
            os.close(descriptor)


def take_lock(path: Path, holder: Holder) -> Lock | Holder:
    """The lock of the file, or who has it. Nothing is waited for, and no lock file can stop anybody for ever."""
    real = real_path(path)
    taken = _take(real.parent / (side_name(real) + ".lock"), holder)
    if taken is not None:
        return taken
    place = lock_place(path)
    try:
        make_private(place.parent)
    except UnwritableFile:
        return Lock(None, None)
    return _take(place, holder) or Lock(None, None)


def is_held(path: Path) -> bool:
    """Whether somebody has the file just now. Nothing is written, and nobody is kept from it for longer than a moment."""
    real = real_path(path)
    return any(map(_is_held, (real.parent / (side_name(real) + ".lock"), lock_place(path))))


def _is_held(place: Path) -> bool:
    try:
        descriptor = os.open(place, _FLAGS & ~os.O_CREAT)
    except (OSError, ValueError):
        return False
    try:
        return stat.S_ISREG(os.fstat(descriptor).st_mode) and not _locked(descriptor, alone=False)
    except OSError:
        return False
    finally:
        os.close(descriptor)


def _take(place: Path, holder: Holder) -> Lock | Holder | None:
    """The lock at that place, who has it, or None where nothing can be locked."""
    for _ in range(_TRIES):
        try:
            descriptor = os.open(place, _FLAGS, 0o600)
        except (OSError, ValueError):
            return None
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                break
            if not _locked(descriptor) and not _locked_in_a_moment(descriptor):
                return _read(descriptor)
            if _same(descriptor, place):  # else the last holder has removed it just now
                _write(descriptor, holder)
                lock, descriptor = Lock(place, descriptor), -1
                return lock
        except OSError:  # a disk that has no locks
            break
        finally:
            if descriptor >= 0:
                os.close(descriptor)
    return None


def _locked_in_a_moment(descriptor: int) -> bool:
    """Somebody may only have looked whether it is held."""
    sleep(_MOMENT)
    return _locked(descriptor)


def _same(descriptor: int, place: Path) -> bool:
    try:
        mine, there = os.fstat(descriptor), place.lstat()
    except FileNotFoundError:
        return False
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)


def _read(descriptor: int) -> Holder:
    """What the other one says of itself; nothing where it is no text of ours."""
    with suppress(OSError, ValueError, RecursionError):
        said = json.loads(os.pread(descriptor, _MOST, 0) if hasattr(os, "pread") else os.read(descriptor, _MOST))
        if isinstance(said, dict):
            return Holder(str(said.get("name") or "")[:200], str(said.get("host") or "")[:200])
    return Holder()


def _write(descriptor: int, holder: Holder) -> None:
    with suppress(OSError):  # a full disk: the lock holds all the same
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(holder)).encode()[:_MOST])


if sys.platform == "win32":
    import msvcrt

    _FAR: Final = 1 << 30  # beyond what is written, so that others can read who it is

    def _locked(descriptor: int, *, alone: bool = True) -> bool:
        """A lock that is not to be had alone is given back at once: there are no other ones."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            if not alone:
                os.lseek(descriptor, _FAR, os.SEEK_SET)
                msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(descriptor: int, *, alone: bool = True) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
