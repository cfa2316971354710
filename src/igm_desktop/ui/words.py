"""The words of errors in the window."""

from PySide6.QtCore import QLocale

from igm_desktop.core.errors import IgmError
from igm_desktop.core.words import error_sentence


def error_words(error: IgmError) -> str:
    """One sentence in the interface's language: what happened, what is safe, what to do."""
    return error_sentence(QLocale().name()[:2], error)
