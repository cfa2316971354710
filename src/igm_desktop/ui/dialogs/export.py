"""The print: in which language, into which file."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.places import language_name
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button

SUFFIX = ".pdf"


class ExportDialog(FormDialog):
    """`path` and the language `written` are what is proposed; `language` is the interface's. `contested` is how many places stand
    in two versions: while there are some, nothing is final.

    What is written, and into what kind of file, is the profile as a PDF; a subclass says otherwise.
    """

    def __init__(
        self,
        document: Assessment,
        path: Path,
        language: str,
        parent: QWidget | None = None,
        *,
        written: str = "",
        contested: int = 0,
    ) -> None:
        super().__init__(parent, 560)
        self._contested = contested
        self._states: QComboBox | None = None
        self.set_words(self.title(), self.tr("Export"), self.tr("Cancel"))
        self._languages = QComboBox()
        for tag in self.languages() or document.languages:
            self._languages.addItem(language_name(tag, language), tag)
        self._languages.setCurrentIndex(max(0, self._languages.findData(written)))
        self._name = QLineEdit(str(path))
        browse = button(self.tr("&Browse…"))
        browse.setAutoDefault(True)
        browse.clicked.connect(self._browse)
        file = QHBoxLayout()
        file.setSpacing(10)
        file.addWidget(self._name, 1)
        file.addWidget(browse)
        self.language_row = self.add_row(self.tr("&Language"), self._languages)
        self.add_more()
        self.add_row(self.tr("&File"), file, self._name)
        self.rows.addStretch(1)
        self._name.textChanged.connect(self._look)
        self._look()

    def title(self) -> str:
        return self.tr("Export the profile as PDF")

    def add_more(self) -> None:
        """The rows between the language and the file: whether it is a draft or final."""
        self._states = QComboBox()
        self._states.addItem(self.tr("Draft: every page says so"), False)
        self._states.addItem(self.tr("Final: to be published"), True)
        self._states.currentIndexChanged.connect(self._look)
        self.add_row(self.tr("&State"), self._states)

    def languages(self) -> tuple[str, ...]:
        """For a subclass: the languages that there are, where they are not those of the assessment."""
        return ()

    def is_final(self) -> bool:
        """Whether what is written is to be published."""
        return self._states is not None and bool(self._states.currentData())

    def suffix(self) -> str:
        """The ending of the file."""
        return SUFFIX

    def pattern(self) -> str:
        """The kind of file, as the system's dialog names it."""
        return self.tr("PDF (*.pdf)")

    def written(self) -> tuple[Path, ...]:
        """All files that will be written."""
        return (self.path(),)

    def path(self) -> Path:
        """The file to write, with its ending."""
        path = Path(self._name.text().strip()).expanduser()
        return path if path.name.lower().endswith(self.suffix()) else path.with_name(path.name + self.suffix())

    def language(self) -> str:
        """The language of the profile to print."""
        return str(self._languages.currentData())

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.title(), self._name.text(), self.pattern())
        if name:
            self._name.setText(name)

    def _look(self) -> None:
        name = self._name.text().strip()
        if not name or not Path(name).name:
            self.show_reason(self.tr("Name the file."))
        elif not self.path().parent.is_dir():
            self.show_reason(self.tr("The folder is not there."))
        elif self.path().is_dir():
            self.show_reason(self.tr("This is a folder, not a file."))
        else:
            self.show_reason(self.obstacle())
            if not self.reason:
                self.say(self.remark())

    def obstacle(self) -> str:
        """Why it cannot be written to a place that is well."""
        if self.is_final() and self._contested:
            words = self.tr("Places that stand in two versions: {count}. Decide on them first, or export a draft.")
            return words.replace("{count}", str(self._contested))
        return ""

    def remark(self) -> str:
        """What to know before it is written."""
        if there := [path.name for path in self.written() if path.exists()]:
            return self.replaced(there)
        if self._contested:
            words = self.tr("Places that stand in two versions: {count}. The first page names them.")
            return words.replace("{count}", str(self._contested))
        return ""

    def replaced(self, names: list[str]) -> str:
        """What is said of files that are there already."""
        if len(names) == 1 and names[0] == self.path().name:
            return self.tr("A file of this name is there already and will be replaced.")
        return self.tr("Files of these names are there already and will be replaced.")
