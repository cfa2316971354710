"""Work in the background ends in exactly one way."""

import time

from PySide6.QtCore import QThread, QThreadPool
from pytestqt.qtbot import QtBot

from igm_desktop.app.tasks import Task, start
from igm_desktop.core.errors import UnreadableText


def test_a_result_arrives_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    pool = QThreadPool()
    threads: list[object] = []

    def work(task: Task) -> str:
        threads.append(QThread.currentThread())
        task.advance(0.5, "pages")
        return "done"

    task = start(pool, work)
    seen: list[float] = []
    task.progress.connect(lambda share, _phase: seen.append(share))
    task.done.connect(lambda _result: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(task.done) as done:
        pass
    assert done.args == ["done"]
    assert threads[0] is not threads[1]
    assert seen == [0.5]


def test_a_refusal_arrives_as_an_error(qtbot: QtBot) -> None:
    def work(_task: Task) -> None:
        raise UnreadableText("no_text")

    pool = QThreadPool()
    task = start(pool, work)
    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert failed.args[0].code == "no_text"


def test_work_stops_when_it_is_asked_to(qtbot: QtBot) -> None:
    def work(task: Task) -> None:
        while True:
            task.check_cancelled()
            time.sleep(0.001)

    pool = QThreadPool()
    task = start(pool, work)
    with qtbot.waitSignal(task.stopped):
        task.cancel()
