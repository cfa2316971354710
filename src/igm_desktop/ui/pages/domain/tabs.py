"""The tabs of the page: words, and a line in the domain's hue under the chosen one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from igm_desktop.core.domains import DomainId
from igm_desktop.ui.labels import literal
from igm_desktop.ui.theme import theme_of

SIDE = 10


class Tabs(QTabBar):
    """Arrow keys walk them."""

    def __init__(self, domain: DomainId, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._domain: DomainId = domain
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName(self.tr("Parts of the page"))
        for name in names:
            self.addTab(literal(name))

    def name_tab(self, index: int, name: str) -> None:
        """Give a tab another name."""
        if self.tabText(index) != literal(name):
            self.setTabText(index, literal(name))

    def tabSizeHint(self, index: int) -> QSize:
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + 2 * SIDE, metrics.height() + 16)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            chosen = index == self.currentIndex()
            box = QRectF(self.tabRect(index))
            font = self.font()
            font.setBold(chosen)
            painter.setFont(font)
            painter.setPen(QColor(theme.text if chosen else theme.quiet))
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic), self.tabText(index)
            )
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.ink(self._domain)))
                painter.drawRect(QRectF(box.left(), box.bottom() - 2.5, box.width(), 3))
            if chosen and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.focus), 2))
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -5), 5, 5)
        painter.end()
