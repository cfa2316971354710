"""A prose to write, in the language that is written now and, where a second one is shown, in that one beside it."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.ref import Ref
from igm_desktop.core.translating import confirmed, status_at
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.forms.language_tag import LanguageTag, status_words
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import Lines, ProseEdit
from igm_desktop.ui.forms.sources import source_names
from igm_desktop.ui.review.marks import Mark, mark_field
from igm_desktop.ui.theme import theme_of

NARROW: Final = 560
"""With less room than that the second language stands under the first."""

_BETWEEN: Final = 25


@dataclass(frozen=True, slots=True)
class Column:
    """One language of the prose. Where it stands alone it has no tag."""

    editor: ProseEdit
    binding: Binding
    tag: LanguageTag | None


class ProseField(QWidget):
    """`editor` writes the prose at `ref` (without a language) in the context's language of the profile, or always in
    `language` where one is given; `second` writes the second language, if there is one.

    What both editors send is sent on: `entered`, `emptied` (of the first only), `pasted_blocks` (of the first; in the
    second it is all of one translation), `caret_moved`. `left` carries -1 (up) or 1 (down), and the column to go on in.
    """

    entered = Signal()
    emptied = Signal()
    pasted_blocks = Signal(list)
    left = Signal(int, int)
    caret_moved = Signal()

    def __init__(
        self,
        context: Context,
        ref: Ref,
        label: str,
        *,
        name: str = "",
        lines: Lines = "breaks",
        framed: bool = False,
        language: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._ref, self._label, self._language = context, ref, label, language
        self._name = name
        self._marks: list[Mark] = []
        beside = None if language else context.second_language()
        first = language or context.profile_language()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        tags = (first,) if beside is None else (first, beside)
        self.columns = tuple(self._column(tag, lines, framed=framed, tagged=beside is not None) for tag in tags)
        self.editor, self.binding = self.columns[0].editor, self.columns[0].binding
        self.second = self.columns[1].editor if beside is not None else None
        for number in range(len(self.columns)):
            self._connect(number)
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)
        self.set_name(name)
        if beside is not None:
            context.session.changed.connect(self._follow)
            self._show_status()

    def rebind(self, ref: Ref) -> None:
        """Write another prose from now on, after committing what was typed for the present one."""
        self._ref = ref
        first = self._language or self._context.profile_language()
        for column in self.columns:
            column.binding.rebind((*ref, column.tag.language if column.tag is not None else first))
        for mark in self._marks:
            mark.show_it()
        self._show_status()

    def set_name(self, name: str) -> None:
        """What a screen reader calls the prose; it says the languages where there are two."""
        self._name = name
        for column in self.columns:
            said = f"{name} ({column.tag.name})" if column.tag is not None else name
            column.editor.setAccessibleName(said)

    def set_placeholder(self, text: str) -> None:
        """What stands where nothing is written yet."""
        for column in self.columns:
            column.editor.setPlaceholderText(text)

    def set_letters(self, font: QFont) -> None:
        """Write in these letters."""
        for column in self.columns:
            column.editor.setFont(font)

    def editors(self) -> tuple[ProseEdit, ...]:
        """The editors, the first language first."""
        return tuple(column.editor for column in self.columns)

    def editor_of(self, ref: Ref) -> ProseEdit:
        """The editor that writes that ref, by its language; the first where it names none of them."""
        return next((column.editor for column in self.columns if column.binding.ref == ref), self.editor)

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through, in order."""
        pairs = ((column.editor, column.tag.right if column.tag is not None else None) for column in self.columns)
        return tuple(widget for pair in pairs for widget in pair if widget is not None)

    @property
    def writing(self) -> ProseEdit:
        """The editor with the keyboard, else the first."""
        return next((editor for editor in self.editors() if editor.hasFocus()), self.editor)

    def enter(self, column: int = 0, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to a column, or to the last one where there are not so many."""
        self.editors()[min(column, len(self.columns) - 1)].setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.enter(0, event.reason())

    # How it is built

    def _column(self, language: str, lines: Lines, *, framed: bool, tagged: bool) -> Column:
        session = self._context.session
        editor = ProseEdit("", source_names(lambda: session.document), lines=lines, framed=framed)
        binding = bind_prose(self._context, editor, (*self._ref, language), self._label)
        if not tagged:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(editor)
            self._row.addLayout(column, 1)
            self._marks.append(mark_field(self._context, binding, column, owner=self))
            return Column(editor, binding, None)
        tag = LanguageTag(language, self._context.language)
        tag.confirmed.connect(partial(self._confirm, binding))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(tag)
        column.addWidget(editor)
        column.addStretch(1)
        self._row.addLayout(column, 1)
        self._marks.append(mark_field(self._context, binding, column, editor, self))
        return Column(editor, binding, tag)

    def _connect(self, number: int) -> None:
        editor = self.columns[number].editor
        editor.entered.connect(self.entered)
        editor.caret_moved.connect(lambda _: self.caret_moved.emit())
        editor.left_up.connect(lambda: self._leave(number, -1))
        editor.left_down.connect(lambda: self._leave(number, 1))
        if number == 0:
            editor.emptied.connect(self._emptied)
            editor.pasted_blocks.connect(self.pasted_blocks)
        else:
            editor.pasted_blocks.connect(lambda blocks: editor.insert_prose("\n".join(blocks)))

    def _emptied(self) -> None:
        """Nothing is left of it only where the other language is empty too."""
        if self.second is None or self.second.is_empty:
            self.emptied.emit()

    def _leave(self, number: int, by: int) -> None:
        """One under the other, the arrows lead from one language to the other first."""
        stacked = self.is_stacked and self.second is not None
        if stacked and 0 <= number + by < len(self.columns):
            self.enter(number + by)
        else:
            self.left.emit(by, number if not stacked else 0 if by > 0 else len(self.columns) - 1)

    # How the translation stands

    def _follow(self, change: Change) -> None:
        refs = (*change.difference.added, *change.difference.removed, *change.difference.changed)
        if any(ref[:2] in (self._ref[:2], ("document", "languages")) for ref in refs):
            self._show_status()

    def _show_status(self) -> None:
        for column in self.columns:
            if column.tag is not None:
                status = status_at(self._context.session.document, column.binding.ref)
                column.tag.show_status(status)
                column.editor.setAccessibleDescription(status_words(status))

    def _confirm(self, binding: Binding) -> None:
        session, ref = self._context.session, binding.ref
        session.flush()
        binding.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        session.apply(lambda document: confirmed(document, ref), self.tr("The translation is still right"))

    # How it lies

    @property
    def is_stacked(self) -> bool:
        """Whether the second language stands under the first."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.second is not None:
            narrow = event.size().width() < NARROW
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._row.setDirection(way)
            self._row.setSpacing(8 if narrow else _BETWEEN)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.second is None or self.is_stacked:
            return
        painter = QPainter(self)
        painter.fillRect(self.width() // 2, 2, 1, self.height() - 4, QColor(theme_of(self.palette()).line))
        painter.end()
