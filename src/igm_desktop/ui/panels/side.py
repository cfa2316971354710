"""The side: the wheel, always in sight, and the outline under it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui.panels.outline import Entry, Outline
from igm_desktop.ui.theme import theme_of
from igm_desktop.ui.wheel.state import WheelState
from igm_desktop.ui.wheel.widget import WheelWidget

NARROWEST, WIDEST = 200, 300
SMALLEST_WHEEL, LARGEST_WHEEL = 140, 260
EDGE = 12
AROUND = 140  # menu, header, status bar and the gaps here


class Side(QWidget):
    """`chosen` carries a section; `finding_dropped` a finding's id and the domain that it was dropped on."""

    chosen = Signal(str)
    finding_dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._shown: tuple[WheelState, tuple[Entry, ...]] | None = None
        self._above = 0
        self.wheel = WheelWidget()
        self.outline = Outline()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(12)
        layout.addWidget(self.wheel, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.outline, 1)
        self.wheel.chosen.connect(self.chosen)
        self.wheel.hub_chosen.connect(lambda: self.chosen.emit("details"))
        self.outline.chosen.connect(self.chosen)
        self.outline.finding_dropped.connect(self.finding_dropped)
        # Only once it has its width is it known in how many lines the names stand.
        self.outline.rows_changed.connect(lambda: self.fit(self.window().size()), Qt.ConnectionType.QueuedConnection)

    def fit(self, window: QSize) -> None:
        """Take a share of a window of that size.

        On a small screen the wheel gives way to the outline, but not below a third of the height: it stays in sight.
        """
        window = QSize(window.width(), window.height() - self._above)
        width = min(max(WIDEST, self.fontMetrics().averageCharWidth() * 36), max(NARROWEST, window.width() * 3 // 10))
        self.setFixedWidth(width)
        least = max(SMALLEST_WHEEL, window.height() * 3 // 10)
        self.outline.set_tight(tight=False)
        self.outline.set_tight(tight=self._room(window) < least)
        wheel = min(width - 2 * EDGE, LARGEST_WHEEL, max(self._room(window), least))
        self.wheel.setFixedSize(wheel, wheel)
        # Under a bar on a small screen there is room for one of the two only.
        self.wheel.setVisible(not self._above or window.height() - AROUND >= SMALLEST_WHEEL)

    def leave_room(self, above: int) -> None:
        """A bar takes that much of the height, over the whole width of the window."""
        if above != self._above:
            self._above = above
            self.fit(self.window().size())

    def _room(self, window: QSize) -> int:
        """The height that the outline leaves to the wheel."""
        return window.height() - AROUND - self.outline.content_height()

    def show_state(self, state: WheelState, entries: tuple[Entry, ...]) -> None:
        """Show what there is."""
        if (state, entries) == self._shown:
            return
        self._shown = (state, entries)
        self.wheel.set_state(state)
        self.outline.show_entries(entries)
        if self.window() is not self:
            self.fit(self.window().size())

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
