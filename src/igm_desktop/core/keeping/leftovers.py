"""Temporary files that a save left beside the file when its process died: kept among the backups, then taken away.

Such a file holds what was about to be saved, or, after an exchange, what stood there before. It may be the only copy of
what another program wrote.
"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from igm_desktop.core.errors import UnreadableFile
from igm_desktop.core.storage.files import read_file, side_name
from igm_desktop.core.storage.parsing import MAX_BYTES


def left_over(real: Path, known: str | None) -> Iterator[tuple[Path, bytes]]:
    """The temporary files of that file with what they hold, where that is not the content `known`; what holds nothing more than
    that is removed. To be called by whoever has the file's lock.
    """
    with suppress(OSError):
        for place in sorted(real.parent.glob(side_name(real) + "-*.tmp")):
            with suppress(UnreadableFile):
                data = read_file(place, MAX_BYTES)
                if data and sha256(data).hexdigest() != known:
                    yield place, data
                else:
                    remove_left_over(place)


def remove_left_over(place: Path | None) -> None:
    if place is not None:
        with suppress(OSError):
            place.unlink()
