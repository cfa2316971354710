"""What a page is given: everything that it may use, and nothing that it could reach from elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from igm_desktop.app.checking import Checking
from igm_desktop.app.reviewing import Reviewing
from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.model.assessment import Anchor, Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.theme import Theme


class Tell(Protocol):
    """Show a notice at the top of the page, with a word to click where something can be done about it."""

    def __call__(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None: ...


class Comments(Protocol):
    """`write` begins a comment about something, `about` shows what is said about a thing, `follow` shows the comment with
    that id where comments are shown already.
    """

    def write(self, anchor: Anchor) -> object: ...

    def about(self, ref: Ref) -> object: ...

    def follow(self, comment_id: str) -> object: ...


class NoComments:
    """Where nobody can comment, as on a page that stands alone."""

    def write(self, anchor: Anchor) -> None: ...

    def about(self, ref: Ref) -> None: ...

    def follow(self, comment_id: str) -> None: ...


def no_language() -> str | None:
    """No second language."""
    return None


Changed = Callable[[str, Assessment], frozenset[str]]
"""The ids of the items of a collection that were changed since the document was open last."""


def nothing_changed(_collection: str, _document: Assessment) -> frozenset[str]:
    """Where nobody knows what there was."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """`language` is the interface's; `profile_language` gives the one of the profile that is being edited now, and
    `second_language` the one that stands beside it, if one does. `cited_lately` has the ids of the sources that were cited
    last, the last first: every editor that cites adds to it. `remembered` is where pages keep what a person chose to look
    at, for the next page of its kind: which tab, which question.
    """

    session: Session
    catalogue: Catalogue
    theme: Theme
    language: str
    profile_language: Callable[[], str]
    tell: Tell
    go: Callable[[Ref], object]
    second_language: Callable[[], str | None] = no_language
    cited_lately: list[str] = field(default_factory=list)
    remembered: dict[str, str] = field(default_factory=dict)
    checking: Checking | None = None
    comments: Comments = field(default_factory=NoComments)
    reviewing: Reviewing | None = None
    changed: Changed = nothing_changed
