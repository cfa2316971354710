"""Table and form: beside each other where there is room, else the form under the table in one page that scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from igm_desktop.ui.pages.sources.table import SourcesTable

WIDE = 720
LEAST_TABLE, SOME_ROWS, FEW_ROWS = 160, 7, 5  # rows under each other: without and with a form under them


class _Scroll(QScrollArea):
    """Asks for little: it takes the height that the table has."""

    def sizeHint(self) -> QSize:
        return QSize(300, LEAST_TABLE)


class Halves(QWidget):
    """The second half may be one of several widgets, or nothing."""

    def __init__(self, table: SourcesTable, sides: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._sides = table, sides
        self._wide = True
        self._scroll = _Scroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._stack = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for side in sides:
            self._stack.addWidget(side)
            side.hide()
        self._scroll.setWidget(self._holder)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._box.addWidget(table, 6)
        self._box.addWidget(self._scroll, 5)
        self._scroll.hide()

    @property
    def side(self) -> QWidget | None:
        """What stands in the second half."""
        return next((side for side in self._sides if not side.isHidden()), None)

    @property
    def is_wide(self) -> bool:
        """Whether the two stand beside each other."""
        return self._wide

    def side_width(self) -> int:
        """The room that the second half has."""
        return (self.width() - 12) * 5 // 11 if self._wide else self.width()

    def show_side(self, wanted: QWidget | None) -> None:
        """Show that widget in the second half, or give the table all the room."""
        for side in self._sides:
            side.setVisible(side is wanted)
        self._place()

    def arrange(self, width: int) -> None:
        """Stand beside each other or under each other, as there is room."""
        wide = width >= WIDE
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._box.removeWidget(self._holder)
            self._scroll.setWidget(self._holder)
        else:
            self._scroll.takeWidget()
            self._box.addWidget(self._holder)
            self._holder.show()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._place()

    def into_sight(self, widget: QWidget) -> None:
        """Scroll the second half until the widget is in sight, where it scrolls by itself."""
        if self._wide:
            self._scroll.ensureWidgetVisible(widget, 20, 60)

    def to_top(self) -> None:
        """Show the second half from its head."""
        self._scroll.verticalScrollBar().setValue(0)

    def _place(self) -> None:
        shown = self.side is not None
        self._scroll.setVisible(shown and self._wide)
        self._holder.setVisible(shown)
        self._table.set_lines(2 if self._wide else 1)
        row = self._table.row_height
        self._table.setMinimumHeight(LEAST_TABLE if self._wide else (FEW_ROWS if shown else SOME_ROWS) * row)
        upright = QSizePolicy.Policy.Fixed if shown and not self._wide else QSizePolicy.Policy.Expanding
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        self._table.setMaximumHeight(FEW_ROWS * row if shown and not self._wide else 16_777_215)
