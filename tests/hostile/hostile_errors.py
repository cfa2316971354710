"""The program itself, on a screen that nobody sees, with one thing after another going wrong in it.

Started by test_hostile_logs.py: hostile_errors.py FILE FOLDER-WITH-BROKEN-FILES. A new way to fail is one function in
`FAILURES`. Prints how many came, and ends as a program does whose window is closed.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from igm_desktop.app.tasks import start as start_task
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.ui.main_window import MainWindow

broken = Path(sys.argv[2])
sys.argv[1:] = sys.argv[1:2]


def window() -> MainWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.workspace)


def document() -> Assessment:
    assert window().workspace is not None
    return window().workspace.session.document


def text() -> str:
    return document().title.in_language("en")


def bad_value() -> None:
    assert window().workspace is not None
    window().workspace.session.apply(lambda now: set_value(now, ("findings", "f0", "level"), text()), "Edit")


def bad_ref() -> None:
    assert window().workspace is not None
    window().workspace.session.apply(lambda now: set_value(now, ("findings", text(), "level"), text()), "Edit")


def bad_type() -> None:
    Finding.model_validate({"id": "f", "domain": text(), "kind": [text()], "text": {"en": 7}})


def lookup() -> None:
    {text(): text()}[f"{text()}!"]


def in_a_chain() -> None:
    try:
        lookup()
    except KeyError as error:
        raise RuntimeError(text()) from error


def not_encoded() -> None:
    f"{text()}\ud800".encode()


def asserted() -> None:
    assert text() == "", document()


def a_number() -> None:
    int(text())


def a_path() -> None:
    Path(f"/nowhere/{text()}").read_bytes()


def in_a_timer() -> None:
    QTimer.singleShot(0, lookup)


def in_an_override() -> None:
    class Bad(QWidget):
        def sizeHint(self) -> object:  # type: ignore[override]
            raise ValueError(text())

    Bad().sizeHint()


def in_an_event() -> None:
    class Bad(QObject):
        def event(self, _event: QEvent) -> bool:
            raise ValueError(text())

    QCoreApplication.sendEvent(Bad(), QEvent(QEvent.Type.User))


def in_a_worker() -> None:
    words = text()
    assert window().documents is not None
    start_task(QThreadPool.globalInstance(), lambda _task: {}[words])


def in_a_thread() -> None:
    words = text()

    class Bad(QThread):
        def run(self) -> None:
            raise ValueError(words)

    thread = Bad()
    thread.start()
    thread.wait()


def export_that_breaks() -> None:
    from igm_desktop.core.export import registry

    words, real = text(), registry.export_state

    def bad(*_given: object, **_named: object) -> object:
        raise ValueError(words)

    registry.export_state = bad  # type: ignore[assignment]
    documents = window().documents
    assert documents is not None
    documents.export_to(broken / "a.pdf", "en")
    QThreadPool.globalInstance().waitForDone()
    documents._pool.waitForDone()
    registry.export_state = real


def export_into_nothing() -> None:
    documents = window().documents
    assert documents is not None
    documents.export_to(broken / "gone" / "a.pdf", "en")


def export_over_a_folder() -> None:
    documents = window().documents
    assert documents is not None
    (broken / "folder.pdf").mkdir(exist_ok=True)
    documents.export_to(broken / "folder.pdf", "fr")


def save_into_nothing() -> None:
    workspace = window().workspace
    assert workspace is not None
    workspace.session.apply(lambda now: set_value(now, ("document", "body"), text() + "1"), "Edit")
    workspace.session.save(broken / "gone" / "a.igm.json")


def save_over_a_folder() -> None:
    workspace = window().workspace
    assert workspace is not None
    (broken / "folder.igm.json").mkdir(exist_ok=True)
    workspace.session.save(broken / "folder.igm.json")


def refused_files() -> None:
    for path in sorted(broken.glob("broken*")):
        window().open_file(path)
        turn()


def bad_paste() -> None:
    QApplication.clipboard().setText(f"@book{{{text()}, title = {{{text()}")
    workspace = window().workspace
    assert workspace is not None
    from igm_desktop.ui.source_files import paste

    paste(workspace.context, QApplication.clipboard().text())


FAILURES: tuple[Callable[[], None], ...] = (
    bad_value,
    bad_ref,
    bad_type,
    lookup,
    in_a_chain,
    not_encoded,
    asserted,
    a_number,
    a_path,
    in_a_timer,
    in_an_override,
    in_an_event,
    in_a_worker,
    in_a_thread,
    export_that_breaks,
    export_into_nothing,
    export_over_a_folder,
    save_into_nothing,
    save_over_a_folder,
    refused_files,
    bad_paste,
)


def turn(times: int = 5) -> None:
    for _ in range(times):
        QCoreApplication.processEvents()


def leave_dialogs() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


def fail_one_by_one() -> None:
    """Each failure in a slot of its own, as it would come."""
    if not any(isinstance(one, MainWindow) and one.workspace for one in QApplication.topLevelWidgets()):
        QTimer.singleShot(20, fail_one_by_one)
        return
    left = list(FAILURES)

    def next_one() -> None:
        if not left:
            timer.stop()
            QTimer.singleShot(1_500, end)  # what waits to be kept is kept
            return
        left.pop(0)()

    timer = QTimer(QApplication.instance(), interval=30)
    timer.timeout.connect(next_one)
    timer.start()
    doors = QTimer(QApplication.instance(), interval=20)
    doors.timeout.connect(leave_dialogs)
    doors.start()


def end() -> None:
    QThreadPool.globalInstance().waitForDone()
    window().grab()
    sys.stdout.write(f"{len(FAILURES)} failures\n")
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    from igm_desktop import __main__
    from igm_desktop.ui import application

    real = application.start

    def start(*given: object, **named: object) -> object:
        made = real(*given, **named)  # type: ignore[arg-type]
        QTimer.singleShot(0, fail_one_by_one)
        return made

    application.start = start  # type: ignore[assignment]
    sys.exit(__main__.main())


if __name__ == "__main__":
    main()
