"""What goes wrong leaves nothing of the document behind: not in what is printed, in settings, in temporary files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Answer, Assessment, Convention, Finding, KeyFact, Part, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.core.storage.codec import dumps

HERE = Path(__file__).parent
CANARY = "Kanarienvogelfutter"
OWN = ("recovery", "backups", "evidence")
"""The document's own files in the folder of the program: they hold the document, and are for this person alone."""


def secret() -> Assessment:
    """The word in every field that a person writes."""
    word, prose = CANARY, Prose({"en": f"{CANARY} one", "fr": f"{CANARY} deux"})
    return Assessment(
        id="secret",
        title=prose,
        place=prose,
        body=word,
        level="local",
        languages=("en", "fr"),
        parts=(Part(id="p", kind="introduction", heading=prose, text=prose),),
        findings=(Finding(id="f0", domain="rights", kind="potential", text=prose, note=word),),
        answers=(Answer(id="l1", choice=word, narrative=prose, note=word, not_applicable=word),),
        sources=(Source(id="s", csl=freeze({"title": word, "author": [{"literal": word}]}), instrument=word),),
        key_facts=(KeyFact(id="k", label=prose, value=word, unit=prose, year=word),),
        conventions=(Convention(id="c", name=prose),),
        people=(Person(id="w", name=word, role=word, organisation=word),),
    )


def changed(how: Callable[[dict[str, Any]], object]) -> bytes:
    """The file with something made wrong in it."""
    file = json.loads(dumps(State(document=secret())))
    file.pop("seal")
    how(file)
    return json.dumps(file).encode()


