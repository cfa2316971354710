"""What is over the list of comments: which of them, by whom, in which domain."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, get_args

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.ui.fields.plain_combo import PlainCombo

Which = Literal["open", "mine", "unanswered", "orphan", "resolved", "nothing", "all"]
WHICH: Final[tuple[Which, ...]] = get_args(Which)


class CommentFilters(QWidget):
    """`changed` tells that others are wanted."""

    changed = Signal()

    def __init__(self, domains: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = PlainCombo(tuple((one, self._name(one)) for one in WHICH))
        self.people = PlainCombo((("", self.tr("Everybody")),))
        self.domains = PlainCombo((("", self.tr("All domains")), *domains))
        for box, name in (
            (self.which, self.tr("Which comments are listed")),
            (self.people, self.tr("By whom")),
            (self.domains, self.tr("In which domain")),
        ):
            for named in (box, box.view()):
                named.setAccessibleName(name)
            box.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.which)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addWidget(self.people, 1)
        under.addWidget(self.domains, 1)
        rows.addLayout(under)

    @property
    def wanted(self) -> Which:
        """Which comments are wanted."""
        return next(one for one in WHICH if one == self.which.currentData())

    @property
    def person(self) -> str:
        """The person whose comments are wanted, or nothing for everybody."""
        return str(self.people.currentData())

    @property
    def domain(self) -> str:
        """The domain that is wanted, or nothing for all."""
        return str(self.domains.currentData())

    def want(self, which: Which) -> None:
        """Want those comments, of everybody and everywhere; nobody is told."""
        for box, row in ((self.which, WHICH.index(which)), (self.people, 0), (self.domains, 0)):
            with QSignalBlocker(box):
                box.setCurrentIndex(row)

    def show_counts(self, counts: Mapping[Which, int]) -> None:
        """Say beside each how many there are."""
        for row, one in enumerate(WHICH):
            words = f"{self._name(one)} ({counts[one]})"
            if self.which.itemText(row) != words:
                with QSignalBlocker(self.which):
                    self.which.setItemText(row, words)

    def offer_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer these, by id and name, and keep the choice where it is still one."""
        entries = [("", self.tr("Everybody")), *people]
        box = self.people
        if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] == entries:
            return
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for person, name in entries:
                box.addItem(name, person)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _name(self, which: Which) -> str:
        return {
            "open": self.tr("Open"),
            "mine": self.tr("Mine"),
            "unanswered": self.tr("Unanswered"),
            "orphan": self.tr("Place not found"),
            "resolved": self.tr("Resolved"),
            "nothing": self.tr("Nothing to say"),
            "all": self.tr("All"),
        }[which]
