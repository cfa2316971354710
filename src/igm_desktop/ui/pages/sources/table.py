"""The table of sources: keys, columns that give way on a narrow page, and how a row is painted."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.pages.sources.heads import GAP, Heads
from igm_desktop.ui.pages.sources.model import ROW_ROLE, Index, SourcesModel
from igm_desktop.ui.pages.sources.rows import Column, Row
from igm_desktop.ui.theme import theme_of
from igm_desktop.ui.two_lines import draw_lines

ICON: Final = 16
LETTERS: Final = {
    Column.WHO: 22,
    Column.KIND: 14,
    Column.YEAR: 7,
    Column.PERIOD: 11,
    Column.LEVEL: 10,
    Column.ADDRESS: 26,
    Column.SEEN: 12,
    Column.USED: 6,
}
_GIVING_WAY: Final = (
    *((Column.ADDRESS, 170), (Column.SEEN, 140), (Column.PERIOD, 100)),
    *((Column.LEVEL, 74), (Column.KIND, 70), (Column.USED, 64), (Column.WHO, 52)),
)
"""Columns that a narrow table leaves out, each below so many letters of width."""
_QUIET: Final = frozenset({Column.KIND, Column.PERIOD, Column.LEVEL, Column.ADDRESS, Column.SEEN})


class SourcesTable(QTableView):
    """`chosen` carries the ids of the chosen rows; the other signals tell what the keys ask for."""

    chosen = Signal(tuple)
    opened = Signal()
    delete_wanted = Signal()
    paste_wanted = Signal()
    copy_wanted = Signal()
    sort_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SourcesModel(self)
        self.heads = Heads({Column.EVIDENCE: "document", Column.WARNING: "warning"}, self)
        self._quietly = False
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(self.tr("Sources"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self._dress_heads()
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_rows(self, rows: tuple[Row, ...], chosen: tuple[str, ...]) -> None:
        """Show these rows with those sources chosen, without telling anybody."""
        self._quietly = True
        if self.rows.show(rows) or chosen != self.chosen_ids():
            self._choose(chosen)
        self._quietly = False

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen sources, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.rows.rows[place].source.id for place in places)

    def choose(self, source_id: str) -> bool:
        """Choose a source and scroll to it; False where no row shows it."""
        if self.rows.place_of(source_id) < 0:
            return False
        self._choose((source_id,))
        return True

    def take_keyboard(self) -> None:
        """Take the keyboard, at the first row where none is chosen."""
        if self.rows.rows and not self.chosen_ids():
            self._choose((self.rows.rows[0].source.id,))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def show_sorted(self, column: Column, *, descending: bool) -> None:
        """Mark the column that the rows are sorted by."""
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, way)

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return self.verticalHeader().defaultSectionSize()

    def set_lines(self, lines: int) -> None:
        """Give every row room for so many lines: two, or one where there is little height."""
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().lineSpacing() + 14)

    def fit_columns(self) -> None:
        """Give each column its width; on a narrow page some give way to the title."""
        letter = self.fontMetrics().averageCharWidth()
        for column, least in _GIVING_WAY:
            self.setColumnHidden(column, self.width() < least * letter)
        for column, letters in LETTERS.items():
            head = self.heads.width_of(self.rows.headerData(column, Qt.Orientation.Horizontal))
            least = min(letters * letter, self.width() * 3 // 10) if column is Column.WHO else head
            self.setColumnWidth(column, least if column is Column.WHO else max(letters * letter, head))
        for column in (Column.EVIDENCE, Column.WARNING):
            self.setColumnWidth(column, ICON + 2 * GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = next(
            (
                signal
                for keys, signal in (
                    (QKeySequence.StandardKey.Paste, self.paste_wanted),
                    (QKeySequence.StandardKey.Copy, self.copy_wanted),
                    (QKeySequence.StandardKey.Delete, self.delete_wanted),
                )
                if event.matches(keys)
            ),
            None,
        )
        if wanted is not None:
            wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_columns()
        super().resizeEvent(event)

    def _dress_heads(self) -> None:
        heads = self.heads
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        heads.sectionClicked.connect(self.sort_wanted)
        sides = self.verticalHeader()
        sides.hide()
        sides.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_lines(2)

    def _choose(self, ids: tuple[str, ...]) -> None:
        model = self.selectionModel()
        places = [place for place in map(self.rows.place_of, ids) if place >= 0]
        model.clearSelection()
        way = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in places:
            model.select(self.rows.index(place, 0), way)
        if places:
            current = self.rows.index(places[0], Column.TITLE)
            model.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def _tell(self) -> None:
        if not self._quietly:
            self.chosen.emit(self.chosen_ids())


class _Cells(QStyledItemDelegate):
    """Paints a cell: the row's ground once, then words or a sign. Replaced sources are quiet."""

    def __init__(self, table: SourcesTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        theme = theme_of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(option.rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(theme.line))
        column = Column(index.column())
        box = QRect(option.rect).adjusted(GAP, 0, -GAP, 0)
        if column is Column.EVIDENCE or column is Column.WARNING:
            self._paint_sign(painter, box, row, column)
        else:
            quiet = row.replaced or column in _QUIET
            painter.setPen(QColor(theme.quiet if quiet else theme.text))
            font = QFont(option.font)
            font.setItalic(row.replaced)
            painter.setFont(font)
            self._paint_words(painter, box, row.cell(column), index)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_ring(painter, option, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, words: str, index: Index) -> None:
        """In one line where it is enough or all that there is, else in two."""
        metrics, way = painter.fontMetrics(), self._table.layoutDirection()
        line = metrics.lineSpacing()
        if metrics.horizontalAdvance(words) > box.width() and box.height() > 2 * line:
            room = QRect(box.left(), box.center().y() - line, box.width(), 2 * line)
            draw_lines(painter, room, words, painter.font(), line, way)
        else:
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            side = index.data(Qt.ItemDataRole.TextAlignmentRole)
            painter.drawText(box, int(QStyle.visualAlignment(way, side)), cut)

    def _paint_sign(self, painter: QPainter, box: QRect, row: Row, column: Column) -> None:
        theme = theme_of(self._table.palette())
        place = QRectF(0, 0, ICON, ICON)
        place.moveCenter(QRectF(box).center())
        if column is Column.EVIDENCE and row.source.evidence is not None:
            paint_icon(painter, place, "document", theme.quiet)
        elif column is Column.WARNING and not row.replaced and self._table.rows.warnings(row):
            paint_icon(painter, place, "warning", theme.on_warning if row.twins else theme.quiet)

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A line above and below the current row, which the keys move."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 1))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
