"""The application around the window: settings, faces, colours, language; and the window itself."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from igm_desktop.app.languages import interface_language, translators
from igm_desktop.app.settings import SettingsStore
from igm_desktop.core.folders import settings_home
from igm_desktop.core.resources import resource
from igm_desktop.ui import theme
from igm_desktop.ui.fonts import fonts, more_fonts
from igm_desktop.ui.main_window import MainWindow

SELDOM: Final = (2_000, 20, 100)
"""How seldom Python looks for rings of what nobody needs. Going through all of a large document stops the window."""


@dataclass
class Prepared:
    """What must live as long as the application."""

    app: QApplication
    settings: SettingsStore
    translators: tuple[QTranslator, ...] = ()
    language: str = "en"

    def speak(self) -> None:
        """Take the interface language of the settings."""
        for translator in self.translators:
            self.app.removeTranslator(translator)
        self.language = interface_language(self.settings.value.language, QLocale.system().uiLanguages())
        self.translators = translators(self.language, self.app)
        for translator in self.translators:
            self.app.installTranslator(translator)
        QLocale.setDefault(QLocale(self.language))
        self.app.setLayoutDirection(QLocale(self.language).textDirection())

    def colour(self) -> theme.Theme:
        """Take the theme of the settings."""
        chosen = theme.chosen(self.app, self.settings.value.theme)
        theme.apply(self.app, chosen)
        return chosen


def prepare(app: QApplication) -> Prepared:
    """Names, faces, settings and language, before the first window."""
    app.setApplicationName("igm-desktop")
    app.setApplicationDisplayName("IGM Desktop")
    app.setDesktopFileName("igm-desktop")
    fonts(app)
    prepared = Prepared(app, SettingsStore(settings_home()))
    prepared.speak()
    return prepared


def start(
    prepared: Prepared, file: Path | None, *, sample: bool = False, painted: Callable[[MainWindow], object] = bool
) -> MainWindow:
    """Show the window; what was asked for opens once it has been painted, after `painted` was called."""
    window = MainWindow(prepared.settings, prepared.colour(), prepared.language)

    def follow_settings() -> None:
        prepared.speak()
        window.dress(prepared.colour(), prepared.language)

    window.settings_changed.connect(follow_settings)
    window.show()
    wanted = resource("sample", "balti.igm.json") if sample else file

    def go_on() -> None:
        from igm_desktop.ui.style import wear

        painted(window)
        more_fonts(prepared.app)
        wear(prepared.app)
        window.begin(wanted, sample=sample)
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()

    # One turn of the event loop paints the frame; only then come the other faces, the model and the file.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, go_on))
    return window
