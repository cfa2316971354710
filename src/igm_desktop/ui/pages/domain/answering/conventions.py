"""What the table of conventions says, in one line, with the way to it: it answers its question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from igm_desktop.core.model.assessment import Standing
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, label


class ConventionsState(QWidget):
    """Counts what is in the table; nothing is changed here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = label(wrap=True)
        self.open = button(self.tr("Open the table of conventions"), icon="arrow-right")
        self.open.clicked.connect(self._go)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.state, 1)
        layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)

    def show_table(self) -> None:
        """Say what the table holds now."""
        table = self._context.session.document.conventions
        ratified = sum(_is_done(one.ratified) for one in table)
        signed = sum(_is_done(one.signed) and not _is_done(one.ratified) for one in table)
        known = sum(one.ratified is not None or one.signed is not None for one in table)
        if not table:
            self.state.setText(self.tr("The table of conventions is empty."))
            return
        parts = (
            self.tr("%n ratified", "", ratified) if ratified else "",
            self.tr("%n signed only", "", signed) if signed else "",
            self.tr("%n without an answer", "", len(table) - known) if len(table) - known else "",
        )
        self.state.setText(self.tr("%n convention(s) in the table: ", "", len(table)) + ", ".join(filter(None, parts)))

    def _go(self) -> None:
        table = self._context.session.document.conventions
        self._context.go(("conventions", table[0].id) if table else ("document", "conventions"))


def _is_done(standing: Standing | None) -> bool:
    """Whether it has happened: in a year, or at a time that is not known."""
    return standing == "yes" or isinstance(standing, int)
