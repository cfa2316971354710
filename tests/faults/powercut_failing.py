"""Power cuts after an fsync that failed: Linux calls the bytes clean that it could not write, and the next fsync says yes.

A session is recorded with EIO for one fsync, each in its turn. On the model of the disk what was given up is made durable by no
later fsync of the same file. Every legal state is looked at as in powercut_states.py; operations that were answered by ERR may
be there or not.
"""

import json
import random
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from figures import Figures
from kills import in_file
from powercut_disk import Disk, Tree, content_of
from powercut_record import Recorded, recorded, strace_works
from powercut_replay import Replay
from powercut_states import FILE, Show, Stage, key_of, loader_of
from protocol import Document, Place, Program, Talk
from work import file_of, lost, lost_values, operations

NAME: Final = "failing fsyncs"


def failing_syncs(
    program: Program, *, seed: int = 1, numbers: Iterable[int] = range(1, 25), most_faults: int = 3
) -> Figures:
    """A session for each of the numbers: that fsync of it fails."""
    figures = Figures(NAME)
    if not strace_works():
        return Figures(NAME, skipped="no strace")
    show = loader_of(program)
    for number in numbers:
        with tempfile.TemporaryDirectory(
            prefix="igm-syncs-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None
        ) as folder:
            for fault in _session(program, show, Path(folder), number, random.Random(seed), figures):
                figures.fault(f"seed {seed}, fsync {number}", fault)
                if len(figures.faults) >= most_faults:
                    return figures
    return figures


def _session(
    program: Program, show: Show, folder: Path, number: int, dice: random.Random, figures: Figures
) -> Iterator[str]:
    root = folder / "disk"
    place = Place(root / FILE, root / "home")
    for path in (place.file.parent, place.home):
        path.mkdir(parents=True)
    place.file.write_bytes(file_of(300, dice))
    before: Document = json.loads(place.file.read_bytes())["document"]
    work = [*(one for one in operations(dice, before, 4) if one["op"] != "save"), {"op": "save"}, *_more(dice)]
    disk = Disk.holding({"docs": None, "home": None, FILE: content_of(place.file.read_bytes())})
    done = recorded(
        program, place, work, folder / "calls.log", each=True, inject=f"fsync,fdatasync:error=EIO:when={number}"
    )
    figures.count("sessions")
    figures.count("operations refused", sum(answer.startswith("ERR") for answer in done.talk.answers))
    yield from _states(show, place, Stage(root), disk, done, before, figures)
    shutil.rmtree(root)


def _more(dice: random.Random) -> Iterator[dict[str, object]]:
    for number in range(2):
        yield {"op": "set", "ref": ["document", "title", "en"], "value": f"title {number} {dice.random()}"}


def _states(
    show: Show, place: Place, stage: Stage, disk: Disk, done: Recorded, before: Document, figures: Figures
) -> Iterator[str]:
    stage.start_anew()
    judged: set[object] = set()
    for answers in Replay(disk, stage.root).moments(done.calls):
        said = [*done.talk.answers[:answers], *[""] * (len(done.talk.operations) - answers)]
        talk = replace(done.talk, answers=said, sent=len(said))
        for state in disk.states():
            if (key := (key_of(state), answers)) not in judged:
                judged.add(key)
                figures.count("disks")
                yield _wrong(show, place, stage, state, before, talk)


def _wrong(show: Show, place: Place, stage: Stage, state: Tree, before: Document, talk: Talk) -> str:
    stage.lay_out(state)
    status, document = show(place)
    if document is None:
        return f"show gives nothing: status {status}"
    if fault := lost(before, talk, document):
        return fault
    found = in_file(place.file) if place.file.exists() else None
    if found is None:
        return "the file itself cannot be read"
    saves = [at for at, one in enumerate(talk.operations) if one["op"] == "save" and talk.answers[at] == "ACK"]
    until = saves[-1] + 1 if saves else 0
    saved = replace(talk, answers=[*talk.answers[:until], *[""] * (len(talk.answers) - until)])
    return lost_values(before, [saved], found)
