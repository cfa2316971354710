"""A document on the desk: its file, its lock, its recovery copy and its backups. Window and command line use the same.

What `keep` and `save` have returned from is on the disk. Used by one thread at a time.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace as replaced
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from igm_desktop.core.errors import (
    DamagedFile,
    IgmError,
    NewerFile,
    OtherAssessment,
    Refused,
    UnreadableFile,
    UnwritableFile,
)
from igm_desktop.core.exchange.arrivals import with_noted
from igm_desktop.core.exchange.saving import brought_together, recorded
from igm_desktop.core.keeping.backups import stamped
from igm_desktop.core.keeping.leftovers import left_over
from igm_desktop.core.keeping.lock import Lock
from igm_desktop.core.keeping.merges import Merges
from igm_desktop.core.keeping.opening import Opened, open_for_work, state_of
from igm_desktop.core.keeping.outcome import Arrived, Written
from igm_desktop.core.keeping.places import backup_folder, make_private, real_path, recovery_place
from igm_desktop.core.keeping.recovery import About, RecoveryCopy, leave_unread
from igm_desktop.core.keeping.room import check_readable
from igm_desktop.core.keeping.target import Target, device_of, read_there, take_place, take_target
from igm_desktop.core.keeping.waiting import Waiting, put_aside, put_away
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.people import signed, with_person
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.files import save_file

Clock = Callable[[], datetime]
_TRIES: Final = 5


def utc_now() -> datetime:
    """The one clock that records, recovery copies and backups are dated by. No order depends on it."""
    return datetime.now(UTC)


class Desk:
    """Made by `open_desk` or `new_desk`. `document` is what was opened, with what recovery gave; a save builds on `state`."""

    def __init__(self, state: State, document: Assessment, person: Person, clock: Clock) -> None:
        self.state, self.document, self.person = state, document, person
        self.opened: Opened | None = None
        self._clock = clock
        self._target: Target | None = None
        self._first_lock: Lock | None = None  # of the recovery copy of a document that has no file
        self._waiting: list[Waiting] = []
        self._merges = Merges()
        self._recovery = self._new_recovery(state)

    @property
    def path(self) -> Path | None:
        """The file, or None before the first save."""
        return None if self._target is None else self._target.path

    @property
    def sha256(self) -> str | None:
        """That of the bytes that should stand in the file."""
        expected = None if self._target is None else self._target.expected
        return expected if isinstance(expected, str) else None

    @property
    def recovery_place(self) -> Path:
        """Where the recovery copy lies, or would."""
        return self._recovery.place

    @property
    def merges(self) -> int:
        """How often something that came was brought together with the document."""
        return len(self._merges)

    def caught_up(self, document: Assessment, known: int) -> Assessment:
        """The document with what came since so many merges, when nothing of that is in it yet."""
        return self._merges.caught_up(document, known, self.person)

    def keep(self, document: Assessment, known: int | None = None) -> None:
        """Have the document on the disk, in the recovery copy, when this returns.

        `known` is how many merges the document has in it, where that may be fewer than there were. Raises UnwritableFile;
        what was kept before still is.
        """
        self._prepare()
        document = document if known is None else self.caught_up(document, known)
        self._recovery.keep(signed(document, self.state.document, self.person))

    def keep_only(self, document: Assessment) -> None:
        """The same, and nothing of what was kept before: that was taken back."""
        self._recovery.keep_only(signed(document, self.state.document, self.person))

    def save(
        self,
        document: Assessment,
        path: Path | None = None,
        *,
        known: int | None = None,
        resolved: Iterable[Ref] = (),
        replace: bool = False,
    ) -> Written:
        """Have the document in the file when this returns; with a path, in that file from now on.

        What somebody else has put into the file meanwhile is brought together with it when it is of the same document;
        with `replace`, or at a path that is named, it is put aside among the backups. Raises UnwritableFile: `changed` where
        it is not of the same document, `locked` where another program has the file; everything is then as it was.
        """
        document = document if known is None else self.caught_up(document, known)
        target = self._target_for(path)
        foreign = replace or target is not self._target
        try:
            if foreign:
                put_aside(target, self.state.document.id, self._now())
            with suppress(UnwritableFile):  # a state folder that is full keeps nobody from saving elsewhere
                self._prepare()
            written, data = self._put(target, document, tuple(resolved), foreign=foreign)
        except Refused:
            if target is not self._target:
                target.lock.release()
            raise
        self._note(target, written, data)
        self._waiting.append(Waiting(data))
        trouble = self._back_up(check=written.state.document)
        self._settle(written)
        return replaced(written, backup_trouble=trouble)

    def is_loose(self, state: State) -> bool:
        """Whether what was brought together to that state is in no file since."""
        return self._merges.is_loose(state)

    def record(self, document: Assessment, by: str) -> None:
        """Have what the document changes be an import's: whoever saves it has nothing to sign for."""
        self.state = recorded(self.state, document, by, None)

    def receive(self, document: Assessment, known: int | None = None) -> Arrived | None:
        """Look whether somebody else has changed the file, and bring that together with the document.

        None where there is nothing new or the file is gone; else there is one merge more. The file is not written. Raises a
        Refused error where what came is damaged or of another document.
        """
        target = self._target
        data = None if target is None else read_there(target.path)
        if target is None or data is None or sha256(data).hexdigest() == target.expected:
            return None
        held = self._bring_in(target, self.mine(document, known), data)
        return Arrived(self.state, self.state.document == held.document, self.merges)

    def close(self, discarded: Assessment | None = None) -> None:
        """Leave the document. What is unsaved stays in its recovery copy. What a person has said may go is put aside among
        the backups, where there is a file, and goes from there in time.
        """
        if discarded is not None:
            self._waiting.append(Waiting(dumps(self.mine(discarded)), aside=True))
            if self._back_up() is None:  # else it is offered once more, rather than gone
                self._recovery.remove()
        self._recovery.let_go()
        self._release()

    def leave_recovered(self) -> Assessment:
        """The person goes on with the file as it was saved: what was recovered is put aside among the backups. Gives the
        document of the file, or of what stands in for it. Raises a Refused error where that backup cannot be made: everything
        is then as it was.
        """
        opened = self.opened
        if opened is not None and opened.recovery is not None:
            state = recorded(self.state, self.document, self.person.id, self._now())
            self._waiting.append(Waiting(dumps(state), aside=True))
            trouble = self._back_up()
            if trouble is not None:
                raise trouble
            self.state = opened.file or self.state
            self._recovery.remove()
            self._recovery = self._new_recovery(self.state)
            self.document = self.state.document
        return self.document

    def _prepare(self) -> None:
        """Before a word is kept: what stood there is a backup, and the recovery copy is known to be alive."""
        if self._target is None and self._first_lock is None:
            make_private(self._recovery.place.parent)
            self._recovery.place, self._first_lock = take_place(self._recovery.place, self.person.name)
        self._back_up()

    def _put(
        self, target: Target, document: Assessment, resolved: tuple[Ref, ...], *, foreign: bool
    ) -> tuple[Written, bytes]:
        by = self.person
        for _ in range(_TRIES):
            signs = signed(document, self.state.document, by)
            signs = with_person(signs, by) if resolved else signs
            state = recorded(self.state, signs, by.id, self._now(), resolved)
            data = dumps(state)
            check_readable(data, target.path)
            with suppress(UnwritableFile):
                self._recovery.mark(sha256(data).hexdigest())
            try:
                saved = save_file(target.path, data, expected=target.expected)
                return Written(state, saved, self.merges), data
            except UnwritableFile as error:
                if error.code != "changed":
                    raise
                if foreign:
                    put_aside(target, self.state.document.id, self._now())
                elif self._come_together(target, state, error):
                    document, resolved = self.state.document, ()
        raise UnwritableFile("busy", path=str(target.path))

    def _come_together(self, target: Target, mine: State, changed: UnwritableFile) -> bool:
        """Bring what stands in the file now into the state; False where the file is gone. Raises `changed` where it is no copy
        of this document.
        """
        try:
            data = read_there(target.path)
            if data is not None:
                self._bring_in(target, mine, data)
                return True
        except (UnreadableFile, DamagedFile, NewerFile, OtherAssessment) as error:
            raise changed from error
        if target.device != device_of(target.path):
            raise UnwritableFile("disk_gone", path=str(target.path)) from changed
        target.holds(None)
        return False

    def _bring_in(self, target: Target, mine: State, data: bytes) -> State:
        """My state and what these bytes of the file hold become one. Gives what they hold."""
        theirs = state_of(data)
        together = brought_together(mine, theirs, self.state)
        target.holds(data)
        self._waiting.append(Waiting(data))
        self.go_on_with(mine, with_noted(together, mine, self.person.id), theirs)
        return theirs

    def go_on_with(self, mine: State, together: State, in_file: State | None = None) -> Arrived:
        """From one state to another: one merge more. `in_file` is what somebody else has put into the file, where it is that."""
        self._merges.note(mine, together, in_file=in_file is not None)
        self.state = together
        self._recovery.let_go()
        self._recovery = self._new_recovery(together, in_file or self._in_file)
        return Arrived(together, is_saved=False, merges=self.merges, mine=mine)

    def mine(self, document: Assessment, known: int | None = None) -> State:
        """What a save would make of the document now."""
        document = document if known is None else self.caught_up(document, known)
        document = signed(document, self.state.document, self.person)
        if document == self.state.document:
            return self.state
        return recorded(self.state, document, self.person.id, self._now())

    def _note(self, target: Target, written: Written, data: bytes) -> None:
        self.state = written.state
        self._merges.settle()
        if target is not self._target:
            self._recovery.remove()
            self._release()
            self._target = target
        target.holds(data)

    def _settle(self, written: Written) -> None:
        """Nothing is to be recovered now. Until the backup is made, the recovery copy is what stands in for a damaged file."""
        if written.saved.confirmed:
            self._recovery.remove()
            self._recovery = self._new_recovery(written.state)
        else:  # the folder may forget the new file: what was written is kept a second time
            with suppress(UnwritableFile):
                self._recovery.keep(written.state.document)

    def _back_up(self, check: Assessment | None = None) -> IgmError | None:
        """Make backups of what waits for it; with `check`, the last only if it reads as that document."""
        if self.path is None:
            return None
        folder = backup_folder(self.path, self.state.document.id)
        self._waiting, trouble = put_away(self._waiting, folder, self._now(), check)
        return trouble

    def _target_for(self, path: Path | None) -> Target:
        own = self._target
        if own is not None and (path is None or real_path(path) == real_path(own.path)):
            return own
        if path is None:
            raise ValueError("a document without a file is saved to a named one")
        return take_target(path, self.person.name)

    def _new_recovery(self, state: State, file: State | None = None) -> RecoveryCopy:
        """A recovery copy for what will be done to the state; `file` is what the file holds, where that is less."""
        self._in_file = state if file is None else file
        held = {edit.id for edit in file.edits} if file is not None and file is not state else None
        records = tuple(edit for edit in state.edits if edit.id not in held) if held is not None else ()
        path = self.path.absolute() if self.path is not None else None  # also for whoever starts in another folder
        about = About(state.document.id, path, self.sha256, self.person.id, self._now())
        return RecoveryCopy(recovery_place(self.path, state.document.id), about, state.document, records)

    def _release(self) -> None:
        for lock in (self._target.lock if self._target else None, self._first_lock):
            if lock is not None:
                lock.release()
        self._first_lock = None

    def _now(self) -> str:
        return stamped(self._clock())

    def begin_at(self, place: Path, lock: Lock) -> None:
        """Begin with what a recovery copy has of a document without a file, locked: it is written on where it lies."""
        self._recovery.place, self._first_lock = place, lock

    def begin_with(self, opened: Opened, target: Target) -> None:
        """Begin with what was opened, and with its file, locked."""
        self.opened, self._target = opened, target
        target.expected = opened.sha256
        self._recovery = self._new_recovery(opened.state, opened.file)
        if opened.unused is not None:
            leave_unread(opened.unused)
        if opened.data is not None:
            self._waiting.append(Waiting(opened.data, aside=opened.trouble is not None))
        if target.lock.real:
            for place, data in left_over(real_path(target.path), opened.sha256):
                self._waiting.append(Waiting(data, aside=True, left_over=place))


def open_desk(path: Path, person: Person, clock: Clock = utc_now) -> Desk:
    """The document of that file, locked for this process, with what recovery gives.

    Raises Refused; UnwritableFile `locked`, with the `name` and the `host` of who has it.
    """
    target = take_target(path, person.name)
    try:
        opened = open_for_work(path)
    except Refused:
        target.lock.release()
        raise
    state = opened.state if opened.file is None else with_noted(opened.state, opened.file, person.id)
    desk = Desk(state, opened.document, person, clock)
    desk.begin_with(opened, target)
    return desk


def new_desk(state: State, person: Person, clock: Clock = utc_now) -> Desk:
    """A document that has no file yet."""
    return Desk(state, state.document, person, clock)
