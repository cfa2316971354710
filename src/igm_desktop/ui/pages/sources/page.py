"""The sources: a table of them, the form of the chosen one, and the list as it is printed."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.comments.threads import open_by_item
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.core.sources.usage import uses
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.sources import deeds
from igm_desktop.ui.pages.sources.bar import SourcesBar
from igm_desktop.ui.pages.sources.doubles_watch import DoublesWatch, Twins
from igm_desktop.ui.pages.sources.empty import NoSources
from igm_desktop.ui.pages.sources.form import SourceForm, source_of
from igm_desktop.ui.pages.sources.halves import Halves
from igm_desktop.ui.pages.sources.hints import Hint
from igm_desktop.ui.pages.sources.merge_dialog import MergeDialog
from igm_desktop.ui.pages.sources.printed import PrintedList
from igm_desktop.ui.pages.sources.rows import NONE, Column, Row, Rows, Show, shown_rows
from igm_desktop.ui.pages.sources.several import SeveralSources, menu_of
from igm_desktop.ui.pages.sources.table import SourcesTable
from igm_desktop.ui.source_files import paste
from igm_desktop.ui.tab_order import first_stop, in_reading_order

SOURCES: Final = "sources"
MARGIN: Final = 24
PAUSE_MS: Final = 250
"""So long after the last change uses and doubles are looked for again."""


class SourcesPage(QScrollArea):
    """`import_wanted` and `export_wanted` ask the window for its dialogs."""

    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._made = Rows()
        self._rows: tuple[Row, ...] = ()
        self._used: dict[str, int] = {}
        self._twins: Twins = {}
        self._sorted: tuple[Column, bool] = (Column.WHO, False)
        self._stale = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._watch = DoublesWatch(self)
        self._watch.found.connect(self._show_twins)
        self.bar = SourcesBar()
        self.table = SourcesTable()
        self.form = SourceForm(context)
        self.several = SeveralSources()
        self.printed = PrintedList(context)
        self.empty = NoSources()
        self.halves = Halves(self.table, (self.form, self.several))
        self._summary = quiet(wrap=True)
        self._doubles = Hint(" ", self.tr("Show them"), lambda: self._want(Show.DOUBLES))
        self._lay_out()
        self._connect()
        self._show_rows()
        self._pause.start(0)
        context.session.changed.connect(self.refresh)

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Choose the source of that ref and give the keyboard to its field; False where there is none."""
        source = source_of(self._context.session.document, ref[1]) if ref[0] == SOURCES and len(ref) > 1 else None
        if source is None:
            return False
        self._show_rows()
        self.bar.as_printed.setChecked(False)
        if self.table.rows.place_of(source.id) < 0:
            self.bar.want(Show.REPLACED if source.same_as is not None else Show.ALL)
        self.table.choose(source.id)
        field = self.form.field(ref) if len(ref) > 2 else None
        if field is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first_stop(field).setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, field, lambda: self._into_sight(field))
        return True

    def refresh(self, change: Change) -> None:
        """Follow the document. What is counted waits a moment, and until the page is in sight."""
        difference = change.difference
        if not any(difference.touches(collection) for collection in COLLECTIONS):
            return
        if not self.isVisible():
            self._stale = True
            return
        if difference.touches(SOURCES) or difference.touches("comments"):
            self._show_rows()
            self.printed.refresh()
        self._pause.start(PAUSE_MS)

    # What is shown

    def _look(self) -> None:
        """Count the uses; doubles are looked for in the background, and shown once they are known."""
        document = self._context.session.document
        self._used = {source_id: len(refs) for source_id, refs in uses(document).items()}
        self._show_rows()
        self._watch.look(document.sources)

    def _show_twins(self, twins: Twins) -> None:
        self._twins = twins
        self._show_rows()

    def _show_rows(self) -> None:
        document = self._context.session.document
        changed = self._context.changed(SOURCES, document)
        self._rows = self._made.of(document.sources, self._used, self._twins, open_by_item(document), changed)
        self.bar.count(self._rows)
        self._show_table()
        self._say()
        self._show_body()

    def _show_table(self) -> None:
        chosen = self.table.chosen_ids()
        column, descending = self._sorted
        rows = shown_rows(self._rows, self.bar.show_only, self.bar.search.text(), column, descending=descending)
        self.table.show_rows(rows, chosen)
        self.table.show_sorted(column, descending=descending)
        self._show_side(chosen)

    def _show_body(self) -> None:
        any_sources, printed = bool(self._rows), self.bar.as_printed.isChecked()
        for widget, wanted in (
            (self.empty, not any_sources),
            (self.bar, any_sources),
            (self.halves, any_sources and not printed),
            (self.printed, any_sources and printed),
        ):
            widget.setVisible(wanted)

    def _say(self) -> None:
        alive = [row for row in self._rows if not row.replaced]
        unused, alike = sum(not row.used for row in alive), sum(bool(row.twins) for row in alive)
        words = [self.tr("%n source(s)", "", len(alive))]
        if unused:
            words.append(self.tr("%n that no text names yet", "", unused))
        self._summary.setText(" · ".join(words))
        self._summary.setVisible(bool(alive))
        self._doubles.say(self.tr("%n source(s) look like another one of the list.", "", alike))
        self._doubles.setVisible(bool(alike) and self.bar.show_only is not Show.DOUBLES)

    def _show_side(self, ids: tuple[str, ...]) -> None:
        """The form of the one that is chosen; what can be done with several."""
        known = [one for one in ids if source_of(self._context.session.document, one) is not None]
        if len(known) > 1:
            self.several.show_count(len(known))
            self.halves.show_side(self.several)
        elif known:
            source = source_of(self._context.session.document, known[0])
            if source is not None:
                if source.id != self.form.source_id:
                    self.halves.to_top()
                self.form.show_source(source, self._twins.get(source.id, NONE))
            self.halves.show_side(self.form)
        else:
            self.halves.show_side(None)
        self.form.arrange(self.halves.side_width() - 34)

    # What a person does

    def add(self) -> None:
        """A new source, whose title waits to be written."""
        source_id = deeds.new_source(self._context)
        self.reveal((SOURCES, source_id, "csl", "title"))

    def paste(self) -> None:
        """Add what the clipboard holds."""
        paste(self._context, QApplication.clipboard().text())

    def delete(self) -> None:
        """Delete the chosen sources, and choose the one that stands in their place."""
        ids = self.table.chosen_ids()
        if not ids:
            return
        place = self.table.rows.place_of(ids[0])
        deeds.delete(self._context, ids)
        rows = self.table.rows.rows
        if rows and not self.table.chosen_ids():
            self.table.choose(rows[min(place, len(rows) - 1)].source.id)
        (self.table if rows else self.empty.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def merge(self, ids: tuple[str, ...]) -> None:
        """Show two side by side, and merge them where a person wants it."""
        self._context.session.flush()
        document = self._context.session.document
        one, two = (source_of(document, source_id) for source_id in ids)
        if one is None or two is None:
            return
        used = len(uses(document).get(one.id, ())), len(uses(document).get(two.id, ()))
        dialog = MergeDialog(self._context, (one, two), used, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            deeds.merge(self._context, dialog.kept, dialog.replaced)
            self.reveal((SOURCES, dialog.kept))

    def close_form(self) -> None:
        """Give the table all the room, and the keyboard."""
        self._context.session.flush()
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, show: Show) -> None:
        self.bar.want(show)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort(self, section: int) -> None:
        column, descending = self._sorted
        same = column == section
        self._sorted = (Column(section), not descending if same else section == Column.USED)
        self._show_table()

    def _open(self) -> None:
        if self.halves.side is self.form:
            self.form.fields["title"].target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, ids: tuple[str, ...]) -> None:
        self._context.session.flush()
        self._show_side(ids)
        if ids and not self.halves.is_wide:
            QTimer.singleShot(0, self, self._show_form_under_table)

    def _show_form_under_table(self) -> None:
        """On a narrow page, have the head of the form in sight together with the rows."""
        side = self.halves.side
        if side is not None:
            self.ensureVisible(0, side.mapTo(self._inside, side.rect().topLeft()).y() + 40, 0, 40)

    def _filtered(self) -> None:
        self._show_table()
        self._say()

    def _row_menu(self) -> None:
        """What can be done with the chosen rows."""
        ids, table = self.table.chosen_ids(), self.table
        if ids:
            deeds_of_rows = (
                (self.tr("Merge…"), lambda: self.merge(ids), len(ids) == 2),
                (self.tr("Copy as printed"), self._copy, True),
                (self.tr("Copy as BibTeX"), lambda: self._copy(bibtex=True), True),
                (self.tr("Delete"), self.delete, True),
            )
            menu = menu_of(deeds_of_rows, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).center()))

    def _copy(self, *, bibtex: bool = False) -> None:
        deeds.copy(self._context, self.table.chosen_ids(), bibtex=bibtex)

    # How it is laid out

    def _connect(self) -> None:
        self.bar.changed.connect(self._filtered)
        self.bar.printed.connect(lambda _on: self._show_body())
        self.bar.left_down.connect(self.table.take_keyboard)
        table, form, several = self.table, self.form, self.several
        table.chosen.connect(self._chosen)
        table.sort_wanted.connect(self._sort)
        table.opened.connect(self._open)
        table.customContextMenuRequested.connect(lambda _at: self._row_menu())
        for asking in (table, form, several):
            asking.delete_wanted.connect(self.delete)
        for copying in (table, several):
            copying.copy_wanted.connect(self._copy)
        several.bibtex_wanted.connect(lambda: self._copy(bibtex=True))
        several.merge_wanted.connect(lambda: self.merge(table.chosen_ids()))
        form.close_wanted.connect(self.close_form)
        form.compare_wanted.connect(lambda twin: self.merge((form.source_id, twin)))
        form.separate_wanted.connect(self._separate)
        form.show_wanted.connect(lambda source_id: self.reveal((SOURCES, source_id)))
        self.empty.add_wanted.connect(self.add)
        self.empty.import_wanted.connect(self.import_wanted)
        for pasting in (table, self.empty):
            pasting.paste_wanted.connect(self.paste)

    def _separate(self) -> None:
        source_id = self.form.source_id
        deeds.separate(self._context, source_id)
        self.reveal((SOURCES, source_id))

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        new = button(self.tr("New source"), icon="add")
        new.clicked.connect(self.add)
        more = button("", icon="more", kind="icon", name=self.tr("Import, paste, export"))
        lists = (
            (self.tr("Import a list…"), self.import_wanted.emit, True),
            (self.tr("Paste BibTeX, RIS or CSL-JSON"), self.paste, True),
            (self.tr("Export the sources…"), self.export_wanted.emit, True),
        )
        more.setMenu(menu_of(lists, self))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(self.tr("Sources"), 1), 1)
        top.addWidget(new, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        rows.addLayout(top)
        rows.addWidget(self._summary)
        rows.addWidget(self._doubles)
        rows.addWidget(self.bar)
        for body in (self.halves, self.printed, self.empty):
            rows.addWidget(body, 1)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setWidget(self._inside)
        in_reading_order(self._inside)

    def _into_sight(self, widget: QWidget) -> None:
        self.halves.into_sight(widget)
        if not self.halves.is_wide:
            self.ensureWidgetVisible(widget, 20, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.halves.side is not None:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 2 * MARGIN
        self.halves.arrange(width)
        self.bar.arrange(width)
        self.empty.arrange(width)
        super().resizeEvent(event)
        QApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)
        self.form.arrange(self.halves.side_width() - 34)
