"""The fields of a source, each bound to its place in the document. A value that a field cannot show is left alone."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.reading import as_text
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.fields.row import FieldRow
from igm_desktop.ui.forms.binding import Binding, Field, bind_combo
from igm_desktop.ui.labels import button
from igm_desktop.ui.links import open_link
from igm_desktop.ui.pages.sources.csl_values import (
    can_show_date,
    can_show_names,
    can_show_text,
    date_from,
    date_text,
    names_from,
    names_text,
)
from igm_desktop.ui.pages.sources.edits import LinesEdit, PeriodEdit, WordCombo, YearEdit
from igm_desktop.ui.pages.sources.wording import INSTRUMENTS, TYPES, instrument_meant, instrument_name, type_name

translate = QCoreApplication.translate

NO_SOURCE = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A row whose field is bound to `path` of a source; the reason why a value is not taken shows in the row."""

    row: FieldRow
    binding: Binding
    path: Ref

    def aim(self, source_id: str) -> None:
        """Write that source from now on."""
        self.binding.rebind(("sources", source_id, *self.path))

    @property
    def target(self) -> QWidget:
        """What takes the keyboard."""
        return self.row.target if self.row.target is not None else self.binding.widget


def line_row(context: Context, variable: str, name: str, label: str, hint: str = "") -> Bound:
    """A CSL variable that is a text."""
    edit = QLineEdit()
    return _bound(context, _line_field(edit), FieldRow(name, edit, hint=hint), ("csl", variable), label)


def address_row(context: Context) -> Bound:
    """The address, and a button that opens it after a question."""
    edit = QLineEdit()
    lead = button("", icon="link", kind="icon", name=translate("SourceForm", "Open the web address"))
    lead.clicked.connect(lambda: open_link(edit.window(), edit.text()))
    beside = QHBoxLayout()
    beside.setSpacing(4)
    beside.addWidget(edit, 1)
    beside.addWidget(lead)
    row = FieldRow(translate("SourceForm", "Web address (URL)"), beside, edit)
    return _bound(context, _line_field(edit), row, ("csl", "URL"), translate("SourceForm", "Write the address"))


def date_row(context: Context, variable: str, name: str, label: str) -> Bound:
    """A CSL date."""
    edit = QLineEdit()
    before = _before(context)

    def show(value: object) -> None:
        _lock(edit, can_show_date(value))
        _show_line(edit, date_text(value) if isinstance(value, FrozenMap) else "")

    field = Field(edit, lambda: date_from(edit.text(), before.value()), show, edit.textEdited)
    problem = translate("SourceForm", "Write a year, 2018-03 or 2018-03-05, or words such as “n.d.”.")
    bound = _bound(context, field, FieldRow(name, edit), ("csl", variable), label, problem)
    before.of(bound.binding)
    return bound


def authors_row(context: Context) -> Bound:
    """Who wrote it, one a line."""
    edit = LinesEdit()
    before = _before(context)

    def show(value: object) -> None:
        _lock(edit, can_show_names(value))
        edit.show_text(names_text(value) if isinstance(value, tuple) else "")

    field = Field(edit, lambda: names_from(edit.text(), before.value()), show, edit.edited)
    hint = translate(
        "SourceForm", "One a line. “Family, Given” is a person; an institution with a comma stands in braces: { }."
    )
    row = FieldRow(translate("SourceForm", "Authors or institutions"), edit, hint=hint)
    bound = _bound(context, field, row, ("csl", "author"), translate("SourceForm", "Write the authors"))
    before.of(bound.binding)
    return bound


def note_row(context: Context) -> Bound:
    """The note."""
    edit = LinesEdit()

    def show(value: object) -> None:
        _lock(edit, can_show_text(value))
        edit.show_text(str(value) if value is not None and can_show_text(value) else "")

    field = Field(edit, lambda: edit.text().strip() or None, show, edit.edited)
    row = FieldRow(translate("SourceForm", "Note"), edit)
    return _bound(context, field, row, ("csl", "note"), translate("SourceForm", "Write the note"))


