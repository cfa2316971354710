"""The keys of the answering room: what digits are, and what F1 lists."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence

translate = QCoreApplication.translate

NEXT: Final = ("Ctrl+Return", "Ctrl+Enter")
PREVIOUS: Final = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
MAKE: Final = "Ctrl+Shift+M"
FIND: Final = "Ctrl+Shift+F"

_UPPER_ROW: Final = "à&é\"'(-è_ç"
"""What the keys of the digits give on a French keyboard when Shift is not held."""


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key stands for, also on keyboards where digits need Shift."""
    text = event.text()
    if len(text) != 1:
        return None
    if text.isdecimal():
        return int(text)
    return _UPPER_ROW.index(text) if text in _UPPER_ROW else None


def listed_keys() -> tuple[tuple[str, str, str], ...]:
    """Group, words and keys of what an answer knows, for the list that F1 shows."""
    group = translate("Answering", "An answer")
    keys = (
        (translate("Answering", "Choose an answer, or take it back"), "1 … 9"),
        (translate("Answering", "The question does not apply"), "0"),
        (translate("Answering", "The question above or below"), f"{_native('Up')} / {_native('Down')}"),
        (translate("Answering", "Write the narrative"), _native("Return")),
        (translate("Answering", "Back to the answers"), _native("Esc")),
        (translate("Answering", "Cite a source"), "@"),
        (translate("Answering", "The next question"), _native(NEXT[0])),
        (translate("Answering", "The previous question"), _native(PREVIOUS[0])),
        (translate("Answering", "Make a finding from the answer"), _native(MAKE)),
        (translate("Answering", "Find a question"), _native(FIND)),
    )
    return tuple((group, text, combination) for text, combination in keys)


def _native(combination: str) -> str:
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText)
