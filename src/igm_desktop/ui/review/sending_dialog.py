"""Sending for review: who is asked, until when, for what, and where the copy goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.shown import as_name
from igm_desktop.core.storage.assessments import SUFFIX
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button, label, quiet
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.plain import PlainEdit

DAYS = 14
"""So long reviewers are given where nobody says otherwise."""
MOST_PROPOSED = 6


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for. `until` is a day in ISO 8601, or None."""

    asked: tuple[str, ...]
    until: str | None
    note: str
    path: Path
    evidence: bool
    printed: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """What the dialog begins with. `people` may be asked; `disputed` texts stand in two versions."""

    number: int
    path: Path
    people: tuple[str, ...] = ()
    disputed: int = 0
    evidence: int = 0
    can_print: bool = False


class SendDialog(FormDialog):
    """Everything but the file may stay empty."""

    def __init__(self, offered: Offered, own: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, 620)
        self._own = own
        title = self.tr("Send for review – round {number}").replace("{number}", str(offered.number))
        self.set_words(title, self.tr("Write the copy"), self.tr("Cancel"))
        words = self.tr(
            "A copy is written that you send by mail, on a stick or as you like. What reviewers write in it comes back with it."
            " The copy has no internal notes, and no words that were replaced or deleted before."
        )
        self.rows.addWidget(label(words, wrap=True))
        if offered.disputed:
            self.rows.addWidget(label(self._disputed(offered.disputed), wrap=True))
        self._add_asked(offered.people)
        self._add_until()
        self.note = PlainEdit()
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self.note.setPlaceholderText(self.tr("What should they look at?"))
        self.add_row(self.tr("&Note to the reviewers"), self.note)
        self._add_choices(offered)
        self._add_file(offered.path)
        self.rows.addStretch(1)
        self._look()

    def wishes(self) -> Wishes:
        """What was asked for."""
        day = self.day.date().toString(Qt.DateFormat.ISODate) if self.until.isChecked() else None
        return Wishes(
            asked=self._names(),
            until=day,
            note=self.note.toPlainText().strip(),
            path=self.path(),
            evidence=self.evidence.isChecked(),
            printed=self.printed.isChecked(),
        )

    def path(self) -> Path:
        """The file to write, with its ending."""
        path = Path(self._name.text().strip()).expanduser()
        return path if path.name.endswith(".json") else path.with_name(path.name + SUFFIX)

    def _disputed(self, number: int) -> str:
        return self.tr(
            "%n text(s) stand in two versions, and both go along. Reviewers have it easier when you settle that first.",
            "",
            number,
        )

    def _add_asked(self, people: tuple[str, ...]) -> None:
        self.asked = PlainEdit()
        self.asked.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self.asked.setPlaceholderText(self.tr("One name on each line"))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.asked)
        if people:
            self._proposals = [self._proposal(name) for name in people[:MOST_PROPOSED]]
            self._row = ChipRow()
            self._row.show_chips(tuple(self._proposals), ())
            column.addWidget(self._row)
        self.add_row(self.tr("&Who is asked"), column, self.asked)

    def _proposal(self, name: str) -> Chip:
        made = Chip(look="chip", picture="add", widest=180)
        shown = as_name(name)
        said = self.tr("Ask {name}").replace("{name}", shown)
        made.say(shown, said, said)
        made.clicked.connect(lambda: self._ask(name, made))
        return made

    def _ask(self, name: str, proposal: Chip) -> None:
        self.asked.setPlainText("\n".join((*self._names(), one_line(name))))
        self.asked.moveCursor(self.asked.textCursor().MoveOperation.End)
        self.asked.setFocus()
        self._proposals.remove(proposal)
        proposal.hide()
        self._row.show_chips(tuple(self._proposals), ())

    def _names(self) -> tuple[str, ...]:
        lines: Iterable[str] = self.asked.toPlainText().split("\n")
        return tuple(dict.fromkeys(name for name in map(one_line, lines) if name))

    def _add_until(self) -> None:
        self.until = QCheckBox(self.tr("Answers wished for &by"))
        self.day = QDateEdit(QDate.currentDate().addDays(DAYS))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")  # day and month cannot be taken for each other
        self.day.setMinimumDate(QDate.currentDate())
        self.day.setAccessibleName(self.tr("Day by which answers are wished for"))
        self.until.setChecked(True)
        self.until.toggled.connect(self.day.setEnabled)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.until)
        row.addWidget(self.day)
        row.addStretch(1)
        self.rows.addLayout(row)

    def _add_choices(self, offered: Offered) -> None:
        self.evidence = QCheckBox(self._evidence_words(offered.evidence))
        self.printed = QCheckBox(self.tr("Also write a &PDF to read and to write on by hand, with line numbers"))
        choices = QVBoxLayout()
        choices.setSpacing(6)
        self.rows.addLayout(choices)
        for box, offers in ((self.evidence, bool(offered.evidence)), (self.printed, offered.can_print)):
            choices.addWidget(box)
            box.setVisible(offers)

    def _evidence_words(self, number: int) -> str:
        return self.tr("Take the &evidence along (%n copy(ies), in a folder beside the file)", "", number)

    def _add_file(self, path: Path) -> None:
        self._name = QLineEdit(str(path))
        browse = button(self.tr("B&rowse…"))
        browse.setAutoDefault(True)
        browse.clicked.connect(self._browse)
        file = QHBoxLayout()
        file.setSpacing(10)
        file.addWidget(self._name, 1)
        file.addWidget(browse)
        self.add_row(self.tr("&File"), file, self._name)
        self.rows.addWidget(quiet(self.tr("Your assessment is saved with this round of review."), wrap=True))
        self._name.textChanged.connect(self._look)

    def _browse(self) -> None:
        pattern = self.tr("Assessments (*.igm.json)")
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._name.text(), pattern)
        if name:
            self._name.setText(name)

    def _look(self) -> None:
        name = self._name.text().strip()
        if not name or not Path(name).name:
            self.show_reason(self.tr("Name the file."))
        elif not self.path().parent.is_dir():
            self.show_reason(self.tr("The folder is not there."))
        elif self.path().is_dir():
            self.show_reason(self.tr("This is a folder, not a file."))
        elif _same(self.path(), self._own):
            self.show_reason(self.tr("This is your assessment itself. Give the copy another name."))
        else:
            self.show_reason("")
            if self.path().exists():
                self.say(self.tr("A file of this name is there already and will be replaced."))


def _same(one: Path, two: Path) -> bool:
    try:
        return one.samefile(two)
    except OSError:
        return one == two
