"""Random kills: `edit` is killed in the middle of what it was asked, again and again on one file; then `show` is asked.

What is promised: every edit that was acknowledged is in what `show` gives, in its order, and after an acknowledged `save` in the
file itself; the file can always be read; to look changes nothing on the disk.
"""

import hashlib
import json
import random
import shutil
from pathlib import Path

from figures import Figures
from forking import warm
from protocol import Document, Operation, Place, Program, Starter, Stop, Talk, cold, edit, show
from work import SIZES, applied, file_of, lost, operations, seen


def kills(program: Program, folder: Path, *, seed: int, cold_runs: int, warm_runs: int) -> Figures:
    """So many runs that are killed, started cold and forked from a warm process (where the program can be)."""
    figures = Figures("kills")
    with warm(program) if program.entry else _no_server(program) as forked:
        for start, runs, how in ((cold(program), cold_runs, "cold"), (forked, warm_runs, "forked")):
            made = 0
            while made < runs:
                made += _one_file(start, forked, folder / how, f"{how} {seed}:{made}", runs - made, figures)
            figures.count(f"{how} runs", made)
    return figures


def _one_file(start: Starter, looks: Starter, folder: Path, name: str, most: int, figures: Figures) -> int:
    """Some crashes and restarts on one file, which end with a run that is left alone. How many runs there were."""
    dice = random.Random(name)
    place = fresh_place(folder, file_of(dice.choices(SIZES, (4, 4, 4, 1))[0], dice))
    before = show(looks, place).document
    assert before is not None, "the file to begin with"
    rounds = min(most, dice.randint(1, 6))
    for number in range(rounds):
        asked = list(operations(dice, before, dice.choice((3, 20, 60)), f"r{number}-"))
        left_alone = number == rounds - 1 and rounds > 1
        talk = edit(start, place, asked, stop=None if left_alone else _moment(dice, asked, name.startswith("cold")))
        figures.count("acknowledged edits", talk.acknowledged)
        figures.count("killed", talk.status == -9)
        where = f"seed {name}, round {number}"
        after = looked_at(looks, place, before, talk, where, figures)
        if left_alone and (talk.status, talk.acknowledged) != (0, len(asked)):
            figures.fault(where, f"left alone it ended with {talk.status}: {talk.errors[-300:]}")
        if after is None:
            break
        before = after
    return rounds


def looked_at(
    looks: Starter, place: Place, before: Document, talk: Talk, where: str, figures: Figures
) -> Document | None:
    """What `show` gives after a talk; what is wrong with it is noted."""
    on_disk = snapshot(place)
    found = show(looks, place)
    if snapshot(place) != on_disk:
        figures.fault(where, "to look changed something on the disk")
    if found.status not in {0, 1}:
        figures.fault(where, f"show ended with {found.status}: {found.errors[-300:]}")
    if "Traceback" in talk.errors + found.errors:
        figures.fault(where, (talk.errors + found.errors)[-600:])
    figures.fault(where, " ".join(talk.strange)[:300])
    figures.fault(where, lost(before, talk, found.document))
    figures.fault(where, wrong_file(place, before, talk))
    figures.count("recovered", found.status == 1)
    return found.document


def wrong_file(place: Place, before: Document, talk: Talk) -> str:
    """The file itself can be read, and has what an acknowledged save put into it."""
    document = in_file(place.file)
    if document is None:
        return "the file itself cannot be read"
    saves = [
        number
        for number, operation in enumerate(talk.operations[: talk.sent])
        if operation["op"] == "save" and talk.answers[number] == "ACK"
    ]
    if not saves or any(answer.startswith("ERR") for answer in talk.answers):
        return ""
    found, state = seen(document), before
    for number, operation in enumerate(talk.operations[: talk.sent]):
        state = applied(state, operation)
        if number >= saves[-1] and seen(state) == found:
            return ""
    return "the file itself lacks what an acknowledged save put into it"


def in_file(file: Path) -> Document | None:
    """The document in the file, read without the program; None where it is damaged."""
    try:
        value = json.loads(file.read_bytes())
        document: Document = value["document"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    canonical = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    right = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
    return document if value.get("seal", right) == right else None


def fresh_place(folder: Path, data: bytes) -> Place:
    """An empty folder with the file, and an empty state folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "work").mkdir(parents=True)
    place = Place(folder / "work" / "a.igm.json", folder / "home")
    place.file.write_bytes(data)
    return place


def snapshot(place: Place) -> dict[str, object]:
    """Everything in both folders: bytes, modes, times of change."""
    return {
        str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for root in (place.file.parent, place.home)
        for path in sorted(root.rglob("*"))
    }


def _moment(dice: random.Random, asked: list[Operation], is_cold: bool) -> Stop:
    """After some answers and a little while, as often as not in the middle of a save; or at any time since the start."""
    if dice.random() < 0.2:
        since_start = dice.uniform(0, 1.0 if is_cold else 0.2)
        return lambda _answers: since_start
    saves = [number for number, operation in enumerate(asked) if operation["op"] == "save"]
    enough = dice.choice(saves) if saves and dice.random() < 0.6 else dice.randint(0, len(asked) - 1)
    little = dice.choice((0.0, dice.uniform(0, 0.003), dice.uniform(0, 0.02)))
    return lambda answers: little if answers >= enough else None


class _no_server:  # noqa: N801 - used as `warm` is
    """For a program that cannot be forked: it is started cold each time."""

    def __init__(self, program: Program) -> None:
        self._start = cold(program)

    def __enter__(self) -> Starter:
        return self._start

    def __exit__(self, *_: object) -> None: ...
