"""Copies for others: one to be read with a pencil, one to be published."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.export.registry import KINDS
from igm_desktop.core.storage.assessments import SUFFIX, check_clean_target
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.labels import quiet


class ReviewCopyDialog(ExportDialog):
    """The same questions as for the profile; a review copy is always a draft."""

    def title(self) -> str:
        return self.tr("Export a review copy to print")

    def add_more(self) -> None:
        words = self.tr("A PDF with numbered lines, a wide margin, and all comments at its end.")
        self.rows.addWidget(quiet(words, wrap=True))


class ChangesDialog(ExportDialog):
    """The same questions as for the profile, which gets one more chapter."""

    def title(self) -> str:
        return self.tr("Export the profile with what has changed")

    def add_more(self) -> None:
        super().add_more()
        words = self.tr("The last chapter says, domain by domain, what has changed since the earlier assessment.")
        self.rows.addWidget(quiet(words, wrap=True))


class MatrixDialog(ExportDialog):
    """Into which kind of file, and in which of the languages that the matrix has."""

    def title(self) -> str:
        return self.tr("Export comments and responses")

    def add_more(self) -> None:
        words = self.tr("All comments and changes by others, with what was done about each: for those who asked.")
        self.rows.addWidget(quiet(words, wrap=True))
        self._formats = QComboBox()
        self._formats.addItem(self.tr("Word document (.docx)"), ".docx")
        self._formats.addItem(self.tr("Excel workbook (.xlsx)"), ".xlsx")
        self._formats.currentIndexChanged.connect(self._change_ending)
        self.add_row(self.tr("&Format"), self._formats)

    def _change_ending(self) -> None:
        """The name gets the ending of the format."""
        path = Path(self._name.text().strip())
        known = path.suffix.lower() in KINDS["matrix"].formats
        self._name.setText(str(path.with_suffix(self._formats.currentData()) if known and path.name else path))

    def languages(self) -> tuple[str, ...]:
        return KINDS["matrix"].languages

    def suffix(self) -> str:
        given = Path(self._name.text().strip()).suffix.lower()
        return given if given in KINDS["matrix"].formats else str(self._formats.currentData())

    def pattern(self) -> str:
        return self.tr("Word documents (*.docx);;Excel workbooks (*.xlsx)")


class CleanCopyDialog(ExportDialog):
    """Only a name: a clean copy has all languages of the assessment. It takes no assessment's place."""

    def title(self) -> str:
        return self.tr("Export a clean copy to publish")

    def add_more(self) -> None:
        self.language_row.hide()
        words = self.tr(
            "The assessment as a file that anybody may have: without comments, names of people, internal notes, "
            "evidence and history. What others change in it can still be brought back into your file."
        )
        self.rows.addWidget(quiet(words, wrap=True))

    def suffix(self) -> str:
        return SUFFIX

    def pattern(self) -> str:
        return self.tr("Assessments (*.igm.json)")

    def obstacle(self) -> str:
        path = self.path()
        return self.tr("An assessment of this name is there. Choose another name.") if _is_taken(path) else ""

    def remark(self) -> str:
        if not self._contested or self.path().exists():
            return super().remark()
        words = self.tr("Places that stand in two versions: {count}. Only one of the two goes along: decide first.")
        return words.replace("{count}", str(self._contested))


def _is_taken(path: Path) -> bool:
    try:
        check_clean_target(path)
    except UnwritableFile:
        return True
    return False
