"""What stands on the page while there are no sources: what to do next."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout

from igm_desktop.ui.labels import button
from igm_desktop.ui.pages.nothing_yet import NothingYet

translate = QCoreApplication.translate


class NoSources(NothingYet):
    """Three ways to the first source: write it, import a list, paste one."""

    add_wanted = Signal()
    import_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(
            "source",
            translate("NoSources", "Every claim points to its source"),
            translate(
                "NoSources",
                "Write down the laws, strategies and reports that your findings rest on; then cite them in any text with @. "
                "From Zotero, export the list as BibTeX, RIS or CSL-JSON and import or drop it here, or paste it.",
            ),
            buttons,
        )
        self._buttons = buttons
        self.add = button(self.tr("Add a source"), icon="add", kind="main")
        read = button(self.tr("Import a list…"), icon="import")
        paste = button(self.tr("Paste"), icon="copy")
        self.add.clicked.connect(self.add_wanted)
        read.clicked.connect(self.import_wanted)
        paste.clicked.connect(self.paste_wanted)
        self._buttons.setSpacing(10)
        self._buttons.addStretch(1)
        for one in (self.add, read, paste):
            self._buttons.addWidget(one)
        self._buttons.addStretch(1)

    def arrange(self, width: int) -> None:
        """On a narrow page the buttons stand under each other."""
        wide = width >= 460
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
