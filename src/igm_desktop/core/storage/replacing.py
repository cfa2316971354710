"""A new file put in the place of an old one, and only of the one that is expected there.

Looking at the old file and then replacing it leaves a moment in which somebody else's new file would be lost. Where the
system can exchange two names at once (Linux), that is done, and what came out is looked at: if it is not what was
expected, it goes back.
"""

import ctypes
import errno
import hashlib
import os
import sys
from contextlib import suppress
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Final


class Anything(Enum):
    """Whatever stands there may be replaced."""

    ANYTHING = "anything"


ANYTHING: Final = Anything.ANYTHING
Expected = str | None | Anything
"""The SHA-256 of what should stand there, None for nothing, or ANYTHING."""

_AT_FDCWD: Final = -100
_NO_REPLACE: Final = 1
_EXCHANGE: Final = 2
_CANNOT: Final = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM}  # a file system, or a sandbox, without it
_TRIES: Final = 10


class Changed(Exception):
    """Something else stands there than was expected. It is as it was."""


class Stranded(OSError):
    """What came out could not be put back: it waits under the temporary name and must not be removed."""


def put_in_place(temporary: Path, real: Path, expected: Expected) -> bool:
    """Give the temporary file the real name. Gives whether the old file, which nobody needs, is left under the temporary one.

    Raises Changed, or OSError; then what stood there stands there.
    """
    if expected is ANYTHING:
        os.replace(temporary, real)
        return False
    if hash_of(real) != expected:
        raise Changed
    if expected is None:
        _put_where_nothing_is(temporary, real)
        return False
    ours = hash_of(temporary)
    if _exchanged(temporary, real):
        _look_at_what_came_out(temporary, real, expected, ours)
        return True
    os.replace(temporary, real)
    return False


def hash_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, or None where nothing is. Raises OSError."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def _put_where_nothing_is(temporary: Path, real: Path) -> None:
    try:
        if not _rename(temporary, real, _NO_REPLACE):
            os.replace(temporary, real)
    except FileExistsError as error:
        raise Changed from error


def _exchanged(temporary: Path, real: Path) -> bool:
    try:
        return _rename(temporary, real, _EXCHANGE)
    except FileNotFoundError as error:  # taken away just now
        raise Changed from error


def _look_at_what_came_out(temporary: Path, real: Path, expected: str, ours: str | None) -> None:
    """Ours stands there now. Where it took the place of something else, or of what cannot be read just now, put that back;
    what replaced ours meanwhile is later than both, so that it stays.
    """
    unread: OSError | None = None
    try:
        try:
            if hash_of(temporary) == expected:
                return
        except OSError as error:
            unread = error
        _back(temporary, real)
        if hash_of(temporary) != ours:
            _back(temporary, real)
    except OSError as error:
        raise Stranded(error.errno, error.strerror, str(real)) from error
    if unread is not None:
        raise unread
    raise Changed


def _back(temporary: Path, real: Path) -> None:
    try:
        _rename(temporary, real, _EXCHANGE)
    except FileNotFoundError:  # ours was taken away just now
        os.link(temporary, real)


def _rename(old: Path, new: Path, flag: int) -> bool:
    """The call of Linux. False where the system or the disk does not have it; raises OSError for everything else."""
    call = _renameat2()
    if call is None:
        return False
    code = errno.EINTR
    for _ in range(_TRIES):
        if call(_AT_FDCWD, os.fsencode(old), _AT_FDCWD, os.fsencode(new), flag) == 0:
            return True
        code = ctypes.get_errno()
        if code != errno.EINTR:
            break
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(new))


@cache
def _renameat2() -> Any:
    """The function of the C library, or None."""
    if sys.platform != "linux":
        return None
    with suppress(OSError, AttributeError):
        call = ctypes.CDLL(None, use_errno=True).renameat2
        call.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        call.restype = ctypes.c_int
        return call
    return None
