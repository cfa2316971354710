"""A document with sources of each kind, the page that shows it, and what a person sees and does there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from igm_desktop.app.evidence import evidence_places
from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.frozen import freeze
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.sources.page import SourcesPage
from igm_desktop.ui.theme import LIGHT

PDF = b"%PDF-1.7\nA decree.\n%%EOF\n"


def source(source_id: str, **fields: object) -> Source:
    """A source; what is no field of ours is a CSL variable."""
    own = {name: fields.pop(name) for name in tuple(fields) if name in Source.model_fields}
    csl = {"id": source_id, **{name.replace("_", "-"): value for name, value in fields.items()}}
    return Source.model_validate({"id": source_id, "csl": freeze(csl), **own})


def who(name: str) -> list[dict[str, str]]:
    return [{"literal": name}]


def example() -> Assessment:
    """A law (cited twice), a strategy (cited) and its double (not cited), a page without year (not cited)."""
    ministry = who("Ministère")
    return Assessment(
        id="d",
        sources=(
            source("law", type="legislation", title="Law on Asylum", author=who("Parliament"), adopted=2008),
            source("page", type="webpage", title="Official page", author=who("Town Hall")),
            source("plan", title="Stratégie d’intégration", author=ministry, instrument="strategy", adopted=2018),
            source("twin", title="Strategie d'integration", author=ministry, adopted=2018),
        ),
        findings=(
            Finding(id="f1", domain="rights", kind="potential", rank="a", text=Prose({"en": "Asylum [@law, art. 3]."})),
            Finding(id="f2", domain="crises", kind="potential", rank="b", text=Prose({"en": "Both [@law] [@plan]."})),
        ),
    )


@dataclass
class Stage:
    """A page of sources. `told` has the notices, `gone` where the page wanted to go."""

    session: Session
    told: list[tuple[str, str, Callable[[], None] | None]] = field(default_factory=list)
    gone: list[Ref] = field(default_factory=list)

    def __post_init__(self) -> None:
        def tell(text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
            self.told.append((text, action_text, action))

        def go(ref: Ref) -> None:
            self.gone.append(ref)
            self.page.reveal(ref)

        self.context = Context(self.session, installed(*DEFAULT), LIGHT, "en", lambda: "en", tell, go)
        self.page = SourcesPage(self.context)

    @property
    def document(self) -> Assessment:
        return self.session.document

    def source(self, source_id: str) -> Source:
        return next(one for one in self.document.sources if one.id == source_id)

    def ids(self) -> list[str]:
        """The rows from top to bottom."""
        return [row.source.id for row in self.page.table.rows.rows]

    def choose(self, *ids: str) -> None:
        """Choose rows as a person does."""
        table = self.page.table
        for number, source_id in enumerate(ids):
            place = table.visualRect(table.rows.index(table.rows.place_of(source_id), 1)).center()
            keys = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)
        self.settle()

    def field(self, name: str) -> QWidget:
        return self.page.form.fields[name].binding.widget

    def write(self, name: str, words: str) -> None:
        """Replace what a field of the form holds, by the keyboard."""
        self.page.form.fields[name].target.setFocus()
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keySequence(widget, QKeySequence("Ctrl+A"))
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        for number, line in enumerate(words.split("\n")):
            if number:
                QTest.keyClick(widget, Qt.Key.Key_Return)
            typed = QInputMethodEvent()
            typed.setCommitString(line)
            QApplication.sendEvent(widget, typed)
        self.session.flush()
        self.settle()

    def press(self, keys: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keySequence(widget, QKeySequence(keys))
        self.settle()

    def words(self, widget: QWidget) -> str:
        """All words of the labels that are in sight in a widget."""
        return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())

    def take_back(self) -> None:
        """Do what the last notice offers."""
        action = self.told[-1][2]
        assert action is not None
        action()
        self.settle()

    def settle(self) -> None:
        """Let what runs in the background and what waits for the next turn happen."""
        for _ in range(4):
            QThreadPool.globalInstance().waitForDone()
            evidence_places(self.session).wait()
            for pool in self.page.findChildren(QThreadPool):
                pool.waitForDone()
            if self.page._pause.isActive():
                self.page._pause.stop()
                self.page._look()
            QApplication.processEvents()


MakeStage = Callable[..., Stage]


def made(document: Assessment, path: Path | None = None) -> Stage:
    desk = new_desk(State(document=document), Person(id="me"))
    if path is not None:
        desk.save(document, path)
    return Stage(Session(desk))
