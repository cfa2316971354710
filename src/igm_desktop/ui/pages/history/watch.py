"""Telling the past in the background: it is told anew a moment after the document changed, while somebody looks."""

from operator import is_

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.ui.pages.history.rows import NOTHING_TOLD, Told, tell, with_words

PAUSE_MS = 300

_Seen = tuple[State, Assessment, frozenset[Ref]]


class HistoryWatch(QObject):
    """`told` is of a document of lately; `changed` says that it is another one, `searchable` that it can be searched now.
    Its owner says when somebody looks.
    """

    changed = Signal()
    searchable = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._of: _Seen | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.told: Told = NOTHING_TOLD

    @property
    def is_told(self) -> bool:
        """Whether anything was told yet."""
        return self._of is not None

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
        of, person = self._now(), self._session.person
        task = self._task = start(self._pool, lambda _task: tell(of[0], of[1], person, of[2]), self)
        task.done.connect(lambda told: self._take(of, told))
        task.failed.connect(lambda _error: self._take(of, NOTHING_TOLD))

    def _now(self) -> _Seen:
        return self._session.stored, self._session.document, self._session.resolved

    def _take(self, of: _Seen, told: Told) -> None:
        self._task = None
        self._of, self.told = of, told
        self.changed.emit()
        if self.is_current:
            task = start(self._pool, lambda _task: with_words(told), self)
            task.done.connect(lambda found: self._take_words(told, found))
        else:
            self.soon()

    def _take_words(self, told: Told, found: Told) -> None:
        if self.told is told:
            self.told = found
            self.searchable.emit()
