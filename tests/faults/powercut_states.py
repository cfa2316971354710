"""One session of the power cut battery: its runs recorded, all states of its disk laid out as real files and looked at."""

import importlib
import io
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from figures import Figures
from kills import in_file
from powercut import NAME, Run, Session
from powercut_disk import MANY, Disk, Tree, content_of
from powercut_record import Recorded, recorded
from powercut_replay import Replay, same_as_real
from protocol import HERE, IGM, Document, Operation, Place, Program
from work import applied, file_of, operations, seen

FILE, HOME = "docs/an assessment.igm.json", "home"


def session_cuts(program: Program, session: Session, *, seed: int = 1, most_faults: int = 5) -> Figures:
    """All states of one session."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="igm-powercut-", dir=memory if memory.is_dir() else None))
    try:
        return _Cutter(program, session, folder, random.Random(f"{seed} {session.name}"), most_faults).figures_of_all()
    finally:
        shutil.rmtree(folder)


@dataclass(slots=True)
class Stage:
    """Where states are laid out as real files: only what is another than in the state before is written."""

    root: Path
    now: Tree = field(default_factory=dict)

    def lay_out(self, tree: Tree) -> None:
        for path in sorted(self.now, reverse=True):
            content, other = self.now[path], tree.get(path, "")
            if other == "" or (other is None) != (content is None):
                target = self.root / path
                target.rmdir() if content is None else target.unlink()
        for path in sorted(tree):
            content, old = tree[path], self.now.get(path)
            if content is None:
                (self.root / path).mkdir(exist_ok=True)
            elif old is None or old.key != content.key:
                (self.root / path).write_bytes(content.data)
        self.now = tree

    def touched(self) -> bool:
        """Whether other names are there than were laid out, or other lengths."""
        found = {str(path.relative_to(self.root)): path for path in self.root.rglob("*")}
        return found.keys() != self.now.keys() or any(
            content is not None and found[path].stat().st_size != len(content.data)
            for path, content in self.now.items()
        )

    def start_anew(self) -> None:
        for path in self.root.iterdir():
            shutil.rmtree(path)
        self.now = {}


Show = Callable[[Place], tuple[int, Document | None]]


def loader_of(program: Program) -> Show:
    """`show`, called in this process."""
    main = _main_of(program)

    def show(place: Place) -> tuple[int, Document | None]:
        printed, home = io.StringIO(), os.environ.get("IGM_DESKTOP_HOME")
        os.environ["IGM_DESKTOP_HOME"] = str(place.home)
        try:
            with redirect_stdout(printed), redirect_stderr(io.StringIO()):
                status = main(["show", str(place.file), "--json"])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        finally:
            os.environ.pop("IGM_DESKTOP_HOME") if home is None else os.environ.update(IGM_DESKTOP_HOME=home)
        text = printed.getvalue()
        return status, json.loads(text)["document"] if text else None

    return show


def _main_of(program: Program) -> Callable[[list[str]], int]:
    if str(HERE) not in sys.path:
        sys.path.insert(0, str(HERE))
    module, _, name = program.entry.partition(":")
    if program == IGM:
        return _igm_main()
    return cast(Callable[[list[str]], int], getattr(importlib.import_module(module), name))


def _igm_main() -> Callable[[list[str]], int]:
    """As igm-desktop's own, but the words are understood once: making the parser takes ten times as long as a file."""
    from igm_desktop.cli.verbs import REFUSED, _parser
    from igm_desktop.core.errors import IgmError

    understood: dict[tuple[str, ...], Any] = {}

    def main(words: list[str]) -> int:
        if tuple(words) not in understood:
            understood[tuple(words)] = _parser().parse_args(words)
        arguments = understood[tuple(words)]
        try:
            return int(arguments.verb(arguments))
        except IgmError:
            return REFUSED

    return main


def _mark(document: Document) -> bytes:
    return content_of(json.dumps(seen(document), sort_keys=True).encode()).key


