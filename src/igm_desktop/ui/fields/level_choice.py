"""National or local, as two clear choices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from igm_desktop.core.domains import Level


class LevelChoice(QWidget):
    """`chosen` tells that another level is chosen."""

    chosen = Signal()

    def __init__(self, level: Level = "national", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._national = QRadioButton(self.tr("A &country (national)"))
        self._local = QRadioButton(self.tr("A city or &region (local)"))
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for one in (self._national, self._local):
            group.addButton(one)
            row.addWidget(one)
        row.addStretch(1)
        self.setFocusProxy(self._national)
        self.show_level(level)
        self._local.toggled.connect(lambda _on: self.chosen.emit())

    def level(self) -> Level:
        """The one that is chosen."""
        return "local" if self._local.isChecked() else "national"

    def show_level(self, level: Level) -> None:
        """Show that one."""
        (self._local if level == "local" else self._national).setChecked(True)
        self.setFocusProxy(self._local if level == "local" else self._national)
