"""The moment between looking at a file and putting another in its place: somebody else changes it exactly then.

strace holds every rename of the program for a while before it begins (`delay_enter`), and as soon as the new file lies beside the old
one, another file is put in the old one's place. What is promised: what came is somewhere, in the file or among what was kept.
"""

import random
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Final

from figures import Figures
from kills import fresh_place, in_file
from protocol import Place, Program, cold, edit
from work import file_of

HELD: Final = 40_000  # microseconds
CALLS: Final = "rename,renameat,renameat2,link,linkat"


def moments(program: Program, folder: Path, *, seed: int, tries: int) -> Figures:
    """So many saves, each with a change at that moment."""
    figures = Figures("changes at the moment of a save")
    held = (
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-o",
        "/dev/null",
        "-e",
        f"trace={CALLS}",
        "-e",
        f"inject={CALLS}:delay_enter={HELD}",
    )
    try:
        subprocess.run([*held, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        figures.skipped = "no strace"
        return figures
    for number in range(tries):
        dice = random.Random(f"{seed} {number}")
        place = fresh_place(folder / "moment", file_of(3_000, dice))
        asked = [{"op": "set", "ref": ["document", "title", "en"], "value": f"title {number}"}, {"op": "save"}]
        foreign = f"what came {dice.random()}"
        changer = threading.Thread(target=_change, args=(place, foreign, over := threading.Event(), figures))
        changer.start()
        edit(cold(program, held), place, asked)
        over.set()
        changer.join()
        figures.count("saves")
        if not _is_somewhere(foreign, place):
            figures.fault(f"seed {seed}, save {number}", "what came is gone")
        if in_file(place.file) is None:
            figures.fault(f"seed {seed}, save {number}", "the file cannot be read")
    return figures


def _change(place: Place, foreign: str, over: threading.Event, figures: Figures) -> None:
    """Once, as soon as another file lies beside the document."""
    beside = place.file.parent
    with tempfile.TemporaryDirectory(dir=beside.parent) as folder:
        new = Path(folder) / "new"
        text = place.file.read_text(encoding="utf-8").replace("finding 0", foreign, 1)
        new.write_text(text, encoding="utf-8")
        while not over.wait(0.001):
            if any(path.name.endswith(".tmp") and path.stat().st_size for path in beside.iterdir()):
                over.wait(HELD / 4e6)
                shutil.move(new, place.file)
                figures.count("changes")
                return


def _is_somewhere(words: str, place: Place) -> bool:
    return any(
        words.encode() in path.read_bytes()
        for root in (place.file.parent, place.home)
        for path in root.rglob("*")
        if path.is_file()
    )
