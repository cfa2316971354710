"""What stands above the list: search, domain, person, and the one text whose history is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.ref import Ref
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.labels import button
from igm_desktop.ui.pages.history.rows import Wanted
from igm_desktop.ui.panels.elided import ElidedLine

PAUSE_MS = 150


class HistoryBar(QWidget):
    """`changed` tells that something else is wanted, `left_down` that the keyboard wants to go to the list."""

    changed = Signal()
    left_down = Signal()

    def __init__(self, domains: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref: Ref = ()
        self._both = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search what was written"))
        self.search.setAccessibleName(self.tr("Search what was written"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.domains = PlainCombo((("", self.tr("All domains")), *domains))
        self.domains.setAccessibleName(self.tr("In which domain"))
        self.people = PlainCombo((("", self.tr("Everybody")),))
        self.people.setAccessibleName(self.tr("By whom"))
        self.about = ElidedLine()
        self.all = button(self.tr("Show everything"), icon="close")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.all.clicked.connect(lambda: self.want_ref((), ""))
        for box in (self.domains, self.people):
            box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        for field in (self.search, self.domains, self.people):
            field.setMinimumHeight(self.all.sizeHint().height())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(self.search, 2)
        boxes = QHBoxLayout()
        boxes.setSpacing(8)
        boxes.addWidget(self.domains, 1)
        boxes.addWidget(self.people, 1)
        self._row.addLayout(boxes, 2)
        only = QHBoxLayout()
        only.setSpacing(8)
        only.addWidget(self.about)
        only.addWidget(self.all)
        only.addStretch(1)
        self._only = QWidget()
        only.setContentsMargins(0, 0, 0, 0)
        self._only.setLayout(only)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._only)
        rows.addLayout(self._row)
        self._only.hide()

    def wanted(self) -> Wanted:
        """What somebody wants to see."""
        return Wanted(
            domain=str(self.domains.currentData()),
            person=str(self.people.currentData()),
            words=self.search.text(),
            ref=self._ref,
            both=self._both,
        )

    def want_ref(self, ref: Ref, words: str, *, both: bool = False) -> None:
        """Show the history of one thing only, by its name; or of everything; or, with `both`, only what stands in two
        versions. The other wishes are given up.
        """
        self._ref, self._both = ref, both
        self.about.set_text(words)
        self._only.setVisible(bool(ref) or both)
        for field in (self.search, self.domains, self.people):
            field.blockSignals(True)
        self.search.clear()
        self.domains.setCurrentIndex(0)
        self.people.setCurrentIndex(0)
        for field in (self.search, self.domains, self.people):
            field.blockSignals(False)
        self.changed.emit()

    def offer_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these, by id and name, and keep the choice where it is still one."""
        entries = [("", self.tr("Everybody")), *people]
        box = self.people
        if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] == entries:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for person, name in entries:
            box.addItem(name, person)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def arrange(self, width: int) -> None:
        """On a narrow page the lists stand under the search."""
        wide = width >= 620
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the words to the list, Escape empties them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.left_down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)
