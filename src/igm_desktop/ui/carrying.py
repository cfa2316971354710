"""Copies of the evidence follow the document to where it is saved; what is left behind is told."""

from typing import TYPE_CHECKING

from igm_desktop.app.evidence import evidence_places
from igm_desktop.app.session import Session
from igm_desktop.core.model.assessment import Evidence
from igm_desktop.core.storage.evidence_kinds import shown_name

if TYPE_CHECKING:
    from igm_desktop.ui.context import Tell

NAMED = 3


def follow_saves(session: Session, tell: "Tell") -> None:
    """Have the copies of that session follow its saves, and tell of those that could not."""

    def say(left: tuple[Evidence, ...]) -> None:
        from igm_desktop.ui.pages.sources.told import SourcesTold

        names = [shown_name(one.name, one.type) for one in left[:NAMED]]
        tell(SourcesTold().left_behind(", ".join([*names, *(["…"] if len(left) > NAMED else [])]), len(left)))

    evidence_places(session).left_behind.connect(say)
