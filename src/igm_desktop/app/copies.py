"""Looking for copies of the file, beside it and what was saved last, when it is opened and whenever its folder has changed."""

from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.keeping.conflict_copies import Beside, Copy, files_beside, looked_into, saved_last
from igm_desktop.core.keeping.places import real_path

FIRST_MS: Final = 600
"""The page that was opened comes first."""
SOON_MS: Final = 500
POLL_MS: Final = 10_000
"""Network disks tell of nothing."""


class Looked(NamedTuple):
    path: Path
    among: dict[Beside, Copy | None]


class CopiesWatch(QObject):
    """`looked` tells after each look; `copies` has what was found, those first whose names say what made them."""

    looked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._path: Path | None = None
        self._among: dict[Beside, Copy | None] = {}
        self._saved: tuple[Beside, ...] = ()
        self._task: Task | None = None
        self._again = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._system = QFileSystemWatcher(self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        for timer in (self._poll, self._soon):
            timer.timeout.connect(self.look)
        self._system.directoryChanged.connect(self._hear)
        session.status_changed.connect(self._follow)
        session.saved.connect(self._hear)
        session.looked.connect(self._hear)
        session.taken_back.connect(self._hear)
        self._follow()

    @property
    def copies(self) -> tuple[Copy, ...]:
        """As they were at the last look."""
        found = (copy for copy in self._among.values() if copy is not None)
        return tuple(copy for copy in found if copy.news.happenings or not copy.is_backup)

    @property
    def is_current(self) -> bool:
        """Whether nothing of what they have more has come into the document since."""
        ids = {edit.id for edit in self._session.stored.edits}
        return not any(one.edit.id in ids for copy in self.copies for one in copy.news.happenings)

    def look(self) -> None:
        """Look now, in the background; `looked` follows, also where there is no file."""
        path = self._path
        if self._task is not None:
            self._again = True
            return
        if path is None:
            self.looked.emit()
            return
        state, known, saved = self._session.stored, self._among, self._saved

        def work(_task: Task) -> Looked:
            return Looked(path, looked_into((*saved, *files_beside(path)), state, known))

        self._task = start(self._pool, work, self)
        self._task.done.connect(self._take)
        self._task.failed.connect(lambda _error: self._take(None))

    def stop(self) -> None:
        """Look no more."""
        self._session.status_changed.disconnect(self._follow)
        self._session.saved.disconnect(self._hear)
        self._session.looked.disconnect(self._hear)
        self._session.taken_back.disconnect(self._hear)
        self._poll.stop()
        self._soon.stop()
        self._leave_the_system()
        self._path = None

    def _take(self, found: Looked | None) -> None:
        self._task = None
        if found is not None and found.path == self._path:
            self._among = found.among
            self.looked.emit()
        if self._again:
            self._again = False
            self.look()

    def _follow(self) -> None:
        """The file may have become another one."""
        if self._session.path != self._path:
            self._path, self._among, self._saved = self._session.path, {}, ()
            self._leave_the_system()
            if self._path is None:
                self._poll.stop()
            else:
                # Now: with the first word that is kept, what stands in the file is the newest backup.
                self._saved = saved_last(self._path, self._session.stored.document.id, self._session.desk.sha256)
                folder = real_path(self._path).parent
                if folder.is_dir():
                    self._system.addPath(str(folder))
                self._poll.start()
                QTimer.singleShot(FIRST_MS, self, self.look)

    def _hear(self, _what: object = None) -> None:
        if self._path is not None and not self._soon.isActive():
            self._soon.start()

    def _leave_the_system(self) -> None:
        with suppress(RuntimeError):
            watched = self._system.directories()
            if watched:
                self._system.removePaths(watched)
