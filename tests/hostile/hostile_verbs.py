"""Every verb of the command line on every path that is no file, in one process that dumps where it hangs.

Started by test_hostile_paths.py. Prints a JSON list: the words, the status and what was said.
"""

import contextlib
import faulthandler
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from igm_desktop.__main__ import main as program
from igm_desktop.cli.asked import VERBS

PATIENCE = 60  # seconds for all of it: what blocks does so for ever


def commands(path: str, good: str, page: str, out: str) -> Iterator[list[str]]:
    """Each way in and each way out."""
    yield ["show", path]
    yield ["show", path, "--json"]
    yield ["check", path]
    yield ["export", path, "-o", f"{out}.pdf"]
    yield ["import", path, "-o", f"{out}.igm.json"]
    yield ["import", path, "--into", good]
    yield ["import", page, "--into", path]
    yield ["new", "--follow", path, "-o", f"{out}.igm.json"]
    if "edit" in VERBS:
        yield ["edit", path]


def writes(path: str, good: str, page: str) -> Iterator[list[str]]:
    yield ["new", "--level", "national", "--country", "MD", "--language", "en", "-o", path]
    yield ["import", page, "-o", path]
    if path.endswith((".pdf", ".csv", ".xlsx")):
        yield ["export", good, "-o", path]


def main() -> None:
    good, page, out, *paths = sys.argv[1:]
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    told = []
    for path in paths:
        for words in (*commands(path, good, page, out), *writes(path, good, page)):
            said, wrong = io.StringIO(), io.StringIO()
            sys.stdin = io.StringIO("")
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(wrong):
                try:
                    status = program(words)
                except SystemExit as left:
                    status = int(left.code or 0)
            told.append((words, status, said.getvalue(), wrong.getvalue()))
            for made in Path(out).parent.glob(f"{Path(out).name}*"):
                told.append((words, -1, "made", str(made)))
                made.unlink()
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
