"""The stage of the tests of the answering room: the room on its page, the session, and where the room wanted to go."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.ui.pages.domain.answering.form import AnswerForm
from igm_desktop.ui.pages.domain.answering.room import AnsweringRoom
from igm_desktop.ui.pages.domain.page import DomainPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def document(**fields: object) -> Assessment:
    """A local assessment with one source, one answer and one finding that draws on another question."""
    source = Source(id="law", csl=FrozenMap(type="legislation", title="Law on asylum"))
    return Assessment(
        id="d1",
        level="local",
        languages=("en", "fr"),
        sources=(source,),
        answers=(Answer(id="L-1.1.2", choice="no", narrative=Prose(en="None yet.")),),
        findings=(
            Finding(
                id="f1", domain="rights", kind="potential", rank="V", text=Prose(en="A plan."), indicators=("L-1.1.3",)
            ),
        ),
    ).model_copy(update=fields)


@dataclass
class Stage:
    """`gone` has where the page wanted to go that is not on it."""

    page: DomainPage
    session: Session
    qtbot: QtBot
    told: list[tuple[str, str, Callable[[], object] | None]] = field(default_factory=list)
    gone: list[Ref] = field(default_factory=list)

    @property
    def room(self) -> AnsweringRoom:
        return self.page.answering

    @property
    def form(self) -> AnswerForm:
        assert self.room.form is not None
        return self.room.form

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def answer(self, indicator_id: str) -> Answer | None:
        return next((one for one in self.session.document.answers if one.id == indicator_id), None)

    def choice(self, indicator_id: str) -> str | None:
        answer = self.answer(indicator_id)
        return answer.choice if answer is not None else None

    def narrative(self, indicator_id: str) -> str:
        self.session.flush()
        answer = self.answer(indicator_id)
        return answer.narrative.in_language("en") if answer is not None else ""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self.focused, key, modifiers)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.focused, words)

    def in_options(self) -> bool:
        return self.form.options.has_keyboard()

    def in_narrative(self) -> bool:
        return self.form.narrative.field.editor.hasFocus()


MakeStage = Callable[..., Stage]
