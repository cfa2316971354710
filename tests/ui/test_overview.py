"""What the wheel is told of a document."""

from PySide6.QtWidgets import QApplication

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Finding, Person, Resolved
from igm_desktop.core.model.state import State
from igm_desktop.core.query.progress import progress
from igm_desktop.ui.context import Context
from igm_desktop.ui.overview import wheel_state
from igm_desktop.ui.theme import LIGHT


def test_open_threads_are_counted_in_the_domain_of_their_finding(qapp: QApplication) -> None:
    def comment(number: str, about: str, **fields: object) -> Comment:
        return Comment(id=number, anchor=Anchor(ref=("findings", about, "text", "en")), by="me", at="", **fields)

    document = Assessment(
        id="a",
        findings=(
            Finding(id="one", domain=DOMAINS[0], kind="potential"),
            Finding(id="two", domain=DOMAINS[0], kind="potential"),
            Finding(id="three", domain=DOMAINS[2], kind="potential"),
        ),
        comments=(
            comment("c1", "one"),
            comment("c2", "one"),
            comment("c3", "two"),
            comment("c4", "three", resolved=Resolved(by="me", at="")),
            comment("c5", "one", reply_to="c1"),
            comment("c6", "gone"),
        ),
    )
    context = Context(
        session=Session(new_desk(State(document=document), Person(id="me"))),
        catalogue=installed(*DEFAULT),
        theme=LIGHT,
        language="en",
        profile_language=lambda: "en",
        tell=lambda *_: None,
        go=lambda _: None,
    )
    state = wheel_state(document, progress(document, context.catalogue), context)
    assert [domain.comments for domain in state.domains] == [3, 0, 0, 0, 0, 0]
