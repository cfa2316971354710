"""What somebody says of themselves: name, role, organisation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.settings import LONGEST_NAME, Settings
from igm_desktop.ui.fields.columns import Columns
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.fields.row import FieldRow


class PersonFields(QWidget):
    """The three of them. Any role may be written; the usual ones are proposed. `changed` is sent with each letter."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.name, self.organisation = QLineEdit(settings.name), QLineEdit(settings.organisation)
        self.role = self._made_role(settings.role)
        for line in (self.name, self.organisation, *self.role.findChildren(QLineEdit)):
            line.setMaxLength(LONGEST_NAME)
            line.setCursorPosition(0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(FieldRow(self.tr("&Name"), self.name))
        others = (FieldRow(self.tr("&Role"), self.role), FieldRow(self.tr("&Organisation"), self.organisation))
        rows.addWidget(Columns(others, 16, 12, top=True))
        self.setFocusProxy(self.name)
        self._shown = self.words()
        self.name.textChanged.connect(self.changed)

    def words(self) -> tuple[str, str, str]:
        """Name, role and organisation as they stand."""
        return self.name.text().strip(), self.role.currentText().strip(), self.organisation.text().strip()

    def taken(self, settings: Settings) -> Settings:
        """The settings with what was changed here; the same ones where nothing was."""
        return settings if self.words() == self._shown else settings.with_words(*self.words())

    def _made_role(self, role: str) -> PlainCombo:
        usual = (
            self.tr("Author"),
            self.tr("Reviewer"),
            self.tr("Focal point"),
            self.tr("Coordinator"),
            self.tr("Translator"),
        )
        made = PlainCombo(tuple((words, words) for words in usual))
        made.setEditable(True)
        made.setInsertPolicy(PlainCombo.InsertPolicy.NoInsert)
        completer = made.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)  # writes nothing by itself
        made.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(10)
        made.setCurrentIndex(-1)
        made.setEditText(role)
        return made
