"""What the bench starts to see how long a first frame takes: `child.py floor|names|ours STARTED`.

`floor` is a bare window, `names` the same with one name of the `Qt` namespace used, `ours` the program on its sample.

STARTED is the parent's monotonic clock just before. Prints the seconds until the frame was painted, and for ours, in
the same line, until the page of the sample was painted; "nan" for what never came.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

LIMIT = 10_000  # milliseconds
HIGH = 1  # Qt.EventPriority.HighEventPriority: a bare window has no need of all the enumerations of `Qt`


class Painted(QObject):
    """Tells once when a widget that it watches has been painted, with everything in its window."""

    def __init__(self, tell: Callable[[], object]) -> None:
        super().__init__()
        self._tell, self._seen, self._told = tell, False, False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            # The rest of the window is painted before any event is given out; this one comes first then.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), HIGH)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User and not self._told:
            self._told = True
            self._tell()
        return super().event(event)


class Watch:
    """The clock of one start."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._keep: list[QObject] = []  # what Qt does not own
        self.seen: dict[str, float] = {}

    def when_painted(self, name: str, widgets: list[QWidget], then: Callable[[], object]) -> None:
        def tell() -> None:
            self.seen[name] = time.monotonic() - self._started
            then()

        painted = Painted(tell)
        self._keep.append(painted)
        for widget in widgets:
            widget.installEventFilter(painted)

    def when_page(self, window: Any, then: Callable[[], object]) -> None:
        """Look at each turn of the event loop whether the window has its document; then wait for the page's paint."""
        timer = QTimer(window)

        def look() -> None:
            page = window.stack.currentWidget()
            if window.workspace is not None and page is not window.start:
                timer.stop()
                self.when_painted("page", [page, *page.findChildren(QWidget)], then)
                page.update()  # if it was painted before we looked; else it joins the paint that is due

        timer.timeout.connect(look)
        timer.start(0)


def floor(watch: Watch, *, names: bool = False) -> None:
    app = QApplication(sys.argv[:1])
    QTimer.singleShot(LIMIT, app.quit)
    window = QWidget()
    if names:
        from PySide6.QtCore import Qt

        window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.resize(1280, 800)
    window.show()
    watch.when_painted("frame", [window], app.quit)
    app.exec()


def ours(watch: Watch) -> None:
    """The program itself, from its entry point; only its `start` is followed by a look at the window it gives."""
    from igm_desktop.__main__ import main
    from igm_desktop.ui import application

    begin = application.start

    def start(*words: Any, **named: Any) -> Any:
        window = begin(*words, **named)
        QTimer.singleShot(LIMIT, QCoreApplication.quit)
        watch.when_painted("frame", [window], lambda: watch.when_page(window, QCoreApplication.quit))
        return window

    application.start = start
    main(["--sample"])


if __name__ == "__main__":
    watch = Watch(float(sys.argv[2]))
    kinds: dict[str, Callable[[Watch], None]] = {"floor": floor, "names": partial(floor, names=True), "ours": ours}
    kinds[sys.argv[1]](watch)
    print(*(watch.seen.get(name, "nan") for name in ("frame", "page")))
