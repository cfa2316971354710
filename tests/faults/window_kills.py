"""Kills of the window while somebody types into it without a pause: real keys, by `igm-desktop --script`.

What is promised: of what was typed at most two seconds are lost; nothing is lost that was acknowledged (`KEPT`, in the recovery
copy, and `SAVED`, in the file); what is left can always be read. Asked of `show`, and for a document that never had a
file of what the start page offers.

A key that comes late because the machine had no time is no typing: a pause counts as so much longer than was asked for, at most.
"""

import hashlib
import json
import os
import random
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from figures import Figures
from forking import warm
from kills import fresh_place, in_file
from protocol import IGM, PATIENCE, Document, Place, Program, Starter, cold, edit, show
from work import file_of

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.keeping.opening import left_behind

MOST_LOST: Final = 2_000
LATE: Final = 150
"""Milliseconds by which a key may be late; what is more was the machine's."""
PAUSES: Final = (1, 5, 20, 60)
LONGEST: Final = 5.0
"""Seconds after the first key within which a window is killed."""
REFS: Final = (
    ("document", "title", "en"),
    ("findings", "f0", "text", "en"),
    ("answers", "L-1.1.1", "narrative", "en"),
    ("answers", "L-1.1.2", "narrative", "en"),
)
Ref = tuple[str, ...]


@dataclass(slots=True)
class Typing:
    """What happened in one field: everything that is to be typed after what stood there, and what was said about it."""

    wanted: str
    pause: int = 0
    typed: list[tuple[int, int]] = field(default_factory=list)  # letters, milliseconds
    kept: int = 0
    saved: int = 0


def window_kills(program: Program, folder: Path, *, seed: int, runs: int, longest: float = LONGEST) -> Figures:
    """So many windows that are killed, most of them with a file, some twice or three times on the same one."""
    figures = Figures("window kills")
    start, dice = cold(program), random.Random(f"window {seed}")
    with warm(IGM) as looks:
        while figures.counts["windows killed"] < runs:
            number = figures.counts["windows killed"]
            file = file_of(dice.choice((300, 3_000, 20_000)), dice)
            place = fresh_place(
                folder, file.replace(rb"back\\slash", b"back slash")
            )  # a field writes it in its own way
            rounds = 1 if dice.random() < 0.25 else dice.randint(2, 3)
            for again in range(min(rounds, runs - number)):
                where = f"seed {seed}, window {number}, round {again}"
                if rounds == 1:
                    _without_file(start, place, dice, longest, where, figures)
                elif not _on_file(start, looks, place, dice, longest, where, figures):
                    break
    return figures


def _on_file(
    start: Starter, looks: Starter, place: Place, dice: random.Random, longest: float, where: str, figures: Figures
) -> bool:
    """A window on the file is killed; what was recovered is then saved, for the next one. False where that went wrong."""
    before = show(looks, place).document
    assert before is not None, where
    script = [{"step": "open", "path": str(place.file)}]
    run = _killed(start, place, script, before, dice, longest, where, figures)
    found, file = show(looks, place), in_file(place.file)
    if found.status not in {0, 1} or found.document is None:
        figures.fault(where, f"unreadable: show ended with {found.status}: {found.errors[-300:]}")
        return False
    figures.count("recovered", found.status == 1)
    _judge(run, found.document, where, figures)
    for ref, typing in run.fields.items():
        if file is None or len(_text(file, ref)) < typing.saved:
            figures.fault(where, f"the file lacks what a save put into {'/'.join(ref)}")
    saving = edit(looks, place, [])
    figures.fault(where, f"edit ended with {saving.status} after it: {saving.errors[-300:]}" if saving.status else "")
    return not saving.status


def _without_file(
    start: Starter, place: Place, dice: random.Random, longest: float, where: str, figures: Figures
) -> None:
    """A window on a document that has no file yet is killed."""
    run = _killed(start, place, [{"step": "new"}], {}, dice, longest, where, figures)
    with _at(place):
        left = left_behind()
    places = list((place.home / "recovery").rglob("*.recovery"))
    if len(left) < len(places) or len(left) > 1:
        figures.fault(where, f"unreadable: {len(left)} of {len(places)} recovery copies")
        return
    document: Any = json.loads(json.dumps(plain_json(left[0][1].document), default=dict)) if left else {}
    figures.count("recovered without a file", bool(left))
    _judge(run, document, where, figures)


@dataclass(slots=True)
class Run:
    """What a window that was killed had said."""

    fields: dict[Ref, Typing]
    killed_at: float
    strange: list[str] = field(default_factory=list)


