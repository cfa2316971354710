"""Files with a long history: opening 10,000 edits, saving after 5,000, and how long another thread stands still meanwhile.

The floors are `json` on the same bytes, and one write with one fsync: what must be done at the least.
"""

import json
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter, sleep

from files import BUILD, plain_save
from material import assessment, text, with_history
from pairs import Timed, clocked, paired
from table import Row

from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.saving import save_changes
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

AIM_OPEN, AIM_SAVE, AIM_GAP = 0.3, 0.1, 0.05
FINDINGS, SMALL = 600, 6
OPENED, SAVED = 16, 8  # rounds in which every finding changes: about 10,000 and 5,000 edits
CHANGED = 5  # findings in one save
BLINK = 0.0005


def rows(*, quick: bool) -> Iterator[Row]:
    rounds, size = (1, SMALL) if quick else (21, FINDINGS)
    document = assessment(size)
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        path, floor = Path(folder) / "ours.igm.json", Path(folder) / "floor.json"
        state = with_history(document, OPENED)
        save_assessment(path, state)
        opening, parsing = partial(opened, path), partial(parsed, path)
        name = f"open {len(state.edits):,} records"
        yield Row(name, paired(clocked(opening), clocked(parsing), rounds), aim_seconds=AIM_OPEN)
        waits = paired(longest_wait(opening), longest_wait(parsing), rounds)
        yield Row("another thread waits meanwhile", waits, aim_seconds=AIM_GAP)
        yield Row(
            "look for conflicts in them", paired(clocked(lambda: conflicts(state.edits)), clocked(parsing), rounds)
        )
        state = with_history(document, SAVED)
        save_assessment(path, state)
        saving = partial(next, saves(path, opened(path)))
        writing = partial(plain_save, floor, json.loads(path.read_bytes()))
        name = f"save {CHANGED} changes, {size:,} findings, {len(state.edits):,} records"
        yield Row(name, paired(clocked(saving), clocked(writing), rounds), aim_seconds=AIM_SAVE)
        waits = paired(longest_wait(saving), longest_wait(writing), rounds)
        yield Row("another thread waits meanwhile", waits, aim_seconds=AIM_GAP)


def opened(path: Path) -> State:
    loaded = open_assessment(path)
    return adopted(loaded.state, seal_right=loaded.seal_right).state


def parsed(path: Path) -> object:
    return json.loads(path.read_bytes())


def saves(path: Path, state: State) -> Iterator[State]:
    """A few texts changed and saved, again and again."""
    for turn in count():
        document = state.document
        for number, finding in enumerate(document.findings[:CHANGED]):
            document = set_value(document, ("findings", finding.id, "text", "en"), text(1_000 + turn + number))
        at = f"2024-06-01T{10 + turn // 3600:02}:{turn // 60 % 60:02}:{turn % 60:02}Z"
        state, _ = save_changes(path, state, document, "bench", at)
        yield state


def longest_wait(work: Callable[[], object]) -> Timed:
    """How long a thread that wakes all the time, as a window does, had to wait at the most while another one works."""

    def once() -> float:
        thread = threading.Thread(target=work)
        thread.start()
        longest, last = BLINK, perf_counter()  # it is never awake sooner
        while thread.is_alive():
            sleep(BLINK)
            now = perf_counter()
            longest, last = max(longest, now - last), now
        return longest

    return once
