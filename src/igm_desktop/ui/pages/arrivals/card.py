"""The card of a conflict: what stood there, what each wrote, and the ways to decide."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.canonical import canonical
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.frozen import Json
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import ITEM_TYPES
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref, is_item
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.sources import source_names
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.arrivals.wording import Version, Words, versions_of
from igm_desktop.ui.pages.domain.chips import ChipRow
from igm_desktop.ui.pages.history.text import ChangesText

_PLAIN: Final = frozenset({"note", "body", "not_applicable"})
"""Fields that are texts without languages."""
SHORT: Final = 24


class ConflictCard(QWidget):
    """`take_wanted` carries the record that is to stand, `keep_wanted` asks that what was deleted stays, `write_wanted`
    carries an answer. What somebody has begun to write is kept with the page until it is used.
    """

    take_wanted = Signal(object)
    keep_wanted = Signal()
    write_wanted = Signal(str)
    show_wanted = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._conflict: Conflict | None = None
        self._starts: list[str] = []
        self._begun_with = ""
        self.title = heading("", 2)
        self.about = quiet(wrap=True)
        self.text = ChangesText()
        self.text.setAccessibleName(self.tr("What stood there, and what each wrote"))
        self.deeds = ChipRow(gap=8)
        self.takes: list[Button] = []
        self.note = quiet(wrap=True)
        self.begin = PlainCombo(())
        self.begin.setAccessibleName(self.tr("Begin with"))
        self.edit = ProseEdit(self.tr("The answer"), source_names(lambda: context.session.document), framed=True)
        self.save = button(self.tr("&Take this text"), icon="check", kind="main")
        self.place = button(self.tr("Show where it stands now"), icon="arrow-right")
        self.begin.currentIndexChanged.connect(self._begin_anew)
        self.edit.edited.connect(self._remember)
        self.save.clicked.connect(lambda: self.write_wanted.emit(self.edit.prose()))
        self.place.clicked.connect(lambda: self._conflict and self.show_wanted.emit(self._conflict.ref))
        self._lay_out()

    @property
    def conflict(self) -> Conflict | None:
        """The one that is shown."""
        return self._conflict

    def show_conflict(self, conflict: Conflict, words: Words, *, parts_first: bool = False) -> None:
        """Show it. One that is shown already keeps what is being written. `parts_first` is for a deletion where texts of the
        same thing stand in two versions: these come first.
        """
        versions = versions_of(conflict)
        is_new = self._conflict is None or (self._conflict.ref, self._conflict.heads) != (conflict.ref, conflict.heads)
        self._conflict = conflict
        self.title.setText(words.thing_said(conflict.heads[0]))
        self.about.setText(self._about(conflict, words))
        self.text.show_changes(words.compared_with(conflict, versions))
        self._offer(conflict, versions, words, parts_first=parts_first)
        can_write = _is_text(conflict)
        self._writing.setVisible(can_write)
        self.ends.show_chips((self.save, self.place) if can_write else (), ())
        self.ends.setVisible(can_write)
        if can_write and is_new:
            self._prepare_text(conflict, versions, words)

    def _about(self, conflict: Conflict, words: Words) -> str:
        if not is_item(conflict.ref):
            said = self.tr("Written by people who did not know of each other. Both are kept until somebody decides.")
            return " · ".join(word for word in (words.field(conflict), said) if word)
        gone = [head for head in conflict.heads if head.ref == conflict.ref and head.value is None]
        if not gone:
            return self.tr("Written as a whole by people who did not know of each other. Both are kept.")
        names = ", ".join(dict.fromkeys(words.author(head.by) for head in gone))
        others = ", ".join(dict.fromkeys(words.author(head.by) for head in conflict.heads if head not in gone))
        said = self.tr("{names} deleted it; {others} wrote on in it without knowing. It stays until somebody decides.")
        return said.replace("{names}", names).replace("{others}", others)

    def _offer(self, conflict: Conflict, versions: tuple[Version, ...], words: Words, *, parts_first: bool) -> None:
        for old in self.takes:
            old.hide()
            old.deleteLater()
        self.takes = []
        gone = is_item(conflict.ref) and any(one.edit.value is None for one in versions if is_item(one.edit.ref))
        if gone:
            keep = self._button(self.tr("&Keep it as it stands now"), self.keep_wanted.emit)
            keep.setEnabled(not parts_first)
        for version in versions:
            if not (is_item(conflict.ref) and not is_item(version.edit.ref)) and not is_forgotten(version.edit):
                self._offer_version(conflict, version, words)
        self.deeds.show_chips((*self.takes, *(() if _is_text(conflict) else (self.place,))), ())
        self.note.setText(
            self.tr("Texts of it stand in two versions as well: decide these first.") if parts_first and gone else ""
        )
        self.note.setVisible(parts_first and gone)

    def _offer_version(self, conflict: Conflict, version: Version, words: Words) -> None:
        if version.edit.value is None:
            said = self.tr("Delete it") if is_item(conflict.ref) else self.tr("Leave it empty ({names})")
        else:
            said = self.tr("Take the version of {names}")
        self._button(said.replace("{names}", words.name_of(version)), partial(self.take_wanted.emit, version.edit))

    def _button(self, text: str, deed: Callable[[], object]) -> Button:
        made = button(text, user_text="&" not in text[:1])
        made.clicked.connect(lambda _checked=False: deed())
        self.takes.append(made)
        return made

    # The answer that somebody writes

    def _prepare_text(self, conflict: Conflict, versions: tuple[Version, ...], words: Words) -> None:
        """What somebody has begun to write here before, else the version that shows, to be changed."""
        entries = [
            (self.tr("Begin with the version of {names}").replace("{names}", words.name_of(one)), one)
            for one in versions
        ]
        self._starts = [_text(one.edit.value) for _, one in entries]
        names = [name for name, _ in entries]
        if conflict.base_known:
            self._starts.append(_text(conflict.base))
            names.append(self.tr("Begin with what stood there before"))
        self.begin.blockSignals(True)
        self.begin.clear()
        for number, name in enumerate(names):
            self.begin.addItem(name, number)
        self.begin.setCurrentIndex(0)
        self.begin.blockSignals(False)
        self.edit.set_language(conflict.ref[-1] if len(conflict.ref) > 2 else self._context.session.document.language)
        begun = self._context.remembered.get(_mark(conflict.ref))
        self._begun_with = self._starts[0]
        self.edit.show_prose(begun if begun is not None else self._starts[0])

    def _begin_anew(self, at: int) -> None:
        """Another version to begin with: only where nothing was written yet, or it is the same as one of them."""
        if 0 <= at < len(self._starts):
            written = self.edit.prose()
            fresh = not written.strip() or written in self._starts
            self.edit.show_prose(self._starts[at] if fresh else f"{written} {self._starts[at]}")
            self._remember()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remember(self) -> None:
        if self._conflict is not None:
            self._context.remembered[_mark(self._conflict.ref)] = self.edit.prose()

    def forget(self, ref: Ref) -> None:
        """It was decided: what was being written is not wanted any more."""
        self._context.remembered.pop(_mark(ref), None)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.title)
        rows.addWidget(self.about)
        rows.addWidget(self.text, 1)
        rows.addWidget(self.deeds)
        rows.addWidget(self.note)
        self._writing = QWidget()
        inner = QVBoxLayout(self._writing)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.tr("Or write the answer:"), buddy=self.edit))
        head.addWidget(self.begin, 1)
        self.begin.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.begin.setMinimumContentsLength(SHORT)
        inner.addLayout(head)
        inner.addWidget(self.edit)
        rows.addWidget(self._writing)
        self.ends = ChipRow(gap=8)
        rows.addWidget(self.ends)


def _is_text(conflict: Conflict) -> bool:
    """Whether an answer can be written: a text in one language, or a note."""
    ref, values = conflict.ref, [head.value for head in conflict.heads]
    if is_item(ref) or not all(value is None or isinstance(value, str) for value in values):
        return False
    if ref[0] == "document":
        return len(ref) == 3 or ref[1] in _PLAIN
    return (len(ref) == 4 and ref[2] in {"text", "heading", "narrative", "label", "value", "unit", "name"}) or (
        len(ref) == 3 and ref[2] in _PLAIN and ref[0] in ITEM_TYPES
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _mark(ref: Ref) -> str:
    return "answer:" + canonical(ref).decode()


def has_parts(conflict: Conflict, others: tuple[Conflict, ...]) -> bool:
    """Whether texts of the thing that one would delete stand in two versions, too."""
    return is_item(conflict.ref) and any(one.ref[:2] == conflict.ref and one.ref != conflict.ref for one in others)


def head_with(conflict: Conflict, edit: Edit) -> Edit | None:
    """The record of that id in a conflict of now."""
    return next((head for head in conflict.heads if head.id == edit.id), None)
