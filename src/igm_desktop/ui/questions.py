"""What the menus do with questions in the open document: to one that is not answered, and between findings and indicators."""

from typing import TYPE_CHECKING, Literal

from igm_desktop.core.domains import DOMAINS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from igm_desktop.ui.pages.domain.page import DomainPage
    from igm_desktop.ui.workspace import Workspace


def to_unanswered(place: "Workspace", by: Literal[1, -1]) -> None:
    """To the nearest question that is not answered: from the one that is open, or the first of the document."""
    page = _domain_page(place)
    if page is None:
        place.show_section(DOMAINS[0])
        page = _domain_page(place)
    if page is not None:
        page.go_to_unanswered(by)


def other_tab(place: "Workspace") -> None:
    """From the findings of a domain to its indicators, or back; from elsewhere to the first domain."""
    page = _domain_page(place)
    if page is None:
        place.show_section(DOMAINS[0])
    else:
        page.other_tab()


def _domain_page(place: "Workspace") -> "DomainPage | None":
    from igm_desktop.ui.pages.domain.page import DomainPage

    page: QWidget | None = place.window.stack.currentWidget()
    return page if isinstance(page, DomainPage) else None
