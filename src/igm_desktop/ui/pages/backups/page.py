"""The backups of the open document: listed by day, compared with it, brought back into it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.keeping.backups import Backup
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.links import show_folder
from igm_desktop.ui.pages.backups.details import BackupDetails
from igm_desktop.ui.pages.backups.empty import no_backups, title_of
from igm_desktop.ui.pages.backups.lines import Line, LinesList
from igm_desktop.ui.pages.backups.watch import BackupsWatch
from igm_desktop.ui.pages.backups.wording import about_all, clock_words, rows_of, short_mark, size_words
from igm_desktop.ui.sections import BACKUPS
from igm_desktop.ui.tab_order import in_reading_order

MARGIN: Final = 24
WIDE: Final = 720
FEW_ROWS: Final = 4
_NO_LIMIT: Final = 16_777_215


class BackupsPage(QScrollArea):
    """A list on the left, what was chosen in it on the right; on a narrow page under it. `traces_wanted` asks to delete all
    that is kept of the document.
    """

    traces_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[str | Backup, ...] = ()
        self.watch = BackupsWatch(context.session, self)
        self.about = quiet(wrap=True, selectable=True)
        self.folder = button(self.tr("Show the folder"), icon="open")
        self.traces = button(self.tr("Delete all traces…"), icon="delete")
        self.list = LinesList(self.tr("Backups, the newest first"))
        self.details = BackupDetails(context)
        self.empty = no_backups()
        self._lay_out()
        self.watch.listed.connect(self._show_list)
        self.watch.compared.connect(self._show_compared)
        self.list.chosen.connect(self._choose)
        self.folder.clicked.connect(self._show_folder)
        self.traces.clicked.connect(self.traces_wanted)
        context.session.saved.connect(self._follow_saves)
        context.session.changed.connect(self._follow)

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Give the keyboard to the list."""
        if ref[:1] != (BACKUPS,):
            return False
        self._context.session.flush()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def look(self) -> None:
        """List them anew."""
        self.watch.look()

    # What is shown

    def _follow_saves(self, _saved: object) -> None:
        if self.isVisible():
            self.watch.look()

    def _follow(self, _change: object) -> None:
        if self.isVisible():
            self.watch.soon()

    def _show_list(self) -> None:
        chosen = self._chosen()
        listed = self.watch.list
        self._rows = rows_of(listed.backups)
        places = [at for at, row in enumerate(self._rows) if isinstance(row, Backup)]
        same = [at for at in places if chosen is not None and self._counter(at) == chosen.counter]
        self.list.show_lines(len(self._rows), self._line, next(iter(same or places), -1))
        has_any = bool(listed.backups)
        self.empty.title.setText(title_of(has_file=self._context.session.path is not None))
        self.empty.setVisible(not has_any)
        for widget in (self.about, self._buttons, self._body):
            widget.setVisible(has_any)
        if has_any:
            self.about.setText(about_all(listed))
        self._choose()

    def _line(self, at: int) -> Line:
        row = self._rows[at]
        if isinstance(row, str):
            return Line(row, head=True)
        return Line(clock_words(row), " · ".join((short_mark(row), size_words(row.size))))

    def _counter(self, at: int) -> int:
        row = self._rows[at]
        return row.counter if isinstance(row, Backup) else 0

    def _chosen(self) -> Backup | None:
        at = self.list.row
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        return row if isinstance(row, Backup) else None

    def _choose(self) -> None:
        chosen, shown = self._chosen(), self.watch.comparison
        if shown is None or chosen is None or shown.backup != chosen:
            self.details.show_nothing()
        self.watch.want(chosen)
        self._show_compared()

    def _show_compared(self) -> None:
        found = self.watch.comparison
        if found is not None and found.backup == self._chosen():
            self.details.show_compared(found)

    def _show_folder(self) -> None:
        folder = self.watch.list.folder
        if folder is not None and not show_folder(folder):
            self._context.tell(self.tr("No program of this computer shows folders. Its place stands on this page."))

    # How it is laid out

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for one in (self.folder, self.traces):
            self._row.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        self._top.addWidget(heading(self.tr("Backups"), 1), 1)
        self._top.addWidget(self._buttons)
        self._body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.list, 4)
        self._halves.addWidget(self.details, 7)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        rows.addLayout(self._top)
        rows.addWidget(self.about)
        rows.addWidget(self._body, 1)
        rows.addWidget(self.empty, 1)
        self.setWidget(self._inside)
        for widget in (self.about, self._buttons, self._body, self.empty):
            widget.hide()
        in_reading_order(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.watch, self.watch.look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - 2 * MARGIN
        wide = room >= WIDE
        way = QBoxLayout.Direction
        fits = sum(one.sizeHint().width() for one in (self.folder, self.traces)) + self._row.spacing() <= room
        self._row.setDirection(way.LeftToRight if fits else way.TopToBottom)
        for box in (self._top, self._halves):
            box.setDirection(way.LeftToRight if wide else way.TopToBottom)
        few = FEW_ROWS * self.list.row_height
        self.list.setMinimumHeight(few)
        self.list.setMaximumHeight(_NO_LIMIT if wide else few)
        upright = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        super().resizeEvent(event)
