"""Links open only for `https` and `mailto`, and only after a person has seen where they lead."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from igm_desktop.core.shown import visible
from igm_desktop.ui.labels import Choice, ask, tell

LONGEST = 2000


def show_folder(folder: Path) -> bool:
    """Have the desktop show a folder that the program has written to."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


@dataclass(frozen=True, slots=True)
class Target:
    """`host` is what the link really reaches (a computer's name, or a mail address), with letters outside ASCII
    written out in their `xn--` form, so that no two names look alike. `address` is the whole of it, in ASCII.
    """

    host: str
    address: str


def target(address: str) -> Target | None:
    """Where a link leads; None for one that is not opened: another scheme, no host, a user's name or control
    characters in it, or longer than `LONGEST`.
    """
    text = address.strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    full = bytes(url.toEncoded().data()).decode("ascii", "replace")
    if not url.isValid():
        return None
    if url.scheme() == "mailto" and url.path():
        return Target(url.path(QUrl.ComponentFormattingOption.FullyEncoded), full)
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    if url.scheme() == "https" and host and not url.userInfo():
        return Target(host, full)
    return None


def open_link(parent: QWidget | None, address: str) -> bool:
    """Show where the link leads and open it in the browser or mail program if the person agrees. True if it was."""
    title = QCoreApplication.translate("links", "Open a link")
    found = target(address)
    if found is None:
        text = QCoreApplication.translate(
            "links", "This link is not opened, because only web (https) and mail links are."
        )
        tell(parent, title, text, visible(address[:LONGEST]))
        return False
    text = QCoreApplication.translate("links", "This link leaves the program and leads to {place}.")
    answer = ask(
        parent,
        title,
        text.replace("{place}", found.host),
        (
            Choice("open", QCoreApplication.translate("links", "Open"), "accept"),
            Choice("stay", QCoreApplication.translate("links", "Cancel"), "reject"),
        ),
        found.address,
    )
    return answer == "open" and QDesktopServices.openUrl(QUrl(found.address, QUrl.ParsingMode.StrictMode))
