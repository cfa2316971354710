"""The two lists side by side, or one below the other where there is little room. Cards are made as they come in
sight.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from igm_desktop.core.domains import FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.order import findings_of
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.dropping import DropArea
from igm_desktop.ui.pages.domain.finding_list import FindingList
from igm_desktop.ui.pages.domain.slot import CardSlot

NARROW: Final = 760
MARGIN: Final = 24
_AHEAD: Final = 200  # how far out of sight cards are made already
_ROUNDS: Final = 6  # a card is not as high as was thought: after so many corrections the rest waits


class FindingLists(QScrollArea):
    """`dropped` carries a finding's id, the list and the index at which it was dropped."""

    dropped = Signal(str, str, int)

    def __init__(
        self,
        domain: DomainId,
        languages: tuple[str, ...],
        make: Callable[[Finding], FindingCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._domain: DomainId = domain
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lists: dict[FindingKind, FindingList] = {
            kind: FindingList(kind, languages, make) for kind in FINDING_KINDS
        }
        self.area = DropArea(tuple(self.lists.values()), self)
        self.area.dropped.connect(self.dropped)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.area)
        self._row.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        self._row.setSpacing(20)
        for column in self.lists.values():
            self._row.addWidget(column, 1)
        self._row.addStretch(0)
        self.setWidget(self.area)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.build_visible)
        self._writing = ""
        self._caret = QTimer(self, singleShot=True, interval=0)
        self._caret.timeout.connect(self._show_caret)
        self.verticalScrollBar().valueChanged.connect(self.build_visible)
        self.area.installEventFilter(self)

    def show_document(self, document: Assessment) -> None:
        """Show the findings of the domain as they are."""
        for kind, column in self.lists.items():
            column.show_findings(findings_of(document, self._domain, kind))
        self._soon.start()

    def show_comments(self) -> None:
        """Say on the cards what is commented on now."""
        for slot in self.slots():
            if slot.card is not None:
                slot.card.show_comments()

    # Cards

    def slots(self) -> tuple[CardSlot, ...]:
        """All places for cards, list by list."""
        return tuple(slot for column in self.lists.values() for slot in column.slots)

    def card(self, finding_id: str) -> FindingCard | None:
        """The card of a finding that is here, made now if it was not."""
        for column in self.lists.values():
            slot = column.slot(finding_id)
            if slot is not None:
                return column.build(slot)
        return None

    def take_focus(self) -> None:
        """Give the keyboard to the first finding, or to the place for a first one."""
        slot = next(iter(self.slots()), None)
        card = self.card(slot.finding.id) if slot is not None else None
        if card is not None:
            self.show_card(card, card.field_of(()))
        else:
            self.lists[FINDING_KINDS[0]].empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def card_around(self, widget: QWidget | None) -> FindingCard | None:
        """The card that a widget lies in."""
        while widget is not None and widget is not self:
            if isinstance(widget, FindingCard):
                return widget
            widget = widget.parentWidget()
        return None

    def build_visible(self) -> None:
        """Make the cards that are in sight. What is seen stays where it is, whatever height those above turn out."""
        if not self.isVisible():
            return
        for _ in range(_ROUNDS):
            missing = [(column, slot) for column, slot in self._in_sight() if slot.card is None]
            if not missing:
                return
            anchor = self._anchor()
            before = self._top(anchor)
            for column, slot in missing:
                column.build(slot)
            for column in {column.kind: column for column, _ in missing}.values():
                column.chain()
            self.settle()
            if anchor is not None and self._top(anchor) != before:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self._top(anchor) - before)
        self._soon.start()

    def _anchor(self) -> CardSlot | None:
        """The card that shall stay where it is: the one with the keyboard, if it is in sight, else the first."""
        built = [slot for _, slot in self._in_sight() if slot.card is not None]
        focused = next((slot for slot in built if slot.card is not None and slot.card.holds_focus()), None)
        return focused or next((slot for slot in built if self._top(slot) >= 0), None)

    def _in_sight(self) -> list[tuple[FindingList, CardSlot]]:
        sight = QRect(0, -_AHEAD, self.viewport().width(), self.viewport().height() + 2 * _AHEAD)
        found = []
        for column in self.lists.values():
            base = column.mapTo(self.area, QPoint(0, 0)).y() + self.area.y()
            for slot in column.slots:
                top = base + slot.y()
                if top > sight.bottom():
                    break
                if top + slot.height() >= sight.top():
                    found.append((column, slot))
        return found

    def _top(self, slot: CardSlot | None) -> int:
        """Where a place stands in what is seen."""
        return slot.mapTo(self.area, QPoint(0, 0)).y() + self.area.y() if slot is not None else 0

    # Sight

    def settle(self) -> None:
        """Have everything laid out now, so that it is known where it stands."""
        for _ in range(4):  # a text tells its height only when it has its width
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def show_card(self, card: FindingCard, part: QWidget) -> None:
        """Scroll until the card (or at least that part of it) is in sight, and give the part the keyboard."""
        self.settle()
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        for _ in range(_ROUNDS):
            self.ensureWidgetVisible(card, 0, 16)
            self.ensureWidgetVisible(part, 0, 16)
            if all(slot.card is not None for _, slot in self._in_sight()):
                return
            self.build_visible()

    def follow_caret(self, card: FindingCard) -> None:
        """Keep the place where a person writes in sight, once the card has the height that the words need."""
        self._writing = card.finding.id
        self._caret.start()

    def _show_caret(self) -> None:
        card = next((slot.card for slot in self.slots() if slot.finding.id == self._writing), None)
        if card is None:
            return
        editor = card.text.writing
        caret = editor.cursorRect()
        point = editor.viewport().mapTo(self.area, caret.center())
        self.ensureVisible(point.x(), point.y(), 0, caret.height() // 2 + 12)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._soon.start()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.viewport().width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            for at in range(2):
                self._row.setStretch(at, 0 if narrow else 1)
            self._row.setStretch(2, 1 if narrow else 0)
        super().resizeEvent(event)
        self._soon.start()
