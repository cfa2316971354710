"""How a cell is drawn, and what the keys do while it is being written."""

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from igm_desktop.core.facts.cells import PROSES, item_name
from igm_desktop.core.translating import as_before
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.direction import direction
from igm_desktop.ui.pages.facts.columns import Column
from igm_desktop.ui.pages.facts.editors import CellEditor, open_editor
from igm_desktop.ui.pages.facts.heights import ABOVE, SIDE
from igm_desktop.ui.pages.facts.model import BORROWED, PROBLEM, FactModel, Index
from igm_desktop.ui.theme import Theme, theme_of

# A list that opens under the editor, or another program that a person looks at, leaves the cell open.
_STAYING: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT, _NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
CORNER: Final = 9


class CellDelegate(QStyledItemDelegate):
    """`left` says how a person left a cell that was being written: down, up, next, previous, add, stay, paste.
    `problem_changed` carries why what is typed is not taken.
    """

    left = Signal(str)
    problem_changed = Signal(str)

    def __init__(self, context: Context, model: FactModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._context, self._model, self._view = context, model, view
        self.opened: CellEditor | None = None

    # The editor

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column, ref = self._model.columns[index.column()], self._model.ref(index)
        row = item_name(self._model.items[index.row()], self._context.session.document.languages)
        opened = open_editor(self._context, column, ref, f"{column.title} – {row}" if row else column.title)
        opened.widget.setParent(parent)
        opened.widget.setAutoFillBackground(True)
        opened.binding.problem_changed.connect(self.problem_changed)
        kept = self._model.kept(ref)
        self.opened = opened
        if kept is not None:
            opened.write(kept[0])
            opened.binding.commit()
        return opened.widget

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        opened = self.opened
        if opened is not None and opened.widget is editor:
            self.opened = None
            opened.finish()
            if opened.binding.pending:
                self._model.keep(opened.binding.ref, opened.text(), opened.binding.problem)
            else:
                self._model.forget(opened.binding.ref)
            QTimer.singleShot(0, self._view.viewport(), self._view.viewport().update)
        super().destroyEditor(editor, index)

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Its binding has shown it."""

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        """Its binding writes it."""
        if self.opened is not None:
            self.opened.finish()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        area = QRect(option.rect)
        area.setHeight(max(area.height() - 1, editor.minimumHeight()))
        editor.setGeometry(area)

    def abandon(self) -> None:
        """Have the cell say what it said when it was opened."""
        opened, session = self.opened, self._context.session
        if opened is None:
            return
        before, ref = opened.before, opened.binding.ref
        opened.binding.show_value()
        self._model.forget(ref)
        if session.document is before:
            return
        if session.history.undone().present is before:
            session.undo()
        else:
            session.apply(lambda document: as_before(document, before, ref), self._model.columns[0].label)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.reason() in _STAYING:
            return False
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        way = _way(event) if event.type() == QEvent.Type.KeyPress else ""
        if not way:
            return False
        if way == "escape":
            self.abandon()
            way = "stay"
        self.left.emit(way)
        return True

    # The look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        area = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        problem = bool(index.data(PROBLEM))
        painter.save()
        painter.fillRect(area, QColor(theme.warning if problem else theme.selection if chosen else theme.surface))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(theme.line))
        if not self._is_open(index):
            self._paint_words(painter, area, index, theme)
        if self._model.commented(index):
            self._paint_corner(painter, area, theme)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_corner(self, painter: QPainter, area: QRect, theme: Theme) -> None:
        """The corner at the end of a cell that is commented on."""
        mirrored = self._mirrored()
        corner = area.topLeft() if mirrored else area.topRight() + QPoint(1, 0)
        across = CORNER if mirrored else -CORNER
        painter.save()
        painter.setPen(QPen(QColor(theme.control_line), 1))
        painter.setBrush(QColor(theme.comment))
        painter.drawPolygon([corner, corner + QPoint(across, 0), corner + QPoint(0, CORNER)])
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        column: Column = self._model.columns[index.column()]
        text, ink = self._model.text(index), theme.on_warning if index.data(PROBLEM) else theme.text
        if not text:
            text, ink = str(index.data(BORROWED) or ""), theme.quiet
        side = Qt.AlignmentFlag.AlignLeading
        if column.field in PROSES:
            painter.setLayoutDirection(direction(column.language))
        elif not text_runs_left(text):  # numbers stay as they are: 2019–2021 is not 2021–2019
            side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        flags = int(side | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.setPen(QColor(ink))
        painter.drawText(area.adjusted(SIDE, ABOVE, -SIDE, -ABOVE), flags, text)

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _is_open(self, index: Index) -> bool:
        return self.opened is not None and self.opened.binding.ref == self._model.ref(index)


def text_runs_left(text: str) -> bool:
    """Whether the text has a letter of a script that runs from the right."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def _way(event: QKeyEvent) -> str:
    """Where a key leads out of a cell that is being written; nothing for one that stays in it."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.matches(QKeySequence.StandardKey.Paste):
        return "paste" if "\t" in QGuiApplication.clipboard().text() else ""
    if key in _ENTER:
        return {_NONE: "down", _SHIFT: "up", _CTRL: "add"}.get(modifiers, "")
    if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and modifiers == _SHIFT):
        return "previous"
    if key == Qt.Key.Key_Tab and not modifiers:
        return "next"
    return "escape" if key == Qt.Key.Key_Escape else ""
