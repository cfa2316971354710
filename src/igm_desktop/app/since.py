"""What has changed since a person had the document open last."""

from PySide6.QtCore import QObject

from igm_desktop.app.session import Session
from igm_desktop.core.keeping.seen import Marks, changed_ids, keep_seen, seen_before
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of


class Since(QObject):
    """Knows for as long as the document is open what was there when it was left last; marks are read once, which takes no time,
    and items are looked at when somebody asks for them.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._marks: Marks | None = None
        self._known: dict[str, tuple[Item, str]] = {}
        if session.path is not None:
            self._marks = seen_before(session.path, session.document.id)

    def changed(self, collection: str, document: Assessment) -> frozenset[str]:
        """The ids of the items that say something else than then; none where nobody knows what there was."""
        if self._marks is None:
            return frozenset()
        return changed_ids(collection, items_of(document, collection), self._marks, self._known)

    def let_go(self) -> None:
        """The document is left: what its file holds now is what was seen."""
        path, stored = self._session.path, self._session.stored
        if path is not None and stored.edits:
            keep_seen(path, stored.document)


def since_of(session: Session) -> Since:
    """The one of that session, made when it is first wanted."""
    return session.findChild(Since) or Since(session)
