"""Small things that lie over the window beside a place in an editor. They are no windows of their own: nothing takes the
keyboard away from the editor, and nothing is placed out of sight.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from igm_desktop.ui.theme import theme_of

EDGE: Final = 8


class Overlay(QFrame):
    """The ground that they lie on, with a line around it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.control_line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def rect_of(editor: QTextEdit, position: int) -> QRect:
    """Where a position of the text stands in the editor's window."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    caret = editor.cursorRect(cursor)
    return QRect(editor.viewport().mapTo(editor.window(), caret.topLeft()), caret.size())


def place(overlay: QWidget, beside: QRect, wanted: QSize, least: int, *, step: int = 1, mirrored: bool = False) -> None:
    """Lay it under that place of its window, or over it where there is more room, and wholly in sight. It becomes less
    high than wanted (by whole steps, not less than `least`) where there is too little room.
    """
    around = overlay.parentWidget()
    assert around is not None
    room = around.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    width = min(wanted.width(), room.width())
    below, above = room.bottom() - beside.bottom() - 3, beside.top() - room.top() - 3
    under = below >= min(wanted.height(), max(above, least))
    height = max(min(wanted.height(), below if under else above), min(least, room.height()))
    height -= (height - min(least, room.height())) % step if height < wanted.height() else 0
    top = beside.bottom() + 4 if under else beside.top() - 3 - height
    left = beside.right() - width + 1 if mirrored else beside.left()
    left = max(room.left(), min(left, room.right() - width + 1))
    top = max(room.top(), min(top, room.bottom() - height + 1))
    overlay.setGeometry(QRect(QPoint(left, top), QSize(width, height)))


def is_mirrored(editor: QTextEdit, position: int) -> bool:
    """Whether the text runs from the right there."""
    return editor.document().findBlock(position).textDirection() == Qt.LayoutDirection.RightToLeft


def lay(overlay: QWidget, editor: QTextEdit, position: int, wanted: QSize, least: int, *, step: int = 1) -> None:
    """Place it at a position of the text, on the side from which the text runs there."""
    mirrored = is_mirrored(editor, position)
    place(overlay, rect_of(editor, position), wanted, least, step=step, mirrored=mirrored)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say that, where one listens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
