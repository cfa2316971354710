"""Files read and written so that nothing is lost: what is saved is on the disk, or the old file is as it was.

Not QSaveFile: it reports success on a full disk and when fsync fails.
"""

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import UnreadableFile, UnwritableFile
from igm_desktop.core.storage.replacing import ANYTHING, Changed, Expected, Stranded, put_in_place

_READ_CODES: Final = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "folder",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENXIO: "not_regular",
}
_WRITE_CODES: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "folder",
    errno.ENXIO: "not_regular",
    errno.EMFILE: "too_many_files",
    errno.ENFILE: "too_many_files",
    errno.EBUSY: "busy",
    errno.ETXTBSY: "busy",
}
SIDE_PREFIX: Final = ".igm-"


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was saved. Not `confirmed`: the bytes are there, but the folder may forget them in a power cut."""

    path: Path
    confirmed: bool


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; devices and pipes are not waited for.

    Raises UnreadableFile.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        code = _READ_CODES.get(getattr(error, "errno", None) or 0, "io")
        raise UnreadableFile(code, path=str(path)) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            about = os.fstat(descriptor)
            if not stat.S_ISREG(about.st_mode):
                raise UnreadableFile("folder" if stat.S_ISDIR(about.st_mode) else "not_regular", path=str(path))
            data = file.read(limit + 1) or b""  # None from a file of the kernel that has nothing to say yet
    except OSError as error:
        raise UnreadableFile(_READ_CODES.get(error.errno or 0, "io"), path=str(path)) from error
    if len(data) > limit:
        raise UnreadableFile("too_large", path=str(path), megabytes=limit // 1_048_576)
    return data


def save_file(
    path: Path, data: bytes, *, follow: bool = True, expected: Expected = ANYTHING, mode: int | None = None
) -> Saved:
    """Put the bytes at the path, all or nothing, and return when they are on the disk and were read back.

    A link is followed, or where it must not be (`follow`) replaced; an existing file keeps its mode, a new one follows the
    umask, unless there is a `mode` for both. `expected` is the SHA-256 of what should stand there, or None for nothing:
    where something else stands, even since a moment ago, it stays. Raises UnwritableFile (then `changed`); the old file,
    if any, is as it was.
    """
    with _as_unwritable(path):
        real = _real(path, follow=follow)
        usual = _mode_for(real)
        temporary, left = _write_beside(real, data, usual if mode is None else mode), True
        try:
            left = put_in_place(temporary, real, expected)
        except Stranded:
            left = False  # what waits there is the only copy
            raise
        except Changed as error:
            raise UnwritableFile("changed", path=str(path)) from error
        finally:
            if left:
                _remove(temporary)
    return Saved(real, _sync_folder(real.parent))


def save_files(files: dict[Path, bytes], *, follow: bool = True) -> tuple[Saved, ...]:
    """Put files that belong together at their paths, each as `save_file` does. The first takes its place last.

    All are on the disk before one takes its place: a disk that is full, or a path that cannot be written, leaves every
    old file as it was. Raises UnwritableFile; `partly` where the system refused to replace one after others.
    """
    waiting: dict[Path, tuple[Path, Path]] = {}
    done: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with _as_unwritable(path):
                real = _real(path, follow=follow)
                waiting[path] = _write_beside(real, data, _mode_for(real)), real
        for path in reversed(files):
            temporary, real = waiting[path]
            with _as_unwritable(path, "partly" if done else ""):
                os.replace(temporary, real)
            del waiting[path]
            done[path] = real
    finally:
        for temporary, _ in waiting.values():
            _remove(temporary)
    confirmed = {folder: _sync_folder(folder) for folder in {real.parent for real in done.values()}}
    return tuple(Saved(done[path], confirmed[done[path].parent]) for path in files)


def side_name(real: Path) -> str:
    """How the names begin of what the program puts beside that file: short, whatever the file's own name."""
    return SIDE_PREFIX + hashlib.sha256(os.fsencode(real.name)).hexdigest()[:10]


def _remove(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _real(path: Path, *, follow: bool) -> Path:
    return path.resolve() if follow else path.parent.resolve() / path.name


@contextmanager
def _as_unwritable(path: Path, code: str = "") -> Iterator[None]:
    """What goes wrong inside becomes an UnwritableFile, by default with the code that the system's reason has here."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        found = _WRITE_CODES.get(getattr(error, "errno", None) or 0, "io")
        raise UnwritableFile(code or found, path=str(path)) from error


def _mode_for(path: Path) -> int:
    try:
        about = path.stat()
    except FileNotFoundError:
        mask = os.umask(0o077)  # asking sets it; what other threads make meanwhile is closed rather than open
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
    if not stat.S_ISREG(about.st_mode):  # a file in the place of /dev/null would be bad for the whole machine
        raise OSError(errno.ENXIO, "a device or a pipe", str(path))
    return stat.S_IMODE(about.st_mode)


def _write_beside(real: Path, data: bytes, mode: int) -> Path:
    """A new file in the same folder that holds exactly the bytes, on the disk, under a short name of its own."""
    temporary = real.parent / f"{side_name(real)}-{secrets.token_hex(6)}.tmp"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(descriptor, "r+b") as file:
            file.write(data)
            file.flush()
            _give_mode(descriptor, mode)
            os.fsync(descriptor)
            file.seek(0)
            if file.read() != data:
                raise UnwritableFile("verify", path=str(real))
    except (OSError, UnwritableFile):
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _give_mode(descriptor: int, mode: int) -> None:
    if not hasattr(os, "fchmod"):
        return
    try:
        os.fchmod(descriptor, mode)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.ENOSYS}:  # a disk without modes: nothing is lost
            raise


def _sync_folder(folder: Path) -> bool:
    """Make the folder's entry durable where the system can; False when it said that it could not."""
    if os.name == "nt":  # Windows has no such call; the replacement itself is journalled
        return True
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        return False
    return True
