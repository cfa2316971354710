"""A session and what a page is given, without a window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.edits import add
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.ui.context import Context
from igm_desktop.ui.theme import LIGHT


def document() -> Assessment:
    made = Assessment(id="d1", title=Prose(en="Profile"), languages=("en", "ar"))
    made = add(made, "sources", Source(id="law"))
    return add(
        made, "findings", Finding(id="f1", domain="rights", kind="potential", text=Prose(en="18\u00a0ans [@law]."))
    )


def tell(text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None: ...


@pytest.fixture
def context(qtbot: QtBot) -> Context:
    return Context(
        session=Session(new_desk(State(document=document()), Person(id="me"))),
        catalogue=installed("igm-desktop", "1"),
        theme=LIGHT,
        language="en",
        profile_language=lambda: "en",
        tell=tell,
        go=lambda ref: None,
    )
