"""What stands on the page while there is no backup."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.ui.pages.nothing_yet import NothingYet

translate = QCoreApplication.translate


def no_backups() -> NothingYet:
    """When backups are made. Why there are none, its title says (`title_of`)."""
    return NothingYet(
        "copy",
        "",
        translate(
            "NoBackups",
            "After each save a copy of the file is kept on this computer, apart from the file: all of today, then one for"
            " each day, week and month. Each can be compared with the present assessment and brought back.",
        ),
    )


def title_of(*, has_file: bool) -> str:
    """Whether the first save is still to come."""
    if has_file:
        return translate("NoBackups", "There are no backups")
    return translate("NoBackups", "This assessment was never saved")
