"""National or local, as two clear choices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QWidget

from igm_desktop.core.domains import Level


class LevelChoice(QWidget):
    """`chosen` tells that another level is shown, `edited` that a person chose it."""

    chosen = Signal()
    edited = Signal()

    def __init__(self, level: Level = "national", *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._national = QRadioButton(self.tr("A country (national)"))
        self._local = QRadioButton(self.tr("A city or region (local)"))
        group = QButtonGroup(self)
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 if upright else 24)
        for one in (self._national, self._local):
            group.addButton(one)
            row.addWidget(one)
            one.clicked.connect(lambda _on: self.edited.emit())
        if not upright:
            row.addStretch(1)
        self.show_level(level)
        self._local.toggled.connect(lambda _on: self.chosen.emit())

    def level(self) -> Level:
        """The one that is chosen."""
        return "local" if self._local.isChecked() else "national"

    def show_level(self, level: object) -> None:
        """Show that one."""
        chosen, other = (self._local, self._national) if level == "local" else (self._national, self._local)
        chosen.setChecked(True)
        chosen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Tab stops at the chosen one, arrows lead to the other
        other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
