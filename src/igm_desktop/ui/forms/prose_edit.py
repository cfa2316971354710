"""The editor of one prose text: its markup is shown as what it means."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from igm_desktop.core.markup import runs
from igm_desktop.ui.forms.citation_label import CitationLabel
from igm_desktop.ui.forms.citations import Citations
from igm_desktop.ui.forms.citing import Citing, citation_at, near
from igm_desktop.ui.forms.clipboard import PROSE_MIME, blocks_of, mime_data
from igm_desktop.ui.forms.direction import direction
from igm_desktop.ui.forms.growing import GrowingEdit
from igm_desktop.ui.forms.keys import is_mark, modifiers, writes
from igm_desktop.ui.forms.linking import ask_for_link, link_at, set_link
from igm_desktop.ui.forms.pointing import look_at, position_at
from igm_desktop.ui.forms.prose_document import LABEL, LINK, insert, link_of, prose_of, selected_runs, show
from igm_desktop.ui.forms.prose_menu import fill
from igm_desktop.ui.forms.sources import SourceNames, id_as_name
from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.links import open_link
from igm_desktop.ui.plain import names_files

Lines = Literal["one", "breaks", "paragraphs"]
"""Of the text: one line only; one paragraph in which Shift+Enter breaks a line; or several paragraphs by Enter."""

_PARAGRAPH_GAP: Final = 0.5  # of a line


class ProseEdit(GrowingEdit):
    """Shows and edits one language of a prose. It is as high as its text and has no scroll bar.

    `edited` is sent when a person changed the text, `entered` for Enter where that makes no paragraph, `pasted_blocks`
    for a paste of several blocks (proses) where the text has no paragraphs, `emptied` for Backspace in an empty text,
    `left_up` and `left_down` when an arrow leads out of it, `caret_moved` with the place of the caret to keep in sight.
    """

    edited = Signal()
    entered = Signal()
    pasted_blocks = Signal(list)
    emptied = Signal()
    left_up = Signal()
    left_down = Signal()
    caret_moved = Signal(QRect)

    def __init__(
        self,
        name: str,
        names: SourceNames = id_as_name,
        *,
        lines: Lines = "breaks",
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(framed=framed, parent=parent)
        self._names = names
        self._lines: Lines = lines
        self._shown = ""  # the prose as it came, as long as nobody edited it
        self._touched = False
        self._loading = False
        self.citations: Citations | None = None
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        document = self.document()
        self._labels = CitationLabel(document, names)
        document.documentLayout().registerHandler(LABEL, self._labels)
        document.contentsChanged.connect(self._note_change)
        self.cursorPositionChanged.connect(self._moved)
        self._style_block()
        self.fit()

    # The text

    def show_prose(self, prose: str) -> None:
        """Show the text; the caret stays with the words around it."""
        if prose != self.prose():
            self._loading = True
            caret, was_empty = self.textCursor(), self.is_empty
            at, before = caret.position(), show(self.document(), prose, self._link_colour())
            if at <= before and not was_empty:  # else the words that come in at the caret push it away
                caret.setPosition(at)
                self.setTextCursor(caret)
            self._style_block()
            self._loading = False
        self._shown, self._touched = prose, False

    def prose(self) -> str:
        """The text: to the letter what was shown, until somebody edits it."""
        return prose_of(self.document()) if self._touched else self._shown

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return self.document().isEmpty()

    def set_language(self, language: str) -> None:
        """Write in the direction of the language, from its side."""
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(direction(language))
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)  # which Qt mirrors for text that runs from the right
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def insert_prose(self, prose: str) -> None:
        """Write prose in place of what is selected, as if a person had."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        insert(cursor, runs(prose), self._link_colour())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def cite_with(self, citing: Citing) -> Citations:
        """Offer sources at `@` from now on."""
        self.citations = Citations(self, citing)
        return self.citations

    def knows(self, source_id: str) -> bool:
        """Whether there is such a source."""
        return self._names(source_id) is not None

    def words_of(self, position: int) -> str:
        """What stands on the label at that position, if there is one."""
        look = citation_at(self.textCursor(), position)
        return self._labels.words(look) if look is not None else ""

    def refresh_labels(self) -> None:
        """Ask for the names of sources afresh."""
        loading, self._loading = self._loading, True
        self.document().markContentsDirty(0, self.document().characterCount())
        self._loading = loading

    def _note_change(self) -> None:
        if not self._loading:
            self._touched = True
            self.edited.emit()

    def _style_block(self) -> None:
        """A little room between paragraphs, none between lines."""
        if self._lines != "paragraphs":
            return
        gap = self.fontMetrics().height() * _PARAGRAPH_GAP
        loading, self._loading = self._loading, True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(gap)
        cursor.mergeBlockFormat(spaced)
        self._loading = loading

    # Bold, italic, links

    def toggle_bold(self) -> None:
        """Make what is selected, or what will be typed, bold or not."""
        look = QTextCharFormat()
        bold = self.fontWeight() > QFont.Weight.Normal.value
        look.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        """Make what is selected, or what will be typed, italic or not."""
        look = QTextCharFormat()
        look.setFontItalic(not self.fontItalic())
        self.mergeCurrentCharFormat(look)

    def edit_link(self) -> None:
        """Ask where what is selected (or the link at the caret) shall lead."""
        cursor = link_at(self.textCursor())
        address = ask_for_link(self, cursor)
        if address is not None:
            set_link(cursor, address, self._link_colour())
            cursor.setPosition(cursor.selectionEnd())
            self.setTextCursor(cursor)

    def _link_colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Link)

    def leave_marks(self) -> None:
        """Letters typed behind a link or a label are neither."""
        cursor, look = self.textCursor(), self.currentCharFormat()
        if cursor.hasSelection() or not (look.hasProperty(LINK) or look.objectType() == LABEL):
            return
        after = QTextCursor(cursor)
        after.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        inside = after.hasSelection() and after.charFormat().property(LINK) == look.property(LINK)
        if not inside or look.objectType() == LABEL:
            plain = QTextCharFormat()
            plain.setFontWeight(look.fontWeight())
            plain.setFontItalic(look.fontItalic())
            self.setCurrentCharFormat(plain)

    def _drop_label(self) -> None:
        """What is typed in place of a label does not look like one."""
        cursor = self.textCursor()
        is_label = self.currentCharFormat().objectType() == LABEL or self.words_of(cursor.selectionStart())
        if cursor.hasSelection() and is_label:
            cursor.removeSelectedText()
            self.setTextCursor(cursor)

    def _moved(self) -> None:
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect())

    # The clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_data(selected_runs(self.textCursor()), self.citations)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        readable = source.hasFormat(PROSE_MIME) or source.hasHtml() or source.hasText()
        return readable and not names_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        blocks = blocks_of(source, self.citations)
        if len(blocks) < 2 or self._lines == "paragraphs":
            self.insert_prose("\n".join(blocks))
            self._style_block()
        elif self._lines == "one":
            self.insert_prose(" ".join(blocks).replace("\n", " "))
        else:
            self.pasted_blocks.emit(list(blocks))

    # Keys and pointer

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and is_mark(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self._drop_label()
        self.leave_marks()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if writes(event):
            self._drop_label()
        self.leave_marks()
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not modifiers(event)
        if is_mark(event):
            {Qt.Key.Key_B: self.toggle_bold, Qt.Key.Key_I: self.toggle_italic}.get(Qt.Key(key), self.edit_link)()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(event)
        elif key == Qt.Key.Key_Backspace and plain and self.is_empty:
            self.emptied.emit()
        elif key == Qt.Key.Key_Up and plain and self._at_edge(QTextCursor.MoveOperation.Up):
            self.left_up.emit()
        elif key == Qt.Key.Key_Down and plain and self._at_edge(QTextCursor.MoveOperation.Down):
            self.left_down.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # nothing to go to: still no tab in the text
        else:
            return False
        return True

    def _enter(self, event: QKeyEvent) -> bool:
        held = modifiers(event)
        if held == Qt.KeyboardModifier.ShiftModifier and self._lines != "one":
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif not held and self._lines != "paragraphs":
            self.entered.emit()
        elif held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            return self._lines == "one"
        return True

    def _at_edge(self, way: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(way)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tool_tip(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """What a citation or a link under the pointer stands for."""
        look = look_at(self, point)
        if look is None:
            return ""
        link = link_of(look)
        return self._labels.tip(look) or (
            self.tr("{address}\nCtrl+click opens it").replace("{address}", link) if link else ""
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            look = look_at(self, event.position().toPoint())
            address = link_of(look) if look else ""
            if address:
                QTimer.singleShot(0, self, lambda: open_link(self, address))
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and self.citations is not None and not self.textCursor().hasSelection():
            self.citations.choose_at(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        position = position_at(self, event.position().toPoint())
        if self.citations is None or position is None or not self.words_of(position):
            super().mouseDoubleClickEvent(event)
        else:
            self.citations.ask_place(position)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        position = near(self.textCursor()) if by_keyboard else position_at(self, event.pos())
        look = look_at(self, event.pos())
        if self.citations is not None and position is not None and self.words_of(position):
            self.citations.choose(position)
        fill(menu, self, link_of(look) if look else "", position)
        menu.popup(event.globalPos())


def cite_in(field: QWidget | None) -> bool:
    """Offer the sources at the caret of a field; False where it takes no citations."""
    citations = field.citations if isinstance(field, ProseEdit) else None
    if citations is not None:
        citations.cite()
    return citations is not None
