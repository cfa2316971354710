"""What was changed, to be read: what is gone is struck through, what is new is underlined, each on a ground of its own."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.exchange.compared import Piece, compared
from igm_desktop.core.shown import visible
from igm_desktop.ui.forms.growing import GrowingEdit
from igm_desktop.ui.pages.history.text import gone_look, new_look
from igm_desktop.ui.theme import Theme, theme_of

SMALLER: Final = 0.94
EDGE: Final = 9
LONG: Final = 160
"""A longer stretch that stayed as it was is not said once more."""
BESIDE: Final = 70
MOST_LINES: Final = 12


class Line(NamedTuple):
    """One thing that was changed. `name` says which, where that does not show; without words on one side, `word` says what
    was done: what is new as a whole stands above already.
    """

    name: str
    before: str
    after: str
    word: str = ""


class MarkedText(GrowingEdit):
    """To read and to copy from, never to write in. Tab passes it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(framed=False, parent=parent)
        self._lines: tuple[Line, ...] = ()
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(self.tr("Changes of reviewers"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text in that of its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setViewportMargins(EDGE, 0, 0, 0)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; hidden where there are none."""
        self._lines = tuple(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            self._lines += (Line(self.tr("and %n more", "", len(lines) - MOST_LINES), "", ""),)
        self.setVisible(bool(lines))
        if lines:
            self._write()
            self.setAccessibleDescription("\n".join(self._spoken(line) for line in lines))

    def _spoken(self, line: Line) -> str:
        """The words for who cannot see what is struck and what is underlined."""
        words = self.tr("Before: {before} After: {after}")
        words = words.replace("{before}", line.before or "–").replace("{after}", line.after or "–")
        return " ".join(word for word in (line.name, line.word or words) if word)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange} and self._lines:
            self._write()

    def _write(self) -> None:
        theme = theme_of(self.palette())
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertBlock()
            self._write_line(cursor, line, theme)
        cursor.endEditBlock()
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if right else EDGE, 0, EDGE if right else 0, 0)
        self.fit()

    def _write_line(self, cursor: QTextCursor, line: Line, theme: Theme) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if line.name:
            cursor.insertText(line.name + " ", quiet)
        if line.word:
            cursor.insertText(line.word, new_look(theme) if not line.before else quiet)
            if not line.before:
                return
            cursor.insertText(" ", quiet)
        looks = {"same": QTextCharFormat(), "gone": gone_look(theme), "new": new_look(theme)}
        last = "same"
        for piece in shortened(compared(line.before, line.after)):
            if last == "gone" and piece.kept == "new":
                cursor.insertText(" ", QTextCharFormat())  # that what is gone and what is new are not one word
            cursor.insertText(_shown(piece.text), looks[piece.kept])
            last = piece.kept

    def edge_colour(self) -> QColor:
        """Of the line along the side."""
        return QColor(theme_of(self.palette()).action)


class MarkedBox(QWidget):
    """The marked text with a line along the side on which reading begins."""

    def __init__(self, beside: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self.text = MarkedText()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(beside, 2 + beside // 3, beside, 2 + beside // 3)
        rows.addWidget(self.text)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; hidden where there are none."""
        self.text.show_lines(lines)
        self.setVisible(bool(lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = self.text.geometry()
        left = box.right() - 4 if right else box.left() + 2
        painter.fillRect(left, box.top() + 1, 3, box.height() - 2, self.text.edge_colour())
        painter.end()


def shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, and of a long stretch that stayed as it was only the words beside what did not."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.kept != "same" or len(piece.text) <= LONG or len(pieces) == 1:
            found.append(piece)
            continue
        head = _beginning(piece.text) if at else ""
        tail = _end(piece.text) if at < len(pieces) - 1 else ""
        found.append(Piece(f"{head} … {tail}".strip(" ") if not (head and tail) else f"{head} … {tail}", "same"))
    return found


def _beginning(text: str) -> str:
    return text[:BESIDE].rpartition(" ")[0] or text[:BESIDE]


def _end(text: str) -> str:
    return text[-BESIDE:].partition(" ")[2] or text[-BESIDE:]


def _shown(text: str) -> str:
    """Lines are lines of one block, and nothing hides."""
    return "\u2028".join(map(visible, text.replace("\r\n", "\n").split("\n")))
