"""Words in two lines at most, for rows that are all of one height."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def draw_lines(
    painter: QPainter, room: QRect, text: str, font: QFont, line_height: int, way: Qt.LayoutDirection
) -> None:
    """The text in two lines at most, with an ellipsis where it goes on; it runs in the direction of its own letters."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # an address has no word that ends
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    first = line.textLength()
    layout.endLayout()
    side = Qt.AlignmentFlag.AlignRight if way == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font)
    top = QRect(room.left(), room.top(), room.width(), line_height)
    painter.drawText(top, flags | int(Qt.TextFlag.TextSingleLine.value), text[:first].rstrip())
    rest = text[first:].strip()
    if rest:
        cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(top.translated(0, line_height), flags | int(Qt.TextFlag.TextSingleLine.value), cut)
