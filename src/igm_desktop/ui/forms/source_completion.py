"""Citing while one writes: `@` at the beginning of a word offers sources, which narrow as one types.

The keyboard stays in the editor all the time, so that input methods work as everywhere. What was typed becomes a
citation when a source is chosen; Escape leaves it as it stands.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from igm_desktop.core.shown import isolated
from igm_desktop.core.sources.choosing import choices, fitting, split
from igm_desktop.ui.forms import citing
from igm_desktop.ui.forms.citing import Citing
from igm_desktop.ui.forms.overlay import announce, is_mirrored, lay
from igm_desktop.ui.forms.prose_document import OBJECT
from igm_desktop.ui.forms.source_list import SourceList, row_height

if TYPE_CHECKING:
    from igm_desktop.ui.forms.prose_edit import ProseEdit

LONGEST: Final = 80  # letters after the @
MANY_WORDS: Final = 4  # that fit no source are a sentence
_BEFORE: Final = "([{<«“‘„‹\"'/–—-…:;,¿¡،؛"
_TAKE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEEP: Final = QTextCursor.MoveMode.KeepAnchor
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class SourceCompletion(QObject):
    """Offers the sources in one editor."""

    def __init__(self, editor: "ProseEdit", how: Citing) -> None:
        super().__init__(editor)
        self._editor, self._citing = editor, how
        self._start: QTextCursor | None = None  # before the @
        self._armed = self._taking = False
        self._last: str | None = None
        self._asked = 0  # letters that nobody typed: the @, and a space before it
        self._areas: list[QAbstractScrollArea] = []
        self.list: SourceList | None = None
        editor.textChanged.connect(self._changed)
        editor.cursorPositionChanged.connect(self._narrow)
        editor.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether sources are offered just now."""
        return self._start is not None

    def ask(self) -> None:
        """Offer the sources at the caret, as if `@` had been typed; Escape takes that out again."""
        if self.is_open:
            return
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self._editor.setTextCursor(cursor)
        self._editor.leave_marks()
        before = _before(cursor, cursor.block().position())[-1:]
        lead = "" if _may_precede(before) else " "
        self._editor.insertPlainText(f"{lead}@")
        self._open()
        self._asked = len(lead) + 1

    def refresh(self) -> None:
        """Offer what there is now: a source may be gone, or a new one there."""
        self._last = None
        self._narrow()

    def close(self, *, leave: bool = True) -> None:
        """Offer nothing any more. What was typed stays; an `@` that nobody typed does not."""
        start, self._start = self._start, None
        if start is None:
            return
        for area in self._areas:
            area.verticalScrollBar().valueChanged.disconnect(self._lay)
        self._areas = []
        self._editor.window().removeEventFilter(self)
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
            self.list = None
        asked, self._asked = self._asked, 0
        if asked and leave:
            typed = self._selected(start)
            typed.setPosition(start.position() + 1 - asked)
            typed.setPosition(max(self._editor.textCursor().position(), start.position()), _KEEP)
            typed.removeSelectedText()

    # What is typed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list while it is there; all others are the editor's."""
        if watched is not self._editor:
            if event.type() == QEvent.Type.Resize and self.is_open:
                QTimer.singleShot(0, self, self._lay)
            return False
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride:
            if self.is_open and self._is_mine(event):
                event.accept()
                return True
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._armed = event.text() == "@" and not self.is_open
            return self.is_open and self._is_mine(event) and self._handle(Qt.Key(event.key()))
        elif isinstance(event, QInputMethodEvent):
            self._armed = event.commitString().endswith("@") and not self.is_open
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        return False

    def _is_mine(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in (*_TAKE, *_STEPS, *_PAGES, Qt.Key.Key_Escape)

    def _handle(self, key: Qt.Key) -> bool:
        offered = self.list
        assert offered is not None
        if key in _TAKE:
            if offered.current < 0:  # nothing is chosen: Enter gives the list up, Tab leaves the field
                self.close()
                return key != Qt.Key.Key_Tab
            self.take(offered.current)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _STEPS:
            offered.step(_STEPS[key])
            self._say()
        else:
            offered.page(_PAGES[key])
            self._say()
        return True

    def _changed(self) -> None:
        armed, self._armed = self._armed, False
        if armed and not self.is_open and self._begins_word():
            self._open()
        else:
            self._narrow()

    def _begins_word(self) -> bool:
        """Whether an @ stands before the caret, and nothing that it would make an address with stands before that."""
        cursor = self._editor.textCursor()
        text = _before(cursor, cursor.block().position())
        if not text.endswith("@"):
            return False
        return _may_precede(text[-2:-1])

    # What is offered

    def _open(self) -> None:
        self._start = QTextCursor(self._editor.document())
        self._start.setPosition(self._editor.textCursor().position() - 1)
        window = self._editor.window()
        self.list = SourceList(window)
        if is_mirrored(self._editor, self._start.position()):
            self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.list.chosen.connect(self.take)
        self._last = None
        window.installEventFilter(self)
        around: QWidget | None = self._editor.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea):
                around.verticalScrollBar().valueChanged.connect(self._lay)
                self._areas.append(around)
            around = around.parentWidget()
        self._narrow()

    def _narrow(self) -> None:
        """Offer what fits the words after the @; close where the caret is no longer in them."""
        if self._start is None or self.list is None or self._taking:
            return
        typed = self._typed()
        if typed is None:
            self.close(leave=False)
            return
        if typed == self._last:
            return
        self._last = typed
        words, where = split(typed)
        fit = fitting(choices(self._citing.sources()), words, self._citing.lately)
        if not fit and len(words.split()) >= MANY_WORDS:
            self.close(leave=False)
            return
        self.list.show_offers(fit, words, where)
        self._lay()
        self.list.show()
        self.list.raise_()
        self._say()

    def _typed(self) -> str | None:
        """The words between the @ and the caret; None where these are none any more."""
        start, cursor = self._start, self._editor.textCursor()
        if start is None or cursor.hasSelection() or start.block() != cursor.block():
            return None
        if cursor.position() <= start.position():
            return None
        text = _before(cursor, start.position())
        right = text.startswith("@") and len(text) <= LONGEST and OBJECT not in text and not text[1:2].isspace()
        return text[1:] if right else None

    def _lay(self) -> None:
        if self._start is None or self.list is None:
            return
        wanted, least, step = self.list.wanted_size(), self.list.least_height(), row_height(self.list.view)
        lay(self.list, self._editor, self._start.position(), wanted, least, step=step)

    def _say(self) -> None:
        if self.list is not None:
            text = self.tr("{source}, {number} of {count}").replace("{number}", str(self.list.current + 1))
            text = text.replace("{count}", str(self.list.count))
            said = self.list.text()
            announce(
                self._editor,
                text.replace("{source}", isolated(said)) if said else self.tr("No source has these words."),
            )

    # What is chosen

    def take(self, row: int) -> None:
        """Cite the source of a row in place of what was typed."""
        if self._start is None or self.list is None:
            return
        offers, start = self.list.offers, self._start
        known = offers.choices[row].source.id if row < len(offers.choices) else None
        words, where = offers.words, offers.place
        cursor = self._selected(start)
        self._taking = True
        source_id = known or self._citing.make(words)
        citing.write(cursor, source_id, where)
        self._taking = False
        self.close(leave=False)
        self._citing.remember(source_id)
        self._editor.setTextCursor(cursor)
        if known is None:
            self._citing.made(source_id)

    def _selected(self, start: QTextCursor) -> QTextCursor:
        """The @ and what was typed after it."""
        cursor = QTextCursor(start)
        cursor.setPosition(max(self._editor.textCursor().position(), start.position()), _KEEP)
        return cursor


def _may_precede(letter: str) -> bool:
    """Whether a word begins after that letter, or after none."""
    return not letter or letter.isspace() or letter == OBJECT or letter in _BEFORE


def _before(cursor: QTextCursor, start: int) -> str:
    """The text from a position up to the caret, as it stands."""
    stretch = QTextCursor(cursor)
    stretch.setPosition(start)
    stretch.setPosition(cursor.position(), _KEEP)
    return stretch.selectedText()
