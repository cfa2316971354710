"""Worksheets: in which format and language, into which file; and what of one was not taken."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from igm_desktop.core.export.exporter import beside
from igm_desktop.core.worksheet.specs import BESIDE
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button, label
from igm_desktop.ui.plain import PlainEdit


class WorksheetExportDialog(ExportDialog):
    """The same questions as for the print, and the format."""

    def title(self) -> str:
        return self.tr("Export a worksheet")

    def add_more(self) -> None:
        self._formats = QComboBox()
        self._formats.addItem(self.tr("Spreadsheet with a sheet for each table (XLSX)"), ".xlsx")
        self._formats.addItem(self.tr("Text tables, one file each (CSV)"), ".csv")
        self._formats.currentIndexChanged.connect(self._rename)
        self.add_row(self.tr("F&ormat"), self._formats)

    def suffix(self) -> str:
        return str(self._formats.currentData())

    def pattern(self) -> str:
        return self.tr("XLSX (*.xlsx)") if self.suffix() == ".xlsx" else self.tr("CSV (*.csv)")

    def written(self) -> tuple[Path, ...]:
        path = self.path()
        if self.suffix() == ".xlsx":
            return (path,)
        return (path, *(beside(path, added) for added in BESIDE.values()))

    def _rename(self) -> None:
        """The name with the ending of the format that was chosen."""
        name = self._name.text()
        for suffix in (".xlsx", ".csv"):
            name = name.removesuffix(suffix)
        self._name.setText(name + self.suffix())
        self._look()


class NotTakenDialog(FormDialog):
    """What of a worksheet was not taken, sentence by sentence; the text can be copied."""

    def __init__(
        self, summary: str, sentences: Sequence[str], undo: Callable[[], object] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, 680)
        self.set_words(self.tr("What to look at in the worksheet"), self.tr("Close"))
        self.rows.addWidget(label(summary, wrap=True))
        self.text = PlainEdit("\n".join(sentences))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setMinimumHeight(min(320, 60 + 24 * len(sentences)))
        self.rows.addWidget(self.text, 1)
        self._undo = undo
        if undo is not None:
            self.take_back = button(self.tr("&Undo the import"))
            self.take_back.clicked.connect(self._take_back)
            self.buttons.insertWidget(1, self.take_back)

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo()
        self.accept()
