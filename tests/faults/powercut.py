"""Power cuts: every disk that one may leave, made from the recorded system calls of scripted sessions, and opened again.

A session is one or more runs of `edit` on one file. A run that is "killed" goes on, in the next, with the disk as it was in the
middle of its calls, nothing of it more durable than it was; one that is "cut" with one of the disks that a power cut may leave.
After every change of the disk every legal state is laid out as real files and looked at.
"""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

from figures import Figures
from powercut_record import strace_works
from protocol import Program

NAME: Final = "power cuts"


@dataclass(frozen=True, slots=True)
class Run:
    """So many operations, and how it ends: in peace (""), "killed" or "cut" at that part of its changes of the disk."""

    count: int
    ends: str = ""
    at: float = 1.0


@dataclass(frozen=True, slots=True)
class Session:
    """`size` is about that of the file to begin with; `each` operation is sent after the answer to the one before.

    `whole`: of what may be at one moment every combination is looked at; else each file and folder through all that it may be, with the
    others as they were and as they were to be (a file of 1 MB takes a second).
    """

    name: str
    size: int
    runs: tuple[Run, ...]
    each: bool = True
    whole: bool = True


SESSIONS: Final = (
    Session("300 B", 300, (Run(16),)),
    Session("3 kB", 3_000, (Run(20),)),
    Session("20 kB", 20_000, (Run(16),)),
    Session("100 kB", 100_000, (Run(2),)),
    Session("1 MB", 1_000_000, (Run(1),), whole=False),
    Session("300 B at once", 300, (Run(30),), each=False),
    Session("3 kB at once", 3_000, (Run(40),), each=False),
    Session("20 kB at once", 20_000, (Run(30),), each=False),
    Session("nothing asked", 3_000, (Run(0), Run(0), Run(1))),
    Session("twice in peace", 3_000, (Run(8), Run(12))),
    Session("three times in peace", 300, (Run(3), Run(5), Run(8))),
    Session("killed, then on", 3_000, (Run(12, "killed", 0.6), Run(12))),
    Session("killed early", 300, (Run(8, "killed", 0.25), Run(8))),
    Session("killed late", 20_000, (Run(6, "killed", 0.9), Run(8))),
    Session("killed three times", 3_000, (Run(8, "killed", 0.5), Run(8, "killed", 0.7), Run(4, "killed", 0.4), Run(6))),
    Session("cut, then on", 3_000, (Run(12, "cut", 0.5), Run(12))),
    Session("cut early", 300, (Run(8, "cut", 0.3), Run(8))),
    Session("cut late", 300, (Run(6, "cut", 0.9), Run(8))),
    Session("cut three times", 3_000, (Run(8, "cut", 0.45), Run(8, "cut", 0.65), Run(6, "cut", 0.8), Run(6))),
    Session("killed, cut, at once", 20_000, (Run(12, "killed", 0.7), Run(12, "cut", 0.6), Run(6)), each=False),
    Session("cut at once", 3_000, (Run(12, "cut", 0.5), Run(12)), each=False),
    Session("1 MB, cut, then on", 1_000_000, (Run(1, "cut", 0.5), Run(1)), whole=False),
)
SHORT: Final = (
    Session("short", 300, (Run(2),)),
    Session("short, cut, then on", 300, (Run(3, "cut", 0.3), Run(2))),
)


def power_cuts(
    program: Program, sessions: Iterable[Session] = SESSIONS, *, seed: int = 1, workers: int = 1, most_faults: int = 5
) -> Figures:
    """All states of the sessions; a session is given up after so many faults."""
    from powercut_states import session_cuts

    if not strace_works():
        return Figures(NAME, skipped="no strace")
    one = partial(session_cuts, program, seed=seed, most_faults=most_faults)
    total = Figures(NAME)
    if workers == 1:
        for session in sessions:
            total = total.joined(one(session))
        return total
    with ProcessPoolExecutor(workers) as pool:
        for figures in pool.map(one, sessions):
            total = total.joined(figures)
    return total
