"""The recovery copy: what was written since the file was last saved, on the disk within a second.

One file for one open document: a head with the document that the file gives, and with the records that it has not got
yet (those of a copy that came meanwhile); then one line for each item or document field that became different, as it is
now (null: removed), and a mark before each save with the SHA-256 of what is about to be the file. Every line carries a
checksum. Lines are appended and are on the disk when `keep` returns; after any failure the whole is written afresh and
put in place at once, because a descriptor whose fsync failed cannot be trusted again.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from pydantic import TypeAdapter, ValidationError

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.diff import difference
from igm_desktop.core.errors import DamagedFile, UnreadableFile, UnwritableFile
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.keeping.places import make_private
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS, Ref, item_ref
from igm_desktop.core.storage.files import read_file, save_file
from igm_desktop.core.storage.parsing import parse

FORMAT: Final = "igm-recovery"
VERSION: Final = 1
MAX_BYTES: Final = 256 * 1_048_576
_GROWN: Final = 4 * 1_048_576  # written afresh when the lines take that much more than the head
_APPEND: Final = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_EDITS: Final = TypeAdapter(tuple[Edit, ...])
_encode: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class About:
    """Whose recovery copy it is: the document, its file (None: it has none yet), and the SHA-256 of what the file held.

    `at` is when it was begun, in ISO 8601, for showing only; `person` the id of who writes.
    """

    document_id: str
    path: Path | None
    base: str | None
    person: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Put:
    """An item or a document field as it became; a value of None removed it."""

    ref: Ref
    value: Json


@dataclass(frozen=True, slots=True)
class Mark:
    """A save was about to put a file with this SHA-256 in place."""

    sha256: str


Step = Put | Mark


@dataclass(frozen=True, slots=True)
class Kept:
    """What a recovery copy holds: the document that the file and the `records` gave, and what came after, the oldest first."""

    about: About
    base_document: Assessment
    steps: tuple[Step, ...]
    records: tuple[Edit, ...] = ()

    @property
    def document(self) -> Assessment:
        """The document with all that was kept."""
        return with_steps(self.base_document, self.steps)

    def since(self, sha256: str) -> tuple[Step, ...] | None:
        """What came after that content of the file, or None where the copy does not know of it."""
        for at in range(len(self.steps) - 1, -1, -1):
            if self.steps[at] == Mark(sha256):
                return self.steps[at + 1 :]
        return self.steps if sha256 == self.about.base else None


class RecoveryCopy:
    """The recovery copy of one open document. Nothing is on the disk before something differs from the file."""

    def __init__(self, place: Path, about: About, document: Assessment, records: tuple[Edit, ...] = ()) -> None:
        self.place, self.about = place, about
        self._base = self._kept = document
        self._records = records
        self._marks: tuple[str, ...] = ()
        self._descriptor: int | None = None
        self._begun = False
        self._size = self._first_size = 0

    def keep(self, document: Assessment) -> None:
        """Have the document on the disk when this returns. Raises UnwritableFile; what was kept before still is."""
        steps = tuple(changes(self._kept, document))
        wanted = steps or (self._records and not self._begun)
        if wanted and not self._appended(b"".join(map(_put_line, steps))):
            self._begin(document)
        self._kept = document

    def keep_only(self, document: Assessment) -> None:
        """The same in the place of all that was kept before, also by another copy; nothing is left where nothing differs."""
        if document == self._base and not self._records:
            self.remove()
        else:
            self._begin(document)
        self._kept = document

    def mark(self, sha256: str) -> None:
        """Note that a file with that content is about to be put in place. Raises UnwritableFile."""
        if not self._begun:
            return
        self._marks = (*self._marks, sha256)
        if not self._appended(_line({"saving": sha256})):
            self._begin(self._kept)

    def let_go(self) -> None:
        """Stop writing; what is on the disk stays."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)

    def remove(self) -> None:
        """There is nothing to recover any more; also not from an earlier run."""
        self.let_go()
        remove_copy(self.place)
        self._begun = False

    def _begin(self, document: Assessment) -> None:
        """Write it whole, in the place of the old one at once. Marks stand before the changes: these are all there are."""
        self.let_go()
        make_private(self.place.parent)
        lines = [_head(self.about, self._base, self._records), *(_line({"saving": mark}) for mark in self._marks)]
        data = b"".join([*lines, *map(_put_line, changes(self._base, document))])
        saved = save_file(self.place, data, follow=False, mode=0o600)
        self._begun = True
        if not saved.confirmed:
            raise UnwritableFile("unconfirmed", path=str(self.place))
        with suppress(OSError):  # the next one is then written whole again
            self._descriptor = os.open(self.place, _APPEND)
        self._size = self._first_size = len(data)

    def _appended(self, data: bytes) -> bool:
        """Whether the lines are on the disk now. If not, the descriptor is not to be used again: after an fsync that failed
        the next one may say that all is well, and a torn tail must not stay before what comes after it.
        """
        if self._descriptor is None or self._size > 2 * self._first_size + _GROWN:
            return False
        try:
            if not self._is_mine(self._descriptor):
                return False
            _write_all(self._descriptor, data)
            os.fsync(self._descriptor)
        except OSError:
            self.let_go()
            return False
        self._size += len(data)
        return True

    def _is_mine(self, descriptor: int) -> bool:
        """Whether what is open is what stands there: somebody who tidies up may have taken it away."""
        mine, there = os.fstat(descriptor), self.place.lstat()
        return (mine.st_ino, mine.st_size) == (there.st_ino, self._size)


