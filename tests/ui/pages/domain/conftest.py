"""A page of a domain with what it is given, without a window around it."""

from collections.abc import Callable

import pytest
from domain_stage import MakeStage, Stage, document
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.domain.page import DomainPage
from igm_desktop.ui.theme import LIGHT


@pytest.fixture
def make_stage(qtbot: QtBot) -> MakeStage:
    def make(made: Assessment | None = None, language: str = "en", size: tuple[int, int] = (1000, 640)) -> Stage:
        session = Session(new_desk(State(document=made or document()), Person(id="me")))
        told: list[tuple[str, str, Callable[[], None] | None]] = []

        def tell(text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
            told.append((text, action_text, action))

        context = Context(session, installed("igm-desktop", "1"), LIGHT, "en", lambda: language, tell, lambda ref: None)
        page = DomainPage(context, "rights")
        qtbot.addWidget(page)
        for name, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
            action = QAction(page)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(getattr(session, name))
            page.addAction(action)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.lists.settle()
        page.lists.build_visible()
        return Stage(page, session, qtbot, told)

    return make


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    return make_stage()
