"""Assessment files: opened and saved."""

from pathlib import Path
from typing import Final

from igm_desktop.core.errors import Refused, UnwritableFile
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import Loaded, dumps, read
from igm_desktop.core.storage.files import Saved, read_file, save_file
from igm_desktop.core.storage.parsing import MAX_BYTES

SUFFIX: Final = ".igm.json"


def open_assessment(path: Path) -> Loaded:
    """What the file holds.

    Raises a Refused error (UnreadableFile, DamagedFile, NewerFile); the file is never touched.
    """
    return read(read_file(path, MAX_BYTES))


def save_assessment(path: Path, state: State) -> Saved:
    """Save the state there.

    Raises UnwritableFile; the old file is then as it was.
    """
    return save_file(path, dumps(state))


def check_clean_target(path: Path) -> None:
    """A clean copy takes the place of a clean copy only: an assessment that stands there with its history stays.

    Raises UnwritableFile (not_clean).
    """
    try:
        there = open_assessment(path).state
    except Refused:  # nothing is there, or nothing that anybody could open
        return
    if there.edits or there.document.base is None:
        raise UnwritableFile("not_clean", path=str(path))
