"""What stands above the list: open ones or all, by whom, in which domain."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.review.matrix import Row, Who
from igm_desktop.ui.fields.plain_combo import PlainCombo

ELSEWHERE = "elsewhere"
"""For all that is of no domain."""


class MatrixBar(QWidget):
    """`changed` tells that something else is wanted."""

    changed = Signal()

    def __init__(self, catalogue: Catalogue, language: str, elsewhere: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        domains = [(one, catalogue.domain_text(one, language).short) for one in DOMAINS]
        kinds = (
            ("", self.tr("Open and answered")),
            ("open", self.tr("Only open ones")),
            ("answered", self.tr("Only answered ones")),
        )
        self.states = PlainCombo(kinds)
        self.states.setAccessibleName(self.tr("Open or answered"))
        self.people = PlainCombo((("", self.tr("Everybody")),))
        self.people.setAccessibleName(self.tr("By whom"))
        self.domains = PlainCombo((("", self.tr("All domains")), *domains, (ELSEWHERE, elsewhere)))
        self.domains.setAccessibleName(self.tr("In which domain"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in (self.states, self.people, self.domains):
            box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
            row.addWidget(box, 1)

    def wanted(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The rows that somebody wants to see."""
        state, person, domain = (str(box.currentData()) for box in (self.states, self.people, self.domains))
        return tuple(
            row
            for row in rows
            if state in ("", "open" if row.is_open else "answered")
            and person in ("", row.by.id)
            and domain in ("", row.domain or ELSEWHERE)
        )

    def offer_people(self, people: Sequence[Who]) -> None:
        """Offer these, and keep the choice where it is still one."""
        entries = [("", self.tr("Everybody")), *((who.id, who.name) for who in people)]
        box = self.people
        if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] == entries:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for person, name in entries:
            box.addItem(name, person)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
