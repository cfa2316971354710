"""What opening a file for work gives: the file, and over it whatever a crash has left in its recovery copy.

Nothing is written or used up by looking. Where the file itself is damaged or gone, the recovery copy has the whole
document, and otherwise the newest backup that can be read stands in.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from pathlib import Path

from igm_desktop.core.errors import DamagedFile, IgmError, NewerFile, OtherAssessment, Refused, UnreadableFile
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.saving import brought_together, recorded
from igm_desktop.core.exchange.union import united
from igm_desktop.core.keeping.backups import Backup, backup_of, backups, read_backup
from igm_desktop.core.keeping.places import (
    RECOVERY_SUFFIX,
    all_recovery_folders,
    backup_folder,
    backups_of_file,
    recovery_folder,
    recovery_place,
)
from igm_desktop.core.keeping.recovery import Kept, read_recovery, with_steps
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.storage.codec import Loaded, read
from igm_desktop.core.storage.files import read_file
from igm_desktop.core.storage.parsing import MAX_BYTES


class How(Enum):
    """What the document shown is made of."""

    AS_IT_WAS = "as_it_was"
    RECOVERED = "recovered"
    """What was kept after the file was saved."""
    MERGED = "merged"
    """The same, brought together with a file that has changed since."""
    BACKUP = "backup"
    """A backup, as the file is damaged and nothing was kept."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A save builds on `state`; `document` is what to show, the same object as the state's where nothing is unsaved.

    `file` is what the file itself holds, and `data` its bytes; None where it is damaged or gone. `trouble` says why it could not
    be used. `loaded` is how it was read, `came_back` how many items came back into it. `recovery` is the place of the
    recovery copy that was used, `unused` that of one that could not be, `backup` the one that stands in.
    """

    path: Path
    state: State
    document: Assessment
    how: How
    data: bytes | None
    file: State | None = None
    loaded: Loaded | None = None
    came_back: int = 0
    trouble: IgmError | None = None
    recovery: Path | None = None
    unused: Path | None = None
    backup: Backup | None = None

    @property
    def sha256(self) -> str | None:
        return None if self.data is None else sha256(self.data).hexdigest()


def open_for_work(path: Path) -> Opened:
    """The document of that file with what recovery gives. Raises Refused."""
    try:
        data = read_file(path, MAX_BYTES)
        loaded = read(data)
        taken = adopted(loaded.state, seal_right=loaded.seal_right)
    except (UnreadableFile, DamagedFile) as error:
        if isinstance(error, UnreadableFile) and error.code != "missing":
            raise
        return _without_file(path, error)
    state = taken.state
    opened = Opened(path, state, state.document, How.AS_IT_WAS, data, state, loaded, taken.came_back)
    place = recovery_place(path, state.document.id)
    try:
        kept = read_recovery(place)
        return opened if kept is None else _with_kept(opened, kept, place)
    except (
        DamagedFile,
        OtherAssessment,
    ):  # one that cannot be read just now stops everything: going on would replace it
        return replace(opened, unused=place)


def _with_kept(opened: Opened, kept: Kept, place: Path) -> Opened:
    """The file with what was kept: simply after it where the copy knows this file, else brought together with it."""
    steps = kept.since(opened.sha256 or "")
    if steps is not None:
        state = _with_records(opened.state, kept.records)
        document, how = with_steps(state.document, steps), How.RECOVERED
    else:
        base = _base_state(opened.path, kept)
        mine = recorded(base, kept.document, kept.about.person, None)
        state = brought_together(mine, opened.state, base)
        document, how = state.document, How.MERGED
    if document == opened.document and state is opened.state:
        return opened
    return replace(opened, state=state, document=document, how=how, recovery=place)


def _without_file(path: Path, error: Refused) -> Opened:
    """What there is of a file that is damaged or gone. Raises the error where there is nothing."""
    data = None
    with suppress(UnreadableFile):
        data = read_file(path, MAX_BYTES)
    unused = None
    for place in _newest_first(recovery_folder(path), "*" + RECOVERY_SUFFIX):
        try:
            kept = read_recovery(place)
            if kept is not None:
                return Opened(
                    path, _base_state(path, kept), kept.document, How.RECOVERED, data, trouble=error, recovery=place
                )
        except DamagedFile:
            unused = place
    if isinstance(error, DamagedFile):  # a file that is gone may have been taken away on purpose
        for folder in _newest_first(backups_of_file(path), "*"):
            for backup in sorted(
                backups(folder), key=lambda one: one.aside
            ):  # what was put aside only if all else fails
                with suppress(Refused):
                    loaded = read(read_backup(backup))
                    state = file_state(loaded)
                    stands_in = Opened(path, state, state.document, How.BACKUP, data, None, loaded, trouble=error)
                    return replace(stands_in, unused=unused, backup=backup)
    raise error


def _base_state(path: Path, kept: Kept) -> State:
    """The state that the recovery copy builds on: with its records, if a backup has them."""
    data = backup_of(backup_folder(path, kept.about.document_id), kept.about.base) if kept.about.base else None
    if data is not None:
        with suppress(DamagedFile, NewerFile, OtherAssessment):
            loaded = read(data)
            return _with_records(file_state(loaded), kept.records)
    return State(document=kept.base_document)


def _with_records(state: State, records: tuple[Edit, ...]) -> State:
    return united(state, state.model_copy(update={"edits": records})) if records else state


def state_of(data: bytes) -> State:
    """What the bytes of a file hold, records and document brought together. Raises DamagedFile or NewerFile."""
    return file_state(read(data))


def file_state(loaded: Loaded) -> State:
    """What was loaded, records and document brought together."""
    return adopted(loaded.state, seal_right=loaded.seal_right).state


def left_behind() -> tuple[tuple[Path, Kept], ...]:
    """All recovery copies that there are and can be read, with their places; also those of documents that are open now."""
    found = []
    for folder in all_recovery_folders():
        for place in _newest_first(folder, "*" + RECOVERY_SUFFIX):
            kept = _readable(place)
            if kept is not None:
                found.append((place, kept))
    return tuple(found)


def _readable(place: Path) -> Kept | None:
    with suppress(UnreadableFile, DamagedFile):
        return read_recovery(place)
    return None


def _newest_first(folder: Path, pattern: str) -> list[Path]:
    """By the time of the disk: there is seldom more than one, and no other order is known."""
    with suppress(OSError):
        return sorted(folder.glob(pattern), key=lambda place: place.stat().st_mtime_ns, reverse=True)
    return []
