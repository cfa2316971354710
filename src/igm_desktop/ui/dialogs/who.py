"""Who is writing: asked once, when something was saved for the first time, or when a copy for review is opened."""

from PySide6.QtWidgets import QWidget

from igm_desktop.core.settings import Settings
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.person_fields import PersonFields
from igm_desktop.ui.labels import label


class WhoDialog(FormDialog):
    """Leaving it is an answer as well: nobody is asked twice."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, reviewing: bool = False) -> None:
        super().__init__(parent, 520)
        self.set_words(self.tr("Who is writing?"), self.tr("Keep"), self.tr("Not now"))
        words = self.tr(
            "Your assessment is saved. Your name stands beside your changes, and goes with the file to the"
            " people you send it to. Otherwise it stays on this computer."
        )
        if reviewing:
            words = self.tr(
                "You are asked for a review. Your name stands beside your comments and changes, and goes back with them."
                " Otherwise it stays on this computer."
            )
        self.rows.addWidget(label(words, wrap=True))
        self.person = PersonFields(settings)
        self.rows.addWidget(self.person)
        self._first = self.person.name
        self.rows.addStretch(1)
        self.person.changed.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        name, _, _ = self.person.words()
        self.show_reason("" if name else self.tr("You can write your name later, in Preferences."))
