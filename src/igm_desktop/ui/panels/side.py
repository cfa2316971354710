"""The side: the wheel, always in sight, and the outline under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui.panels.outline import Entry, Outline
from igm_desktop.ui.theme import theme_of
from igm_desktop.ui.wheel.state import WheelState
from igm_desktop.ui.wheel.widget import WheelWidget


class Side(QWidget):
    """`chosen` carries a section; `finding_dropped` a finding's id and the domain that it was dropped on."""

    chosen = Signal(str)
    finding_dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(max(300, self.fontMetrics().averageCharWidth() * 36))
        self.wheel = WheelWidget()
        self.outline = Outline()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self.wheel, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.outline, 1)
        self.wheel.chosen.connect(self.chosen)
        self.wheel.hub_chosen.connect(lambda: self.chosen.emit("details"))
        self.outline.chosen.connect(self.chosen)
        self.outline.finding_dropped.connect(self.finding_dropped)

    def show_state(self, state: WheelState, entries: tuple[Entry, ...]) -> None:
        """Show what there is."""
        self.wheel.set_state(state)
        self.outline.show_entries(entries)

    def select(self, section: str) -> None:
        """Mark the section that is open in both."""
        self.outline.select(section)
        self.wheel.select(section if section in DOMAINS else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.surface)
        edge = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), theme.line)
        painter.end()
