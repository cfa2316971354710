"""Work in the background: a function of frozen values in a thread, its result back on the UI thread by one signal."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from igm_desktop.core.errors import Cancelled, IgmError


class Task(QObject):
    """One piece of work. Exactly one of `done`, `failed` and `stopped` is emitted, on the thread that made the task."""

    done = Signal(object)
    failed = Signal(object)  # an IgmError
    stopped = Signal()
    progress = Signal(float, str)  # from 0 to 1, and a word for the phase

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at the next place where it looks."""
        self._cancel.set()

    def check_cancelled(self) -> None:
        """For the work to call now and then: raises Cancelled once somebody asked it to stop."""
        if self._cancel.is_set():
            raise Cancelled


class _Run(QRunnable):
    def __init__(self, task: Task, work: Callable[[Task], object]) -> None:
        super().__init__()
        self._task, self._work = task, work

    def run(self) -> None:
        try:
            result = self._work(self._task)
        except Cancelled:
            self._task.stopped.emit()
        except IgmError as error:
            self._task.failed.emit(error)
        except MemoryError:
            self._task.failed.emit(IgmError("memory"))
        else:
            self._task.done.emit(result)


def start(pool: QThreadPool, work: Callable[[Task], object], parent: QObject | None = None) -> Task:
    """Start the work when control returns to the event loop's thread pool; connect to the task's signals at once."""
    task = Task(parent)
    pool.start(_Run(task, work))
    return task
