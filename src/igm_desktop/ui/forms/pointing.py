"""What stands under a point of an editor's viewport."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit


def position_at(editor: QTextEdit, point: QPoint) -> int | None:
    """The position of the letter there, on whichever half of it the point is."""
    near = editor.document().documentLayout().hitTest(point.toPointF(), Qt.HitTestAccuracy.ExactHit)
    if near < 0:
        return None
    block = editor.document().findBlock(near)
    layout = block.layout()
    place = point.toPointF() - layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.y() <= place.y() < line.y() + line.height():
            return block.position() + line.xToCursor(place.x(), QTextLine.CursorPosition.CursorOnCharacter)
    return near


def look_at(editor: QTextEdit, point: QPoint) -> QTextCharFormat | None:
    """The look of the letter there."""
    position = position_at(editor, point)
    if position is None:
        return None
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return cursor.charFormat()
