"""`make faults`: all batteries in full, on igm-desktop as it stands. It takes an hour or more on two processors.

`python battery.py [NAME ...] [--seed N] [--jobs N] [--in FOLDER] [--write]` prints a table, puts the figures as JSON into build/faults/, and with
`--write` the table into docs/reliability.md. Status 1 where a fault was found.
"""

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from clocks import clocks
from damage import damages
from figures import Figures
from foreign import foreign
from fulldisk import KINDS, fulldisk
from injection import SCENES, injection
from kills import kills
from moments import moments
from mutator import mutations
from network import network
from planted import CAUGHT_BY, planted
from powercut import SESSIONS, Session, power_cuts
from powercut_failing import failing_syncs
from protocol import HERE, IGM
from window_kills import window_kills
from writers import HOWS, writers

ROOT: Final = HERE.parents[1]
PAGE: Final = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- figures: written by `make faults` -->", "<!-- end of the figures -->"

Part = Callable[..., Figures]
"""A part of a battery that can be run beside others, in an empty `folder` of its own."""


def _cuts(sessions: tuple[Session, ...], seed: int, folder: Path) -> Figures:
    return power_cuts(IGM, sessions, seed=seed)


def _mutations(seed: int, count: int, folder: Path) -> Figures:
    return mutations(IGM, seed=seed, count=count)


def _failing(seed: int, numbers: range, folder: Path) -> Figures:
    return failing_syncs(IGM, seed=seed, numbers=numbers)


def _planted(name: str, folder: Path) -> Figures:
    return planted(folder, [name])


def batteries(seed: int) -> dict[str, list[Part]]:
    """Every battery of the full run, in parts."""

    def one(battery: Part, **numbers: object) -> Part:
        return partial(battery, IGM, **numbers)

    return {
        "kills": [one(kills, seed=seed * 100 + part, cold_runs=100, warm_runs=900) for part in range(10)],
        "window kills": [one(window_kills, seed=seed * 100 + part, runs=25) for part in range(8)],
        "injection": [one(injection, seed=seed, scenes=(scene,)) for scene in SCENES],
        "power cuts": [partial(_cuts, (session,), seed) for session in SESSIONS],
        "failing fsyncs": [partial(_failing, seed, range(first, first + 6)) for first in range(1, 31, 6)],
        "full disk": [one(fulldisk, seed=seed, kinds=(kind,)) for kind in KINDS],
        "clocks": [one(clocks, seed=seed * 100 + part, rounds=10) for part in range(4)],
        "writers": [one(writers, seed=seed, edits=400, hows=(how,)) for how in HOWS],
        "foreign changes": [one(foreign, seed=seed * 100 + part, changes=250) for part in range(4)],
        "changes at the moment of a save": [one(moments, seed=seed, tries=100)],
        "damage": [one(damages, seed=seed, rounds=20)],
        "mutated files": [partial(_mutations, seed * 100 + part, 50_000) for part in range(4)],
        "network": [network],
        "planted faults": [partial(_planted, name) for name in CAUGHT_BY],
    }


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one battery: its figures, and how many seconds its parts took together."""

    figures: Figures
    seconds: float


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--in", dest="folder", type=Path, help="where to work, if not in the temporary folder")
    parser.add_argument("--write", action="store_true", help="put the table into docs/reliability.md")
    arguments = parser.parse_args(words)
    known = batteries(arguments.seed)
    if not set(arguments.names) <= set(known):
        parser.error(f"the batteries are {', '.join(known)}")
    wanted = {name: known[name] for name in arguments.names or known}
    outcomes: dict[str, Outcome] = {}
    for name, outcome in _outcomes(wanted, arguments.jobs, arguments.folder):
        outcomes[name] = outcome
        _keep(outcome, arguments.seed)
        print(row(outcome), flush=True)
        for fault in outcome.figures.faults:
            print(f"  FAULT {fault}", flush=True)
    if arguments.write:
        write_table([outcomes[name] for name in wanted], arguments.seed)
    return int(any(outcome.figures.faults for outcome in outcomes.values()))


def _outcomes(wanted: dict[str, list[Part]], jobs: int, folder: Path | None) -> Iterator[tuple[str, Outcome]]:
    """Each battery as soon as all its parts are done."""
    with ProcessPoolExecutor(jobs) as pool:
        waiting: dict[Future[tuple[Figures, float]], str] = {
            pool.submit(_run, part, folder): name for name, parts in wanted.items() for part in parts
        }
        left = {name: len(parts) for name, parts in wanted.items()}
        done = {name: Outcome(Figures(name), 0.0) for name in wanted}
        for future in as_completed(waiting):
            name = waiting[future]
            figures, seconds = future.result()
            done[name] = Outcome(done[name].figures.joined(figures), done[name].seconds + seconds)
            left[name] -= 1
            if not left[name]:
                yield name, done[name]


def _run(part: Part, where: Path | None) -> tuple[Figures, float]:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="igm-faults-", dir=where) as folder:
        figures = part(folder=Path(folder))
    return figures, time.monotonic() - begun


def row(outcome: Outcome) -> str:
    """A row of the table."""
    figures = outcome.figures
    counts = ", ".join(f"{number:,} {what}" for what, number in figures.counts.items() if number)
    tried = f"not tried: {figures.skipped}" if figures.skipped else counts
    return f"| {figures.name} | {tried} | {len(figures.faults)} | {outcome.seconds / 60:.1f} min |"


def _keep(outcome: Outcome, seed: int) -> None:
    folder = ROOT / "build" / "faults"
    folder.mkdir(parents=True, exist_ok=True)
    said = {**json.loads(outcome.figures.as_json()), "seconds": round(outcome.seconds), "seed": seed, **_when()}
    path = folder / f"{outcome.figures.name.replace(' ', '-')}.json"
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _when() -> dict[str, str]:
    words = ["git", "-C", str(ROOT), "describe", "--always", "--dirty", "--abbrev=10"]
    commit = subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()
    return {"date": datetime.datetime.now(datetime.UTC).date().isoformat(), "commit": commit or "unknown"}


def write_table(outcomes: Iterable[Outcome], seed: int) -> None:
    """Put the table between the two marks of the page; rows of batteries that were not run stay."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    old, _, after = rest.partition(END)
    when = _when()
    rows = {line.split("|")[1].strip(): line for line in old.splitlines() if line.startswith("| ")}
    rows.pop("Battery", None)
    for outcome in outcomes:
        rows[outcome.figures.name] = f"{row(outcome)} {when['date']}, {when['commit']}, seed {seed} |"
    head = ["| Battery | Tried | Faults | Time | Run |", "|---|---|---|---|---|"]
    table = "\n".join([BEGIN, *head, *rows.values(), END])
    PAGE.write_text(f"{before}{table}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
