"""When the program itself makes a mistake: what was written is kept at once, a report is written, and it is told once.

Python calls for a mistake that nobody caught, in whatever thread: of the window, of a piece of work, of what is cleared
away. The program goes on after it; only a fault that ends the process (core/fatal.py) is told at the next start.
"""

import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from igm_desktop.core.discreet import crash_lines

if TYPE_CHECKING:  # the first frame waits for this module
    from igm_desktop.app.session import Session

PATIENCE_MS: Final = 1_500
"""So long the window waits for the disk, once for each mistake that is new."""
MOST: Final = 20
"""So many different mistakes are told in one run: what goes on for ever fills no disk."""


@dataclass(frozen=True, slots=True)
class Crash:
    """A mistake: its report, and the place of that where it could be written. `kept` says whether what was written is on the
    disk.
    """

    report: str
    place: Path | None
    kept: bool = True


def no_session() -> "Session | None":
    """No document is open yet."""
    return None


class Crashes(QObject):
    """Made on the thread of the window. `happened` carries a Crash, there, once for each place where the program broke; what
    was written is kept by then, if that can be.
    """

    happened = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Callable[[], Session | None] = no_session
        self._known: set[tuple[str, ...]] = set()
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Somebody made a mistake that nobody caught. To be called in the thread where it was; raises nothing."""
        with _Whatever():
            from igm_desktop.core.reports import keep_report, report_text

            lines = tuple(crash_lines(kind, error, trace))
            if lines in self._known or len(self._known) >= MOST:
                return
            self._known.add(lines)
            if threading.current_thread() is threading.main_thread():
                self.keep()
            with_facts = report_text(lines, {**_facts(), **sizes(self.session())})
            self._heard.emit(Crash(with_facts, keep_report(with_facts)))

    def keep(self) -> bool:
        """Have what is in the document on the disk, now. What was typed last is in a field and follows by itself: where the
        program has just broken, nobody is asked to do more than must be. On the thread of the window; raises nothing. Gives
        whether it is there.
        """
        with _Whatever():
            session = self.session()
            return session is None or session.is_saved or session.keep_within(PATIENCE_MS)
        return False

    def _tell(self, crash: Crash) -> None:
        """In a turn of its own, where the fields can be asked for what was typed last."""
        session = self.session()
        if session is not None:
            session.flush()
        self.happened.emit(replace(crash, kept=self.keep()))


class _Whatever:
    """Whatever goes wrong inside is let be: an error of what hears of errors would be told by Python, with its words."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> bool:
        return True


def sizes(session: "Session | None") -> Mapping[str, object]:
    """How much there is of the open document. Numbers only."""
    if session is None:
        return {"Document": "none"}
    from igm_desktop.core.ref import COLLECTIONS

    document = session.document
    counts = ", ".join(f"{len(getattr(document, name))} {name}" for name in sorted(COLLECTIONS))
    return {
        "Document": counts,
        "Languages": len(document.languages),
        "Edits": len(session.stored.edits),
        "File": "none" if session.path is None else "saved" if session.is_saved else "changed",
    }


def _facts() -> Mapping[str, object]:
    import PySide6
    from PySide6.QtCore import QLocale, qVersion
    from PySide6.QtGui import QGuiApplication

    return {
        "Window": f"PySide6 {PySide6.__version__}, Qt {qVersion()}, {QGuiApplication.platformName() or 'no screen'}",
        "Interface": QLocale().name(),
        "Thread": "window" if threading.current_thread() is threading.main_thread() else "work",
    }


def crash_of_before(lines: tuple[str, ...]) -> Crash:
    """A fault that ended an earlier run, by the trace that it left."""
    from igm_desktop.core.reports import keep_report, report_text

    report = report_text(lines, {"Ended": "an earlier run, by a fault"})
    return Crash(report, keep_report(report))


def start_again(words: tuple[str, ...]) -> bool:
    """Start the program anew with these words, apart from this process. Gives whether that could be done."""
    import subprocess

    # -P: what lies in the folder that a person happens to be in is no part of the program
    own = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-P", "-m", "igm_desktop")
    try:
        subprocess.Popen([*own, *words], stdin=subprocess.DEVNULL, start_new_session=True)  # this one ends at once
    except OSError:
        return False
    return True
