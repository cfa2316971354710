"""The answering room of a domain with what it is given, without a window around its page."""

from collections.abc import Callable

import pytest
from answering_stage import MakeStage, Stage, document
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.domains import DomainId
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.domain.page import DomainPage
from igm_desktop.ui.sections import section_of
from igm_desktop.ui.theme import LIGHT


@pytest.fixture
def make_stage(qtbot: QtBot) -> MakeStage:
    def make(
        made: Assessment | None = None,
        domain: DomainId = "rights",
        size: tuple[int, int] = (980, 620),
        catalogue: Catalogue | None = None,
    ) -> Stage:
        session = Session(new_desk(State(document=made or document()), Person(id="me")))
        asked = catalogue or installed("igm-desktop", "1")
        told: list[tuple[str, str, Callable[[], object] | None]] = []
        gone: list[Ref] = []

        def tell(text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
            told.append((text, action_text, action))

        def go(ref: Ref) -> None:
            if section_of(ref, session.document, asked) != domain or not page.reveal(ref):
                gone.append(ref)

        context = Context(session, asked, LIGHT, "en", lambda: "en", tell, go)
        page = DomainPage(context, domain)
        qtbot.addWidget(page)
        page.resize(*size)
        page.tabs.setCurrentIndex(1)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.answering.take_focus()
        return Stage(page, session, qtbot, told, gone)

    return make


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    return make_stage()
