"""The checks in the background: some time after a change they look at the document of then, and nobody waits."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.model.assessment import Assessment

if TYPE_CHECKING:
    from igm_desktop.core.checks.problem import Problem

PAUSE: Final = 600
"""Milliseconds without a change before the checks look."""
LATEST: Final = 3_000
"""Milliseconds after a change at which they look though others follow: nobody who types without end waits for ever."""

TURN: Final = 0.004
REST: Final = 0.002
"""Seconds that the checks work before they rest, and rest."""


def giving_way(task: Task) -> Callable[[], None]:
    """What the checks call between two pieces: they end when nobody wants them, and rest so that the window can work.

    Python runs one thread at a time, and whoever only computes is asked for the turn late.
    """
    began = monotonic()

    def pause() -> None:
        nonlocal began
        task.check_cancelled()
        if monotonic() - began >= TURN:
            sleep(REST)
            began = monotonic()

    return pause


class Checking(QObject):
    """What looks wrong in the document of a session. `found` says that `problems` is that of the document of now.

    `asked` says that somebody wants to see them all.
    """

    found = Signal()
    asked = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._problems: tuple[Problem, ...] = ()
        self._checked: Assessment | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._latest = QTimer(self, singleShot=True, interval=LATEST)
        self._soon.timeout.connect(self.look)
        self._latest.timeout.connect(self.look)
        session.changed.connect(self._wait)
        self._soon.start()

    @property
    def problems(self) -> "tuple[Problem, ...] | None":
        """What was found last, in the order of the document; None before anybody looked."""
        return None if self._checked is None else self._problems

    @property
    def is_current(self) -> bool:
        """Whether they were found in the document of now."""
        return self._checked is self._session.document

    def look(self) -> None:
        """Look now, unless the document of now was looked at. A look at an older one is given up."""
        self._soon.stop()
        self._latest.stop()
        if self.is_current:
            return
        if self._task is not None:
            self._task.cancel()
        document = self._session.document

        def work(task: Task) -> "tuple[Problem, ...]":
            from igm_desktop.core.checks.table import problems

            return problems(document, giving_way(task))

        task = self._task = start(self._pool, work, self)
        task.done.connect(lambda problems: self._take(task, document, problems))

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._latest.stop()
        self._session.changed.disconnect(self._wait)
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._pool.waitForDone()

    def _wait(self, _change: object) -> None:
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def _take(self, task: Task, document: Assessment, problems: "tuple[Problem, ...]") -> None:
        """Take what was found; nothing of a document that is no longer the one of now, which is looked at in its turn."""
        if task is not self._task:
            return
        self._task = None
        if document is self._session.document:
            self._checked, self._problems = document, problems
            self.found.emit()
