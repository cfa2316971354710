"""The comments beside the page: which of them, the list, and the thread that is chosen in it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.comments.mentioning import written_by
from igm_desktop.core.comments.threads import Thread, thread_with
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.model.assessment import Anchor
from igm_desktop.ui.comments.filters import CommentFilters, Which
from igm_desktop.ui.comments.listing import Asked, listing
from igm_desktop.ui.comments.places import Places
from igm_desktop.ui.comments.thread_list import ThreadList
from igm_desktop.ui.comments.thread_view import ThreadView
from igm_desktop.ui.comments.wording import listed_words, words_now
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.theme import theme_of

LOW: Final = 590
"""In a window less high than that, either the list is there or the thread that was chosen in it."""
FIRST_LOOK: Final = 0.02
LOOK: Final = 0.01
"""Seconds for looking where comments are, at once and then in each turn."""


class CommentsPanel(QWidget):
    """`wanted` tells that somebody wants to go where the chosen thread is; `closed` that the panel shall go away;
    `left` that the keyboard shall go back to the text.
    """

    wanted = Signal()
    left = Signal()
    closed = Signal()

    def __init__(self, context: Callable[[], Context], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comments")
        self._context = context
        self._row = 0  # where the chosen thread stood last
        self._places = Places()
        self._look_on = QTimer(self, singleShot=True, interval=0)
        self._look_on.timeout.connect(self._look_further)
        self._is_new = False  # a thread is being begun that the document does not have yet
        now = context()
        domains = [(one, now.catalogue.domain_text(one, now.language).short) for one in DOMAINS]
        self.title = heading(self.tr("Comments"), 3)
        self.count = quiet()
        self.previous = button("", icon="arrow-up", kind="icon", name=self.tr("Previous comment"))
        self.following = button("", icon="arrow-down", kind="icon", name=self.tr("Next comment"))
        self.close_button = button("", icon="close", kind="icon", name=self.tr("Close the comments"))
        self.back = button(self.tr("All comments"), icon="chevron-left", kind="link")
        self.filters = CommentFilters(domains)
        self.lost = button("", kind="link", icon="warning")
        self.empty = quiet(wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.list = ThreadList()
        self.view = ThreadView(now)
        self._lay_out()
        self._connect()
        self.hide()

    # What is shown

    def show_document(self) -> None:
        """Show the comments of the document as they are now; the chosen thread stays the chosen one."""
        context, filters = self._context(), self.filters
        document, words = context.session.document, words_now(context)
        me = context.session.person
        wrote = written_by(context.session.stored.edits, me)
        asked = Asked(filters.wanted, filters.person, filters.domain, me, wrote)
        if not self._places.look(document, context.catalogue, FIRST_LOOK):
            self._look_on.start()
        told = listing(document, context.catalogue, asked, self._places)
        threads = told.threads
        filters.offer_people([(one, words.who(one)) for one in told.people])
        filters.show_counts(told.counts)
        self.list.rows.show(threads, words)
        self.count.setText(listed_words(len(threads)))
        lost = told.counts["orphan"] if filters.wanted != "orphan" else 0
        self.lost.setText(self.tr("%n comment(s) lost the place", "", lost))
        self.lost.setVisible(lost > 0 and not self.is_low)
        shown = thread_with(document, self.view.thread_id)
        if shown is not None:
            self._is_new = False
            self.view.show_thread(shown, words)
        elif self._is_new or self.view.is_begun:
            self._is_new = True
            self.view.show_begun(words)
        elif not self.is_low:
            near = self.list.rows.index(min(self._row, len(threads) - 1))
            self.view.show_thread(self.list.rows.thread_at(near), words)
        else:
            self.view.show_thread(None, words)
        if self.list.choose(self.view.thread_id):
            self._row = self.list.currentIndex().row()
        else:
            self.list.choose_none()
        self._say_empty(told.counts["all"])
        self._arrange()

    def _look_further(self) -> None:
        """Bit by bit, so that nobody waits; what was found changes the order and what counts as lost."""
        context = self._context()
        if self._places.look(context.session.document, context.catalogue, LOOK):
            self.show_document()
        else:
            self._look_on.start()

    def begin(self, anchor: Anchor) -> None:
        """Write a new comment."""
        self.list.choose_none()
        self.view.begin(anchor, words_now(self._context()))
        self._is_new = True
        self._arrange()
        self.view.write()

    def choose(self, thread_id: str) -> bool:
        """Show that thread, and list it if it was not; False where there is none."""
        context = self._context()
        thread = thread_with(context.session.document, thread_id)
        if thread is None:
            return False
        if self.list.rows.row_of(thread_id) is None:
            self.filters.want("open" if thread.is_open else "all")
        self._is_new = False
        self.view.show_thread(thread, words_now(context))
        self.show_document()
        return True

    def give_up(self) -> None:
        """A comment that was begun and has no word is not begun any more; every other one is in the document."""
        self.view.settle()
        if self._is_new:
            self._is_new = False
            self.view.show_thread(None, words_now(self._context()))

    def step(self, by: int) -> Thread | None:
        """Choose the next thread of the list or the one before, round the end."""
        rows = self.list.rows
        if not rows.threads:
            return None
        at = rows.row_of(self.view.thread_id)
        if at is None:  # it has gone from the list: another stands in its place
            at = self._row - 1 if by > 0 else self._row
        self.choose(rows.threads[(at + by) % len(rows.threads)].first.id)
        return self.view.shown

    def take_keyboard(self) -> None:
        """Have the keyboard in the list; where nothing is listed, at what chooses what is."""
        if self.list.isVisibleTo(self) and self.list.rows.threads:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.view.box is not None and self.view.isVisibleTo(self):
            self.view.write()
        else:
            self.filters.which.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_low(self) -> bool:
        """Whether there is no height for the list and a thread."""
        return self.window().height() < LOW

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is in the panel."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _chosen(self) -> None:
        """Show the thread of the row; where it would take the place of the list, only when somebody wants it."""
        self._row = self.list.currentIndex().row()
        if not self.is_low:
            self._show_current()

    def _show_current(self) -> None:
        thread = self.list.current()
        if thread is not None:
            self._is_new = False
            self.view.show_thread(thread, words_now(self._context()))
            self._arrange()

    def _want(self) -> None:
        self._show_current()
        if self.is_low:
            self.view.write()
        else:
            self.wanted.emit()

    def _want_kind(self, which: Which) -> None:
        self.filters.want(which)
        self._filter()
        self.take_keyboard()

    def _filter(self) -> None:
        """Of what is not listed any more the first that is takes the place."""
        self.show_document()
        rows = self.list.rows
        if not self._is_new and rows.row_of(self.view.thread_id) is None:
            first = rows.threads[0].first.id if rows.threads and not self.is_low else ""
            self.view.show_thread(thread_with(self._context().session.document, first), words_now(self._context()))
            self.list.choose(first)
            self._arrange()

    def _say_empty(self, number: int) -> None:
        text = self.tr("No comment is like that.")
        if not number:
            text = self.tr("Nobody has commented yet. Select words in a text and press Ctrl+M.")
        elif self.filters.wanted == "open":
            text = self.tr("No comment is open.")
        self.empty.setText(text)

    def _back(self) -> None:
        self.view.settle()
        self._is_new = False
        self.view.show_thread(None, words_now(self._context()))
        self._arrange()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is laid out

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self.count, 1)
        for one in (self.previous, self.following, self.close_button):
            top.addWidget(one)
        head = QVBoxLayout()
        head.setContentsMargins(14, 8, 10, 4)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.filters)
        head.addWidget(self.lost, 0, Qt.AlignmentFlag.AlignLeading)
        head.addWidget(self.empty)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.list, 4)
        self._line = _Line()
        rows.addWidget(self._line)
        rows.addWidget(self.view, 6)
        rows.addStretch(0)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.lost.clicked.connect(lambda: self._want_kind("orphan"))
        self.list.chosen.connect(self._chosen)
        self.list.wanted.connect(self._want)
        self.view.place_wanted.connect(self.wanted)
        self.view.refresh_wanted.connect(self.show_document)
        self.view.left.connect(self.left)
        self.back.clicked.connect(self._back)
        self.close_button.clicked.connect(self.closed)

    def _arrange(self) -> None:
        """Only one of the two where there is little height."""
        low, threads = self.is_low, bool(self.list.rows.threads)
        one = bool(self.view.thread_id)
        self.back.setVisible(low and one)
        self.filters.setVisible(not (low and one))
        self.empty.setVisible(not threads and not one)
        self.list.setVisible(threads and not (low and one))
        self._line.setVisible(threads and one and not low)
        self.view.setVisible(one)
        for each in (self.previous, self.following):
            each.setEnabled(threads)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.surface))
        edge = self.width() - 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        painter.fillRect(edge, 0, 1, self.height(), QColor(theme.line))
        painter.end()


class _Line(QWidget):
    """Between the list and the thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme_of(self.palette()).line))
        painter.end()
