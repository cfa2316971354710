"""Looking in the background at what came from others, and at what stands in two versions, whenever one of them may be another."""

from collections.abc import Callable
from operator import is_
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.exchange.arrivals import WhatCame, came, is_concerned
from igm_desktop.core.exchange.past import NO_PAST
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref

PAUSE_MS: Final = 250
NOTHING: Final = WhatCame(NO_PAST)

_Seen = tuple[State, Assessment, frozenset[Ref]]


class ArrivalsWatch(QObject):
    """`came` is of a document of lately; `changed` says that it is told anew. Nothing is looked at while nothing came."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._task: Task | None = None
        self._of: _Seen | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._waiting: list[Callable[[], object]] = []
        self.came: WhatCame = NOTHING
        session.changed.connect(lambda _change: self.soon())
        session.status_changed.connect(self.soon)
        self._pause.start()

    @property
    def is_told(self) -> bool:
        """Whether anything was told yet."""
        return self._of is not None

    @property
    def is_current(self) -> bool:
        """Whether what is told is of now."""
        return self._is_of(self._now())

    def when_current(self, do: Callable[[], object]) -> None:
        """Do it once what is told is of now: at once, or when that is known."""
        if self.is_current:
            do()
        else:
            self._waiting.append(do)
            self.look()

    def soon(self) -> None:
        """Look in a moment, unless nothing is new."""
        if not self.is_current:
            self._pause.start()

    def look(self) -> None:
        """Look now."""
        self._pause.stop()
        if self._task is not None or self.is_current:
            return
        of, person = self._now(), self._session.person
        known = self._of
        was_quiet = known is not None and known[0] is of[0] and self.came is NOTHING and not of[2]

        def work(_task: Task) -> WhatCame:
            if was_quiet or not is_concerned(of[0], of[2]):
                return NOTHING
            return came(of[0], of[1], person, of[2])

        self._task = start(self._pool, work, self)
        self._task.done.connect(lambda found: self._take(of, found))
        self._task.failed.connect(lambda _error: self._take(of, NOTHING))

    def _now(self) -> _Seen:
        return self._session.stored, self._session.document, self._session.resolved

    def _is_of(self, now: _Seen) -> bool:
        return self._of is not None and self._of[2] == now[2] and all(map(is_, self._of[:2], now[:2]))

    def _take(self, of: _Seen, found: WhatCame) -> None:
        self._task = None
        self._of, self.came = of, found
        self.changed.emit()
        if self._waiting:  # in a turn of its own: what shows it has just taken its time
            QTimer.singleShot(0, self, self._do_waiting)
        else:
            self.soon()

    def _do_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            self.when_current(do)


def arrivals_of(session: Session) -> ArrivalsWatch:
    """The one of that session, made when it is first wanted."""
    return session.findChild(ArrivalsWatch) or ArrivalsWatch(session)
