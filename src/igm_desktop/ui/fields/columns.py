"""Widgets in one column or several, as the page has room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget


class Columns(QWidget):
    """Fills row after row. The page says how many columns there is room for: a layout could only ask for more room."""

    def __init__(self, widgets: Sequence[QWidget], across: int, down: int, *, top: bool = False) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._count = 0
        self._alignment = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(across)
        self._grid.setVerticalSpacing(down)
        self.set_count(2)

    def set_count(self, count: int) -> None:
        """Stand in that many columns."""
        if count == self._count:
            return
        for column in range(max(count, self._count)):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        for number, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, number // count, number % count, self._alignment)
        self._count = count
