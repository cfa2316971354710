"""What the menus have of reviews. What it needs is loaded when it is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from igm_desktop.ui.actions import Command

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


def sending_commands(there: "Callable[..., Command]") -> tuple[Command, ...]:
    """Out and back. `there` makes a command that does something in the open document."""
    return (
        there("send_review", translate("Menus", "Send for re&view…"), (), _send_for_review),
        there("send_back", translate("Menus", "Send &back…"), (), _send_back),
    )


def changes_command(there: "Callable[..., Command]") -> Command:
    """The switch that shows what reviewers have changed."""
    text = translate("Menus", "Show or hide chan&ges of reviewers")
    return there("show_changes", text, ("Ctrl+Shift+H",), lambda place: place.review.toggle())


def _send_for_review(place: "Workspace") -> None:
    from igm_desktop.ui.review.sending import ask_to_send

    ask_to_send(place)


def _send_back(place: "Workspace") -> None:
    from igm_desktop.ui.review.returning import ask_to_send_back

    ask_to_send_back(place)
