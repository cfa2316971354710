"""The good toy: a whole saver and loader in one file, which keeps the promises of docs/reliability.md in the simplest way.

It is the control of the batteries: one that finds a fault in it is itself wrong. The planted bad ones are variations of it.

The state folder has a journal: a first line with the whole document and the hash of the file that it stands on, then a line
per operation, on the disk before it is acknowledged, and a line with the hash of each save before the file is replaced.
A line that is not whole ends it. A journal is never mended: after any failure a new one takes its place.
"""

import fcntl
import hashlib
import json
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from work import applied

FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL


class Refused(Exception):
    """The file cannot be worked on."""


class Desk:
    """A document that is being worked on."""

    def __init__(self, file: Path) -> None:
        self.file, self.journal = file, journal_of(file)
        self.lock = take_lock(file)
        self.document, self.data, _ = load(file)
        self.descriptor = -1
        self.begin()

    def begin(self) -> None:
        """A new journal: the old one is there until the new one is on the disk."""
        self.forget_journal()
        self.journal.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(self.journal.parent.parent)
        first = journal_line({"document": self.document, "base": digest(self.data)})
        self.descriptor = put(self.journal, first)

    def keep(self, operation: dict[str, Any]) -> None:
        """Durable when it returns."""
        self.document = applied(self.document, operation)
        if self.descriptor < 0:
            self.begin()  # with the document as it is now
        else:
            self.append(operation)

    def append(self, value: dict[str, Any]) -> None:
        try:
            write_all(self.descriptor, journal_line(value))
            os.fsync(self.descriptor)
        except OSError:
            self.forget_journal()
            raise

    def save(self) -> None:
        if self.descriptor < 0:
            self.begin()
        if self.file.read_bytes() != self.data:
            raise Refused("changed: somebody else has written the file")
        data = file_bytes(self.document)
        self.append({"saving": digest(data)})
        os.close(put(self.file, data))
        self.data = data

    def close(self) -> None:
        self.forget_journal()
        self.journal.unlink()
        sync_folder(self.journal.parent)
        os.close(self.lock)

    def forget_journal(self) -> None:
        if self.descriptor >= 0:
            descriptor, self.descriptor = self.descriptor, -1
            with suppress(OSError):
                os.close(descriptor)


def main(words: list[str]) -> int:
    file = Path(words[1])
    try:
        return edit(file) if words[0] == "edit" else show(file)
    except (OSError, ValueError, KeyError, Refused) as error:
        print(f"refused: {type(error).__name__}: {error}", file=sys.stderr)
        return 3


def edit(file: Path) -> int:
    desk = Desk(file)
    failed = False
    for number, line in enumerate(sys.stdin):
        try:
            operation = json.loads(line)
            if operation["op"] == "save":
                desk.save()
            else:
                desk.keep(operation)
            print("ACK", number, flush=True)
        except (OSError, Refused) as error:
            failed = True
            print("ERR", "io", error, flush=True)
    desk.save()
    desk.close()
    return 1 if failed else 0


def show(file: Path) -> int:
    document, _, recovered = load(file)
    json.dump({"document": document}, sys.stdout)
    return 1 if recovered else 0


def load(file: Path) -> tuple[Any, bytes, bool]:
    """The document with what the journal adds, the bytes of the file, and whether anything was added."""
    data = file.read_bytes()
    document = json.loads(data)["document"]
    lines = journal_lines(journal_of(file))
    if not lines or digest(data) not in {lines[0]["base"], *(line.get("saving") for line in lines)}:
        return document, data, False
    recovered = lines[0]["document"]
    for line in lines[1:]:
        if "op" in line:
            recovered = applied(recovered, line)
    return recovered, data, recovered != document


def take_lock(file: Path) -> int:
    descriptor = os.open(file.with_name(f".{file.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Refused("taken: somebody else is working on the file") from error
    return descriptor


def put(path: Path, data: bytes) -> int:
    """The bytes at the path, all or nothing; a descriptor at their end. All is on the disk when it returns."""
    temporary = path.with_name(f".{secrets.token_hex(6)}.tmp")
    descriptor = os.open(temporary, FLAGS, 0o600)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
        os.replace(temporary, path)
        sync_folder(path.parent)
    except OSError:
        os.close(descriptor)
        with suppress(OSError):
            temporary.unlink()
        raise
    return descriptor


def write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def journal_of(file: Path) -> Path:
    name = hashlib.sha256(os.fsencode(file.resolve())).hexdigest()[:16]
    return Path(os.environ["IGM_DESKTOP_HOME"]) / "recovery" / f"{name}.journal"


def journal_line(value: dict[str, Any]) -> bytes:
    body = json.dumps(value)
    return f"{hashlib.sha256(body.encode()).hexdigest()[:16]} {body}\n".encode()


def journal_lines(journal: Path) -> list[dict[str, Any]]:
    try:
        data = journal.read_bytes()
    except FileNotFoundError:
        return []
    lines: list[dict[str, Any]] = []
    for line in data.split(b"\n")[:-1]:
        found, _, body = line.partition(b" ")
        if found.decode("ascii", "replace") != hashlib.sha256(body).hexdigest()[:16]:
            break
        lines.append(json.loads(body))
    return lines


def file_bytes(document: Any) -> bytes:
    return json.dumps({"format": "igm-assessment", "version": 1, "document": document}, ensure_ascii=False).encode()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
