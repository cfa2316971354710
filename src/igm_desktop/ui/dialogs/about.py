"""About the program: what it is, whose it is, what it is made of."""

from typing import Final

from PySide6.QtWidgets import QWidget

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import heading, label, quiet
from igm_desktop.version import __version__

LIBRARIES: Final = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("pydantic", "MIT"),
    ("Babel", "BSD-3-Clause"),
    ("CLDR", "Unicode-3.0"),
    ("reportlab", "BSD-3-Clause"),
    ("pdfminer.six", "MIT"),
    ("python-docx", "MIT"),
    ("platformdirs", "MIT"),
    ("pymupdf-fonts", "OFL-1.1"),
    ("Noto Sans, FiraGO", "OFL-1.1"),
    ("Python", "PSF-2.0"),
)


class AboutDialog(FormDialog):
    """`language` is the interface's, for what the catalogue says of itself."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, 520)
        self.set_words(self.tr("About IGM Desktop"), self.tr("Close"))
        self.rows.addWidget(label(self.tr("Version %1").replace("%1", __version__), selectable=True))
        for text in (
            self.tr(
                "An offline editor for migration governance assessments. Free software under the licence Apache-2.0."
            ),
            self.tr("It never uses the network: what you write stays on your computer, in the files that you save."),
            installed(*DEFAULT).note(language),
        ):
            self.rows.addWidget(label(text, wrap=True, selectable=True))
        self.rows.addWidget(heading(self.tr("Made with"), 3))
        self.rows.addWidget(
            quiet("\n".join(f"{name} – {licence}" for name, licence in LIBRARIES), wrap=True, selectable=True)
        )
        self.rows.addStretch(1)
