"""Listing the backups of the open document, and comparing one with it: both in the background, for they may be large."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.errors import IgmError, Refused
from igm_desktop.core.exchange.differing import Differing, differing
from igm_desktop.core.keeping.backups import Backup
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.keeping.restoring import backups_for, read_state, room_taken
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State

PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class Listed:
    """The backups, the newest first, the folder of all of them and the bytes that they take."""

    backups: tuple[Backup, ...] = ()
    folder: Path | None = None
    size: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What is in a backup, and what differs in the document from it; `trouble` where it cannot be read."""

    backup: Backup
    document: Assessment
    state: State | None = None
    told: Differing | None = None
    trouble: IgmError | None = None


class BackupsWatch(QObject):
    """`listed` tells that other backups are there, `compared` that the one that was asked for is compared now."""

    listed = Signal()
    compared = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._listing: Task | None = None
        self._comparing: Task | None = None
        self._wanted: Backup | None = None
        self._read: tuple[Backup, State] | None = None  # the last one, for it is compared again as the document changes
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._compare)
        self.is_listed = False
        self.list = Listed()
        self.comparison: Compared | None = None

    @property
    def is_current(self) -> bool:
        """Whether what is compared is the wanted backup with the document of now."""
        found = self.comparison
        if self._wanted is None or found is None:
            return self._wanted is None and self._listing is None
        return found.backup == self._wanted and found.document is self._session.document

    def look(self) -> None:
        """List them anew, and compare again if that is needed."""
        path, document_id = self._session.path, self._session.document.id
        if path is None:
            self._take_list(None, Listed())
            return

        def work(_task: Task) -> Listed:
            found = backups_for(path, document_id)
            return Listed(found, backup_folder(path, document_id), room_taken(found))

        task = self._listing = start(self._pool, work, self)
        task.done.connect(lambda found: self._take_list(task, found))

    def want(self, backup: Backup | None) -> None:
        """Compare this one, and go on to do so as the document changes."""
        self._wanted = backup
        if backup is None:
            self.comparison = None
        self._compare()

    def soon(self) -> None:
        """The document changed: compare in a moment."""
        self._pause.start()

    def _take_list(self, task: Task | None, found: Listed) -> None:
        if task is not self._listing and task is not None:
            return
        self._listing = None
        self.is_listed, self.list = True, found
        self.listed.emit()

    def _compare(self) -> None:
        self._pause.stop()
        backup, document = self._wanted, self._session.document
        if backup is None or self.is_current:
            return
        known = self._read[1] if self._read is not None and self._read[0] == backup else None

        def work(_task: Task) -> Compared:
            try:
                state = known or read_state(backup)
            except Refused as error:
                return Compared(backup, document, trouble=error)
            if state.document.id != document.id:  # what stood in the place of the file
                return Compared(backup, document, state)
            return Compared(backup, document, state, differing(state.document, document))

        task = self._comparing = start(self._pool, work, self)
        task.done.connect(lambda found: self._take(task, found))
        task.failed.connect(lambda error: self._take(task, Compared(backup, document, trouble=error)))

    def _take(self, task: Task, found: Compared) -> None:
        if task is not self._comparing or found.backup != self._wanted:
            return
        self._comparing = None
        self._read = (found.backup, found.state) if found.state is not None else self._read
        self.comparison = found
        self.compared.emit()
        if not self.is_current:
            self.soon()
