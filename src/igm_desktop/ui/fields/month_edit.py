"""A year, and a month of it where that is known."""

import re

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget


class MonthEdit(QWidget):
    """Holds what a document has as its date: "2023", "2023-08", "2023-08-15" or None.

    `edited` is sent when a person made it a date, or left it as what is none. A day that came with the date stays as
    long as nobody changes its month.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, int, str] = ("", 0, "")  # year, month, and the day with its dash
        self.year = QLineEdit()
        self.year.setPlaceholderText(self.tr("Year"))
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setMaxLength(4)
        self.year.setValidator(QIntValidator(0, 9999, self.year))
        self.year.setMaximumWidth(self.year.fontMetrics().horizontalAdvance("0000000000"))
        self.month = QComboBox()
        self.month.setAccessibleName(self.tr("Month"))
        self.month.addItem(self.tr("Only the year"), 0)
        for month in range(1, 13):
            self.month.addItem(QLocale().standaloneMonthName(month), month)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.year)
        row.addWidget(self.month, 1)
        self.year.textEdited.connect(self._typed)
        self.year.editingFinished.connect(self._left)
        self.month.activated.connect(lambda _row: self.edited.emit())

    def date(self) -> str | None:
        """The date; None for an empty year. Raises ValueError for a year that has not four digits."""
        year, month = self.year.text().strip(), int(self.month.currentData())
        if not year and not month:
            return None
        if not re.fullmatch(r"[0-9]{4}", year):
            raise ValueError("year")
        if not month:
            return year
        day = self._shown[2] if (year, month) == self._shown[:2] else ""
        return f"{year}-{month:02d}{day}"

    def show_date(self, date: str | None) -> None:
        """Show that date."""
        year, month, day = (*(date or "").split("-"), "", "")[:3]
        self._shown = (year, int(month or 0), f"-{day}" if day else "")
        self.year.setText(year)
        self.month.setCurrentIndex(self._shown[1])

    def _typed(self, text: str) -> None:
        """A year that is being typed is no mistake yet."""
        if len(text) in {0, 4}:
            self.edited.emit()

    def _left(self) -> None:
        if self.year.text() != self._shown[0]:
            self.edited.emit()
