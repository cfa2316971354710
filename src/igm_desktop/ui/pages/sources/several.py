"""What can be done with several chosen sources."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.sheet import Sheet


class SeveralSources(Sheet):
    """Stands beside the table in place of the form."""

    merge_wanted = Signal()
    copy_wanted = Signal()
    bibtex_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._count = heading("", 2)
        self._hint = quiet(self.tr("Choose two to merge them into one."), wrap=True)
        self.merge = button(self.tr("Merge…"), icon="link")
        copy = button(self.tr("Copy as printed"), icon="copy")
        bibtex = button(self.tr("Copy as BibTeX"), icon="copy")
        delete = button(self.tr("Delete"), icon="delete")
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for one, signal in (
            (self.merge, self.merge_wanted),
            (copy, self.copy_wanted),
            (bibtex, self.bibtex_wanted),
            (delete, self.delete_wanted),
        ):
            one.clicked.connect(signal)
            buttons.addWidget(one)
        self.rows.addWidget(self._count)
        self.rows.addWidget(self._hint)
        self.rows.addLayout(buttons)
        self.rows.addStretch(1)

    def show_count(self, number: int) -> None:
        """Say how many are chosen."""
        self._count.setText(self.tr("%n source(s) chosen", "", number))
        self.merge.setEnabled(number == 2)
        self._hint.setVisible(number != 2)


def menu_of(deeds: Sequence[tuple[str, Callable[[], object], bool]], parent: QWidget) -> QMenu:
    """A menu of deeds: the words of each, what it does, and whether it can be done now."""
    menu = QMenu(parent)
    for words, run, can in deeds:
        action = menu.addAction(words)
        action.setEnabled(can)
        action.triggered.connect(partial(_run, run))
    return menu


def _run(deed: Callable[[], object], _on: bool = False) -> None:  # noqa: FBT001, FBT002
    deed()
