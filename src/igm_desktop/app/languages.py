"""The interface's languages and their translators."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator

from igm_desktop.core.resources import resource

INTERFACE_LANGUAGES: Final = (("en", "English"), ("fr", "Français"))
"""Those with a complete translation, under their own names. A new one is a .ts file and a line here."""


def interface_language(setting: str, system: Sequence[str]) -> str:
    """The language to speak: the one chosen, or the first that the system wants and we know, or English."""
    known = tuple(code for code, _ in INTERFACE_LANGUAGES)
    if setting in known:
        return setting
    return next((tag[:2] for tag in system if tag[:2] in known), "en")


def translators(language: str, parent: QObject) -> tuple[QTranslator, ...]:
    """Ours and Qt's own, loaded; English needs only its plural forms."""
    loaded: list[QTranslator] = []
    own = QTranslator(parent)
    if own.load(str(resource("translations", f"igm_{language}.qm"))):
        loaded.append(own)
    qt = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and qt.load(f"qtbase_{language}", folder):
        loaded.append(qt)
    return tuple(loaded)
