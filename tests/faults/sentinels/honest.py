"""A small program that keeps its promises: the ground of the sentinels, each of which breaks one.

It speaks what `igm-desktop edit` and `show --json` speak, over the same files, with nothing but the standard library, so
that a battery sees how a saver behaves and not how fast it starts. The order of every step is the point of this file.
"""

import ctypes
import errno
import fcntl
import json
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from sentinels.content import Json, Loader, Refusal, applied, journal_line, journal_lines, sha

CREATE: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
NOREPLACE, EXCHANGE = 1, 2
KEPT: Final = 10


def rename(old: Path, new: Path, flag: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(-100, os.fsencode(old), -100, os.fsencode(new), flag) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(new))


class Keeper(Loader):
    """One document being worked on."""

    def __init__(self, path: str) -> None:
        self.path = Path(os.path.realpath(path))
        home = Path(os.environ.get("IGM_DESKTOP_HOME") or Path.home() / ".honest")
        key = sha(os.fsencode(self.path))[:16]
        self.journal_path = home / "recovery" / f"{key}.journal"
        self.backups = home / "backups" / key
        self.journal = -1
        self.expected: str | None = None
        self.file: Json = {}

    # ---- opening

    def opened(self) -> tuple[Json, str]:
        """What the file and the recovery copy add up to, and how: as it was, or recovered. Changes nothing."""
        data = self.read(self.path)
        lines, self.whole = journal_lines(self.read(self.journal_path) or b"")
        self.expected = None if data is None else sha(data)
        if not lines:
            if data is None:
                return self.from_backup(Refusal("missing"))
            try:
                return self.loads(data), "as it was"
            except Refusal as refusal:
                return self.from_backup(refusal)
        since, damaged = 0, False
        value = lines[0]["file"]
        if self.expected != lines[0]["base"]:
            marks = [at for at, line in enumerate(lines) if line.get("saving") == self.expected]
            since = marks[-1] if marks else 0
            value = self.came(data, value)
            damaged = value is lines[0]["file"]
        news = [line["op"] for line in lines[since:] if "op" in line]
        for op in news:
            try:
                value = applied(value, op)
            except Refusal:  # of something that the other program took away
                continue
        return value, "recovered" if news or damaged else "as it was"

    def came(self, data: bytes | None, known: Json) -> Json:
        try:
            return known if data is None else self.loads(data)
        except Refusal:
            return known

    def from_backup(self, refusal: Refusal) -> tuple[Json, str]:
        for path in reversed(self.kept()):
            try:
                return self.loads(self.read(path) or b""), "recovered"
            except Refusal:
                continue
        raise refusal

    def read(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def start(self) -> None:
        self.lock()
        self.file, _ = self.opened()
        self.back_up_old()
        self.make_folder(self.journal_path.parent)
        if self.whole:
            self.journal = os.open(self.journal_path, os.O_RDWR | os.O_CLOEXEC)
            self.cut_tail(self.journal, self.whole)
            os.lseek(self.journal, 0, os.SEEK_END)
        else:
            self.new_journal()

    def back_up_old(self) -> None:
        """What stands in the file, where a crash came before its backup."""
        data = self.read(self.path)
        if data is None or ((known := self.kept()) and self.read(known[-1]) == data):
            return
        with suppress(Refusal):
            self.loads(data)
            self.back_up(data)

    def lock(self) -> None:
        self.held = os.open(
            self.path.parent / f".{sha(os.fsencode(self.path.name))[:12]}.lock",
            os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC,
            0o600,
        )
        try:
            fcntl.flock(self.held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refusal("locked") from error

    # ---- the recovery copy

    def cut_tail(self, descriptor: int, whole: int) -> None:
        """A line that was torn by a power cut goes before another is written behind it."""
        os.ftruncate(descriptor, whole)
        os.fsync(descriptor)

    def new_journal(self) -> None:
        """A fresh one takes the place of the old when all of it is on the disk."""
        self.replace(self.journal_path, journal_line({"base": self.expected, "file": self.file}), self.swap_plain)
        if self.journal >= 0:
            os.close(self.journal)
        self.journal = os.open(self.journal_path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC)

    def note(self, line: Json) -> None:
        """One more line, on the disk when this returns. What could not be written whole is not there at all."""
        end = os.fstat(self.journal).st_size
        try:
            self.write_all(self.journal, journal_line(line))
            os.fsync(self.journal)
        except OSError:
            os.ftruncate(self.journal, end)
            self.new_journal()  # never a second fsync of the same: it would say yes to what is lost
            raise

    # ---- the steps that sentinels break

    def write_all(self, descriptor: int, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]

    def write_beside(self, path: Path, data: bytes) -> Path:
        temporary = path.parent / f".igm-{secrets.token_hex(6)}.tmp"
        descriptor = os.open(temporary, CREATE, 0o600)
        try:
            self.write_all(descriptor, data)
            self.sync_file(descriptor)
            if os.pread(descriptor, len(data) + 1, 0) != data:
                raise OSError(errno.EIO, "not what was written")
        except OSError:
            temporary.unlink()
            raise
        finally:
            os.close(descriptor)
        return temporary

    def sync_file(self, descriptor: int) -> None:
        os.fsync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def make_folder(self, folder: Path) -> None:
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        self.sync_folder(folder.parent)

    def replace(self, path: Path, data: bytes, swap: Callable[[Path, Path], None]) -> None:
        temporary = self.write_beside(path, data)
        try:
            swap(temporary, path)
        except (OSError, Refusal):
            temporary.unlink(missing_ok=True)
            raise
        self.sync_folder(path.parent)

    def swap_plain(self, temporary: Path, path: Path) -> None:
        os.replace(temporary, path)

    def swap_checked(self, temporary: Path, path: Path) -> None:
        """The new file in the place of the one that is known, and of no other."""
        if self.expected is None:
            try:
                rename(temporary, path, NOREPLACE)
            except FileExistsError as error:
                raise Refusal("changed") from error
            return
        rename(temporary, path, EXCHANGE)
        if sha(temporary.read_bytes()) != self.expected:
            rename(temporary, path, EXCHANGE)
            raise Refusal("changed")
        self.sync_folder(path.parent)
        temporary.unlink()

    # ---- what the operations do

    def keep(self, op: Json) -> None:
        """Durable in the recovery copy when this returns."""
        value = applied(self.file, op)
        self.note({"op": op})
        self.file = value

    def save(self) -> None:
        """Durable in the file when this returns."""
        data = self.dumps(self.file)
        if self.loads(data) != self.file:
            raise Refusal("verify")
        self.note({"saving": sha(data)})
        self.replace(self.path, data, self.swap_checked)
        self.expected = sha(data)
        self.back_up(data)
        self.new_journal()

    def kept(self) -> list[Path]:
        """The backups, by their counters."""
        if not self.backups.is_dir():
            return []
        return sorted(path for path in self.backups.iterdir() if not path.name.startswith("."))

    def back_up(self, data: bytes) -> None:
        self.make_folder(self.backups)
        known = self.kept()
        number = int(known[-1].name.split(".")[0]) + 1 if known else 1
        self.replace(self.backups / f"{number:08}.igm.json", data, self.swap_plain)
        self.thin()

    def thin(self) -> None:
        for path in self.kept()[:-KEPT]:
            path.unlink()

    def answer(self, number: int, line: str) -> str:
        try:
            op = json.loads(line)
            if not isinstance(op, dict):
                raise Refusal("bad_line")
            if op.get("op") == "save":
                self.save()
            else:
                self.keep(op)
        except Refusal as refusal:
            return f"ERR {refusal} It was not taken."
        except (ValueError, KeyError, TypeError, AttributeError):
            return "ERR bad_line It was not taken."
        except OSError as error:
            return f"ERR {errno.errorcode.get(error.errno or 0, 'io')} It is not safe on the disk."
        return f"ACK {number}"

    def finish(self) -> None:
        """All is in the file: there is nothing to recover."""
        self.save()
        self.journal_path.unlink()
        self.sync_folder(self.journal_path.parent)


def show(keeper: Keeper) -> tuple[int, Json]:
    """The status of `show`, and the document."""
    try:
        file, how = keeper.opened()
    except (Refusal, OSError):
        return 3, None
    return (1 if how == "recovered" else 0), file["document"]


def run(kind: type[Keeper], words: list[str]) -> int:
    """What the words ask of it; the status."""
    verb, path, *_ = words
    keeper = kind(path)
    if verb != "show":
        return edit(keeper)
    status, document = show(keeper)
    if document is not None:
        print(json.dumps({"document": document}))
    return status


def edit(keeper: Keeper) -> int:
    try:
        keeper.start()
    except (Refusal, OSError) as refusal:
        print(f"igm: {refusal}", file=sys.stderr)
        return 3
    wrong = False
    for number, line in enumerate(sys.stdin, 1):
        answer = keeper.answer(number, line)
        wrong = wrong or answer.startswith("ERR")
        print(answer, flush=True)
    try:
        keeper.finish()
    except (Refusal, OSError) as refusal:
        print(f"igm: {refusal}", file=sys.stderr)
        return 1
    return 1 if wrong else 0


def main(words: list[str]) -> int:
    return run(Keeper, words)
