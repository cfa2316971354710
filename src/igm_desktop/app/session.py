"""The session: the one place with a document that changes. Everything else looks at values."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal

from igm_desktop.app.change import Cause, Change
from igm_desktop.app.crossings import Crossing
from igm_desktop.app.editing import Editing
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.diff import Difference, difference
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import IgmError, InvalidEdit
from igm_desktop.core.keeping.bringing_in import bring_again, brought_conflicts, receive_copies, take_back
from igm_desktop.core.keeping.desk import Desk
from igm_desktop.core.keeping.outcome import Arrived, Written
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref


class Session(Editing):
    """A document being edited and its file.

    `saving` tells whether a save is under way. `kept` carries the document that is in the recovery copy now.
    """

    saved = Signal(object)  # a Saved
    save_failed = Signal(object)  # an IgmError
    kept = Signal(object)
    keep_failed = Signal(object)  # an IgmError
    arrived = Signal(object)  # a Change: what somebody else put into the file; where mine shows, none
    contested = Signal(object)  # a Ref: what was typed there stays, though something else came for it
    arrival_failed = Signal(object)  # an IgmError: what came is damaged, or of another document
    copies_failed = Signal(object)  # an IgmError: copies could not be brought in
    taken_back = Signal(bool)  # copies were: whether nothing is left of them, or only an edit takes them back
    looked = Signal()  # what stands in the file is ours, or has been brought in
    backup_failed = Signal(object)  # an IgmError

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        file = desk.opened.file if desk.opened is not None else None
        held = file.document if file is not None else None
        super().__init__(held or desk.state.document, parent)
        self._desk = desk
        self._on_disk = held
        self._lost: Assessment | None = None  # what a file held that has gone
        self._merges = desk.merges
        self._task: Task | None = None
        self._keep: Task | None = None
        self._look: Task | None = None
        self._turning: Task | None = None  # copies that are taken back, or brought in once more
        self._again: Callable[[], None] | None = None
        self._before: tuple[Path | None, Assessment | None] | None = None  # the file to go back to, and what it holds
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # saves, recovery copies and looks at the file come one after the other
        self.path = desk.path
        self._stored = desk.state

    @property
    def stored(self) -> State:
        """The document as it was saved last, opened or brought together with what came, with its records."""
        return self._stored

    @property
    def desk(self) -> Desk:
        """Where the document is kept: for what is asked before anything is done with it."""
        return self._desk

    @property
    def person(self) -> str:
        """The id of the person who is writing."""
        return self._desk.person.id

    def write_as(self, person: Person) -> None:
        """What is saved from now on is this person's, who joins the people of the document with it."""
        self._desk.person = person

    @property
    def is_saved(self) -> bool:
        """Whether the file holds exactly the present value."""
        return self._on_disk is not None and self._on_disk is self.document and not self._resolved

    @property
    def saving(self) -> bool:
        """Whether a save is under way."""
        return self._task is not None

    def is_unsaved(self, ref: Ref, document: Assessment) -> bool:
        """Whether that document says something else at the ref than what was saved or came last."""
        base = self._on_disk or self._stored.document
        try:
            return value_at(base, ref) != value_at(document, ref)
        except InvalidEdit:
            return True

    def save(self, path: Path | None = None, *, replace: bool = False) -> None:
        """Save in the background, to another file when one is named; `saved` or `save_failed` follows.

        With `replace` also where something that is not ours stands in the file: that is put aside among the backups. A save
        asked for while one is under way starts when that is done, with the value of then.
        """
        self.flush()
        if path is not None and path != self.path:
            self._before = self._before or (self.path, self._on_disk)
            self._on_disk, self.path = None, path
        if self._task is not None:
            self._again = partial(self._start_save, replace=replace)
            return
        self._start_save(replace=replace)

    def keep(self) -> None:
        """Have the present value in the recovery copy, in the background; `kept` or `keep_failed` follows."""
        if self._keep is not None:  # whoever asks looks at what `kept` carries
            return
        document, known = self.document, self._merges
        self._keep = start(self._pool, lambda _task: self._desk.keep(document, known), self)
        self._keep.done.connect(lambda _none: self._keep_done(document))
        self._keep.failed.connect(self._keep_failed)

    def keep_within(self, milliseconds: int) -> bool:
        """Have the present value in the recovery copy now, after what is being written, and wait for that so long at most:
        for when something has gone wrong. Nobody is told. Gives whether it is there.
        """
        document, known, kept = self.document, self._merges, list[bool]()

        def work(_task: Task) -> None:
            self._desk.keep(document, known)
            kept.append(True)

        start(self._pool, work, self)
        return self._pool.waitForDone(milliseconds) and bool(kept)

    def look(self, copies: Sequence[bytes | State] = (), label: str = "") -> bool:
        """Look in the background whether somebody else has changed the file, or bring in `copies` of it, all as one step;
        `arrived` or `arrival_failed` may follow, and `looked` where all is well. False while another look is under way.
        """
        if self._look is not None or self.path is None:
            return False
        document, known, desk = self.document, self._merges, self._desk

        def work(_task: Task) -> tuple[Arrived, Difference] | None:
            arrived = receive_copies(desk, document, copies, known) if copies else desk.receive(document, known)
            return None if arrived is None else (arrived, difference(document, arrived.document))

        self._look = start(self._pool, work, self)
        self._look.done.connect(partial(self._look_done, document, label))
        self._look.failed.connect(self._copies_failed if copies else self._look_failed)
        return True

    def lose_file(self) -> None:
        """The file is no longer there: nothing holds the present value, until it is saved or the file has come back."""
        if self._task is None and self._on_disk is not None:
            self._lost, self._on_disk = self._on_disk, None
            self.status_changed.emit()

    def wait(self) -> None:
        """Wait until nothing is written (at most half a minute for each); what came of it has been told then."""
        for _ in range(100):
            running = [task for task in (self._task, self._keep, self._look, self._turning) if task is not None]
            if not running or not self._pool.waitForDone(30_000):
                return
            for task in running:
                QCoreApplication.sendPostedEvents(task, QEvent.Type.MetaCall.value)

    def close(self, *, discard: bool = False) -> None:
        """Leave the document for good, and its file to others. What is unsaved stays in the recovery copy, unless a person has
        said that it may go.
        """
        self.wait()
        self._desk.close(self.document if discard else None)

    def _start_save(self, *, replace: bool) -> None:
        path = self.path
        if path is None:
            raise ValueError("a session without a path is saved to a named one")
        document, known, resolved = self.document, self._merges, self._resolved

        def work(_task: Task) -> Written:
            return self._desk.save(document, path, known=known, resolved=resolved, replace=replace)

        self._task = start(self._pool, work, self)
        self._task.done.connect(partial(self._save_done, path, document, resolved))
        self._task.failed.connect(partial(self._save_failed, path))
        self.status_changed.emit()

    def _save_done(self, path: Path, document: Assessment, resolved: frozenset[Ref], written: Written) -> None:
        """The file holds that document; who wrote it stands among its people there, which is no step of anybody's."""
        self._task = self._lost = None
        self._stored = written.state
        self._resolved -= resolved
        if written.merges != self._merges:
            document = self._take_in(document, written.state.document, written.merges)
        if path == self.path:
            self._on_disk, self._before = document, None
        else:  # another name was given meanwhile; this file is the one to go back to if that does not work
            self._before = path, document
        self._go_on()
        self.saved.emit(written.saved)
        if written.backup_trouble is not None:
            self.backup_failed.emit(written.backup_trouble)

    def _save_failed(self, path: Path, error: IgmError) -> None:
        self._task = None
        if path == self.path and self._before is not None:  # the new name did not work; the old one still does
            (self.path, self._on_disk), self._before = self._before, None
            self._again = None
        self._go_on()
        if not self.saving:
            self.save_failed.emit(error)

    def _go_on(self) -> None:
        """Start the save that was asked for meanwhile."""
        again, self._again = self._again, None
        if again is not None:
            again()
        else:
            self.status_changed.emit()

    def _keep_done(self, document: Assessment) -> None:
        self._keep = None
        self.kept.emit(document)

    def _keep_failed(self, error: IgmError) -> None:
        self._keep = None
        self.keep_failed.emit(error)

    def _look_done(self, sent: Assessment, label: str, found: tuple[Arrived, Difference] | None) -> None:
        self._look = None
        if found is not None:
            arrived, differs = found
            self._stored = arrived.state
            document = self._take_in(sent, arrived.document, arrived.merges, label, arrived.mine, differs)
            self._on_disk = document if arrived.is_saved else None
            self.status_changed.emit()
        elif self._lost is not None:  # it has come back as it was
            self._on_disk = self._lost
            self.status_changed.emit()
        self._lost = None
        self.looked.emit()

    def _copies_failed(self, error: IgmError) -> None:
        self._look = None
        self.copies_failed.emit(error)

    def _look_failed(self, error: IgmError) -> None:
        self._look = None
        self.arrival_failed.emit(error)

    def _take_in(
        self,
        sent: Assessment,
        together: Assessment,
        merges: int,
        label: str = "",
        mine: State | None = None,
        differs: Difference | None = None,
    ) -> Assessment:
        """Show what was brought together. `sent` is the document that it was made of: where nothing was written since, it is
        shown as it is, else with that on top. What is taken back to my state is a step also where nothing shows. Gives the
        value that the file may hold. `differs` is what came, where somebody has found that out.
        """
        self.flush()
        before = self.document
        after = together if before is sent else self._desk.caught_up(before, self._merges)
        self._merges = merges
        after = together if after == together else after
        typed = difference(sent, before).changed
        for ref in sorted(set(typed) & set(difference(sent, together).changed)) if typed else ():
            self.contested.emit(ref)
        label = label or self.tr("What came from another copy")
        if after != before or mine is not None:
            after = before.model_copy() if after == before else after
            self._step(label, Crossing(before, after, frozenset(), mine, self._stored, self._on_disk))
            same = before is sent and after is together
            self.arrived.emit(self._tell(before, label, Cause.ARRIVAL, differs=differs if same else None))
        else:
            self.arrived.emit(Change(before, after, difference(before, after), label, Cause.ARRIVAL))
        return together

    def _turn(self, crossing: Crossing, *, back: bool) -> None:
        mine, together = crossing.mine, crossing.together
        desk, document, known = self._desk, self.document, self._merges
        assert mine is not None
        assert together is not None

        def work(_task: Task) -> Arrived | frozenset[Ref]:
            if not back:
                return bring_again(desk, together)
            return take_back(desk, document, known, mine, together) or brought_conflicts(desk.state, mine)

        self._turning = start(self._pool, work, self)
        self._turning.done.connect(partial(self._turned, crossing, back=back))
        self._turning.failed.connect(partial(self._turned, crossing, back=back))

    def _turned(self, crossing: Crossing, arrived: Arrived | frozenset[Ref] | IgmError, *, back: bool) -> None:
        self._turning = None
        if isinstance(arrived, Arrived):
            self._stored, self._merges = arrived.state, arrived.merges
            if back:
                self._on_disk = crossing.on_disk
            elif arrived.mine is not None:
                self._crossings.was_brought(crossing, arrived.mine, arrived.state, self._on_disk)
                self._on_disk = None
            self.status_changed.emit()
        elif isinstance(arrived, frozenset):  # it is in a file: mine stands where both wrote, whichever of them shows
            refs = arrived - self._resolved
            self._crossings.was_rejected(crossing, refs)
            self.resolve(refs)
        if back:
            self.taken_back.emit(isinstance(arrived, Arrived))