def _killed(
    start: Starter,
    place: Place,
    begin: list[dict[str, Any]],
    before: Document,
    dice: random.Random,
    longest: float,
    where: str,
    figures: Figures,
) -> Run:
    """Have it type into one field after the other, now and then saving where there is a file, and kill it."""
    steps, fields = list(begin), dict[Ref, Typing]()
    has_file = bool(before)
    refs = [ref for ref in REFS if has_file or ref[0] != "findings"]
    dice.shuffle(refs)
    for ref in refs:
        pause, seconds = dice.choice(PAUSES), dice.choice((0.5, 2.0, longest + 1))
        words = _words(dice, round(seconds * 1_000 / pause))
        fields[ref] = Typing(_text(before, ref) + words, pause)
        steps += [
            {"step": "go", "ref": list(ref)},
            {"step": "type", "text": words, "pause": pause},
            *([{"step": "key", "keys": "Ctrl+S"}] if has_file and dice.random() < 0.6 else []),
        ]
    script = place.home.parent / "steps.jsonl"
    script.write_text("".join(json.dumps(step) + "\n" for step in steps), encoding="utf-8")
    after = dice.uniform(0, longest / 3) if dice.random() < 0.5 else dice.uniform(longest / 3, longest)
    process = start(["--script", str(script)], place, reads=False)
    heard, killed_at, begun = b"", float("inf"), time.monotonic()
    while True:
        ready = select.select([process.answers], [], [], max(0.0, min(killed_at - time.monotonic(), PATIENCE)))[0]
        if time.monotonic() >= killed_at or time.monotonic() > begun + 2 * PATIENCE:
            break
        data = os.read(process.answers, 65_536) if ready else b""
        heard += data
        if ready and not data:
            break
        if killed_at == float("inf") and b"TYPED" in heard:
            killed_at = time.monotonic() + after
    at = time.monotonic() * 1_000
    process.kill()
    while data := os.read(process.answers, 65_536):  # what stood in the pipe counts: it has been said
        heard += data
    os.close(process.answers)
    status = process.wait()
    with process.errors as errors:
        errors.seek(0)
        told = errors.read().decode("utf-8", "replace")
    if status not in {-9, 0} or "from:" in told:
        figures.fault(where, f"the window ended with {status}: {told[-400:]}")
    figures.count("windows killed")
    figures.count("ended before", status == 0)
    run = Run(fields, at)
    _hear(run, heard.decode().split("\n")[:-1])
    for line in run.strange:
        figures.fault(where, line)
    return run


def _hear(run: Run, lines: list[str]) -> None:
    typing = Typing("")
    for line in lines:
        word, *rest = line.split(" ")
        if word == "AT":
            typing = run.fields[tuple(rest[0].split("/"))]
        elif word == "TYPED":
            typing.typed.append((int(rest[0]), int(rest[1])))
        elif word in {"KEPT", "SAVED"}:
            number = int(rest[0])
            if rest[2] != hashlib.sha256(typing.wanted[:number].encode()).hexdigest():
                run.strange.append(f"acknowledged is what was not typed: {line}")
            typing.kept = max(typing.kept, number)
            typing.saved = number if word == "SAVED" else typing.saved
        elif word != "OPEN":
            run.strange.append(f"it said {line}")


def _judge(run: Run, document: Document, where: str, figures: Figures) -> None:
    for ref, typing in run.fields.items():
        found, name = _text(document, ref), "/".join(ref)
        if not typing.wanted.startswith(found):
            figures.fault(where, f"{name} has what was not typed there: {found[-60:]!r}")
            continue
        if len(found) < typing.kept:
            figures.fault(where, f"{typing.kept} letters of {name} were acknowledged, and {len(found)} are there")
        gone = [(letters, at) for letters, at in typing.typed if letters > len(found)]
        times = [at for _, at in gone] + [round(run.killed_at)]
        pauses = [max(0, later - at) for at, later in pairwise(times)]
        lost = sum(min(one, typing.pause + LATE) for one in pauses) if gone else 0
        figures.count("keys typed", len(typing.typed))
        figures.count("keys lost", len(gone))
        figures.count("lost for over 1 s", lost > MOST_LOST // 2)
        figures.count("over 2 s by the clock", bool(gone) and run.killed_at - gone[0][1] > MOST_LOST)
        if lost > MOST_LOST:
            figures.fault(where, f"{lost / 1_000:.1f} s of typing in {name} are lost, {len(gone)} letters")


def _words(dice: random.Random, letters: int) -> str:
    """Words that are all different, so that a letter that is missing in the middle is seen."""
    words = (f"{dice.choice(('ville', 'été', 'cours', 'людей', 'city'))}{number} " for number in range(letters))
    text = ""
    while len(text) < letters:
        text += next(words)
    return text


def _text(document: Document, ref: Ref) -> str:
    if ref[0] == "document":
        return str(document.get(ref[1], {}).get(ref[2], ""))
    item = next((one for one in document.get(ref[0], ()) if one["id"] == ref[1]), {})
    return str(item.get(ref[2], {}).get(ref[3], ""))


@contextmanager
def _at(place: Place) -> Iterator[None]:
    """Look into the state folder of that place."""
    before = os.environ.get("IGM_DESKTOP_HOME")
    os.environ["IGM_DESKTOP_HOME"] = str(place.home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["IGM_DESKTOP_HOME"]
        else:
            os.environ["IGM_DESKTOP_HOME"] = before