def broken_files() -> dict[str, bytes]:
    """Files that are refused, each for a reason of its own, each full of the word."""
    good = dumps(State(document=secret()))
    document = plain_json(secret())
    assert document
    return {
        "broken cut.igm.json": good[: len(good) // 2],
        "broken text.igm.json": CANARY.encode() * 50,
        "broken bytes.igm.json": good.replace(b"one", b"\xff\xfe"),
        "broken number.igm.json": good.replace(f'"{CANARY} one"'.encode(), b"1e999", 1),
        "broken nesting.igm.json": good.replace(f'"{CANARY} one"'.encode(), b"[" * 100 + b"]" * 100, 1),
        "broken type.igm.json": changed(lambda file: file["document"].update(body=[CANARY])),
        "broken domain.igm.json": changed(lambda file: file["document"]["findings"][0].update(domain=CANARY)),
        "broken level.igm.json": changed(lambda file: file["document"].update(level=CANARY)),
        "broken date.igm.json": changed(lambda file: file["document"].update(date=CANARY)),
        "broken version.igm.json": changed(lambda file: file.update(version=CANARY)),
        "broken newer.igm.json": changed(lambda file: file.update(version=99, word=CANARY)),
        "broken format.igm.json": changed(lambda file: file.update(format=CANARY)),
        "broken edits.igm.json": changed(lambda file: file.update(edits=[{"id": CANARY, "value": CANARY}])),
        "broken twice.igm.json": good.replace(b'"body"', f'"body": "{CANARY}", "body"'.encode(), 1),
        "broken list.bib": f"@book{{x, title = {{{CANARY}".encode(),
        "broken list.ris": f"TI  - {CANARY}\n".encode(),
        "broken list.json": f'[{{"title": "{CANARY}", '.encode(),
        "broken sheet.csv": f'"{CANARY},\n"{CANARY}'.encode(),
        "broken sheet.xlsx": b"PK\x03\x04" + CANARY.encode(),
        "broken page.docx": b"PK\x03\x04" + CANARY.encode(),
        "broken page.pdf": b"%PDF-1.7\n" + CANARY.encode(),
        "broken page.txt": CANARY.encode("utf-16") + b"\x00\xff",
    }


class Place:
    """A folder with everything in it that the program may write to, and the word in the documents only."""

    def __init__(self, base: Path) -> None:
        self.base = base
        for name in ("home", "user", "temporary", "documents"):
            (base / name).mkdir()
        self.documents = base / "documents"
        self.file = self.documents / "a.igm.json"
        save_assessment(self.file, State(document=secret()))
        for name, data in broken_files().items():
            (self.documents / name).write_bytes(data)

    def run(self, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "IGM_DESKTOP_HOME": str(self.base / "home"),
            "HOME": str(self.base / "user"),
            "TMPDIR": str(self.base / "temporary"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
        }
        return subprocess.run(
            [sys.executable, *words],
            capture_output=True,
            text=True,
            env=environment,
            cwd=self.base / "user",
            input=said,
            timeout=300,
            check=False,
        )

    def traces(self) -> list[str]:
        """Files outside of the document's own that have the word, in whatever coding, in their names or in them."""
        spellings = [CANARY.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
        found = []
        for name in ("home", "user", "temporary"):
            for path in (self.base / name).rglob("*"):
                inside = path.relative_to(self.base / name)
                if CANARY in str(inside):
                    found.append(f"the name of {path}")
                if path.is_file() and not (name == "home" and inside.parts[0] in OWN):
                    data = path.read_bytes()
                    found += [str(path) for spelling in spellings if spelling in data]
        return found


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_search_would_find_the_word(place: Place) -> None:
    (place.base / "home" / "log").write_text(CANARY, encoding="utf-16")
    (place.base / "temporary" / CANARY).mkdir()
    assert len(place.traces()) == 2


def test_a_run_of_the_window_full_of_failures(place: Place) -> None:
    done = place.run(str(HERE / "hostile_errors.py"), str(place.file), str(place.documents))
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "21 failures" in done.stdout
    assert done.stderr.count("Error, from:") >= 12, done.stderr  # those that nobody catches are told
    assert CANARY not in done.stdout + done.stderr
    reports = [path.read_text(encoding="utf-8") for path in (place.base / "home" / "reports").glob("report-*.txt")]
    assert len(reports) >= 10  # one for each place where it broke
    assert all("hostile_errors.py:" in report or "igm_desktop/" in report for report in reports)
    assert place.traces() == []  # not in the reports either


VERBS: tuple[tuple[str, ...], ...] = (
    ("show", "{broken}"),
    ("show", "{broken}", "--json"),
    ("check", "{broken}"),
    ("export", "{broken}", "-o", "{out}.pdf"),
    ("import", "{broken}", "-o", "{out}.igm.json"),
    ("import", "{broken}", "--into", "{file}"),
    ("new", "--follow", "{broken}", "-o", "{out}.igm.json"),
    ("edit", "{broken}"),
)
PROGRAM = """
import io, sys
from igm_desktop.__main__ import main
for words in eval(sys.argv[1]):
    sys.stdin = io.StringIO("")
    sys.argv[1:] = words
    try:
        status = main()
    except SystemExit as left:
        status = left.code
    sys.stderr.write(f"status {status}\\n")
"""


def test_verbs_on_files_that_are_refused(place: Place) -> None:
    """What is told of a file that is not taken has none of its words."""
    fields = {"file": str(place.file), "out": str(place.base / "out")}
    assessments = [name for name in broken_files() if name.endswith(".igm.json")]
    lists = [name for name in broken_files() if not name.endswith(".igm.json")]
    words = [
        [one.format(broken=str(place.documents / name), **fields) for one in verb]
        for verb in VERBS
        for name in (assessments if verb[0] != "import" else lists)
    ]
    assert len(words) > 80
    done = place.run("-c", PROGRAM, repr(words))
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "Traceback" not in done.stderr
    assert "from:" not in done.stderr  # nothing broke: all of it was refused
    assert done.stderr.count("status 3") > len(words) * 0.8
    assert [line for line in (done.stdout + done.stderr).splitlines() if CANARY in line] == []
    assert place.traces() == []


def test_verbs_that_cannot_write(place: Place) -> None:
    file, gone = str(place.file), str(place.base / "gone" / "a")
    (place.base / "folder.pdf").mkdir()
    words = [
        ["export", file, "-o", f"{gone}.pdf"],
        ["export", file, "-o", f"{gone}.xlsx"],
        ["export", file, "-o", str(place.base / "folder.pdf")],
        ["export", file, "-o", str(place.base / "a.unknown")],
        ["export", file, "-o", str(place.base / "a.pdf"), "--language", "zz"],
        ["export", file, "-o", file],
        ["new", "--follow", file, "-o", f"{gone}.igm.json"],
        ["new", "--follow", file, "-o", file],
    ]
    done = place.run("-c", PROGRAM, repr(words))
    assert "from:" not in done.stderr
    assert done.stderr.count("status 3") == len(words), done.stderr
    assert CANARY not in done.stdout + done.stderr
    assert place.traces() == []


def test_operations_that_are_refused(place: Place) -> None:
    """`edit` answers each with a code and a sentence; what was to be written is in neither."""
    bad = [
        {"op": "set", "ref": ["findings", "f0", "level"], "value": CANARY},
        {"op": "set", "ref": ["findings", "f0", "indicators"], "value": CANARY},
        {"op": "set", "ref": ["document", "date"], "value": CANARY},
        {"op": "set", "ref": ["document", "languages"], "value": [CANARY * 9]},
        {"op": "add", "collection": "findings", "item": {"id": "x", "domain": CANARY}, "after": None},
        {"op": "add", "collection": "findings", "item": CANARY, "after": None},
        {"op": "set", "ref": ["answers", "l1", "choices"], "value": {CANARY: CANARY}},
        {"op": "move", "ref": ["findings", "f0"], "after": None, "domain": CANARY},
        {"op": "nonsense", "value": CANARY},
    ]
    lines = "".join(f"{json.dumps(one)}\n" for one in bad) + f'{{"op": "set", "value": "{CANARY}\n{CANARY}\n'
    done = place.run("-m", "igm_desktop", "edit", str(place.file), said=lines)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("ERR ") >= len(bad), done.stdout
    assert "from:" not in done.stderr
    assert [line for line in (done.stdout + done.stderr).splitlines() if CANARY in line] == []
    assert place.traces() == []
