"""What stands on the page while nothing has happened."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.ui.pages.nothing_yet import NothingYet

translate = QCoreApplication.translate


def no_history() -> NothingYet:
    """When a history begins."""
    return NothingYet(
        "recent",
        translate("NoHistory", "Nothing has happened yet"),
        translate(
            "NoHistory",
            "From the first save on, every change is kept here with its time and its author: what it was, what it "
            "became. Each one can be brought back, and so can the whole assessment.",
        ),
    )
