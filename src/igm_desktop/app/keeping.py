"""Keeping: what was changed is in the recovery copy within a second, also while somebody types without a pause."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from igm_desktop.app.session import Session
from igm_desktop.core.errors import IgmError
from igm_desktop.core.model.assessment import Assessment

AFTER_MS: Final = 400
"""How long after a change it is kept. What is changed meanwhile is kept with it and does not put it off."""
AGAIN_MS: Final = (1_000, 2_000, 5_000, 10_000)
"""How long after a failure it is tried again; the last pause for all that follow."""
LOOK_MS: Final = 1_000
LATE: Final = 10.0
"""Seconds after which changes that are nowhere but in the memory are told of."""


class Keeping(QObject):
    """Has every change of a session in its recovery copy. `changed` says that something of what is told here did.

    `trouble` is why what was changed last could not be kept; `kept_at` and `saved_at` the times of day when that last worked;
    `is_late` whether changes have waited for too long, by a clock that nobody sets.
    """

    changed = Signal()

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(session)
        self._session, self._clock = session, clock
        self._kept: Assessment = session.document  # what the disk has, in the file or in the recovery copy
        self._waiting_since: float | None = None
        self._asked_at = 0.0
        self._failures = 0
        self.trouble: IgmError | None = None
        self.kept_at: QTime | None = None
        self.saved_at: QTime | None = None
        self.is_late = False
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._again = QTimer(self, singleShot=True)
        self._look = QTimer(self, interval=LOOK_MS)
        self._soon.timeout.connect(self.keep)
        self._again.timeout.connect(self.keep)
        self._look.timeout.connect(self.look_at_the_clock)
        session.changed.connect(self._wait)
        session.kept.connect(self._take)
        session.keep_failed.connect(self._fail)
        session.saved.connect(self._note_saved)

    @property
    def is_kept(self) -> bool:
        """Whether the present value is on the disk, in the file or in the recovery copy."""
        return self._kept is self._session.document

    def keep(self) -> None:
        """Keep the present value in the background, unless it is kept."""
        self._soon.stop()
        self._again.stop()
        if not self.is_kept:
            self._asked_at = self._clock()
            self._session.keep()

    def keep_at_once(self) -> None:
        """The same with what was typed and is not in the document yet: for when the person turns to something else."""
        self._session.flush()
        self.keep()

    def now(self) -> bool:
        """The same, and wait until that is done: for when the program must end. Gives whether all is kept."""
        self._session.flush()
        self._session.wait()
        if not self.is_kept:
            self.keep()
            self._session.wait()
        return self.is_kept

    def look_at_the_clock(self) -> None:
        """Tell when changes have waited for too long."""
        since = self._waiting_since
        late = since is not None and self._clock() - since > LATE
        if late != self.is_late:
            self.is_late = late
            self.changed.emit()

    def _wait(self, _change: object) -> None:
        """The pause begins with the first change and not with the last: nobody who types without end waits for ever."""
        if self.is_kept:
            self._all_kept()
            return
        if self._waiting_since is None:
            self._waiting_since = self._clock()
            self._look.start()
        if not self._soon.isActive() and not self._again.isActive():
            self._soon.start()

    def _take(self, document: Assessment) -> None:
        self._kept, self.kept_at = document, QTime.currentTime()
        self._failures, self.trouble = 0, None
        if self.is_kept:
            self._all_kept()
        else:  # what was changed while it was being kept
            self._waiting_since = self._asked_at
            self._soon.start()
        self.look_at_the_clock()
        self.changed.emit()

    def _note_saved(self, _saved: object) -> None:
        """The file has it, and the recovery copy is gone: what was changed since then is kept anew."""
        self.saved_at = QTime.currentTime()
        if self._session.is_saved:
            self._kept = self._session.document
            self._failures, self.trouble = 0, None
            self._all_kept()
        self.changed.emit()

    def _all_kept(self) -> None:
        self._soon.stop()
        self._again.stop()
        self._look.stop()
        self._waiting_since = None
        self.look_at_the_clock()

    def _fail(self, error: IgmError) -> None:
        self.trouble = error
        self._soon.stop()
        self._again.start(AGAIN_MS[min(self._failures, len(AGAIN_MS) - 1)])
        self._failures += 1
        self.changed.emit()


def keeping_of(session: Session) -> Keeping:
    """The one of that session, made when it is first wanted."""
    return session.findChild(Keeping) or Keeping(session)
