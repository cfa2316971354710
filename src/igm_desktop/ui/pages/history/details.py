"""The right half: what the chosen entry or change was, word by word, and the buttons that bring it back."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.past import Entry, Happening
from igm_desktop.core.ref import item_ref
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.history import deeds
from igm_desktop.ui.pages.history.deeds import Edit
from igm_desktop.ui.pages.history.rows import Row
from igm_desktop.ui.pages.history.showing import shown as shown_change
from igm_desktop.ui.pages.history.text import ChangesText, Shown
from igm_desktop.ui.pages.history.wording import Words

MOST: Final = 30
"""So many changes of an entry are shown at once."""


class HistoryDetails(QWidget):
    """`show_wanted` carries the ref that somebody wants to see where it stands now."""

    show_wanted = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words: Words | None = None
        self._entry: Entry | None = None
        self._happening: Happening | None = None
        self._conflict: Conflict | None = None
        self._edits: dict[Button, Edit | None] = {}
        self.title = heading("", 2)
        self.about = quiet(wrap=True)
        self.text = ChangesText()
        self.version = button(self.tr("Take this version"), icon="check")
        self.before = button(self.tr("Bring back what was before"), icon="undo")
        self.after = button(self.tr("Bring back what it became"), icon="undo")
        self.item = button("", icon="undo")
        self.all = button(self.tr("Bring back the whole assessment as it was then"), icon="recent")
        self.place = button(self.tr("Show where it stands now"), icon="arrow-right")
        self.version.clicked.connect(self._take_version)
        self.before.clicked.connect(lambda: self._bring(self.before))
        self.after.clicked.connect(lambda: self._bring(self.after))
        self.item.clicked.connect(lambda: self._bring(self.item))
        self.all.clicked.connect(self._bring_all)
        self.place.clicked.connect(self._show_place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.title)
        rows.addWidget(self.about)
        rows.addWidget(self.text, 1)
        self._buttons = (self.version, self.before, self.after, self.item, self.all, self.place)
        for one in self._buttons:
            one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            rows.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._entry = self._happening = None
        for part in (self.title, self.about, self.text, *self._buttons):
            part.hide()

    def show_row(self, row: Row, happening: Happening | None, words: Words, conflict: Conflict | None) -> None:
        """Show an entry, or one change of it; where it is one of several versions, the others with it."""
        self._conflict = conflict
        self._words, self._entry, self._happening = words, row.entry, happening
        for part in (self.title, self.about, self.text):
            part.show()
        if happening is None:
            self._show_entry(row, words)
        else:
            self._show_happening(row.entry, happening, words)
        if happening is not None and conflict is not None:
            self._show_versions(happening, conflict, words)
        self.version.setVisible(happening is not None and conflict is not None)
        last = words.past.entries[-1] is row.entry
        self.all.setVisible(row.entry.saved and not last)

    def _show_entry(self, row: Row, words: Words) -> None:
        self.title.setText(words.title(row.entry))
        self.about.setText(words.summary(row))
        shown = [shown_change(words, one, apart=False) for one in row.happenings[:MOST]]
        left = len(row.happenings) - MOST
        self.text.show_changes(shown, words.more(left) if left > 0 else "")
        for one in (self.before, self.after, self.item, self.place):
            one.hide()

    def _show_happening(self, entry: Entry, happening: Happening, words: Words) -> None:
        self.title.setText(words.thing(happening))
        self.about.setText(" · ".join((words.deed(happening), words.title(entry))))
        self.text.show_changes([shown_change(words, happening, apart=True)])
        past, key = words.past, item_ref(happening.edit.ref)
        self._edits = {
            self.before: deeds.value_before(past, happening),
            self.after: deeds.value_after(past, entry, happening),
            self.item: deeds.whole_item(past, entry, happening),
        }
        document = self._context.session.document
        self.item.setText(deeds.item_words(key[0]))
        for one, edit in self._edits.items():
            one.setVisible(deeds.would_change(edit, document))
        self.place.setVisible(key[0] == "document" or self._is_there(key))

    def _show_versions(self, happening: Happening, conflict: Conflict, words: Words) -> None:
        """Each of the versions, with who wrote it, against this one."""
        self.about.setText(" · ".join((words.deed(happening), self.tr("Written twice, by people who did not know it"))))
        mine = words.after(happening) or words.nothing(happening.edit)
        shown = [Shown(self.tr("This version"), words.signature(happening.edit), mine, mine)]
        for other in conflict.heads:
            if other.id != happening.edit.id:
                said = words.said(other) or words.nothing(other)
                shown.append(Shown(self.tr("Another version"), words.signature(other), mine, said))
        self.text.show_changes(shown)
        self.after.hide()

    def _is_there(self, key: tuple[str, ...]) -> bool:
        items = getattr(self._context.session.document, key[0], ())
        return key[0] == "answers" or any(item.id == key[1] for item in items)

    # What a person does

    def _bring(self, pressed: Button) -> None:
        edit, words, happening = self._edits.get(pressed), self._words, self._happening
        if edit is None or words is None or happening is None:
            return
        thing = words.thing(happening)
        label = self.tr("Bring back")
        self._done(edit, label, self.tr("Brought back: {thing}").replace("{thing}", thing))

    def _bring_all(self) -> None:
        words, entry = self._words, self._entry
        if words is not None and entry is not None:
            told = self.tr("The whole assessment is as it was: {when}").replace("{when}", words.title(entry))
            self._done(deeds.whole_document(words.past, entry), self.tr("Bring back the whole assessment"), told)

    def _take_version(self) -> None:
        words, entry, happening, conflict = self._words, self._entry, self._happening, self._conflict
        if words is None or entry is None or happening is None or conflict is None:
            return
        if deeds.take_version(self._context, words.past, entry, happening, conflict):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, edit: Edit, label: str, told: str) -> None:
        """Do it; the button that was pressed may go, so the keyboard goes to the text."""
        if deeds.bring_back(self._context, edit, label, told):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self) -> None:
        if self._happening is not None:
            self.show_wanted.emit(self._happening.edit.ref)
