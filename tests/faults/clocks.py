"""Clocks that jump: three days back, 400 days on, to 1970, to 2038, and back again, between runs that save and runs that are killed.

What is promised: no order depends on a clock. Nothing is lost, what each run has left in the file is still in a backup, and the
records of the file are all there, whatever the clock said when they were made.

The times of the files in both folders jump as well (`os.utime`), as they would had the system's clock.
"""

import datetime
import json
import os
import random
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from figures import Figures
from forking import Warm, warm
from kills import fresh_place, looked_at
from protocol import Document, Place, Process, Program, Starter, edit, show
from work import file_of, operations, seen

DAY: Final = 86_400
JUMPS: Final = {
    "three days back": -3 * DAY,
    "400 days on": 400 * DAY,
    "1970": None,
    "2038": None,
}
_YEARS: Final = {"1970": 0, "2038": 2**31}


def clocks(
    program: Program, folder: Path, *, seed: int, rounds: int, backups: int = 7, jumps: Iterable[str] = tuple(JUMPS)
) -> Figures:
    """So many rounds for each jump. What so many runs have left in the file last must be in a backup; 0: it makes none."""
    figures = Figures("clocks")
    with warm(program) as start:
        for number in range(rounds):
            for jump in jumps:
                figures.count("jumps")
                where = f"seed {seed}, round {number}, {jump}"
                _round(start, folder / "clock", random.Random(where), jump, where, figures, backups)
    return figures


def set_clock(seconds: float) -> None:
    """This process' clock is off by so many seconds from now on; what measures durations is not."""
    real_time, real_datetime = time.time, datetime.datetime

    class Datetime(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return real_datetime.fromtimestamp(real_time() + seconds, tz)

    time.time = lambda: real_time() + seconds
    time.time_ns = lambda: int((real_time() + seconds) * 1e9)
    for module in list(sys.modules.values()):
        if getattr(module, "datetime", None) is real_datetime:
            module.datetime = Datetime  # type: ignore[attr-defined]


def _round(
    start: Warm, folder: Path, dice: random.Random, jump: str, where: str, figures: Figures, backups: int
) -> None:
    """Three days of work, the jump, and work after the clock was set right again."""
    place = fresh_place(folder, file_of(3_000, dice))
    before = show(start, place).document
    assert before is not None
    left: list[Document] = []
    for number, off in enumerate((-2 * DAY, -DAY, 0, jump, jump, 0, 0)):
        seconds = _seconds(off)
        at = f"{where}, run {number}"
        crashes = number in {2, 4, 5} and dice.random() < 0.7
        asked = list(operations(dice, before, 12, f"{number}-"))
        stop = (lambda answers: 0.0 if answers >= 6 else None) if crashes else None
        records = _records(place)
        talk = edit(_at(start, seconds), place, asked, stop=stop, burst=3)
        figures.count("acknowledged edits", talk.acknowledged)
        _shift_times(place, seconds)
        after = looked_at(_at(start, seconds), place, before, talk, at, figures)
        if after is None:
            return
        if not crashes and talk.status != 0:
            figures.fault(at, f"it ended with {talk.status}: {talk.errors[-300:]}")
        if not records <= _records(place):
            figures.fault(at, "records of the file are gone")
        before = after
        if talk.status == 0:
            left.append(after)
        if backups:
            _check_backups(place, left[-backups:], at, figures)


def _check_backups(place: Place, left: list[Document], where: str, figures: Figures) -> None:
    kept = [seen(document) for document in backed_up(place.home)]
    gone = sum(seen(document) not in kept for document in left)
    figures.count("backups looked for", len(left))
    figures.fault(where, f"{gone} of {len(left)} saved states are in no backup" if gone else "")


def backed_up(home: Path) -> Iterator[Document]:
    """The documents of all assessment files below the state folder."""
    for path in sorted(home.rglob("*.igm.json")):
        yield json.loads(path.read_bytes())["document"]


def _at(start: Warm, seconds: float) -> Starter:
    def begin(words: Any, place: Place, *, reads: bool) -> Process:
        return partial(start, clock=seconds)(words, place, reads=reads)

    return begin


def _seconds(off: float | str) -> float:
    if not isinstance(off, str):
        return off
    jump = JUMPS[off]
    return _YEARS[off] - time.time() + 5 if jump is None else jump


def _shift_times(place: Place, seconds: float) -> None:
    now = max(0.0, time.time() + seconds)
    for root in (place.file.parent, place.home):
        for path in root.rglob("*"):
            if abs(path.stat().st_mtime - time.time()) < 60:  # what this run has written
                os.utime(path, (now, now), follow_symlinks=False)


def _records(place: Place) -> set[str]:
    return {record["id"] for record in json.loads(place.file.read_bytes()).get("edits", ())}
