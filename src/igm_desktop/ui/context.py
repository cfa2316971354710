"""What a page is given: everything that it may use, and nothing that it could reach from elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.ref import Ref
from igm_desktop.ui.theme import Theme


class Tell(Protocol):
    """Show a notice at the top of the page, with a word to click where something can be done about it."""

    def __call__(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None: ...


@dataclass(frozen=True, slots=True)
class Context:
    """`language` is the interface's; `profile_language` gives the one of the profile that is being edited now."""

    session: Session
    catalogue: Catalogue
    theme: Theme
    language: str
    profile_language: Callable[[], str]
    tell: Tell
    go: Callable[[Ref], object]
