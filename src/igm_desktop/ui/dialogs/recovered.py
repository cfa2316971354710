"""What a crash left of a file, or what stands in for a damaged one, beside what was saved: shown before anything is done."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDateTime, QSize, Qt
from PySide6.QtWidgets import QWidget

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.exchange.differing import Differing, differing
from igm_desktop.core.exchange.past_words import Names
from igm_desktop.core.keeping.opening import How, Opened
from igm_desktop.core.keeping.restoring import time_of
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.history.showing import shown
from igm_desktop.ui.pages.history.text import ChangesText
from igm_desktop.ui.pages.history.wording import ChangeWords
from igm_desktop.ui.pages.recent import when
from igm_desktop.ui.recovered import Chosen

MOST: Final = 200
"""So many changes are shown at once."""
TALL, SHORT = 260, 160
SPARE: Final = 24


class RecoveredDialog(FormDialog):
    """`chosen` says what to go on with; None where all is to stay as it is."""

    def __init__(self, opened: Opened, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, 800)
        self.chosen: Chosen | None = None
        self._opened = opened
        self.told = _told(opened)
        self.set_words(self._headline(), self._main_word(), self.tr("Cancel"))
        for words in self._words():
            self.rows.addWidget(label(words, wrap=True))
        self.text = ChangesText()
        if self.told is not None and self.told.happenings:
            self._show_changes(self.told, language)
        else:
            self.rows.addStretch(1)
        self.saved = button(self.tr("Open the saved file"))
        if opened.trouble is None:
            note = self.tr("If you open the saved file, the recovered text is put aside among the backups.")
            self.rows.addWidget(quiet(note, wrap=True))
            self.buttons.insertWidget(self.buttons.count() - 1, self.saved)
        self.saved.clicked.connect(lambda: self._choose(Chosen.SAVED))
        self.main.clicked.disconnect()
        self.main.clicked.connect(lambda: self._choose(Chosen.RECOVERED))

    def sizeHint(self) -> QSize:
        """A little more than its lines take: a bar to scroll with would make them longer."""
        return super().sizeHint() + QSize(0, 0 if self.text.isVisibleTo(self) else SPARE)

    def _choose(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self.accept()

    def _show_changes(self, told: Differing, language: str) -> None:
        """What the recovered text has and the saved one has not, word by word."""
        document = self._opened.document
        words = ChangeWords(told.past, Names(document, catalogue_for(document), language))
        changes = [shown(words, happening, apart=False) for happening in told.happenings[:MOST]]
        left = len(told.happenings) - MOST
        self.text.show_changes(changes, self.tr("and %n more", "", left) if left > 0 else "")
        self.text.setAccessibleName(self.tr("What was recovered, beside what was saved"))
        self.text.setMinimumHeight(TALL if len(changes) > 1 else SHORT)
        self.rows.addWidget(heading(self.tr("What was recovered, beside what was saved"), 3))
        legend = self.tr("Struck through: only in what was saved. Underlined: only in what was recovered.")
        self.rows.addWidget(quiet(legend, wrap=True))
        self.rows.addWidget(self.text, 1)

    def _headline(self) -> str:
        if self._opened.trouble is None:
            return self.tr("There is text that was not saved")
        if self._is_gone():
            return self.tr("The file is no longer there")
        return self.tr("The file is damaged")

    def _main_word(self) -> str:
        if self._opened.how is How.BACKUP:
            return self.tr("Open the backup")
        return self.tr("Open with the recovered text")

    def _words(self) -> tuple[str, ...]:
        opened, file = self._opened, in_sentence(self._opened.path.name)
        words: tuple[str, ...]
        if opened.how is How.BACKUP:
            words = (
                self.tr(
                    "{file} cannot be read as an assessment. Its newest backup that can be read stands in: {time}."
                ),
                self.tr(
                    "What was written after that is not in it. The damaged file stays as it is until you save; it is then"
                    " put aside among the backups."
                ),
            )
        elif opened.trouble is None:
            number = len(self.told.happenings) if self.told is not None else 0
            first = self.tr("{file} was left with %n change(s) that were not saved, kept last: {time}.", "", number)
            words = (first, *self._merged_words())
        elif self._is_gone():
            words = (
                self.tr("{file} was moved, renamed or deleted, or its disk was taken out."),
                self.tr(
                    "All of the assessment is here, with what was not saved, kept last: {time}. Saving writes the file."
                ),
            )
        else:
            words = (
                self.tr(
                    "{file} cannot be read as an assessment. All of it is here all the same, with what was not saved, kept"
                    " last: {time}."
                ),
                self.tr("The damaged file stays as it is until you save; it is then put aside among the backups."),
            )
        return tuple(one.replace("{time}", self._time()).replace("{file}", file) for one in words)

    def _merged_words(self) -> tuple[str, ...]:
        if self._opened.how is not How.MERGED:
            return ()
        return (
            self.tr(
                "The file itself has been changed since. Both were brought together; where both had changed the same text,"
                " the history has both versions."
            ),
        )

    def _is_gone(self) -> bool:
        return self._opened.trouble is not None and self._opened.trouble.code == "missing"

    def _time(self) -> str:
        opened = self._opened
        if opened.backup is not None:
            moment = QDateTime.fromString(time_of(opened.backup) or "", Qt.DateFormat.ISODate)
            return when(moment.toSecsSinceEpoch()) if moment.isValid() else self.tr("at a time that is not known")
        return _kept_last(opened.recovery) or self.tr("at a time that is not known")


def _kept_last(place: Path | None) -> str:
    try:
        return when(place.stat().st_mtime) if place is not None else ""
    except (OSError, ValueError, OverflowError):
        return ""


def _told(opened: Opened) -> Differing | None:
    """What was recovered, beside what the file has or, where that cannot be read, what it was saved with last."""
    if opened.how is How.BACKUP:
        return None
    before = opened.file.document if opened.file is not None else opened.state.document
    return differing(before, opened.document)
