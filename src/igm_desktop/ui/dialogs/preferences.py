"""Preferences: the language of the window and its colours."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from igm_desktop.app.languages import INTERFACE_LANGUAGES
from igm_desktop.app.settings import Settings
from igm_desktop.ui.dialogs.form import FormDialog

SYSTEM = "system"


class PreferencesDialog(FormDialog):
    """Shows the settings and gives them back changed."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, 440)
        self.set_words(self.tr("Preferences"), self.tr("OK"), self.tr("Cancel"))
        self._settings = settings
        self._language = _choice(
            ((SYSTEM, self.tr("As the system")), *INTERFACE_LANGUAGES),
            settings.language,
        )
        self._theme = _choice(
            (
                (SYSTEM, self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high_contrast", self.tr("High contrast")),
            ),
            settings.theme,
        )
        self.add_row(
            self.tr("&Language of the window"),
            self._language,
            hint=self.tr("The languages of a profile are its own; they stay as they are."),
        )
        self.add_row(self.tr("&Colours"), self._theme)
        self.rows.addStretch(1)

    def settings(self) -> Settings:
        """The settings as chosen; what is not shown here stays as it was."""
        return replace(self._settings, language=self._language.currentData(), theme=self._theme.currentData())


def _choice(entries: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    """A list of keys under their words. One that is not known is shown as the first."""
    made = QComboBox()
    for key, words in entries:
        made.addItem(words, key)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made
