"""Preferences: the language of the window and its colours, and who writes in it."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from igm_desktop.app.languages import INTERFACE_LANGUAGES
from igm_desktop.core.settings import Settings
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.person_fields import PersonFields
from igm_desktop.ui.labels import heading, quiet

SYSTEM = "system"


class PreferencesDialog(FormDialog):
    """Shows the settings and gives them back changed."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, 480)
        self.set_words(self.tr("Preferences"), self.tr("OK"), self.tr("Cancel"))
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
        self._shown = self._language.currentData(), self._theme.currentData()
        self.rows.addSpacing(6)
        self.rows.addLayout(self._about_person())
        self.person = PersonFields(settings)
        self.rows.addWidget(self.person)
        self.rows.addStretch(1)

    def _about_person(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(heading(self.tr("Who is writing"), 3))
        words = self.tr("Stands beside your changes, and goes with the file to the people you send it to.")
        lines.addWidget(quiet(words, wrap=True))
        return lines

    def taken(self, settings: Settings) -> Settings:
        """The settings with what was changed here; the rest stays, also what another window has changed meanwhile."""
        language, theme = self._language.currentData(), self._theme.currentData()
        if language != self._shown[0]:
            settings = replace(settings, language=language)
        if theme != self._shown[1]:
            settings = replace(settings, theme=theme)
        return self.person.taken(settings)


def _choice(entries: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    """A list of keys under their words. One that is not known is shown as the first."""
    made = QComboBox()
    for key, words in entries:
        made.addItem(words, key)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made
