"""The real window with a mouse and a keyboard: what is clicked is what lies there, what is typed goes where the focus is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QThreadPool, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.domains import DOMAINS, DomainId, FindingKind
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.order import findings_of
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.ui.application import Prepared, start
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.main_window import MainWindow
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.page import DomainPage
from igm_desktop.ui.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
WELL, POTENTIAL = "well_developed", "potential"
Kind = TypeVar("Kind", bound=QWidget)


@dataclass
class Stage:
    """A window that is open, and what a person does in it."""

    window: MainWindow
    qtbot: QtBot
    prepared: Prepared

    # What is open

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def session(self) -> Session:
        return self.workspace.session

    @property
    def document(self) -> Assessment:
        return self.session.document

    @property
    def page(self) -> QWidget:
        return self.window.stack.currentWidget()

    @property
    def domain_page(self) -> DomainPage:
        assert isinstance(self.page, DomainPage)
        return self.page

    @property
    def told(self) -> str:
        """The notice that is in sight."""
        return self.window.notice.text if self.window.notice.isVisible() else ""

    @property
    def trouble(self) -> str:
        """What the bar says that stays."""
        return self.window.trouble.text if self.window.trouble.isVisible() else ""

    def findings(self, domain: DomainId, kind: FindingKind | None = None) -> tuple[Finding, ...]:
        return findings_of(self.document, domain, kind)

    def texts(self, domain: DomainId, kind: FindingKind) -> list[str]:
        return [finding.text.in_language(self.document.language) for finding in self.findings(domain, kind)]

    def card(self, index: int, kind: FindingKind = WELL) -> FindingCard:
        slot = self.domain_page.lists.lists[kind].slots[index]
        self.settle()
        assert slot.card is not None
        return slot.card

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def written(self) -> str:
        """What the editor with the keyboard holds."""
        widget = self.focused()
        assert isinstance(widget, ProseEdit)
        return widget.prose()

    # What a person does

    def settle(self) -> None:
        """Let layouts and what waits for the next turn happen."""
        for _ in range(4):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click what lies there: it must be the widget itself, in sight and not covered."""
        point = at or widget.rect().center()
        place = widget.mapTo(widget.window(), point)
        top = widget.window()
        under = top.childAt(place)
        assert under is not None, f"{widget!r} is not in sight"
        assert under is widget or widget.isAncestorOf(under), f"{under!r} lies over {widget!r}"
        QTest.mouseClick(top.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def key(self, keys: str) -> None:
        """Press keys such as "Ctrl+Z", wherever the focus is."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        QTest.keySequence(top.windowHandle(), QKeySequence(keys))
        self.settle()

    def write(self, words: str) -> None:
        """Type quickly; nothing is waited for."""
        QTest.keyClicks(self.focused(), words)

    def segment(self, domain: DomainId) -> None:
        """Click that domain on the wheel."""
        button = self.workspace.side.wheel.buttons[DOMAINS.index(domain)]
        where = next(
            QPoint(x, y)
            for y in range(button.height() // 2, button.height())
            for x in range(button.width() // 2, button.width())
            if button.mask().contains(QPoint(x, y))
        )
        self.click(button, where)

    def add(self, kind: FindingKind = WELL) -> None:
        """Click "+ Add" over a list."""
        page = self.domain_page
        page.lists.ensureWidgetVisible(page.lists.lists[kind].add_button)
        self.settle()
        self.click(page.lists.lists[kind].add_button)

    def choose(self, button: QWidget, words: str) -> list[str]:
        """Click a button with a menu and then the entry with those words; gives all words of the menu."""
        names: list[str] = []
        timer = QTimer(interval=5)

        def look() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                timer.stop()
                names.extend(visible(menu))
                action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
                QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

        timer.timeout.connect(look)
        timer.start()
        self.click(button)
        self.qtbot.waitUntil(lambda: not timer.isActive())
        self.settle()
        return names

    def open(self, path: Path) -> None:
        """Open a file as by the menu."""
        self.window.open_file(path)
        self.settle()

    def sample(self) -> None:
        self.window.open_sample()
        self.settle()

    def save_to(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Save as a file of that name."""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
        with self.qtbot.waitSignal(self.session.saved):
            self.key("Ctrl+Shift+S")
        self.settle()

    def drop(self, data: QMimeData, target: QWidget, at: QPoint) -> bool:
        """Drop something there, as Qt itself does: enter, move, drop. Gives whether it was taken."""
        actions, move = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.CopyAction
        arguments = (actions, data, LEFT, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(at, *arguments)
        enter.setDropAction(move)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            return False
        over = QDragMoveEvent(at, *arguments)
        over.setAccepted(True)  # Qt takes the answer to the first event for that of the others
        QApplication.sendEvent(target, over)
        if not over.isAccepted():
            return False
        dropped = QDropEvent(QPointF(at), *arguments)
        dropped.setAccepted(True)
        QApplication.sendEvent(target, dropped)
        self.settle()
        return dropped.isAccepted()

    def come_back(self) -> None:
        """What a window manager does when a dialog closes: the window has the keyboard again."""
        if self.window.isVisible() and QApplication.activeModalWidget() is None:
            self.window.activateWindow()
        self.settle()

    @contextmanager
    def answering(self, *answers: str) -> Iterator[list[str]]:
        """Answer the questions that come, each by the words of a button; all must have come at the end."""
        asked: list[str] = []
        left = list(answers)
        timer = QTimer(interval=5)

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox) and left:
                asked.append(box.text())
                wanted = left.pop(0)
                button = next(one for one in box.buttons() if one.text().replace("&", "") == wanted)
                QTest.mouseClick(button, LEFT)

        timer.timeout.connect(look)
        timer.start()
        yield asked
        self.qtbot.waitUntil(lambda: not left)
        timer.stop()
        self.come_back()

    @contextmanager
    def in_dialog(self, kind: type[Kind], do: Callable[[Kind], object]) -> Iterator[None]:
        """Do something in the dialog that opens."""
        done: list[bool] = []
        timer = QTimer(interval=5)

        def look() -> None:
            top = QApplication.activeModalWidget()
            if isinstance(top, kind) and not done:
                done.append(True)
                timer.stop()
                do(top)

        timer.timeout.connect(look)
        timer.start()
        yield
        self.qtbot.waitUntil(lambda: bool(done))
        self.come_back()

    def close(self) -> None:
        """Close the window as its frame's button does, throwing away what is not saved."""
        if not self.window.isVisible():
            return
        if self.window.documents is not None and self.window.documents.session is not None:
            self.window.documents.drop()
        self.window.close()
        self.settle()


MakeWindow = Callable[..., Stage]


def made(prepared: Prepared, qtbot: QtBot, file: Path | None = None, size: tuple[int, int] = (1280, 720)) -> Stage:
    """A window that has begun, with the keyboard in it."""
    window = start(prepared, file)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.documents is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    stage = Stage(window, qtbot, prepared)
    stage.settle()
    return stage


def read(path: Path) -> Assessment:
    """What a file holds."""
    return open_assessment(path).state.document


def accept(dialog: QDialog) -> None:
    """Click the main button of a dialog of ours."""
    main = next(one for one in dialog.findChildren(QAbstractButton) if getattr(one, "isDefault", bool)())
    QTest.mouseClick(main, LEFT)


def visible(menu: QMenu) -> list[str]:
    """The words of a menu."""
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def wait_for_threads() -> None:
    """Nothing may go on in the background."""
    assert QThreadPool.globalInstance().activeThreadCount() == 0
