"""The history: what happened, when, by whom; and bringing it back."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.exchange.past_words import Names, ref_words
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.history.bar import HistoryBar
from igm_desktop.ui.pages.history.details import HistoryDetails
from igm_desktop.ui.pages.history.empty import no_history
from igm_desktop.ui.pages.history.rows import ELSEWHERE, rows_of
from igm_desktop.ui.pages.history.tree import HistoryTree
from igm_desktop.ui.pages.history.watch import HistoryWatch
from igm_desktop.ui.pages.history.wording import Words
from igm_desktop.ui.pages.sources.hints import Hint
from igm_desktop.ui.sections import BACKUPS, HISTORY
from igm_desktop.ui.tab_order import in_reading_order

MARGIN: Final = 24
WIDE: Final = 720
FEW_ROWS: Final = 4


class HistoryPage(QScrollArea):
    """A list by time on the left, what was chosen in it on the right; on a narrow page under it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.watch = HistoryWatch(context.session, self)
        self._wants_keyboard = False
        self._words = self._words_now()
        domains = [(one, self._words.domain(one)) for one in (*DOMAINS, ELSEWHERE)]
        self.bar = HistoryBar([(domain, name[:1].upper() + name[1:]) for domain, name in domains])
        self.tree = HistoryTree()
        self.details = HistoryDetails(context)
        self.empty = no_history()
        self.both = Hint(" ", self.tr("Show both versions"), self._want_both)
        self.backups = button(self.tr("Backups"), icon="copy", kind="link")
        self.none_fits = quiet(self.tr("No change fits."), wrap=True)
        self._lay_out()
        self.watch.changed.connect(self._show_told)
        self.watch.searchable.connect(lambda: self._show_rows() if self.bar.search.text() else None)
        self.bar.changed.connect(self._show_rows)
        self.bar.left_down.connect(lambda: self.tree.setFocus(Qt.FocusReason.TabFocusReason))
        self.tree.chosen.connect(self._show_details)
        self.details.show_wanted.connect(context.go)
        self.backups.clicked.connect(lambda: context.go((BACKUPS,)))
        context.session.changed.connect(lambda _change: self._follow())
        context.session.status_changed.connect(self._follow)
        self.watch.look()

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Show the history of the ref that follows the first word, and give the keyboard to the list."""
        if ref[:1] != (HISTORY,):
            return False
        self._context.session.flush()
        self.watch.look()
        wanted = ref[1:]
        self._words = self._words_now()
        self.bar.want_ref(wanted, self._name_of(wanted) if len(wanted) > 1 else "")
        self._wants_keyboard = not self.watch.is_told  # there is nothing yet that could have it
        self._to_list()
        return True

    def _name_of(self, ref: Ref) -> str:
        return self.tr("Only: {what}").replace("{what}", ref_words(ref, self._words.names))

    def _to_list(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.tree, lambda: self.ensureWidgetVisible(self.tree))

    def _want_both(self) -> None:
        self.bar.want_ref((), self.tr("Only what was written twice"), both=True)
        self._to_list()

    # What is shown

    def _words_now(self) -> Words:
        context = self._context
        names = Names(context.session.document, context.catalogue, context.language)
        return Words(self.watch.told.past, names, context)

    def _follow(self) -> None:
        if self.isVisible():
            self.watch.soon()

    def _show_told(self) -> None:
        self._words = self._words_now()
        self.bar.offer_people([(one, self._words.author(one)) for one in self.watch.told.people])
        self._show_rows()
        if self._wants_keyboard:
            self._wants_keyboard = False
            self._to_list()

    def _show_rows(self) -> None:
        wanted, told = self.bar.wanted(), self.watch.told
        rows = rows_of(told, wanted, self._context.catalogue)
        opened = bool(wanted.ref or wanted.words.strip() or wanted.both)
        self.tree.show_rows(rows, self._words, opened=opened)
        number = len({conflict.ref for conflict in told.conflicts.values()})
        self.both.say(self._words.both(number))
        any_past = bool(told.past.entries)
        for widget, shown in (
            (self.empty, self.watch.is_told and not any_past),
            (self.bar, any_past or bool(wanted.ref)),
            (self.both, number > 0 and not wanted.both),
            (self._body, bool(rows)),
            (self.none_fits, any_past and not rows),
        ):
            widget.setVisible(shown)
        self._show_details()

    def _show_details(self) -> None:
        row, happening = self.tree.current()
        if row is None:
            self.details.show_nothing()
        else:
            conflict = self.watch.told.conflicts.get(happening.edit.id) if happening is not None else None
            self.details.show_row(row, happening, self._words, conflict)

    # How it is laid out

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.tree, 5)
        self._halves.addWidget(self.details, 6)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("History"), 1), 1)
        top.addWidget(self.backups)
        rows.addLayout(top)
        rows.addWidget(self.both)
        rows.addWidget(self.bar)
        rows.addWidget(self.none_fits)
        rows.addWidget(self._body, 1)
        rows.addWidget(self.empty, 1)
        rows.addStretch(0)
        self.setWidget(self._inside)
        for widget in (self.both, self.bar, self.none_fits, self._body, self.empty):
            widget.hide()
        in_reading_order(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.watch, self.watch.look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 2 * MARGIN
        wide = width >= WIDE
        self.bar.arrange(width)
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self.tree.setMinimumHeight(FEW_ROWS * self.tree.row_height)
        self.tree.setMaximumHeight(16_777_215 if wide else FEW_ROWS * self.tree.row_height)
        upright = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.tree.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        super().resizeEvent(event)
