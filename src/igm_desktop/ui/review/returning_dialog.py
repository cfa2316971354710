"""Sending a review back: the file to attach, and a summary for the mail."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from igm_desktop.core.storage.assessments import SUFFIX
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button, label, literal
from igm_desktop.ui.plain import PlainEdit

Summary = Callable[[str], str]
"""The text for the mail, which names the file that is attached."""


@dataclass(frozen=True, slots=True)
class Back:
    """The copy that is open, and the name proposed for one that says who it is from."""

    own: Path
    named: Path


class SendBackDialog(FormDialog):
    """The open file goes back, or a copy of it whose name says who it is from."""

    def __init__(self, back: Back, summary: Summary, parent: QWidget | None = None) -> None:
        super().__init__(parent, 640)
        self._back, self._summary = back, summary
        self.set_words(self.tr("Send back"), self.tr("Done"), self.tr("Cancel"))
        words = self.tr(
            "Attach the file to a mail to those who asked you, and put this summary into it. Nothing is sent by itself."
        )
        self.rows.addWidget(label(words, wrap=True))
        self._add_file()
        self.text = PlainEdit()
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 12)
        self.add_row(self.tr("Summary &for the mail"), self.text)
        self.copied = button(self.tr("&Copy the summary"), icon="copy")
        self.copied.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copied)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addStretch(1)
        self._look()

    def path(self) -> Path:
        """The file that goes back: the open one, or the one to be written."""
        if self.same.isChecked():
            return self._back.own
        path = Path(self._name.text().strip()).expanduser()
        return path if path.name.endswith(".json") else path.with_name(path.name + SUFFIX)

    def _add_file(self) -> None:
        own = literal(self._back.own.name)
        self.same = QRadioButton(self.tr("&This file: {file}").replace("{file}", own))
        self.other = QRadioButton(self.tr("A copy with your &name in its name:"))
        group = QButtonGroup(self)
        for choice in (self.same, self.other):
            group.addButton(choice)
            choice.toggled.connect(self._look)
        self._name = QLineEdit(str(self._back.named))
        self._name.setAccessibleName(self.tr("File to write"))
        self._name.textChanged.connect(self._look)
        self._browse = button(self.tr("B&rowse…"))
        self._browse.setAutoDefault(True)
        self._browse.clicked.connect(self._ask_name)
        file = QHBoxLayout()
        file.setSpacing(10)
        file.setContentsMargins(26, 0, 0, 0)
        file.addWidget(self._name, 1)
        file.addWidget(self._browse)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.same)
        column.addWidget(self.other)
        column.addLayout(file)
        self.add_row(self.tr("Which file goes back"), column, self.same)
        self.same.setAccessibleName(self.same.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))
        self.other.setChecked(True)

    def _ask_name(self) -> None:
        pattern = self.tr("Assessments (*.igm.json)")
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._name.text(), pattern)
        if name:
            self._name.setText(name)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.say(self.tr("The summary is copied: paste it into your mail."))

    def _look(self, _on: object = None) -> None:
        if not hasattr(self, "text"):
            return
        other = self.other.isChecked()
        self._name.setEnabled(other)
        self._browse.setEnabled(other)
        name = self._name.text().strip()
        if other and (not name or not Path(name).name):
            self.show_reason(self.tr("Name the file."))
        elif other and not self.path().parent.is_dir():
            self.show_reason(self.tr("The folder is not there."))
        elif other and self.path().is_dir():
            self.show_reason(self.tr("This is a folder, not a file."))
        else:
            self.show_reason("")
            self.text.setPlainText(self._summary(self.path().name))
            if other and self.path() != self._back.own and self.path().exists():
                self.say(self.tr("A file of this name is there already and will be replaced."))
