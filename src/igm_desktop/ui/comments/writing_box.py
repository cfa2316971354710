"""Where a comment is written. It is in the document as soon as it has a word, like everything that is typed: it is saved,
kept after a crash and taken back by undo without anybody sending it off.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.comments.threads import thread_with
from igm_desktop.core.comments.writing import with_comment, with_reply, with_text, without_comment
from igm_desktop.core.edits import position
from igm_desktop.core.model.assessment import Assessment, Comment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding, Field
from igm_desktop.ui.labels import button, quiet
from igm_desktop.ui.pages.domain.note import NoteEdit
from igm_desktop.ui.theme import theme_of

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommentEdit(NoteEdit):
    """Grows with its text. `finished` is sent for Ctrl+Enter, `left` for Escape."""

    finished = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._light()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._light()

    def _light(self) -> None:
        if (around := self.parentWidget()) is not None:
            around.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Edited(QObject):
    edited = Signal()


class WritingBox(QWidget):
    """Writes one comment: `comment` as it will be, or as it is. `finished` tells that it is done, `left` that somebody wants
    to go back to the text.
    """

    finished = Signal()
    left = Signal()

    def __init__(
        self, context: Context, comment: Comment, label: str, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.comment = comment
        self._session = context.session
        self.is_new = not self.is_written
        self._loading = False
        self._edited = _Edited(self)
        self.edit = CommentEdit()
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(hint)
        self.done = button(self.tr("Done"), kind="main")
        self.hint = quiet(self.tr("Ctrl+Enter"))
        self._lay_out()
        self.edit.textChanged.connect(self._note_edit)
        self.edit.finished.connect(self._finish)
        self.edit.left.connect(self.left)
        self.done.clicked.connect(self._finish)
        field = Field(self.edit, self._read, self._show, self._edited.edited, put=self._put)
        self.binding = Binding(context, field, ("comments", comment.id, "text"), label)
        context.session.changed.connect(self._follow)
        self._show_state()

    @property
    def is_written(self) -> bool:
        """Whether the document has the comment."""
        return position(self._session.document, "comments", self.comment.id) is not None

    @property
    def is_empty(self) -> bool:
        """Whether there is no word in it."""
        return not self._read().strip()

    def take_keyboard(self) -> None:
        """Have the keyboard behind the last word."""
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.edit.setTextCursor(cursor)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self.binding.finish()
        self.finished.emit()

    # The road to the document

    def _put(self, document: Assessment, ref: Ref, value: object) -> Assessment:
        """A new comment is there from its first word on, and no longer once it has none; an older one keeps its words."""
        text, one = str(value), self.comment
        there = position(document, "comments", one.id) is not None
        if there and text.strip():
            return with_text(document, one.id, text, one.by)
        if there and self.is_new:
            return without_comment(document, one.id, one.by)
        if there or not text.strip():
            return document
        written = one.model_copy(update={"text": text})
        is_reply = one.reply_to is not None and thread_with(document, one.reply_to) is not None
        return with_reply(document, written) if is_reply else with_comment(document, written)

    def _read(self) -> str:
        # Not toPlainText(), which turns no-break spaces into spaces.
        document = self.edit.document()
        return "\n".join(document.findBlockByNumber(number).text() for number in range(document.blockCount()))

    def _show(self, value: object) -> None:
        if self._read() != value:
            at = self.edit.textCursor().position()
            self._loading = True
            self.edit.setPlainText(str(value))
            self._loading = False
            cursor = self.edit.textCursor()
            cursor.setPosition(min(at, self.edit.document().characterCount() - 1))
            self.edit.setTextCursor(cursor)
        self._show_state()

    def _note_edit(self) -> None:
        self._show_state()
        if not self._loading:
            self._edited.edited.emit()

    def _follow(self, change: Change) -> None:
        """Undo took it out of the document: the box is as empty as before."""
        gone = ("comments", self.comment.id) in change.difference.removed
        if gone and not self.binding.pending and change.origin is not self.binding:
            self._show("")

    def _show_state(self) -> None:
        self.done.setEnabled(not self.is_empty)

    # Look

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self.hint, 1)
        under.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.edit)
        layout.addLayout(under)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.focus if self.edit.hasFocus() else theme.control_line), 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
