"""The only road from a widget to the document. A field is bound to one ref; what a person does in it becomes an edit.

Text is committed after a short pause (at the latest after a second of steady typing), on leaving the field
and whenever the session asks for it. Typing in one field without leaving it is one step of undo. A field that nobody
edited is never written back. A value that the document cannot take stays in the field, which is marked and says why.
Of a text that no widget can hold only the beginning is shown: it cannot be changed there, and is never written back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from igm_desktop.app.change import Cause, Change
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.too_long import Lock
from igm_desktop.ui.theme import theme_of

PAUSE_MS: Final = 400
LONGEST_MS: Final = 1000
_UNDO_KEYS: Final = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y")

Parse = Callable[[str], object]
"""What a text in a field stands for in the document. Raises ValueError for what stands for nothing."""

Write = Callable[[object], str]
"""The text for a value of the document that is not None."""


Put = Callable[[Assessment, Ref, object], Assessment]
"""How a value gets into the document."""


@dataclass(frozen=True, slots=True)
class Field:
    """How a widget is read and shown. `edited` is sent when a person, and nobody else, changed it; `at_once` is for a
    choice, which needs no pause; `aim` prepares the widget for a ref; `put` is the edit.
    """

    widget: QWidget
    read: Callable[[], object]
    show: Callable[[object], None]
    edited: Any  # a signal
    at_once: bool = False
    aim: Callable[[Ref], None] = lambda _ref: None
    put: Put = set_value


class Binding(QObject):
    """Joins a field to a ref for as long as the field lives. `problem_changed` carries why the value is not taken,
    nothing when it is.
    """

    problem_changed = Signal(str)

    def __init__(self, context: Context, field: Field, ref: Ref, label: str, problem: str = "") -> None:
        super().__init__(field.widget)
        self._session = context.session
        self._field = field
        self._label = label
        self._why = problem
        self._visit = 0  # typing is joined within one visit to the field
        self._edited = False
        self._typed = False  # since the field has the keyboard
        self._lock = Lock(field.widget)
        self.ref = ref
        self.problem = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.commit)
        self._longest.timeout.connect(self.commit)
        field.edited.connect(self._note_edit)
        field.widget.installEventFilter(self)
        self._session.flushing.connect(self.finish)
        self._session.changed.connect(self._follow)
        field.aim(ref)
        self.show_value()

    @property
    def widget(self) -> QWidget:
        """The field's widget."""
        return self._field.widget

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not in the document yet."""
        return self._edited

    @property
    def step(self) -> object:
        """The join key of what is typed now: a step with it becomes one with the typing."""
        return self.ref, id(self), self._visit

    def rebind(self, ref: Ref) -> None:
        """Write another ref from now on, after committing what was typed for the present one."""
        self.finish()
        self.ref = ref
        self._field.aim(ref)
        self.show_value()

    def commit(self) -> None:
        """Put what was typed into the document. What it cannot take stays in the field, marked."""
        self._pause.stop()
        self._longest.stop()
        if not self._edited:
            return
        if self._lock.is_closed:  # whoever wrote into it: what is shown is not the text
            self.show_value()
            return
        try:
            value = self._field.read()
            ref = self.ref
            self._edited = False
            self._session.apply(
                lambda document: self._field.put(document, ref, value), self._label, origin=self, join=self.step
            )
        except (ValueError, InvalidEdit):
            # An item that is gone (removed while this was typed) is no problem of the value.
            self._edited = self._exists()
            self._mark(self._why if self._edited else "")
        else:
            self._mark("")

    def finish(self) -> None:
        """Commit, and let what is typed next be a step of its own."""
        self.commit()
        self._visit += 1

    def show_value(self) -> None:
        """Show what the document holds; what was typed and not taken is given up."""
        if not self._exists():
            return
        self._edited = False
        self._pause.stop()
        self._longest.stop()
        value = value_at(self._session.document, self.ref)
        self._field.show(self._lock.shown(value))
        self._mark("")

    def _exists(self) -> bool:
        try:
            value_at(self._session.document, self.ref)
        except InvalidEdit:
            return False
        return True

    def _note_edit(self, *_: object) -> None:
        self._edited = self._typed = True
        if self._field.at_once:
            self.finish()
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _follow(self, change: Change) -> None:
        """Show what somebody else changed; the echo of one's own edit is no news."""
        if change.origin is self or self._edited or not self._concerned(change):
            return
        if change.cause is Cause.ARRIVAL and self._typed and self._session.is_unsaved(self.ref, change.before):
            self._insist(change)
        else:
            self.show_value()

    def _insist(self, change: Change) -> None:
        """What a person is typing stays where they see it, also when somebody else's words came out on top: it is written
        once more, after theirs, which the history has.
        """
        if not self._exists() or value_at(change.after, self.ref) == value_at(change.before, self.ref):
            return
        self._edited = True
        self._pause.start()
        self._session.contested.emit(self.ref)

    def _concerned(self, change: Change) -> bool:
        difference = change.difference
        refs = (*difference.added, *difference.removed, *difference.changed)
        return any(ref == self.ref[: len(ref)] or self.ref == ref[: len(self.ref)] for ref in refs)

    def _mark(self, problem: str) -> None:
        if problem == self.problem:
            return
        self.problem = problem
        widget = self._field.widget
        if problem:
            theme = theme_of(widget.palette())
            marked = QPalette(widget.palette())
            marked.setColor(QPalette.ColorRole.Base, QColor(theme.warning))
            marked.setColor(QPalette.ColorRole.Text, QColor(theme.on_warning))
            widget.setPalette(marked)
        else:
            widget.setPalette(QPalette())
        widget.setAccessibleDescription(problem)
        self.problem_changed.emit(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit on leaving; let the window have the keys of undo, which is one for the whole document."""
        kind = event.type()
        if isinstance(event, QFocusEvent) and kind == QEvent.Type.FocusOut:
            if not isValid(self._field.widget):  # it is being destroyed, with the keyboard in it: nothing can be read
                return False
            if event.reason() == Qt.FocusReason.PopupFocusReason:
                self.commit()
            else:
                self.finish()
                self._typed = False
        elif isinstance(event, QKeyEvent) and kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if _is_undo(event):
                self.commit()  # so that there is something to undo, and the window's action is enabled in time
                event.ignore()
                return True
        elif isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit | QPlainTextEdit):
            _menu_without_undo(watched, event)
            return True
        return super().eventFilter(watched, event)


def _is_undo(event: QKeyEvent) -> bool:
    keys = QKeySequence(event.keyCombination())
    return any(keys.matches(QKeySequence(key)) == QKeySequence.SequenceMatch.ExactMatch for key in _UNDO_KEYS)


def _menu_without_undo(edit: QLineEdit | QPlainTextEdit, event: QContextMenuEvent) -> None:
    menu = edit.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())


def bind_plain(context: Context, edit: QPlainTextEdit, ref: Ref, label: str) -> Binding:
    """A plain text of several lines, such as a note."""
    edit.setUndoRedoEnabled(False)
    loading = _Loading()

    def show(value: object) -> None:
        if read() != value:
            at = edit.textCursor().position()
            with loading:
                edit.setPlainText(str(value))
            cursor = edit.textCursor()
            cursor.setPosition(min(at, edit.document().characterCount() - 1))
            edit.setTextCursor(cursor)

    def read() -> str:
        # Not toPlainText(), which turns no-break spaces into spaces.
        blocks = []
        block = edit.document().firstBlock()
        while block.isValid():
            blocks.append(block.text())
            block = block.next()
        return "\n".join(blocks)

    signal = _Edited(edit)
    edit.textChanged.connect(lambda: None if loading.now else signal.edited.emit())
    return Binding(context, Field(edit, read, show, signal.edited), ref, label)


def bind_line(
    context: Context,
    edit: QLineEdit,
    ref: Ref,
    label: str,
    *,
    parse: Parse = str,
    written: Write = str,
    problem: str = "",
) -> Binding:
    """A line of text. `parse` makes the value from the text, `written` the text from the value (None is empty);
    `problem` says in one sentence what a right value looks like.
    """

    def show(value: object) -> None:
        text = "" if value is None else written(value)
        if edit.text() != text:
            at = edit.cursorPosition()
            edit.setText(text)
            edit.setCursorPosition(min(at, len(text)))

    return Binding(context, Field(edit, lambda: parse(edit.text()), show, edit.textEdited), ref, label, problem)


def bind_combo(context: Context, box: QComboBox, ref: Ref, label: str) -> Binding:
    """A choice; the data of each item of the box is the value that it stands for."""

    def show(value: object) -> None:
        box.setCurrentIndex(box.findData(value) if value is not None else _index_of_none(box))

    return Binding(context, Field(box, box.currentData, show, box.activated, at_once=True), ref, label)


def bind_check(
    context: Context, button: QAbstractButton, ref: Ref, label: str, values: tuple[object, object] = (False, True)
) -> Binding:
    """A check box or another button that is on or off: the two values it stands for, off and on."""
    return Binding(
        context,
        Field(
            button,
            lambda: values[button.isChecked()],
            lambda value: button.setChecked(value == values[1]),
            button.clicked,
            at_once=True,
        ),
        ref,
        label,
    )


def _index_of_none(box: QComboBox) -> int:
    return next((index for index in range(box.count()) if box.itemData(index) is None), -1)


class _Edited(QObject):
    edited = Signal()


class _Loading:
    """Whether the program, not a person, is changing a field just now."""

    def __init__(self) -> None:
        self.now = False

    def __enter__(self) -> None:
        self.now = True

    def __exit__(self, *_: object) -> None:
        self.now = False
