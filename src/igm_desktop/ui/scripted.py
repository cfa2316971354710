"""The window driven by a list of steps, for tests of it as a process: real keys into its fields, one line for each thing that
was typed and for each that was acknowledged. Nobody is asked anything.

What is said on the standard output is in docs/scripting.md.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from igm_desktop.app.keeping import keeping_of
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import IgmError
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.files import read_file
from igm_desktop.ui.forms.prose_edit import ProseEdit

if TYPE_CHECKING:
    from igm_desktop.app.crash import Crashes
    from igm_desktop.app.session import Session
    from igm_desktop.core.model.assessment import Assessment
    from igm_desktop.ui.main_window import MainWindow

MAX_BYTES: Final = 32 * 1_048_576
PATIENCE_MS: Final = 30_000
"""So long a step may take; `within` in a `wait` says otherwise."""
MOST_MS: Final = 86_400_000
LOOK_MS: Final = 5
WRONG, USAGE, REFUSED = 1, 2, 3
KEYS: Final[Mapping[str, tuple[dict[str, type | tuple[type, ...]], dict[str, type | tuple[type, ...]]]]] = {
    "open": ({"path": str}, {}),
    "new": ({}, {"level": str, "languages": list, "country": str}),
    "go": ({"ref": list}, {}),
    "type": ({"text": str}, {"pause": (int, float)}),
    "key": ({"keys": str}, {}),
    "wait": ({"for": (str, int, float)}, {"within": (int, float)}),
    "close": ({}, {}),
}
"""What each step must have, and what it may have."""

Step = dict[str, Any]


def follow(steps: list[Step], window: "MainWindow", crashes: "Crashes") -> None:
    """Follow the steps once the window stands; then the program ends."""
    Following(steps, window, crashes)


class Following(QObject):
    """One step after the other, each in a turn of its own."""

    def __init__(self, steps: list[Step], window: "MainWindow", crashes: "Crashes") -> None:
        super().__init__(window)
        self._window = window
        self._steps = steps
        self._done = 0
        self._ref: Ref | None = None
        self._kept: Assessment | None = None  # what was acknowledged last, in the recovery copy or in the file
        self._letters: list[str] = []
        self._until: Callable[[], bool] = bool
        self._then: Callable[[], object] = self._soon
        self._late_at = 0.0
        self._keys = QTimer(self)
        self._keys.timeout.connect(self._type_one)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        crashes.happened.connect(lambda _crash: self._stop("the program made a mistake, see above"))
        self._wait(lambda: window.documents is not None, PATIENCE_MS)

    # Steps

    def _next(self) -> None:
        if self._done == len(self._steps):
            self._end()
            return
        step = self._steps[self._done]
        self._done += 1
        deeds: dict[str, Callable[[Step], None]] = {
            "open": self._open,
            "new": self._new,
            "go": self._go,
            "type": self._type,
            "key": self._key,
            "wait": self._wait_for,
            "close": self._close,
        }
        deeds[step["step"]](step)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._next)

    def _open(self, step: Step) -> None:
        self._window.open_file(Path(step["path"]))
        session = self._session()
        if session is None or session.path is None or session.path.absolute() != Path(step["path"]).absolute():
            self._stop(f"the file was not opened: {self._window.notice.text}")
        self._hear(session)

    def _new(self, step: Step) -> None:
        from igm_desktop.core.beginning import Beginning, new_assessment

        languages = tuple(map(str, step.get("languages", ("en",))))
        documents = self._window.documents
        assert documents is not None
        try:
            begun = new_assessment(Beginning(step.get("level", "local"), step.get("country"), "", languages))
        except IgmError as error:
            self._stop(f"no such assessment can begin: {error.code}")
        documents.begin_with(begun)
        self._hear(self._session())

    def _go(self, step: Step) -> None:
        ref = tuple(map(str, step["ref"]))
        workspace = self._window.workspace
        if workspace is None or not workspace.go(ref):
            self._stop(f"there is no way to {'/'.join(ref)}")
        self._wait(lambda: workspace.place() == ref, PATIENCE_MS, lambda: self._arrive(ref))

    def _arrive(self, ref: Ref) -> None:
        self._ref = ref
        self._say("AT", "/".join(ref))
        self._soon()

    def _type(self, step: Step) -> None:
        if self._ref is None:
            self._stop("a field must be gone to before anything is typed")
        self._letters = list(reversed(step["text"]))
        self._keys.start(round(step.get("pause", 0)))

    def _type_one(self) -> None:
        if not self._letters:
            self._keys.stop()
            self._soon()
            return
        letter = self._letters.pop()
        field = self._field()
        key, text = (Qt.Key.Key_Return, "\r") if letter == "\n" else (Qt.Key(0), letter)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        self._say("TYPED", len(_text(field)), _now())

    def _key(self, step: Step) -> None:
        from PySide6.QtTest import QTest

        keys = QKeySequence(step["keys"])
        if not keys.toString().strip():
            self._stop(f"no such keys: {step['keys']}")
        QTest.keySequence(self._window.windowHandle(), keys)
        self._soon()

    def _wait_for(self, step: Step) -> None:
        what, within = step["for"], step.get("within", PATIENCE_MS)
        if isinstance(what, str):
            self._wait(self._is_kept if what == "kept" else self._is_saved, within)
        else:
            QTimer.singleShot(round(what), self, self._next)

    def _close(self, _step: Step) -> None:
        """As a person does it: a question that comes then ends the script."""
        self._window.close()
        self._wait(lambda: not self._window.isVisible(), PATIENCE_MS, lambda: QCoreApplication.exit(0))

    def _end(self) -> None:
        """Nothing is left to do: all is kept, and the program ends."""
        if not self._window.end_without_questions():
            self._stop("what was typed could not be kept")
        QCoreApplication.exit(0)

    # What is waited for

    def _wait(self, until: Callable[[], bool], within: float, then: Callable[[], object] | None = None) -> None:
        self._until, self._then = until, then or self._soon
        self._late_at = time.monotonic() + within / 1_000
        self._looks.start()

    def _look(self) -> None:
        if self._until():
            self._looks.stop()
            self._then()
        elif time.monotonic() > self._late_at:
            self._stop(f"step {self._done}: waited in vain")

    def _is_kept(self) -> bool:
        """What was typed last, too, if anything was."""
        session = self._session()
        if session is None:
            return False
        if self._ref is None:
            return keeping_of(session).is_kept
        return self._kept is not None and _value(self._kept, self._ref) == _text(self._field())

    def _is_saved(self) -> bool:
        session = self._session()
        return session is not None and session.is_saved

    # What is said

    def _hear(self, session: "Session | None") -> None:
        if session is None:
            self._stop("no assessment is open")
        self._ref = self._kept = None
        session.kept.connect(lambda document: self._acknowledge("KEPT", document))
        session.saved.connect(lambda _saved: self._acknowledge("SAVED", session.stored.document))
        session.save_failed.connect(lambda error: self._say("FAILED", error.code, _now()))
        session.keep_failed.connect(lambda error: self._say("FAILED", error.code, _now()))
        self._say("OPEN")
        self._soon()

    def _acknowledge(self, word: str, document: "Assessment") -> None:
        self._kept = document
        text = _value(document, self._ref) if self._ref is not None else ""
        self._say(word, len(text), _now(), sha256(text.encode("utf-8", "surrogatepass")).hexdigest())

    def _say(self, *words: object) -> None:
        sys.stdout.write(" ".join(map(str, words)) + "\n")
        sys.stdout.flush()

    def _stop(self, why: str) -> NoReturn:
        """Nobody is there to ask: the program ends at once; what was kept stays."""
        sys.stderr.write(f"igm-desktop --script: {why}\n")
        sys.stderr.flush()
        os._exit(WRONG)

    # The window

    def _session(self) -> "Session | None":
        documents = self._window.documents
        return documents.session if documents is not None else None

    def _field(self) -> QWidget:
        """The one with the keyboard, which must still be the one that was gone to."""
        workspace = self._window.workspace
        field: QWidget | None = self._window.focusWidget()
        if workspace is None or field is None or workspace.place() != self._ref:
            self._stop("the keyboard is no longer in the field that was gone to")
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A question that comes has nobody to answer it."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog) and watched.isModal():
            self._stop(f"step {self._done}: a question came: {watched.windowTitle()}")
        return False


def _text(field: QWidget) -> str:
    """What stands in the field, as the document would have it."""
    if isinstance(field, ProseEdit):
        return field.prose()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit) else ""


def _value(document: "Assessment", ref: Ref) -> str:
    try:
        value = value_at(document, ref)
    except IgmError:  # the item is gone
        return ""
    return value if isinstance(value, str) else ""


def _now() -> int:
    return round(time.monotonic() * 1_000)


def steps_of(script: Path) -> list[Step]:
    """The steps of that file. Ends the program where it cannot be read, or a line is no step."""
    try:
        lines = read_file(script, MAX_BYTES).decode().splitlines()
        return [_step(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    except IgmError as error:
        sys.stderr.write(f"igm-desktop --script: {script} cannot be read ({error.code})\n")
        sys.exit(REFUSED)
    except ValueError as error:
        sys.stderr.write(f"igm-desktop --script: {error if isinstance(error, _NoStep) else 'the steps are no text'}\n")
        sys.exit(USAGE)


class _NoStep(ValueError):
    """Says which line, and what is wrong with it."""


def _step(line: str, number: int) -> Step:
    try:
        step = json.loads(line)
    except ValueError:
        raise _NoStep(f"line {number} is no JSON") from None
    if not isinstance(step, dict) or not isinstance(step.get("step"), str) or step["step"] not in KEYS:
        raise _NoStep(f"line {number} is no step; there are {', '.join(KEYS)}")
    must, may = KEYS[step["step"]]
    given = {name: value for name, value in step.items() if name != "step"}
    wrong = [name for name in (*must, *given) if not _is_right(given.get(name), {**must, **may}.get(name))]
    if wrong:
        raise _NoStep(f"line {number}: {wrong[0]} is missing, unknown or wrong")
    if step["step"] == "wait" and step["for"] not in {"kept", "saved"} and isinstance(step["for"], str):
        raise _NoStep(f"line {number}: for is kept, saved, or a number of milliseconds")
    return step


def _is_right(value: object, kind: type | tuple[type, ...] | None) -> bool:
    if kind is None or not isinstance(value, kind) or isinstance(value, bool):
        return False
    return not isinstance(value, int | float) or 0 <= value <= MOST_MS
