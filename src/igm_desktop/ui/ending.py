"""Ended from outside: by a terminal that closes, a system that goes down, or Ctrl+C. Everything is kept first."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def end_on_signals(application: QCoreApplication, ready: Callable[[], bool]) -> QSocketNotifier | None:
    """End the application at SIGTERM, SIGHUP and SIGINT once `ready` gives that all is kept. Where it is not, the window
    stays, with what is wrong in it; a second signal ends it all the same. A signal that was ignored stays so.

    None on Windows, which has no such signals for a window.
    """
    if os.name == "nt":
        return None
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda _number, _frame: None)  # the byte in the pipe is what is heard
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    heard = bytearray()

    def hear() -> None:
        heard.extend(os.read(reading, 64))
        if ready() or len(heard) > 1:
            application.exit(128 + heard[0])

    notifier.activated.connect(hear)
    return notifier
