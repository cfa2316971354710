"""Where the recovery copies and the backups of a document lie: for this person alone, apart from the document.

A document is known by its id and by the real path of its file, so that two files of one assessment do not mix. What
belongs to one path lies in one folder: it is found even when the file can no longer say what it is.
"""

import errno
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.folders import state_home
from igm_desktop.core.ids import id_from

RECOVERY_SUFFIX: Final = ".recovery"
NO_FILE: Final = "unsaved"
"""The folder of documents that have no file yet."""

_sure: Final[set[Path]] = set()  # folders that this process knows to be there after a power cut


def recovery_place(path: Path | None, document_id: str) -> Path:
    """The recovery copy of that document."""
    return recovery_folder(path) / (_key(document_id) + RECOVERY_SUFFIX)


def recovery_folder(path: Path | None) -> Path:
    """The folder of all recovery copies for that file."""
    return state_home() / "recovery" / _path_key(path)


def all_recovery_folders() -> tuple[Path, ...]:
    """Those that there are, for whatever files."""
    with suppress(OSError):
        return tuple(sorted(folder for folder in (state_home() / "recovery").iterdir() if folder.is_dir()))
    return ()


def backup_folder(path: Path, document_id: str) -> Path:
    """The folder of the backups of that document."""
    return backups_of_file(path) / _key(document_id)


def backups_of_file(path: Path) -> Path:
    """The folder with a folder of backups for each document that stood in that file."""
    return state_home() / "backups" / _path_key(path)


def seen_place(path: Path, document_id: str) -> Path:
    """Where it is kept what a person saw of that document when they had it open last."""
    return seen_of_file(path) / (_key(document_id) + ".json")


def seen_of_file(path: Path) -> Path:
    """The folder of that for whatever documents stood in that file."""
    return state_home() / "seen" / _path_key(path)


def waiting_place(document_id: str) -> Path:
    """Where copies of the evidence of a document wait until they can lie beside its file."""
    return state_home() / NO_FILE / id_from(document_id)


def lock_place(path: Path) -> Path:
    """Where a file is locked when nothing can be put beside it."""
    return state_home() / "locks" / _path_key(path)


def real_path(path: Path) -> Path:
    """The path without links, also of a file that is not there."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # links that lead in a circle
        return path.absolute()


def make_private(folder: Path) -> None:
    """Make a folder below the one for the program's state, for this person alone, and sure to be there after a power cut.

    Raises UnwritableFile.
    """
    try:
        _make(folder)
    except OSError as error:
        code = {errno.ENOSPC: "full", errno.EDQUOT: "full", errno.EROFS: "read_only", errno.EACCES: "permission"}
        raise UnwritableFile(code.get(error.errno or 0, "io"), path=str(folder)) from error


def _make(folder: Path) -> None:
    """One that is there already may have been made by a run that was killed before it was sure to stay."""
    there = folder.is_dir()
    if there and (folder in _sure or not _ours(folder)):
        return
    _make(folder.parent)
    if not there:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    try:
        sync_folder(folder.parent)
    except PermissionError:  # the home of ours may lie in a folder that only others may list
        if not there:
            raise
    _sure.add(folder)


def _ours(folder: Path) -> bool:
    home = state_home()
    return folder == home or home in folder.parents


def sync_folder(folder: Path) -> None:
    """Have the disk keep what the folder's entries are now. Raises OSError."""
    if os.name == "nt":  # there is no such call
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _path_key(path: Path | None) -> str:
    return NO_FILE if path is None else _key(os.fsdecode(os.fsencode(real_path(path))))


def _key(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:24]
