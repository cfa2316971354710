"""The list of questions at the side: painted rows, so that a thousand of them open at once."""

from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from igm_desktop.core.answering import Question
from igm_desktop.core.domains import DomainId
from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.pages.domain.answering.questions import Questions, Row
from igm_desktop.ui.theme import Theme, theme_of
from igm_desktop.ui.two_lines import draw_lines

Index = QModelIndex | QPersistentModelIndex

SIDE: Final = 10
GAP: Final = 6  # over and under the words of a row
RING: Final = 14
PICTURE: Final = 13
LINES: Final = 2


class QuestionList(QListView):
    """`chosen` carries the question that a person went to, `keyed` a key that is none of the list's own."""

    chosen = Signal(str)
    keyed = Signal(QKeyEvent)

    def __init__(self, model: Questions, domain: DomainId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = False
        self.setAccessibleName(self.tr("Questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._rows = _Rows(self, domain)
        self.setItemDelegate(self._rows)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that rows keep their width
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_current)
        self.setAutoScroll(False)  # it would lay the rows out each time that the current one changes
        model.modelAboutToBeReset.connect(self._rows.forget)
        self.setModel(model)  # last: every setting after it would lay the rows out once more
        model.modelReset.connect(lambda: self.mark(model.open))

    def mark(self, indicator_id: str) -> None:
        """Have the row of a question be the current one, in sight."""
        row = self._model.row_of(indicator_id)
        if row is None:
            return
        self._quiet = True
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False
        self._soon.start()  # once the rows are laid out at the width that they will have

    def _show_current(self) -> None:
        """Scroll to the current row, and to the name of its sub-category right above it."""
        index = self.currentIndex()
        if not index.isValid() or not self.isVisible():
            return
        row = index.row()
        if row and self._model.rows[row - 1].question is None:
            self.scrollTo(self._model.index(row - 1))
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        question = self._model.rows[current.row()].question if current.isValid() else None
        if question is not None and not self._quiet:
            self.scrollTo(current)
            self.chosen.emit(question.indicator.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walks = {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        }
        if event.key() in walks:
            super().keyPressEvent(event)
        else:
            event.ignore()  # typing letters would search the list; digits answer, and Enter goes to the narrative
            self.keyed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():  # another height leaves the rows as they are
            self._rows.forget()
            self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    """Number, question in two lines at most, and marks: a ring for the answer, pictures for narrative and source, and how
    many findings draw on it. Shapes tell them apart, never a colour alone.
    """

    def __init__(self, view: QListView, domain: DomainId) -> None:
        super().__init__(view)
        self._view = view
        self._domain: DomainId = domain
        self._fonts: tuple[QFont, QFont, QFont] | None = None
        self._sizes: list[QSize] = []
        self._widths: dict[str, int] = {}
        self._numbers = self._line = self._small = self._room = 0

    def forget(self) -> None:
        """Measure afresh: the width, the letters or the rows are others."""
        self._fonts = None

    def _measure(self) -> tuple[QFont, QFont, QFont]:
        """The letters of a question, of a number, of the name of a sub-category; and once for all how high rows are."""
        if self._fonts is not None:
            return self._fonts
        words, bold = QFont(self._view.font()), QFont(self._view.font())
        small = QFont(self._view.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        bold.setPointSizeF(small.pointSizeF())
        bold.setBold(True)
        self._fonts = words, small, bold
        self._line, self._small = QFontMetrics(words).lineSpacing(), QFontMetrics(small).lineSpacing()
        rows = self._questions().rows
        longest = max((row.number for row in rows if row.question), key=len, default="")
        self._numbers = QFontMetrics(small).horizontalAdvance(longest) + 8
        self._room = self._view.viewport().width() - 2 * SIDE - RING - 8
        self._sizes = self._measured(rows, QFontMetrics(words))
        return self._fonts

    def _measured(self, rows: tuple[Row, ...], metrics: QFontMetrics) -> list[QSize]:
        around = self._small + 2 * GAP
        first, group = QSize(60, around + 2), QSize(60, around + 8)
        one, two = (QSize(60, around + 2 + lines * self._line) for lines in (1, LINES))
        sizes = [group if row.question is None else one if self._fits(row.words, metrics) else two for row in rows]
        return [first, *sizes[1:]] if sizes else []

    def _fits(self, words: str, metrics: QFontMetrics) -> bool:
        """Whether the words have room in one line; what is surely short or long is not measured, which costs most."""
        if len(words) * metrics.averageCharWidth() > 2 * self._room:
            return False
        width = self._widths.get(words)
        if width is None:
            width = self._widths[words] = metrics.horizontalAdvance(words)
        return width <= self._room

    def _questions(self) -> Questions:
        model = self._view.model()
        assert isinstance(model, Questions)
        return model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._fonts is None:
            self._measure()
        return self._sizes[index.row()]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._measure()
        view, row = self._view, self._questions().rows[index.row()]
        theme, box = theme_of(view.palette()), view.visualRect(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.question is None:
            self._paint_group(painter, box, row, theme)
        else:
            self._paint_question(painter, box, row, row.question, theme, current=index == view.currentIndex())
        painter.restore()

    def _paint_group(self, painter: QPainter, box: QRect, row: Row, theme: Theme) -> None:
        bold = self._measure()[2]
        inner = box.adjusted(SIDE, 0, -SIDE, -GAP)
        painter.setFont(bold)
        painter.setPen(QColor(theme.quiet))
        text = QFontMetrics(bold).elidedText(f"{row.number}  {row.words}", Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading), text)

    def _paint_question(
        self,
        painter: QPainter,
        box: QRect,
        row: Row,
        question: Question,
        theme: Theme,
        *,
        current: bool,
    ) -> None:
        words, small, _ = self._measure()
        self._paint_ground(painter, box, theme, current=current)
        top = box.top() + GAP + 1
        ring = QRect(box.left() + SIDE, top + (self._small - RING) // 2, RING, RING)
        paint_ring(painter, QRectF(self._mirrored(ring, box)), question, theme)
        start = box.left() + SIDE + RING + 8
        painter.setFont(small)
        painter.setPen(QColor(theme.ink(self._domain) if current else theme.quiet))
        place = QRect(start, top, self._numbers, self._small)
        painter.drawText(
            self._mirrored(place, box),
            int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
            row.number,
        )
        self._paint_marks(painter, QRect(start + self._numbers, top, 200, self._small), box, question, theme)
        painter.setPen(QColor(theme.text))
        room = QRect(start, top + self._small, self._room, LINES * self._line)
        draw_lines(painter, self._mirrored(room, box), row.words, words, self._line, self._view.layoutDirection())

    def _paint_ground(self, painter: QPainter, box: QRect, theme: Theme, *, current: bool) -> None:
        under = box.contains(self._view.viewport().mapFromGlobal(self._view.cursor().pos()))
        ground = QRectF(box.adjusted(2, 1, -2, -1))
        if current or under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if current else theme.hover))
            painter.drawRoundedRect(ground, 6, 6)
        if current:
            bar = QRect(box.left() + 2, box.top() + 7, 3, box.height() - 14)
            painter.setBrush(QColor(theme.ink(self._domain)))
            painter.drawRoundedRect(QRectF(self._mirrored(bar, box)), 1.5, 1.5)
        if current and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_marks(self, painter: QPainter, room: QRect, box: QRect, question: Question, theme: Theme) -> None:
        at = room.left()
        pictures = (("draft", question.written), ("source", question.sourced), ("link", bool(question.findings)))
        for name, there in pictures:
            if there:
                place = QRect(at, room.top() + (room.height() - PICTURE) // 2, PICTURE, PICTURE)
                paint_icon(painter, QRectF(self._mirrored(place, box)), name, theme.quiet)
                at += PICTURE + 6
        if question.findings:
            at = self._paint_number(painter, QRect(at - 3, room.top(), 40, room.height()), box, len(question.findings))
        if question.comments:
            place = QRect(at, room.top() + (room.height() - PICTURE) // 2, PICTURE, PICTURE)
            mirrored = QRectF(self._mirrored(place, box))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.comment))
            painter.drawEllipse(mirrored.adjusted(-2, -2, 2, 2))
            paint_icon(painter, mirrored.adjusted(1, 1, -1, -1), "comment", theme.on_comment)
            self._paint_number(painter, QRect(at + PICTURE + 4, room.top(), 40, room.height()), box, question.comments)

    def _paint_number(self, painter: QPainter, place: QRect, box: QRect, number: int) -> int:
        """Gives where the next mark goes."""
        painter.setPen(QColor(theme_of(self._view.palette()).quiet))
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self._mirrored(place, box), flags, str(number))
        return place.left() + painter.fontMetrics().horizontalAdvance(str(number)) + 8

    def _mirrored(self, place: QRect, box: QRect) -> QRect:
        if self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(box.left() + box.right() - place.right(), place.top(), place.width(), place.height())


def paint_ring(painter: QPainter, box: QRectF, question: Question, theme: Theme) -> None:
    """An empty ring for what is not answered, a full one with a tick for an answer, with a bar where it does not apply."""
    inner = box.adjusted(1, 1, -1, -1)
    if not question.answered:
        painter.setPen(QPen(QColor(theme.control_line), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.quiet))
    painter.drawEllipse(inner)
    painter.setPen(QPen(QColor(theme.surface), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = inner.center()
    if question.applies:
        painter.drawPolyline(
            [
                middle + QRectF(-2.8, 0.2, 0, 0).topLeft(),
                middle + QRectF(-0.7, 2.4, 0, 0).topLeft(),
                middle + QRectF(3.0, -2.2, 0, 0).topLeft(),
            ]
        )
    else:
        painter.drawLine(middle + QRectF(-2.8, 0, 0, 0).topLeft(), middle + QRectF(2.8, 0, 0, 0).topLeft())
