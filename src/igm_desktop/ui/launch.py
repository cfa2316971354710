"""Opening the window: first the frame, then everything that costs time. A machine that cannot show one is told so."""

import argparse
import gc
import os
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from igm_desktop.core.discreet import be_discreet
from igm_desktop.core.settings import own_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from igm_desktop.app.crash import Crashes
    from igm_desktop.ui.main_window import MainWindow
    from igm_desktop.ui.scripted import Step

SYSTEM_LIBRARIES = (
    "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 "
    "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
REFUSED = 3


def open_window(words: list[str]) -> int:
    """Open the window, on a file when one is named, and give the exit status when it closes."""
    arguments = _arguments(words)
    if arguments.script is not None:  # nobody looks at it, unless a screen is asked for
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a system library is missing; its name is in the message
        _stop(f"A system library is missing ({error}). On Debian or Ubuntu: sudo apt install {SYSTEM_LIBRARIES}")
    if not _has_screen():
        _stop("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). The verbs work without: --help")
    steps = None
    if arguments.script is not None:
        from igm_desktop.ui.scripted import steps_of

        steps = steps_of(arguments.script)
    from igm_desktop.app.crash import Crashes

    gc.disable()  # until the window stands: what is loaded stays, and looking through it again and again takes time
    crashes = Crashes()
    be_discreet(crashes.hear)
    _tell_when_qt_gives_up(crashes.keep)
    with ExitStack() as at_the_end:
        app = QApplication([*sys.argv[:1], "-style", "fusion"])  # setStyle costs 5 ms more
        return _run(app, crashes, arguments, steps, at_the_end)


def _run(
    app: "QApplication",
    crashes: "Crashes",
    arguments: argparse.Namespace,
    steps: "list[Step] | None",
    at_the_end: ExitStack,
) -> int:
    from igm_desktop.ui.application import prepare, start
    from igm_desktop.ui.ending import end_on_signals

    def watch(window: "MainWindow") -> None:
        from igm_desktop.core.fatal import traced
        from igm_desktop.ui.crashing import Mishaps

        at_the_end.enter_context(traced())
        Mishaps(window, crashes, ("--person", arguments.person) if arguments.person else ()).tell_of_before()

    prepared = prepare(app)
    prepared.settings.called = arguments.person
    prepared.settings.may_ask = not arguments.person and steps is None
    window = start(prepared, arguments.file, sample=arguments.sample, painted=watch)
    end_on_signals(app, window.end_without_questions)
    if steps is not None:
        from igm_desktop.ui.scripted import follow

        follow(steps, window, crashes)
    status = app.exec()
    del window  # before the application, or Qt complains
    return status


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="igm-desktop")
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--person", type=own_words, default="", metavar="NAME")
    parser.add_argument("--script", type=Path, metavar="STEPS", help="see docs/scripting.md")
    return parser.parse_args(words)


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tell_when_qt_gives_up(keep: Callable[[], object]) -> None:
    """Qt aborts the process when it cannot reach the screen, with words that mislead; ours come first. Where it does so
    later, what was written is kept before.
    """
    from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)
        if kind == QtMsgType.QtFatalMsg:
            if QCoreApplication.startingUp():
                _stop(f"The window could not be opened: {said[0]}")  # what follows misleads
            if threading.current_thread() is threading.main_thread():
                keep()
        loud = kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
        if loud and not QCoreApplication.startingUp():
            print(text, file=sys.stderr, flush=True)

    qInstallMessageHandler(hear)


def _stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr, flush=True)
    os._exit(REFUSED)
