"""Disks that fill up: a disk of every size in steps of 4 KiB, once for the document, once for the state folder, once for both.

The disk is a tmpfs in a namespace of users and mounts of our own, so that nobody has to be root: `fulldisk` runs this file in one.

What is promised: what was acknowledged is there, the file can be read, `ERR` where something is not safe, never a traceback; and
after room is made the same run saves, and the next one as well.
"""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from figures import Figures
from forking import Warm, warm
from kills import fresh_place, in_file, looked_at
from protocol import Conversation, Document, Operation, Place, Program, Talk, edit, show
from work import applied, file_of, operations, seen

STEP: Final = 4
KINDS: Final = ("document", "state", "both")
INSIDE: Final = ("unshare", "--user", "--map-root-user", "--mount")


def fulldisk(
    program: Program, folder: Path, *, seed: int, every: int = 1, most: int = 2_000, kinds: Sequence[str] = KINDS
) -> Figures:
    """All sizes (or each `every`-th) from where the file just fits, until nothing fails any more, at most so many KiB more."""
    cannot = cannot_mount(folder)
    if cannot:
        return Figures("full disk", skipped=cannot)
    order = [json.dumps(program.words), program.entry, str(folder), str(seed), str(every), str(most), *kinds]
    command = [*INSIDE, sys.executable, str(Path(__file__).resolve()), *order]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    return Figures.from_json(done.stdout)


def cannot_mount(folder: Path) -> str:
    """Why no disk can be mounted here, or ""."""
    if not shutil.which("unshare"):
        return "no unshare"
    folder.mkdir(parents=True, exist_ok=True)
    tried = subprocess.run([*INSIDE, "mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "mounting in a namespace is not permitted"


def _all_sizes(program: Program, folder: Path, seed: int, every: int, most: int, kinds: Sequence[str]) -> Figures:
    figures = Figures("full disk")
    with warm(program) as start:
        for kind in kinds:
            calm = 0
            for room in range(0, most, STEP * every):
                troubled = _one_size(start, folder / kind, kind, room, f"seed {seed}, {kind}, {room} KiB", figures)
                figures.count("sizes")
                figures.count("of these too small", troubled)
                calm = 0 if troubled else calm + 1
                if calm == 3:
                    break
            if calm < 3:
                figures.fault(kind, f"{most} KiB are not enough")
    return figures


def _one_size(start: Warm, folder: Path, kind: str, room: int, where: str, figures: Figures) -> bool:
    """One run on a disk with so much room (KiB) beside what is on it; whether something failed."""
    dice = random.Random("one document for all sizes")
    place = fresh_place(folder, file_of(20_000, dice))
    before = show(start, place).document
    assert before is not None
    asked = _edits(dice, before)
    mounted = {"document": place.file.parent, "state": place.home, "both": folder}[kind]
    with _disk(mounted, _used(place if kind != "state" else None) + room):
        talk = _talk(start, place, asked, None)
        troubled = talk.status != 0
        after = looked_at(start, place, before, talk, where, figures)
        if not troubled:
            figures.fault(where, _not_in_file(place, before, asked))
        _remount(mounted)
        if after is not None:
            _next_run(start, place, after, where, figures)
    with _disk(mounted, _used(place if kind != "state" else None) + room):
        place.file.write_bytes(file_of(20_000, random.Random("one document for all sizes")))
        talk = _talk(start, place, asked, mounted)
        figures.count("acknowledged edits", talk.acknowledged)
        if talk.status != 3:
            figures.fault(where, "" if talk.answers[-1] == "ACK" else f"room was made, and save was {talk.answers[-1]}")
            looked_at(start, place, before, talk, f"{where}, room made in the run", figures)
    return troubled


def _edits(dice: random.Random, before: Document) -> list[Operation]:
    """Long texts, a save after each few, and one at the end."""
    edits = [one for one in operations(dice, before, 30) if one["op"] != "save"]
    return [*edits[:8], {"op": "save"}, *edits[8:16], {"op": "save"}, *edits[16:], {"op": "save"}]


def _talk(start: Warm, place: Place, asked: list[Operation], make_room_on: Path | None) -> Talk:
    """Ask one thing after the other; before the last save there is room, if it is to be made."""
    if make_room_on is None:
        return edit(start, place, asked, burst=3)
    conversation = Conversation(start, place)
    for operation in asked[:-1]:
        conversation.ask(operation)
    _remount(make_room_on)
    conversation.ask(asked[-1])
    return conversation.end()


def _next_run(start: Warm, place: Place, before: Document, where: str, figures: Figures) -> None:
    asked: Operation = {"op": "set", "ref": ["document", "title", "en"], "value": "there is room"}
    talk = edit(start, place, [asked])
    if talk.status != 0:
        figures.fault(where, f"room was made, and the next run ended with {talk.status}: {talk.errors[-300:]}")
    else:
        figures.fault(where, _not_in_file(place, before, [asked]))


def _not_in_file(place: Place, document: Document, asked: list[Operation]) -> str:
    for operation in asked:
        document = applied(document, operation)
    return "" if seen(in_file(place.file) or {}) == seen(document) else "status 0, but it is not in the file"


def _used(place: Place | None) -> int:
    """What is on the disk from the beginning, in KiB."""
    return STEP * -(-place.file.stat().st_size // (STEP * 1024)) if place is not None else STEP


@contextmanager
def _disk(folder: Path, size: int) -> Iterator[None]:
    """A disk of so many KiB at the folder, with what is in the folder."""
    kept = folder.with_name(f"{folder.name} before")
    shutil.rmtree(kept, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    shutil.copytree(folder, kept)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={max(size, STEP)}k", "tmpfs", folder], check=True)
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)
        shutil.rmtree(kept)


def _remount(folder: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)


if __name__ == "__main__":
    words, entry, where_to, number, steps, limit, *which = sys.argv[1:]
    found = _all_sizes(
        Program(tuple(json.loads(words)), entry), Path(where_to), int(number), int(steps), int(limit), which
    )
    print(found.as_json())
