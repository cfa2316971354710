"""A page that scrolls: its rows stand in a column in the middle, no wider than can be read well."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

MARGIN = 24


class ColumnPage(QScrollArea):
    """Put things into `rows`."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QWidget()
        column.setMaximumWidth(width)
        self.rows = QVBoxLayout(column)
        self.rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.rows.setSpacing(12)
        self._inside = QWidget()
        middle = QGridLayout(self._inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(column, 0, 1)
        middle.setColumnStretch(0, 1)
        middle.setColumnStretch(1, 1000)
        middle.setColumnStretch(2, 1)
        self.setWidget(self._inside)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until the widget is in sight, and give it the keyboard."""
        self._settle()
        self.ensureWidgetVisible(widget, 20, 60)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part_of(self, widget: QWidget, part: QRect) -> None:
        """Scroll until that part of the widget is in sight."""
        middle = widget.mapTo(self._inside, part.center())
        self.ensureVisible(middle.x(), middle.y(), 0, part.height() + 24)

    def _settle(self) -> None:
        """Have what was added just now laid out, so that it is known where it stands."""
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        self.rows.activate()
