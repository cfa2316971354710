"""The small list of sources that lies beside the caret while a person types which one to cite."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from igm_desktop.core.sources.choosing import Choice
from igm_desktop.ui.icons import icon
from igm_desktop.ui.theme import theme_of

translate = QCoreApplication.translate

WIDTH: Final = 420
ROWS: Final = 6
SIDE: Final = 10
GAP: Final = 5  # over and under the words of a row
PICTURE: Final = 14
Index = QModelIndex | QPersistentModelIndex

LINES: Final = Qt.ItemDataRole.UserRole + 1
"""The two lines of a row: what the label will say, and the whole name."""


class Offers(QAbstractListModel):
    """The sources that fit, and in the last row a new one with the words as its title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self.words = self.place = ""

    def show_offers(self, choices: tuple[Choice, ...], words: str, place: str) -> None:
        """Offer these."""
        self.beginResetModel()
        self.choices, self.words, self.place = choices, words, place
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choices) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LINES:
            return self._lines(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, self._lines(index.row())))
        return None

    def _lines(self, row: int) -> tuple[str, str]:
        if row < len(self.choices):
            name = self.choices[row].name
            return f"{name.short} · {self.place}" if self.place else name.short, name.full
        if not self.words:
            return translate("SourceList", "New source…"), ""
        new = translate("SourceList", "New source “{title}”").replace("{title}", self.words)
        return new, "" if self.choices else translate("SourceList", "No source has these words.")


class _Row(QStyledItemDelegate):
    """Two lines, painted as they stand."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QWidget)
        return QSize(120, row_height(view))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QListView)
        theme = theme_of(view.palette())
        box, row, last = view.visualRect(index), index.row(), index.model().rowCount() - 1
        if row == view.currentIndex().row():
            painter.fillRect(box, QColor(theme.selection))
            painter.fillRect(_at_start(view, box, 3), QColor(theme.action))
        if row == last and last:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(box.topLeft(), box.topRight())
        first, second = index.data(LINES)
        inner = box.adjusted(SIDE, GAP, -SIDE, -GAP)
        if row == last:
            picture = _at_start(view, inner, PICTURE)
            picture.setTop(inner.center().y() - PICTURE // 2)
            picture.setHeight(PICTURE)
            icon("add", theme.action).paint(painter, picture)
            start = PICTURE + 7
            inner = inner.adjusted(*((0, 0, -start, 0) if _from_right(view) else (start, 0, 0, 0)))
        small = small_font(view)
        height = QFontMetrics(view.font()).height()
        top = inner if not second else QRect(inner.left(), inner.top(), inner.width(), height)
        below = QRect(inner.left(), inner.top() + height, inner.width(), QFontMetrics(small).height())
        _write(painter, view, top, first, view.font(), theme.action if row == last else theme.text)
        if second:
            _write(painter, view, below, second, small, theme.quiet)


class SourceList(QFrame):
    """Over the window, never with the keyboard: `chosen` carries the row that was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("SourceList", "Sources to cite"))
        self.offers = Offers(self)
        self.view = QListView()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self.offers)
        self.view.setItemDelegate(_Row(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(translate("SourceList", "Sources to cite"))
        self.view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.view)
        self.hide()

    @property
    def current(self) -> int:
        """The row that Enter chooses, -1 for none."""
        return self.view.currentIndex().row()

    def show_offers(self, choices: tuple[Choice, ...], words: str, place: str) -> None:
        """Offer these, with the first of them chosen; a new source is only made by one who goes there."""
        self.offers.show_offers(choices, words, place)
        self.choose(0 if choices else -1)

    def choose(self, row: int) -> None:
        """Put the choice on a row."""
        self.view.setCurrentIndex(self.offers.index(row) if row >= 0 else QModelIndex())
        self.view.scrollTo(self.view.currentIndex())

    def step(self, by: int) -> None:
        """To another row, round the end."""
        count = self.offers.rowCount()
        self.choose((self.current + by) % count if self.current >= 0 else (0 if by > 0 else count - 1))

    def page(self, by: int) -> None:
        """Some rows further, not round the end."""
        self.choose(max(0, min(self.current + by * (ROWS - 1), self.offers.rowCount() - 1)))

    def text(self) -> str:
        """What the chosen row says."""
        index = self.view.currentIndex()
        return str(index.data()) if index.isValid() else ""

    def wanted_size(self) -> QSize:
        """As large as its rows, up to some of them."""
        rows = min(self.offers.rowCount(), ROWS)
        return QSize(WIDTH, rows * row_height(self.view) + 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not what lies under it

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.control_line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def small_font(view: QWidget) -> QFont:
    """The letters of the second line."""
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 0.88)
    return font


def row_height(view: QWidget) -> int:
    """Of every row: two lines."""
    return QFontMetrics(view.font()).height() + QFontMetrics(small_font(view)).height() + 2 * GAP


def _from_right(view: QWidget) -> bool:
    return view.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _at_start(view: QWidget, box: QRect, width: int) -> QRect:
    left = box.right() - width + 1 if _from_right(view) else box.left()
    return QRect(left, box.top(), width, box.height())


def _write(painter: QPainter, view: QWidget, box: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if _from_right(view) else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute) | int(
        Qt.TextFlag.TextSingleLine.value
    )
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags, cut)
