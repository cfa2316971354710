"""The page of one domain: its heading, its findings in two lists, and its indicators."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from igm_desktop.app.change import Cause, Change
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.query.progress import progress
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.domain import moves
from igm_desktop.ui.pages.domain.actions import card_menu, install
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.deeds import Deeds
from igm_desktop.ui.pages.domain.dropping import drag
from igm_desktop.ui.pages.domain.heading import DomainHeading
from igm_desktop.ui.pages.domain.indicator_picker import IndicatorPicker
from igm_desktop.ui.pages.domain.lists import MARGIN, FindingLists
from igm_desktop.ui.pages.domain.tabs import Tabs
from igm_desktop.ui.review.marks import mark_gone_findings
from igm_desktop.ui.review.nothing import NothingToSay
from igm_desktop.ui.theme import theme_of

if TYPE_CHECKING:
    from igm_desktop.ui.pages.domain.answering.room import AnsweringRoom, Way

TAB = "tab of a domain"
LOW = 400  # so low a page has no room for the heading over what is written
ENOUGH = 280  # of height for the findings: with less, the description gives them its room


class DomainPage(QWidget):
    """Findings are written here. `reveal` brings any part of a finding of this domain in sight."""

    def __init__(self, context: Context, domain: DomainId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.domain: DomainId = domain
        self._chosen = ""  # the finding that had the keyboard last
        self._card_in_focus: FindingCard | None = None
        document = context.session.document
        text = context.catalogue.domain_text(domain, context.language)
        self.deeds = Deeds(context, domain, self.show_finding, self)
        self.heading = DomainHeading(domain, text, document.level)
        self.tabs = Tabs(domain, ("", ""))
        self.nothing = NothingToSay(context, domain, self)
        self.lists = FindingLists(domain, self._languages(), self._make_card)
        self._room: AnsweringRoom | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.lists)
        self._lay_out()
        self._connect()
        install(self, self.deeds, self._focused_card)
        self._show_document()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 18, MARGIN, 0)
        head.setSpacing(10)
        head.addWidget(self.heading)
        row = QHBoxLayout()
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.nothing)
        head.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(_Line())
        layout.addWidget(self.stack, 1)
        self._gone = mark_gone_findings(self.context, self, layout, self.domain, MARGIN)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_to)
        self.lists.dropped.connect(self.deeds.drop)
        for kind, column in self.lists.lists.items():
            column.add_wanted.connect(lambda it=kind: self.deeds.add(it))
            column.pasted.connect(lambda texts, it=kind: self.deeds.paste(texts, it))
        self.context.session.changed.connect(self.refresh)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    @property
    def answering(self) -> "AnsweringRoom":
        """The room of the indicators, made when it is first wanted: the findings stand without waiting for it."""
        if self._room is None:
            from igm_desktop.ui.pages.domain.answering.room import AnsweringRoom

            self._room = AnsweringRoom(self.context, self.domain, self.chosen)
            self.stack.addWidget(self._room)
        return self._room

    # What is shown

    def reveal(self, ref: Ref) -> bool:
        """Bring the field of that ref in sight and give it the keyboard; False when this page has none."""
        if ref[:2] == ("document", "findings"):
            self.tabs.setCurrentIndex(0)
            return True
        if ref[:1] == ("answers",) and len(ref) > 1:
            self.tabs.setCurrentIndex(1)
            return self.answering.reveal(ref)
        if ref[:1] != ("findings",) or len(ref) < 2:
            return False
        self._show_document()  # what is revealed may have come with a change that this page hears of only now
        card = self.lists.card(ref[1])
        if card is None:
            return False
        self.tabs.setCurrentIndex(0)
        self.lists.show_card(card, card.field_of(ref))
        return True

    def show_finding(self, finding_id: str) -> bool:
        """Bring the text of a finding in sight and give it the keyboard."""
        return self.reveal(("findings", finding_id))

    def chosen(self) -> Finding | None:
        """The finding of this domain that had the keyboard last."""
        one = moves.finding(self.context.session.document, self._chosen) if self._chosen else None
        return one if one is not None and one.domain == self.domain else None

    def about(self) -> Ref:
        """What a comment is about that is begun here: the open question, the finding with the keyboard, or the domain."""
        if self.tabs.currentIndex() == 1 and self.answering.open:
            return ("answers", self.answering.open)
        card = self.lists.card_around(self.focusWidget())
        return ("findings", card.finding.id) if card is not None else ("domains", self.domain)

    def refresh(self, change: Change) -> None:
        """Show what changed, if it concerns this page."""
        if change.difference.touches("document", "level"):
            text = self.context.catalogue.domain_text(self.domain, self.context.language)
            self.heading.show_level(text, change.after.level)
            if self._room is not None:
                self._room.forget()
            self._name_tabs(change.after)
        if change.difference.touches("findings"):
            lost = self._card_in_focus.finding if self._card_in_focus is not None else None
            self._show_document()
            if change.cause is not Cause.EDIT and lost is not None:
                self._find_focus(lost, change)
        elif any(change.difference.touches(part) for part in ("answers", "conventions")):
            self._name_tabs(change.after)
        if change.difference.touches("comments"):
            self.lists.show_comments()
        if self._room is not None:
            self._room.refresh(change)

    def _show_document(self) -> None:
        document = self.context.session.document
        self.lists.show_document(document)
        self._name_tabs(document)

    def _find_focus(self, lost: Finding, change: Change) -> None:
        """Undo took the finding away that had the keyboard: its neighbour gets it."""
        if moves.finding(change.after, lost.id) is None and moves.finding(change.before, lost.id) is not None:
            near = moves.before(change.before, lost) or moves.neighbour(change.before, lost)
            if near is None or not self.show_finding(near):
                self.lists.lists[lost.kind].empty.setFocus()

    def _name_tabs(self, document: Assessment) -> None:
        done = progress(document, self.context.catalogue).domain(self.domain)
        self.tabs.name_tab(0, self.tr("Findings ({number})").replace("{number}", str(done.findings)))
        text = self.tr("Indicators ({answered} of {number})")
        text = text.replace("{answered}", str(done.answered)).replace("{number}", str(done.indicators))
        self.tabs.name_tab(1, text)

    def _turn_to(self, index: int) -> None:
        self.context.session.flush()
        self._fit()
        self.stack.setCurrentWidget(self.answering if index else self.lists)
        self._gone.allow(allowed=not index)
        self.context.remembered[TAB] = str(index)

    def continue_tab(self) -> None:
        """Show the tab that a person chose last, in whichever domain."""
        self.tabs.setCurrentIndex(int(self.context.remembered.get(TAB, "0")))

    def other_tab(self) -> None:
        """From the findings to the indicators or back, with the keyboard."""
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())
        if self.tabs.currentIndex() == 1:
            self.answering.take_focus()
        else:
            self.lists.take_focus()

    def go_to_unanswered(self, by: "Way") -> None:
        """To the nearest question that is not answered, from the one that is open here."""
        self.answering.go_to_unanswered(by)

    # Cards

    def _make_card(self, finding: Finding) -> FindingCard:
        card = FindingCard(self.context, finding)
        one = finding.id
        card.entered.connect(lambda: self.deeds.add_after(one))
        card.emptied.connect(lambda: self.deeds.remove_empty(one))
        card.pasted.connect(lambda texts: self.deeds.paste(texts, card.finding.kind, one))
        card.left.connect(lambda by, column: self._walk(card, by, column))
        # Not from inside the event of the grip, which the drop may delete.
        card.pulled.connect(lambda: QTimer.singleShot(0, self, lambda: self._drag(one)))
        card.indicators_wanted.connect(lambda anchor: self._pick_indicators(card, anchor))
        card.menu_wanted.connect(lambda anchor: self._open_menu(card, anchor))
        card.caret_moved.connect(lambda: self.lists.follow_caret(card))
        return card

    def _languages(self) -> tuple[str, ...]:
        """Those in which findings are written side by side."""
        return tuple(filter(None, (self.context.profile_language(), self.context.second_language())))

    def _walk(self, card: FindingCard, by: int, column: int) -> None:
        """From the first or last line of a card to the one above or below, in the same language."""
        kind: FindingKind = card.finding.kind
        slots = self.lists.lists[kind].slots
        at = next((number for number, slot in enumerate(slots) if slot.card is card), 0) + by
        if 0 <= at < len(slots):
            self.show_finding(slots[at].finding.id)
            to = slots[at].card
            if to is not None and column:
                to.text.enter(column)

    def _drag(self, finding_id: str) -> None:
        self.context.session.flush()
        card = self.lists.card(finding_id)
        if card is not None:
            drag(card, self)
        card = self.lists.card(finding_id)
        if card is not None:
            card.dragged = False
            card.update()

    def _pick_indicators(self, card: FindingCard, anchor: QWidget) -> None:
        picker = IndicatorPicker(self.context, card.finding.id, self.domain, self)
        picker.open_at(anchor, str(anchor.property("indicator") or ""))

    def _open_menu(self, card: FindingCard, anchor: QWidget) -> None:
        menu = card_menu(card, self.deeds, self.context)
        point = anchor.rect().bottomLeft()
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            point = anchor.rect().bottomRight()
            point.setX(point.x() - menu.sizeHint().width())
        menu.popup(anchor.mapToGlobal(point))

    # The keyboard

    def _focused_card(self) -> FindingCard | None:
        return self.lists.card_around(QApplication.focusWidget())

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        card = self.lists.card_around(new) if new is not None and self.isAncestorOf(new) else None
        if card is not None:
            self._chosen = card.finding.id
        before, self._card_in_focus = self._card_in_focus, card
        for one in (before, card):
            if one is not None:
                one.update()

    # Look

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The description of the domain is there where the findings have room enough beside it."""
        rest = (
            self.height() - self.heading.wanted_height(self.width() - 2 * MARGIN) - self.tabs.sizeHint().height() - 50
        )
        answering = self.tabs.currentIndex() == 1
        self.heading.description.setVisible(rest >= ENOUGH and not answering)
        self.heading.setHidden(self.height() < LOW)  # the side says which domain it is


class _Line(QWidget):
    """The line under the tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self.palette()).line)
        painter.end()
