"""A document with a past, its history page, and what a person sees and does there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.edits import move, remove, set_value
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.history.model import SECOND_ROLE
from igm_desktop.ui.pages.history.page import HistoryPage
from igm_desktop.ui.theme import LIGHT

TEXT: Ref = ("findings", "f1", "text", "en")
START = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": tuple(
            {"id": f"f{n}", "domain": domain, "kind": "potential", "rank": f"A{n}V", "text": {"en": f"Words {n}"}}
            for n, domain in enumerate(("rights", "partnerships", "crises"))
        ),
        "people": ({"id": "ana", "name": "Ana Rusu"}, {"id": "ben", "name": "Ben Oduya"}),
    }
)


def saved(
    edits: tuple[Edit, ...], before: Assessment, after: Assessment, by: str, at: str
) -> tuple[Assessment, tuple[Edit, ...]]:
    return after, with_changes(edits, before, after, by, at)


def with_past() -> State:
    """Ana writes twice, Ben deletes one and moves another, and somebody whom nobody knows changes the title."""
    document, edits = START, first_records(START)
    for after, by, at in (
        (lambda one: set_value(one, TEXT, "The city has a plan."), "ana", "2026-11-20T08:00:00Z"),
        (lambda one: set_value(one, TEXT, "The city has a good plan for 2030."), "ana", "2026-11-21T08:00:00Z"),
        (
            lambda one: move(remove(one, ("findings", "f0")), ("findings", "f2"), None, "rights", "well_developed"),
            "ben",
            "2026-11-22T08:00:00Z",
        ),
        (lambda one: set_value(one, ("document", "title", "en"), "<b>Other</b> title"), "zed", "no time"),
    ):
        document, edits = saved(edits, document, after(document), by, at)
    return State(document=document, edits=edits)


def with_two_versions() -> State:
    """Ana and Ben have both changed one text of the same document, without knowing of each other."""
    edits = first_records(START)
    _, hers = saved(edits, START, set_value(START, TEXT, "Hers"), "ana", "2026-11-20T08:00:00Z")
    _, his = saved(edits, START, set_value(START, TEXT, "His"), "ben", "2026-11-20T09:00:00Z")
    both = (*hers, his[-1])
    from igm_desktop.core.exchange.view import view

    return State(document=view(both), edits=both)


@dataclass
class Stage:
    session: Session
    qtbot: QtBot
    told: list[tuple[str, str, Callable[[], object] | None]] = field(default_factory=list)
    gone: list[Ref] = field(default_factory=list)
    page: HistoryPage = field(init=False)

    def open(self) -> None:
        context = Context(
            session=self.session,
            catalogue=installed(*DEFAULT),
            theme=LIGHT,
            language="en",
            profile_language=lambda: "en",
            tell=lambda text, action_text="", action=None: self.told.append((text, action_text, action)),
            go=self.gone.append,
        )
        self.page = HistoryPage(context)
        self.qtbot.addWidget(self.page)
        self.page.resize(1000, 720)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.settle()

    @property
    def document(self) -> Assessment:
        return self.session.document

    def settle(self) -> None:
        """Until what is told is of now."""
        self.page.watch.look()
        self.qtbot.waitUntil(lambda: self.page.watch.is_current)

    def entries(self) -> list[tuple[str, str]]:
        """The two lines of each entry."""
        model = self.page.tree.rows
        return [self.lines(model.index(row, 0)) for row in range(model.rowCount())]

    def lines(self, index: QModelIndex) -> tuple[str, str]:
        return str(index.data()), str(index.data(SECOND_ROLE))

    def changes(self, entry: int) -> list[tuple[str, str]]:
        model = self.page.tree.rows
        top = model.index(entry, 0)
        return [self.lines(model.index(row, 0, top)) for row in range(model.rowCount(top))]

    def choose(self, entry: int, change: int | None = None) -> None:
        tree = self.page.tree
        top = tree.rows.index(entry, 0)
        tree.setCurrentIndex(top if change is None else tree.rows.index(change, 0, top))

    def buttons(self) -> list[str]:
        """What can be pressed on the right."""
        details = self.page.details
        every = (details.version, details.before, details.after, details.item, details.all, details.place)
        return [one.text() for one in every if one.isVisible()]

    def press(self, text: str) -> None:
        details = self.page.details
        every = (details.version, details.before, details.after, details.item, details.all, details.place)
        wanted = next(one for one in every if one.isVisible() and one.text() == text)
        self.qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)

    @property
    def shown(self) -> str:
        """The words on the right."""
        return self.page.details.text.toPlainText().replace("\u2028", "\n")


def staged(state: State, qtbot: QtBot, document: Assessment | None = None, person: str = "me") -> Stage:
    """The page on that state; with another document, that one is not saved yet."""
    stage = Stage(Session(new_desk(state, Person(id=person))), qtbot)
    if document is not None:
        stage.session.apply(lambda _old: document, "Change")
    stage.open()
    return stage
