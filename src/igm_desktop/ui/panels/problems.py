"""The problems: a strip under the page with what looks wrong, where, why, and a button where it can be mended safely."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from igm_desktop.core.checks.problem import SEVERITIES, Problem
from igm_desktop.core.checks.wording import fix_words, message, reason
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.theme import theme_of

Index = QModelIndex | QPersistentModelIndex

SHOWN: Final = 500
GROUPS: Final = (*SEVERITIES, "languages")
_LANGUAGES: Final = frozenset({"not_translated", "older_translation"})
"""Checks that may find something in every text, and would bury the others: they have a group of their own, the last."""
SIDE: Final = 8
ROOMY: Final = 480
_MESSAGE: Final = Qt.ItemDataRole.DisplayRole
_WHERE, _NUMBER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ProblemsPanel(QWidget):
    """`chosen` and `fix_wanted` carry a problem. Up and Down walk, Enter or a click leads there, Escape closes."""

    chosen = Signal(object)
    fix_wanted = Signal(object)
    closed = Signal()

    def __init__(self, where: Callable[[Problem], str], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self._where, self._language = where, language
        self._problems: tuple[Problem, ...] = ()
        self._title = heading(self.tr("Problems"), 3)
        self._count = quiet()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setItemDelegate(_Rows(self._list))
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self._list.itemActivated.connect(self._activate)
        self._list.itemClicked.connect(self._activate)
        self._why = quiet(wrap=True)
        self._fix = button("", icon="check", user_text=True)
        self._fix.clicked.connect(self._ask_for_fix)
        previous = button("", icon="arrow-up", kind="icon", name=self.tr("Previous problem"))
        following = button("", icon="arrow-down", kind="icon", name=self.tr("Next problem"))
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        self._walk = (previous, following)
        self._close = button("", icon="close", kind="icon", name=self.tr("Close the problems"))
        self._close.clicked.connect(self.close_panel)
        self._waits = False
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title)
        top.addWidget(self._count, 1)
        for each in (*self._walk, self._close):
            top.addWidget(each)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._why, 1)
        foot.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 10)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._list)
        layout.addLayout(foot)

    # What is shown

    def show_problems(self, problems: tuple[Problem, ...] | None) -> None:
        """Show these, keeping the one that is chosen; None while nobody has looked yet."""
        before = self._current()
        row = self._list.currentRow()
        had = self._list.hasFocus() or (self._waits and self._close.hasFocus())
        known = problems or ()
        # By group, and each in the order of the document.
        self._problems = tuple(one for group in GROUPS for one in known if _group(one) == group)
        self._list.blockSignals(True)
        self._list.clear()
        for group in GROUPS:
            self._add_group(group)
        same = next((n for n, one in enumerate(self._problems) if before is not None and _is_same(one, before)), None)
        if same is not None:
            self._choose(same)
        elif before is not None and self._problems:
            self._list.setCurrentRow(self._next_row(min(row, self._list.count() - 1)))
        self._list.blockSignals(False)
        self._show_current()
        self._say(problems)
        self._fit()
        if had:
            self._take_keyboard()

    def _add_group(self, name: str) -> None:
        group = [number for number, one in enumerate(self._problems[:SHOWN]) if _group(one) == name]
        if not group:
            return
        names = {
            "wrong": self.tr("Wrong in print"),
            "look": self.tr("Worth a look"),
            "languages": self.tr("From one language to the other"),
        }
        title = QListWidgetItem(names[name], self._list)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        for number in group:
            problem = self._problems[number]
            item = QListWidgetItem(message(problem, self._language), self._list)
            where = self._where(problem)
            item.setData(_WHERE, where)
            item.setData(_NUMBER, number)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (item.text(), where))))

    def _say(self, problems: tuple[Problem, ...] | None) -> None:
        count = len(self._problems)
        if problems is None:
            text = self.tr("Looking…")
        elif not count:
            text = self.tr("Nothing looks wrong. What is not written yet is told in the status bar.")
        elif count > SHOWN:
            text = self.tr("{shown} of {count} are listed").format(shown=SHOWN, count=count)
        else:
            text = self.tr("%n to look at", "", count)
        self._count.setText(text)
        for each in self._walk:
            each.setEnabled(count > 0)

    def _show_current(self) -> None:
        problem = self._current()
        self._why.setText(reason(problem, self._language) if problem else "")
        fix = problem.fix if problem else None
        self._fix.setVisible(fix is not None)
        if fix is not None:
            self._fix.setText(fix_words(fix, self._language).replace("&", "&&"))

    def _fit(self) -> None:
        """As high as its rows, up to a third of the window; a small window leaves it one or two, and no room for reasons."""
        window = self.window().height() if self.window() is not self else 600
        heights = [self._list.sizeHintForRow(row) for row in range(min(self._list.count(), 30))]
        edge = 2 * self._list.frameWidth() + 2
        high = min(sum(heights) + edge, window * 3 // 10 if window >= ROOMY else window // 5)
        self._list.setMinimumHeight(min(high, max(heights[1:2], default=0) + edge))
        self._list.setMaximumHeight(high)
        self._list.setVisible(bool(self._problems))
        self._why.setVisible(bool(self._problems) and window >= ROOMY)

    # Walking

    def open_panel(self) -> None:
        """Show it, with the keyboard in the list."""
        self.show()
        self._fit()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Into the list; while there is nothing in it, to the button that closes, and into the list when something comes."""
        if self._list.currentRow() < 0 and self._problems:
            self._choose(0)
        self._waits = not self._problems
        (self._close if self._waits else self._list).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Hide it; whoever hears `closed` gives the keyboard back to the page first, or Qt would give it to anybody."""
        self.closed.emit()
        self.hide()

    def step(self, by: int) -> None:
        """Go to the next problem or the one before, round the end."""
        shown = min(len(self._problems), SHOWN)
        if not shown:
            return
        now = self._number()
        at = now if now is not None else (-1 if by > 0 else 0)
        self._choose((at + by) % shown)
        self.chosen.emit(self._current())

    def _choose(self, number: int) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(_NUMBER) == number:
                self._list.setCurrentRow(row)
                return

    def _next_row(self, row: int) -> int:
        """That row, or the nearest one that is a problem."""
        rows = [at for at in range(self._list.count()) if self._list.item(at).data(_NUMBER) is not None]
        return min(rows, key=lambda at: (abs(at - row), -at))

    def _number(self) -> int | None:
        """Which problem is chosen; None for no row."""
        number = self._list.currentItem().data(_NUMBER) if self._list.currentRow() >= 0 else None
        return None if number is None else int(number)

    def _current(self) -> Problem | None:
        number = self._number()
        return self._problems[number] if number is not None and number < len(self._problems) else None

    def _activate(self, _item: QListWidgetItem) -> None:
        if (problem := self._current()) is not None:
            self.chosen.emit(problem)

    def _ask_for_fix(self) -> None:
        if (problem := self._current()) is not None:
            self.fix_wanted.emit(problem)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
        painter.end()


def _group(problem: Problem) -> str:
    return "languages" if problem.check in _LANGUAGES else problem.severity


def _is_same(one: Problem, two: Problem) -> bool:
    return (one.check, one.ref, one.quote) == (two.check, two.ref, two.quote)


class _Rows(QStyledItemDelegate):
    """Paints what looks wrong, and under it in quiet words where."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = max(80, self._view.viewport().width() - 2 * SIDE)
        words = option.fontMetrics.boundingRect(QRect(0, 0, width, 1000), _wrapped(), str(index.data(_MESSAGE)))
        where = option.fontMetrics.height() if index.data(_WHERE) else 0
        return QSize(10, words.height() + where + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(SIDE, 4, -SIDE, -4)
        if index.data(_NUMBER) is None:
            font = QFont(option.font)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText))
            painter.drawText(inner, _wrapped(), str(index.data(_MESSAGE)))
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.selection if chosen else theme.hover))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
        if chosen and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.focus))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(theme.text))
        painter.drawText(inner, _wrapped(), str(index.data(_MESSAGE)))
        if where := index.data(_WHERE):
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText))
            line = option.fontMetrics.elidedText(str(where), Qt.TextElideMode.ElideRight, inner.width())
            bottom = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
            painter.drawText(inner, int(bottom) | int(Qt.TextFlag.TextSingleLine), line)
        painter.restore()


def _wrapped() -> int:
    return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
