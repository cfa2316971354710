"""The answering room: the questions of a domain at the side, and the form of the open one."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.answering import FILTERS, step, unanswered
from igm_desktop.core.domains import DomainId
from igm_desktop.core.model.assessment import Finding
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import quiet
from igm_desktop.ui.pages.domain.answering import keys
from igm_desktop.ui.pages.domain.answering.around import Foot, Head, Side
from igm_desktop.ui.pages.domain.answering.form import AnswerForm
from igm_desktop.ui.pages.domain.answering.questions import Questions

NARROW: Final = 720
LOW: Final = 190
"""With less height than that, beside the strip of problems, all of it is for the question; keys lead on."""

LEAST, MOST = 250, 350  # of the width of the list

Way = Literal[1, -1]
_TOLD: Final = ("answers", "findings", "sources", "conventions", "comments")


class AnsweringRoom(QWidget):
    """Made when it is first looked at. `chosen` gives the finding that was written last, to link to."""

    def __init__(
        self, context: Context, domain: DomainId, chosen: Callable[[], Finding | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._chosen = context, chosen
        self._domain: DomainId = domain
        self._stale = True
        self._narrow = False
        self.model = Questions(context, domain, self)
        self.form: AnswerForm | None = None
        self.empty = quiet(
            self.tr("The catalogue of this assessment has no questions for this domain. Write findings instead."),
            wrap=True,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.empty.setContentsMargins(24, 20, 24, 20)
        self.empty.hide()
        self._inside = QWidget()
        self._inside.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self._inside, 1)

    # What is shown

    def refresh(self, change: Change) -> None:
        """Show what changed, if it concerns this room."""
        if any(change.difference.touches(part) for part in _TOLD):
            self.show_again()

    def show_again(self) -> None:
        """Show the document as it is now; out of sight, when it is next looked at."""
        self._stale = True
        if self.isVisible():
            self._show()

    def forget(self) -> None:
        """The level of the assessment is another one: so are the questions."""
        self.model.open = ""
        self._context.remembered.pop(self._memory, None)
        self.show_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()  # the finding that was written last may be another one, without any change

    @property
    def open(self) -> str:
        """The id of the open question; empty where the catalogue has none for this domain."""
        return self.model.open

    @property
    def _memory(self) -> str:
        return f"question of {self._domain}"

    def _show(self) -> None:
        self._stale = False
        if not self.model.open:
            self.model.open = self._first()
        self.model.show_document(self._context.session.document)
        question = self.model.question(self.model.open)
        if question is None:  # of another level, or of a catalogue without questions here
            self.model.open = self.model.all[0].indicator.id if self.model.all else ""
            question = self.model.question(self.model.open)
        self.empty.setVisible(question is None)
        if question is None:
            self._inside.hide()
            return
        if self.form is None:
            self.form = AnswerForm(self._context, self._domain, question, self._chosen)
            self._build(self.form)
        else:
            self.form.show_question(question)
        self.list.mark(self.model.open)
        self._say_place()
        self._inside.show()  # last, so that all is laid out once

    def _first(self) -> str:
        """The question that was open last here, else the first that is not answered, else the first."""
        document, catalogue = self._context.session.document, self._context.catalogue
        ids = [indicator.id for indicator in catalogue.indicators(document.level, self._domain)]
        last = self._context.remembered.get(self._memory, "")
        if last in ids or not ids:
            return last
        left = unanswered(document, catalogue, step(document, catalogue, ids[0], -1) or "", 1)
        return left if left in ids else ids[0]

    def _build(self, form: AnswerForm) -> None:
        self.side = Side(self.model, self._domain)
        self.filters, self.list = self.side.filters, self.side.list
        self.list.chosen.connect(self.open_question)
        self.list.keyed.connect(self._key_in_list)
        self.list.clicked.connect(lambda _: self._turn_to_form())
        self.filters.changed.connect(self._filter)
        self.filters.entered.connect(self._enter_list)
        self.head = Head()
        self.head.stepped.connect(lambda by: self._walk(1 if by > 0 else -1))
        self.head.list_wanted.connect(self._turn_to_list)
        self.foot = Foot(self._context, self._domain)
        self.foot.wanted.connect(lambda: self.go_on(1))
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(form, 1)
        right.addWidget(self.foot)
        layout = QHBoxLayout(self._inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(self._right, 1)
        before = (self.filters.search, self.filters.box, self.list, *self.head.stops)
        form.stand_between(before, (self.foot.next,))
        form.stepped.connect(lambda by: self._walk(1 if by > 0 else -1))
        self._install_keys()
        self._fit()

    def _say_place(self) -> None:
        document = self._context.session.document
        self.filters.show_counts(tuple(self.model.count(which) for which in FILTERS), len(self.model.found()))
        ids = [one.indicator.id for one in self.model.all]
        self.head.show_place(ids.index(self.open) + 1, len(ids))
        self.foot.show_next(self._beside(1) or step(document, self._context.catalogue, ids[-1], 1))

    # From one question to another

    def open_question(self, indicator_id: str) -> None:
        """Open a question of this domain; what was typed for the one before is committed."""
        if self.form is None or indicator_id == self.open:
            return
        self._context.session.flush()
        self.model.open_question(indicator_id)
        self._context.remembered[self._memory] = indicator_id
        question = self.model.question(indicator_id)
        if question is not None:
            self.form.show_question(question, opened=True)
        self.list.mark(indicator_id)
        self._say_place()

    def reveal(self, ref: Ref) -> bool:
        """Open the question that the ref is about, and give its field the keyboard.

        Where none is named, and the question is open, it stays where it is in the form.
        """
        if self._stale or self.form is None:
            self._show()
        if self.form is None or self.model.question(ref[1]) is None:
            return False
        stays = self.open == ref[1] and len(ref) == 2 and self.form.has_keyboard()
        self.open_question(ref[1])
        self._turn_to_form()
        if not stays:
            self.form.reveal(ref)
        return True

    def take_focus(self) -> None:
        """Give the keyboard to the open question."""
        if self.form is not None:
            self._turn_to_form()
            self.form.take_focus()

    def go_on(self, by: Way) -> None:
        """To the next listed question or the one before; at the ends, to the domain beside."""
        if self.form is None:
            return
        self._context.session.flush()
        beside = self._beside(by)
        if beside is not None:
            self.open_question(beside)
            self.take_focus()
            return
        end = self.model.all[-1 if by > 0 else 0].indicator.id
        over = step(self._context.session.document, self._context.catalogue, end, by)
        if over is not None:
            self._context.go(("answers", over))
        elif self.open != end:
            self._context.tell(self.tr("The questions beyond this one are not listed now: change what is listed."))
        elif by > 0:
            self._context.tell(self.tr("This was the last question of the assessment."))
        else:
            self._context.tell(self.tr("This is the first question of the assessment."))

    def go_to_unanswered(self, by: Way) -> None:
        """To the nearest question that is not answered, in whichever domain; from elsewhere, to the open one first."""
        self._context.session.flush()
        arrives = not self.isVisible()
        if arrives:
            self._show()
        question = self.model.question(self.open)
        here = arrives and question is not None and not question.answered
        document, catalogue = self._context.session.document, self._context.catalogue
        found = self.open if here else unanswered(document, catalogue, self.open, by)
        if found is None:
            self._context.tell(self.tr("Every question is answered."))
        else:
            self._context.go(("answers", found))

    def _beside(self, by: Way) -> str | None:
        """The listed question next to the open one in this domain."""
        listed = self.model.listed()
        at = listed.index(self.open) + by if self.open in listed else -1
        return listed[at] if 0 <= at < len(listed) else None

    def _walk(self, by: Way) -> None:
        """With the arrows: within the list."""
        beside = self._beside(by)
        if beside is not None and self.form is not None:
            self.open_question(beside)
            self.form.take_focus()

    def _filter(self) -> None:
        self.model.show_only(self.filters.wanted, self.filters.search.text().strip())
        self.list.mark(self.open)
        self._say_place()

    def _enter_list(self) -> None:
        """From the words to the list: to the first question that has them."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        found = self.model.found()
        if self.model.typed and found and self.open not in found:
            self.open_question(found[0])

    def _key_in_list(self, event: QKeyEvent) -> None:
        if self.form is None:
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._narrow:
            self.take_focus()
            event.accept()
        elif self.form.answer_key(event):
            event.accept()

    def _install_keys(self) -> None:
        for names, run in (
            (keys.NEXT, lambda: self.go_on(1)),
            (keys.PREVIOUS, lambda: self.go_on(-1)),
            ((keys.MAKE,), self._ask_for_finding),
            ((keys.FIND,), self._find),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(name) for name in names])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, it=run: it())
            self.addAction(action)

    def _ask_for_finding(self) -> None:
        if self.form is not None:
            self._turn_to_form()
            self.form.ask_for_finding()

    def _find(self) -> None:
        self._turn_to_list()
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    # Room

    def _turn_to_list(self) -> None:
        """Where there is no room for both, show the list in place of the form."""
        if self._narrow:
            self.side.show()
            self._right.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to_form(self) -> None:
        if self._narrow and self.side.isVisible():
            focused: QWidget | None = self.focusWidget()
            had = focused is not None and self.side.isAncestorOf(focused)
            self._right.show()
            self.side.hide()
            if had:
                QTimer.singleShot(0, self, self.take_focus)

    def _fit(self) -> None:
        if self.form is None:
            return
        self._narrow = self.width() < NARROW
        roomy = self.height() >= LOW
        self.head.setVisible(self._narrow and roomy)
        self.foot.setVisible(roomy)
        self._right.setVisible(True)
        self.side.setVisible(not self._narrow)
        if self._narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(self.width())
        else:
            self.side.setFixedWidth(max(LEAST, min(self.width() * 36 // 100, MOST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        old = event.oldSize()
        if old.width() != self.width() or (old.height() >= LOW) != (self.height() >= LOW):
            self._fit()
