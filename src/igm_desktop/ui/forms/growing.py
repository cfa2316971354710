"""An editor that is as high as its text: the page scrolls, not the field."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from igm_desktop.ui.plain import ClosedTextEdit


class GrowingEdit(ClosedTextEdit):
    """Has no scroll bars; unframed it has no ground of its own either."""

    def __init__(self, *, framed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        if not framed:
            self.setFrameShape(QFrame.Shape.NoFrame)
            self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(5 if framed else 2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.fit())
        self.fit()

    def fit(self) -> None:
        """Become as high as the text."""
        frame = 2 * self.frameWidth()
        wanted = max(ceil(self.document().size().height()), self.fontMetrics().height() + 4) + frame
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    # Qt paints what stands where nothing is written at the left, also in a language that begins at the right.

    def setPlaceholderText(self, text: str) -> None:
        self._hint = text
        self.viewport().update()

    def placeholderText(self) -> str:
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint or not self.document().isEmpty() or self.document().firstBlock().layout().preeditAreaText():
            return
        margin = int(self.document().documentMargin())
        from_right = self.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self.viewport().rect().adjusted(margin, margin, -margin, -margin), flags, self._hint)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
