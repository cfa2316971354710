"""Words in a field, selected so that a person sees where they are."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def select_words(field: QWidget | None, words: str, number: int = 0) -> bool:
    """Select the words in a field of text, the first time that they stand there for 0; False where they do not."""
    if isinstance(field, QLineEdit):
        return _select_in_line(field, words, number)
    if not isinstance(field, QTextEdit | QPlainTextEdit):
        return False
    wanted = words.replace("\u00a0", " ")  # Qt looks in a text in which these are spaces
    cursor = QTextCursor(field.document())
    for _ in range(number + 1):
        cursor = field.document().find(wanted, cursor)
    if cursor.isNull():
        return False
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    return True


def _select_in_line(field: QLineEdit, words: str, number: int) -> bool:
    at = -1
    for _ in range(number + 1):
        at = field.text().casefold().find(words.casefold(), at + 1)
        if at < 0:
            return False
    field.setSelection(at, len(words))
    return True
