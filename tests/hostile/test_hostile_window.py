"""The whole window over an assessment full of markup, with its system calls on record: it opens nothing that the text
names, starts nothing, and speaks to nobody.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hostile_texts import PLACES, strings, whole_document

from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment

HERE = Path(__file__).parent
CALLS = "open,openat,openat2,creat,execve,execveat,connect,sendto"
OPENED = re.compile(r'open(?:at2?)?\((?:[^",]*, )?"((?:[^"\\]|\\.)*)", (?:\{flags=)?([A-Z_|]+)')
BEGIN = "/begin-of-the-hostile-run"
PATIENCE = 900

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="strace is not installed"
)


@dataclass(frozen=True)
class Run:
    """What was recorded, and what the run itself tells."""

    calls: tuple[str, ...]
    told: dict[str, Any]
    base: Path

    def opened(self) -> Iterator[tuple[str, str]]:
        """Paths and flags, from the moment on when the program stood."""
        begun = next(number for number, line in enumerate(self.calls) if BEGIN in line)
        for line in self.calls[begun + 1 :]:
            found = OPENED.search(line)
            if found is not None:
                yield found[1].encode("latin-1", "replace").decode("unicode_escape"), found[2]


CRASHED = """
import os, sys
from pathlib import Path
from igm_desktop.core.edits import set_value
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Person
sys.path.insert(0, sys.argv[3])
from hostile_texts import strings
harm = strings(Path(sys.argv[2]))
desk = open_desk(Path(sys.argv[1]), Person(id="p", name=harm[0], role=harm[1]))
document = desk.state.document
for number, text in enumerate(harm[:20]):
    document = set_value(document, ("findings", document.findings[number].id, "text", "en"), text)
desk.keep(document)
os._exit(0)
"""
"""What a crash leaves behind: texts in a recovery copy."""


def arranged(base: Path) -> None:
    """The hostile assessment, what it names, and files that are brought in."""
    outside, document, coming = base / "outside", base / "document", base / "in"
    for folder in (outside, document, coming, base / "home", base / "user"):
        folder.mkdir()
    for name in PLACES:
        (outside / name).write_bytes(b"not to be opened")
    made = whole_document(outside)
    save_assessment(document / "a.igm.json", State(document=made))
    left = document / "left.igm.json"
    save_assessment(left, State(document=made.model_copy(update={"id": "left"})))
    command = [sys.executable, "-c", CRASHED, str(left), str(outside), str(HERE)]
    subprocess.run(command, env={**os.environ, "IGM_DESKTOP_HOME": str(base / "home")}, check=True, timeout=60)
    other = made.model_copy(update={"title": made.place, "findings": made.findings[:9], "body": made.findings[0].note})
    for name in (
        "a.sync-conflict-20240101-120000-ABCDEFG.igm.json",
        "a (<img src='canary.png'> conflicted copy).igm.json",
    ):
        save_assessment(document / name, State(document=other))
    harm = strings(outside)
    entries = [
        {"id": text, "type": "report", "title": text, "author": [{"literal": text}], "URL": text} for text in harm
    ]
    (coming / "list.json").write_text(json.dumps(entries), encoding="utf-8")
    bib = "".join(
        f"@misc{{k{n}, title = {{{text}}}, note = {{{text}}}}}\n" for n, text in enumerate(harm) if "}" not in text
    )
    (coming / "list.bib").write_text(bib, encoding="utf-8", errors="replace")
    ris = "".join(f"TY  - RPRT\nTI  - {' '.join(text.split())}\nER  - \n" for text in harm)
    (coming / "list.ris").write_text(ris, encoding="utf-8", errors="replace")
    rows = "".join('"' + text.replace('"', '""') + '","x"\n' for text in harm)
    (coming / "sheet.csv").write_text(f"Indicator,Answer\n{rows}", encoding="utf-8", errors="replace")
    (coming / "page.txt").write_text("\n".join(("Profile", *harm)), encoding="utf-8", errors="replace")
    (coming / "page.pdf").write_bytes(b"%PDF-1.4\n" + harm[0].encode())
    (coming / "broken.igm.json").write_text('{"format": "' + harm[0].replace('"', "'"), encoding="utf-8")


def run(base: Path, *words: str) -> Run:
    arranged(base)
    log = base / "calls"
    environment = {
        **os.environ,
        "IGM_DESKTOP_HOME": str(base / "home"),
        "HOME": str(base / "user"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }
    command = [
        sys.executable,
        str(HERE / "hostile_window.py"),
        str(base / "document" / "a.igm.json"),
        str(base / "outside"),
    ]
    done = subprocess.run(
        [
            "strace",
            "-f",
            "-qq",
            "-s",
            "4096",
            "--seccomp-bpf",
            "-e",
            f"trace={CALLS}",
            "-o",
            str(log),
            *command,
            *words,
        ],
        capture_output=True,
        text=True,
        env=environment,
        timeout=PATIENCE,
        check=False,
    )
    if "ptrace" in done.stderr.lower():
        pytest.skip("nothing can be traced here")
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "Traceback" not in done.stderr, done.stderr[-3_000:]
    return Run(tuple(log.read_text("utf-8", "replace").splitlines()), json.loads(done.stdout), base)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The whole run, which ends with one bare label: the record must have that, and nothing before it."""
    return run(tmp_path_factory.mktemp("hostile"), "careless")


