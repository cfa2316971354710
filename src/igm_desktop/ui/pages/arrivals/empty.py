"""What stands on the page while nothing has come, or all is decided."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from igm_desktop.ui.buttons import Button
from igm_desktop.ui.labels import button
from igm_desktop.ui.pages.nothing_yet import NothingYet

translate = QCoreApplication.translate


def nothing_came() -> tuple[NothingYet, Button]:
    """Where copies come in, and the button for it."""
    merge = button(translate("NothingCame", "Merge copies…"), icon="import")
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(merge)
    row.addStretch(1)
    page = NothingYet(
        "import",
        translate("NothingCame", "Nothing waits for a decision"),
        translate(
            "NothingCame",
            "When copies of this assessment come back, merge them here, several at once. What others changed is then listed "
            "by person and domain, to be accepted or rejected; where two people wrote the same text, both versions are kept "
            "until somebody decides.",
        ),
        row,
    )
    return page, merge
