"""The sentinels: which battery catches which planted fault. A battery that lets its sentinel pass is itself broken.

Each run is a small sample of a battery as it is, with nothing in it for the program that it tries; the honest program and igm-desktop
pass every one of them.
"""

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from clocks import clocks
from damage import damages
from figures import Figures
from fulldisk import fulldisk
from kills import kills
from moments import moments
from mutator import mutations
from powercut import SHORT, power_cuts
from powercut_failing import failing_syncs
from protocol import HERE, Program
from writers import writers

NAME: Final = "planted faults"
Battery = Callable[[Program, Path], Figures]

BATTERIES: Final[dict[str, Battery]] = {
    "power cuts": lambda program, _: power_cuts(program, SHORT, most_faults=1),
    "failing fsyncs": lambda program, _: failing_syncs(program, numbers=(8, 9, 10), most_faults=1),
    "mutated files": lambda program, _: mutations(program, count=400, most_faults=1),
    "kills": partial(kills, seed=1, cold_runs=0, warm_runs=30),
    "writers": partial(writers, seed=1, edits=60, hows=("one person",)),
    "clocks": partial(clocks, seed=1, rounds=1, jumps=("400 days on",)),
    "full disk": partial(fulldisk, seed=1, every=8, kinds=("document",)),
    "damage": partial(damages, seed=1, rounds=1),
    "moments": partial(moments, seed=1, tries=2),
}

CAUGHT_BY: Final = {
    "no_file_sync": "power cuts",
    "no_folder_sync": "power cuts",
    "sync_before_flush": "power cuts",
    "truncates": "power cuts",
    "unlinks_first": "power cuts",
    "ack_first": "power cuts",
    "debounces": "kills",
    "appends_to_torn": "power cuts",
    "retries_sync": "failing fsyncs",
    "ignores_short_write": "full disk",
    "no_lock": "writers",
    "lock_by_time": "writers",
    "checks_then_replaces": "moments",
    "rotates_damaged": "damage",
    "thins_by_clock": "clocks",
    "drops_unknown": "mutated files",
    "lets_infinity_in": "mutated files",
    "takes_last_of_two": "mutated files",
}


def sentinel(name: str) -> Program:
    """One of the programs in sentinels/."""
    return Program((sys.executable, str(HERE / "sentinel.py"), name), f"sentinels.{name}:main")


def planted(folder: Path, names: Iterable[str] = tuple(CAUGHT_BY)) -> Figures:
    """Each sentinel is caught by its battery, and each battery that is used has nothing against the honest program."""
    total = Figures(NAME)
    used = {CAUGHT_BY[name]: [one for one in names if CAUGHT_BY[one] == CAUGHT_BY[name]] for name in names}
    for battery, caught in used.items():
        found = BATTERIES[battery](sentinel("honest"), folder)
        if found.skipped:
            total.skipped = f"{battery}: {found.skipped}"
            continue
        for fault in found.faults:
            total.fault(f"the honest program, {battery}", fault)
        for name in caught:
            total.count("sentinels")
            found = BATTERIES[battery](sentinel(name), folder)
            total.count("caught", bool(found.faults))
            total.fault(name, "" if found.faults else f"the battery {battery!r} lets it pass")
    return total
