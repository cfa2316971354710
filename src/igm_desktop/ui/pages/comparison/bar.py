"""What stands above the list: which kind of change, and in which part of the profile."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from igm_desktop.core.comparing.model import AREAS, WHATS, Change, Comparison
from igm_desktop.core.comparing.telling import area_words
from igm_desktop.core.words import sentence
from igm_desktop.ui.fields.plain_combo import PlainCombo


class ComparisonBar(QWidget):
    """`changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whats = ((what, sentence(language, f"diff.what.{what}")) for what in WHATS)
        areas = ((area, _capital(area_words(area, language))) for area in AREAS)
        self.whats = PlainCombo((("", self.tr("All changes")), *whats))
        self.whats.setAccessibleName(self.tr("Which changes"))
        self.areas = PlainCombo((("", self.tr("The whole profile")), *areas))
        self.areas.setAccessibleName(self.tr("In which part of the profile"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in (self.whats, self.areas):
            box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
            row.addWidget(box, 1)
        row.addStretch(1)

    def wanted(self, found: Comparison) -> tuple[Change, ...]:
        """The changes that somebody wants to see."""
        what, area = self.whats.currentData(), self.areas.currentData()
        return tuple(one for one in found.changes if what in ("", one.what) and area in ("", one.area))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
