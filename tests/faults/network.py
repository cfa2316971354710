"""No run of the program asks the system for the network: not the verbs, not the window. And all of it works where there is none.

`strace -e trace=%network` sees every such call; what Qt says to the screen goes through a Unix socket, which is none.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from figures import Figures
from injection import cannot_trace
from protocol import IGM, Place

NETWORK: Final = re.compile(r"\b(AF_INET6?|AF_NETLINK|AF_PACKET)\b")
WITHOUT: Final = ("unshare", "--user", "--map-root-user", "--net")
OPERATIONS: Final = (
    {"op": "set", "ref": ["document", "title", "en"], "value": "No network"},
    {"op": "save"},
)
PAGE: Final = (
    "Migration Governance Profile: City of Examplia (Ghana)\n\nMigrants’ rights\n\nWell-developed areas\n"
    "• The city offers free lessons.\n\nAreas with potential for further development\n• There is no legal advice.\n"
)
WINDOW: Final = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
run = QApplication.exec
def for_a_while(*_):
    QTimer.singleShot(2_000, QApplication.quit)
    return run()
QApplication.exec = for_a_while
from igm_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
REACHES_OUT: Final = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
"""What the battery must see: it is run at its beginning."""


def network(folder: Path, *, names: Sequence[str] = ()) -> Figures:
    """Each of the runs (of these names) under strace, and in a namespace without a network."""
    figures = Figures("network")
    cannot = cannot_trace()
    if cannot:
        figures.skipped = cannot
        return figures
    if not _calls(folder, (sys.executable, "-c", REACHES_OUT), None, {})[1]:
        figures.fault("planted", "a program that reaches for the network was not seen")
    has_namespaces = cut_off()
    for name, words, given, statuses in _runs(folder):
        if names and name not in names:
            continue
        environment = Place(folder / "a.igm.json", folder / "home").environment
        status, calls = _calls(folder, words, given, environment)
        figures.count("runs")
        figures.count("calls to the network", len(calls))
        figures.fault(name, f"reaches for the network: {calls[0]}" if calls else "")
        figures.fault(name, "" if status in statuses else f"it ended with {status}")
        if has_namespaces:
            status, errors = _run((*WITHOUT, *words), given, environment)
            figures.count("runs without a network")
            figures.fault(name, "" if status in statuses else f"without a network it ended with {status}: {errors}")
    return figures


def cut_off() -> bool:
    """Whether a namespace without a network can be had here."""
    return (
        bool(shutil.which("unshare"))
        and subprocess.run([*WITHOUT, "true"], capture_output=True, check=False).returncode == 0
    )


def _runs(folder: Path) -> list[tuple[str, Sequence[str], bytes | None, set[int]]]:
    """The name of each run, its words, its input, and the statuses that are right."""
    folder.mkdir(parents=True, exist_ok=True)
    file, page = folder / "a.igm.json", folder / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    edits = b"".join(json.dumps(operation).encode() + b"\n" for operation in OPERATIONS)
    verbs: list[tuple[list[str], bytes | None, set[int]]] = [
        (["import", str(page), "-o", str(file), "--replace"], None, {0, 1}),
        (["edit", str(file)], edits, {0}),
        (["show", str(file), "--json"], None, {0}),
        (["check", str(file)], None, {0, 1}),
        (["export", str(file), "-o", str(folder / "a.pdf"), "--replace"], None, {0, 1}),
        (["export", str(file), "-o", str(folder / "a.xlsx"), "--replace"], None, {0, 1}),
        (["catalogues"], None, {0, 1}),
        (
            ["new", "--level", "local", "--country", "GH", "--language", "en", "-o", str(folder / "n"), "--replace"],
            None,
            {0},
        ),
    ]
    runs: list[tuple[str, Sequence[str], bytes | None, set[int]]] = [
        (words[0], (*IGM.words, *words), given, statuses) for words, given, statuses in verbs
    ]
    return [*runs, ("window", (sys.executable, "-c", WINDOW, str(file)), None, {0})]


def _calls(
    folder: Path, words: Sequence[str], given: bytes | None, environment: dict[str, str]
) -> tuple[int, list[str]]:
    """The status of a run under strace, and its calls for the network."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "network.log"
    before = ("strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), "-e", "trace=%network")
    status, _ = _run((*before, *words), given, environment)
    return status, [line for line in log.read_text(errors="replace").splitlines() if NETWORK.search(line)]


def _run(words: Sequence[str], given: bytes | None, environment: dict[str, str]) -> tuple[int, str]:
    whole = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    done = subprocess.run(words, input=given or b"", env=whole, capture_output=True, check=False)
    return done.returncode, done.stderr.decode("utf-8", "replace")[-300:]
