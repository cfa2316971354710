"""The outline under the wheel: every section with its count, as one list that the arrow keys walk."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.ui.theme import theme_of

Index = QModelIndex | QPersistentModelIndex

ROW, TIGHT_ROW = 34, 25
BREAK = 12
SIDE = 12
MARK = 20
FINDING_MIME = "application/x-igm-finding"
_SECTION, _COUNT, _BREAK = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_COMMENTS = Qt.ItemDataRole.UserRole + 3
PILL = 10  # around the number of comments


@dataclass(frozen=True, slots=True)
class Entry:
    """A section: its name for the program and for people, a count or nothing, whether a line stands above it, and how
    many comments are open there.
    """

    section: str
    name: str
    count: int | None = None
    break_above: bool = False
    comments: int = 0


class Outline(QListWidget):
    """`chosen` carries the section's name; `finding_dropped` a finding's id and the domain it was dropped on;
    `rows_changed` tells that names may take another number of lines now.
    """

    chosen = Signal(str)
    finding_dropped = Signal(str, str)
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_height = ROW
        self._width_then = 0
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Sections"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QListWidget.DragDropMode.DropOnly)
        self.currentItemChanged.connect(self._choose)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these, keeping the chosen one."""
        current = self.current()
        self.blockSignals(True)
        if [self.item(row).data(_SECTION) for row in range(self.count())] != [entry.section for entry in entries]:
            self.clear()
            for _ in entries:
                self.addItem(QListWidgetItem())
        for row, entry in enumerate(entries):
            item = self.item(row)
            item.setText(entry.name)
            item.setData(_SECTION, entry.section)
            item.setData(_COUNT, entry.count)
            item.setData(_BREAK, entry.break_above)
            item.setData(_COMMENTS, entry.comments)
            count = [] if entry.count is None else [str(entry.count)]
            comments = [self.tr("%n open comment(s)", "", entry.comments)] if entry.comments else []
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((entry.name, *count, *comments)))
        self.blockSignals(False)
        self.viewport().update()  # nobody was told of the new words
        self.select(current)

    def current(self) -> str:
        """The chosen section, or nothing."""
        return str(self.currentItem().data(_SECTION)) if self.currentRow() >= 0 else ""

    def select(self, section: str) -> None:
        """Choose the section without telling anybody."""
        self.blockSignals(True)
        rows = (row for row in range(self.count()) if self.item(row).data(_SECTION) == section)
        row = next(rows, None)
        if row is None:  # a page without a line here
            self.setCurrentRow(-1)
        else:
            self.setCurrentRow(row)
        self.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_SECTION))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        # Not for a scroll bar that comes or goes: whoever hears of it changes the height, and so the scroll bar again.
        if self.width() != self._width_then:
            self._width_then = self.width()
            self.rows_changed.emit()

    def sizeHint(self) -> QSize:
        breaks = sum(bool(self.item(row).data(_BREAK)) for row in range(self.count()))
        return QSize(220, self.count() * self.row_height + breaks * BREAK + 8)

    def set_tight(self, *, tight: bool) -> None:
        """Have rows closer together, for a low window."""
        row = TIGHT_ROW if tight else ROW
        if row != self.row_height:
            self.row_height = row
            self.scheduleDelayedItemsLayout()

    def content_height(self) -> int:
        """How high all rows together are at the present width."""
        return sum(self.sizeHintForRow(row) for row in range(self.count()))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * self.row_height)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(FINDING_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(FINDING_MIME) and self._domain_at(event) != "")

    def dropEvent(self, event: QDropEvent) -> None:
        domain = self._domain_at(event)
        if domain:
            finding = bytes(event.mimeData().data(FINDING_MIME).data()).decode("utf-8", "replace")
            event.acceptProposedAction()
            self.finding_dropped.emit(finding, domain)

    def _domain_at(self, event: QDropEvent) -> str:
        item = self.itemAt(event.position().toPoint())
        section = str(item.data(_SECTION)) if item else ""
        return section if section in DOMAINS else ""


class _Rows(QStyledItemDelegate):
    """Paints a row: a small square in the domain's colour, the name, the count at the end."""

    def __init__(self, view: Outline) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A name that does not fit goes on in a second line: French ones are long."""
        width = self._view.viewport().width() - 2 * SIDE - MARK - _count_width(option.fontMetrics, index)
        font = QFont(option.font)
        font.setBold(True)  # as it will be when chosen, so that nothing moves then
        flags = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 40), 1000), flags, str(index.data()))
        row = self._view.row_height
        height = max(row, words.height() + row - option.fontMetrics.height())
        return QSize(10, height + (BREAK if index.data(_BREAK) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section = str(index.data(_SECTION))
        theme = theme_of(option.palette)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_BREAK):
            painter.fillRect(area.left(), area.top() + 6, area.width(), 1, QColor(theme.line))
            area.setTop(area.top() + BREAK)
        domain = next((known for known in DOMAINS if known == section), None)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            ground = (theme.tint(domain) if domain else theme.selection) if chosen else theme.hover
            painter.setBrush(QColor(ground))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 6, 6)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.focus))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 6, 6)
        self._paint_words(painter, option, area, (index, domain, chosen))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, what: tuple[Index, DomainId | None, bool]
    ) -> None:
        index, domain, chosen = what
        theme = theme_of(option.palette)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(SIDE, 0, -SIDE, 0)
        mark = QRect(inner.right() - 8 if mirrored else inner.left(), inner.center().y() - 4, 9, 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink(domain) if domain else theme.control_line))
        painter.drawRoundedRect(mark, 2, 2)
        font = QFont(option.font)
        font.setBold(chosen)
        painter.setFont(font)
        count = index.data(_COUNT)
        width = _count_width(option.fontMetrics, index)
        words = inner.adjusted(width, 0, -MARK, 0) if mirrored else inner.adjusted(MARK, 0, -width, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.text))
        wrapped = int(Qt.AlignmentFlag.AlignLeading | middle) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, wrapped, str(index.data()))
        if count is not None:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignTrailing | middle), str(count))
        if comments := int(index.data(_COMMENTS) or 0):
            self._paint_comments(painter, option, inner, (index, comments))

    def _paint_comments(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, what: tuple[Index, int]
    ) -> None:
        """The number of open comments on a ground of its own, before the count."""
        index, comments = what
        theme = theme_of(option.palette)
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        metrics = QFontMetrics(font)
        after = (
            option.fontMetrics.horizontalAdvance(str(index.data(_COUNT))) + 8 if index.data(_COUNT) is not None else 0
        )
        width, height = _pill_width(metrics, comments), metrics.height()
        left = inner.right() - after - width + 1
        if option.direction == Qt.LayoutDirection.RightToLeft:
            left = inner.left() + after
        pill = QRect(left, inner.center().y() - height // 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.comment))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(theme.on_comment))
        painter.setFont(font)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), str(comments))


def _pill_width(metrics: QFontMetrics, comments: int) -> int:
    return max(metrics.horizontalAdvance(str(comments)) + PILL, metrics.height())


def _count_width(metrics: QFontMetrics, index: Index) -> int:
    count, comments = index.data(_COUNT), int(index.data(_COMMENTS) or 0)
    width = metrics.horizontalAdvance(str(count)) + 12 if count is not None else 0
    return width + (_pill_width(metrics, comments) + 6 if comments else 0)
