"""The little window in which indicators are linked to a finding: a search field over a list to tick."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from igm_desktop.core.answering import matches, number
from igm_desktop.core.catalogue.model import Indicator
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, quiet, set_tool_tip
from igm_desktop.ui.theme import theme_of

SIZE: Final = QSize(470, 380)
_ID: Final = Qt.ItemDataRole.UserRole
_WORDS: Final = Qt.ItemDataRole.UserRole + 1


class IndicatorPicker(QFrame):
    """Ticks indicators of a finding. Typing searches, the arrows walk, Space or Enter ticks, Ctrl+Enter goes to the answer,
    Escape closes.
    """

    def __init__(self, context: Context, finding_id: str, domain: DomainId, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._finding = context, finding_id
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: words or a number"))
        self.search.setAccessibleName(self.tr("Search the indicators"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Indicators"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that rows keep their width
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.nothing = quiet(self.tr("No indicator has these words."))
        self.nothing.hide()
        self.answer = button(self.tr("Go to the answer"), icon="arrow-right", kind="link")
        set_tool_tip(self.answer, QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        self.answer.clicked.connect(lambda _: self.go_to_answer())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for widget in (self.search, self.nothing, self.list):
            layout.addWidget(widget)
        layout.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTrailing)
        self._fill(domain)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self.toggle)
        self.list.currentItemChanged.connect(lambda *_: self._offer_answer())
        self._offer_answer()

    def open_at(self, anchor: QWidget, indicator_id: str = "") -> None:
        """Show it by a button, at an indicator if one is named."""
        self.resize(SIZE)
        point = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            point.setX(point.x() + anchor.width() - SIZE.width())
        room = anchor.screen().availableGeometry()
        point.setX(max(room.left(), min(point.x(), room.right() - SIZE.width())))
        if point.y() + SIZE.height() > room.bottom():
            point.setY(max(room.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - SIZE.height() - 4))
        self.move(point)
        self.show()
        self.list.doItemsLayout()  # the rows were measured before they had their width
        self.search.setFocus()
        first = next((item for item in self._items() if item.data(_ID) == indicator_id), None) or self._first()
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.scrollToItem(first)

    def toggle(self, item: QListWidgetItem) -> None:
        """Link the indicator, or unlink it."""
        indicator = item.data(_ID)
        if not indicator:
            return
        ref = ("findings", self._finding, "indicators", str(indicator))
        session = self._context.session
        try:
            linked = bool(value_at(session.document, ref))
            session.flush()
            session.apply(
                lambda document: set_value(document, ref, not linked),
                self.tr("Unlink indicator") if linked else self.tr("Link indicator"),
            )
        except InvalidEdit:  # the finding went away while the window was open
            self.close()
            return
        _tick(item, on=not linked)

    def go_to_answer(self) -> None:
        """Close, and open the question of the current row, if this assessment asks it."""
        indicator = self._current()
        if indicator is not None:
            self.close()
            self._context.session.flush()
            self._context.go(("answers", indicator.id))

    def _current(self) -> Indicator | None:
        item: QListWidgetItem | None = self.list.currentItem()
        found = self._context.catalogue.indicator(str(item.data(_ID) or "")) if item is not None else None
        return found if found is not None and found.level == self._context.session.document.level else None

    def _offer_answer(self) -> None:
        self.answer.setEnabled(self._current() is not None)

    def _fill(self, domain: DomainId) -> None:
        document, catalogue, language = self._context.session.document, self._context.catalogue, self._context.language
        linked = value_at(document, ("findings", self._finding, "indicators"))
        here = linked if isinstance(linked, tuple) else ()
        known = {indicator.id for indicator in catalogue.indicators(document.level)}
        others = tuple(one for one in here if one not in known)
        if others:
            self._add_group(self.tr("Linked, of another catalogue or level"))
            for one in others:
                self._add(one, catalogue.question(one, language), on=True)
        groups = [group for group in catalogue.all_sub_categories if group.level == document.level]
        for group in sorted(groups, key=lambda one: one.domain != domain):  # those of this domain first
            self._add_group(f"{number(group.id)} {catalogue.sub_category_name(group.id, language)}")
            for indicator in group.indicators:
                self._add_indicator(indicator, on=indicator.id in here)

    def _add_group(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        item.setForeground(self.palette().placeholderText())
        self.list.addItem(item)

    def _add_indicator(self, indicator: Indicator, *, on: bool) -> None:
        self._add(indicator.id, self._context.catalogue.question(indicator.id, self._context.language), on=on)

    def _add(self, indicator_id: str, question: str, *, on: bool) -> None:
        item = QListWidgetItem(f"{number(indicator_id)}  {question}")
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(_ID, indicator_id)
        item.setData(_WORDS, question)
        _tick(item, on=on)
        self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _first(self) -> QListWidgetItem | None:
        return next((item for item in self._items() if item.data(_ID) and not item.isHidden()), None)

    def _filter(self, text: str) -> None:
        """Show the indicators with all the words, and their groups."""
        group: QListWidgetItem | None = None
        for item in self._items():
            if not item.data(_ID):
                group = item
                group.setHidden(True)
                continue
            found = matches(text, str(item.data(_ID)), str(item.data(_WORDS)))
            item.setHidden(not found)
            if found and group is not None:
                group.setHidden(False)
        first = self._first()
        self.nothing.setVisible(first is None)
        if first is None:
            self.list.clearSelection()  # what is hidden is not ticked
        else:
            self.list.setCurrentItem(first)
            self.list.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.go_to_answer()
                return True
            if enter or (key == Qt.Key.Key_Space and watched is self.list):
                for item in self.list.selectedItems():
                    self.toggle(item)
                return True
            if watched is self.search and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.list.setFocus()
                return self.list.event(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.control_line), 1))
        painter.setBrush(self.palette().base())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _Rows(QStyledItemDelegate):
    """A little more room between the rows than the list has by itself."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._list = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(self._list.viewport().width() - 8)  # Qt measures wider than it paints
        size = super().sizeHint(narrower, index)
        return QSize(size.width(), size.height() + 6)


def _tick(item: QListWidgetItem, *, on: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
