"""The right half: what was asked, what was done, and the ways to answer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.comments.writing import How
from igm_desktop.core.edits import position
from igm_desktop.core.export.matrix.table import Words
from igm_desktop.core.ref import is_item, item_ref
from igm_desktop.core.review.matrix import Matrix, Row
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.arrivals import deeds
from igm_desktop.ui.pages.domain.chips import ChipRow
from igm_desktop.ui.pages.history.text import ChangesText
from igm_desktop.ui.pages.matrix.answering import AnswerBox, resolve
from igm_desktop.ui.pages.matrix.wording import about_words, shown


class MatrixDetails(QWidget):
    """`answered` tells that something was done about the row."""

    answered = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: Row | None = None
        self._matrix: Matrix | None = None
        self.box: AnswerBox | None = None
        self.title = heading("", 2)
        self.about = quiet(wrap=True)
        self.text = ChangesText()
        self.text.setAccessibleName(self.tr("What was asked and answered"))
        self.accept = button(self.tr("&Accepted"), icon="check")
        self.reject = button(self.tr("&Not accepted"), icon="close")
        self.answer = button(self.tr("Ans&wered"), icon="comment")
        self.reopen = button(self.tr("O&pen again"), icon="undo")
        self.place = button(self.tr("Show where it stands"), icon="arrow-right")
        self.accept.clicked.connect(partial(self._settle, "accepted"))
        self.reject.clicked.connect(partial(self._settle, "rejected"))
        self.answer.clicked.connect(partial(self._settle, "answered"))
        self.reopen.clicked.connect(partial(self._settle, None))
        self.place.clicked.connect(lambda: self._row and context.go(self._row.ref))
        self.buttons = ChipRow(gap=8)
        self.buttons.show_chips((self.accept, self.reject, self.answer, self.reopen, self.place), ())
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.about)
        self._rows.addWidget(self.text, 1)
        self._rows.addWidget(self.buttons)

    def show_row(self, row: Row | None, matrix: Matrix | None, words: Words) -> None:
        """Show it. What is being written to the same row stays as it is."""
        is_other = row is None or self._row is None or row.id != self._row.id
        self._row, self._matrix = row, matrix
        self.setVisible(row is not None)
        if is_other:
            self._new_box(row)
        if row is None:
            return
        self.title.setText(f"{row.number} · {words.place(row)}")
        self.about.setText(about_words(row, words))
        self.text.show_changes(shown(row, words))
        self._offer(row)

    def give_up(self) -> None:
        """Have what is being written in the document."""
        if self.box is not None:
            self.box.binding.finish()

    def _offer(self, row: Row) -> None:
        """Only what can be done about it."""
        is_comment, is_change = row.kind == "comment", row.kind == "change"
        undecided = is_change and row.is_open
        offered: list[tuple[Button, bool]] = [
            (self.accept, (is_comment and row.is_open) or undecided),
            (self.reject, (is_comment and row.is_open) or undecided),
            (self.answer, is_comment and row.is_open),
            (self.reopen, is_comment and not row.is_open),
            (self.place, self._is_there(row)),
        ]
        self.accept.setText(self.tr("&Accept the change") if is_change else self.tr("&Accepted"))
        self.reject.setText(self.tr("Do &not accept it") if is_change else self.tr("&Not accepted"))
        for one, wanted in offered:
            one.setVisible(wanted)
        self.buttons.show_chips(tuple(one for one, wanted in offered if wanted), ())

    def _is_there(self, row: Row) -> bool:
        key, document = item_ref(row.ref), self._context.session.document
        return len(key) == 2 and (not is_item(key) or key[0] == "answers" or position(document, *key) is not None)

    # Answers

    def _new_box(self, row: Row | None) -> None:
        """An empty box, for what is shown now."""
        if self.box is not None:
            self.box.binding.finish()
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        if row is not None and row.kind != "nothing_to_say":
            self.box = AnswerBox(self._context, row)
            self.box.finished.connect(self._written)
            self.box.left.connect(lambda: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
            self._rows.insertWidget(self._rows.indexOf(self.buttons), self.box)

    def _written(self) -> None:
        """The answer is done: the next one is another comment."""
        self._new_box(self._row)
        self.answered.emit()
        if self.box is not None:
            self.box.take_keyboard()

    def _settle(self, how: How | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # what a button says
        """What was written goes along; a change is taken or left."""
        row, matrix = self._row, self._matrix
        if row is None or matrix is None:
            return
        self.give_up()
        decides = row.kind == "change"
        if self._decide(row, matrix, accept=how == "accepted") if decides else resolve(self._context, row, how):
            self._new_box(row)
            self.answered.emit()

    def _decide(self, row: Row, matrix: Matrix, *, accept: bool) -> bool:
        change = matrix.changes.get(row.id)
        if change is None:
            return False
        if accept:
            return deeds.accept(self._context, [change])
        return deeds.reject(self._context, matrix.past, [change])
