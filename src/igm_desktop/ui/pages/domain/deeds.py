"""What the page does to findings: each deed is one step of undo, and shows its result."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication

from igm_desktop.app.editing import AssessmentEdit
from igm_desktop.core.citations import citations
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.edits import Place
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.sources.carrying import with_carried
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.clipboard import carried_sources
from igm_desktop.ui.pages.domain import moves
from igm_desktop.ui.pages.domain.wording import list_name

translate = QCoreApplication.translate


class Deeds(QObject):
    """`show` brings a finding of the page in sight and gives its text the keyboard."""

    def __init__(
        self, context: Context, domain: DomainId, show: Callable[[str], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._show = context, show
        self._session = context.session
        self._domain: DomainId = domain

    def add(self, kind: FindingKind, after: str | Place = Place.LAST) -> None:
        """A new empty finding, at the end of a list or after another."""
        self._session.flush()
        new = Finding(id=new_id(), domain=self._domain, kind=kind)
        self._session.apply(partial(moves.with_new, new=new, after=after), self.tr("Add finding"))
        self._show(new.id)

    def add_after(self, finding_id: str) -> None:
        """A new empty finding after this one; an empty one needs no other."""
        self._session.flush()
        one = moves.finding(self._session.document, finding_id)
        if one is not None and self._text(one):
            self.add(one.kind, finding_id)

    def remove_empty(self, finding_id: str) -> None:
        """Take an empty finding away and go to the one before. One with a note or the like is deleted with a notice."""
        self._session.flush()
        one = moves.finding(self._session.document, finding_id)
        if one is None or self._text(one):
            return
        if one.text or one.note or one.indicators:
            self.delete(finding_id)
            return
        before = moves.before(self._session.document, one) or moves.neighbour(self._session.document, one)
        self._session.apply(partial(moves.without, finding_id=finding_id), self.tr("Delete finding"))
        if before is not None:
            self._show(before)

    def delete(self, finding_id: str) -> None:
        """Delete a finding; the notice gives it back, also when other things have been done since."""
        self._session.flush()
        before = self._session.document
        one = moves.finding(before, finding_id)
        if one is None:
            return
        following = moves.neighbour(before, one)
        self._session.apply(partial(moves.without, finding_id=finding_id), self.tr("Delete finding"))
        self._tell(self.tr("The finding was deleted."), partial(moves.restored, one=one, before=before), finding_id)
        if following is not None:
            self._show(following)

    def step(self, finding_id: str, by: int) -> None:
        """One place up (-1) or down (1)."""
        self._move(finding_id, partial(moves.stepped, finding_id=finding_id, by=by))

    def to_list(self, finding_id: str, kind: FindingKind) -> None:
        """To the other list."""
        self._move(finding_id, partial(moves.in_other_list, finding_id=finding_id, kind=kind))

    def drop(self, finding_id: str, kind: FindingKind, index: int) -> None:
        """To a place in a list of this page, also from another domain."""

        def edit(document: Assessment) -> Assessment:
            here = moves.in_domain(document, finding_id, self._domain)
            return moves.placed(here, finding_id, kind, index)

        self._move(finding_id, edit)

    def to_domain(self, finding_id: str, domain: DomainId) -> None:
        """To another domain. The person stays here, where the next finding waits to be sorted."""
        self._session.flush()
        before = self._session.document
        one = moves.finding(before, finding_id)
        if one is None or one.domain == domain:
            return
        following = moves.neighbour(before, one)
        index = moves.place_in_list(before, one)[0]
        self._session.apply(partial(moves.in_domain, finding_id=finding_id, domain=domain), self.tr("Move finding"))
        name = self._context.catalogue.domain_text(domain, self._context.language).short

        def back(document: Assessment) -> Assessment:
            return moves.placed(moves.in_domain(document, finding_id, one.domain), finding_id, one.kind, index)

        self._tell(self.tr("Moved to {domain}.").replace("{domain}", name), back, finding_id)
        if following is not None:
            self._show(following)

    def paste(self, texts: Sequence[str], kind: FindingKind, after: str | None = None) -> None:
        """A finding for each text, in one step, after another (which takes the first, if it is empty)."""
        self._session.flush()
        language, lists = self._context.profile_language(), (self._domain, kind)
        cited = [run.source for text in texts for run in citations(text)]
        carried = carried_sources(QGuiApplication.clipboard().mimeData()) if cited else b""
        document = with_carried(self._session.document, carried, cited)
        result, ids = moves.with_texts(document, texts, language, lists, after)
        self._session.apply(lambda _: result, self.tr("Paste findings"))
        fresh = tuple(one for one in ids if one != after)

        def back(document: Assessment) -> Assessment:
            for one in fresh:
                document = moves.without(document, one)
            return document

        self._tell(self.tr("%n finding(s) pasted.", "", len(texts)), back)
        if ids:
            self._show(ids[-1])

    def _move(self, finding_id: str, edit: AssessmentEdit) -> None:
        self._session.flush()
        if not self._session.apply(edit, self.tr("Move finding")):
            return
        self._show(finding_id)
        one = moves.finding(self._session.document, finding_id)
        if one is not None:
            at, count = moves.place_in_list(self._session.document, one)
            text = self.tr("Moved to place {number} of {count} in {list}")
            text = text.replace("{number}", str(at + 1)).replace("{count}", str(count))
            self._announce(text.replace("{list}", list_name(one.kind)))

    def _tell(self, text: str, back: AssessmentEdit, finding_id: str = "") -> None:
        tell_done(self._context, text, back, partial(self._show, finding_id) if finding_id else None)

    def _announce(self, text: str) -> None:
        page = self.parent()
        if page is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, text))

    def _text(self, one: Finding) -> str:
        return one.text.in_language(self._context.profile_language())


def tell_done(context: Context, text: str, back: AssessmentEdit, then: Callable[[], object] | None = None) -> None:
    """A notice whose Undo takes back the step just done, whatever is done after it, and then shows what is there again."""
    session = context.session
    done = session.document

    def undo() -> None:
        session.flush()
        if session.document is done:
            session.undo()
        else:
            session.apply(back, translate("Deeds", "Undo"))
        if then is not None:
            then()

    context.tell(text, translate("Deeds", "Undo"), undo)
