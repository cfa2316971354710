"""Whether a document that grows still fits into a file that can be read again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import DamagedFile, InvalidEdit, UnwritableFile
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import IMPORT, State
from igm_desktop.core.storage.codec import dumps, fullness
from igm_desktop.core.storage.lines import count_by_lines
from igm_desktop.core.storage.parsing import MAX_BYTES, MAX_VALUES, check_size

_SPARE: Final = 10_000  # for who writes, and for records that name many others as their parents
_RECORD_BYTES: Final = 1_000
_RECORD_VALUES: Final = 20


@dataclass(frozen=True, slots=True)
class Room:
    """How many bytes and values a file has at most: what stands in a text is counted as well."""

    size: int
    values: int

    def with_change(self, said: bytes) -> "Room":
        """The same after a change that is said in these bytes: it comes into the document and into a record."""
        change = room_of(said)
        return Room(self.size + 2 * change.size + _RECORD_BYTES, self.values + 2 * change.values + _RECORD_VALUES)

    @property
    def fits(self) -> bool:
        """Whether it is sure to fit."""
        return self.size < MAX_BYTES - _SPARE and self.values < MAX_VALUES - _SPARE


def room_of(data: bytes) -> Room:
    """What these bytes take."""
    return Room(len(data), data.count(b",") + data.count(b"[") + data.count(b"{"))


def room_in(stored: State, document: Assessment) -> Room:
    """What a file takes that has the document after the stored state; a look at all of it.

    Raises InvalidEdit (`too_large`) where such a file could not be read.
    """
    data = dumps(recorded(stored, document, IMPORT, None))
    room = Room(len(data), count_by_lines(data))
    if not room.fits:
        raise InvalidEdit("too_large", megabytes=MAX_BYTES // 1_048_576, values=MAX_VALUES)
    return room


def check_readable(data: bytes, path: Path) -> None:
    """Raises UnwritableFile (`too_large`) for what could not be opened again: it takes no good file's place."""
    try:
        check_size(data)
    except DamagedFile as error:
        if error.code == "too_deep" or fullness(data) > 1:
            raise UnwritableFile("too_large", path=str(path), megabytes=MAX_BYTES // 1_048_576) from error
