"""The threads as the rows of a list. Words are made as rows come in sight."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from igm_desktop.core.clipping import clipped
from igm_desktop.core.comments.threads import Thread
from igm_desktop.core.model.assessment import Comment
from igm_desktop.core.shown import visible
from igm_desktop.ui.comments.wording import CLIPPED, CommentWords, day_words
from igm_desktop.ui.labels import tool_tip

Index = QModelIndex | QPersistentModelIndex

WHO: Final = Qt.ItemDataRole.UserRole
WHEN: Final = Qt.ItemDataRole.UserRole + 1
ABOUT: Final = Qt.ItemDataRole.UserRole + 2
"""The quoted words, or the place where it is about the whole of it."""
SAID: Final = Qt.ItemDataRole.UserRole + 3
STATE: Final = Qt.ItemDataRole.UserRole + 4
IS_OPEN: Final = Qt.ItemDataRole.UserRole + 5
_NOWHERE: Final = QModelIndex()


class ThreadRows(QAbstractListModel):
    """Shows threads in the order in which they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.threads: tuple[Thread, ...] = ()
        self._words: CommentWords | None = None
        self._rows: dict[str, int] = {}

    def show(self, threads: tuple[Thread, ...], words: CommentWords) -> None:
        """Show these, in those words. Where the same ones are listed as before, rows stay rows."""
        same = [one.first.id for one in threads] == [one.first.id for one in self.threads]
        if not same:
            self.beginResetModel()
        self.threads, self._words = threads, words
        self._rows = {thread.first.id: row for row, thread in enumerate(threads)}
        if not same:
            self.endResetModel()
        elif threads:
            self.dataChanged.emit(self.index(0), self.index(len(threads) - 1))

    def thread_at(self, index: Index) -> Thread | None:
        """The thread of a row."""
        return self.threads[index.row()] if index.isValid() and index.row() < len(self.threads) else None

    def row_of(self, thread_id: str) -> int | None:
        """The row of a thread, or None where it is not listed."""
        return self._rows.get(thread_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.threads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        thread, words = self.thread_at(index), self._words
        if thread is None or words is None:
            return None
        if role == IS_OPEN:
            return thread.is_open
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _aloud(thread, words)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join((words.place(thread.first.anchor), words.tip(thread))))
        return _painted(role, thread, words)


def _painted(role: int, thread: Thread, words: CommentWords) -> str | None:
    first = thread.first
    if role in (Qt.ItemDataRole.DisplayRole, SAID):
        return _in_line(first, words)
    if role == WHO:
        return words.who(first.by)
    if role == WHEN:
        return day_words(first.at)
    if role == ABOUT:
        return words.quote(first.anchor) or words.place(first.anchor)
    if role == STATE:
        return " · ".join(word for word in (words.state(thread), words.replies(thread)) if word)
    return None


def _aloud(thread: Thread, words: CommentWords) -> str:
    """All of a row, as a screen reader says it."""
    first = thread.first
    pieces = (
        words.signed(first.by, first.at),
        _in_line(first, words),
        words.place(first.anchor),
        words.quote(first.anchor),
        words.state(thread),
        words.replies(thread),
    )
    return ". ".join(piece for piece in pieces if piece)


def _in_line(comment: Comment, words: CommentWords) -> str:
    return visible(clipped(words.said(comment), CLIPPED))
