"""The editor of a cell, bound to its ref like every other field: nothing that is typed waits for the cell to be left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from igm_desktop.core.facts.cells import PROSES, parsed_standing, standing_text
from igm_desktop.core.model.assessment import Assessment, Standing
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.standing import standing
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.forms.binding import Binding, Field, bind_line
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.sources import source_names
from igm_desktop.ui.pages.facts.columns import Column

translate = QCoreApplication.translate
STANDINGS: Final[tuple[Standing, ...]] = ("yes", "no", "not_applicable")


@dataclass(frozen=True, slots=True)
class CellEditor:
    """`before` is the document as it was when the cell was opened; `text` and `write` are the words in the editor."""

    widget: QWidget
    binding: Binding
    before: Assessment
    text: Callable[[], str]
    write: Callable[[str], None]

    def finish(self) -> None:
        """Commit what was typed."""
        if isinstance(self.widget, Chooser):
            self.widget.take_typed()
        self.binding.finish()


def open_editor(context: Context, column: Column, ref: Ref, name: str) -> CellEditor:
    """An editor for that cell; `name` is what a screen reader calls it."""
    if column.field in PROSES:
        made = _prose(context, column, ref)
    elif column.field == "source":
        made = _source(context, column, ref)
    else:
        made = _line(context, column, ref)
    made.widget.setAccessibleName(name)
    return made


def _prose(context: Context, column: Column, ref: Ref) -> CellEditor:
    session = context.session
    edit = ProseEdit("", source_names(lambda: session.document), lines="one", framed=True)
    binding = bind_prose(context, edit, ref, column.label)
    edit.selectAll()

    def write(prose: str) -> None:
        edit.selectAll()
        edit.insert_prose(prose)

    return CellEditor(edit, binding, session.document, edit.prose, write)


def _line(context: Context, column: Column, ref: Ref) -> CellEditor:
    edit = QLineEdit()
    if column.field in ("signed", "ratified"):
        language = context.language
        edit.setPlaceholderText(translate("Facts", "Year, yes, no …"))
        completer = QCompleter([standing_text(standing, language) for standing in STANDINGS], edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        edit.setCompleter(completer)
        completer.activated.connect(edit.textEdited.emit)  # Qt does not send it for a word that was chosen
        problem = translate(
            "Facts", "Write a year such as 1961, or yes, no or n/a; leave it empty when it is not known."
        )

        def written(value: object) -> str:
            return standing_text(value if isinstance(value, int) else str(value), language)  # type: ignore[arg-type]

        binding = bind_line(context, edit, ref, column.label, parse=parsed_standing, written=written, problem=problem)
    else:
        binding = bind_line(context, edit, ref, column.label)

    def write(text: str) -> None:
        edit.setText(text)
        edit.textEdited.emit(text)

    return CellEditor(edit, binding, context.session.document, edit.text, write)


def _source(context: Context, column: Column, ref: Ref) -> CellEditor:
    session = context.session
    sources = [(one.id, source_name(one).full) for one in session.document.sources if one.same_as is None]
    names = sorted(sources, key=lambda one: one[1].casefold())
    box = Chooser(names, translate("Facts", "Type a part of the name"))

    def read() -> str | None:
        if box.is_unknown:
            raise ValueError("source")
        return box.key() or None

    def show(value: object) -> None:
        source = standing(session.document.sources).get(str(value))
        box.choose(source.id if source else str(value or ""))

    field = Field(box, read, show, box.edited)
    problem = translate("Facts", "No source has this name. Choose one of the list, or leave the cell empty.")

    def write(text: str) -> None:
        box.setEditText(text)
        box.edited.emit()

    binding = Binding(context, field, ref, column.label, problem)
    line = box.lineEdit()
    if line is not None:
        line.selectAll()  # as Qt does it for a line, so that typing writes a new name
    return CellEditor(box, binding, session.document, box.currentText, write)