@dataclass
class _Cutter:
    """A session: the documents that there were, in one row from its beginning, and what was found on its disks."""

    program: Program
    session: Session
    folder: Path
    dice: random.Random
    most_faults: int
    row: list[Document] = field(default_factory=list)
    numbers: dict[bytes, int] = field(default_factory=dict)
    """Where in the row a document is last, by its mark."""
    opened: dict[Any, bytes | str] = field(default_factory=dict)
    """By state: the mark of the document that `show` gave, or what was wrong."""
    files: dict[bytes, bytes | str] = field(default_factory=dict)
    """By content of the file: the mark of the document in it, or what is wrong."""

    def __post_init__(self) -> None:
        self.root = self.folder / "disk"
        self.place = Place(self.root / FILE, self.root / HOME)
        self.show = loader_of(self.program)
        self.stage = Stage(self.root)
        self.figures = Figures(NAME)
        self.safe = self.in_file = 0  # what must be shown, and stand in the file: numbers of documents in the row
        self.run = 0

    def figures_of_all(self) -> Figures:
        (self.root / "docs").mkdir(parents=True)
        (self.root / HOME).mkdir()
        self.place.file.write_bytes(file_of(self.session.size, self.dice))
        self._found_document(json.loads(self.place.file.read_bytes())["document"])
        disk = Disk.holding(self._scanned(), self._many())
        for run in self.session.runs:
            self.run += 1
            if len(self.figures.faults) < self.most_faults:
                disk = self._looked_through(run, disk)
        self.figures.count("sessions")
        self.figures.count("runs", self.run)
        self.figures.count("disks", len(self.opened))
        self.figures.count("sessions not whole", disk.sampled)
        return self.figures

    def _many(self) -> int:
        return MANY if self.session.whole else 1

    def _scanned(self) -> Tree:
        return {
            str(path.relative_to(self.root)): None if path.is_dir() else content_of(path.read_bytes())
            for path in self.root.rglob("*")
        }

    def _found_document(self, document: Document) -> None:
        self.row.append(document)
        self.numbers[_mark(document)] = len(self.row) - 1

    # ---- a run

    def _looked_through(self, run: Run, disk: Disk) -> Disk:
        """The disk that the next run begins with."""
        self.stage.start_anew()
        self.stage.lay_out(disk.live())
        first = len(self.row) - 1
        work = self._work(run)
        done = recorded(self.program, self.place, work, self.folder / "calls.log", each=self.session.each)
        if done.talk.status != 0 or done.talk.acknowledged != len(work):
            self._fault(f"status {done.talk.status}, {done.talk.answers}, {done.talk.errors[-300:]}")
            return disk
        for operation in work:
            self._found_document(applied(self.row[-1], operation))
        if run.ends:
            return self._cut_off(run, disk, done, work, first, self._moments(disk, done))
        self._moments(disk, done)
        self._look_at_all(disk, done, work, first)
        if len(self.figures.faults) >= self.most_faults:
            return disk
        self._look(disk.live(), first + len(work), first + len(work))
        self.safe = self.in_file = first + len(work)
        return disk

    def _work(self, run: Run) -> list[Operation]:
        """The operations of a run, with a save in the middle of the longer ones."""
        work = list(operations(self.dice, self.row[-1], run.count, f"r{self.run}-"))
        if run.count >= 4 and not any(one["op"] == "save" for one in work):
            work.insert(run.count // 2, {"op": "save"})
        return work

    def _moments(self, disk: Disk, done: Recorded) -> int:
        """How often the disk changes; and that the model of it comes out as the real one did."""
        replay = Replay(Disk.holding(disk.live()), self.root)
        moments = sum(1 for _ in replay.moments(done.calls))
        assert same_as_real(replay), f"{self.session.name}: the recording is not the whole of what happened"
        return moments

    def _look_at_all(
        self,
        disk: Disk,
        done: Recorded,
        work: list[Operation],
        first: int,
        enough: Callable[[int], bool] = lambda _: False,
    ) -> None:
        """Look at every state of every moment, up to the first that is enough: the disk is then as it is at that moment."""
        self.stage.start_anew()
        for moment, answers in enumerate(Replay(disk, self.root).moments(done.calls)):
            self.figures.count("moments")
            saves = [at + 1 for at, one in enumerate(work[:answers]) if one["op"] == "save"]
            # What a run that was killed had not acknowledged is shown to the next one, and safe only with its first answer.
            self.safe = first + answers if answers else self.safe
            self.in_file = first + saves[-1] if saves else self.in_file
            for state in disk.states():
                self._look(state, self.safe, self.in_file)
                if len(self.figures.faults) >= self.most_faults:
                    return
            if enough(moment):
                return

    def _cut_off(self, run: Run, disk: Disk, done: Recorded, work: list[Operation], first: int, moments: int) -> Disk:
        """The disk as the kill or the power cut left it, and the row of documents up to what is found on it."""
        earliest = int(moments * run.at)
        if run.ends == "killed":
            self._look_at_all(disk, done, work, first, lambda moment: moment >= earliest)
        else:
            self._look_at_all(
                disk, done, work, first, lambda moment: moment >= earliest and disk.torn_append() is not None
            )
            disk = Disk.holding(disk.torn_append() or disk.live(), self._many())
        tree = disk.live()
        self.stage.start_anew()
        self._look(tree, self.safe, self.in_file)
        shown, in_file_now = self._number_shown(tree), self._number_in(tree)
        if isinstance(shown, int) and isinstance(in_file_now, int):
            del self.row[shown + 1 :]
            self.numbers = {mark: number for mark, number in self.numbers.items() if number <= shown}
            if run.ends == "cut":  # and so it is durable
                self.safe, self.in_file = shown, in_file_now
        return disk

    # ---- a state

    def _look(self, tree: Tree, needed: int, needed_in_file: int) -> None:
        """What `show` gives of the state is a document of the row, not before `needed`; so is what the file alone holds."""
        for what, number, least in (
            ("show gives", self._number_shown(tree), needed),
            ("the file holds", self._number_in(tree), needed_in_file),
        ):
            if len(self.figures.faults) >= self.most_faults:
                return
            if isinstance(number, str):
                self._fault(f"{what} {number}, in {_told(tree)}")
            elif number < least:
                self._fault(f"{what} the document after {number} operations of {least}, in {_told(tree)}")

    def _number_shown(self, tree: Tree) -> int | str:
        key = key_of(tree)
        if key not in self.opened:
            self.stage.lay_out(tree)
            self.opened[key] = self._shown()
        return self._number(self.opened[key])

    def _shown(self) -> bytes | str:
        try:
            status, document = self.show(self.place)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of the program
            return f"{type(error).__name__}: {error}"
        if self.stage.touched():
            self.stage.start_anew()
            return "something, and has changed the disk"
        if document is None or status not in {0, 1}:
            return f"nothing: status {status}"
        return _mark(document)

    def _number_in(self, tree: Tree) -> int | str:
        content = tree.get(FILE)
        if content is None:
            return "nothing: it is gone"
        if content.key not in self.files:
            self.stage.lay_out(tree)
            document = in_file(self.place.file)
            self.files[content.key] = "nothing that can be read" if document is None else _mark(document)
        return self._number(self.files[content.key])

    def _number(self, found: bytes | str) -> int | str:
        return found if isinstance(found, str) else self.numbers.get(found, "a document that never was")

    def _fault(self, what: str) -> None:
        self.figures.fault(f"session {self.session.name!r}, run {self.run}", what)


def key_of(tree: Tree) -> frozenset[tuple[str, bytes]]:
    return frozenset((path, b"" if content is None else content.key) for path, content in tree.items())


def _told(tree: Tree) -> str:
    """The state in a few words: names and lengths."""
    return ", ".join(f"{path} {len(content.data)} B" for path, content in sorted(tree.items()) if content is not None)
