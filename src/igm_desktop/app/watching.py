"""Watching the file: whether somebody else has replaced, changed or taken it away.

The system's own watch loses a file that is replaced, and tells of nothing on some network disks: so the file is also
looked at every two seconds, in a thread, because a disk that is gone may let one wait. What it looks like only says when
to look closer: whether the file has changed is decided by what is in it.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start

POLL_MS: Final = 2_000
SOON_MS: Final = 150
"""After a word from the system: whoever replaces a file does several things to it."""
CLOSER_EVERY: Final = 30
"""A look at what is in the file comes after so many that showed no difference, too."""

Looks = tuple[int, ...]
"""What a file looks like from outside: its place on the disk, its size, its times."""


class Watching(QObject):
    """Has the session look at its file when that is no longer as it was. `gone` carries a file that is not there any
    more, once.
    """

    gone = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._path: Path | None = None
        self._seen: Looks | None = None
        self._same = self._missing = 0
        self._told = False
        self._task: Task | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._system = QFileSystemWatcher(self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._poll.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)
        self._system.fileChanged.connect(self._hear)
        self._system.directoryChanged.connect(self._hear)
        session.status_changed.connect(self._follow)
        session.saved.connect(self._hear)
        self._follow()

    def look(self) -> None:
        """Look at the file from outside, in the background; what follows comes by itself."""
        path = self._path
        if path is None or self._task is not None:
            return
        self._task = start(self._pool, lambda _task: _looks(path), self)
        self._task.done.connect(lambda looks: self._take(path, looks))

    def stop(self) -> None:
        """Watch no more."""
        self._session.status_changed.disconnect(self._follow)
        self._leave()
        self._path = None
        self._pool.clear()

    def _follow(self) -> None:
        """The file may have become another one."""
        if self._session.path != self._path:
            self._leave()
            self._path, self._seen = self._session.path, None
            self._same = self._missing = 0
            self._told = False
            if self._path is not None:
                self._poll.start()
                self._soon.start()

    def _hear(self, _what: object) -> None:
        if self._path is not None and not self._soon.isActive():
            self._soon.start()

    def _take(self, path: Path, looks: Looks | None) -> None:
        self._task = None
        if path != self._path:
            return
        if looks is None:
            self._miss(path)
            return
        self._missing, self._told = 0, False
        self._same = self._same + 1 if looks == self._seen else 0
        if (self._same == 0 or self._same >= CLOSER_EVERY) and self._session.look():
            self._seen, self._same = looks, 1
            self._ask_the_system(path)

    def _miss(self, path: Path) -> None:
        """A program that replaces a file may take it away first: it is gone when it is missing at a second look."""
        self._missing += 1
        if self._missing > 1 and self._seen is not None and not self._told and not self._session.saving:
            self._told = True
            self.gone.emit(path)

    def _ask_the_system(self, path: Path) -> None:
        """Anew: of what was replaced it would tell no more."""
        self._leave_the_system()
        if path.parent.is_dir():
            self._system.addPaths([str(path), str(path.parent)])

    def _leave(self) -> None:
        self._poll.stop()
        self._soon.stop()
        self._leave_the_system()

    def _leave_the_system(self) -> None:
        watched = [*self._system.files(), *self._system.directories()]
        if watched:
            self._system.removePaths(watched)


def _looks(path: Path) -> Looks | None:
    """None where there is no such file, or its disk does not answer."""
    with suppress(OSError, ValueError):
        about = path.stat()
        return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns
    return None
