"""The session: the one place with a document that changes. Everything else looks at values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal

from igm_desktop.app.tasks import Task, start
from igm_desktop.core.diff import Difference, difference
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.saving import save_changes
from igm_desktop.core.history import History
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.files import Saved

AssessmentEdit = Callable[[Assessment], Assessment]


class Cause(Enum):
    """Why the document changed."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """What every view is told: the values before and after, what differs, what was done, and who did it.

    The field that caused a change knows itself as the origin and leaves its own text alone.
    """

    before: Assessment
    after: Assessment
    difference: Difference
    label: str
    cause: Cause
    origin: object = None


class Session(QObject):
    """A document being edited, its history and its file.

    `flushing` asks every field to commit what was typed; it is emitted before the document is saved, exported, undone
    or closed. `saving` tells whether a save is under way.
    """

    changed = Signal(object)  # a Change
    flushing = Signal()
    history_changed = Signal()
    status_changed = Signal()
    saved = Signal(object)  # a Saved
    save_failed = Signal(object)  # an IgmError

    def __init__(self, state: State, path: Path | None, person: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: History[Assessment] = History(state.document)
        self._stored = state
        self._on_disk = state.document if path else None
        self._task: Task | None = None
        self._again = False
        self._before: tuple[Path | None, Assessment | None] | None = None  # the file to go back to, and what it holds
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._person = person
        self.path = path

    @property
    def document(self) -> Assessment:
        """The present value."""
        return self._history.present

    @property
    def stored(self) -> State:
        """The document as it was saved last or opened, with its records: what happened until then."""
        return self._stored

    @property
    def person(self) -> str:
        """The id of the person who is writing."""
        return self._person

    @property
    def history(self) -> History[Assessment]:
        """For the labels of undo and redo."""
        return self._history

    @property
    def is_saved(self) -> bool:
        """Whether the file holds exactly the present value."""
        return self._on_disk is not None and self._on_disk is self.document

    @property
    def saving(self) -> bool:
        """Whether a save is under way."""
        return self._task is not None

    def apply(self, edit: AssessmentEdit, label: str, origin: object = None, join: object = None) -> bool:
        """Do an edit and tell everybody; steps with an equal join key become one undo step.

        Raises InvalidEdit, and then nothing has changed. Gives whether anything changed.
        """
        before = self.document
        after = edit(before)
        if after is before or after == before:
            return False
        self._history = self._history.after(after, label, join)
        self._tell(before, label, Cause.EDIT, origin)
        return True

    def close_step(self) -> None:
        """What comes next is a step of its own."""
        self._history = self._history.closed()

    def flush(self) -> None:
        """Have every field commit what was typed."""
        self.flushing.emit()
        self.close_step()

    def undo(self) -> None:
        """Take the last step back."""
        self.flush()
        label, before = self._history.undo_label, self.document
        self._history = self._history.undone()
        if label is not None:
            self._tell(before, label, Cause.UNDO)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.flush()
        label, before = self._history.redo_label, self.document
        self._history = self._history.redone()
        if label is not None:
            self._tell(before, label, Cause.REDO)

    def save(self, path: Path | None = None) -> None:
        """Save in the background, to another file when one is named; `saved` or `save_failed` follows.

        A save asked for while one is under way starts when that is done, with the value of then.
        """
        self.flush()
        if path is not None and path != self.path:
            self._before = self._before or (self.path, self._on_disk)
            self._on_disk, self.path = None, path
        if self._task is not None:
            self._again = True
            return
        self._start_save()

    def wait(self) -> None:
        """Wait until no save runs (at most half a minute for each); what came of it has been told then."""
        while (running := self._task) is not None and self._pool.waitForDone(30_000):
            QCoreApplication.sendPostedEvents(running, QEvent.Type.MetaCall.value)
            if self._task is running:
                return

    def _start_save(self) -> None:
        path = self.path
        if path is None:
            raise ValueError("a session without a path is saved to a named one")
        document, stored, person = self.document, self._stored, self._person

        def work(_task: Task) -> tuple[State, Saved]:
            now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            return save_changes(path, stored, document, person, now)

        self._task = start(self._pool, work, self)
        self._task.done.connect(partial(self._save_done, path))
        self._task.failed.connect(partial(self._save_failed, path))
        self.status_changed.emit()

    def _save_done(self, path: Path, result: tuple[State, Saved]) -> None:
        state, saved = result
        self._task = None
        self._stored = state
        if path == self.path:
            self._on_disk, self._before = state.document, None
        else:  # another name was given meanwhile; this file is the one to go back to if that does not work
            self._before = path, state.document
        self._go_on()
        self.saved.emit(saved)

    def _save_failed(self, path: Path, error: IgmError) -> None:
        self._task = None
        if path == self.path and self._before is not None:  # the new name did not work; the old one still does
            (self.path, self._on_disk), self._before = self._before, None
            self._again = False
        self._go_on()
        if not self.saving:
            self.save_failed.emit(error)

    def _go_on(self) -> None:
        """Start the save that was asked for meanwhile."""
        again, self._again = self._again, False
        if again:
            self._start_save()
        else:
            self.status_changed.emit()

    def _tell(self, before: Assessment, label: str, cause: Cause, origin: object = None) -> None:
        after = self.document
        self.changed.emit(Change(before, after, difference(before, after), label, cause, origin))
        self.history_changed.emit()
        self.status_changed.emit()
