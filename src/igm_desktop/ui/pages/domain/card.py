"""A finding as a card: its text to write in place, and under it what it is linked to and how far it has come."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.comments.threads import open_by_item
from igm_desktop.core.edits import set_value
from igm_desktop.core.follow_up import carried_state
from igm_desktop.core.model.assessment import Finding
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_field import ProseField
from igm_desktop.ui.pages.carried import as_before, confirm
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.pages.domain.grip import Grip
from igm_desktop.ui.pages.domain.note import Note
from igm_desktop.ui.pages.domain.wording import indicator_chip, level_name, list_name
from igm_desktop.ui.review.marks import mark_item
from igm_desktop.ui.theme import theme_of

RADIUS: Final = 8


class FindingCard(QWidget):
    """Shows and edits one finding. What concerns its place on the page is asked of the page.

    `entered` (Enter), `emptied` (Backspace in an empty card), `pasted` (several proses), `left` (an arrow key: -1 up,
    1 down, and in which column of languages), `pulled` (dragged by the grip), `indicators_wanted` and `menu_wanted` carry
    the button that was used.
    """

    entered = Signal()
    emptied = Signal()
    pasted = Signal(list)
    left = Signal(int, int)
    pulled = Signal()
    indicators_wanted = Signal(QWidget)
    menu_wanted = Signal(QWidget)
    caret_moved = Signal()

    def __init__(self, context: Context, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.finding = context, finding
        self.dragged = self._is_carried = False
        self.note: Note | None = None
        self._chips: dict[str, Chip] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.text = ProseField(context, ("findings", finding.id, "text"), self.tr("Write"))
        self.text.set_placeholder(self.tr("Write what you found…"))
        self.editor, self.binding = self.text.editor, self.text.binding
        self.grip = Grip()
        self.link = Chip(look="bare", picture="indicator")
        self.level = Chip(look="bare")
        self.status = Chip(look="draft")
        self.carried = Chip(look="chip", picture="recent", widest=320)
        self.note_chip = Chip(look="bare", picture="note")
        self.comments_chip = Chip(look="bare", picture="comment")
        self._comments = 0
        self.more = Chip(look="bare", picture="more")
        self.row = ChipRow()
        self._lay_out()
        self._connect()
        self.show_finding(finding, first=True)
        mark_item(context, self, self._column, lambda: ("findings", self.finding.id), frozenset({"text"}))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.text)
        self._column.addWidget(self.row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._column, 1)

    def _connect(self) -> None:
        self.text.entered.connect(self.entered)
        self.text.emptied.connect(self.emptied)
        self.text.pasted_blocks.connect(self.pasted)
        self.text.left.connect(self.left)
        self.text.caret_moved.connect(self.caret_moved)
        self.grip.pulled.connect(self.pulled)
        self.link.clicked.connect(lambda: self.indicators_wanted.emit(self.link))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))
        self.status.clicked.connect(self.toggle_status)
        self.carried.clicked.connect(self._confirm)
        self.note_chip.clicked.connect(self.toggle_note)
        self.comments_chip.clicked.connect(lambda: self.context.comments.about(("findings", self.finding.id)))
        self.level.clicked.connect(self._ask_level)

    # What it shows

    def show_finding(self, finding: Finding, *, first: bool = False) -> None:
        """Show the finding as it is now; its texts come by their own road."""
        before, self.finding = self.finding, finding
        was_carried, self._is_carried = self._is_carried, carried_state(finding) == "unchanged"
        if self._is_carried and not was_carried:
            self._say_carried()
        if first or before.indicators != finding.indicators or was_carried != self._is_carried:
            self._show_indicators()
        self._show_level()
        self._show_status()
        if first or before.note != finding.note:
            self._show_note()
        self.row.arrange()
        self.show_comments()

    def show_comments(self) -> None:
        """Say how many comments about it are open; where there is none, the card has no chip for them."""
        number = open_by_item(self.context.session.document).get(("findings", self.finding.id), 0)
        if number == self._comments:
            return
        had = self.comments_chip.hasFocus()
        self._comments = number
        if not number:
            self.comments_chip.hide()
        self.comments_chip.wear("comment", "comment")
        self.comments_chip.say(str(number), self.tr("%n open comment(s)", "", number))
        self._show_indicators()
        if had and not number:
            self.editor.setFocus()

    def say_place(self, number: int, count: int) -> None:
        """Tell a screen reader where the card stands."""
        text = self.tr("Finding {number} of {count}, {list}")
        text = text.replace("{number}", str(number)).replace("{count}", str(count))
        self.text.set_name(text.replace("{list}", list_name(self.finding.kind)))

    def _show_indicators(self) -> None:
        wanted = self.finding.indicators
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        for gone in [key for key in self._chips if key not in wanted]:
            chip = self._chips.pop(gone)
            chip.hide()
            chip.deleteLater()
        for indicator in wanted:
            if indicator not in self._chips:
                chip = self._chips[indicator] = Chip()
                chip.clicked.connect(lambda _=False, it=chip: self.indicators_wanted.emit(it))
                chip.setProperty("indicator", indicator)
            question = self.context.catalogue.question(indicator, self.context.language)
            name = self.tr("Linked indicator {indicator}").replace(
                "{indicator}", indicator_chip(self.context, indicator)
            )
            self._chips[indicator].say(indicator_chip(self.context, indicator), f"{name}: {question}", question)
        self.link.wear("bare", "add" if wanted else "indicator")
        if wanted:
            self.link.say("", self.tr("Link other indicators"))
        else:
            self.link.say(self.tr("Link an indicator"))
        chips = tuple(self._chips[indicator] for indicator in wanted)
        if not self._is_carried:
            self.carried.hide()
        carried = (self.carried,) if self._is_carried else ()
        self.row.show_chips((*chips, self.link, *carried), self._trailing())
        self._chain()
        if focused is not None and focused not in self._chips:
            self.link.setFocus()
        self.more.say("", self.tr("More: move, delete…"))

    def _say_carried(self) -> None:
        words = as_before(self.context.session.document)
        text = self.tr("{as_before} · Confirm").replace("{as_before}", words)
        tip = self.tr("Nobody has changed it since it was carried over. Click when it still holds.")
        self.carried.say(text, f"{text}. {tip}", tip)

    def _show_level(self) -> None:
        level = self.finding.level
        self.level.wear("bare" if level is None else "chip", "")
        name = self.tr("The rule it rests on: {level}").replace("{level}", level_name(level))
        self.level.say(level_name(level), name)

    def _show_status(self) -> None:
        ready = self.finding.status == "ready"
        self.status.wear("ready" if ready else "draft", "ready" if ready else "draft")
        self.status.say(
            self.tr("Ready") if ready else self.tr("Draft"),
            self.tr("Status: ready") if ready else self.tr("Status: draft"),
            self.tr("Ready. Click to make it a draft again.") if ready else self.tr("Draft. Click when it is ready."),
        )

    def _show_note(self) -> None:
        words = self.finding.note
        self.note_chip.wear("chip" if words else "bare", "note")
        if words:
            name = self.tr("Internal note: {note}").replace("{note}", words)
            self.note_chip.say(self.tr("Note"), name)
        else:
            self.note_chip.say("", self.tr("Add an internal note, never published"))

    # What it does

    def toggle_status(self) -> None:
        """Ready becomes draft, draft becomes ready."""
        self._set("status", "draft" if self.finding.status == "ready" else "ready", self.tr("Change status"))

    def _confirm(self) -> None:
        """It still holds. The chip goes; the keyboard goes back to the words."""
        if self.carried.hasFocus():
            self.editor.setFocus()
        confirm(self.context, ("findings", self.finding.id))

    def toggle_note(self) -> None:
        """Open the internal note to write in it, or close it."""
        if self.note is not None and self.note.isVisible():
            self.note.binding.finish()
            self.note.hide()
            self.note_chip.setFocus()
        else:
            self.open_note().field.setFocus()

    def open_note(self) -> Note:
        """The internal note, in sight."""
        if self.note is None:
            self.note = Note(self.context, ("findings", self.finding.id, "note"))
            self._column.insertWidget(1, self.note)
            self._chain()
        self.note.show()
        return self.note

    def field_of(self, ref: Ref) -> QWidget:
        """The widget in which a person finds that part of the finding."""
        name = ref[2] if len(ref) > 2 else ""
        if name == "note":
            return self.open_note().field
        if name == "indicators":
            return self._chips.get(ref[3], self.link) if len(ref) > 3 else self.link
        return {"level": self.level, "status": self.status}.get(name) or self.text.editor_of(ref)

    def focus_order(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through, in order."""
        note = (self.note.field,) if self.note is not None else ()
        chips = tuple(self._chips[indicator] for indicator in self.finding.indicators)
        carried = (self.carried,) if self._is_carried else ()
        return (*self.text.stops(), *note, *chips, self.link, *carried, *self._trailing())

    def _trailing(self) -> tuple[QWidget, ...]:
        comments = (self.comments_chip,) if self._comments else ()
        return (self.level, self.status, self.note_chip, *comments, self.more)

    def _chain(self) -> None:
        for one, two in pairwise(self.focus_order()):
            QWidget.setTabOrder(one, two)

    def _ask_level(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in (None, "national", "local"):
            action = menu.addAction(level_name(level))
            action.setCheckable(True)
            action.setChecked(self.finding.level == level)
            action.triggered.connect(lambda _=False, it=level: self._set("level", it, self.tr("Choose level")))
        menu.popup(self.level.mapToGlobal(self.level.rect().bottomLeft()))

    def _set(self, field: str, value: object, label: str) -> None:
        ref = ("findings", self.finding.id, field)
        self.context.session.flush()
        self.context.session.apply(lambda document: set_value(document, ref, value), label)

    # Look

    def holds_focus(self) -> bool:
        """Whether the keyboard is in this card."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the words goes to the words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.holds_focus()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.focus if focused else theme.line), 1.5 if focused else 1))
        painter.setBrush(QColor(theme.surface))
        painter.setOpacity(0.45 if self.dragged else 1)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.end()
