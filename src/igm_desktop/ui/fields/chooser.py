"""A list to choose one thing from by typing a part of its name, also without accents."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget
from shiboken6 import isValid

from igm_desktop.core.places import folded

KEY = Qt.ItemDataRole.UserRole
FOLDED = Qt.ItemDataRole.UserRole + 1
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Chooser(QComboBox):
    """Holds (key, name) pairs.

    `chosen` carries the key of the name that stands in the field, at each change, or "" while it is none. `taken`
    carries a key that was chosen on purpose: by a click, by Enter, or by leaving the field. `edited` is sent when a
    person made the field a name or empty, or left it as what is no name.
    """

    chosen = Signal(str)
    taken = Signal(str)
    edited = Signal()

    def __init__(
        self, entries: Sequence[tuple[str, str]], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._keys = {folded(name): key for key, name in reversed(self._entries)}
        self._key = ""
        self._typed = False
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setModel(_model(self._entries, self))
        self.setCompleter(self._made_completer())
        self.setCurrentIndex(-1)
        self._line = self.lineEdit() or QLineEdit(self)
        self._line.setPlaceholderText(placeholder)
        self.activated.connect(self._take_row)
        self.editTextChanged.connect(self._settle)
        self._line.textEdited.connect(self._note_typing)

    def key(self) -> str:
        """The key of what is chosen; empty for nothing."""
        return self._key

    def choose(self, key: str) -> None:
        """Show the one with that key; nothing for one that is not there."""
        row = next((row for row, (known, _) in enumerate(self._entries) if known == key), -1)
        self.setCurrentIndex(row)
        self.setEditText(self._entries[row][1] if row >= 0 else "")
        self._line.setCursorPosition(0)

    @property
    def is_unknown(self) -> bool:
        """Whether something is typed that is none of the names."""
        return bool(self.currentText().strip()) and not self._key

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field takes a name that only one entry fits."""
        if not isValid(self._line):  # a window that is being taken down loses its focus last of all
            return
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.take_typed()
        super().focusOutEvent(event)

    def take_typed(self) -> None:
        """Take a name that was typed if only one entry fits, as leaving the field does."""
        if self._typed:
            self._take()
            self._typed = False
            if self.is_unknown:
                self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a name that only one entry fits, and then goes no further."""
        if event.key() in _ENTER and self._typed:
            self._take()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not choose another entry."""
        event.ignore()

    def _made_completer(self) -> QCompleter:
        completer = _Completer(self)
        completer.activated.connect(self._take_name)  # the overload with the words
        return completer

    def _take_name(self, name: str) -> None:
        self._take_key(self._keys[folded(name)])

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            self._take_key(self._entries[row][0])

    def _take_key(self, key: str) -> None:
        self._typed = False
        self.choose(key)
        self.taken.emit(key)
        self.edited.emit()

    def _take(self) -> None:
        found = self._meant(folded(self.currentText()))
        if found:
            self._take_key(found)

    def _note_typing(self, text: str) -> None:
        """A name that is being typed is no mistake yet."""
        self._typed = True
        self._settle(text)
        if not text.strip() or self._key:
            self.edited.emit()

    def _meant(self, typed: str) -> str:
        """The key of the one entry that the words can mean: the whole name, its beginning, or a part of it."""
        if not typed or typed in self._keys:
            return self._keys.get(typed, "")
        starting = [key for name, key in self._keys.items() if name.startswith(typed)]
        holding = starting or [key for name, key in self._keys.items() if typed in name]
        return holding[0] if len(holding) == 1 else ""

    def _settle(self, text: str) -> None:
        key = self._keys.get(folded(text), "")
        if key != self._key:
            self._key = key
            self.chosen.emit(key)


class _Completer(QCompleter):
    """Compares without accents, anywhere in the name, and completes with the name as it is written."""

    def __init__(self, box: Chooser) -> None:
        super().__init__(box.model(), box)
        self.setCompletionRole(FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(10)

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _model(entries: Sequence[tuple[str, str]], parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for key, name in entries:
        item = QStandardItem(name)
        item.setData(key, KEY)
        item.setData(folded(name), FOLDED)
        item.setEditable(False)
        model.appendRow(item)
    return model
