"""The parts: texts before and after the six domains. Those that an import could not place wait at the end."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.edits import set_value
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment, Part
from igm_desktop.core.ref import Ref
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages import part_moves
from igm_desktop.ui.pages.column import ColumnPage
from igm_desktop.ui.pages.part_card import PartCard, UnplacedCard, kind_name, kinds_menu
from igm_desktop.ui.review.marks import mark_gone
from igm_desktop.ui.sections import PARTS

WIDTH = 860


class PartsPage(ColumnPage):
    """A card for each part. Cards live as long as their part keeps its place among printed or unplaced ones."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self._context = context
        self._cards: dict[str, PartCard] = {}
        self._placed, self._unplaced = QVBoxLayout(), QVBoxLayout()
        self._empty = quiet(
            self.tr("There is no part yet. Most profiles begin with an introduction: add it with the button above."),
            wrap=True,
        )
        self._unplaced_box = QWidget()
        self._lay_out()
        self._show_parts(context.session.document)
        context.session.changed.connect(self.refresh)

    def reveal(self, ref: Ref) -> bool:
        """Scroll to the field of that ref and give it the keyboard; False where there is none."""
        if ref[:2] == ("document", "parts"):
            self.show_widget(self._add)
            return True
        card = self._cards.get(ref[1]) if ref[0] == PARTS and len(ref) > 1 else None
        if card is None:
            return False
        self.show_widget(card.editor_of(ref))
        return True

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if change.difference.touches(PARTS):
            self._show_parts(change.after)

    def _lay_out(self) -> None:
        self._add = button(self.tr("Add a part"), icon="add")
        menu = kinds_menu(self._context, self)
        menu.triggered.connect(self._add_part)
        self._add.setMenu(menu)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(heading(self.tr("Parts"), 1), 1)
        top.addWidget(self._add, 0, Qt.AlignmentFlag.AlignVCenter)
        for cards in (self._placed, self._unplaced):
            cards.setSpacing(12)
        inside = QVBoxLayout(self._unplaced_box)
        inside.setContentsMargins(0, 20, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(heading(self.tr("Text that could not be placed"), 2))
        inside.addWidget(
            quiet(
                self.tr(
                    "The import left these texts as they were; they are not printed. "
                    "As findings, each paragraph or bullet becomes one."
                ),
                wrap=True,
            )
        )
        inside.addLayout(self._unplaced)
        self.rows.addLayout(top)
        self.rows.addWidget(
            quiet(self.tr("Texts around the six domains, in the order in which they are printed."), wrap=True)
        )
        self.rows.addWidget(self._empty)
        self.rows.addLayout(self._placed)
        mark_gone(self._context, self, self.rows, lambda _part: True, PARTS, behind=self._empty)
        self.rows.addWidget(self._unplaced_box)
        self.rows.addStretch(1)

    def _show_parts(self, document: Assessment) -> None:
        """Make, show and order the cards; those that stay keep the keyboard."""
        parts = part_moves.placed(document), part_moves.unplaced(document)
        wanted = {one.id: one for group in parts for one in group}
        for part_id, card in tuple(self._cards.items()):
            one = wanted.get(part_id)
            if one is None or isinstance(card, UnplacedCard) != (one in parts[1]):
                card.hide()
                card.deleteLater()
                del self._cards[part_id]
        for cards, group in zip((self._placed, self._unplaced), parts, strict=True):
            for index, one in enumerate(group):
                card = self._cards.get(one.id) or self._made(one)
                card.show_part(one)
                if cards.indexOf(card) != index:
                    cards.insertWidget(index, card)
                card.show_place(index, len(group))
        self._empty.setVisible(not parts[0])
        self._unplaced_box.setVisible(bool(parts[1]))
        self.order_tabs()

    def _made(self, part: Part) -> PartCard:
        unplaced = part.kind == UNPLACED
        card = UnplacedCard(self._context, part) if unplaced else PartCard(self._context, part)
        for edit in card.editors():
            self.follow(edit)
        card.stepped.connect(partial(self._step, part.id))
        card.removal_wanted.connect(partial(self._remove, part.id))
        card.kind_chosen.connect(partial(self._place if unplaced else self._set_kind, part.id))
        if isinstance(card, UnplacedCard):
            card.findings_wanted.connect(partial(self._make_findings, part.id))
        self._cards[part.id] = card
        return card

    # What a person does

    def _add_part(self, action: QAction) -> None:
        session = self._context.session
        session.flush()
        after, part_id = part_moves.with_new(session.document, action.data())
        session.apply(lambda _document: after, self.tr("Add a part"))
        self.reveal((PARTS, part_id))

    def _step(self, part_id: str, by: int) -> None:
        session = self._context.session
        session.flush()
        if session.apply(lambda document: part_moves.stepped(document, part_id, by), self.tr("Move the part")):
            self.bring_into_sight(self._cards[part_id])

    def _set_kind(self, part_id: str, kind: str) -> None:
        ref = (PARTS, part_id, "kind")
        self._context.session.apply(lambda document: set_value(document, ref, kind), self.tr("Change the kind"))

    def _remove(self, part_id: str) -> None:
        session = self._context.session
        session.flush()
        gone = part_moves.part(session.document, part_id)
        if gone is None:
            return
        give_back = self._giver_back(gone, session.document)
        ids = [*self._cards]
        session.apply(lambda document: part_moves.without(document, part_id), self.tr("Remove the part"))
        self._focus_near(ids, part_id)
        text = self.tr("“%1” was removed.").replace("%1", in_sentence(self._name(gone)))
        self._context.tell(text, self.tr("Undo"), give_back)

    def _giver_back(self, gone: Part, before: Assessment, made: Sequence[str] = ()) -> Callable[[], None]:
        """What a notice does to bring a part back in place of what was made of it, whatever has happened since."""

        def edit(document: Assessment) -> Assessment:
            return part_moves.restored(part_moves.without_findings(document, made), gone, before)

        def give_back() -> None:
            session = self._context.session
            session.flush()
            if session.apply(edit, self.tr("Bring the part back")):
                self.reveal((PARTS, gone.id))

        return give_back

    def _place(self, part_id: str, kind: str) -> None:
        session, language = self._context.session, self._context.profile_language()
        session.flush()
        if session.apply(
            lambda document: part_moves.as_part(document, part_id, kind, language), self.tr("Make it a part")
        ):
            self.reveal((PARTS, part_id))

    def _make_findings(self, part_id: str, domain_name: str, kind_name: str) -> None:
        context, session = self._context, self._context.session
        session.flush()
        domain = next(one for one in DOMAINS if one == domain_name)
        kind = next(one for one in FINDING_KINDS if one == kind_name)
        before, ids = session.document, [*self._cards]
        gone = part_moves.part(before, part_id)
        after, made = part_moves.as_findings(before, part_id, (domain, kind), context.profile_language())
        if gone is None or not made:
            context.tell(self.tr("There is no text to make findings of."))
            return
        session.apply(lambda _document: after, self.tr("Make it findings"))
        self._focus_near(ids, part_id)
        name = context.catalogue.domain_text(domain, context.language).short
        told = self.tr("%n finding(s) added to %1.", "", len(made)).replace("%1", name)
        context.tell(told, self.tr("Undo"), self._giver_back(gone, before, made))

    def _focus_near(self, ids: list[str], part_id: str) -> None:
        """Give the keyboard to the card that came after one that is gone, or before it."""
        at = ids.index(part_id)
        near = next((one for one in (*ids[at + 1 :], *reversed(ids[:at])) if one in self._cards), None)
        (self._cards[near].text if near else self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, part: Part) -> str:
        words = part.heading.best((self._context.profile_language(), *self._context.session.document.languages))
        return plain(words)[:60] or kind_name(part.kind, self._context)
