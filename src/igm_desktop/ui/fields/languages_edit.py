"""The languages of a profile: an ordered list, the main one first, that can be added to, taken from and reordered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from igm_desktop.core.places import language_name, languages_offered
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.labels import button


class LanguagesEdit(QWidget):
    """`changed` carries the new tuple of tags. At least one language always stays. `language` is the interface's."""

    changed = Signal(tuple)

    def __init__(self, languages: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = language
        self._languages = languages
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Languages of the profile, the main one first"))
        self.list.currentRowChanged.connect(self._enable)
        self.adding = Chooser(languages_offered(language), self.tr("Add a language…"))
        for part in (self.adding, *self.adding.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("Language to add"))
        self.adding.taken.connect(self._add)
        self._up = button("", icon="arrow-up", kind="icon", name=self.tr("Move the language up"))
        self._down = button("", icon="arrow-down", kind="icon", name=self.tr("Move the language down"))
        self._remove = button("", icon="close", kind="icon", name=self.tr("Take the language out"))
        self._up.clicked.connect(lambda: self.step(-1))
        self._down.clicked.connect(lambda: self.step(1))
        self._remove.clicked.connect(self.take_out)
        self._lay_out()
        self.show_languages(languages)

    def languages(self) -> tuple[str, ...]:
        """The tags, the main one first."""
        return self._languages

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Show these, without telling anybody."""
        row = max(0, self.list.currentRow())
        self._languages = languages
        self.list.clear()
        for number, tag in enumerate(languages):
            name = language_name(tag, self._interface)
            self.list.addItem(self.tr("%1 – main language").replace("%1", name) if number == 0 else name)
        self.list.setCurrentRow(min(row, len(languages) - 1))
        self.list.fit()
        self._enable()

    def step(self, by: int) -> None:
        """Move the chosen language up (-1) or down (1)."""
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < len(self._languages):
            moved = list(self._languages)
            moved.insert(row + by, moved.pop(row))
            self.list.setCurrentRow(row + by)
            self._set(tuple(moved))

    def take_out(self) -> None:
        """Take the chosen language out, if another one stays."""
        row = self.list.currentRow()
        if row >= 0 and len(self._languages) > 1:
            self._set(self._languages[:row] + self._languages[row + 1 :])

    def _add(self, tag: str) -> None:
        self.adding.choose("")
        if tag not in self._languages:
            self._set((*self._languages, tag))
            self.list.setCurrentRow(len(self._languages) - 1)

    def _set(self, languages: tuple[str, ...]) -> None:
        self.show_languages(languages)
        self.changed.emit(languages)

    def _enable(self) -> None:
        row, number = self.list.currentRow(), len(self._languages)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < number - 1)
        self._remove.setEnabled(row >= 0 and number > 1)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(2)
        foot.addWidget(self.adding, 1)
        foot.addSpacing(6)
        for one in (self._up, self._down, self._remove):
            foot.addWidget(one)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.list)
        whole.addLayout(foot)


class _List(QListWidget):
    """As high as its rows; Alt+Up, Alt+Down and Delete act on the chosen one."""

    def __init__(self, edit: LanguagesEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height of the rows, within reason."""
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 4)
        self.setFixedHeight(max(2, min(6, self.count())) * row + 2 * self.frameWidth() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moved = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if moved and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._edit.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._edit.take_out()
        else:
            super().keyPressEvent(event)
