"""What is to become a backup as soon as something is written: what stood in the file, and what was saved."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from igm_desktop.core.errors import DamagedFile, IgmError, Refused
from igm_desktop.core.keeping.backups import document_size, keep_backup
from igm_desktop.core.keeping.leftovers import remove_left_over
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.keeping.target import Target, read_there
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.storage.replacing import ANYTHING


@dataclass(frozen=True, slots=True)
class Waiting:
    """Bytes that are to become a backup, and the file that a save left behind with them, to be removed then."""

    data: bytes
    aside: bool = False
    left_over: Path | None = None


def put_away(
    waiting: Sequence[Waiting], folder: Path, at: str, check: Assessment | None = None
) -> tuple[list[Waiting], IgmError | None]:
    """Make backups of all, the last only if it reads as the document `check`. Gives what has to wait on, as there is no other
    copy of it, and what went wrong.
    """
    left: list[Waiting] = []
    trouble: IgmError | None = None
    for one in waiting:
        try:
            if check is not None and one is waiting[-1] and state_of(one.data).document != check:
                raise DamagedFile("wrong", place="document")
            keep_backup(folder, one.data, at, document_size(one.data), aside=one.aside)
        except Refused as error:
            trouble = error
            left += [one] if one.aside else []
        else:
            remove_left_over(one.left_over)
    return left, trouble


def put_aside(target: Target, document_id: str, at: str) -> None:
    """A person has said that what stands there may be replaced; it is kept among the backups all the same."""
    target.expected = ANYTHING
    with suppress(Refused):
        data = read_there(target.path)
        if data is not None:
            keep_backup(backup_folder(target.path, document_id), data, at, document_size(data), aside=True)
            target.expected = sha256(data).hexdigest()
