"""Backups: copies of the file after each verified save, apart from it, for this person alone.

They are ordered by a counter and never by a clock: a clock that jumps may show a wrong time beside a copy, but cannot make
the program throw the wrong one away. Everything that is told of a backup stands in its name, so that a list costs no
reading and cannot come apart from the files.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import UnreadableFile
from igm_desktop.core.keeping.places import make_private
from igm_desktop.core.storage.files import read_file, save_file
from igm_desktop.core.storage.parsing import MAX_BYTES

DAYS, WEEKS, MONTHS = 14, 8, 24
TODAY: Final = 60
"""So many of the newest day are kept; a save each minute would fill a small disk."""
NEWEST: Final = 10
"""So many of the newest are kept whatever their times say."""

_NAME: Final = re.compile(
    r"(\d{8})_(\d{4}-\d\d-\d\dT\d{6}Z|unknown)_(\d{1,12})_([0-9a-f]{32})(_kept)?(_aside)?\.igm\.json"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `at` is when the clock said that it was made, in ISO 8601 (basic time), or "unknown"; `size` counts the
    document without its records, in bytes.

    `pinned` ones are never thinned: the document shrank after them. `aside` ones are not states that were saved: text
    that was recovered and not taken, or what stood in the place of the file.
    """

    path: Path
    counter: int
    at: str
    size: int
    mark: str
    """The first half of the SHA-256 of the bytes."""
    pinned: bool = False
    aside: bool = False

    @property
    def day(self) -> str:
        return self.at[:10]

    @property
    def name(self) -> str:
        """The file name that says all this."""
        ends = ("_kept" if self.pinned else "") + ("_aside" if self.aside else "")
        return f"{self.counter:08d}_{self.at}_{self.size}_{self.mark}{ends}.igm.json"


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in the folder, the newest first."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ()
    found = [backup for name in names if (backup := _from_name(folder, name)) is not None]
    return tuple(sorted(found, key=lambda backup: backup.counter, reverse=True))


def keep_backup(folder: Path, data: bytes, at: str, size: int, *, aside: bool = False) -> Backup:
    """Keep the bytes as the newest backup and thin the others. The same bytes as the newest are not kept twice.

    `at` is the time in ISO 8601. Where the document has become much smaller than it was, the backup before is never
    thinned. Raises UnwritableFile; then all backups are as they were.
    """
    known = backups(folder)
    mark = sha256(data).hexdigest()[:32]
    same = next((one for one in known[:1] if one.mark == mark and one.aside == aside), None)
    if same is not None:
        return same
    make_private(folder)
    counter = 1 + max((one.counter for one in known), default=0)
    new = Backup(folder, counter, _stamp(at), size, mark, aside=aside)
    new = replace(new, path=folder / new.name)
    save_file(new.path, data, follow=False, mode=0o600)
    before = next((one for one in known if not one.aside), None)
    if before is not None and not aside and _shrank(before.size, size):
        known = tuple(_pinned(one) if one is before else one for one in known)
    for old in thinned((new, *known)):
        with suppress(OSError):
            old.path.unlink()
    return new


def thinned(newest_first: Iterable[Backup]) -> tuple[Backup, ...]:
    """The backups that may go: all of the newest day stay, then the last of each day, week and month in which there are
    any, going back by the counter. What the clock says makes the groups, never the order.
    """
    given = [one for one in newest_first if not one.pinned]
    asides = [one for one in given if one.aside][NEWEST:]
    states = [one for one in given if not one.aside]
    keep = {one.counter for one in states[:NEWEST]}
    runs = [list(run) for _, run in groupby(states, key=lambda one: one.day)]
    keep |= {one.counter for run in runs[:1] for one in run[:TODAY]}
    last_of_day = [run[0] for run in runs[1:]]
    keep |= {one.counter for one in last_of_day[:DAYS]}
    keep |= _last_of_each(last_of_day[DAYS:], _week, WEEKS)
    keep |= _last_of_each(last_of_day[DAYS:], lambda one: one.at[:7], MONTHS)
    return (*(one for one in states if one.counter not in keep), *asides)


def read_backup(backup: Backup) -> bytes:
    """The bytes of a backup. Raises UnreadableFile, also where they are not what was kept."""
    data = read_file(backup.path, 2 * MAX_BYTES)
    if sha256(data).hexdigest()[:32] != backup.mark:
        raise UnreadableFile("io", path=str(backup.path))
    return data


def backup_of(folder: Path, digest: str) -> bytes | None:
    """The bytes with that SHA-256, if a backup has them."""
    for backup in backups(folder):
        if digest.startswith(backup.mark):
            with suppress(UnreadableFile):
                return read_backup(backup)
    return None


def stamped(moment: datetime) -> str:
    """The time as records and backups are given it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def document_size(data: bytes) -> int:
    """How many bytes of a file are its document, without the records."""
    at = data.find(b'\n "edits": [')
    return at if at > 0 else len(data)


def _last_of_each(newest_first: Iterable[Backup], group: Callable[[Backup], str], most: int) -> set[int]:
    runs = [next(run).counter for _, run in groupby(newest_first, key=group)]
    return set(runs[:most])


def _week(backup: Backup) -> str:
    with suppress(ValueError):
        return "{}-{}".format(*date.fromisoformat(backup.day).isocalendar())
    return backup.day


def _shrank(before: int, now: int) -> bool:
    return now < before / 2


def _pinned(backup: Backup) -> Backup:
    pinned = replace(backup, pinned=True)
    pinned = replace(pinned, path=backup.path.with_name(pinned.name))
    with suppress(OSError):
        backup.path.rename(pinned.path)
        return pinned
    return backup


def _stamp(at: str) -> str:
    """`2026-11-25T09:30:00Z` as a part of a name."""
    stamp = at.replace(":", "")
    return stamp if re.fullmatch(r"\d{4}-\d\d-\d\dT\d{6}Z", stamp) else "unknown"


def _from_name(folder: Path, name: str) -> Backup | None:
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    counter, at, size, mark, pinned, aside = found.groups()
    return Backup(folder / name, int(counter), at, int(size), mark, pinned=bool(pinned), aside=bool(aside))
