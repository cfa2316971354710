"""What stands in a list without findings: what to do next. It is a button that does it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.domains import FindingKind
from igm_desktop.ui.forms.clipboard import blocks_of
from igm_desktop.ui.labels import label, quiet
from igm_desktop.ui.theme import theme_of


class EmptyList(QPushButton):
    """A click or Enter adds a finding; `pasted` carries what a paste brings, as proses."""

    pasted = Signal(list)

    def __init__(self, kind: FindingKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if kind == "well_developed":
            what = self.tr("What is already well in place in this domain?")
        else:
            what = self.tr("What could be taken further in this domain?")
        first = self.tr("Nothing here yet")
        how = self.tr("Click to write, paste from a document, or drag a finding here.")
        self.setAccessibleName(f"{first}. {what}")
        self.setAccessibleDescription(how)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 24, 20, 24)
        layout.setSpacing(6)
        for words in (label(what, wrap=True), quiet(how, wrap=True)):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(words)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            blocks = blocks_of(QGuiApplication.clipboard().mimeData())
            if blocks:
                self.pasted.emit(list(blocks))
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.focus if self.hasFocus() else theme.control_line), 2 if self.hasFocus() else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if self.hasFocus() else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
