"""The bar over a copy that was sent for review: by whom, until when, what is asked, and how far one is."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Assessment, Round
from igm_desktop.core.people import name_of
from igm_desktop.core.report.words import date_in_words
from igm_desktop.core.review.reviewed import Reviewed
from igm_desktop.core.shown import as_name, isolated, visible_sentence
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.review.looks import Looks
from igm_desktop.ui.theme import theme_of

ROOM_FOR_A_ROW: Final = 900


class ReviewBar(QWidget):
    """`back_wanted` asks to send the copy back, `shown` whether changes are to be seen, `chosen` for a domain."""

    back_wanted = Signal()
    shown = Signal(bool)
    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._language = context.language
        self._note = ""
        self._whole = False
        self.title = heading("", 3, wrap=False)
        self.asked = ElidedLine()
        self.line = ElidedLine(QPalette.ColorRole.WindowText)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.note = label(wrap=True, selectable=True)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.more = button("", kind="link")
        self.more.clicked.connect(self._turn)
        self.looks = Looks(context)
        self.looks.chosen.connect(self.chosen)
        self.changes: Button = button(self.tr("Show changes"))
        self.changes.setCheckable(True)
        self.changes.toggled.connect(self.shown)
        self.back: Button = button(self.tr("Send back…"), kind="main")
        self.back.clicked.connect(self.back_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.title)
        words.addWidget(self.asked, 1)
        words.addStretch(0)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addStretch(1)
        deeds.addWidget(self.changes)
        deeds.addWidget(self.back)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addLayout(deeds)
        self._second = QHBoxLayout()
        self._second.setSpacing(6)
        self._second.addWidget(self.line, 1)
        self._second.addWidget(self.note, 1)
        self._second.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._second.addStretch(0)
        self._second.addWidget(self.looks, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 6, 16, 6)
        rows.setSpacing(2)
        rows.addLayout(self._row)
        rows.addLayout(self._second)

    def show_round(self, review: Round, document: Assessment) -> None:
        """Say what is asked."""
        self.title.setText(self.tr("Review, round {number}").replace("{number}", str(review.number)))
        self.asked.set_text(self._asked(review, document))
        self._note = visible_sentence(review.note)
        self._show_note()

    def show_done(self, done: Reviewed) -> None:
        """Say how far one is."""
        self.looks.show_done(done)
        self.looks.setAccessibleName(self._done_words(done.looked_at))

    def show_switch(self, *, on: bool) -> None:
        """Show whether changes are to be seen, without asking for anything."""
        self.changes.blockSignals(True)
        self.changes.setChecked(on)
        self.changes.blockSignals(False)

    def _done_words(self, number: int) -> str:
        return self.tr("%n of six domains looked at", "", number)

    def _asked(self, review: Round, document: Assessment) -> str:
        name = isolated(as_name(name_of(document, review.by)))
        said = [self.tr("asked by {name}").replace("{name}", name)] if name else []
        if review.until:
            date = date_in_words(review.until, self._language)
            said.append(self.tr("answers wished for by {date}").replace("{date}", date))
        return " · ".join(said)

    def _turn(self) -> None:
        self._whole = not self._whole
        self._show_note()

    def _show_note(self) -> None:
        """One line of it, with all in the tool tip; or all of it."""
        said = bool(self._note.strip())
        self.line.set_text(self._note)
        self.note.setText(self._note)
        self.line.setVisible(said and not self._whole)
        self.note.setVisible(said and self._whole)
        self.more.setText(self.tr("Less") if self._whole else self.tr("Read all"))
        self._fit()

    def _fit(self) -> None:
        """The word for more is there where there is more."""
        room = self.width() - self.looks.sizeHint().width() - 60
        cut = "\n" in self._note.strip() or self.line.sizeHint().width() > room
        self.more.setVisible(bool(self._note.strip()) and (self._whole or cut))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM_FOR_A_ROW
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.notice)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        painter.end()
