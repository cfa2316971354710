"""A run of the whole window over a hostile assessment: every page, panel, menu, dialog and tool tip is shown.

Started by test_hostile_window.py in a process of its own, so that every system call can be recorded. Prints as JSON what
it has seen. With `careless`, it ends with one bare label: what is recorded then shows that such a label is found.
"""

import contextlib
import importlib
import json
import os
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hostile_texts import strings
from PySide6.QtCore import QAbstractListModel, QEvent, QMimeData, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.keeping.opening import open_for_work
from igm_desktop.ui.application import prepare, start
from igm_desktop.ui.main_window import MainWindow
from igm_desktop.ui.sections import SECTIONS

MOST_ROWS = 25
NEVER = {"quit", "close", "save", "save_as", "open", "new_window"}
"""Actions that end the run, or that only ask for a file."""

seen: Counter[str] = Counter()
dialogs: set[str] = set()
inside: list[QWidget] = []
opened: list[str] = []


def mark(path: str) -> None:
    """Leave a mark in the record of system calls."""
    with contextlib.suppress(OSError):
        Path(path).read_bytes()


def turn(times: int = 3) -> None:
    for _ in range(times):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def wait_until(holds: object, tries: int = 2_000) -> None:
    assert callable(holds)
    for _ in range(tries):
        turn(1)
        if holds():
            return
        QTimer.singleShot(5, lambda: None)
        QApplication.processEvents()
    raise TimeoutError


def look_at(top: QWidget) -> None:
    """Everything that can be seen of a window, with the tool tip of each of its parts."""
    top.grab()
    for widget in (top, *top.findChildren(QWidget)):
        if isValid(widget) and widget.isVisible():
            seen[type(widget).__name__] += 1
            tip(widget, widget.rect().center())
            if isinstance(widget, QAbstractItemView):
                look_at_rows(widget)
            elif isinstance(widget, QComboBox):
                widget.showPopup()
                turn(1)
                look_at_rows(widget.view())
                widget.hidePopup()
            elif isinstance(widget, QLineEdit) and widget.completer() is not None:
                widget.completer().complete()
                turn(1)
                widget.completer().popup().grab()
                widget.completer().popup().hide()


def look_at_what_is_new(window: QWidget) -> None:
    """The kinds of parts that were not seen before."""
    window.grab()
    for widget in window.findChildren(QWidget):
        if isValid(widget) and widget.isVisible() and type(widget).__name__ not in seen:
            look_at(widget)


def tip(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.WhatsThis, at, widget.mapToGlobal(at)))
    if QToolTip.isVisible():
        seen["tool tip"] += 1
    QToolTip.hideText()


def look_at_rows(view: QAbstractItemView) -> None:
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            tip(view.viewport(), view.visualRect(index).center())
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole):
                words = index.data(role)
                if words:
                    QToolTip.showText(view.mapToGlobal(QPoint(1, 1)), str(words), view)
                    seen["row's tool tip"] += 1
                    QToolTip.hideText()
    view.grab()


def look_at_menus(top: QWidget) -> None:
    """Every menu of the window, and what a right click brings up."""
    for menu in top.findChildren(QMenu):
        show_menu(menu)
    for widget in top.findChildren(QWidget):
        if isValid(widget) and widget.isVisible() and not isinstance(widget, QLabel | QPushButton):
            at = widget.rect().center()
            close_soon()
            QApplication.sendEvent(
                widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
            )
            turn(1)


def show_menu(menu: QMenu) -> None:
    if not isValid(menu) or menu.property("seen"):
        return
    menu.setProperty("seen", True)
    menu.aboutToShow.emit()
    menu.popup(QPoint(0, 0))
    menu.grab()
    for action in menu.actions():
        if action.toolTip():
            QToolTip.showText(QPoint(1, 1), action.toolTip(), menu)
            QToolTip.hideText()
    seen["menu"] += 1
    menu.close()


def close_soon() -> None:
    """Whatever pops up is looked at and closed."""

    def look() -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            popup.grab()
            seen["context menu"] += 1
            popup.close()
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog not in inside:
            through(dialog)

    QTimer.singleShot(0, look)


def through(dialog: QWidget) -> None:
    """Look at all of a dialog, then leave it as Escape does."""
    inside.append(dialog)
    dialogs.add(type(dialog).__name__)
    look_at(dialog)
    look_at_menus(dialog)
    if isinstance(dialog, QDialog):
        dialog.reject()
    inside.remove(dialog)


