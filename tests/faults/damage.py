"""Files that something else has damaged: the document, the newest backup, the recovery copy.

What is promised: `show` gives the last document that was saved, with status 1 where the file cannot be read; an `edit` that is killed
in the middle of its work on a damaged file takes nothing away; one that is left alone makes the file whole; damage to one copy is
never carried over to another.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from figures import Figures
from forking import warm
from kills import fresh_place, in_file
from protocol import Document, Place, Program, Starter, Talk, edit, show
from work import applied, file_of, lost, lost_values, operations, seen

SIZES: Final = (300, 3_000, 20_000)
DAMAGES: Final[dict[str, Callable[[bytes], bytes]]] = {
    "emptied": lambda _: b"",
    "zeros": lambda data: bytes(len(data)),
    "torn": lambda data: data[: len(data) // 2],
    "half zeros": lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
    "something else": lambda _: b"%PDF-1.7 \xff\x00",
}


def damages(program: Program, folder: Path, *, seed: int, rounds: int) -> Figures:
    """So many rounds for each kind of damage."""
    figures = Figures("damage")
    with warm(program) as start:
        for number in range(rounds):
            for how in DAMAGES:
                where = f"seed {seed}, round {number}, {how}"
                for fault in _round(start, folder / "damage", how, random.Random(where), figures):
                    figures.fault(where, fault)
    return figures


def _round(start: Starter, folder: Path, how: str, dice: random.Random, figures: Figures) -> Iterator[str]:
    place = fresh_place(folder, file_of(dice.choice(SIZES), dice))
    document = show(start, place).document
    assert document is not None
    for mark in ("a", "b"):
        talk, document = _session(start, place, document, dice, mark)
        if talk.status != 0:
            yield f"a session in peace ended with {talk.status}: {talk.errors[-300:]}"
            return
    _damage(place.file, how)
    figures.count("damaged files")
    yield _other_than(start, place, document, "after damage to the file")
    yield from _killed_at_work(start, place, document, how, dice, figures)
    document = show(start, place).document or document
    talk, document = _session(start, place, document, dice, "d")
    if talk.status != 0 or in_file(place.file) is None:
        yield f"edit did not make the file whole: {talk.status}, {talk.answers}, {talk.errors[-300:]}"
        return
    yield from _newest_copies(start, place, document, how, figures)


def _killed_at_work(
    start: Starter, place: Place, document: Document, how: str, dice: random.Random, figures: Figures
) -> Iterator[str]:
    """Killed when it has begun, or later; and the file, whatever it is by then, is damaged again."""
    for enough in (0, 2):
        asked = [one for one in operations(dice, document, 6, f"c{enough}-") if one["op"] != "save"]
        stop = (
            (lambda answers: dice.uniform(0, 0.03)) if not enough else (lambda answers: 0.0 if answers >= 2 else None)
        )
        talk = edit(start, place, asked, stop=stop)
        _damage(place.file, how)
        figures.count("killed on a damaged file", talk.status == -9)
        found = show(start, place)
        if found.status not in {0, 1}:
            yield f"after a kill show ended with {found.status}: {found.errors[-300:]}"
            return
        yield lost(document, talk, found.document)
        document = found.document or document


def _newest_copies(start: Starter, place: Place, document: Document, how: str, figures: Figures) -> Iterator[str]:
    """What is good stays so when the recovery copy is damaged; the newest backup is no better than the one before it."""
    dice = random.Random(how)
    asked = [one for one in operations(dice, document, 6, "r-") if one["op"] != "save"]
    talk = edit(start, place, asked, stop=lambda answers: 0.0 if answers >= 2 else None)
    for path in _below(place.home, "recovery"):
        _damage(path, how)
        figures.count("damaged recovery copies")
    found = show(start, place)
    unsure = Talk(
        asked, [""] * len(asked), talk.sent, talk.status, ""
    )  # nothing that was acknowledged can be asked for now
    if found.document is None or lost_values(document, [unsure], found.document):
        yield f"with a damaged recovery copy: {found.status}, {found.errors[-300:]}"
        return
    row = [document, found.document]
    for operation in asked:  # what the killed run had begun to save may be found and kept as well
        row.append(applied(row[-1] if len(row) > 2 else document, operation))
    document = found.document
    talk, _ = _session(start, place, document, dice, "e", row)
    if talk.status != 0:
        yield f"with a damaged recovery copy edit ended with {talk.status}: {talk.errors[-300:]}"
        return
    newest = max(_below(place.home, "backups"), key=lambda path: (path.stat().st_mtime_ns, str(path)), default=None)
    if newest is None:
        yield "there is no backup"
        return
    _damage(newest, how)
    _damage(place.file, how)
    figures.count("damaged backups")
    found = show(start, place)
    if found.document is None or seen(found.document) not in map(seen, row):
        yield f"with the newest backup damaged too show gives none of the last ones: {found.status}, {found.errors[-300:]}"


def _session(
    start: Starter, place: Place, document: Document, dice: random.Random, mark: str, row: list[Document] | None = None
) -> tuple[Talk, Document]:
    """A run in peace, and the document that it comes to; the `row` gets those on the way."""
    asked = list(operations(dice, document, 4, f"{mark}-"))
    talk = edit(start, place, asked)
    for operation in asked:
        document = applied(document, operation)
        if row is not None:
            row.append(document)
    return talk, document


def _other_than(start: Starter, place: Place, document: Document, when: str) -> str:
    found = show(start, place)
    if found.status != 1:
        return f"{when} show ended with {found.status}: {found.errors[-300:]}"
    return "" if found.document and seen(found.document) == seen(document) else f"{when} show gives another document"


def _damage(path: Path, how: str) -> None:
    path.write_bytes(DAMAGES[how](path.read_bytes()))


def _below(home: Path, name: str) -> list[Path]:
    return [path for path in (home / name).rglob("*") if path.is_file() and not path.name.startswith(".")]
