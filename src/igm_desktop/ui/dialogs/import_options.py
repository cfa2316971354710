"""What an import cannot always read from the text itself; nobody has to know the answers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from igm_desktop.core.places import countries, language_name
from igm_desktop.core.shown import visible
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.labels import label

if TYPE_CHECKING:
    from igm_desktop.core.imports.published import ImportOptions

READ_IN = ("en", "fr", "es", "pt")


class ImportOptionsDialog(FormDialog):
    """`language` is the interface's."""

    def __init__(self, file_name: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, 520)
        self.set_words(self.tr("Import a published profile"), self.tr("Import"), self.tr("Cancel"))
        as_in_text = self.tr("As in the text")
        self.rows.addWidget(label(visible(file_name), wrap=True))
        self.level = QComboBox()
        self.level.addItem(as_in_text, None)
        self.level.addItem(self.tr("National"), "national")
        self.level.addItem(self.tr("Local"), "local")
        self.language = QComboBox()
        self.language.addItem(as_in_text, None)
        for tag in READ_IN:
            self.language.addItem(language_name(tag, language), tag)
        self.country = Chooser(countries(language), as_in_text)
        self.country.editTextChanged.connect(self._look)
        self.add_row(self.tr("&Level"), self.level)
        self.add_row(self.tr("L&anguage of the profile"), self.language)
        self.add_row(self.tr("C&ountry"), self.country)
        self.rows.addStretch(1)

    def options(self) -> "ImportOptions":
        """What was chosen; None stands for what the text says."""
        from igm_desktop.core.imports.published import ImportOptions

        return ImportOptions(
            level=self.level.currentData(),
            language=self.language.currentData(),
            country=self.country.key() or None,
        )

    def _look(self) -> None:
        unknown = self.country.is_unknown
        self.show_reason(self.tr("Choose the country from the list, or leave it empty.") if unknown else "")