def type_row(context: Context) -> Bound:
    """The type of CSL; one that is not offered but stands in the document is offered while it does."""
    box = PlainCombo(((None, type_name("")), *((kind, type_name(kind)) for kind in TYPES)))
    offered = box.count()
    box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)

    def show(value: object) -> None:
        while box.count() > offered:
            box.removeItem(offered)
        if value is not None and (not isinstance(value, str) or value not in TYPES):
            box.addItem(type_name(as_text(value) if isinstance(value, str | int | float) else "?"), value)
            box.setCurrentIndex(offered)
        else:
            box.setCurrentIndex(box.findData(value) if value is not None else 0)

    field = Field(box, box.currentData, show, box.activated, at_once=True)
    row = FieldRow(translate("SourceForm", "What it is"), box)
    return _bound(context, field, row, ("csl", "type"), translate("SourceForm", "Choose what it is"))


def instrument_row(context: Context) -> Bound:
    """The kind of instrument: one that is offered, or a person's own word."""
    box = WordCombo(tuple(instrument_name(one) for one in INSTRUMENTS))
    field = Field(
        box,
        lambda: instrument_meant(box.currentText()),
        lambda value: box.show_words(instrument_name(str(value))),
        box.edited,
    )
    row = FieldRow(translate("SourceForm", "Kind of instrument"), box)
    return _bound(context, field, row, ("instrument",), translate("SourceForm", "Write the kind of instrument"))


def adopted_row(context: Context) -> Bound:
    """The year of adoption."""
    edit = YearEdit()
    problem = translate("SourceForm", "Write the year with four digits.")
    row = FieldRow(translate("SourceForm", "Year adopted"), edit)
    field = Field(edit, edit.year, edit.show_year, edit.edited)
    return _bound(context, field, row, ("adopted",), translate("SourceForm", "Write the year adopted"), problem)


def period_row(context: Context) -> Bound:
    """The years that it covers."""
    edit = PeriodEdit()
    problem = translate("SourceForm", "Write years with four digits, the first not after the last.")
    row = FieldRow(translate("SourceForm", "Period covered"), edit, edit.start)
    for year, name in (
        (edit.start, translate("SourceForm", "Period covered: from")),
        (edit.end, translate("SourceForm", "Period covered: to")),
    ):
        year.setAccessibleName(name)
    field = Field(edit, edit.period, edit.show_period, edit.edited)
    bound = _bound(context, field, row, ("period",), translate("SourceForm", "Write the period"), problem)
    for year in (edit.start, edit.end):
        year.installEventFilter(bound.binding)  # the keyboard is in them, never in what holds them
    return bound


def level_row(context: Context) -> Bound:
    """The level of the rule."""
    box = PlainCombo(
        (
            (None, translate("SourceForm", "Not said")),
            ("national", translate("SourceForm", "National")),
            ("local", translate("SourceForm", "Local")),
        )
    )
    ref = ("sources", NO_SOURCE, "level")
    binding = bind_combo(context, box, ref, translate("SourceForm", "Choose the level"))
    return Bound(FieldRow(translate("SourceForm", "Level of the rule"), box), binding, ("level",))


class _Before:
    """The value of the document that a text in a field is measured against."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._binding: Binding | None = None

    def of(self, binding: Binding) -> None:
        self._binding = binding

    def value(self) -> Json:
        if self._binding is None:
            return None
        try:
            return value_at(self._context.session.document, self._binding.ref)  # type: ignore[return-value]
        except InvalidEdit:
            return None


def _before(context: Context) -> _Before:
    return _Before(context)


def _bound(context: Context, field: Field, row: FieldRow, path: Ref, label: str, problem: str = "") -> Bound:
    binding = Binding(context, field, ("sources", NO_SOURCE, *path), label, problem)
    binding.problem_changed.connect(row.show_problem)
    return Bound(row, binding, path)


def _line_field(edit: QLineEdit) -> Field:
    def show(value: object) -> None:
        _lock(edit, can_show_text(value))
        text = as_text(value) if isinstance(value, int | float) else value
        _show_line(edit, text if isinstance(text, str) else "")

    return Field(edit, lambda: edit.text().strip() or None, show, edit.textEdited)


def _lock(edit: QLineEdit | LinesEdit, open_to_change: bool) -> None:  # noqa: FBT001
    """A value that the field cannot show is kept as it came."""
    edit.setReadOnly(not open_to_change)
    edit.setPlaceholderText("" if open_to_change else translate("SourceForm", "Kept as it was imported"))


def _show_line(edit: QLineEdit, text: str) -> None:
    if edit.text() != text:
        at = edit.cursorPosition() if edit.hasFocus() else 0
        edit.setText(text)
        edit.setCursorPosition(min(at, len(text)))
