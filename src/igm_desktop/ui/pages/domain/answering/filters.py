"""What is over the list of questions: words to find one by, and which of them are listed."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.answering import FILTERS, Filter
from igm_desktop.ui.forms.overlay import announce
from igm_desktop.ui.labels import quiet, set_tool_tip, tool_tip
from igm_desktop.ui.pages.domain.answering.wording import filter_meaning, filter_name


class Filters(QWidget):
    """`changed` when other questions are wanted, `entered` when the keyboard goes on to the list."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find: words or a number"))
        self.search.setAccessibleName(self.tr("Find a question"))
        self.search.setClearButtonEnabled(True)
        self.box = QComboBox()
        for named in (self.box, self.box.view()):
            named.setAccessibleName(self.tr("Which questions are listed"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        for which in FILTERS:
            self.box.addItem(filter_name(which), which)
            self.box.setItemData(self.box.count() - 1, tool_tip(filter_meaning(which)), Qt.ItemDataRole.ToolTipRole)
        self.nothing = quiet("", wrap=True)
        self.nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.search, self.box, self.nothing):
            layout.addWidget(widget)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.box.currentIndexChanged.connect(lambda _: self._turned())
        self._say_meaning()

    @property
    def wanted(self) -> Filter:
        """The filter that is chosen."""
        return next(which for which in FILTERS if which == self.box.currentData())

    def want(self, which: Filter) -> None:
        """Choose a filter."""
        self.box.setCurrentIndex(FILTERS.index(which))

    def show_counts(self, counts: tuple[int, ...], listed: int) -> None:
        """Say beside each filter how many questions it has, and that none is listed where that is so."""
        with QSignalBlocker(self.box):
            for at, which in enumerate(FILTERS):
                self.box.setItemText(at, f"{filter_name(which)} ({counts[at]})")
        words = self.tr("No question is left here.")
        if self.search.text().strip():
            words = self.tr("No question has these words.")
        if listed == 0 and (self.nothing.isHidden() or words != self.nothing.text()):
            announce(self.search, words)
        self.nothing.setVisible(listed == 0)
        self.nothing.setText(words)

    def _turned(self) -> None:
        self._say_meaning()
        self.changed.emit()

    def _say_meaning(self) -> None:
        meaning = filter_meaning(self.wanted)
        set_tool_tip(self.box, meaning)
        self.box.setAccessibleDescription(meaning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go on to the list, Escape gives the words up."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
            if key == Qt.Key.Key_Escape:
                self.search.clear()
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
