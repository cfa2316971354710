"""An open assessment and what a page is given, with everything that the page asks of the window kept to be looked at."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.theme import LIGHT


@dataclass
class Room:
    """A session and its context. `told` has the notices, `gone` where the page wanted to go."""

    session: Session
    language: str
    told: list[tuple[str, str, Callable[[], None] | None]] = field(default_factory=list)
    gone: list[Ref] = field(default_factory=list)

    @property
    def document(self) -> Assessment:
        return self.session.document

    @property
    def context(self) -> Context:
        return Context(
            session=self.session,
            catalogue=installed(*DEFAULT),
            theme=LIGHT,
            language="en",
            profile_language=lambda: self.language,
            tell=self._tell,
            go=self.gone.append,
        )

    def _tell(self, text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        self.told.append((text, action_text, action))

    def take_back(self) -> None:
        """Do what the last notice offers."""
        action = self.told[-1][2]
        assert action is not None
        action()


@pytest.fixture
def enter(qtbot: QtBot) -> Callable[[Assessment], Room]:
    """Open an assessment."""
    return lambda document: Room(Session(new_desk(State(document=document), Person(id="me"))), document.language)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a page as large as it is in the window, with the keyboard in it."""

    def shown(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1000, 720)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)

    return shown
