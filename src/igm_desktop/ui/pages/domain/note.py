"""The internal note of a finding or an answer: a plain text that is never published, and says so."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import bind_plain
from igm_desktop.ui.icons import icon
from igm_desktop.ui.labels import label, quiet
from igm_desktop.ui.plain import PlainEdit
from igm_desktop.ui.theme import theme_of

MOST_LINES = 8


class NoteEdit(PlainEdit):
    """As high as its text, up to some lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(int(self.document().size().height()), MOST_LINES))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 4)

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())


class Note(QWidget):
    """The field with its heading, on a ground of its own."""

    def __init__(self, context: Context, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NoteEdit()
        self.field.setAccessibleName(self.tr("Internal note, never published"))
        self.field.setPlaceholderText(self.tr("For you and your colleagues: what to ask, what to check…"))
        self.binding = bind_plain(context, self.field, ref, self.tr("Write a note"))
        words = quiet(self.tr("Internal note, never published"))
        font = words.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        words.setFont(font)
        picture = label()
        picture.setPixmap(icon("note", "quiet").pixmap(QSize(14, 14), self.devicePixelRatioF()))
        heading = QHBoxLayout()
        heading.setSpacing(5)
        heading.addWidget(picture)
        heading.addWidget(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addLayout(heading)
        layout.addWidget(self.field)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.background))
        painter.setPen(QPen(QColor(theme.focus if self.field.hasFocus() else theme.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
