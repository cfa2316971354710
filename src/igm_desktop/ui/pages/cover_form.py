"""The form of the cover: what the assessment is called, what it is about, in which languages it is written."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.domains import DomainId
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.naming import body_suggestions
from igm_desktop.core.places import countries, country_name, language_name
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.fields.languages_edit import LanguagesEdit
from igm_desktop.ui.fields.level_choice import LevelChoice
from igm_desktop.ui.fields.month_edit import MonthEdit
from igm_desktop.ui.fields.number_edit import NumberEdit
from igm_desktop.ui.fields.row import FieldRow
from igm_desktop.ui.forms.binding import Binding, Field, bind_combo, bind_line, bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.sources import source_names
from igm_desktop.ui.labels import heading
from igm_desktop.ui.pages.sheet import Sheet

CONVENTIONS_IN: tuple[DomainId, ...] = ("rights", "partnerships")
LAST_EDITION = 999


class CoverForm(QWidget):
    """All fields of the document itself. `caret_moved` carries an editor and the place in it that must stay in sight."""

    caret_moved = Signal(object, QRect)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._fields: dict[Ref, QWidget] = {}
        self._texts = QVBoxLayout()  # one row for each text and language: made anew when the languages change
        self._texts.setSpacing(12)
        self._text_rows: list[FieldRow] = []
        self._local: list[QWidget] = []
        self.languages = LanguagesEdit(context.session.document.languages, context.language)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for sheet in (self._cover(), self._written_in(), self._print()):
            whole.addWidget(sheet)
        whole.addStretch(1)
        self.show_texts()

    def field(self, ref: Ref) -> QWidget | None:
        """The field of that ref, or of the first one below or above it."""
        near = (known for known in self._fields if known[: len(ref)] == ref or ref[: len(known)] == known)
        found = ref if ref in self._fields else next(near, None)
        return self._fields[found] if found is not None else None

    def show_texts(self) -> None:
        """Make the rows of title and place, for the languages of the document as it is."""
        document = self._context.session.document
        for row in self._text_rows:
            self._texts.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fields = {ref: field for ref, field in self._fields.items() if ref[1] not in {"title", "place"}}
        self._text_rows = []
        several = len(document.languages) > 1
        for name, words, in_language, label in (
            ("title", self.tr("Title"), self.tr("Title in %1"), self.tr("Write the title")),
            ("place", self.tr("Place"), self.tr("Place in %1"), self.tr("Write the place")),
        ):
            for tag in document.languages:
                shown = in_language.replace("%1", language_name(tag, self._context.language)) if several else words
                self._add_text(("document", name, tag), shown, label)
        self.show_level()

    def show_level(self) -> None:
        """A national assessment has no place and no body, unless they were written once."""
        document = self._context.session.document
        local = document.level == "local"
        for row in self._local:
            row.setVisible(local or bool(document.body))
        for row in self._text_rows:
            if row.property("ref")[1] == "place":
                row.setVisible(local or any(document.place.values()))

    def _add_text(self, ref: Ref, name: str, label: str) -> None:
        session = self._context.session
        edit = ProseEdit(name, source_names(lambda: session.document), lines="one", framed=True)
        row = FieldRow(name, edit)
        row.setProperty("ref", ref)
        bind_prose(self._context, edit, ref, label)
        edit.entered.connect(edit.focusNextChild)
        edit.left_down.connect(edit.focusNextChild)
        edit.left_up.connect(edit.focusPreviousChild)
        edit.caret_moved.connect(lambda part: self.caret_moved.emit(edit, part))
        self._fields[ref] = edit
        self._text_rows.append(row)
        self._texts.addWidget(row)

    def _cover(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Cover"), 2))
        sheet.rows.addLayout(self._texts)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body = self._body()
        self._local.append(body)
        for number, row in enumerate((self._country(), self._level(), self._date(), self._edition(), body)):
            grid.addWidget(row, number // 2, number % 2)
        sheet.rows.addLayout(grid)
        return sheet

    def _country(self) -> FieldRow:
        document, language = self._context.session.document, self._context.language
        known = tuple(countries(language))
        code = document.country
        more = ((code, country_name(code, language)),) if code and code not in {one.code for one in known} else ()
        field = Chooser((*known, *more), self.tr("Type a part of the name"))
        return self._bound(
            FieldRow(self.tr("Country"), field),
            Field(field, lambda: _key(field), lambda value: field.choose(str(value or "")), field.edited),
            "country",
            self.tr("Choose the country"),
            self.tr("This is no country of the list. Choose one, or leave the field empty."),
        )

    def _level(self) -> FieldRow:
        field = LevelChoice(upright=True)
        return self._bound(
            FieldRow(self.tr("What is assessed"), field),
            Field(field, field.level, lambda value: field.show_level(_level(value)), field.chosen, at_once=True),
            "level",
            self.tr("Choose the level"),
        )

    def _date(self) -> FieldRow:
        field = MonthEdit()
        return self._bound(
            FieldRow(self.tr("Year and month"), field, field.year),
            Field(field, field.date, lambda value: field.show_date(_text(value)), field.edited),
            "date",
            self.tr("Write the date"),
            self.tr("Write the year with four digits."),
        )

    def _edition(self) -> FieldRow:
        field = NumberEdit(1, LAST_EDITION)
        return self._bound(
            FieldRow(self.tr("Edition"), field, hint=self.tr("2 for the second profile of a place, and so on")),
            Field(field, field.value, lambda value: field.setValue(int(str(value))), field.edited),
            "edition",
            self.tr("Write the edition"),
        )

    def _body(self) -> FieldRow:
        field = QLineEdit()
        completer = QCompleter(list(body_suggestions(self._context.session.document.language)), field)
        completer.setCaseSensitivity(field.completer().caseSensitivity() if field.completer() else _FREE)
        field.setCompleter(completer)
        completer.activated.connect(field.textEdited.emit)  # which Qt does not send for a word that was chosen
        row = FieldRow(self.tr("Kind of body"), field, hint=self.tr("Municipality, city, canton, province …"))
        binding = bind_line(self._context, field, ("document", "body"), self.tr("Write the kind of body"))
        return self._known(row, binding)

    def _written_in(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Languages"), 2))
        field = self.languages
        row = self._bound(
            FieldRow(
                self.tr("Languages of the profile, the main one first"),
                field,
                field.list,
                self.tr("A language that is taken out leaves its texts in the file."),
            ),
            Field(
                field,
                field.languages,
                lambda value: field.show_languages(tuple(map(str, value)) if isinstance(value, tuple) else ()),
                field.changed,
                at_once=True,
            ),
            "languages",
            self.tr("Change the languages"),
        )
        sheet.rows.addWidget(row)
        return sheet

    def _print(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Print"), 2))
        field = QComboBox()
        document, catalogue = self._context.session.document, self._context.catalogue
        now = document.conventions_in
        for domain in (*CONVENTIONS_IN, *([now] if now not in CONVENTIONS_IN else [])):
            field.addItem(catalogue.domain_text(domain, self._context.language).short, domain)
        row = FieldRow(self.tr("Table of international conventions"), field, hint=self.tr("The domain that prints it"))
        ref = ("document", "conventions_in")
        binding = bind_combo(self._context, field, ref, self.tr("Choose where the conventions stand"))
        sheet.rows.addWidget(self._known(row, binding))
        return sheet

    def _bound(self, row: FieldRow, field: Field, name: str, label: str, problem: str = "") -> FieldRow:
        return self._known(row, Binding(self._context, field, ("document", name), label, problem))

    def _known(self, row: FieldRow, binding: Binding) -> FieldRow:
        binding.problem_changed.connect(row.show_problem)
        self._fields[binding.ref] = row.target if row.target is not None else binding.widget
        return row


def forget_nothing(before: Assessment, languages: tuple[str, ...]) -> Callable[[], int]:
    raise NotImplementedError
