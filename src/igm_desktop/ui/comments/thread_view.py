"""One thread: where it is, the words that it is about, who said what, and the box for an answer."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.comments.anchoring import probably
from igm_desktop.core.comments.threads import Thread, is_orphan
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Anchor, Comment
from igm_desktop.ui.comments.entry import CommentEntry, Quote
from igm_desktop.ui.comments.moment import now
from igm_desktop.ui.comments.texts import is_there, text_at
from igm_desktop.ui.comments.wording import CommentWords
from igm_desktop.ui.comments.writing_box import WritingBox
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, quiet
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.tab_order import in_reading_order

MOST: Final = 200
"""So many comments of a thread are shown, the last ones."""
OUTCOMES: Final = ("accepted", "rejected", "answered", "")


class ThreadView(QScrollArea):
    """`resolve_wanted` carries what was done (nothing for a thread that is only closed), `delete_wanted` the id of a comment;
    `refresh_wanted` asks to be shown the thread again; `left` tells that somebody wants to go back to the text.
    """

    place_wanted = Signal()
    probable_wanted = Signal()
    attach_wanted = Signal()
    resolve_wanted = Signal(str)
    reopen_wanted = Signal()
    delete_wanted = Signal(str)
    refresh_wanted = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.thread_id = ""
        self.shown: Thread | None = None
        self.anchor: Anchor | None = None
        self.box: WritingBox | None = None
        self.entries: list[CommentEntry] = []
        self.place = ElidedLine()
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go = button("", icon="arrow-right", kind="icon", name=self.tr("Go to the place"))
        self.quote = Quote()
        self.lost = quiet(wrap=True)
        self.probable = button(self.tr("Probably here"), icon="search")
        self.attach = button(self.tr("Attach to the selected words"), icon="link")
        self.earlier = quiet(wrap=True)
        self.outcome = quiet(wrap=True)
        self.resolve = button(self.tr("&Resolve"), kind="link")
        self.reopen = button(self.tr("Reo&pen"), kind="link")
        self._menu = QMenu(self.resolve)
        self.resolve.setMenu(self._menu)
        self._lay_out()
        self.go.clicked.connect(self.place_wanted)
        self.probable.clicked.connect(self.probable_wanted)
        self.attach.clicked.connect(self.attach_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    # What is shown

    def begin(self, anchor: Anchor, words: CommentWords) -> None:
        """Write the first comment of a thread that is not there yet."""
        self.settle()
        one = Comment(id=new_id(), anchor=anchor, by=self._context.session.person, at=now())
        self.thread_id, self.shown = one.id, None
        self._write(one, self.tr("Write a comment"), self.tr("Write a comment…"))
        self._show(None, anchor, words)

    def show_thread(self, thread: Thread | None, words: CommentWords) -> None:
        """Show a thread as it is now; what is being written in it stays in its box. None for no thread."""
        thread_id = thread.first.id if thread is not None else ""
        if thread_id != self.thread_id:
            self.settle()
            self.thread_id = thread_id
            self._write(None)
        self.shown = thread
        if thread is not None and self.box is None:
            self._offer_reply(thread)
        self._show(thread, thread.first.anchor if thread is not None else None, words)

    @property
    def is_begun(self) -> bool:
        """Whether somebody is writing the first comment of a thread, also where undo has just taken it back."""
        return self.box is not None and self.box.comment.id == self.thread_id and self.box.edit.hasFocus()

    def show_begun(self, words: CommentWords) -> None:
        """Show the thread that is being begun."""
        self.shown = None
        self._show(None, self.anchor, words)

    def settle(self) -> None:
        """Have what is written in the box put into the document, and let it be a comment among the others."""
        if self.box is not None:
            self.box.binding.finish()

    def write(self) -> None:
        """Have the keyboard in the box."""
        if self.box is not None:
            self.box.take_keyboard()
            self.ensureWidgetVisible(self.box)

    def _show(self, thread: Thread | None, anchor: Anchor | None, words: CommentWords) -> None:
        writing = self.box.comment.id if self.box is not None and (self.box.is_written or thread is None) else ""
        self.anchor = anchor
        self._body.setVisible(anchor is not None)
        if anchor is None:
            return
        self.place.set_text(words.place(anchor))
        self.quote.setVisible(bool(anchor.quote))
        self.quote.text.show_text(anchor.quote)
        self._show_lost(thread)
        self._show_entries(thread, writing, words)
        resolved = thread.first.resolved if thread is not None else None
        self.outcome.setVisible(resolved is not None)
        if resolved is not None:
            self.outcome.setText(f"{words.outcome(resolved.how)} · {words.signed(resolved.by, resolved.at)}")
        self.resolve.setVisible(thread is not None and thread.is_open)
        self.reopen.setVisible(resolved is not None)
        self._fill_menu(words)
        in_reading_order(self._body)

    def _show_lost(self, thread: Thread | None) -> None:
        document, catalogue = self._context.session.document, self._context.catalogue
        anchor = thread.first.anchor if thread is not None else None
        lost = thread is not None and is_orphan(document, thread.first, catalogue)
        gone = lost and anchor is not None and not is_there(document, anchor.ref, catalogue)
        text = text_at(document, anchor.ref) if lost and anchor is not None else None
        likely = probably(anchor, text) if anchor is not None and text else None
        if gone:
            self.lost.setText(self.tr("What it is about is gone from the document."))
        else:
            self.lost.setText(self.tr("These words do not stand in the text any more, or in more than one place."))
        self.lost.setVisible(lost)
        self.probable.setVisible(likely is not None)
        self.attach.setVisible(lost)
        self.go.setEnabled(not gone)

    def _show_entries(self, thread: Thread | None, writing: str, words: CommentWords) -> None:
        shown = (thread.first, *thread.replies) if thread is not None else ()
        kept = [comment for comment in shown if comment.id != writing]
        self.earlier.setVisible(len(kept) > MOST)
        if len(kept) > MOST:
            self.earlier.setText(self.tr("Only the last comments of this thread are shown."))
        for entry in self.entries:
            self._talk.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = []
        for comment in kept[-MOST:]:
            entry = CommentEntry(comment, words, mine=comment.by == self._context.session.person)
            entry.edit_wanted.connect(lambda it=comment: self._edit(it))
            entry.delete_wanted.connect(lambda it=comment.id: self.delete_wanted.emit(it))
            self._talk.addWidget(entry)
            self.entries.append(entry)

    def _fill_menu(self, words: CommentWords) -> None:
        self._menu.clear()
        for how in OUTCOMES:
            text = words.outcome(how) if how else self.tr("Only close it")
            self._menu.addAction(text).triggered.connect(lambda _=False, it=how: self.resolve_wanted.emit(it))

    # What is written

    def _offer_reply(self, thread: Thread) -> None:
        first = thread.first
        one = Comment(id=new_id(), anchor=first.anchor, by=self._context.session.person, at=now(), reply_to=first.id)
        self._write(one, self.tr("Write a reply"), self.tr("Write a reply…"))

    def _edit(self, comment: Comment) -> None:
        self.settle()
        self._write(comment, self.tr("Change your comment"))
        self.refresh_wanted.emit()
        self.write()

    def _write(self, comment: Comment | None, label: str = "", hint: str = "") -> None:
        old, self.box = self.box, None
        if old is not None:
            self._place_of_box.removeWidget(old)
            old.hide()
            old.deleteLater()
        if comment is not None:
            self.box = WritingBox(self._context, comment, label, hint or label)
            self.box.finished.connect(self._done)
            self.box.left.connect(self.left)
            self._place_of_box.addWidget(self.box)

    def _done(self) -> None:
        """What was written is a comment now; the box is free for the next one."""
        if self.box is not None and self.box.is_written:
            focused: QWidget | None = QApplication.focusWidget()
            had = focused is not None and self.isAncestorOf(focused)
            began = self.box.is_new and self.box.comment.id == self.thread_id
            self._write(None)
            self.refresh_wanted.emit()
            if had and began:
                self.left.emit()
            elif had:
                self.write()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes elsewhere has written their comment."""
        if new is None or self.box is None or self.isAncestorOf(new) or QApplication.activePopupWidget() is not None:
            return
        if self.box.is_written and not self.box.is_empty:
            QTimer.singleShot(0, self, self._left_alone)

    def _left_alone(self) -> None:
        focused: QWidget | None = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._done()

    # How it is laid out

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(12, 10, 12, 12)
        rows.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.place, 1)
        top.addWidget(self.resolve)
        top.addWidget(self.go)
        rows.addLayout(top)
        rows.addWidget(self.quote)
        rows.addWidget(self.lost)
        for one in (self.probable, self.attach):
            rows.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addWidget(self.earlier)
        self._talk = QVBoxLayout()
        self._talk.setSpacing(12)
        rows.addLayout(self._talk)
        end = QHBoxLayout()
        end.addWidget(self.outcome, 1)
        end.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(end)
        self._place_of_box = QVBoxLayout()
        rows.addLayout(self._place_of_box)
        rows.addStretch(1)
        self.setWidget(self._body)
