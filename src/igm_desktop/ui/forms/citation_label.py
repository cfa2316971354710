"""A citation in an editor: a small label that paints itself, with the name of its source and the place in it."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from igm_desktop.core.clipping import clipped, cut
from igm_desktop.ui.forms.prose_document import LABEL, LITERAL, PINPOINT, SOURCE
from igm_desktop.ui.forms.sources import SourceNames
from igm_desktop.ui.theme import theme_of

translate = QCoreApplication.translate

LONGEST = 500  # letters of a place
WIDEST = 26  # of the label, in widths of the letter M
SIDE = 6


class CitationLabel(QPyTextObject):
    """Measures and paints the labels of a document."""

    def __init__(self, parent: QTextDocument, names: SourceNames) -> None:
        super().__init__(parent)
        self._names = names

    def words(self, look: QTextFormat) -> str:
        """What stands on the label."""
        if look.hasProperty(LITERAL):
            return f"U+{int(look.property(LITERAL)):04X}"
        name, pinpoint = self._names(str(look.property(SOURCE))), str(look.property(PINPOINT) or "").strip()
        short = name.short if name is not None else "? " + translate("CitationLabel", "missing source")
        return f"{short} · {clipped(pinpoint, LONGEST)}" if pinpoint else short

    def tip(self, look: QTextFormat) -> str:
        """What the pointer finds on the label; nothing for letters that are none."""
        if look.objectType() != LABEL or not look.hasProperty(SOURCE):
            return ""
        name, pinpoint = self._names(str(look.property(SOURCE))), str(look.property(PINPOINT) or "").strip()
        if name is None:
            text = translate("CitationLabel", "The source of this citation is not in this assessment.")
            do = translate(
                "CitationLabel", "Cite with @ the one that is meant, and remove this citation with Backspace."
            )
            return f"{text}\n{do}"
        return f"{name.full}\n{cut(pinpoint, LONGEST)}" if pinpoint else name.full

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(_font(document))
        room = document.textWidth() - 2 * document.documentMargin() - 2
        widest = min(WIDEST * metrics.averageCharWidth() * 2, room if room > 40 else 10_000)
        whole = QFontMetricsF(document.defaultFont())
        return QSizeF(min(metrics.horizontalAdvance(self.words(look)) + 2 * SIDE + 2, widest), whole.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, look: QTextFormat
    ) -> None:
        theme = theme_of(QGuiApplication.palette())
        font = _font(document)
        ground = QRectF(rect).adjusted(1.5, 1, -1.5, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = look.hasProperty(SOURCE) and self._names(str(look.property(SOURCE))) is None
        if missing:
            painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(theme.surface))
        else:
            painter.setPen(QPen(QColor(theme.chip_line), 1))
            painter.setBrush(QColor(theme.chip))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setPen(QColor(theme.text if missing else theme.on_chip))
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        room = ground.adjusted(SIDE - 1, 0, -SIDE + 1, 0)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(self.words(look), Qt.TextElideMode.ElideRight, room.width() + 1)
        # On the base line of the words around it.
        base = rect.top() + QFontMetricsF(document.defaultFont()).ascent()
        box = QRectF(room.left(), base - metrics.ascent(), room.width(), metrics.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), words)
        painter.restore()


def _font(document: QTextDocument) -> QFont:
    font = QFont(document.defaultFont())
    font.setPointSizeF(font.pointSizeF() * 0.88)
    return font
