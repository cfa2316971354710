"""Copies of the file that lie beside it: what a sync client makes of two that were changed at the same time.

The name of such a copy is only a hint. Any file of that folder that holds the same document is one. What was saved here last
is looked at like one where something else stands in the file: another program wrote an older state over it.
"""

import json
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import Refused, UnreadableFile, UnwritableFile
from igm_desktop.core.exchange.copies import News, news_of
from igm_desktop.core.keeping.backups import backups, document_size, keep_backup
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder, real_path
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.storage.files import read_file, side_name
from igm_desktop.core.storage.parsing import MAX_BYTES

MOST: Final = 40
"""So many files of the folder are looked into, those first whose names say something."""
MOST_BYTES: Final = 4 * MAX_BYTES
_MOST_NAMES: Final = 20_000

# What stands in the name before its ending, which may be taken for `.json` or for `.igm.json`.
_NAMES: Final = (
    ("Syncthing", re.compile(r"\.sync-conflict-\d{8}-\d{6}(-[A-Z2-7]{7})?")),
    ("Nextcloud", re.compile(r" ?\(conflicted copy\b[^()]*\)|_conflict-(.+-)?\d{8}-\d{6}", re.IGNORECASE)),
    (
        "Dropbox",
        re.compile(
            r" \([^()]*(conflict(ed|ing) copy|copie en conflit|copia en conflicto|copia conflictiva|copia in conflitto"
            r"|c[óo]pia em conflito|konflikt stehende kopie|conflicterende kopie)\b[^()]*\)( \(\d+\))?",
            re.IGNORECASE,
        ),
    ),
    ("OneDrive", re.compile(r"-(?=[0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{1,14}(-\d{1,3})?|-.{1,63}-safeBackup-\d{4}")),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that may be a copy, as it looks from outside. `program` is the one whose names look like that, or nothing."""

    path: Path
    program: str
    size: int
    changed: int
    """When, in nanoseconds since 1970."""
    is_backup: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """A file that is a copy, the bytes that were in it when it was looked at, and what it has more than the document.

    `is_backup` where it is what was saved here last: that stays where it is.
    """

    path: Path
    program: str
    changed: float
    data: bytes
    news: News
    is_backup: bool = False

    @property
    def mark(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.data).hexdigest()


def program_of(name: str, file: str) -> str:
    """Which program gives a copy of the file that name; nothing where none is known to."""
    for ending in (".igm.json", ".json"):
        stem = file.removesuffix(ending)
        if stem != file and name.startswith(stem) and name.endswith(ending):
            middle = name[len(stem) : len(name) - len(ending)]
            for program, pattern in _NAMES:
                if pattern.fullmatch(middle):
                    return program
    return ""


def files_beside(path: Path) -> tuple[Beside, ...]:
    """The files that are worth to be looked into: regular ones, no links, of a size that a document may have."""
    real = real_path(path)
    found: list[Beside] = []
    with suppress(OSError), os.scandir(real.parent) as entries:
        for entry in islice(entries, _MOST_NAMES):
            if entry.name != real.name and entry.name.lower().endswith(".json") and not entry.name.startswith("."):
                found += _regular(entry, real)
    found.sort(key=lambda one: (not one.program, -one.changed))
    taken, result = 0, list[Beside]()
    for one in found[:MOST]:
        taken += one.size
        if taken <= MOST_BYTES:
            result.append(one)
    return tuple(result)


def saved_last(path: Path, document_id: str, sha256_there: str | None) -> tuple[Beside, ...]:
    """What was saved here last of that document, where the file, whose hash is given, holds something else."""
    newest = next((one for one in backups(backup_folder(path, document_id)) if not one.aside), None)
    if newest is None or sha256_there is None or sha256_there.startswith(newest.mark):
        return ()
    with suppress(OSError):
        about = newest.path.stat()
        return (Beside(newest.path, "", about.st_size, about.st_mtime_ns, is_backup=True),)
    return ()


def looked_into(found: Iterable[Beside], mine: State, known: Mapping[Beside, Copy | None]) -> dict[Beside, Copy | None]:
    """For each file what it is a copy with, or None for what holds something else or cannot be read. What is `known` from an
    earlier look is not read again, but where some of its news has come into my state, or what was there has been taken back.
    """
    ids = {edit.id for edit in mine.edits}
    return {one: known[one] if one in known and _holds(known[one], ids) else _copy_in(one, mine) for one in found}


def _holds(copy: Copy | None, ids: set[str]) -> bool:
    """Whether what was found out about it still holds where my state has the records of these ids."""
    if copy is None:
        return True
    if not copy.news.happenings:
        return all(edit.id in ids for edit in copy.news.past.edits)
    return not any(one.edit.id in ids for one in copy.news.happenings)


def _copy_in(one: Beside, mine: State) -> Copy | None:
    with suppress(Refused):
        data = read_file(one.path, MAX_BYTES)
        if any(spelling in data for spelling in _spelled(mine.document.id)):
            theirs = state_of(data)
            if theirs.document.id == mine.document.id:
                news = news_of(mine, theirs)
                if review_of(theirs) != review_of(mine) and (review_of(mine) is not None or not news.happenings):
                    return None  # the copy that went out for review, as it went; or, beside such a copy, what it is of
                return Copy(one.path, one.program, one.changed / 1e9, data, news, one.is_backup)
    return None


def put_copy_away(path: Path, document_id: str, copy: Copy, at: str) -> None:
    """Keep the copy among the backups of the file at `path`, as put aside, and take it away beside it.

    Raises UnwritableFile: `changed` where it no longer holds what it did. It is then where it was.
    """
    real = real_path(path)
    waiting = real.with_name(
        f"{side_name(real)}-{secrets.token_hex(8)}.tmp"
    )  # a crash now: opening keeps it as a backup
    try:
        copy.path.rename(waiting)
    except OSError as error:
        raise UnwritableFile("busy", path=str(copy.path)) from error
    try:
        _keep(waiting, backup_folder(path, document_id), copy, at)
    except Refused:
        _give_back(waiting, copy.path)
        raise
    with suppress(OSError):
        waiting.unlink()


def _keep(waiting: Path, folder: Path, copy: Copy, at: str) -> None:
    try:
        data = read_file(waiting, MAX_BYTES)
    except UnreadableFile as error:
        raise UnwritableFile("changed", path=str(copy.path)) from error
    if data != copy.data:
        raise UnwritableFile("changed", path=str(copy.path))
    keep_backup(folder, data, at, document_size(data), aside=True)


def _give_back(waiting: Path, place: Path) -> None:
    """Not over what has come to stand there meanwhile: then opening the file finds what waits."""
    with suppress(OSError):
        if not os.path.lexists(place):
            waiting.rename(place)


def _regular(entry: "os.DirEntry[str]", real: Path) -> list[Beside]:
    with suppress(OSError):
        about = entry.stat(follow_symlinks=False)
        if entry.is_file(follow_symlinks=False) and 0 < about.st_size <= MAX_BYTES:
            place = real.with_name(entry.name)
            return [Beside(place, program_of(entry.name, real.name), about.st_size, about.st_mtime_ns)]
    return []


def _spelled(words: str) -> set[bytes]:
    """How an id may stand in a file."""
    return {json.dumps(words, ensure_ascii=plain)[1:-1].encode("utf-8", "surrogatepass") for plain in (True, False)}
