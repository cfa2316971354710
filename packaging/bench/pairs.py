"""Two ways of doing the same thing, timed in turn in one run, so that a machine that drifts hurts neither side."""

import gc
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter

Timed = Callable[[], float]
"""Does something once and gives the seconds that it took."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians in seconds of ours and of the floor, and the median of the ratios of the pairs."""

    ours: float
    floor: float
    ratio: float


def clocked(work: Callable[[], object], repeat: int = 1) -> Timed:
    """One run of the work as a number of seconds; what is shorter than the clock sees is repeated."""

    def once() -> float:
        gc.collect()  # neither side pays for what the other left
        start = perf_counter()
        for _ in range(repeat):
            work()
        return (perf_counter() - start) / repeat

    return once


def paired(ours: Timed, floor: Timed, rounds: int) -> Pair:
    """Both in turn, each going first every other time; the first round warms up and does not count."""
    times: list[tuple[float, float]] = []
    for turn in range(rounds + 1):
        if turn % 2:
            mine = ours()
            times.append((mine, floor()))
        else:
            other = floor()
            times.append((ours(), other))
    return medians(times[1:])


def medians(times: Iterable[tuple[float, float]]) -> Pair:
    """The pair that stands for several, each with the time of ours first."""
    times = list(times)
    return Pair(
        statistics.median(mine for mine, _ in times),
        statistics.median(other for _, other in times),
        statistics.median(mine / other for mine, other in times),
    )
