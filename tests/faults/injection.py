"""Every system call of `edit` and `show` that has to do with the document or the state folder: killed there, and failed.

The program is as it is; strace stops it (`inject`). It is forked from a warm process, waits at a gate until strace holds it, and has
all its input in its pipe by then, so that each run makes the same calls in the same order: first they are recorded, then each
is the last one (`signal=KILL`), or fails with each error, once (`when=K`) and from there on for ever (`when=K+`).

What is promised: no false ACK, no traceback, the old or the new in the file, nothing acknowledged lost, status 0 only when all
that was asked is in the file; and the next run, with nothing in its way, goes on and saves.
"""

import itertools
import json
import os
import random
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from figures import Figures
from forking import Warm, warm
from kills import fresh_place, in_file, looked_at, snapshot
from protocol import Document, Operation, Place, Program, Talk, converse, edit, show
from work import applied, file_of, operations, seen

ERRORS: Final = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EXDEV", "EMFILE", "EINTR")
CHANGING: Final = (
    *("openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "fchmod", "chmod", "fchmodat", "flock"),
    *("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"),
)
LOOKING: Final = (
    "read",
    "pread64",
    "lseek",
    "stat",
    "lstat",
    "newfstatat",
    "statx",
    "fstat",
    "getdents64",
    "readlink",
    "close",
)
SCENES: Final = ("first save", "saved before", "to be recovered", "shown")
"""A file of another program; one that has been saved often, with backups; one that waits to be recovered; `show` of such a one."""
_CALL: Final = re.compile(r"^(\d+)\s+(\w+)\((.*)$")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a run begins with (made anew for each), and what it is asked."""

    name: str
    place: Place
    kept: Path
    """A copy of the folder as it is to be at the beginning."""
    before: Document
    asked: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """The K-th call of that name in a run, and the path that it is about."""

    call: str
    number: int
    path: str


def injection(
    program: Program,
    folder: Path,
    *,
    seed: int,
    share: float = 1.0,
    looking: bool = True,
    scenes: Sequence[str] = SCENES,
) -> Figures:
    """In these scenes each call, each way to fail; of those a `share` chosen by the seed. `looking`: calls that only read, too."""
    figures = Figures("injection")
    figures.skipped = cannot_trace()
    if figures.skipped:
        return figures
    dice = random.Random(f"injection {seed}")
    with warm(program) as start:
        for scene in _scenes(start, folder, dice, scenes):
            points = _points(start, scene, looking)
            figures.count("calls", len(points))
            tries = [(point, how) for point in points for how in _ways(point)]
            for number, (point, how) in enumerate(tries):
                if share >= 1 or dice.random() < share:
                    where = (
                        f"seed {seed}, {scene.name}, {point.call} {point.number} of {point.path}, {how}, run {number}"
                    )
                    _try(start, scene, point, how, where, figures)
    return figures


def cannot_trace() -> str:
    """Why strace cannot be used here, or ""."""
    if not shutil.which("strace"):
        return "no strace"
    tried = subprocess.run(["strace", "-e", "inject=fsync:error=EIO", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace is not permitted"


def _scenes(start: Warm, folder: Path, dice: random.Random, wanted: Sequence[str]) -> Iterator[Scene]:
    """Made only when they are wanted, as all of them work in one place."""
    for name in wanted:
        place = fresh_place(folder / "run", file_of(300 if name == "first save" else 3_000, dice))
        for _ in range({"first save": 0, "saved before": 3}.get(name, 1)):
            edit(start, place, operations(dice, _document(start, place), 4))
        if name in {"to be recovered", "shown"}:
            asked = [one for one in operations(dice, _document(start, place), 60) if one["op"] != "save"][:30]
            edit(start, place, asked, stop=lambda answers: 0.0 if answers > 5 else None, burst=3)
        yield _scene(name, start, place, dice, {"to be recovered": [2, 2], "shown": []}.get(name, [3, 2]))


def _scene(name: str, start: Warm, place: Place, dice: random.Random, edits: list[int]) -> Scene:
    """Edits, a save, edits …; the end of the input saves the last ones."""
    document = _document(start, place)
    asked: list[Operation] = []
    for number, count in enumerate(edits):
        now = document
        for operation in asked:
            now = applied(now, operation)
        fresh = (one for one in operations(dice, now, 99, f"{name[:2]}{number}-") if one["op"] != "save")
        asked += [*([{"op": "save"}] if number else []), *itertools.islice(fresh, count)]
    kept = place.home.parent.with_name(f"kept {name}")
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(place.home.parent, kept)
    return Scene(name, place, kept, document, tuple(asked))


def _document(start: Warm, place: Place) -> Document:
    document = show(start, place).document
    assert document is not None
    return document


def _points(start: Warm, scene: Scene, looking: bool) -> list[Point]:
    """The calls of a run in which nothing fails."""
    log = scene.kept.with_name("strace.log")
    names = CHANGING + (LOOKING if looking else ())
    _reset(scene)
    _traced(start, scene, ["-y", "-s", "0", "-e", f"trace={','.join(f'?{name}' for name in names)}"], log)
    counted: dict[str, int] = {}
    points = []
    for line in log.read_text(errors="replace").splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        _, call, rest = found.groups()
        counted[call] = counted.get(call, 0) + 1
        path = re.search(rf"[\"<]({re.escape(str(scene.place.home.parent))}[^\">]*)", rest)
        if path is not None:
            points.append(Point(call, counted[call], os.path.relpath(path[1], scene.place.home.parent)))
    assert points, "the recorded run has no calls"
    return points


def _ways(point: Point) -> Iterator[list[str]]:
    """The options of strace for each way in which the call is struck.

    Calls that only look fail once, in the usual ways: to be killed there is to be killed at the next one that changes something.
    """
    if point.call in LOOKING:
        for error in ("EIO", "EACCES", "EMFILE"):
            yield ["-e", f"inject={point.call}:error={error}:when={point.number}"]
        return
    yield ["-e", f"inject={point.call}:signal=KILL:when={point.number}"]
    for error in ERRORS:
        # Python calls again after EINTR, rightly for ever: what is interrupted twenty times on end has to go through.
        always = f"{point.number}+" if error != "EINTR" else f"{point.number}..{point.number + 19}"
        for when in (f"{point.number}", always):
            yield ["-e", f"inject={point.call}:error={error}:when={when}"]


def _try(start: Warm, scene: Scene, point: Point, how: list[str], where: str, figures: Figures) -> None:
    log = scene.kept.with_name("strace.log")
    _reset(scene)
    traced = "openat,close,fsync,fdatasync" if point.call in {"fsync", "fdatasync"} else point.call
    talk = _traced(start, scene, ["-s", "0", "-e", f"trace={traced}", *how], log)
    killed = "KILL" in how[1]
    struck = "(INJECTED)" in (text := log.read_text(errors="replace")) or (killed and "killed by SIGKILL" in text)
    figures.count("killed" if killed else "failed")
    figures.count("not reached", not struck)
    figures.count("acknowledged edits", talk.acknowledged)
    figures.fault(where, _trusted_again(text))
    if scene.name == "shown":
        _check_looking(scene, talk, where, figures)
        return
    after = looked_at(start, scene.place, scene.before, talk, where, figures)
    figures.fault(where, _wrong_end(scene, talk, killed))
    if after is not None:
        _go_on(start, scene.place, after, where, figures)


def _trusted_again(log: str) -> str:
    """After an fsync that failed the next one on the same descriptor may succeed, and the text is not on the disk."""
    failed: set[str] = set()
    for line in log.splitlines():
        found = re.search(r"\b(openat|close|fsync|fdatasync)\((\d+)?.*= (-?\d+)(?: (\w+))?", line)
        if found is None:
            continue
        call, descriptor, result, error = found.groups()
        if call == "openat":
            failed.discard(result)
        elif call == "close":
            failed.discard(descriptor)
        elif descriptor in failed:
            return "an fsync that failed was asked again of the same descriptor"
        elif result == "-1" and error != "EINTR":
            failed.add(descriptor)
    return ""


def _wrong_end(scene: Scene, talk: Talk, killed: bool) -> str:
    """What is wrong with how it ended."""
    if killed:
        return "" if talk.status in {-9, 0} else f"killed, it ended with {talk.status}"
    if talk.status not in {0, 1, 3}:
        return f"it ended with {talk.status}: {talk.errors[-300:]}"
    if talk.status != 0:
        return "" if talk.errors or talk.acknowledged < len(scene.asked) else "it failed and said nothing"
    document = scene.before
    for operation in scene.asked:
        document = applied(document, operation)
    if talk.acknowledged < len(scene.asked):
        return f"status 0, but {talk.answers}"
    return "" if seen(in_file(scene.place.file) or {}) == seen(document) else "status 0, but it is not in the file"


def _check_looking(scene: Scene, talk: Talk, where: str, figures: Figures) -> None:
    """`show` changes nothing, whatever fails, and gives nothing or what it should."""
    folder = scene.place.home.parent
    kept = Place(scene.kept / scene.place.file.relative_to(folder), scene.kept / "home")
    if _contents(scene.place, folder) != _contents(kept, scene.kept):
        figures.fault(where, "to look changed something on the disk")
    if "Traceback" in talk.errors or talk.status not in {0, 1, 3, -9}:
        figures.fault(where, f"show ended with {talk.status}: {talk.errors[-600:]}")


def _contents(place: Place, folder: Path) -> dict[str, object]:
    return {os.path.relpath(path, folder): value[2] for path, value in snapshot(place).items()}  # type: ignore[index]


def _go_on(start: Warm, place: Place, before: Document, where: str, figures: Figures) -> None:
    """With nothing in its way the next run begins with what `show` gave, edits, and saves."""
    asked = [{"op": "set", "ref": ["document", "title", "en"], "value": "afterwards"}]
    talk = edit(start, place, asked)
    if talk.status != 0 or talk.answers != ["ACK"]:
        figures.fault(where, f"the next run ended with {talk.status}, {talk.answers}: {talk.errors[-300:]}")
    elif seen(in_file(place.file) or {}) != seen(applied(before, asked[0])):
        figures.fault(where, "the next run did not save what was there and its own")


def _reset(scene: Scene) -> None:
    folder = scene.place.home.parent
    shutil.rmtree(folder)
    shutil.copytree(scene.kept, folder)


def _traced(start: Warm, scene: Scene, options: Sequence[str], log: Path) -> Talk:
    """A run under strace."""
    words = ["edit", str(scene.place.file)] if scene.name != "shown" else ["show", str(scene.place.file), "--json"]
    inside, gate = socket.socketpair()
    with inside:
        process = start(words, scene.place, reads=True, gate=inside.fileno())
    assert process.into is not None
    data = b"".join(json.dumps(operation, ensure_ascii=False).encode() + b"\n" for operation in scene.asked)
    assert len(data) < 60_000, "more than a pipe holds"
    os.write(process.into, data)
    os.close(process.into)
    process.into = None
    command = ["strace", "-f", "-o", str(log), *options, "-p", str(process.pid)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr is not None
        said = tracer.stderr.readline()
        with gate:
            gate.send(b"x")
        talk = converse(process, scene.asked)
        said += tracer.stderr.read()
    assert "attached" in said, f"strace: {said}"
    if scene.name == "shown":
        talk.strange.clear()
    return talk
