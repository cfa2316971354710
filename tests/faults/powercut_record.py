"""What a program asked of the disk, recorded by strace: its system calls with all their data, as events."""

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from protocol import Operation, Place, Program, Talk, cold, converse

PATHS: Final = (
    "open,openat,creat,truncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat,"
    "symlink,symlinkat"
)
DESCRIPTORS: Final = (
    "close,dup,dup2,dup3,fcntl,lseek,read,readv,pread64,write,writev,pwrite64,pwritev,pwritev2,ftruncate,fallocate,"
    "fsync,fdatasync,sync,syncfs,sync_file_range,sendfile,copy_file_range"
)


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that succeeded, or an fsync that did not: its words as strace tells them, and its result."""

    name: str
    words: tuple[str, ...]
    result: int

    def number(self, at: int) -> int:
        return int(self.words[at], 0)

    def path(self, at: int) -> str:
        return self.data(at).decode("utf-8", "surrogateescape")

    def data(self, at: int) -> bytes:
        return _bytes(self.words[at])


@dataclass(frozen=True, slots=True)
class Recorded:
    """A run: what was said to it and by it, and what it asked of the system."""

    talk: Talk
    calls: tuple[Call, ...]


def strace_works() -> bool:
    try:
        done = subprocess.run(["strace", "-f", "-e", "trace=close", "-o", "/dev/null", "true"], capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def recorded(
    program: Program, place: Place, operations: Iterable[Operation], log: Path, *, each: bool, inject: str = ""
) -> Recorded:
    """Run `edit` over the operations, all at once or `each` after the answer to the one before. strace may `inject` an error."""
    more = ("-e", f"inject={inject}") if inject else ()
    process = cold(program, (*_strace(log), *more))(["edit", str(place.file)], place, reads=True)
    talk = converse(process, operations, burst=1 if each else 0)
    with log.open(encoding="ascii", errors="replace") as lines:
        return Recorded(talk, tuple(_calls(lines)))


def _strace(log: Path) -> Sequence[str]:
    return (
        *("strace", "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "40000000", "-e", "signal=none"),
        *("-e", f"trace={PATHS},{DESCRIPTORS}", "-e", "raw=read,readv,pread64", "-o", str(log)),
    )


def _calls(lines: Iterable[str]) -> Iterator[Call]:
    begun: dict[str, str] = {}
    for line in lines:
        pid, _, rest = line.rstrip("\n").partition(" ")
        rest = rest.lstrip()
        if rest.endswith("<unfinished ...>"):
            begun[pid] = rest.removesuffix("<unfinished ...>")
            continue
        if rest.startswith("<... "):
            rest = begun.pop(pid) + rest.partition(" resumed>")[2]
        name, bracket, rest = rest.partition("(")
        words, equals, result = rest.rpartition(" = ")
        if not bracket or not equals or not name.isidentifier():
            continue  # of a process that ended, or a call that never returned
        value = result.split(" ", 1)[0]
        if value == "?" or (value.startswith("-") and name not in {"fsync", "fdatasync"}):
            continue
        yield Call(name, _words(name, words.rstrip().removesuffix(")")), int(value, 0))


def _words(name: str, text: str) -> tuple[str, ...]:
    if name in {"writev", "pwritev", "pwritev2"}:  # fd, [{iov_base="…", iov_len=…}, …], how many, where
        first, _, rest = text.partition(", ")
        vector, _, last = rest.rpartition("]")
        data = "".join(piece.partition('"')[0] for piece in vector.split('iov_base="')[1:])
        return (first, f'"{data}"', *last.removeprefix(", ").split(", "))
    return tuple(text.split(", "))


def _bytes(word: str) -> bytes:
    if not word.startswith('"') or not word.endswith('"'):
        raise ValueError(f"strace did not tell the whole: {word[-40:]}")
    return bytes.fromhex(word[1:-1].replace("\\x", ""))
