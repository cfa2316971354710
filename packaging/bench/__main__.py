"""Measures the program against what the machine itself can do, and prints a table: `make bench`.

Each line is a ratio of two things timed in turn in one run (medians of pairs), so that a slow or busy machine hurts
both. An aim that is not met is told, and the exit status is 0 all the same: these are aims, not assertions.
"""

import argparse
import platform
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final

from table import Row, lines

PARTS: Final = {
    "start": "starting",
    "edit": "editing",
    "answer": "answering",
    "count": "counting",
    "file": "files",
    "records": "records",
    "merge": "merging",
    "pdf": "pdf",
}
"""What can be measured, and the module that does; loaded one at a time, so that no part works in another's memory."""


def main() -> int:
    """Measure the parts that are named, or all."""
    parser = argparse.ArgumentParser(prog="make bench", description="Speed, as ratios measured in one run.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all if none is named")
    parser.add_argument("--quick", action="store_true", help="tiny sizes, one round: only to see that it runs")
    arguments = parser.parse_args()
    unknown = [part for part in arguments.parts if part not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]!r}; there are {', '.join(PARTS)}")
    measured: list[Row] = []
    for part in arguments.parts or PARTS:
        print(f"{part} …", file=sys.stderr, flush=True)
        rows: Callable[..., Iterator[Row]] = import_module(PARTS[part]).rows
        measured.extend(rows(quick=arguments.quick))
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    print("\n".join(lines(measured)))
    missed = sum(row.met is False for row in measured)
    print(f"{missed} aim(s) not met." if missed else "Every aim is met.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
