"""The program itself, in which something breaks: run by a test, `python breaking.py HOW FILE`.

Prints what the window tells, once it does. With `slot` a slot raises, again and again; with `fault` the process dies of an
access to nothing; with `abort` Qt gives up; with `look` nothing happens, and the program ends once the window has stood for a while.
With `restart` a slot raises and the person asks for a restart; then FILE is followed by what stands in for the interpreter.
"""

import ctypes
import sys

from PySide6.QtCore import QCoreApplication, QTimer, qFatal
from PySide6.QtWidgets import QAbstractButton, QApplication

from igm_desktop import __main__
from igm_desktop.core.edits import set_value
from igm_desktop.ui import application
from igm_desktop.ui.main_window import MainWindow

SECRET = "Kanarienvogelfutter"
how = sys.argv.pop(1)
interpreter = sys.argv.pop(2) if how == "restart" else sys.executable


def raise_in_slot() -> None:
    {}[SECRET]


def die() -> None:
    ctypes.string_at(0)


def give_up() -> None:
    qFatal(f"not a word of this: {SECRET}")


def tell(window: MainWindow) -> None:
    """Say what is seen, and leave as a person who pulls the plug does not: in order."""
    said = window.mishap.text.replace("\n", " ")
    print(f"TOLD {said}", flush=True)
    if how == "restart":
        sys.executable = interpreter
        buttons = window.mishap.findChildren(QAbstractButton)
        next(one for one in buttons if one.text() == "Restart").click()
    else:
        window.end_without_questions()
        QCoreApplication.exit(0)


def write_and_break(window: MainWindow) -> None:
    if window.workspace is None and how != "look":
        QTimer.singleShot(20, window, lambda: write_and_break(window))
        return
    if how == "look":
        QTimer.singleShot(800, window, lambda: tell(window))
        return
    session = window.workspace.session
    session.apply(lambda now: set_value(now, ("document", "title", "en"), SECRET), "Edit")
    if how == "fault":  # asks nobody
        session.kept.connect(lambda _document: QTimer.singleShot(0, die))
    elif how == "abort":
        QTimer.singleShot(0, give_up)
    else:
        for _ in range(50):
            QTimer.singleShot(0, raise_in_slot)
        QTimer.singleShot(300, window, lambda: tell(window))


def main() -> None:
    real = application.start

    def start(*given: object, **named: object) -> MainWindow:
        window = real(*given, **named)
        QTimer.singleShot(0, window, lambda: write_and_break(window))
        return window

    application.start = start
    assert QApplication.instance() is None
    sys.exit(__main__.main())


if __name__ == "__main__":
    main()
