"""Find in the document: a bar with the words, how many places there are, and the places as a list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.search import AROUND, Hit, search
from igm_desktop.core.ref import Ref
from igm_desktop.core.shown import as_name
from igm_desktop.ui.labels import button, quiet

SHOWN = 200
LEAST_ROWS, MOST_ROWS = 2, 7


class FindBar(QWidget):
    """`found` carries the ref, the words to show there, and which of these words in that text it is (0 for the first).
    Enter and F3 go on, Shift goes back, Escape closes.
    """

    found = Signal(object, str, int)
    closed = Signal()

    def __init__(
        self, document: Callable[[], Assessment], place_name: Callable[[Ref], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._document, self._place_name = document, place_name
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._timer = QTimer(self, singleShot=True, interval=150)
        self._timer.timeout.connect(self._search)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in the whole assessment"))
        self._field.setAccessibleName(self.tr("Words to find"))
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._field.textEdited.connect(lambda _text: self._timer.start())
        self._count = quiet()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Places found"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(lambda item: self._go(self._list.row(item)))
        self._list.itemClicked.connect(lambda item: self._go(self._list.row(item)))
        previous = button("", icon="arrow-up", kind="icon", name=self.tr("Previous place"))
        following = button("", icon="arrow-down", kind="icon", name=self.tr("Next place"))
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        close = button("", icon="close", kind="icon", name=self.tr("Close the search"))
        close.clicked.connect(self.close_bar)
        self._lay_out(previous, following, close)
        self.hide()

    def _lay_out(self, *buttons: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._field, 1)
        top.addWidget(self._count)
        for each in buttons:
            top.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.addLayout(top)
        layout.addWidget(self._list)
        self._list.hide()

    def open_bar(self) -> None:
        """Show the bar with the cursor in the field."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search()

    def look_for(self, words: str) -> None:
        """Put words into the field and show where they are."""
        self._field.setText(words)
        self._search()

    def close_bar(self) -> None:
        """Hide it; whoever hears `closed` gives the keyboard back to the page."""
        self.hide()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next place or the one before, round the end."""
        if self._timer.isActive():
            self._timer.stop()
            self._search()
        if self._hits:
            self._go((self._at + by) % len(self._hits) if self._at >= 0 or by > 0 else len(self._hits) - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the field: Enter goes on, Down enters the list, Escape closes."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if key == Qt.Key.Key_Down and self._hits:
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                self._list.setCurrentRow(max(self._at, 0))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._timer.stop()
        self._hits = search(self._document(), self._field.text())
        self._at = -1
        self._list.clear()
        for hit in self._hits[:SHOWN]:
            QListWidgetItem(f"{self._place_name(hit.ref)}  ·  {_in_one_line(hit)}", self._list)
        self._fit_list()
        self._list.setVisible(bool(self._hits))
        self._say()

    def _fit_list(self) -> None:
        """As high as its rows, up to seven; a small window leaves it two."""
        row, edge = max(self._list.sizeHintForRow(0), 1), 2 * self._list.frameWidth() + 2
        self._list.setMinimumHeight(min(self._list.count(), LEAST_ROWS) * row + edge)
        self._list.setMaximumHeight(min(self._list.count(), MOST_ROWS) * row + edge)

    def _go(self, row: int) -> None:
        if not 0 <= row < len(self._hits):
            return
        self._at = row
        self._list.setCurrentRow(row)
        self._say()
        hit = self._hits[row]
        same = sum(one.ref == hit.ref and one.match.casefold() == hit.match.casefold() for one in self._hits[:row])
        self.found.emit(hit.ref, hit.match, same)

    def _say(self) -> None:
        if not self._field.text().strip():
            self._count.setText("")
        elif not self._hits:
            self._count.setText(self.tr("Not found"))
        elif self._at < 0:
            self._count.setText(self.tr("%n place(s)", "", len(self._hits)))
        else:
            self._count.setText(f"{self._at + 1} / {len(self._hits)}")


def _in_one_line(hit: Hit) -> str:
    """The words with those around them; an ellipsis where the text goes on."""
    before = "…" if len(hit.before) == AROUND else ""
    after = "…" if len(hit.after) == AROUND else ""
    return as_name(f"{before}{hit.before}{hit.match}{hit.after}{after}")
