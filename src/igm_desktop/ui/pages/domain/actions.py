"""The keys of the page and the menu of a card, from one list: what is in the menu has its keys beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.model.assessment import Anchor
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import domain_icon, icon
from igm_desktop.ui.labels import literal
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.deeds import Deeds
from igm_desktop.ui.pages.domain.moves import other_kind
from igm_desktop.ui.pages.domain.wording import list_name

translate = QCoreApplication.translate

UP: Final = "Alt+Up"
DOWN: Final = "Alt+Down"
SIDES: Final = ("Alt+Left", "Alt+Right")
DELETE: Final = "Ctrl+Shift+Delete"
STATUS: Final = "Ctrl+Shift+R"
NOTE: Final = "Ctrl+Shift+N"


def domain_keys(domain: DomainId) -> str:
    """The keys that move a finding to that domain."""
    return f"Ctrl+Alt+{DOMAINS.index(domain) + 1}"


def side_keys(kind: FindingKind) -> str:
    """The keys that move a finding to that list: the arrow that points there."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return SIDES[(FINDING_KINDS.index(kind) == 1) ^ mirrored]


@dataclass(frozen=True, slots=True)
class Key:
    """Keys and what they do to the card that has the keyboard."""

    keys: str
    text: str
    run: Callable[[Deeds, FindingCard], None]


def keys() -> tuple[Key, ...]:
    """All keys of a card."""
    sides = tuple(_to_list(kind) for kind in FINDING_KINDS)
    domains = tuple(_to_domain(domain) for domain in DOMAINS)
    return (
        Key(
            UP, translate("FindingActions", "Move the finding up"), lambda deeds, card: deeds.step(card.finding.id, -1)
        ),
        Key(
            DOWN,
            translate("FindingActions", "Move the finding down"),
            lambda deeds, card: deeds.step(card.finding.id, 1),
        ),
        *sides,
        *domains,
        Key(
            STATUS,
            translate("FindingActions", "Make the finding ready or a draft"),
            lambda _, card: card.toggle_status(),
        ),
        Key(NOTE, translate("FindingActions", "Open the internal note"), lambda _, card: card.toggle_note()),
        Key(
            DELETE, translate("FindingActions", "Delete the finding"), lambda deeds, card: deeds.delete(card.finding.id)
        ),
    )


def _to_list(kind: FindingKind) -> Key:
    text = translate("FindingActions", "Move the finding to “{list}”").replace("{list}", list_name(kind))

    def run(deeds: Deeds, card: FindingCard) -> None:
        deeds.to_list(card.finding.id, kind)

    return Key(side_keys(kind), text, run)


def _to_domain(domain: DomainId) -> Key:
    number = str(DOMAINS.index(domain) + 1)
    text = translate("FindingActions", "Move the finding to domain {number}").replace("{number}", number)

    def run(deeds: Deeds, card: FindingCard) -> None:
        deeds.to_domain(card.finding.id, domain)

    return Key(domain_keys(domain), text, run)


def listed_keys() -> tuple[tuple[str, str, str], ...]:
    """Group, words and keys of what a finding knows, for the list that F1 shows."""
    group = translate("FindingActions", "A finding")
    written = (
        (translate("FindingActions", "A new finding after this one"), "Enter"),
        (translate("FindingActions", "A new line in the finding"), "Shift+Enter"),
        (translate("FindingActions", "Remove an empty finding"), "Backspace"),
        (translate("FindingActions", "Bold"), "Ctrl+B"),
        (translate("FindingActions", "Italic"), "Ctrl+I"),
        (translate("FindingActions", "Link"), "Ctrl+K"),
    )
    others = tuple((key.text, key.keys) for key in keys())
    return tuple((group, text, _native(combination)) for text, combination in (*written, *others))


def _native(combination: str) -> str:
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.NativeText)


def install(page: QWidget, deeds: Deeds, focused: Callable[[], FindingCard | None]) -> None:
    """Give the page its keys; each does its deed to the card that has the keyboard."""

    def act(key: Key) -> None:
        card = focused()
        if card is not None:
            key.run(deeds, card)

    for key in keys():
        action = QAction(key.text, page)
        action.setShortcut(QKeySequence(key.keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False, it=key: act(it))
        page.addAction(action)


def card_menu(card: FindingCard, deeds: Deeds, context: Context) -> QMenu:
    """What can be done with a card."""
    menu = QMenu(card)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    one, other = card.finding.id, other_kind(card.finding.kind)
    _add(menu, translate("FindingActions", "Move &up"), "arrow-up", UP, lambda: deeds.step(one, -1))
    _add(menu, translate("FindingActions", "Move &down"), "arrow-down", DOWN, lambda: deeds.step(one, 1))
    text = translate("FindingActions", "Move to “{list}”").replace("{list}", list_name(other))
    _add(menu, text, "move", side_keys(other), lambda: deeds.to_list(one, other))
    domains = menu.addMenu(translate("FindingActions", "Move to &another domain"))
    for domain in DOMAINS:
        name = literal(context.catalogue.domain_text(domain, context.language).short)
        action = _add(domains, name, "", domain_keys(domain), partial(deeds.to_domain, one, domain))
        action.setIcon(domain_icon(domain))
        action.setEnabled(domain != card.finding.domain)
    menu.addSeparator()
    ready = card.finding.status == "ready"
    status = (
        translate("FindingActions", "Make it a d&raft again")
        if ready
        else translate("FindingActions", "Mark as &ready")
    )
    _add(menu, status, "draft" if ready else "ready", STATUS, card.toggle_status)
    _add(menu, translate("FindingActions", "Internal &note"), "note", NOTE, card.toggle_note)
    _add(
        menu,
        translate("FindingActions", "&Indicators…"),
        "indicator",
        "",
        lambda: card.indicators_wanted.emit(card.more),
    )
    comment = translate("FindingActions", "&Comment on this finding…")
    _add(menu, comment, "comment", "", lambda: context.comments.write(Anchor(ref=("findings", one))))
    history = translate("FindingActions", "Histor&y of this finding…")
    _add(menu, history, "recent", "", lambda: context.go(("history", "findings", one)))
    menu.addSeparator()
    _add(menu, translate("FindingActions", "D&elete"), "delete", DELETE, lambda: deeds.delete(one))
    return menu


def _add(menu: QMenu, text: str, picture: str, combination: str, run: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    if picture:
        action.setIcon(icon(picture))
    if combination:
        # Shown only: the page's own action has the keys, and two for the same keys would block each other.
        action.setText(f"{text}\t{_native(combination)}")
    action.triggered.connect(lambda _=False: run())
    return action
