"""The reports of what went wrong in the program, to read and to copy."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import label, quiet
from igm_desktop.ui.plain import PlainEdit


class ReportDialog(FormDialog):
    """The newest report first. `place` is where it lies, if it could be written."""

    def __init__(self, reports: Sequence[str], place: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, 720)
        self.set_words(self.tr("Report"), self.tr("Close"))
        self.rows.addWidget(
            label(
                self.tr(
                    "This says where in the program it happened. It has nothing of what you wrote, and it is not sent"
                    " anywhere. Give it to whoever looks after the program, if you like."
                ),
                wrap=True,
            )
        )
        self.text = PlainEdit("\n\n".join(reversed(reports)))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setMinimumHeight(260)
        self.rows.addWidget(self.text, 1)
        if place is not None:
            words = self.tr("It is kept in {file}.").replace("{file}", in_sentence(str(place)))
            self.rows.addWidget(quiet(words, wrap=True, selectable=True))
