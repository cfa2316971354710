"""The backups of a file as a person looks at them: which there are, what is in one, how much room they take."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import Refused
from igm_desktop.core.keeping.backups import Backup, backups, read_backup
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder, backups_of_file
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment

_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z")


def backups_for(path: Path, document_id: str | None = None) -> tuple[Backup, ...]:
    """The backups of the document in that file, the newest first. Where the file can no longer say which one it is, those
    of the one that was saved there last.
    """
    if document_id is None:
        with suppress(Refused):
            document_id = open_assessment(path).state.document.id
    if document_id is not None:
        return backups(backup_folder(path, document_id))
    found = [backups(folder) for folder in _folders(path)]
    return max(found, key=_newest, default=())


def read_state(backup: Backup) -> State:
    """What a backup holds. Raises Refused."""
    return state_of(read_backup(backup))


def time_of(backup: Backup) -> str | None:
    """When the clock said that it was made, in ISO 8601; for showing only."""
    found = _TIME.fullmatch(backup.at)
    return None if found is None else "{}T{}:{}:{}Z".format(*found.groups())


def room_taken(found: Iterable[Backup]) -> int:
    """How many bytes these take on the disk."""
    taken = 0
    for backup in found:
        with suppress(OSError):
            taken += backup.path.stat().st_size
    return taken


def _folders(path: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        return tuple(sorted(folder for folder in backups_of_file(path).iterdir() if folder.is_dir()))
    return ()


def _newest(found: tuple[Backup, ...]) -> float:
    with suppress(OSError, IndexError):
        return found[0].path.stat().st_mtime
    return 0.0
