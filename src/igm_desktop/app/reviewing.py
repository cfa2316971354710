"""What reviewers have changed in the open document: the base beside which it is looked at, worked out in the background."""

from PySide6.QtCore import QObject, QThreadPool, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.model.assessment import Assessment, Round
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.review.changes import base_of, round_here


class Reviewing(QObject):
    """`changed` tells that there is another base, or that changes are shown or no longer.

    In a copy that was sent for review there always is a base: what was sent. In the master there is one while changes are
    shown, where a review has come back.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._task: Task | None = None
        self._again = False
        self._seen: State | None = None  # what the base is of
        self.base: Assessment | None = None
        self.shown = False
        session.status_changed.connect(self._follow)
        session.arrived.connect(self._follow)
        self._follow()

    @property
    def is_copy(self) -> bool:
        """Whether the open document is a copy that was sent for review."""
        return review_of(self._session.stored) is not None

    @property
    def round(self) -> Round | None:
        """The round whose changes there are to see."""
        return round_here(self._session.stored)

    @property
    def marked_against(self) -> Assessment | None:
        """The base while changes are shown, else None."""
        return self.base if self.shown else None

    def show(self, shown: bool) -> None:  # noqa: FBT001  # it is what a switch says
        """Show changes, or no longer."""
        if shown != self.shown:
            self.shown = shown
            self._follow()
            self.changed.emit()

    def stop(self) -> None:
        """Follow no more; the document is left."""
        self._session.status_changed.disconnect(self._follow)
        self._session.arrived.disconnect(self._follow)
        self._pool.waitForDone()

    def wait(self) -> None:
        """Wait until nothing is worked out any more; what came of it is told by the event loop."""
        self._pool.waitForDone()

    def _follow(self, _what: object = None) -> None:
        state = self._session.stored
        if state is self._seen or not (self.is_copy or self.shown):
            return
        if self._task is not None:
            self._again = True
            return
        review = self.round
        self._seen = state
        if review is None:
            self._take(None)
            return
        self._task = start(self._pool, lambda _task: base_of(state, review.id), self)
        self._task.done.connect(self._take)
        self._task.failed.connect(lambda _error: self._take(None))

    def _take(self, base: Assessment | None) -> None:
        self._task = None
        same = base is self.base or (base is not None and base == self.base)
        if not same:
            self.base = base
            self.changed.emit()
        if self._again:
            self._again = False
            self._follow()
