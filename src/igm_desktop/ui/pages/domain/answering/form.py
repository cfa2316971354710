"""The form of the open question: what may be chosen, why it does not apply, the narrative, the rule's level, a note."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from igm_desktop.core.answering import Question, answers_by_id, number
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Answer, Finding
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding, Field, bind_combo
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.carried import CarriedLine
from igm_desktop.ui.pages.domain.answering.conventions import ConventionsState
from igm_desktop.ui.pages.domain.answering.drawing import Drawing, Drawn
from igm_desktop.ui.pages.domain.answering.helping import HelpPanel
from igm_desktop.ui.pages.domain.answering.keys import digit_of
from igm_desktop.ui.pages.domain.answering.narrative import Narrative
from igm_desktop.ui.pages.domain.answering.options import Option, OptionRow
from igm_desktop.ui.pages.domain.answering.reason import ReasonField
from igm_desktop.ui.pages.domain.answering.sight import show_focused
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.pages.domain.note import Note
from igm_desktop.ui.pages.domain.wording import level_name

MARGIN: Final = 20
BESIDE: Final = 610
"""A form at least so wide has the help beside the answer, else below it."""

HELP: Final = 230
HIGH: Final = 420
WIDEST: Final = 980
QWIDGETSIZE_MAX: Final = 16_777_215


class AnswerForm(QScrollArea):
    """Shows one question after another. `stepped` when a person wants the next question (1) or the one before (-1)."""

    stepped = Signal(int)

    def __init__(
        self,
        context: Context,
        domain: DomainId,
        question: Question,
        chosen: Callable[[], Finding | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._domain: DomainId = domain
        self.question = question
        self._around: tuple[tuple[QWidget, ...], tuple[QWidget, ...]] = ((), ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        one = question.indicator.id
        self.number = quiet()
        self.words = heading(level=2)
        self.carried = CarriedLine(context, ("answers", one))
        self.help = HelpPanel()
        self.options = OptionRow()
        self.options.about_to_edit.connect(self._choice_applies)
        self.choice = self._bind_options(one)
        self.options.applies_toggled.connect(self._toggle_applies)
        self.reason = ReasonField(context, one)
        self.reason.left.connect(self._leave_reason)
        self.conventions = ConventionsState(context)
        self.narrative = Narrative(context, one)
        self.narrative.caret_moved.connect(lambda: QTimer.singleShot(0, self, lambda: show_focused(self)))
        self.level = QComboBox()
        for named in (self.level, self.level.view()):
            named.setAccessibleName(self.tr("Level of the rule"))
        for level in (None, "national", "local"):
            self.level.addItem(level_name(level), level)
        self.level_binding = bind_combo(context, self.level, ("answers", one, "level"), self.tr("Choose level"))
        self.note_chip = Chip(look="bare", picture="note")
        self.note_chip.clicked.connect(self.toggle_note)
        self.comments_chip = Chip(look="bare", picture="comment")
        self.comments_chip.clicked.connect(lambda: context.comments.about(("answers", self.question.indicator.id)))
        self.note = Note(context, ("answers", one, "note"))
        self.drawing = Drawing(context, lambda it: context.go(("answers", it)), self)
        self.making = button(self.tr("&Make a finding"), icon="add")
        self._menu = QMenu(self.making)
        self.making.setMenu(self._menu)
        self._menu.aboutToShow.connect(lambda: self.drawing.fill(self._menu, self.question.indicator.id, self._domain))
        self.drawn = Drawn(context, self.drawing, chosen)
        self.drawn.emptied.connect(self.making.setFocus)
        self._lay_out()
        self.reason.returnPressed.connect(self.narrative.field.enter)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]
        self.show_question(question, opened=True)

    def _lay_out(self) -> None:
        self.under = ChipRow()
        self.under.show_chips((self.level, self.note_chip, self.comments_chip), ())
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.narrative, 1)
        left.addWidget(self.under)
        left.addWidget(self.note)
        findings = QHBoxLayout()
        findings.addWidget(self.drawn.about, 1)
        findings.addWidget(self.making)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        self._sides.addLayout(left, 1)
        self._sides.addWidget(self.help, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        answering = (self.options, self.reason, self.reason.note, self.conventions)
        for widget in (self.number, self.words, self.carried, *answering):
            column.addWidget(widget)
        column.addLayout(self._sides)
        column.addLayout(findings)
        column.addWidget(self.drawn)
        column.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        inside.setLayout(column)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        outer = QWidget()
        middle = QHBoxLayout(outer)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(inside, 1000)
        middle.addStretch(1)
        self.setWidget(outer)

    def _bind_options(self, indicator_id: str) -> Binding:
        field = Field(self.options, self.options.value, self.options.show_value, self.options.edited, at_once=True)
        return Binding(self._context, field, ("answers", indicator_id, "choice"), self.tr("Answer"))

    # What it shows

    def show_question(self, question: Question, *, opened: bool = False) -> None:
        """Show a question as it is now. `opened`: it is another one than before."""
        opened = opened or question.indicator.id != self.question.indicator.id
        self.question = question
        if opened:
            self._open(question)
        answer = self._answer()
        if opened or not self.reason.hasFocus():
            self._show_applies()
        self.narrative.show_citations(answer)
        self.drawn.show_findings(question.indicator.id, question.findings)
        self._show_note_chip(answer)
        if question.indicator.answer == "conventions":
            self.conventions.show_table()
        self._chain()

    def _open(self, question: Question) -> None:
        indicator, catalogue, language = question.indicator, self._context.catalogue, self._context.language
        one = indicator.id
        group = catalogue.sub_category_name(indicator.sub_category, language)
        self.number.setText(f"{number(one)} · {group}")
        self.words.setText(catalogue.question(one, language))
        self.help.show_help(catalogue.help(one, language))
        several = indicator.answer == "choices"
        chosen_from = indicator.options if indicator.answer in ("access", "yes_no", "choices") else ()
        self.choice.finish()
        self.options.offer(
            [Option(it, catalogue.option_text(indicator, it, language)) for it in chosen_from], several=several
        )
        self.options.ask(f"{number(one)} {self.words.text()}")
        self.choice.rebind(("answers", one, "choices" if several else "choice"))
        self.reason.binding.rebind(("answers", one, "not_applicable"))
        self.carried.show_ref(("answers", one))
        self.narrative.show_answer(one)
        self.level_binding.rebind(("answers", one, "level"))
        self.note.binding.rebind(("answers", one, "note"))
        self.conventions.setVisible(indicator.answer == "conventions")
        answer = self._answer()
        self.note.setVisible(answer is not None and bool(answer.note))
        self.verticalScrollBar().setValue(0)

    def _answer(self) -> Answer | None:
        return answers_by_id(self._context.session.document.answers).get(self.question.indicator.id)

    def stand_between(self, before: tuple[QWidget, ...], after: tuple[QWidget, ...]) -> None:
        """Have Tab come from the first and lead on to the second."""
        self._around = before, after
        self._chain()

    def _chain(self) -> None:
        """Tab walks as one reads, whatever was made last: options and labels are made anew for each question."""
        if not self._around[0]:
            return
        reason, under = (
            (self.reason, self.conventions.open),
            (self.level, self.note_chip, self.comments_chip, self.note.field, self.making),
        )
        form = (
            self.carried.button,
            *self.options.stops(),
            *reason,
            *self.narrative.stops(),
            *under,
            *self.drawn.stops(),
        )
        for one, two in pairwise((*self._around[0], *form, *self._around[1])):
            QWidget.setTabOrder(one, two)

    def _show_applies(self) -> None:
        answer = self._answer()
        applies = answer is None or answer.not_applicable is None
        self.options.show_applies(applies=applies)
        self.reason.setVisible(not applies)
        if applies:
            self.reason.note.hide()

    def _show_note_chip(self, answer: Answer | None) -> None:
        words = answer.note if answer is not None else ""
        self.note_chip.wear("chip" if words else "bare", "note")
        name = self.tr("Internal note: {note}").replace("{note}", words) if words else ""
        self.note_chip.say(self.tr("Internal note"), name, self.tr("Internal note, never published"))
        number = self.question.comments
        self.comments_chip.wear("comment" if number else "bare", "comment")
        said = self.tr("%n open comment(s)", "", number) if number else self.tr("Comment")
        self.comments_chip.say(str(number) if number else said, said)
        self.under.arrange()

    # What a person does

    def take_focus(self) -> None:
        """Give the keyboard to what answers the question: the options, else the narrative."""
        if self.options.buttons or self.question.indicator.answer == "conventions":
            self.options.take_focus()
        else:
            self.narrative.field.enter()

    def reveal(self, ref: Ref) -> None:
        """Give the keyboard to the field of that part of the answer."""
        name = ref[2] if len(ref) > 2 else ""
        if name == "narrative":
            self.narrative.field.editor_of(ref).setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "note":
            self.note.show()
            self.note.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "level":
            self.level.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "not_applicable" and self.reason.isVisibleTo(self):
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def has_keyboard(self) -> bool:
        """Whether a part of the form has the keyboard."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def toggle_note(self) -> None:
        """Open the internal note to write in it, or close it."""
        if self.note.isVisibleTo(self):
            self.note.binding.finish()
            self.note.hide()
            self.note_chip.setFocus()
        else:
            self.note.show()
            self.note.field.setFocus()

    def ask_for_finding(self) -> None:
        """Open the menu of the lists in which a finding can be made from the answer."""
        self.making.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.making.showMenu()

    def _choice_applies(self) -> None:
        """Whoever chooses an answer says that the question applies: one step with the choice."""
        self._set_applies(self.choice.step)

    def _toggle_applies(self) -> None:
        """A question that does not apply needs a reason: nothing is written before there is one."""
        if self.reason.isVisibleTo(self):
            self.reason.binding.show_value()
            self._set_applies(None)
            self._show_applies()
            self.options.take_focus()
        else:
            self.options.show_applies(applies=False)
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_applies(self, join: object) -> None:
        ref = ("answers", self.question.indicator.id, "not_applicable")
        self._context.session.apply(lambda document: set_value(document, ref, None), self.tr("It applies"), join=join)

    def _leave_reason(self) -> None:
        """Left without a word, the question applies as before."""
        answer = self._answer()
        if not self.reason.text().strip() and (answer is None or answer.not_applicable is None):
            self.reason.binding.show_value()
            self._show_applies()

    # The keyboard

    def answer_key(self, event: QKeyEvent) -> bool:
        """Answer with a key, pressed in the options or in the list of questions; False for one that does nothing here."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.narrative.field.enter()
            return True
        digit = digit_of(event)
        return digit is not None and self.options.choose(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the options leave: Up and Down to other questions, digits, Enter; what a field leaves: Escape."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not self.options.has_keyboard():
            if event.key() == Qt.Key.Key_Escape:
                self.options.take_focus()
            else:
                event.ignore()
        elif event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif not self.answer_key(event):
            event.ignore()

    # Look

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever has the keyboard is in sight, however it came there; once all is laid out."""
        if new is not None and self.isAncestorOf(new):
            QTimer.singleShot(0, self, lambda: show_focused(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.viewport().width() >= BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._sides.direction() or beside != (self.help.minimumWidth() == HELP):
            self._sides.setDirection(way)
            self.help.setMinimumWidth(HELP if beside else 0)
            self.help.setMaximumWidth(HELP if beside else QWIDGETSIZE_MAX)
        self.narrative.leave_room(high=self.viewport().height() >= HIGH)
        super().resizeEvent(event)
