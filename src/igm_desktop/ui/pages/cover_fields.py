"""The fields of the cover, each bound to its place in the document."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from igm_desktop.core.naming import body_suggestions
from igm_desktop.core.places import Country, countries, country_name
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.fields.languages_edit import LanguagesEdit
from igm_desktop.ui.fields.level_choice import LevelChoice
from igm_desktop.ui.fields.month_edit import MonthEdit
from igm_desktop.ui.fields.number_edit import NumberEdit
from igm_desktop.ui.fields.row import FieldRow
from igm_desktop.ui.forms.binding import Binding, Field, bind_line
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.sources import source_names

translate = QCoreApplication.translate

LAST_EDITION = 999


@dataclass(frozen=True, slots=True)
class Bound:
    """A row whose field is bound to a ref; the reason why a value is not taken shows in the row."""

    row: FieldRow
    ref: Ref
    target: QWidget


def _bound(row: FieldRow, binding: Binding) -> Bound:
    binding.problem_changed.connect(row.show_problem)
    return Bound(row, binding.ref, row.target if row.target is not None else binding.widget)


def text_row(context: Context, name: str, ref: Ref, label: str) -> Bound:
    """One language of a text of one line. Enter and the arrows lead to the fields around it."""
    session = context.session
    edit = ProseEdit(name, source_names(lambda: session.document), lines="one", framed=True)
    edit.entered.connect(edit.focusNextChild)
    edit.left_down.connect(edit.focusNextChild)
    edit.left_up.connect(edit.focusPreviousChild)
    return _bound(FieldRow(name, edit), bind_prose(context, edit, ref, label))


def country_row(context: Context) -> Bound:
    """The country, searched in the window's language."""
    code, language = context.session.document.country, context.language
    known = countries(language)
    if code and code not in {country.code for country in known}:
        known = (*known, Country(code, country_name(code, language)))
    field = Chooser(known, translate("CoverForm", "Type a part of the name"))

    def read() -> str | None:
        if field.is_unknown:
            raise ValueError("country")
        return field.key() or None

    bound = Field(field, read, lambda value: field.choose(str(value or "")), field.edited)
    problem = translate("CoverForm", "This is no country of the list. Choose one, or leave the field empty.")
    label = translate("CoverForm", "Choose the country")
    binding = Binding(context, bound, ("document", "country"), label, problem)
    return _bound(FieldRow(translate("CoverForm", "Country"), field), binding)


def level_row(context: Context) -> Bound:
    """National or local."""
    field = LevelChoice(upright=True)
    bound = Field(field, field.level, field.show_level, field.edited, at_once=True)
    binding = Binding(context, bound, ("document", "level"), translate("CoverForm", "Choose the level"))
    return _bound(FieldRow(translate("CoverForm", "What is assessed"), field), binding)


def date_row(context: Context) -> Bound:
    """The year, and the month where it is known."""
    field = MonthEdit()
    bound = Field(field, field.date, lambda value: field.show_date(str(value) if value else None), field.edited)
    problem = translate("CoverForm", "Write the year with four digits.")
    label = translate("CoverForm", "Write the date")
    binding = Binding(context, bound, ("document", "date"), label, problem)
    return _bound(FieldRow(translate("CoverForm", "Year and month"), field, field.year), binding)


def edition_row(context: Context) -> Bound:
    """First profile, second profile …"""
    field = NumberEdit(1, LAST_EDITION)
    bound = Field(field, field.value, lambda value: field.setValue(int(str(value))), field.edited)
    binding = Binding(context, bound, ("document", "edition"), translate("CoverForm", "Write the edition"))
    hint = translate("CoverForm", "2 for a second profile of the same place")
    return _bound(FieldRow(translate("CoverForm", "Edition"), field, hint=hint), binding)


def body_row(context: Context) -> Bound:
    """The kind of body in the person's word."""
    field = QLineEdit()
    completer = QCompleter(list(body_suggestions(context.session.document.language)), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    completer.activated.connect(field.textEdited.emit)  # Qt does not send it for a word that was chosen
    binding = bind_line(context, field, ("document", "body"), translate("CoverForm", "Write the kind of body"))
    hint = translate("CoverForm", "Municipality, city, canton, province …")
    return _bound(FieldRow(translate("CoverForm", "Kind of body"), field, hint=hint), binding)


def languages_row(context: Context, field: LanguagesEdit) -> Bound:
    """The languages of the profile, in order."""

    def show(value: object) -> None:
        field.show_languages(tuple(map(str, value)) if isinstance(value, tuple) else field.languages())

    bound = Field(field, field.languages, show, field.changed, at_once=True)
    binding = Binding(context, bound, ("document", "languages"), translate("CoverForm", "Change the languages"))
    name = translate("CoverForm", "Languages of the profile, the main one first")
    hint = translate("CoverForm", "A language that is taken out leaves its texts in the file.")
    return _bound(FieldRow(name, field, field.list, hint), binding)
