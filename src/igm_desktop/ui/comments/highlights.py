"""Commented words in an editor: on a ground of their own, with dots under them, and with what was said as a tool tip."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QHelpEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip
from shiboken6 import isValid

from igm_desktop.app.change import Change
from igm_desktop.core.comments.anchoring import find
from igm_desktop.core.comments.threads import Thread
from igm_desktop.ui.comments.about import anchor_of
from igm_desktop.ui.comments.placing import Span, in_editor
from igm_desktop.ui.comments.texts import open_at
from igm_desktop.ui.comments.wording import words_now
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.forms.pointing import position_at
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.labels import tool_tip
from igm_desktop.ui.theme import Theme, mixed, theme_of

translate = QCoreApplication.translate
GROUND: Final = 0.26
LINE: Final = 0.55
_HEARD: Final = frozenset({QEvent.Type.PaletteChange, QEvent.Type.ToolTip, QEvent.Type.MouseButtonRelease})


class Marked(NamedTuple):
    """A thread and where its words stand in the editor."""

    thread: Thread
    place: Span


class Highlights(QObject):
    """Marks the words of open threads in an editor that is bound to a text, and says what can be done with them."""

    def __init__(self, context: Context, edit: ProseEdit, binding: Binding) -> None:
        super().__init__(edit)
        self._context, self._edit, self._binding = context, edit, binding
        self.marked: tuple[Marked, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_marks)
        self.write = QAction(translate("ProseEdit", "Co&mment…"), edit)
        self.write.triggered.connect(self._comment)
        self.show = QAction(translate("ProseEdit", "Sho&w the comment"), edit)
        self.show.triggered.connect(self._show_thread)
        self.show.setVisible(False)
        edit.addActions([self.write, self.show])
        edit.document().contentsChanged.connect(self._note_text)
        edit.cursorPositionChanged.connect(self._offer)
        edit.viewport().installEventFilter(self)
        edit.installEventFilter(self)
        context.session.changed.connect(self._follow)
        self._soon.start()

    def show_marks(self) -> None:
        """Mark what is commented on in the text as it is now."""
        threads = [one for one in self._threads() if one.first.anchor.quote]
        if not threads and not self.marked:
            return
        prose, marked = self._edit.prose(), []
        for thread in threads:
            place = find(thread.first.anchor, prose)
            if place is not None:
                marked.append(Marked(thread, in_editor(prose, Span(place.start, place.end))))
        self.marked = tuple(marked)
        look = _look(theme_of(self._edit.palette()))
        self._edit.setExtraSelections([self._selection(one.place, look) for one in marked])
        self._offer()

    def at(self, position: int) -> Thread | None:
        """The thread about the word at that position of the editor; of several the shortest one's."""
        here = [one for one in self.marked if one.place.start <= position < one.place.end]
        nearest = min(here, key=lambda one: one.place.end - one.place.start, default=None)
        return nearest.thread if nearest is not None else None

    # What changed

    def _threads(self) -> tuple[Thread, ...]:
        return open_at(self._context.session.document, self._binding.ref)

    def _follow(self, change: Change) -> None:
        if change.difference.touches("comments") and (self.marked or self._threads()):
            self._soon.start()

    def aim(self) -> None:
        """The editor writes another ref from now on."""
        self._soon.start()

    def _note_text(self) -> None:
        if self.marked or self._threads():
            self._soon.start()

    def _selection(self, place: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made

    # What a person does

    def _comment(self) -> None:
        self._binding.finish()
        self._context.comments.write(anchor_of(self._context.session.document, self._edit, self._binding.ref))

    def _offer(self) -> None:
        self.show.setVisible(bool(self.marked) and self._here() is not None)

    def _here(self) -> Thread | None:
        at = self._edit.textCursor().position()
        return self.at(at) or self.at(at - 1)

    def _show_thread(self) -> None:
        thread = self._here()
        if thread is not None:
            self._context.go(("comments", thread.first.id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what was said under the pointer; a click there has the comments follow, where they are shown."""
        kind = event.type()
        if not self.marked or kind not in _HEARD or not isValid(self._edit):
            return False
        if kind == QEvent.Type.PaletteChange:
            self._soon.start()
        elif isinstance(event, QHelpEvent):
            return self._show_tip(event)
        elif isinstance(event, QMouseEvent):
            self._clicked(event)
        return False

    def _show_tip(self, event: QHelpEvent) -> bool:
        position = position_at(self._edit, event.pos())
        thread = self.at(position) if position is not None else None
        if thread is None:
            return False
        tip = words_now(self._context).tip(thread)
        other = self._edit.tip_at(event.pos())
        QToolTip.showText(event.globalPos(), tool_tip("\n".join(word for word in (other, tip) if word)), self._edit)
        return True

    def _clicked(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._edit.textCursor().hasSelection():
            position = position_at(self._edit, event.position().toPoint())
            thread = self.at(position) if position is not None else None
            if thread is not None:
                self._context.comments.follow(thread.first.id)


def _look(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(mixed(theme.comment, theme.surface, GROUND)))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(mixed(theme.comment, theme.text, LINE)))
    return look
