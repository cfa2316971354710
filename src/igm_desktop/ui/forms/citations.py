"""The citations of one editor: offered at `@`, chosen with a click, with a place in the source that can be changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from igm_desktop.app.change import Change
from igm_desktop.core.sources.carrying import carried
from igm_desktop.ui.forms.citing import Citing, chosen, citation_at, near, place_of, source_of, write
from igm_desktop.ui.forms.overlay import announce, is_mirrored, lay
from igm_desktop.ui.forms.pinpoint import PinpointField
from igm_desktop.ui.forms.pointing import position_at
from igm_desktop.ui.forms.source_completion import SourceCompletion

if TYPE_CHECKING:
    from igm_desktop.ui.forms.prose_edit import ProseEdit


class Citations(QObject):
    """What a person can do with citations in an editor that knows a document."""

    def __init__(self, editor: "ProseEdit", citing: Citing) -> None:
        super().__init__(editor)
        self._editor, self._citing = editor, citing
        self.field: PinpointField | None = None
        self._stale = False
        editor.installEventFilter(self)
        self.completion = SourceCompletion(editor, citing)  # its keys come first

    def follow(self, change: Change) -> None:
        """Sources may have other names now, or be missing. An editor out of sight asks once it is seen."""
        if change.difference.touches("sources"):
            self.completion.refresh()
            self._stale = True
            if self._editor.isVisible():
                self._name_afresh()

    def _name_afresh(self) -> None:
        self._stale = False
        self._editor.refresh_labels()

    def flush(self) -> None:
        """Take the place that is being written, before the document is saved or closed."""
        if self.field is not None:
            self.field.end(taken=True)
            self._citing.settle()

    def carry(self, cited: list[str]) -> bytes:
        """What travels with a text that cites these sources."""
        return carried(self._citing.sources(), cited) if cited else b""

    def take(self, data: bytes, cited: list[str]) -> None:
        """Add those of the cited sources that came with a text and are not there."""
        self._citing.take(data, cited)

    def cite(self) -> None:
        """Offer the sources at the caret."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.completion.ask()

    def choose(self, position: int) -> None:
        """Select the citation at that position."""
        self._editor.setTextCursor(self._stretch(position))
        announce(self._editor, self._editor.words_of(position))

    def choose_at(self, point: QPoint) -> None:
        """Select the citation under a point of the viewport, if there is one."""
        position = position_at(self._editor, point)
        if position is not None and citation_at(self._editor.textCursor(), position) is not None:
            self.choose(position)

    def ask_place(self, position: int) -> None:
        """Have the place in the source written in a small field beside the citation at that position."""
        editor = self._editor
        look = citation_at(editor.textCursor(), position)
        if look is None:
            return
        self.choose(position)
        letter = self._stretch(position)
        field = self.field = PinpointField(place_of(look), editor.words_of(position), editor.window())
        field.taken.connect(lambda text: self._set_place(letter, text))
        field.dropped.connect(lambda: self._return_to(letter))
        if is_mirrored(editor, position):
            field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._lay_field()
        field.show()
        field.raise_()
        field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_field(self) -> None:
        position = chosen(self._editor.textCursor())
        if self.field is not None and position is not None:
            size = self.field.wanted_size()
            lay(self.field, self._editor, position, size, size.height())

    def remove(self, position: int) -> None:
        """Take the citation out."""
        self._stretch(position).removeSelectedText()

    def fill(self, menu: QMenu, position: int | None) -> None:
        """What can be done with the citation at that position, or how to make one."""
        look = citation_at(self._editor.textCursor(), position) if position is not None else None
        if position is None or look is None:
            menu.addAction(self.tr("Cite a &source…")).triggered.connect(self.cite)
            return
        source_id = source_of(look)
        go = menu.addAction(self.tr("&Go to the source"))
        go.setEnabled(self._editor.knows(source_id))
        go.triggered.connect(lambda: self._citing.show(source_id))
        ask = menu.addAction(self.tr("&Place in the source…"))
        ask.triggered.connect(lambda: self.ask_place(position))
        menu.addAction(self.tr("&Remove the citation")).triggered.connect(lambda: self.remove(position))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2, and Enter on a citation that is selected, ask for its place."""
        kind = event.type()
        if kind == QEvent.Type.Show and self._stale:
            self._name_afresh()
        if kind == QEvent.Type.Hide and self.field is not None:
            self.field.end(taken=False)
        if kind == QEvent.Type.Resize and self.field is not None:
            QTimer.singleShot(0, self, self._lay_field)
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            position = self._wanted(event)
            if position is not None:
                event.accept()
                if kind == QEvent.Type.KeyPress:
                    self.ask_place(position)
                return True
        return False

    def _wanted(self, event: QKeyEvent) -> int | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if event.key() == Qt.Key.Key_F2:
            return near(self._editor.textCursor())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return chosen(self._editor.textCursor())
        return None

    def _set_place(self, letter: QTextCursor, text: str) -> None:
        look = citation_at(letter, letter.selectionStart())
        if look is not None and letter.selectionEnd() - letter.selectionStart() == 1 and text.strip() != place_of(look):
            write(letter, source_of(look), text)
        self._return_to(letter)

    def _return_to(self, letter: QTextCursor) -> None:
        """Write on behind the citation, unless the person went elsewhere."""
        field, self.field = self.field, None
        cursor = QTextCursor(letter)
        cursor.setPosition(letter.selectionEnd())
        self._editor.setTextCursor(cursor)
        if field is not None and field.field.hasFocus():
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stretch(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        return cursor