def read_recovery(place: Path) -> Kept | None:
    """What the recovery copy at that place holds, up to the first line that is not whole; None where there is none.

    Raises UnreadableFile, or DamagedFile where not even its head can be read.
    """
    try:
        data = read_file(place, MAX_BYTES)
    except UnreadableFile as error:
        if error.code == "missing":
            return None
        raise
    values = _values(data)
    about, document, records = _read_head(next(values, None))
    steps: list[Step] = []
    for value in values:
        step = _read_step(value)
        if step is None:
            break
        steps.append(step)
    return Kept(about, document, tuple(steps), records)


def remove_copy(place: Path) -> None:
    """Take a recovery copy away, and its folder when nothing else is in it."""
    with suppress(OSError):
        place.unlink()
    with suppress(OSError):
        place.parent.rmdir()


def leave_unread(place: Path) -> None:
    """Give a copy another name: a later version of the program, or a person, may read what this one cannot."""
    with suppress(OSError):
        free = (place.with_suffix(f".unread-{number}") for number in range(1, 1_000))
        place.rename(next(one for one in free if not one.exists()))


def changes(before: Assessment, after: Assessment) -> Iterator[Put]:
    """What differs in `after`, whole items and document fields."""
    if before is after:
        return
    found = difference(before, after)
    refs = dict.fromkeys(item_ref(ref) for ref in (*found.removed, *found.added, *found.changed))
    items = {
        (name, item.id): item for name in {ref[0] for ref in refs} & set(COLLECTIONS) for item in items_of(after, name)
    }
    for ref in refs:
        if ref[0] != "document":
            yield Put(ref, plain_json(items.get((ref[0], ref[1]))))
        elif ref[1] in Assessment.model_fields:
            yield Put(ref, plain_json(getattr(after, ref[1])))
        else:
            yield Put(ref, plain_json((after.__pydantic_extra__ or {}).get(ref[1])))


def with_steps(document: Assessment, steps: Iterable[Step]) -> Assessment:
    """The document with these items and fields as the steps say. Raises DamagedFile when they make no document."""
    puts = {step.ref: step.value for step in steps if isinstance(step, Put)}
    if not puts:
        return document
    fields = dict(cast(FrozenMap[Json], plain_json(document)))
    for collection in COLLECTIONS:
        mine = {ref[1]: value for ref, value in puts.items() if ref[0] == collection}
        if mine:
            items: dict[str, Json] = {item.id: plain_json(item) for item in items_of(document, collection)}
            fields[collection] = tuple(value for value in (items | mine).values() if value is not None)
    fields |= {ref[1]: value for ref, value in puts.items() if ref[0] == "document"}
    return _validated(fields)


def _validated(fields: object) -> Assessment:
    try:
        return settled(Assessment.model_validate(fields))
    except ValidationError as error:
        raise DamagedFile("wrong", place="recovery") from error


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def _line(value: Json | dict[str, Json]) -> bytes:
    text = _encode(value).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _put_line(put: Put) -> bytes:
    return _line({"ref": put.ref, "value": put.value})


def _head(about: About, document: Assessment, records: tuple[Edit, ...]) -> bytes:
    path = None if about.path is None else os.fsencode(about.path).hex()  # a name need not be text
    said: dict[str, Json] = {"format": FORMAT, "version": VERSION, "document_id": about.document_id, "path": path}
    said |= {"base": about.base, "person": about.person, "at": about.at, "document": plain_json(document)}
    return _line(said | {"records": plain_json(records)})


def _values(data: bytes) -> Iterator[dict[str, object]]:
    """The lines that are whole, until one that is not."""
    for line in data.splitlines(keepends=True):
        text = line[9:-1]
        if line[-1:] != b"\n" or line[:9] != b"%08x " % zlib.crc32(text):
            return
        value, _ = parse(text)
        if not isinstance(value, dict):
            return
        yield value


def _read_head(value: dict[str, object] | None) -> tuple[About, Assessment, tuple[Edit, ...]]:
    if value is None or value.get("format") != FORMAT or value.get("version") != VERSION:
        raise DamagedFile("not_an_assessment")
    path, base = value.get("path"), value.get("base")
    try:
        about = About(
            str(value["document_id"]),
            None if path is None else Path(os.fsdecode(bytes.fromhex(str(path)))),
            None if base is None else str(base),
            str(value.get("person", "")),
            str(value.get("at", "")),
        )
        records = _EDITS.validate_python(value.get("records", ()))
    except (KeyError, ValueError) as error:  # a ValidationError is one
        raise DamagedFile("wrong", place="recovery") from error
    return about, _validated(value.get("document")), records


def _read_step(value: dict[str, object]) -> Step | None:
    if "saving" in value:
        return Mark(str(value["saving"]))
    ref = value.get("ref")
    if not isinstance(ref, tuple) or len(ref) != 2 or not all(isinstance(word, str) for word in ref):
        return None
    return Put(ref, freeze(value.get("value")))
