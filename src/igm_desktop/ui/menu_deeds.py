"""What the menus do in an open document where it is not loaded before it is wanted."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace


def ask_clean_copy(place: "Workspace") -> None:
    """Export a clean copy."""
    from igm_desktop.ui.exporting import ask_clean_copy

    ask_clean_copy(place)


def ask_review_copy(place: "Workspace") -> None:
    """Export a copy to print and write on."""
    from igm_desktop.ui.exporting import ask_review_copy

    ask_review_copy(place)


def compare(place: "Workspace") -> None:
    """Show what is different in another file."""
    from igm_desktop.ui.comparing import compare

    compare(place)


def show_matrix(place: "Workspace") -> None:
    """Show what reviewers said and what was made of it."""
    from igm_desktop.ui.sections import MATRIX

    place.go((MATRIX,))


def ask_for_copies(place: "Workspace") -> None:
    """Look for other copies of the file."""
    from igm_desktop.ui.conflict_copies import ask_for_copies

    ask_for_copies(place)


def delete_traces(place: "Workspace") -> None:
    """Ask, then delete what this computer keeps of the document."""
    from igm_desktop.ui.traces import ask_delete_traces

    ask_delete_traces(place)
