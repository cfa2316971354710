"""One of the two lists of a domain: its heading, "Add", and its cards."""

from collections.abc import Callable
from operator import is_

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.domains import FindingKind
from igm_desktop.core.model.assessment import Finding
from igm_desktop.ui.labels import button, heading
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.empty import EmptyList
from igm_desktop.ui.pages.domain.slot import CardSlot
from igm_desktop.ui.pages.domain.wording import list_name

SPACING = 10


class FindingList(QWidget):
    """Shows findings in their order. `add_wanted` for a new one at the end, `pasted` for several texts there."""

    add_wanted = Signal()
    pasted = Signal(list)

    def __init__(
        self,
        kind: FindingKind,
        languages: tuple[str, ...],
        make: Callable[[Finding], FindingCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind: FindingKind = kind
        self._languages, self._make = languages, make
        self.slots: list[CardSlot] = []
        self._shown: tuple[Finding, ...] | None = None
        self.add_button = button(self.tr("+ Add"), kind="link")
        name = self.tr("Add a finding: {list}").replace("{list}", list_name(kind))
        self.add_button.setAccessibleName(name)
        self.add_button.clicked.connect(self.add_wanted)
        self.empty = EmptyList(kind)
        self.empty.clicked.connect(self.add_wanted)
        self.empty.pasted.connect(self.pasted)
        top = QHBoxLayout()
        top.addWidget(heading(list_name(kind), 3), 1)
        top.addWidget(self.add_button)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(SPACING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addLayout(self.cards)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these; cards of findings that are still here are kept, with what is typed in them."""
        if self._shown is not None and len(findings) == len(self._shown) and all(map(is_, findings, self._shown)):
            return  # the usual case: an edit elsewhere, told to every list
        self._shown = findings
        held = {slot.finding.id: slot for slot in self.slots}
        wanted = {finding.id for finding in findings}
        for gone in (slot for slot in self.slots if slot.finding.id not in wanted):
            self.cards.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        kept = [slot for slot in self.slots if slot.finding.id in wanted]
        slots = [held.get(finding.id) or CardSlot(finding, self._languages, self) for finding in findings]
        for at, slot in enumerate(slots):
            if at >= len(kept) or kept[at] is not slot:
                self.cards.insertWidget(at, slot)
                slot.show()
                kept = [one for one in kept if one is not slot]
                kept.insert(at, slot)
        for slot, finding in zip(slots, findings, strict=True):
            slot.show_finding(finding)
        self.slots = slots
        self.empty.setVisible(not slots)
        self.say_places()
        self.chain()

    def say_places(self) -> None:
        """Tell each card where it stands."""
        for number, slot in enumerate(self.slots, start=1):
            if slot.card is not None:
                slot.card.say_place(number, len(self.slots))

    def chain(self) -> None:
        """Have Tab walk the list from its top to its end."""
        before: QWidget = self.add_button
        for widget in (self.empty, *(w for slot in self.slots if slot.card for w in slot.card.focus_order())):
            QWidget.setTabOrder(before, widget)
            before = widget

    def slot(self, finding_id: str) -> CardSlot | None:
        """The place of a finding in this list, or None."""
        return next((slot for slot in self.slots if slot.finding.id == finding_id), None)

    def build(self, slot: CardSlot) -> FindingCard:
        """The card of a place, made now if it was not."""
        fresh = slot.card is None
        card = slot.build(self._make)
        if fresh:
            card.say_place(self.slots.index(slot) + 1, len(self.slots))
        return card

    def index_at(self, y: float) -> int:
        """Before which card a thing dropped at that height of this list goes: 0 to their number."""
        return sum(slot.geometry().center().y() < y for slot in self.slots)

    def gap_before(self, index: int) -> int:
        """The height, in this list, of the gap before that card."""
        if not self.slots:
            return self.empty.geometry().top() - SPACING // 2
        if index < len(self.slots):
            return self.slots[index].geometry().top() - SPACING // 2
        return self.slots[-1].geometry().bottom() + SPACING // 2 + 1