def canaries(recorded: Run) -> list[str]:
    return [path for path, _ in recorded.opened() if Path(path).name in PLACES]


def before_the_label(recorded: Run) -> list[tuple[str, str]]:
    found = list(recorded.opened())
    end = next(number for number, (path, _) in enumerate(found) if path == "/bare-label")
    return found[:end]


def test_no_file_that_the_text_names_is_opened(recorded: Run) -> None:
    assert [path for path, _ in before_the_label(recorded) if Path(path).name in PLACES] == []


def test_a_bare_label_would_have_been_found(recorded: Run) -> None:
    assert canaries(recorded), "the record does not see what a bare label opens: it proves nothing"


def test_only_files_of_the_program_and_of_the_person_are_opened(recorded: Run) -> None:
    ours = (
        str(HERE.parents[1]),
        sys.prefix,
        sys.base_prefix,
        "/usr/",
        "/lib",
        "/etc/",
        "/proc/",
        "/sys/",
        "/dev/",
        "/var/",
    )
    persons = tuple(str(recorded.base / name) for name in ("document", "in", "home", "user"))
    read = {path for path, _ in before_the_label(recorded) if path.startswith("/")}
    assert [path for path in sorted(read) if not path.startswith((*ours, *persons))] == []
    written = {path for path, flags in before_the_label(recorded) if re.search("O_WRONLY|O_RDWR|O_CREAT", flags)}
    strange = [path for path in sorted(written) if not path.startswith((*persons, "/dev/null", "/dev/shm", "/memfd"))]
    assert [path for path in strange if "__pycache__" not in path] == []


def test_nothing_is_started_and_nobody_is_spoken_to(recorded: Run) -> None:
    started = [line for line in recorded.calls if re.search(r"\bexecve(?:at)?\(", line)]
    assert len(started) == 1, started  # the program itself
    assert [line for line in recorded.calls if "connect(" in line and re.search(r"AF_INET|AF_NETLINK", line)] == []
    assert recorded.told["opened"] == []


def test_every_page_panel_and_dialog_was_shown(recorded: Run) -> None:
    told = recorded.told
    assert set(told["dialogs"]) ^ set(told["known"]) == set()
    rooms = {
        "DetailsPage",
        "PartsPage",
        "FactsPage",
        "SourcesPage",
        "DomainPage",
        "AnsweringRoom",
        "HistoryPage",
        "BackupsPage",
        "ComparisonPage",
        "MatrixPage",
    }
    parts = {"StartPage", "RecentRow", "FindBar", "ProblemsPanel", "NoticeBar", "Chip", "FindingCard", "HelpPanel"}
    assert rooms | parts <= told["seen"].keys()
    assert told["seen"]["tool tip"] > 1_000
    assert told["seen"]["context menu"] > 20
    assert told["seen"]["pasted"] > 10
