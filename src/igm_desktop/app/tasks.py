"""Work in the background: a function of frozen values in a thread, its result back on the UI thread by one signal."""

import threading
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from igm_desktop.core.errors import Cancelled, IgmError


class Task(QObject):
    """One piece of work. Exactly one of `done`, `failed` and `stopped` is emitted, on the thread that made the task."""

    done = Signal(object)
    failed = Signal(object)  # an IgmError
    stopped = Signal()
    progress = Signal(float, str)  # from 0 to 1, and a word for the phase
    _moved = Signal(float, str)
    _ended = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancel = threading.Event()
        # Work that ends at once must not be told before anybody has connected: what it says waits for the event loop.
        self._moved.connect(self.progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at the next place where it looks."""
        self._cancel.set()

    def advance(self, share: float, phase: str) -> None:
        """For the work: tell how much is done, from 0 to 1, and what is being done."""
        self._moved.emit(share, phase)

    def end(self, how: str, value: object = None) -> None:
        """For the thread of the work: have "done", "failed" or "stopped" emitted where the task was made."""
        self._ended.emit(how, value)

    def _tell(self, how: str, value: object) -> None:
        if how == "done":
            self.done.emit(value)
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.stopped.emit()

    def check_cancelled(self) -> None:
        """For the work to call now and then: raises Cancelled once somebody asked it to stop."""
        if self._cancel.is_set():
            raise Cancelled


class _Run(QRunnable):
    def __init__(self, task: Task, work: Callable[[Task], object]) -> None:
        super().__init__()
        self._task, self._work = task, work

    def run(self) -> None:
        how, result = "failed", cast(object, IgmError("unexpected"))
        try:
            result = self._work(self._task)
            how = "done"
        except Cancelled:
            how = "stopped"
        except IgmError as error:
            result = error
        except MemoryError:
            result = IgmError("memory")
        finally:  # also after a mistake of ours, which goes on to whoever hears of those: somebody waits for an end
            self._task.end(how, result)


def start(pool: QThreadPool, work: Callable[[Task], object], parent: QObject | None = None) -> Task:
    """Start the work in a thread. What it says waits for the event loop: connect to its signals before returning there."""
    task = Task(parent)
    pool.start(_Run(task, work))
    return task
