"""What a window does with comments: the panel beside the page, writing one, going where one is, and what is done to it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from igm_desktop.app.change import Change
from igm_desktop.core.comments.anchoring import find, probably
from igm_desktop.core.comments.threads import Thread, thread_with, threads_of
from igm_desktop.core.model.assessment import Anchor
from igm_desktop.core.ref import Ref
from igm_desktop.ui.comments import deeds
from igm_desktop.ui.comments.about import anchor_here
from igm_desktop.ui.comments.placing import Span, in_editor
from igm_desktop.ui.comments.texts import is_there, text_at
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_edit import ProseEdit

if TYPE_CHECKING:
    from igm_desktop.ui.comments.panel import CommentsPanel
    from igm_desktop.ui.workspace import Workspace

WIDTHS: Final = (280, 360)
PAUSE_MS: Final = 400
PAGE: Final = 420
"""So much width the page needs; where the panel leaves it less, the panel takes its place."""


class Commenting(QObject):
    """Joins the comments of a document with the window that shows it. The panel is made when it is first wanted."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._panel: CommentsPanel | None = None
        self._text: ProseEdit | None = None  # where words were selected last
        self._selected: ProseEdit | None = None  # where words are selected because they were gone to
        self._in_place = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._refresh)
        workspace.session.changed.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def end(self) -> None:
        """Have what is being written in the document, and take the panel out of the window."""
        self._workspace.session.changed.disconnect(self._follow)
        QApplication.instance().focusChanged.disconnect(self._focus_changed)  # type: ignore[union-attr]
        if self._panel is not None:
            self._panel.view.settle()
            self._give_place_back()
            self._panel.hide()
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None

    @property
    def panel(self) -> "CommentsPanel":
        """The panel, made now if it was not."""
        if self._panel is None:
            from igm_desktop.ui.comments.panel import CommentsPanel

            panel = self._panel = CommentsPanel(lambda: self._workspace.context)
            panel.wanted.connect(self._go_to_chosen)
            panel.left.connect(self._back_to_text)
            panel.closed.connect(self.close)
            view = panel.view
            view.resolve_wanted.connect(self._resolve)
            view.reopen_wanted.connect(lambda: self._do(deeds.reopen))
            view.delete_wanted.connect(self._delete)
            view.probable_wanted.connect(self._go_to_probable)
            view.attach_wanted.connect(self._attach)
            self._workspace.window.columns.addWidget(panel)
        return self._panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and not self._panel.isHidden()

    # What a person does

    def toggle(self) -> None:
        """Show the comments with the keyboard in them, go there, or put them away."""
        if self.is_open and self.panel.holds_keyboard():
            self.close()
        else:
            self._open()
            self.panel.take_keyboard()

    def close(self) -> None:
        """Put the panel away; the keyboard goes back to the page."""
        if not self.is_open:
            return
        self.panel.give_up()
        had = self.panel.holds_keyboard()
        self._give_place_back()
        self.panel.hide()
        if had:
            self._workspace.focus_page()

    def comment(self) -> None:
        """Write a comment on the selected words, or on the field or thing where the keyboard is."""
        self._workspace.session.flush()
        anchor = anchor_here(self._workspace)
        if anchor is None:
            text = self.tr("Go to a text, a finding or an answer first: that is what the comment will be about.")
            self._workspace.context.tell(text)
            return
        self.write(anchor)

    def write(self, anchor: Anchor) -> None:
        """Begin a comment about that."""
        self._open()
        self.panel.begin(anchor)

    def show(self, comment_id: str) -> bool:
        """Show the thread of a comment, with the keyboard in the list; False where there is none."""
        thread = thread_with(self._workspace.session.document, comment_id)
        if thread is None:
            return False
        self._open()
        self.panel.choose(thread.first.id)
        self.panel.take_keyboard()
        return True

    def follow(self, comment_id: str) -> None:
        """Show the thread of a comment where the panel is open; the keyboard stays where it is."""
        thread = thread_with(self._workspace.session.document, comment_id)
        if self.is_open and thread is not None:
            self.panel.choose(thread.first.id)

    def step(self, by: int) -> None:
        """Go to the next comment of the list or the one before, and to its place."""
        self._open()
        thread = self.panel.step(by)
        if thread is None:
            self._workspace.context.tell(self.tr("No comment is listed."))
        else:
            self._go_to_chosen()

    def about(self, ref: Ref) -> None:
        """Show the first open thread about a thing or a part of it; where there is none, begin one."""
        threads = threads_of(self._workspace.session.document)
        about = [one for one in threads if one.first.anchor.ref[: len(ref)] == ref]
        found = next((one for one in about if one.is_open), next(iter(about), None))
        if found is not None:
            self.show(found.first.id)
        else:
            self.write(Anchor(ref=ref))

    # Going there

    def _back_to_text(self) -> None:
        """The keyboard goes to the page, behind the words that were selected there, so that no letter replaces them."""
        self.make_way()
        self.panel.give_up()
        self._workspace.focus_page()
        field: QWidget | None = QApplication.focusWidget()
        if isinstance(field, ProseEdit):
            cursor = field.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            field.setTextCursor(cursor)
        self._refresh()

    def _go_to_chosen(self) -> None:
        """To the place of the chosen thread, with its words selected."""
        anchor = self.panel.view.anchor
        if anchor is None:
            return
        self.make_way()
        document = self._workspace.session.document
        text = text_at(document, anchor.ref)
        place = find(anchor, text) if text else None
        if not is_there(document, anchor.ref, self._workspace.context.catalogue):
            self._workspace.context.tell(self.tr("What the comment is about is gone from the document."))
            return
        self._go(anchor.ref)
        if place is not None and text is not None:
            self._select(text, Span(place.start, place.end))

    def _go_to_probable(self) -> None:
        """To the words that are most like those that the comment was about."""
        anchor = self.panel.view.anchor
        text = text_at(self._workspace.session.document, anchor.ref) if anchor is not None else None
        place = probably(anchor, text) if anchor is not None and text else None
        if anchor is None or text is None or place is None:
            return
        self.make_way()
        self._go(anchor.ref)
        self._select(text, Span(place.start, place.end))

    def _go(self, ref: Ref) -> None:
        if ref[:1] == ("domains",):
            self._workspace.show_section(ref[1])
            self._workspace.focus_page()
        else:
            self._workspace.context.go(ref)

    def _select(self, text: str, place: Span) -> None:
        field: QWidget | None = QApplication.focusWidget()
        if not isinstance(field, ProseEdit) or field.prose() != text:
            return
        self._select_nothing(field)
        start, end = in_editor(text, place)
        cursor = QTextCursor(field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.ensureCursorVisible()

    def _select_nothing(self, now: ProseEdit) -> None:
        """Of the words that were shown before none stay selected in another text."""
        before, self._selected = self._selected, now
        if before is not None and before is not now and isValid(before):
            cursor = before.textCursor()
            cursor.clearSelection()
            before.setTextCursor(cursor)

    # What is done to a thread

    def _do(self, deed: Callable[[Context, Thread], None]) -> None:
        """Do it to the chosen thread; the button that was pressed may go, the keyboard stays in the panel."""
        thread, had = self.panel.view.shown, self.panel.holds_keyboard()
        if thread is None:
            return
        deed(self._workspace.context, thread)
        self._refresh()
        if had and not self.panel.holds_keyboard():
            self.panel.take_keyboard()

    def _resolve(self, how: str) -> None:
        self._do(lambda context, thread: deeds.resolve(context, thread, how))

    def _delete(self, comment_id: str) -> None:
        self._do(lambda context, _thread: deeds.delete(context, comment_id))

    def _attach(self) -> None:
        text = self._text if self._text is not None and isValid(self._text) else None
        self._do(lambda context, thread: deeds.attach(context, thread, text))

    # What changed

    def _follow(self, change: Change) -> None:
        """Whatever is written may lose words that somebody commented on, or bring them back; that waits for a pause."""
        if self.is_open and change.difference.touches("comments"):
            self._soon.start(0)
        elif self.is_open and not (self._soon.isActive() and self._soon.interval() == 0):
            self._soon.start(PAUSE_MS)

    def _refresh(self) -> None:
        if self.is_open:
            self.panel.show_document()

    def followed(self, change: Change) -> bool:
        """Whether an undo had to do with comments only: it is shown where they are, and nobody is taken elsewhere."""
        difference = change.difference
        refs = (*difference.changed, *difference.added, *difference.removed)
        if not refs or any(ref[0] != "comments" for ref in refs):
            return False
        there = next((ref[1] for ref in refs if thread_with(change.after, ref[1]) is not None), None)
        if there is not None:
            self.follow(there)
        return True

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, ProseEdit) and self._workspace.window.isAncestorOf(new):
            self._text = new

    # Room

    def _open(self) -> None:
        panel = self.panel
        if panel.isHidden():
            panel.show_document()
            panel.show()
        self.fit()

    def fit(self) -> None:
        """Stand beside the page, or in its place where the window has no room for both."""
        if not self.is_open:
            return
        window = self._workspace.window
        left = window.width() - self._workspace.side.width()
        width = min(max(WIDTHS[0], left * 36 // 100), WIDTHS[1])
        if left - width >= PAGE:
            self._give_place_back()
            self.panel.setFixedWidth(width)
        elif not self._in_place:
            self._in_place = True
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
            window.columns.removeWidget(self.panel)
            window.stack.hide()
            window.middle.insertWidget(window.middle.indexOf(window.stack), self.panel, 1)

    def _give_place_back(self) -> None:
        if self._in_place and self._panel is not None:
            self._in_place = False
            window = self._workspace.window
            window.middle.removeWidget(self._panel)
            window.columns.addWidget(self._panel)
            window.stack.show()

    def make_way(self) -> None:
        """Where the panel stands in the place of the page, the page comes back."""
        if self._in_place:
            self.panel.give_up()
            self._give_place_back()
            self.panel.hide()
