"""The heads of the table's columns, in line with the cells under them; the one that is sorted by has an arrow."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.theme import theme_of

GAP: Final = 8
ARROW: Final = 12


class Heads(QHeaderView):
    """A click on a head sorts."""

    def __init__(self, signs: dict[int, str], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._signs = signs  # icons of the heads that have no words
        self.setMouseTracking(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setSortIndicatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def width_of(self, words: str) -> int:
        """What a head with those words takes, with the arrow beside them."""
        return self.fontMetrics().horizontalAdvance(words) + 2 * GAP + ARROW + 6

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 14)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        theme = theme_of(self.palette())
        sorted_by = self.sortIndicatorSection() == index
        painter.save()
        painter.fillRect(rect, QColor(theme.background))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        box = rect.adjusted(GAP, 0, -GAP, 0)
        sign = self._signs.get(index, "")
        if sign:
            place = QRectF(0, 0, 16, 16)
            place.moveCenter(QRectF(box).center())
            paint_icon(painter, place, sign, theme.text if sorted_by else theme.quiet)
        else:
            self._paint_words(painter, box, index, sorted_by=sorted_by)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, index: int, *, sorted_by: bool) -> None:
        theme = theme_of(self.palette())
        model = self.model()
        role = Qt.ItemDataRole
        words = str(model.headerData(index, Qt.Orientation.Horizontal, role.DisplayRole))
        side = model.headerData(index, Qt.Orientation.Horizontal, role.TextAlignmentRole)
        font = self.font()
        font.setBold(sorted_by)
        painter.setFont(font)
        painter.setPen(QColor(theme.text if sorted_by else theme.quiet))
        metrics = painter.fontMetrics()
        trailing = bool(side & Qt.AlignmentFlag.AlignTrailing) != (
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        room = box.adjusted(ARROW + 2, 0, 0, 0) if trailing else box.adjusted(0, 0, -ARROW - 2, 0)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | int(_side(trailing)), words)
        if sorted_by:
            advance = metrics.horizontalAdvance(words)
            left = room.right() - advance - ARROW - 2 if trailing else room.left() + advance + 3
            way = "down" if self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else "up"
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(
                painter, QRectF(left, box.center().y() - ARROW / 2 + 1, ARROW, ARROW), f"chevron-{way}", theme.text
            )


def _side(trailing: bool) -> Qt.AlignmentFlag:  # noqa: FBT001
    return Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
