"""The file that a document is saved to: locked, and with what is expected to stand there."""

import platform
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Final

from igm_desktop.core.errors import UnreadableFile, UnwritableFile
from igm_desktop.core.keeping.lock import Holder, Lock, take_lock
from igm_desktop.core.keeping.places import real_path
from igm_desktop.core.storage.files import read_file
from igm_desktop.core.storage.parsing import MAX_BYTES
from igm_desktop.core.storage.replacing import ANYTHING, Expected

_TRIES: Final = 5


@dataclass(slots=True)
class Target:
    """`device` is the disk that its folder was on: a folder without its disk is an empty one of the same name."""

    path: Path
    lock: Lock
    expected: Expected
    device: int | None

    def holds(self, data: bytes | None) -> None:
        """From now on, this is what should stand there; None for nothing."""
        self.expected = None if data is None else sha256(data).hexdigest()
        self.device = device_of(self.path)


def take_target(path: Path, name: str) -> Target:
    """The file, locked for this process; `name` is who has it, for others to read.

    Raises UnwritableFile `locked`, with the `name` and the `host` of who has it, and both as `who`.
    """
    taken = take_lock(path, holder(name))
    if isinstance(taken, Holder):
        who = ", ".join(word for word in (taken.name, taken.host) if word) or "…"
        raise UnwritableFile("locked", path=str(path), name=taken.name, host=taken.host, who=who)
    return Target(path, taken, ANYTHING, device_of(path))


def take_place(first: Path, name: str) -> tuple[Path, Lock]:
    """A place for the recovery copy of a document without a file, and its lock: the first one unless that is somebody's.

    Another window may have begun with the same sample or copy, or have died with it.
    """
    place = first
    for _ in range(_TRIES):
        taken = take_lock(place, holder(name))
        if isinstance(taken, Lock):
            if not place.exists():
                return place, taken
            taken.release()
        place = first.with_stem(f"{first.stem}-{token_hex(4)}")
    return place, Lock(None, None)


def holder(name: str) -> Holder:
    """That person on this computer."""
    return Holder(name, platform.node())


def read_there(path: Path) -> bytes | None:
    """What stands in the file; None where there is none. Raises UnreadableFile."""
    try:
        return read_file(path, MAX_BYTES)
    except UnreadableFile as error:
        if error.code == "missing":
            return None
        raise


def device_of(path: Path) -> int | None:
    """The disk that the file's folder is on."""
    try:
        return real_path(path).parent.stat().st_dev
    except OSError:
        return None
