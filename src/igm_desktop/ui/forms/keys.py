"""What a key in an editor of prose is for."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MARKS: Final = (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_K)
_OF_A_LETTER: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """What is held with the key; that it stands on the keypad says nothing."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_mark(event: QKeyEvent) -> bool:
    """Whether it makes text bold, italic or a link."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _MARKS


def writes(event: QKeyEvent) -> bool:
    """Whether it writes a letter."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_OF_A_LETTER
