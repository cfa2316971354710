"""What another catalogue would change, question by question. Nothing changes before somebody says so."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.moving import CHANGE_KINDS, ChangeKind, Plan, Row, plan
from igm_desktop.core.catalogue.shelf import shelf
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.ui.catalogues import catalogue_title, folder_name
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.labels import heading, label, quiet
from igm_desktop.ui.words import error_words

MOST: Final = 200
"""More rows of a kind than anybody reads; the rest is told as a number."""


class CatalogueMoveDialog(FormDialog):
    """`plan` is what would be done, None while there is nothing that can be. `language` is the interface's."""

    def __init__(self, document: Assessment, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, 760)
        self.set_words(self.tr("Move to another catalogue"), self.tr("Move"), self.tr("Cancel"))
        self.plan: Plan | None = None
        self._document, self._language = document, language
        self._old = _readable(document)
        found = shelf()
        here = (document.catalogue.id, document.catalogue.version)
        self._others = [one.catalogue for one in found if one.catalogue is not None and (one.id, one.version) != here]
        self.catalogue = PlainCombo(
            tuple((number, catalogue_title(one.id, one.version)) for number, one in enumerate(self._others))
        )
        self._preview: QWidget | None = None
        self.rows.addWidget(quiet(self._now(), wrap=True))
        if self._others:
            self.add_row(self.tr("&Catalogue"), self.catalogue)
        self._place = QVBoxLayout()
        self.rows.addLayout(self._place)
        for one in found:
            if one.error is not None:
                self.rows.addWidget(quiet(error_words(one.error), wrap=True, selectable=True))
        self.rows.addStretch(1)
        self.catalogue.setCurrentIndex(self._proposed(here))
        self.catalogue.currentIndexChanged.connect(self._look)
        self._look()

    def _now(self) -> str:
        words = self.tr("The assessment has the catalogue {catalogue} now.")
        ref = self._document.catalogue
        return words.replace("{catalogue}", catalogue_title(ref.id, ref.version))

    def _proposed(self, here: tuple[str, str]) -> int:
        """The highest other version of the catalogue that the assessment has, else the first."""
        same = [number for number, one in enumerate(self._others) if one.id == here[0]]
        return same[-1] if same else 0

    def _look(self) -> None:
        """Show what the catalogue chosen would change."""
        self.plan = None
        if not self._others:
            words = self.tr("No other catalogue is installed. Put the folder of one into {folder} and come back.")
            self.show_reason(words.replace("{folder}", folder_name()))
            return
        try:
            self.plan = plan(self._document, self._old, self._others[self.catalogue.currentIndex()])
        except BadCatalogue as error:
            self.show_reason(error_words(error))
        else:
            self.show_reason("")
            self.say(self.tr("It can be undone."))
        self._show(Preview(self.plan, self._language) if self.plan is not None else QWidget())

    def _show(self, preview: QWidget) -> None:
        if self._preview is not None:
            self._place.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
        self._preview = preview
        self._place.addWidget(preview)
        preview.show()  # what is hidden takes no room, and Qt would show it only later
        self.fit()


class Preview(QWidget):
    """The counts, then each kind of change with its questions; those that stay the same are only counted."""

    def __init__(self, plan: Plan, language: str) -> None:
        super().__init__()
        self._plan, self._language = plan, language
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(label(self._summary(), wrap=True))
        for kind in CHANGE_KINDS:
            rows = () if kind == "same" else plan.of(kind)
            if rows:
                lines.addSpacing(8)
                lines.addWidget(heading(self._kind_name(kind), 3))
                lines.addWidget(quiet(self._what_happens(kind), wrap=True))
            for row in rows[:MOST]:
                lines.addWidget(self._row(row))
            if len(rows) > MOST:
                lines.addWidget(quiet(self.tr("and %n more", "", len(rows) - MOST)))

    def _summary(self) -> str:
        counted = [(kind, len(self._plan.of(kind))) for kind in CHANGE_KINDS]
        words = self.tr("{kind}: {count}")
        return " · ".join(
            words.replace("{count}", str(count)).replace("{kind}", self._kind_name(kind))
            for kind, count in counted
            if count
        )

    def _kind_name(self, kind: ChangeKind) -> str:
        return {
            "same": self.tr("The same"),
            "reworded": self.tr("Reworded"),
            "split": self.tr("Split"),
            "merged": self.tr("Merged"),
            "gone": self.tr("No longer asked"),
            "new": self.tr("New"),
        }[kind]

    def _what_happens(self, kind: ChangeKind) -> str:
        return {
            "same": "",
            "reworded": self.tr("The answers stay. Read them once more beside the new words."),
            "split": self.tr("The answer is copied to each of the questions that follow."),
            "merged": self.tr("The texts of the answers are joined. A choice stays where they agree."),
            "gone": self.tr("The answers stay in the file and are listed under Cover and details."),
            "new": self.tr("Nobody has answered them yet."),
        }[kind]

    def _row(self, row: Row) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(12, 0, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 84)
        top = Qt.AlignmentFlag.AlignTop
        number = 0
        for name, words in self._questions(row):
            grid.addWidget(quiet(name), number, 0, top)
            grid.addWidget(label(words, wrap=True), number, 1, top)
            number += 1
        facts = self._facts(row)
        if facts:
            grid.addWidget(quiet(facts, wrap=True), number, 1)
        return made

    def _questions(self, row: Row) -> Iterator[tuple[str, str]]:
        """The number and the words of the old question, then of those that follow it."""
        old = self._plan.old
        if row.old is not None:
            yield row.old, old.question(row.old, self._language) if old is not None else self.tr("(not installed here)")
        arrow = "←" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "→"
        for one in row.to:
            name = one.id if row.old is None else f"{arrow} {one.id}"
            yield name, self._plan.new.question(one.id, self._language)

    def _facts(self, row: Row) -> str:
        return " · ".join(
            (
                *([self.tr("The options differ")] if self._options_differ(row) else []),
                *([self.tr("Answered")] if row.answered else []),
                *([self.tr("%n finding(s) draw on it", "", row.findings)] if row.findings else []),
                *([self.tr("The choice is to be made again")] if row.choice_goes else []),
            )
        )

    def _options_differ(self, row: Row) -> bool:
        """Whether one chooses from other options: what else is not the same may show in no word of the question."""
        old = self._plan.old.indicator(row.old) if self._plan.old is not None and row.old is not None else None
        return row.kind == "reworded" and old is not None and old.options != row.to[0].options


def _readable(document: Assessment) -> Catalogue | None:
    """The catalogue that the assessment was made with, if it can be read."""
    try:
        return installed(document.catalogue.id, document.catalogue.version)
    except BadCatalogue:
        return None
