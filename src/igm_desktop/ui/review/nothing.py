"""That there is nothing to say of a domain: a button on its page, in a copy that was sent for review."""

from PySide6.QtWidgets import QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.comments.writing import nothing_to_say, said_nothing, something_to_say
from igm_desktop.core.domains import DomainId
from igm_desktop.core.keeping.backups import stamped
from igm_desktop.core.keeping.desk import utc_now
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import set_tool_tip


class NothingToSay(Button):
    """On while the person who is writing says so. Not there where nobody is asked."""

    def __init__(self, context: Context, domain: DomainId, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("&Nothing to say here"), "", "plain")
        self.setParent(parent)
        self._context, self._domain = context, domain
        self.setCheckable(True)
        self.clicked.connect(self._say)
        context.session.changed.connect(self._follow)
        if context.reviewing is not None:
            context.reviewing.changed.connect(self.show_it)
        self.show_it()

    def show_it(self) -> None:
        """Show how it stands."""
        session, reviewing = self._context.session, self._context.reviewing
        said = bool(said_nothing(session.document, self._domain, session.person))
        self.setVisible(reviewing is not None and reviewing.is_copy)
        self.setChecked(said)
        self.set_icon("check" if said else "")
        tip = self.tr("You have looked at this domain and have nothing to say. Click to take that back.")
        ask = self.tr("Tell those who asked that you have looked at this domain and have nothing to say.")
        set_tool_tip(self, tip if said else ask)
        self.setAccessibleDescription(tip if said else ask)

    def _say(self) -> None:
        session, domain = self._context.session, self._domain
        session.flush()
        person = session.person
        if said_nothing(session.document, domain, person):
            session.apply(
                lambda document: something_to_say(document, domain, person), self.tr("Take back: nothing to say")
            )
        else:
            at = stamped(utc_now())
            session.apply(lambda document: nothing_to_say(document, domain, person, at), self.tr("Nothing to say"))
        self.show_it()

    def _follow(self, change: Change) -> None:
        if change.difference.touches("comments"):
            self.show_it()
