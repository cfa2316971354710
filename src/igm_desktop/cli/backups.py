"""The backups of a file, for a terminal and for programs: listed, and one of them written out."""

import argparse
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import say
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.keeping.backups import Backup, document_size, keep_backup, read_backup
from igm_desktop.core.keeping.desk import utc_now
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.keeping.restoring import backups_for, time_of
from igm_desktop.core.keeping.target import read_there, take_target
from igm_desktop.core.storage.files import save_file

DONE, USAGE = 0, 2


def backups_verb(arguments: argparse.Namespace) -> int:
    """List the backups, or write one out. Gives the exit status."""
    found = backups_for(arguments.file)
    if arguments.restore is not None:
        return _restore(arguments, found)
    if arguments.json:
        print_json({"backups": [_as_json(backup) for backup in found]})
    elif found:
        print(*map(_line, found), say("backups.folder", folder=found[0].path.parent), sep="\n")
    else:
        print(say("backups.none", path=arguments.file))
    return DONE


def _restore(arguments: argparse.Namespace, found: Sequence[Backup]) -> int:
    wanted = next((backup for backup in found if backup.counter == arguments.restore), None)
    if arguments.output is None or wanted is None:
        words = "backups.no_output" if arguments.output is None else "backups.unknown"
        print(say(words, number=arguments.restore, path=arguments.file), file=sys.stderr)
        return USAGE
    write_out(wanted, arguments.output, replace=arguments.replace)
    print(say("backups.restored", number=wanted.counter, path=arguments.output))
    return DONE


def write_out(backup: Backup, output: Path, *, replace: bool) -> None:
    """Write a backup that can be read as a file. What stands there is replaced only with `replace`, and becomes a backup first.

    Raises Refused; then all is as it was.
    """
    data = read_backup(backup)
    state = state_of(data)
    target = take_target(output, "")
    try:
        there = read_there(output)
        if there and not replace:
            raise UnwritableFile("exists", path=str(output))
        if there:
            at = utc_now().isoformat(timespec="seconds").replace("+00:00", "Z")
            keep_backup(backup_folder(output, state.document.id), there, at, document_size(there), aside=True)
        save_file(output, data, expected=None if there is None else sha256(there).hexdigest())
    finally:
        target.lock.release()


def _line(backup: Backup) -> str:
    """Number, time, size and kind: "12  2026-11-25T09:30:00Z  58,123  put aside"."""
    at = time_of(backup) or say("backups.no_time")
    return say(f"backups.{_kind(backup)}", number=backup.counter, at=at, size=backup.size)


def _kind(backup: Backup) -> str:
    return "aside" if backup.aside else "pinned" if backup.pinned else "saved"


def _as_json(backup: Backup) -> dict[str, object]:
    """`size` counts the bytes of the document without its records."""
    return {
        "number": backup.counter,
        "at": time_of(backup),
        "size": backup.size,
        "kind": _kind(backup),
        "path": str(backup.path),
    }
