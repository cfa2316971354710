"""The form of one source: every field, what looks wrong, its evidence, and where it is used."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.ref import Ref
from igm_desktop.core.shown import in_sentence
from igm_desktop.core.sources.naming import as_shown, shortened, source_name
from igm_desktop.core.sources.reading import title_of
from igm_desktop.ui.comments.chip import CommentsChip
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.columns import Columns
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.sources.evidence_box import EvidenceBox
from igm_desktop.ui.pages.sources.fields import (
    Bound,
    address_row,
    adopted_row,
    authors_row,
    date_row,
    instrument_row,
    level_row,
    line_row,
    note_row,
    period_row,
    type_row,
)
from igm_desktop.ui.pages.sources.hints import SourceHints
from igm_desktop.ui.pages.sources.used_box import UsedBox
from igm_desktop.ui.review.marks import mark_field

TWO_COLUMNS: Final = 340
LONGEST: Final = 90
_SHOWN: Final = frozenset(
    {"id", "type", "title", "title-short", "author", "publisher", "number", "container-title", "issued"}
    | {"URL", "accessed", "language", "note"}
)
"""The CSL variables that have a field."""


class SourceForm(QWidget):
    """`close_wanted` and `delete_wanted` are the page's business, as is the twin or successor that is to be shown."""

    close_wanted = Signal()
    delete_wanted = Signal()
    compare_wanted = Signal(str)
    separate_wanted = Signal()
    show_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.source_id = ""
        self._name = heading("", 2, wrap=True)
        self.hints = SourceHints(context)
        self.hints.compare_wanted.connect(self.compare_wanted)
        self.hints.separate_wanted.connect(self.separate_wanted)
        self.hints.show_wanted.connect(self.show_wanted)
        self.evidence = EvidenceBox(context)
        self.used = UsedBox(context)
        self.comments = CommentsChip(context, ("sources", ""), self)
        self._kept = quiet(wrap=True)
        self.fields = self._made_fields()
        self._marks = [mark_field(context, one.binding, one.row.lines, owner=one.row) for one in self.fields.values()]
        self._lay_out()

    def show_source(self, source: Source, twins: frozenset[str]) -> None:
        """Write that source from now on."""
        if source.id != self.source_id:
            self.source_id = source.id
            self.comments.show_ref(("sources", source.id))
            for bound in self.fields.values():
                bound.aim(source.id)
            for mark in self._marks:
                mark.show_it()
        self.follow(source, twins)

    def follow(self, source: Source, twins: frozenset[str]) -> None:
        """Show what is said of the source besides its fields, which follow the document by themselves."""
        document = self._context.session.document
        self._name.setText(shortened(title_of(as_shown(source)), LONGEST) or source_name(source).short)
        self.hints.show_source(source, twins, document)
        self.evidence.show_source(source)
        self.used.show_source(source, document)
        kept = sorted(key for key in source.csl if key not in _SHOWN)
        words = self.tr("Also kept as it was imported: {names}.").replace("{names}", ", ".join(map(in_sentence, kept)))
        self._kept.setText(words)
        self._kept.setVisible(bool(kept))

    def field(self, ref: Ref) -> QWidget | None:
        """The field of that ref, or the title's for the whole source."""
        path = ref[2:]
        if path[:1] == ("evidence",):
            return self.evidence
        found = next((bound for bound in self.fields.values() if path and bound.path == path[: len(bound.path)]), None)
        bound = found or (self.fields["title"] if not path else None)
        return bound.target if bound is not None else None

    def arrange(self, width: int) -> None:
        """Take the number of columns that there is room for."""
        for columns in self._columns:
            columns.set_count(2 if width >= TWO_COLUMNS else 1)

    def _made_fields(self) -> dict[str, Bound]:
        context = self._context

        def line(variable: str, name: str, label: str, hint: str = "") -> Bound:
            return line_row(context, variable, name, label, hint)

        return {
            "type": type_row(context),
            "title": line("title", self.tr("Title"), self.tr("Write the title")),
            "short": line("title-short", self.tr("Short title"), self.tr("Write the short title")),
            "author": authors_row(context),
            "publisher": line("publisher", self.tr("Issuing body"), self.tr("Write the issuing body")),
            "container": line("container-title", self.tr("Published in"), self.tr("Write where it was published")),
            "number": line("number", self.tr("Number"), self.tr("Write the number")),
            "instrument": instrument_row(context),
            "adopted": adopted_row(context),
            "issued": date_row(context, "issued", self.tr("Issued"), self.tr("Write the date of issue")),
            "period": period_row(context),
            "level": level_row(context),
            "URL": address_row(context),
            "accessed": date_row(context, "accessed", self.tr("Date seen"), self.tr("Write the date seen")),
            "language": line("language", self.tr("Language"), self.tr("Write the language"), self.tr("en, fr, ro …")),
            "note": note_row(context),
        }

    def _lay_out(self) -> None:
        rows = {name: bound.row for name, bound in self.fields.items()}
        pairs = (("instrument", "level"), ("adopted", "issued"), ("period", "number"), ("publisher", "container"))
        more = (("accessed", "language"), ("short", "note"))
        first, second = (
            Columns([rows[name] for pair in group for name in pair], 12, 12, top=True) for group in (pairs, more)
        )
        self._columns = (first, second)
        sheet = Sheet()
        sheet.rows.addLayout(self._head())
        for part in (self.hints, rows["type"], rows["title"], rows["author"], first, rows["URL"], second, self._kept):
            sheet.rows.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for box in (sheet, self.evidence, self.used):
            whole.addWidget(box)
        whole.addStretch(1)

    def _head(self) -> QHBoxLayout:
        delete = button("", icon="delete", kind="icon", name=self.tr("Delete the source"))
        delete.clicked.connect(self.delete_wanted)
        close = button("", icon="close", kind="icon", name=self.tr("Close the form (Esc)"))
        close.clicked.connect(self.close_wanted)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name, 1)
        head.addWidget(self.comments)
        head.addWidget(delete)
        head.addWidget(close)
        return head


def source_of(document: Assessment, source_id: str) -> Source | None:
    """The source of that id."""
    from igm_desktop.core.edits import position

    at = position(document, "sources", source_id)
    return document.sources[at] if at is not None else None