class Watch(QObject):
    """Dialogs may come up in the middle of anything."""

    def __init__(self) -> None:
        super().__init__()
        self.timer = QTimer(self, interval=20)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog not in inside:
            through(dialog)


def actions_of(window: MainWindow) -> Iterator[tuple[str, QAction]]:
    for name, action in window.actions_made.by_name.items():
        if name not in NEVER and action.isEnabled():
            yield name, action


def paste_everywhere(window: MainWindow, folder: Path) -> None:
    """Markup over the clipboard, into every field in sight."""
    for widget in window.findChildren(QWidget):
        if not isValid(widget) or not widget.isVisible():
            continue
        if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit) and not widget.isReadOnly():
            data = QMimeData()
            data.setHtml("".join(strings(folder)[:20]))
            data.setText("".join(strings(folder)[:3]))
            QApplication.clipboard().setMimeData(data)
            widget.setFocus()
            widget.paste()
            seen["pasted"] += 1
            turn(1)


def pages(window: MainWindow, folder: Path) -> None:
    for section in SECTIONS:
        window.show_section(section)
        turn()
        for bar in window.stack.currentWidget().findChildren(QTabBar):
            for at in range(bar.count()):
                bar.setCurrentIndex(at)
                turn()
                look_at(window)
        look_at(window)
        look_at_menus(window)
        for view in window.stack.currentWidget().findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None:
                for row in range(min(view.model().rowCount(), 12)):
                    view.setCurrentIndex(view.model().index(row, 0))
                    turn(1)
                look_at(window)
    workspace = window.workspace
    assert workspace is not None
    for number, one in enumerate(workspace.session.document.answers):
        workspace.go(("answers", one.id))
        turn(1)
        if number % 6 == 0:
            look_at(window.stack.currentWidget())
    workspace.find_bar.open_bar()
    workspace.find_bar.look_for("img")
    turn()
    look_at(window)
    for number in range(3):
        window.show_section(SECTIONS[number])
        paste_everywhere(window, folder)
    window.show_section(DOMAINS[0])
    paste_everywhere(window, folder)


def files(window: MainWindow, folder: Path) -> None:
    """What comes in from other files, and what is told of it."""
    for text in strings(folder):
        window.notice.tell(text, text, lambda: None)
        window.status.show_saved(text)
        window.header.show_document(text, text, text)
        turn(1)
    window.notice.grab()
    for path in sorted(folder.parent.glob("in/*")):
        window.open_file(path)
        wait_until(lambda: not window.status._work.isVisible())
        look_at(window)
        if window.notice._run is not None:
            window.notice._action.click()
            turn()


def comparing(window: MainWindow, file: Path) -> None:
    """What differs in a copy, and what reviewers asked: every row, and both ways into a file."""
    from igm_desktop.ui.pages.comparison.page import ComparisonPage
    from igm_desktop.ui.pages.matrix.page import MatrixPage

    assert window.workspace is not None
    window.workspace.go(("comparison",))
    page = window.stack.currentWidget()
    assert isinstance(page, ComparisonPage)
    page.compare_with(next(file.parent.glob("*sync-conflict*")))
    wait_until(lambda: page.watch.is_current and bool(page.list.lines.rowCount()))
    rows_of(window, page.list)
    page.copy.click()
    page.print.click()
    window.workspace.go(("matrix",))
    matrix = window.stack.currentWidget()
    assert isinstance(matrix, MatrixPage)
    wait_until(lambda: matrix.watch.is_current and bool(matrix.list.lines.rowCount()))
    rows_of(window, matrix.list)
    matrix.export.click()


def rows_of(window: MainWindow, view: QAbstractItemView) -> None:
    for row in range(min(view.model().rowCount(), 40)):
        view.setCurrentIndex(view.model().index(row, 0))
        turn(1)
        if row % 8 == 0:
            look_at(window)


