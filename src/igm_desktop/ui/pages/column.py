"""A page that scrolls: its rows stand in a column in the middle, no wider than can be read well."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from igm_desktop.ui.tab_order import first_stop, in_reading_order

if TYPE_CHECKING:
    from igm_desktop.ui.forms.prose_edit import ProseEdit

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

    def arrange(self, width: int) -> None:
        """For a page that stands differently where it is narrow: `width` is the room that it has now."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange(self.viewport().width())
        super().resizeEvent(event)

    def order_tabs(self) -> None:
        """Have Tab walk through the page as it is read; call it when rows were added or moved."""
        in_reading_order(self._inside)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until the widget is in sight, and give it the keyboard."""
        self.bring_into_sight(widget)
        first_stop(widget).setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until the widget is in sight, now and once what is new has found its place."""
        self._settle()
        self.ensureWidgetVisible(widget, 20, 60)
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 20, 60))

    def follow(self, edit: "ProseEdit") -> None:
        """Keep the caret of the editor in sight while a person writes, and give the editor the height that it takes."""
        edit.caret_moved.connect(lambda part: self.show_part_of(edit, part))
        # A height that changes while rows are being laid out is only taken at the next turn.
        sizes = edit.document().documentLayout().documentSizeChanged
        sizes.connect(lambda _size: QTimer.singleShot(0, edit, edit.updateGeometry))

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
        QScrollArea.event(self, QEvent(QEvent.Type.LayoutRequest))
