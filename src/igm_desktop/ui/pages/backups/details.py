"""The right half: what differs between the chosen backup and the present assessment, and the buttons that bring it back."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.exchange.differing import Differing, with_item_back, with_one_back
from igm_desktop.core.exchange.past import Happening
from igm_desktop.core.exchange.past_words import Names
from igm_desktop.core.exchange.returning import with_all
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import is_item
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.backups.lines import Line, LinesList
from igm_desktop.ui.pages.backups.watch import Compared
from igm_desktop.ui.pages.backups.wording import BackupsCounted, mark_words, size_words, title_words
from igm_desktop.ui.pages.history.deeds import Edit, bring_back, item_words, would_change
from igm_desktop.ui.pages.history.showing import shown
from igm_desktop.ui.pages.history.text import ChangesText
from igm_desktop.ui.pages.history.wording import ChangeWords
from igm_desktop.ui.titles import title
from igm_desktop.ui.words import error_words

MOST: Final = 30
"""So many differences are shown at once."""
FEW_ROWS: Final = 3
LEAST: Final = 110


class BackupDetails(QWidget):
    """`copy_wanted` carries the state of the backup that is to be opened as a document of its own."""

    copy_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._compared: Compared | None = None
        self._words: ChangeWords | None = None
        self._edits: dict[Button, Edit | None] = {}
        self.title = heading("", 2)
        self.about = quiet(wrap=True)
        self.said = label(wrap=True, selectable=True)
        self.legend = quiet(self.tr("Struck through: as it was then. Underlined: as it is now."), wrap=True)
        self.list = LinesList(self.tr("What differs from the present assessment"))
        self.list.chosen.connect(self._show_row)
        self.text = ChangesText()
        self.text.setMinimumHeight(LEAST)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.text.setAccessibleName(self.tr("From the backup to the present assessment"))
        self.one = button("", icon="undo")
        self.item = button("", icon="undo")
        self.all = button(self.tr("Bring back the whole assessment as it was then"), icon="recent")
        self.copy = button(self.tr("Open as a copy"), icon="copy")
        for one in (self.one, self.item, self.all):
            one.clicked.connect(partial(self._bring, one))
        self.copy.clicked.connect(self._open_copy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in (self.title, self.about, self.said, self.list):
            rows.addWidget(widget)
        rows.addWidget(self.legend)
        rows.addWidget(self.text, 1)
        self._buttons = (self.one, self.item, self.all, self.copy)
        self._pairs = ((self.one, self.item), (self.all, self.copy))
        self._lines = tuple(QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in self._pairs)
        for pair, line in zip(self._pairs, self._lines, strict=True):
            line.setSpacing(8)
            for one in pair:
                one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                line.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
            line.addStretch(1)
            rows.addLayout(line)
        rows.addStretch(0)
        self.show_nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Buttons that do not fit beside each other stand under each other."""
        way = QBoxLayout.Direction
        for pair, line in zip(self._pairs, self._lines, strict=True):
            fits = sum(one.sizeHint().width() for one in pair) + line.spacing() <= self.width()
            line.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def show_nothing(self) -> None:
        """Nothing is chosen, or it is being read."""
        self._compared = None
        for part in (self.title, self.about, self.said, self.list, self.legend, self.text, *self._buttons):
            part.hide()

    def show_compared(self, found: Compared) -> None:
        """Show a backup; what was chosen in it stays chosen while the document changes."""
        same = self._compared is not None and self._compared.backup == found.backup
        row = self.list.row if same else 0
        self._compared = found
        told = found.told
        self.title.setText(title_words(found.backup))
        self.about.setText(" · ".join((mark_words(found.backup), size_words(found.backup.size))))
        self.said.setText(self._sentence(found))
        for part, shows in (
            (self.title, True),
            (self.about, True),
            (self.said, bool(self.said.text())),
            (self.list, told is not None and len(told.happenings) > 1),
            (self.legend, told is not None and bool(told.happenings)),
            (self.text, told is not None and bool(told.happenings)),
            (self.copy, found.state is not None),
        ):
            part.setVisible(shows)
        if told is not None:
            document = self._context.session.document
            self._words = ChangeWords(told.past, Names(document, self._context.catalogue, self._context.language))
            self._show_list(told, row)
        self._show_row()

    def _sentence(self, found: Compared) -> str:
        """What is said where there is nothing to compare."""
        if found.trouble is not None:
            return self.tr("This backup cannot be read: {why} The other backups are not touched by that.").replace(
                "{why}", error_words(found.trouble)
            )
        if found.told is None and found.state is not None:
            named = title(found.state.document) or self.tr("Untitled assessment")
            return self.tr("This is another assessment, which stood in the place of the file: {name}").replace(
                "{name}", named
            )
        if found.told is not None and not found.told.happenings:
            return self.tr("It is like the present assessment. Nothing differs.")
        return ""

    def _show_list(self, told: Differing, row: int) -> None:
        words = self._words
        number = len(told.happenings)

        def say(at: int) -> Line:
            if not at or words is None:
                return Line(BackupsCounted().differences(number), self.tr("All of them"))
            happening = told.happenings[at - 1]
            return Line(words.thing(happening), words.snippet(happening))

        count = number + 1 if number else 0
        self.list.show_lines(count, say, row if row < count else 0)
        self.list.setFixedHeight(min(count, FEW_ROWS) * self.list.row_height)

    def _happening(self) -> Happening | None:
        """The one difference that is chosen, or that there is."""
        told = self._compared.told if self._compared is not None else None
        if told is None or not told.happenings:
            return None
        if len(told.happenings) == 1:
            return told.happenings[0]
        return told.happenings[self.list.row - 1] if self.list.row > 0 else None

    def _show_row(self) -> None:
        found, words = self._compared, self._words
        self._edits = {}
        if found is not None and found.told is not None and words is not None:
            told, happening = found.told, self._happening()
            if happening is None:
                shows = [shown(words, one, apart=False) for one in told.happenings[:MOST]]
                left = len(told.happenings) - MOST
                self.text.show_changes(shows, BackupsCounted().more(left) if left > 0 else "")
            else:
                self.text.show_changes([shown(words, happening, apart=False)])
                self._name_edits(told, happening)
            if found.state is not None and told.happenings:
                then = found.state.document
                self._edits[self.all] = lambda document: with_all(document, then)
        document = self._context.session.document
        for one in (self.one, self.item, self.all):
            one.setVisible(would_change(self._edits.get(one), document))
        self._arrange()

    def _name_edits(self, told: Differing, happening: Happening) -> None:
        ref = happening.edit.ref
        self.one.setText(self._one_word(told.one, happening))
        self._edits[self.one] = lambda document: with_one_back(document, told, happening)
        if not is_item(ref) and ref[0] != "document":
            self.item.setText(item_words(ref[0]))
            self._edits[self.item] = lambda document: with_item_back(document, told, happening)

    def _one_word(self, then: Assessment, happening: Happening) -> str:
        ref = happening.edit.ref
        if not is_item(ref):
            return self.tr("Bring back what it was then")
        if any(item.id == ref[1] for item in getattr(then, ref[0])):
            return item_words(ref[0])
        return self.tr("Take it out: it was not there then")

    # What a person does

    def _bring(self, pressed: Button) -> None:
        edit, found, words, happening = self._edits.get(pressed), self._compared, self._words, self._happening()
        if edit is None or found is None or words is None:
            return
        if pressed is self.all:
            label_words = self.tr("Bring back a backup")
            told = self.tr("The whole assessment is as in the backup: {when}").replace(
                "{when}", title_words(found.backup)
            )
        else:
            label_words = self.tr("Bring back from a backup")
            thing = words.thing(happening) if happening is not None else ""
            told = self.tr("As in the backup again: {thing}").replace("{thing}", thing)
        if bring_back(self._context, edit, label_words, told):
            (self.list if self.list.isVisible() else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_copy(self) -> None:
        if self._compared is not None and self._compared.state is not None:
            self.copy_wanted.emit(self._compared.state)
