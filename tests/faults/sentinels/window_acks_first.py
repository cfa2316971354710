"""The window, but what is to be kept is said to be kept before it is on the disk, half a second later."""

from PySide6.QtCore import QTimer

from igm_desktop import __main__
from igm_desktop.app import session


def main(words: list[str]) -> int:
    keep = session.Session.keep

    def says_first(own: session.Session) -> None:
        own.kept.emit(own.document)
        QTimer.singleShot(500, own, lambda: keep(own))

    session.Session.keep = says_first
    return __main__.main(words)
