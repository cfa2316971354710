"""Recorded system calls carried out on the model of a disk."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from powercut_disk import Cut, Disk, Entries, File, Folder, Write
from powercut_record import Call

Node = File | Folder


@dataclass(slots=True)
class Open:
    """An open file or folder; what was duplicated is shared."""

    node: Node
    path: str
    offset: int = 0
    appends: bool = False


@dataclass(slots=True)
class Replay:
    """One process after another on a disk whose root is at `place`. Anything that is not modelled raises."""

    disk: Disk
    place: Path
    answers: int = 0
    """How many lines the process has said by now."""
    _fds: dict[int, Open] = field(default_factory=dict)

    def moments(self, calls: Iterable[Call]) -> Iterator[int]:
        """Carry out the calls and stop wherever the disk has become another.

        Each time with the number of lines that were said before the disk changes again: the strictest time for a cut.
        """
        self._fds, self.answers = {}, 0
        changed = True
        for call in calls:
            if changed and self._is_about_the_disk(call):
                yield self.answers
                changed = False
            changed = self._carry_out(call) or changed
        yield self.answers

    def _is_about_the_disk(self, call: Call) -> bool:
        return call.name not in {"close", "lseek", "read", "readv", "pread64", "fcntl"} and not self._is_said(call)

    @staticmethod
    def _is_said(call: Call) -> bool:
        return call.name in {"write", "writev"} and call.number(0) == 1

    def _carry_out(self, call: Call) -> bool:
        """Whether the disk is another now."""
        if self._is_said(call):
            self.answers += call.data(1)[: call.result].count(b"\n")
            return False
        return bool(getattr(self, f"on_{call.name}", self._unknown)(call))

    def _unknown(self, call: Call) -> None:
        if call.words and call.words[0].isdigit() and int(call.words[0]) not in self._fds:
            return
        raise NotImplementedError(f"{call.name}({', '.join(call.words)[:80]}) is not modelled")

    # ---- where things are

    def _path(self, call: Call, at: int) -> str:
        """The whole path; "" where it begins at a folder that is none of ours."""
        path = call.path(at + 1)
        if path.startswith("/") or at < 0 or call.words[at] == "AT_FDCWD":
            return os.path.normpath(Path.cwd() / path)
        beside = self._fds.get(call.number(at))
        return os.path.normpath(f"{beside.path}/{path}") if beside else ""

    def _where(self, call: Call, at: int) -> tuple[Folder, str] | None:
        """The folder and the name that a path ends in; None outside of the place. `at` is its folder's word, or -1."""
        path = self._path(call, at)
        if not path.startswith(f"{self.place}/"):
            return None
        *above, name = path.removeprefix(f"{self.place}/").split("/")
        folder: Node | None = self.disk.root
        for word in above:
            folder = folder.live.get(word) if isinstance(folder, Folder) else None
        return (folder, name) if isinstance(folder, Folder) else None

    # ---- descriptors

    def on_openat(self, call: Call) -> bool:
        return self._opened(call, 0)

    def on_open(self, call: Call) -> bool:
        return self._opened(call, -1)

    def _opened(self, call: Call, at: int) -> bool:
        self._fds.pop(call.result, None)
        flags = set(call.words[at + 2].split("|"))
        path = self._path(call, at)
        if path == str(self.place):
            self._fds[call.result] = Open(self.disk.root, str(self.place))
            return False
        found = self._where(call, at)
        if found is None:
            return False
        folder, name = found
        if "O_TMPFILE" in flags:
            raise NotImplementedError("O_TMPFILE is not modelled")
        changed = name not in folder.live
        if changed:
            file = File()
            folder.change(lambda entries: entries.update({name: file}))
        node = folder.live[name]
        if isinstance(node, File) and "O_TRUNC" in flags and node.live:
            node.change(Cut(0))
            changed = True
        self._fds[call.result] = Open(node, path, appends="O_APPEND" in flags)
        return changed

    def on_close(self, call: Call) -> None:
        self._fds.pop(call.number(0), None)

    def on_dup(self, call: Call) -> None:
        self._fds.pop(call.result, None)
        if call.number(0) in self._fds:
            self._fds[call.result] = self._fds[call.number(0)]

    on_dup2 = on_dup3 = on_dup

    def on_fcntl(self, call: Call) -> None:
        if call.words[1].startswith("F_DUPFD"):
            self.on_dup(call)

    def on_lseek(self, call: Call) -> None:
        if opened := self._fds.get(call.number(0)):
            opened.offset = call.result

    def on_read(self, call: Call) -> None:
        if opened := self._fds.get(call.number(0)):
            opened.offset += call.result

    on_readv = on_read

    def on_pread64(self, call: Call) -> None:
        pass

    # ---- bytes

    def _file(self, call: Call) -> tuple[Open, File] | None:
        opened = self._fds.get(call.number(0))
        if opened is None or not isinstance(opened.node, File):
            return None
        return opened, opened.node

    def on_write(self, call: Call) -> bool:
        if (found := self._file(call)) is None:
            return False
        opened, file = found
        offset = len(file.live) if opened.appends else opened.offset
        file.change(Write(offset, call.data(1)[: call.result]))
        opened.offset = offset + call.result
        return True

    on_writev = on_write

    def on_pwrite64(self, call: Call) -> bool:
        if (found := self._file(call)) is None:
            return False
        found[1].change(Write(call.number(3), call.data(1)[: call.result]))
        return True

    def on_ftruncate(self, call: Call) -> bool:
        if (found := self._file(call)) is None or len(found[1].live) == call.number(1):
            return False
        found[1].change(Cut(call.number(1)))
        return True

    def on_fsync(self, call: Call) -> bool:
        opened = self._fds.get(call.number(0))
        if opened is None:
            return False
        return opened.node.sync() if call.result == 0 else opened.node.fail_sync()

    on_fdatasync = on_fsync

    # ---- names

    def on_mkdirat(self, call: Call, at: int = 0) -> bool:
        if (found := self._where(call, at)) is None:
            return False
        folder, name = found
        new = Folder()
        folder.change(lambda entries: entries.update({name: new}))
        return True

    def on_mkdir(self, call: Call) -> bool:
        return self.on_mkdirat(call, -1)

    def on_unlinkat(self, call: Call, at: int = 0) -> bool:
        if (found := self._where(call, at)) is None:
            return False
        folder, name = found
        folder.change(lambda entries: _drop(entries, name))
        return True

    def on_unlink(self, call: Call) -> bool:
        return self.on_unlinkat(call, -1)

    on_rmdir = on_unlink

    def on_linkat(self, call: Call, at: int = 0) -> bool:
        source, target = self._where(call, at), self._where(call, 2 if at == 0 else 0)
        if source is None or target is None:
            return self._none_of_ours(call, source, target)
        node, (folder, name) = source[0].live[source[1]], target
        folder.change(lambda entries: entries.update({name: node}))
        return True

    def on_link(self, call: Call) -> bool:
        return self.on_linkat(call, -1)

    def on_renameat2(self, call: Call, at: int = 0) -> bool:
        source, target = self._where(call, at), self._where(call, 2 if at == 0 else 0)
        if source is None or target is None:
            return self._none_of_ours(call, source, target)
        if source[0] is not target[0]:
            raise NotImplementedError("a rename from one folder to another is not modelled")
        old, new = source[1], target[1]
        exchange = at == 0 and "RENAME_EXCHANGE" in call.words[-1]
        step = _swap if exchange else _move
        if old == new:
            return False
        source[0].change(lambda entries: step(entries, old, new))
        return True

    on_renameat = on_renameat2

    def on_rename(self, call: Call) -> bool:
        return self.on_renameat2(call, -1)

    def _none_of_ours(self, call: Call, *places: object) -> bool:
        if any(place is not None for place in places):
            raise NotImplementedError(f"{call.name} into the place or out of it is not modelled")
        return False


def _drop(entries: Entries, name: str) -> None:
    entries.pop(name, None)


def _move(entries: Entries, old: str, new: str) -> None:
    if old in entries:
        entries[new] = entries.pop(old)


def _swap(entries: Entries, one: str, two: str) -> None:
    if one in entries and two in entries:
        entries[one], entries[two] = entries[two], entries[one]


def same_as_real(replay: Replay) -> bool:
    """Whether the model and the real folder are alike after a recording: that nothing was overlooked."""
    tree = replay.disk.live()
    found = {str(path.relative_to(replay.place)): path for path in replay.place.rglob("*")}
    return found.keys() == tree.keys() and all(
        stat.S_ISDIR(path.lstat().st_mode) if tree[name] is None else path.read_bytes() == tree[name].data
        for name, path in found.items()
    )
