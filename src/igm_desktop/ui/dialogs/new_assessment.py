"""A new assessment: what must be known before the first page, on one screen."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from igm_desktop.core.beginning import Beginning
from igm_desktop.core.catalogue.shelf import usable
from igm_desktop.core.naming import body_suggestions, suggested_title
from igm_desktop.core.places import countries
from igm_desktop.ui.catalogues import catalogue_title
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.fields.columns import Columns
from igm_desktop.ui.fields.languages_edit import LanguagesEdit
from igm_desktop.ui.fields.level_choice import LevelChoice
from igm_desktop.ui.fields.month_edit import MonthEdit
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.fields.row import FieldRow


class NewAssessmentDialog(FormDialog):
    """`language` is the interface's: the countries' names are in it, and a new profile begins in it."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, 600)
        self.set_words(self.tr("New assessment"), self.tr("Begin"), self.tr("Cancel"))
        self._title_is_own = False
        self.level = LevelChoice()
        self.country = Chooser(countries(language), self.tr("Type a part of the name"))
        self.place = QLineEdit()
        self.body = QLineEdit()
        self.date = MonthEdit()
        self.languages = LanguagesEdit((language,), language)
        self.title = QLineEdit()
        self.catalogue = PlainCombo(tuple((one, catalogue_title(*one)) for one in _catalogues()))
        self._build()
        self._follow()
        self._suggest()

    def beginning(self) -> Beginning:
        """What was asked for; of a national assessment neither place nor body."""
        local = self.level.level() == "local"
        return Beginning(
            level=self.level.level(),
            country=self.country.key() or None,
            place=self.place.text().strip() if local else "",
            languages=self.languages.languages(),
            title=self.title.text().strip(),
            body=self.body.text().strip() if local else "",
            date=self.date.date(),
            catalogue=self._catalogue(),
        )

    def _catalogue(self) -> tuple[str, str]:
        name, version = self.catalogue.currentData()
        return str(name), str(version)

    def _build(self) -> None:
        self.date.show_date(str(QDate.currentDate().year()))
        self.add_row(self.tr("What is assessed"), self.level)
        self.add_row(self.tr("C&ountry"), self.country)
        self._local = Columns(
            (
                FieldRow(self.tr("&Place"), self.place),
                FieldRow(self.tr("&Kind of body"), self.body, hint=self.tr("Optional, for example: canton")),
            ),
            16,
            12,
            top=True,
        )
        self.rows.addWidget(self._local)
        self.add_row(self.tr("&Year and month"), self.date, self.date.year)
        self.add_row(
            self.tr("&Languages of the profile"),
            self.languages,
            self.languages.list,
            self.tr("They do not depend on the language of the window. More can be added later."),
        )
        self.add_row(self.tr("&Title"), self.title)
        if self.catalogue.count() > 1:
            self.add_row(self.tr("&Catalogue of indicators"), self.catalogue)
        self.rows.addStretch(1)

    def _follow(self) -> None:
        self.level.chosen.connect(self._suggest)
        self.country.editTextChanged.connect(self._suggest)
        self.place.textChanged.connect(self._suggest)
        self.body.textChanged.connect(self._suggest)
        self.languages.changed.connect(self._suggest)
        self.date.year.textChanged.connect(self._suggest)
        self.title.textEdited.connect(self._own_title)

    def _own_title(self, text: str) -> None:
        """A title that somebody typed is theirs; an empty one is suggested again."""
        self._title_is_own = bool(text.strip())

    def _suggest(self) -> None:
        local = self.level.level() == "local"
        if self._local.isHidden() == local:
            self._local.setVisible(local)
            self.fit()
        main = self.languages.languages()[0]
        self._complete_bodies(main)
        if not self._title_is_own:
            body, place = (self.body.text(), self.place.text()) if local else ("", "")
            self.title.setText(suggested_title(self.level.level(), self.country.key(), place, body, main))
            self.title.setCursorPosition(0)
        self.show_reason(self._why_not())

    def _complete_bodies(self, language: str) -> None:
        if self.body.property("bodies") != language:
            completer = QCompleter(list(body_suggestions(language)), self.body)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.body.setCompleter(completer)
            self.body.setProperty("bodies", language)

    def _why_not(self) -> str:
        if self.country.is_unknown:
            return self.tr("Choose the country from the list.")
        if not self.country.key():
            return self.tr("Choose a country.")
        if self.level.level() == "local" and not self.place.text().strip():
            return self.tr("Write the place.")
        return "" if self._date_is_right() else self.tr("Write the year with four digits, or leave it empty.")

    def _date_is_right(self) -> bool:
        try:
            self.date.date()
        except ValueError:
            return False
        return True


def _catalogues() -> tuple[tuple[str, str], ...]:
    """Id and version of each that can be used, ours first."""
    return tuple((one.id, one.version) for one in usable())
