"""What stands above the table: search, what to show, and the printed list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.labels import button
from igm_desktop.ui.pages.sources.rows import Row, Show


class SourcesBar(QWidget):
    """`changed` tells that other rows are wanted, `printed` whether the list is wanted as it is printed."""

    changed = Signal()
    printed = Signal(bool)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the sources"))
        self.search.setAccessibleName(self.tr("Search the sources"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.search.installEventFilter(self)
        self.show_box = PlainCombo(tuple((show, "") for show in Show))
        self.show_box.setAccessibleName(self.tr("Which sources to show"))
        self.show_box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToContents)
        self.show_box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.as_printed = button(self.tr("As printed"), icon="print")
        self.as_printed.setCheckable(True)
        self.as_printed.toggled.connect(self._turn)
        for field in (self.search, self.show_box):
            field.setMinimumHeight(self.as_printed.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.show_box)
        row.addWidget(self.as_printed)
        self.count(())

    @property
    def show_only(self) -> Show:
        """Which sources are wanted."""
        return Show(self.show_box.currentData())

    def want(self, show: Show = Show.ALL, words: str = "") -> None:
        """Want those sources, and the table."""
        self.search.setText(words)
        self.show_box.setCurrentIndex(list(Show).index(show))
        self.as_printed.setChecked(False)

    def count(self, rows: Sequence[Row]) -> None:
        """Say how many of each kind there are."""
        alive = [row for row in rows if not row.replaced]
        numbers = {
            Show.ALL: (self.tr("All"), len(alive)),
            Show.UNUSED: (self.tr("Not used"), sum(not row.used for row in alive)),
            Show.DOUBLES: (self.tr("Likely doubles"), sum(bool(row.twins) for row in alive)),
            Show.WITHOUT_YEAR: (self.tr("Without year"), sum(row.without_year for row in alive)),
            Show.COMMENTED: (self.tr("Commented"), sum(row.comments > 0 for row in alive)),
            Show.CHANGED: (self.tr("Changed since last time"), sum(row.changed for row in alive)),
            Show.REPLACED: (self.tr("Replaced"), len(rows) - len(alive)),
        }
        for index, show in enumerate(Show):
            name, number = numbers[show]
            words = f"{name} ({number})"
            if self.show_box.itemText(index) != words:
                self.show_box.setItemText(index, words)

    def arrange(self, width: int) -> None:
        """On a narrow page the button keeps only its picture."""
        words = self.tr("As printed")
        self.as_printed.setText(words if width >= 560 else "")
        self.as_printed.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the words to the table, Escape empties them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.left_down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _turn(self, printed: bool) -> None:  # noqa: FBT001
        self.search.setEnabled(not printed)
        self.show_box.setEnabled(not printed)
        self.printed.emit(printed)
