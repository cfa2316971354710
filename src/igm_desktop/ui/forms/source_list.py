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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from igm_desktop.core.shown import in_sentence
from igm_desktop.core.sources.choosing import Choice
from igm_desktop.ui.forms.overlay import Overlay
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
    """The sources that fit."""

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
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LINES:
            return self._lines(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(self._lines(index.row()))
        return None

    def _lines(self, row: int) -> tuple[str, str]:
        name = self.choices[row].name
        return f"{name.short} · {self.place}" if self.place else name.short, name.full


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
        box = view.visualRect(index)
        if index.row() == view.currentIndex().row():
            _mark(painter, view, box)
        first, second = index.data(LINES)
        small, inner = small_font(view), box.adjusted(SIDE, GAP, -SIDE, -GAP)
        height = QFontMetrics(view.font()).height()
        below = QRect(inner.left(), inner.top() + height, inner.width(), QFontMetrics(small).height())
        _write(painter, view, QRect(inner.left(), inner.top(), inner.width(), height), first, view.font(), theme.text)
        _write(painter, view, below, second, small, theme.quiet)


class _New(QWidget):
    """The last row, always in sight: a source that is not there yet, with the words as its title."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = self._note = ""
        self._chosen = False
        self.setFixedHeight(self.fontMetrics().height() + 2 * GAP + 4)

    def say(self, words: str, note: str) -> None:
        new = translate("SourceList", "New source “{title}”").replace("{title}", in_sentence(words))
        self.text = new if words else translate("SourceList", "New source…")
        self._note = note
        self.setAccessibleName(", ".join(filter(None, (self.text, note))))
        self.update()

    def choose(self, *, chosen: bool) -> None:
        self._chosen = chosen
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        if self._chosen:
            _mark(painter, self, self.rect())
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
        inner = self.rect().adjusted(SIDE, 0, -SIDE, 0)
        picture = _at_start(self, inner, PICTURE)
        picture.setTop(inner.center().y() - PICTURE // 2)
        picture.setHeight(PICTURE)
        icon("add", theme.action).paint(painter, picture)
        start = PICTURE + 7
        inner = inner.adjusted(*((0, 0, -start, 0) if _from_right(self) else (start, 0, 0, 0)))
        wide = min(QFontMetrics(self.font()).horizontalAdvance(self.text) + 12, inner.width())
        _write(painter, self, _at_start(self, inner, wide), self.text, self.font(), theme.action)
        rest = inner.adjusted(*((0, 0, -wide, 0) if _from_right(self) else (wide, 0, 0, 0)))
        if rest.width() > 60:
            _write(painter, self, rest, self._note, small_font(self), theme.quiet)
        painter.end()


class SourceList(Overlay):
    """Over the window, never with the keyboard: `chosen` carries the row that was clicked; the last makes a source."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("SourceList", "Sources to cite"))
        self.current = -1
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
        self.new = _New()
        self.new.clicked.connect(lambda: self.chosen.emit(self.count - 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.new)
        self.hide()

    @property
    def count(self) -> int:
        """How many rows there are, with that of a new source."""
        return len(self.offers.choices) + 1

    def show_offers(self, choices: tuple[Choice, ...], words: str, place: str) -> None:
        """Offer these, with the first of them chosen; a new source is only made by one who goes there."""
        self.offers.show_offers(choices, words, place)
        self.new.say(words, "" if choices else translate("SourceList", "No source has these words."))
        self.view.setVisible(bool(choices))
        self.choose(0 if choices else -1)

    def choose(self, row: int) -> None:
        """Put the choice on a row, on none for -1."""
        self.current = row
        self.view.setCurrentIndex(self.offers.index(row) if 0 <= row < self.count - 1 else QModelIndex())
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())
        self.new.choose(chosen=row == self.count - 1)

    def step(self, by: int) -> None:
        """To another row, round the end."""
        self.choose((self.current + by) % self.count if self.current >= 0 else (0 if by > 0 else self.count - 1))

    def page(self, by: int) -> None:
        """Some rows further, not round the end."""
        self.choose(max(0, min(self.current + by * (ROWS - 1), self.count - 1)))

    def text(self) -> str:
        """What the chosen row says."""
        index = self.view.currentIndex()
        return str(index.data()) if index.isValid() else self.new.text if self.current >= 0 else ""

    def wanted_size(self) -> QSize:
        """As large as its rows, up to some of them."""
        return QSize(WIDTH, min(self.count - 1, ROWS) * row_height(self.view) + self.new.height() + 2)

    def least_height(self) -> int:
        """With less than that it is of no use: two sources and the last row."""
        return min(self.count - 1, 2) * row_height(self.view) + self.new.height() + 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not what lies under it


def small_font(view: QWidget) -> QFont:
    """The letters of the second line."""
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 0.88)
    return font


def row_height(view: QWidget) -> int:
    """Of every row: two lines."""
    return QFontMetrics(view.font()).height() + QFontMetrics(small_font(view)).height() + 2 * GAP


def _mark(painter: QPainter, view: QWidget, box: QRect) -> None:
    """The ground of the row that is chosen."""
    theme = theme_of(view.palette())
    painter.fillRect(box, QColor(theme.selection))
    painter.fillRect(_at_start(view, box, 3), QColor(theme.action))


def _from_right(view: QWidget) -> bool:
    return view.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _at_start(view: QWidget, box: QRect, width: int) -> QRect:
    left = box.right() - width + 1 if _from_right(view) else box.left()
    return QRect(left, box.top(), width, box.height())


def _write(painter: QPainter, view: QWidget, box: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a name runs as it is written
    side = Qt.AlignmentFlag.AlignRight if _from_right(view) else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute) | int(
        Qt.TextFlag.TextSingleLine.value
    )
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, flags, cut)
