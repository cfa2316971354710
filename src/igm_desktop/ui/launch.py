"""Opening the window: first the frame, then everything that costs time. A machine that cannot show one is told so."""

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

from igm_desktop.core.settings import own_words

SYSTEM_LIBRARIES = (
    "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 "
    "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
REFUSED = 3


def open_window(words: list[str]) -> int:
    """Open the window, on a file when one is named, and give the exit status when it closes."""
    arguments = _arguments(words)
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a system library is missing; its name is in the message
        _stop(f"A system library is missing ({error}). On Debian or Ubuntu: sudo apt install {SYSTEM_LIBRARIES}")
    if not _has_screen():
        _stop("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). The verbs work without: --help")
    _tell_when_qt_gives_up()
    from igm_desktop.ui.application import prepare, start
    from igm_desktop.ui.ending import end_on_signals

    gc.disable()  # until the window stands: what is loaded stays, and looking through it again and again takes time
    app = QApplication([*sys.argv[:1], "-style", "fusion"])  # setStyle costs 5 ms more
    prepared = prepare(app)
    prepared.settings.called, prepared.settings.may_ask = arguments.person, not arguments.person
    window = start(prepared, arguments.file, sample=arguments.sample)
    end_on_signals(app, window.end_without_questions)
    status = app.exec()
    del window  # before the application, or Qt complains
    return status


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="igm-desktop")
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--person", type=own_words, default="", metavar="NAME")
    return parser.parse_args(words)


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tell_when_qt_gives_up() -> None:
    """Qt aborts the process when it cannot reach the screen, with words that mislead; ours come first."""
    from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)
        if kind == QtMsgType.QtFatalMsg:
            _stop(f"The window could not be opened: {said[0]}")  # what follows misleads
        if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg} and not QCoreApplication.startingUp():
            print(text, file=sys.stderr)

    qInstallMessageHandler(hear)


def _stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr, flush=True)
    os._exit(REFUSED)
