"""What a crash has left: recovery copies of documents that nobody has open now."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from igm_desktop.core.clipping import clipped
from igm_desktop.core.errors import DamagedFile, Refused, UnreadableFile, UnwritableFile
from igm_desktop.core.keeping.desk import Clock, Desk, utc_now
from igm_desktop.core.keeping.lock import Lock, is_held, take_lock
from igm_desktop.core.keeping.opening import left_behind
from igm_desktop.core.keeping.places import recovery_folder, waiting_place
from igm_desktop.core.keeping.recovery import Kept, Put, read_recovery, remove_copy
from igm_desktop.core.keeping.target import holder
from igm_desktop.core.model.assessment import Assessment, Evidence, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import item_ref
from igm_desktop.core.storage.evidence import drop_evidence, referred
from igm_desktop.core.storage.files import read_file
from igm_desktop.core.storage.parsing import MAX_BYTES

LONGEST: Final = 200  # letters of a name


@dataclass(frozen=True, slots=True)
class Crashed:
    """A recovery copy with what a person knows it by. `path` is the file, None for a document that never had one; `at`
    when it was written to last, in ISO 8601, for showing only; `changes` how many things differ from the file.
    """

    place: Path
    path: Path | None
    name: str
    at: str | None
    changes: int


def crashed() -> tuple[Crashed, ...]:
    """All that was left behind and is not in the file, the newest first. It takes a look at the disk for each."""
    found = [one for place, kept in left_behind() if (one := _crashed(place, kept)) is not None]
    return tuple(sorted(found, key=lambda one: one.at or "", reverse=True))


def open_left_behind(place: Path, person: Person, clock: Clock = utc_now) -> Desk:
    """The document of a recovery copy, without a file. Until something is written, the copy stays as it is.

    Raises a Refused error; UnwritableFile `locked` where another window has it open.
    """
    lock = _locked(place, person.name)
    desk = None
    try:
        kept = read_recovery(place)
        if kept is None:
            raise UnreadableFile("missing", path=str(place))
        desk = Desk(State(document=kept.base_document), kept.document, person, clock)
        desk.begin_at(place, lock)
    finally:
        if desk is None:
            lock.release()
    return desk


def delete_left_behind(place: Path) -> None:
    """Take a recovery copy away for good, with the copies of evidence that waited for its document to get a file.

    Raises UnwritableFile `locked` where a window has it open.
    """
    lock = _locked(place, "")
    try:
        kept = None
        with suppress(UnreadableFile, DamagedFile):
            kept = read_recovery(place)
        if kept is not None and kept.about.path is None:
            waiting = (*referred(kept.document), *referred(kept.base_document))
            drop_evidence(waiting_place(kept.about.document_id), only_here(kept.document, waiting, place))
        remove_copy(place)
    finally:
        lock.release()


def only_here(document: Assessment, waiting: Iterable[Evidence], place: Path | None) -> tuple[Evidence, ...]:
    """Those copies of evidence that no recovery copy of the document but the one at that place refers to."""
    others = {
        evidence.sha256
        for other, kept in left_behind()
        if other != place and kept.about.path is None and kept.about.document_id == document.id
        for evidence in referred(kept.document)
    }
    return tuple(one for one in waiting if one.sha256 not in others)


def _crashed(place: Path, kept: Kept) -> Crashed | None:
    path = kept.about.path
    if path is not None and recovery_folder(path) != place.parent:  # opening that file would not find it
        path = None
    changes = _changes(kept, path)
    if (path is not None and not changes) or is_held(path or place):
        return None
    document = kept.document
    name = document.title.best(document.languages) or document.place.best(document.languages)
    return Crashed(place, path, clipped(name, LONGEST), _written(place), changes)


def _changes(kept: Kept, path: Path | None) -> int:
    """How many things differ from what the file holds; from what was begun with, where it holds something else."""
    steps = kept.steps
    if path is not None:
        with suppress(Refused):
            since = kept.since(sha256(read_file(path, MAX_BYTES)).hexdigest())
            steps = kept.steps if since is None else since
    refs = {item_ref(step.ref) for step in steps if isinstance(step, Put)}
    refs |= {item_ref(edit.ref) for edit in kept.records}
    return sum(ref[0] != "people" for ref in refs)  # whoever writes joins them unasked


def _written(place: Path) -> str | None:
    with suppress(OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(place.stat().st_mtime, UTC).isoformat(timespec="seconds")
    return None


def _locked(place: Path, name: str) -> Lock:
    taken = take_lock(place, holder(name))
    if isinstance(taken, Lock):
        return taken
    who = ", ".join(word for word in (taken.name, taken.host) if word) or "…"
    raise UnwritableFile("locked", path=str(place), name=taken.name, host=taken.host, who=who)
