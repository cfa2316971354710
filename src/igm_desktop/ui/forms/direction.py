"""The direction in which a language is written."""

from PySide6.QtCore import QLocale, Qt


def direction(language: str) -> Qt.LayoutDirection:
    """Right-to-left for Arabic, Persian, Hebrew, Urdu … and for any language whose tag names such a script."""
    return QLocale(language.replace("-", "_")).textDirection()
