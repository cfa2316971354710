"""Telling the matrix in the background: anew a moment after the document changed, while somebody looks."""

from operator import is_
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.matrix import Matrix, matrix_of

PAUSE_MS: Final = 300

_Seen = tuple[State, Assessment, frozenset[Ref]]


class MatrixWatch(QObject):
    """`matrix` is of a document of lately; `changed` says that it is another one."""

    changed = Signal()

    def __init__(self, session: Session, catalogue: Catalogue, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._catalogue, self._language = session, catalogue, language
        self._task: Task | None = None
        self._of: _Seen | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.matrix: Matrix | None = None

    @property
    def is_current(self) -> bool:
        """Whether what is told is of now."""
        now = self._now()
        return self._of is not None and self._of[2] == now[2] and all(map(is_, self._of[:2], now[:2]))

    def soon(self) -> None:
        """Look in a moment."""
        self._pause.start()

    def look(self) -> None:
        """Look now, unless nothing is new."""
        self._pause.stop()
        if self.is_current or self._task is not None:
            return
        of, person, catalogue, language = self._now(), self._session.person, self._catalogue, self._language

        def work(_task: Task) -> Matrix:
            stored, document, resolved = of
            return matrix_of(recorded(stored, document, person, None, resolved), catalogue, language)

        task = self._task = start(self._pool, work, self)
        task.done.connect(lambda matrix: self._take(of, matrix))
        task.failed.connect(lambda _error: self._take(of, self.matrix))

    def _now(self) -> _Seen:
        return self._session.stored, self._session.document, self._session.resolved

    def _take(self, of: _Seen, matrix: Matrix | None) -> None:
        self._task = None
        self._of, self.matrix = of, matrix
        self.changed.emit()
        if not self.is_current:
            self.soon()
