"""Start to first painted frame, and to the page of the sample, against a bare window of the same Python and screen."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import isnan
from pathlib import Path
from typing import Final, NamedTuple

from pairs import medians
from table import Row

AIM_FRAME: Final = 1.5
AIM_PAGE: Final = 2.5
CHILD: Final = Path(__file__).with_name("child.py")


class Seen(NamedTuple):
    """Seconds from the start of the process; not a number for what was not seen."""

    frame: float
    page: float


def rows(*, quick: bool) -> Iterator[Row]:
    """The lines of the table. The first round, which compiles everything, does not count."""
    with screen() as (name, variables), tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **variables, "IGM_DESKTOP_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        rounds = [one_round(turn, environment) for turn in range(2 if quick else 16)][1:]
    floors = [seen["floor"].frame for seen in rounds]
    for what, times, aim in (
        ("first frame", [seen["ours"].frame for seen in rounds], AIM_FRAME),
        ("page of the sample", [seen["ours"].page for seen in rounds], AIM_PAGE),
        # What any program pays for: PySide6 makes all enumerations of `Qt` at the first use of one.
        ("bare window, one name of Qt", [seen["names"].frame for seen in rounds], None),
    ):
        seen_both = [pair for pair in zip(times, floors, strict=True) if not isnan(sum(pair))]
        yield Row(f"start to {what}, {name}", medians(seen_both) if seen_both else None, aim_ratio=aim)


def one_round(turn: int, environment: dict[str, str]) -> dict[str, Seen]:
    """Each of the three started once, in an order that turns."""
    kinds = ("floor", "ours", "names") if turn % 2 else ("names", "ours", "floor")
    return {which: started(which, environment) for which in kinds}


def started(which: str, environment: dict[str, str]) -> Seen:
    """One start, and when what appeared."""
    command = [sys.executable, str(CHILD), which, str(time.monotonic())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        sys.exit(f"The window did not start:\n{done.stderr}")
    print(done.stderr, end="", file=sys.stderr)
    return Seen(*map(float, done.stdout.split()))


@contextmanager
def screen() -> Iterator[tuple[str, dict[str, str]]]:
    """A screen of our own where there can be one, so that nobody's desktop disturbs; its name, and what finds it."""
    if sys.platform != "linux":
        yield "this screen", {}
    elif shutil.which("Xvfb") is None:
        yield "offscreen", {"QT_QPA_PLATFORM": "offscreen"}
    else:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()  # Xvfb takes the first display that is free
            yield "Xvfb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()
            server.wait()
