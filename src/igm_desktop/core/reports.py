"""Reports of what went wrong in the program: where, in which version, on what system. None of them has a word of a document,
and none is sent anywhere: a person may read them, and give them to whoever looks after the program.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.folders import state_home
from igm_desktop.core.keeping.places import make_private
from igm_desktop.version import __version__

MOST: Final = 20
"""So many are kept; the oldest go first."""
_NAME: Final = re.compile(r"report-(\d{6,})\.txt")
_HEAD: Final = (
    "IGM Desktop: report of an error in the program",
    "It has nothing of what you wrote, and is sent nowhere. Give it to whoever looks after the program, if you like.",
    "",
)


def reports_home() -> Path:
    """The folder of the reports, for this person alone."""
    return state_home() / "reports"


def report_text(lines: Iterable[str], facts: Mapping[str, object]) -> str:
    """A report: the lines say where it broke, the facts (versions, numbers, names of parts of the system) in what."""
    said = {"Time": _now(), **surroundings(), **facts}
    return "\n".join((*_HEAD, *(f"{name}: {value}" for name, value in said.items()), "", *lines, ""))


def surroundings() -> dict[str, str]:
    """The program, and what it runs on. Not the name of the computer."""
    import platform

    python = f"Python {platform.python_version()}"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return {"Version": __version__, "Made with": python, "System": system, "Encoding": sys.getfilesystemencoding()}


def keep_report(text: str) -> Path | None:
    """Put a report among the others; None where there is no room for it. The newest ones are kept."""
    folder = reports_home()
    with suppress(OSError, UnwritableFile):
        make_private(folder)
        place = _new_place(folder, text.encode("utf-8", "replace"))
        for old in reports()[MOST:]:
            with suppress(OSError):
                old.unlink()
        return place
    return None


def reports() -> tuple[Path, ...]:
    """All reports, the newest first: by their numbers, never by a clock."""
    with suppress(OSError):
        numbered = {path: int(found[1]) for path in reports_home().iterdir() if (found := _NAME.fullmatch(path.name))}
        return tuple(sorted(numbered, key=lambda path: numbered[path], reverse=True))
    return ()


def _new_place(folder: Path, data: bytes) -> Path:
    """Write it under the next number that nobody else has taken meanwhile."""
    newest = next(iter(reports()), None)
    number = int(newest.stem.partition("-")[2]) if newest is not None else 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    while True:
        number += 1
        place = folder / f"report-{number:06}.txt"
        try:
            descriptor = os.open(place, flags, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        return place


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
