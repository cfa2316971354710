"""A follow-up: what it is called and when it is made. All else comes from the assessment that it follows."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from igm_desktop.core.edits import set_value
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.fields.month_edit import MonthEdit
from igm_desktop.ui.labels import label, quiet


class FollowUpDialog(FormDialog):
    """`earlier` is the assessment that is followed."""

    def __init__(self, earlier: Assessment, parent: QWidget | None = None) -> None:
        super().__init__(parent, 560)
        self.set_words(self.tr("New follow-up"), self.tr("Begin"), self.tr("Cancel"))
        self._earlier = earlier
        self.title = QLineEdit(earlier.title.in_language(earlier.language))
        self.title.setCursorPosition(0)
        self.date = MonthEdit()
        self.date.show_date(str(QDate.currentDate().year()))
        self.rows.addWidget(label(self._followed(), wrap=True))
        self.rows.addWidget(
            quiet(
                self.tr(
                    "Answers, sources, findings, key facts and parts are carried over; comments and people are not. Each"
                    " answer and finding is marked as unchanged until it is changed or confirmed, and findings are drafts"
                    " again."
                ),
                wrap=True,
            )
        )
        self.add_row(self.tr("&Title"), self.title)
        self.add_row(self.tr("&Year and month"), self.date, self.date.year)
        self.rows.addStretch(1)
        self.date.year.textChanged.connect(self._look)
        self.date.month.currentIndexChanged.connect(self._look)
        self._look()

    def follow_up(self) -> Assessment:
        """The new assessment."""
        document = follow_up(self._earlier, date=self.date.date())
        return set_value(document, ("document", "title", document.language), self.title.text().strip())

    def told(self, carried: int) -> str:
        """What is said once it has begun; so many answers and findings are marked."""
        return self.tr(
            "A new assessment that follows the earlier one, which stays as it is. %n answer(s) and finding(s) were carried"
            " over and are marked until you change or confirm them.",
            "",
            carried,
        )

    def _followed(self) -> str:
        earlier = self._earlier
        name = earlier.title.best(earlier.languages) or earlier.place.best(earlier.languages)
        words = self.tr("It follows “{title}” ({date}).") if earlier.date else self.tr("It follows “{title}”.")
        if not name:
            words = self.tr("It follows an assessment without a title.")
        return words.replace("{date}", _date(earlier.date)).replace("{title}", in_sentence(name))

    def _look(self) -> None:
        try:
            self.date.date()
        except ValueError:
            self.show_reason(self.tr("Write the year with four digits, or leave it empty."))
        else:
            self.show_reason("")


def _date(date: str | None) -> str:
    from igm_desktop.core.report.words import date_in_words  # names of months, which take their time

    return date_in_words(date, QLocale().name()[:2]) or date or ""
