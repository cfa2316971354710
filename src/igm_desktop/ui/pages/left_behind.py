"""What a crash left, on the start page: a row for each document, which opens it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.shown import as_name, isolated, visible
from igm_desktop.ui.labels import button, heading, quiet, set_tool_tip
from igm_desktop.ui.pages.recent import when
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.wide import WideButton, let_through
from igm_desktop.ui.panels.elided import ElidedLine

if TYPE_CHECKING:
    from igm_desktop.core.keeping.crashed import Crashed


class LeftBehind(QWidget):
    """Hidden while there is nothing. `wanted` carries what is to be opened, `unwanted` what is to be deleted."""

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[LeftRow, ...] = ()
        self._sheet = Sheet(6, 0)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 16)
        lines.setSpacing(8)
        lines.addWidget(heading(self.tr("Not saved when the program ended"), 2))
        lines.addWidget(self._sheet)
        self.hide()

    def show_found(self, found: "tuple[Crashed, ...]") -> None:
        """Show these; what is shown already stays, with the keyboard where it is."""
        if tuple(row.left for row in self.rows) == found:
            return
        for row in self.rows:
            self._sheet.rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = tuple(self._made_row(one) for one in found)
        self.setVisible(bool(found))

    def _made_row(self, one: "Crashed") -> "LeftRow":
        row = LeftRow(one)
        row.wanted.connect(self.wanted)
        row.unwanted.connect(self.unwanted)
        self._sheet.rows.addWidget(row)
        row.show()
        return row


class LeftRow(QWidget):
    """A wide button that opens it; for a document that has no file, a small one that deletes it."""

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, left: "Crashed") -> None:
        super().__init__()
        self.left = left
        name = as_name(left.name) or self.tr("Untitled assessment")
        file = visible(str(left.path)) if left.path is not None else self.tr("Never saved to a file")
        changed = self.tr("%n change(s)", "", left.changes) if left.changes else ""
        self.open = _LeftButton(name, file, changed, _time(left.at))
        self.open.clicked.connect(lambda: self.wanted.emit(left))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.open, 1)
        self.delete = button(
            "", icon="delete", kind="icon", name=self.tr("Delete {name}…").replace("{name}", isolated(name))
        )
        self.delete.clicked.connect(lambda: self.unwanted.emit(left))
        policy = self.delete.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # rows with and without it end at the same place
        self.delete.setSizePolicy(policy)
        row.addWidget(self.delete)
        self.delete.setVisible(left.path is None)


class _LeftButton(WideButton):
    def __init__(self, name: str, file: str, changed: str, time: str) -> None:
        super().__init__(name, ". ".join(word for word in (file, changed, time) if word))
        title, where = ElidedLine(), ElidedLine(QPalette.ColorRole.PlaceholderText)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.set_text(name)
        where.set_text(file)
        for line in (title, where):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        much, last = quiet(changed), quiet(time)
        let_through(title, where, much, last)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(16)
        grid.addWidget(title, 0, 0)
        grid.addWidget(where, 1, 0)
        for number, words in enumerate((last, much)):
            grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        set_tool_tip(self, file)


def _time(at: str | None) -> str:
    moment = QDateTime.fromString(at or "", Qt.DateFormat.ISODate)
    return when(moment.toSecsSinceEpoch()) if moment.isValid() else ""
