"""Before and after as words: what is gone is struck through, what is new is underlined, both on a ground of their own."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QWidget

from igm_desktop.core.exchange.compared import Piece, compared
from igm_desktop.ui.plain import ClosedTextEdit
from igm_desktop.ui.theme import Theme, theme_of

GAP: Final = 10
_LINE_ENDS: Final = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")
LEAST: Final = 150


class Shown(NamedTuple):
    """One change. Where `apart` is true before and after stand under each other, else both are one text. What was added or
    deleted as a whole has only one of them, and is shown as it is, to be read.
    """

    head: str
    about: str
    before: str
    after: str
    apart: bool = False
    whole: bool = False


class ChangesText(ClosedTextEdit):
    """To read and to copy from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[Shown], str] = ((), "")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What was changed"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(14)
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text in that of its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setMinimumHeight(LEAST)

    def show_changes(self, changes: Sequence[Shown], rest: str = "") -> None:
        """Show these, and under them a word about the rest."""
        self._shown = (changes, rest)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._shown[0]:
            self._write()

    def _write(self) -> None:
        changes, rest = self._shown
        theme = theme_of(self.palette())
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, change in enumerate(changes):
            self._write_change(cursor, change, theme, first=not number)
        if rest:
            self._line(cursor, rest, _quiet(theme), 2 * GAP)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_change(self, cursor: QTextCursor, change: Shown, theme: Theme, *, first: bool) -> None:
        if change.head:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self._line(cursor, change.head, bold, 0 if first else 2 * GAP)
        if change.about:
            self._line(cursor, change.about, _quiet(theme), 0 if first and not change.head else 2)
        pieces = compared(change.before, change.after)
        if change.whole:
            pieces = tuple(Piece(piece.text, "same") for piece in pieces)
        if change.apart:
            halves = (
                (self.tr("Before"), [piece for piece in pieces if piece.kept != "new"]),
                (self.tr("After"), [piece for piece in pieces if piece.kept != "gone"]),
            )
            for name, half in halves:
                self._line(cursor, name, _quiet(theme), 2 * GAP)
                self._pieces(cursor, half, theme)
        elif change.before or change.after:
            self._pieces(cursor, pieces, theme)

    def _pieces(self, cursor: QTextCursor, pieces: Iterable[Piece], theme: Theme) -> None:
        looks = {"same": QTextCharFormat(), "gone": gone_look(theme), "new": new_look(theme)}
        self._block(cursor, GAP // 2)
        wrote = False
        last = Piece("", "same")
        for piece in pieces:
            if last.kept == "gone" and piece.kept == "new" and not last.text[-1:].isspace():
                cursor.insertText(" ", QTextCharFormat())  # that what is gone and what is new are not one word
            last = piece
            # Lines are lines of one block, so that one text keeps together; Qt's own ends of lines are none of ours.
            text = piece.text.replace("\r\n", "\n").replace("\n", "\u2028")
            cursor.insertText(text, looks[piece.kept])
            wrote = True
        if not wrote:
            cursor.insertText(self.tr("(nothing)"), _quiet(theme))

    def _line(self, cursor: QTextCursor, words: str, look: QTextCharFormat, above: int) -> None:
        self._block(cursor, above)
        cursor.insertText(_LINE_ENDS.sub(" ", words), look)

    def _block(self, cursor: QTextCursor, above: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        if self.document().isEmpty():
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)


def _quiet(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(theme.quiet))
    return look


def gone_look(theme: Theme) -> QTextCharFormat:
    """Of words that are no longer there."""
    look = QTextCharFormat()
    look.setFontStrikeOut(True)
    look.setForeground(QColor(theme.on_draft))
    look.setBackground(QColor(theme.draft))
    return look


def new_look(theme: Theme) -> QTextCharFormat:
    """Of words that have come."""
    look = QTextCharFormat()
    look.setFontUnderline(True)
    look.setForeground(QColor(theme.on_notice))
    look.setBackground(QColor(theme.notice))
    return look
