"""The start page: what a crash left, what a person can begin with, and the files of last time. It belongs to the first
frame.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from igm_desktop.app.tasks import Task, start
from igm_desktop.ui.fields.columns import Columns
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.pages.column import ColumnPage
from igm_desktop.ui.pages.left_behind import LeftBehind
from igm_desktop.ui.pages.recent import Found, RecentRow, look
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.ways import Way

if TYPE_CHECKING:
    from igm_desktop.core.keeping.crashed import Crashed

WIDTH = 820
TWO_COLUMNS = 600


class StartPage(ColumnPage):
    """`file_wanted` and `forget_wanted` carry a path as it stands among the recent files; `left_wanted` and `left_unwanted` a
    Crashed, to be gone on with or to be deleted.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal(str)
    forget_wanted = Signal(str)
    left_wanted = Signal(object)
    left_unwanted = Signal(object)

    def __init__(self, recent: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setObjectName("start")
        self._pool = QThreadPool(self)
        self._task: Task | None = None
        self._rows: dict[str, RecentRow] = {}
        self._looking: Task | None = None
        self._left = LeftBehind()
        self._left.wanted.connect(self.left_wanted)
        self._left.unwanted.connect(self.left_unwanted)
        self._ways = self._made_ways()
        self._grid = Columns(self._ways, 12, 12)
        self._recent_heading = heading(self.tr("Recent files"), 2)
        self._recent = Sheet(6, 0)
        self._lay_out()
        self.setFocusProxy(self._ways[0])
        self.show_recent(recent)

    def show_recent(self, recent: tuple[str, ...]) -> None:
        """Show these files; whether they are there is looked up in the background, for a disk may be slow or away."""
        for row in self._rows.values():
            self._recent.rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {name: self._made_row(name) for name in recent}
        self._recent_heading.setVisible(bool(recent))
        self._recent.setVisible(bool(recent))
        if recent:
            self._task = start(self._pool, lambda _task: look(recent), self)
            self._task.done.connect(self._show_found)

    def look_for_left_behind(self) -> None:
        """Show what a crash has left; that is looked up in the background, and nothing shows where there is nothing."""

        def look_at_the_disk(_task: Task) -> "tuple[Crashed, ...]":
            from igm_desktop.core.keeping.crashed import crashed

            return crashed()

        task = self._looking = start(self._pool, look_at_the_disk, self)
        task.done.connect(lambda found: self._show_left(found) if task is self._looking else None)

    def has_left_behind(self) -> bool:
        """Whether something that a crash left is shown."""
        return bool(self._left.rows)

    def _show_left(self, found: "tuple[Crashed, ...]") -> None:
        self._left.show_found(found)
        self.order_tabs()

    def arrange(self, width: int) -> None:
        self._grid.set_count(2 if width >= TWO_COLUMNS else 1)

    def first_way(self) -> Way:
        """The first thing to begin with: where the focus goes."""
        return self._ways[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys walk through everything that can be pressed."""
        keys = {Qt.Key.Key_Down: True, Qt.Key.Key_Right: True, Qt.Key.Key_Up: False, Qt.Key.Key_Left: False}
        forwards = keys.get(Qt.Key(event.key()))
        if forwards is None or not self.focusNextPrevChild(forwards):
            super().keyPressEvent(event)

    def _made_ways(self) -> tuple[Way, ...]:
        ways = (
            Way("new", self.tr("New assessment"), self.tr("A country or a place, and an empty page")),
            Way("open", self.tr("Open"), self.tr("An assessment saved on this computer")),
            Way("import", self.tr("Import"), self.tr("A published profile: text, Word or PDF")),
            Way("book", self.tr("Open the sample"), self.tr("A finished profile to look around in")),
        )
        for way, signal in zip(
            ways, (self.new_wanted, self.open_wanted, self.import_wanted, self.sample_wanted), strict=True
        ):
            way.clicked.connect(signal.emit)
        return ways

    def _lay_out(self) -> None:
        rows = self.rows
        rows.setContentsMargins(24, 40, 24, 32)
        rows.addWidget(heading("IGM Desktop", 1))
        rows.addWidget(quiet(self.tr("Write, check and print migration governance profiles, offline."), wrap=True))
        rows.addSpacing(12)
        rows.addWidget(self._left)
        rows.addWidget(self._grid)
        rows.addWidget(quiet(self.tr("You can also drop a file on this window."), wrap=True))
        rows.addSpacing(16)
        rows.addWidget(self._recent_heading)
        rows.addWidget(self._recent)
        rows.addStretch(1)

    def _made_row(self, name: str) -> RecentRow:
        row = RecentRow(name)
        row.opened.connect(self.file_wanted.emit)
        row.forgotten.connect(self.forget_wanted.emit)
        self._recent.rows.addWidget(row)
        return row

    def _show_found(self, found: tuple[Found, ...]) -> None:
        for one in found:
            if one.name in self._rows:
                self._rows[one.name].show_found(one)
