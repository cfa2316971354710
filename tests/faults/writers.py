"""Several programs on one file: two that write as fast as they can, and one that only looks.

What is promised: what was acknowledged is there in the end, and who cannot write is told so. With the lock the second one is refused
until the first has left. Where somebody takes the lock file away all the time (as on a disk that has no locks), both write, and what
they save is brought together.
"""

import itertools
import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from figures import Figures
from forking import Warm, warm
from kills import fresh_place, in_file
from protocol import Conversation, Operation, Place, Program, Talk, edit, show
from work import file_of, lost_values

SESSION: Final = 20


HOWS: Final = ("one person", "two persons", "locks taken away")


def writers(program: Program, folder: Path, *, seed: int, edits: int, hows: Sequence[str] = HOWS) -> Figures:
    """Each of two writers makes so many edits: with one state folder, with one each, and with locks that are taken away."""
    figures = Figures("writers")
    with warm(program) as one, warm(program) as two, warm(program) as third:
        for how in hows:
            _trial((one, two, third), folder / "writers", how, f"seed {seed}, {how}", edits, figures)
    return figures


def _trial(starters: tuple[Warm, ...], folder: Path, how: str, where: str, edits: int, figures: Figures) -> None:
    dice = random.Random(where)
    place = fresh_place(folder, file_of(3_000, dice))
    before = show(starters[2], place).document
    assert before is not None
    second = place if how == "one person" else Place(place.file, folder / "home of the second")
    talks: list[Talk] = []
    over = threading.Event()
    together = threading.Barrier(2)
    working = [
        threading.Thread(target=_write, args=(starters[number], where_to, f"w{number}", edits, talks, together))
        for number, where_to in enumerate((place, second))
    ]
    beside = [threading.Thread(target=_look, args=(starters[2], place, over, where, figures))]
    if how == "locks taken away":
        beside.append(threading.Thread(target=_take_locks, args=(place, over)))
    for thread in (*working, *beside):
        thread.start()
    for thread in working:
        thread.join()
    over.set()
    for thread in beside:
        thread.join()
    _check(starters[2], place, before, talks, where, 2 * edits, figures)


def _write(start: Warm, place: Place, mark: str, edits: int, talks: list[Talk], together: threading.Barrier) -> None:
    """Make the edits, some at a time, beginning when the other one does; where the file is taken, try again until it is free."""
    dice = random.Random(mark)
    asked = _edits(dice, mark)
    for size in _sizes(edits):
        session = list(itertools.islice(asked, size))
        for attempt in range(2_000):
            talk = (
                edit(start, place, session, burst=dice.choice((1, 5, 20)))
                if attempt
                else _beside(start, place, session, together)
            )
            talks.append(talk)
            if talk.acknowledged or talk.status == 0:
                break
            threading.Event().wait(0.01)


def _beside(start: Warm, place: Place, session: list[Operation], together: threading.Barrier) -> Talk:
    """A run that goes on when the other one has begun as well, or was refused: neither can be over before the other begins.

    The other one may just be trying again for the file that this one has: that is waited for a moment only.
    """
    first, *others = session
    conversation = Conversation(start, place)
    conversation.ask(first)
    with suppress(threading.BrokenBarrierError):
        together.wait(1)
    for operation in others:
        conversation.tell(operation)
    return conversation.end()


def _edits(dice: random.Random, mark: str) -> Iterator[Operation]:
    """New findings of this writer, and new texts for them; none is ever taken back, so that all of them can be looked for."""
    for number in itertools.count():
        item = {
            "id": f"{mark}-{number}",
            "domain": "rights",
            "kind": "potential",
            "text": {"en": f"{mark} text {number}"},
        }
        yield {"op": "add", "collection": "findings", "item": item, "after": None}
        yield {"op": "set", "ref": ["findings", item["id"], "note"], "value": f"{mark} note {number} {dice.random()}"}


def _sizes(edits: int) -> Iterator[int]:
    for begun in range(0, edits, SESSION):
        yield min(SESSION, edits - begun)


def _look(start: Warm, place: Place, over: threading.Event, where: str, figures: Figures) -> None:
    while not over.is_set():
        found = show(start, place)
        figures.count("looks")
        if found.status not in {0, 1}:
            figures.fault(where, f"show ended with {found.status}: {found.errors[-300:]}")
        over.wait(0.02)


def _take_locks(place: Place, over: threading.Event) -> None:
    while not over.is_set():
        for lock in place.file.parent.glob(".*.lock"):
            with suppress(OSError):
                lock.unlink()
        over.wait(0.002)


def _check(
    start: Warm, place: Place, before: dict[str, object], talks: list[Talk], where: str, edits: int, figures: Figures
) -> None:
    acknowledged = sum(talk.acknowledged for talk in talks)
    figures.count("edits", edits)
    figures.count("acknowledged edits", acknowledged)
    figures.count("runs refused", sum(talk.status == 3 for talk in talks))
    for talk in talks:
        if talk.status not in {0, 1, 3} or "Traceback" in talk.errors or (talk.status == 3 and talk.acknowledged):
            figures.fault(where, f"edit ended with {talk.status}: {talk.errors[-300:]}")
        if talk.status == 3 and not talk.errors:
            figures.fault(where, "refused without a word")
    if acknowledged + sum(answer.startswith("ERR") for talk in talks for answer in talk.answers) < edits:
        figures.fault(where, f"only {acknowledged} of {edits} edits came through")
    found = show(start, place)
    figures.fault(where, lost_values(before, talks, found.document))
    figures.fault(where, "" if in_file(place.file) else "the file itself cannot be read")
