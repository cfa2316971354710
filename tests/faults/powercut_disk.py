"""A disk as a file system may leave it: what was synced is there, of everything else any legal part.

Files have contents that are durable and changes since; folders have entries that are durable and changes since. A power cut
leaves of the changes of a folder any beginning, in their order and each folder for itself; of those of a file any
beginning too, the next write torn, or its length there before its bytes (which are then zero), or one write missing among others.
An fsync of a file makes nothing but its own bytes durable, one of a folder nothing but its own entries.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final, NamedTuple

TORN_AT: Final = (1, 512, 4096)
MANY: Final = 3_000
"""More states than that at one moment are not all looked at; whoever counts is told."""


class Content(NamedTuple):
    key: bytes
    data: bytes


Tree = dict[str, Content | None]
"""Paths below the root; None is a folder."""


def content_of(data: bytes) -> Content:
    return Content(hashlib.blake2b(data, digest_size=12).digest(), data)


@dataclass(frozen=True, slots=True)
class Write:
    offset: int
    data: bytes

    def on(self, old: bytes) -> bytes:
        padded = old if len(old) >= self.offset else old + bytes(self.offset - len(old))
        return padded[: self.offset] + self.data + padded[self.offset + len(self.data) :]

    def torn(self) -> Iterator["Write"]:
        """What of it may be on the disk: beginnings, with nothing or with zeros behind them."""
        size = len(self.data)
        for at in sorted({0, *TORN_AT, size // 2, size - 1}):
            if at < size:
                yield Write(self.offset, self.data[:at])
                yield Write(self.offset, self.data[:at] + bytes(size - at))


@dataclass(frozen=True, slots=True)
class Cut:
    """A change of the length alone."""

    size: int

    def on(self, old: bytes) -> bytes:
        return old[: self.size] + bytes(max(0, self.size - len(old)))

    def torn(self) -> Iterator["Cut"]:
        return iter(())


Change = Write | Cut


@dataclass(eq=False, slots=True)
class File:
    durable: bytes = b""
    live: bytes = b""
    pending: list[Change] = field(default_factory=list)
    variants: list[Content] | None = None
    given_up: list[Change] = field(default_factory=list)
    """What an fsync that failed has left marked as clean: no later one writes it, though programs still read it."""

    def change(self, change: Change) -> None:
        self.pending.append(change)
        self.live = change.on(self.live)
        self.variants = None

    def sync(self) -> bool:
        """Whether anything became durable."""
        changed = bool(self.pending)
        self.durable = self._without(*self.given_up) if self.given_up else self.live
        self.pending, self.given_up, self.variants = [], [], None
        return changed

    def fail_sync(self) -> bool:
        """It may all be there or not, as before; what Linux does not do is try again."""
        self.given_up = list(self.pending)
        return False

    def contents(self) -> list[Content]:
        """What it may hold after a power cut: the durable first, what was written last."""
        if self.variants is None:
            found = dict.fromkeys((self.durable, *self._between(), self.live))
            found[self.live] = found.pop(self.live)
            self.variants = [content_of(data) for data in found]
        return self.variants

    def _between(self) -> Iterator[bytes]:
        looked_at = {0, 1, len(self.pending) // 2, len(self.pending) - 2, len(self.pending) - 1}
        before = self.durable
        for number, change in enumerate(self.pending):
            if number in looked_at:
                for part in change.torn():
                    yield part.on(before)
                yield self._without(change)
            before = change.on(before)
            if number in looked_at:
                yield before

    def _without(self, *missing: Change) -> bytes:
        """All changes, of those that are missing but the length."""
        data = self.durable
        for change in self.pending:
            gone = isinstance(change, Write) and any(change is one for one in missing)
            data = Cut(max(len(data), change.offset + len(change.data))).on(data) if gone else change.on(data)
        return data


Entries = dict[str, "File | Folder"]
Step = Callable[[Entries], object]


@dataclass(eq=False, slots=True)
class Folder:
    durable: Entries = field(default_factory=dict)
    live: Entries = field(default_factory=dict)
    pending: list[Step] = field(default_factory=list)

    def change(self, step: Step) -> None:
        self.pending.append(step)
        step(self.live)

    def sync(self) -> bool:
        changed = bool(self.pending)
        self.durable, self.pending = dict(self.live), []
        return changed

    def fail_sync(self) -> bool:
        return False

    def beginnings(self) -> Iterator[Entries]:
        """What may be in it after a power cut."""
        entries = dict(self.durable)
        yield entries
        for step in self.pending:
            entries = dict(entries)
            step(entries)
            yield entries


@dataclass(slots=True)
class Disk:
    """The root folder of a recording, and whether some moment had more states than were looked at."""

    root: Folder
    many: int = MANY
    sampled: bool = False

    @classmethod
    def holding(cls, tree: Tree, many: int = MANY) -> "Disk":
        """A disk on which the tree is durable."""
        disk = cls(Folder(), many)
        for path in sorted(tree):
            *above, name = path.split("/")
            folder = disk.root
            for word in above:
                inner = folder.live[word]
                assert isinstance(inner, Folder)
                folder = inner
            content = tree[path]
            folder.live[name] = Folder() if content is None else File(content.data, content.data)
            folder.durable[name] = folder.live[name]
        return disk

    def states(self) -> Iterator[Tree]:
        """Every disk that a power cut at this moment may leave."""
        return self._states(self.root, "")

    def live(self) -> Tree:
        """The disk as programs see it: what a crash of the program alone leaves."""
        return _flat(self.root, "")

    def torn_append(self) -> Tree | None:
        """The disk as programs see it, but with half of what was last written behind the end of a file; None if nothing was."""
        for folder, name, file in _files(self.root):
            last = file.pending[-1] if file.pending else None
            if isinstance(last, Write) and last.offset > 0 and len(last.data) > 1:
                whole, cut = file.live, last.offset + len(last.data) // 2
                folder.live[name] = File(b"", whole[:cut])
                tree = self.live()
                folder.live[name] = file
                return tree
        return None

    def _states(self, folder: Folder, prefix: str) -> Iterator[Tree]:
        for entries in folder.beginnings():
            inner = [list(self._parts(node, f"{prefix}{name}")) for name, node in sorted(entries.items())]
            for parts in self._combined(inner):
                yield {path: content for part in parts for path, content in part.items()}

    def _parts(self, node: File | Folder, path: str) -> Iterator[Tree]:
        if isinstance(node, File):
            return ({path: content} for content in node.contents())
        return ({path: None, **tree} for tree in self._states(node, f"{path}/"))

    def _combined(self, inner: list[list[Tree]]) -> Iterator[tuple[Tree, ...]]:
        number = 1
        for choices in inner:
            number *= len(choices)
        if number <= self.many:
            yield from product(*inner)
            return
        self.sampled = True  # each through all it may be, with the others as they were and as they were to be
        for others in (0, -1):
            standing = [choices[others] for choices in inner]
            for at, choices in enumerate(inner):
                yield from ((*standing[:at], choice, *standing[at + 1 :]) for choice in choices)


def _files(folder: Folder) -> Iterator[tuple[Folder, str, File]]:
    for name, node in list(folder.live.items()):
        if isinstance(node, File):
            yield folder, name, node
        else:
            yield from _files(node)


def _flat(folder: Folder, prefix: str) -> Tree:
    tree: Tree = {}
    for name, node in folder.live.items():
        if isinstance(node, File):
            tree[prefix + name] = content_of(node.live)
        else:
            tree |= {prefix + name: None, **_flat(node, f"{prefix}{name}/")}
    return tree
