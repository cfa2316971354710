"""From an answer to findings: those that draw on it, a new one made from it, and the link to the one last written."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from igm_desktop.core.answering import finding_from_answer
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.edits import set_value
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Finding
from igm_desktop.core.shown import isolated
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import domain_icon
from igm_desktop.ui.labels import literal, quiet
from igm_desktop.ui.pages.domain import moves
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.pages.domain.deeds import tell_done
from igm_desktop.ui.pages.domain.wording import first_words, list_name

WIDEST: Final = 330
"""Of the words of a finding."""

MOST: Final = 12
"""So many findings are shown at first, and so many more with each press: a question may have hundreds."""


class Drawing(QObject):
    """What is done with the findings of the open answer; `back` shows the answer again."""

    def __init__(self, context: Context, back: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._back = context, back
        self._session = context.session

    def make(self, indicator_id: str, domain: DomainId, kind: FindingKind) -> None:
        """A finding from the answer, at the end of that list; the notice says where it went, and takes it back."""
        self._session.flush()
        made = new_id()
        edit = partial(finding_from_answer, indicator_id=indicator_id, domain=domain, kind=kind, finding_id=made)
        self._session.apply(edit, self.tr("Make a finding"))
        name = self._context.catalogue.domain_text(domain, self._context.language).short
        text = self.tr("A finding was made: {domain}, {list}.").replace("{domain}", name)
        back = partial(moves.without, finding_id=made)
        tell_done(self._context, text.replace("{list}", list_name(kind)), back, partial(self._back, indicator_id))

    def link(self, indicator_id: str, finding: Finding) -> None:
        """Link the answer to a finding, or take the link back."""
        linked = indicator_id in finding.indicators
        ref = ("findings", finding.id, "indicators", indicator_id)
        self._session.flush()
        self._session.apply(
            lambda document: set_value(document, ref, not linked),
            self.tr("Unlink indicator") if linked else self.tr("Link indicator"),
        )

    def fill(self, menu: QMenu, indicator_id: str, here: DomainId) -> None:
        """Where a finding can be made: in the two lists of this domain, and in those of the others."""
        menu.clear()
        for kind in FINDING_KINDS:
            menu.addAction(_key(list_name(kind), kind)).triggered.connect(
                lambda _=False, it=kind: self.make(indicator_id, here, it)
            )
        menu.addSeparator()
        others = menu.addMenu(self.tr("In &another domain"))
        for domain in DOMAINS:
            if domain == here:
                continue
            name = literal(self._context.catalogue.domain_text(domain, self._context.language).short)
            inner = others.addMenu(domain_icon(domain), name)
            for kind in FINDING_KINDS:
                inner.addAction(_key(list_name(kind), kind)).triggered.connect(
                    lambda _=False, where=domain, it=kind: self.make(indicator_id, where, it)
                )


class Drawn(QWidget):
    """The findings that draw on the open answer, each a way to it; and the link to the finding last written.

    `about` says in words whether there are any: it stands where the form puts it. `emptied` when the last of them is gone
    and the keyboard was on it.
    """

    emptied = Signal()

    def __init__(
        self, context: Context, drawing: Drawing, chosen: Callable[[], Finding | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._drawing, self._chosen = context, drawing, chosen
        self._indicator = ""
        self._findings: tuple[Finding, ...] = ()  # those that are shown
        self._all: tuple[Finding, ...] = ()
        self._most = MOST
        self.about = quiet(wrap=True)
        self.chips: list[Chip] = []
        self.link = Chip(self.tr("Link to the finding written last"), look="bare", picture="link", widest=WIDEST)
        self.link.clicked.connect(self._link)
        self.more = Chip(look="bare")
        self.more.clicked.connect(self._show_more)
        self.row = ChipRow()
        self.link.setParent(self.row)
        self.more.setParent(self.row)
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.row)

    def stops(self) -> tuple[QWidget, ...]:
        """What may have the keyboard, in order."""
        return (*self.chips, self.more, self.link)

    def show_findings(self, indicator_id: str, findings: tuple[Finding, ...]) -> None:
        """Show the findings that draw on this answer, and offer the link to the one that was written last."""
        had = next((at for at, chip in enumerate((*self.chips, self.more)) if chip.hasFocus()), None)
        if indicator_id != self._indicator:
            self._most = MOST
        self._all, shown = findings, findings[: self._most]
        if shown != self._findings:
            self._findings = shown
            for old in self.chips:
                old.hide()
                old.deleteLater()
            self.chips = [self._chip(finding) for finding in shown]
        self._indicator = indicator_id
        self.about.setText(
            self.tr("Findings that draw on this answer:")
            if findings
            else self.tr("No finding draws on this answer yet.")
        )
        offered = self._offer()
        self.row.setVisible(bool(self.chips) or offered)
        left = len(findings) - len(shown)
        self.more.say(self.tr("%n more finding(s)", "", left))
        extra = (*((self.more,) if left else ()), *((self.link,) if offered else ()))
        self.row.show_chips((*self.chips, *extra), ())
        self.more.setVisible(bool(left))
        self.link.setVisible(offered)
        if had is not None and not self.chips:
            self.emptied.emit()
        elif had is not None:
            self.chips[min(had, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self) -> None:
        self._most += MOST
        self.show_findings(self._indicator, self._all)

    def _chip(self, finding: Finding) -> Chip:
        words = first_words(finding, self._languages())
        domain = self._context.catalogue.domain_text(finding.domain, self._context.language).short
        status = self.tr("ready") if finding.status == "ready" else self.tr("draft")
        chip = Chip(picture="ready" if finding.status == "ready" else "draft", widest=WIDEST)
        name = self.tr("Go to the finding: {words}").replace("{words}", f"{isolated(words)} ({status})")
        shown = self.tr("{domain}: {words}").replace("{domain}", domain).replace("{words}", isolated(words))
        chip.say(shown, name, f"{domain}, {list_name(finding.kind)} ({status})\n{words}")
        chip.clicked.connect(lambda _=False, it=finding.id: self._context.go(("findings", it)))
        return chip

    def _offer(self) -> bool:
        """Name the finding that can be linked; False where there is none."""
        chosen = self._chosen()
        if chosen is None:
            return False
        linked = self._indicator in chosen.indicators
        text = self.tr("Unlink from “{finding}”") if linked else self.tr("Link to “{finding}”")
        self.link.say(text.replace("{finding}", isolated(first_words(chosen, self._languages(), 40))))
        return True

    def _link(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._drawing.link(self._indicator, chosen)

    def _languages(self) -> tuple[str, ...]:
        return (self._context.profile_language(), *self._context.session.document.languages)


def _key(name: str, kind: FindingKind) -> str:
    """The name with the key of its list: 1 or 2."""
    return f"&{FINDING_KINDS.index(kind) + 1}  {literal(name)}"
