"""The stage of the tests of a page: the page, its session, and what it told."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.edits import add
from igm_desktop.core.model.assessment import Assessment, Finding, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.page import DomainPage

TEXTS = {
    "w1": "One in law [@law, art. 12].",
    "w2": "Two.",
    "w3": "Three.",
    "p1": "Four.",
    "p2": "18\u00a0ans\u202f; ligne\u2028suite.",
}


def document(texts: dict[str, str] = TEXTS) -> Assessment:
    """Findings of the domain of rights: `w…` are well-developed, `p…` have potential."""
    made = add(Assessment(id="d1", level="local", languages=("en", "ar")), "sources", Source(id="law"))
    for key, text in texts.items():
        kind: FindingKind = "well_developed" if key.startswith("w") else "potential"
        made = add(made, "findings", Finding(id=key, domain="rights", kind=kind, text=Prose(en=text)))
    return made


@dataclass
class Stage:
    """The page, its session, and what it told."""

    page: DomainPage
    session: Session
    qtbot: QtBot
    told: list[tuple[str, str, Callable[[], None] | None]] = field(default_factory=list)

    def ids(self, kind: FindingKind, domain: DomainId = "rights") -> list[str]:
        return [finding.id for finding in findings_of(self.session.document, domain, kind)]

    def texts(self, kind: FindingKind) -> list[str]:
        return [finding.text.in_language("en") for finding in findings_of(self.session.document, "rights", kind)]

    def finding(self, finding_id: str) -> Finding:
        return next(finding for finding in self.session.document.findings if finding.id == finding_id)

    def card(self, finding_id: str) -> FindingCard:
        card = self.page.lists.card(finding_id)
        assert card is not None
        return card

    def enter(self, finding_id: str) -> FindingCard:
        """Go into the text of a finding."""
        card = self.card(finding_id)
        card.editor.setFocus()
        self.qtbot.waitUntil(card.editor.hasFocus)
        return card

    @property
    def here(self) -> FindingCard | None:
        """The card that has the keyboard."""
        return self.page.lists.card_around(QApplication.focusWidget())

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        self.qtbot.keyClick(widget, key, modifiers)

    def type(self, words: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        if words.isascii():
            self.qtbot.keyClicks(widget, words)
        else:  # as an input method types them; QTest has no keys for these
            event = QInputMethodEvent()
            event.setCommitString(words)
            QApplication.sendEvent(widget, event)

    def undo_notice(self) -> None:
        """Click on Undo in the last notice."""
        _, word, action = self.told[-1]
        assert word == "Undo"
        assert action is not None
        action()


MakeStage = Callable[..., Stage]
