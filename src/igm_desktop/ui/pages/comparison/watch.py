"""Comparing in the background: what differs is told anew a moment after the document changed, while somebody looks; and
the files beside this one are looked through for the assessment that it follows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.comparing.changes import comparison
from igm_desktop.core.comparing.kinship import in_time
from igm_desktop.core.comparing.model import Comparison
from igm_desktop.core.errors import IgmError, Refused
from igm_desktop.core.exchange.adoption import adopted
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.storage.assessments import SUFFIX, open_assessment

PAUSE_MS: Final = 300
MOST_FILES: Final = 30
"""So many files are looked into for the earlier assessment."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What was compared with the document of then; `trouble` where the file cannot be read."""

    path: Path
    document: Assessment
    other: Assessment | None = None
    found: Comparison | None = None
    trouble: IgmError | None = None


class ComparisonWatch(QObject):
    """`changed` says that something else is told, `offered` that the earlier assessment was found in a file."""

    changed = Signal()
    offered = Signal(object)  # a Path

    def __init__(self, session: Session, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._path: Path | None = None
        self._same_place = False
        self._task: Task | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.told: Told | None = None

    @property
    def path(self) -> Path | None:
        """The file that is compared with."""
        return self._path

    @property
    def is_current(self) -> bool:
        """Whether what is told is of that file and of the document of now."""
        told = self.told
        if told is None or self._path is None:
            return self._path is None
        return self._task is None and told.path == self._path and told.document is self._session.document

    def compare_with(self, path: Path, *, same_place: bool = False) -> None:
        """Read that file and compare with it; with `same_place` a person says that it is about this place."""
        self._path, self._same_place, self.told = path, same_place, None
        self._begin()

    def soon(self) -> None:
        """The document changed: compare in a moment."""
        if self._path is not None:
            self._pause.start()

    def look(self) -> None:
        """Compare now, unless nothing is new."""
        self._pause.stop()
        if self._path is not None and self._task is None and not self.is_current:
            self._begin()

    def _begin(self) -> None:
        path, document, same_place = self._path, self._session.document, self._same_place
        if path is None:
            return
        known = self.told.other if self.told is not None else None
        language = self._language

        def work(_task: Task) -> Told:
            try:
                other = known or _read(path)
                one, two = in_time(other, document)
                return Told(path, document, other, comparison(one, two, language, same_place=same_place))
            except Refused as error:
                return Told(path, document, trouble=error)

        task = self._task = start(self._pool, work, self)
        task.done.connect(lambda told: self._take(task, told))
        task.failed.connect(lambda error: self._take(task, Told(path, document, trouble=error)))

    def _take(self, task: Task, told: Told) -> None:
        if task is not self._task or told.path != self._path:
            return
        self._task, self.told = None, told
        self.changed.emit()
        if not self.is_current:
            self.soon()

    def look_for_earlier(self) -> None:
        """Look for the assessment that this one follows among the files beside its own: no other is opened unasked."""
        document, own = self._session.document, self._session.path
        if document.follows is None or own is None:
            return
        wanted = document.follows.id

        def work(task: Task) -> Path | None:
            for path in islice(_beside(own), MOST_FILES):
                task.check_cancelled()
                try:
                    if open_assessment(path).state.document.id == wanted:
                        return path
                except Refused:
                    continue
            return None

        task = start(self._pool, work, self)
        task.done.connect(lambda path: self.offered.emit(path) if path is not None else None)


def _beside(own: Path) -> Iterable[Path]:
    try:
        return [path for path in sorted(own.parent.glob(f"*{SUFFIX}")) if path != own]
    except OSError:
        return []


def _read(path: Path) -> Assessment:
    """The document of the file, with what was changed in it by other programs."""
    loaded = open_assessment(path)
    return adopted(loaded.state, seal_right=loaded.seal_right).state.document