def dialogs_of_the_program(window: MainWindow, file: Path, folder: Path) -> None:
    """Those that no action brings up by itself here."""
    from igm_desktop.ui.dialogs.follow_up import FollowUpDialog
    from igm_desktop.ui.dialogs.import_options import ImportOptionsDialog
    from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog
    from igm_desktop.ui.dialogs.recovered import RecoveredDialog
    from igm_desktop.ui.dialogs.report import ReportDialog
    from igm_desktop.ui.dialogs.who import WhoDialog
    from igm_desktop.ui.dialogs.worksheet import NotTakenDialog
    from igm_desktop.ui.forms.linking import LinkDialog
    from igm_desktop.ui.labels import Choice, ask, tell
    from igm_desktop.ui.links import open_link
    from igm_desktop.ui.pages.sources.merge_dialog import MergeDialog
    from igm_desktop.ui.review.returning_dialog import Back, SendBackDialog

    assert window.workspace is not None
    document = window.workspace.session.document
    FollowUpDialog(document, window).exec()
    NewAssessmentDialog(window.language, window).exec()
    for text in strings(folder)[:6]:
        ImportOptionsDialog(text, window.language, window).exec()
        WhoDialog(replace(window.settings.value, name=text, role=text, organisation=text), window).exec()
    RecoveredDialog(open_for_work(file.with_name("left.igm.json")), window.language, window).exec()
    ReportDialog(strings(folder), folder, window).exec()
    NotTakenDialog(strings(folder)[0], list(strings(folder)), lambda: None, window).exec()
    for text in strings(folder)[:6]:
        SendBackDialog(
            Back(file, file.with_name("back.igm.json")), lambda name, words=text: words + name, window
        ).exec()
    for one in range(0, 12, 2):
        two = document.sources[one], document.sources[one + 1]
        MergeDialog(window.workspace.context, two, (1, 2), window).exec()
    for text in strings(folder)[::3]:
        LinkDialog(text, window).exec()
        ask(window, text, text, (Choice("a", text, "accept"), Choice("b", "Cancel", "reject")), text)
        tell(window, text, text, text)
        open_link(window, text)
        open_link(window, f"https://{text}")


def known_dialogs() -> set[str]:
    """The name of every dialog that the program has."""
    from igm_desktop import ui
    from igm_desktop.ui.dialogs.form import FormDialog

    for found in pkgutil.walk_packages(ui.__path__, "igm_desktop.ui."):
        importlib.import_module(found.name)
    known, waiting = {QMessageBox}, [QDialog]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        known |= {one for one in kinds if one.__module__.startswith("igm_desktop") and one is not FormDialog}
        waiting += kinds
    return {one.__name__ for one in known}


def main() -> None:
    file, folder, careless = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] == ["careless"]
    for kind in ("getOpenFileName", "getSaveFileName"):
        setattr(QFileDialog, kind, staticmethod(lambda *_a, **_k: ("", "")))
    QFileDialog.getOpenFileNames = staticmethod(lambda *_a, **_k: ([], ""))  # type: ignore[assignment]
    QDesktopServices.openUrl = lambda url: bool(opened.append(QUrl(url).toString()))  # type: ignore[assignment,method-assign]
    app = QApplication(["igm-desktop", "-style", "fusion"])
    prepared = prepare(app)
    watch = Watch()
    for text in strings(folder)[:10]:
        prepared.settings.change(lambda old, name=text: old.with_recent(Path(f"/nowhere/{name}")))
    with_nothing = start(prepared, None)
    wait_until(lambda: with_nothing.documents is not None)
    mark("/begin-of-the-hostile-run")
    look_at(with_nothing)
    look_at_menus(with_nothing)
    with_nothing.close()
    window = start(prepared, file)
    window.resize(1280, 720)
    wait_until(lambda: window.workspace is not None)
    pages(window, folder)
    comparing(window, file)
    files(window, folder)
    for _, action in list(actions_of(window)):
        if isValid(action):
            action.trigger()
            turn()
            look_at_what_is_new(window)
    wait_until(lambda: "CopiesDialog" in dialogs)  # the folder is looked at in the background
    dialogs_of_the_program(window, file, folder)
    if careless:
        mark("/bare-label")
        label = QLabel(strings(folder)[0])
        label.show()
        label.grab()
        turn()
    watch.timer.stop()
    print(json.dumps({"seen": seen, "dialogs": sorted(dialogs), "known": sorted(known_dialogs()), "opened": opened}))
    sys.stdout.flush()
    os._exit(0)  # the document is dropped with the process: no question, no save


if __name__ == "__main__":
    main()
