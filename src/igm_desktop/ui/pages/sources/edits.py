"""Small widgets of the form that tell what a person did from what the program did: each sends `edited`."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QTextOption
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from igm_desktop.core.model.assessment import Period
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.labels import quiet
from igm_desktop.ui.pages.sources.csl_values import period_from, year_from
from igm_desktop.ui.plain import PlainEdit

FEWEST_LINES, MOST_LINES = 2, 7


class LinesEdit(PlainEdit):
    """Plain text of several lines, as high as they are within reason. Undo is the document's."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._showing = False
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._note)
        self._fit()

    def text(self) -> str:
        """The text as it stands, no-break spaces included."""
        lines = []
        block = self.document().firstBlock()
        while block.isValid():
            lines.append(block.text())
            block = block.next()
        return "\n".join(lines)

    def show_text(self, text: str) -> None:
        """Show that text, without telling anybody."""
        if text == self.text():
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def _note(self) -> None:
        self._fit()
        if not self._showing:
            self.edited.emit()

    def _fit(self) -> None:
        lines = max(FEWEST_LINES, min(MOST_LINES, self.document().lineCount()))
        margins = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins + 2)


class WordCombo(PlainCombo):
    """A list of words to choose from; others may be written."""

    edited = Signal()

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.setEditable(True)
        self.setInsertPolicy(PlainCombo.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(PlainCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItems(list(words))
        self.setCurrentIndex(-1)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        completer.activated.connect(lambda _word: self.edited.emit())  # Qt does not tell of it otherwise
        self.activated.connect(lambda _row: self.edited.emit())
        self.line.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def line(self) -> QLineEdit:
        """The field that is written in."""
        line = self.lineEdit()
        assert line is not None
        return line

    def show_words(self, words: str) -> None:
        """Show those words, without telling anybody."""
        if words != self.currentText():
            self.setEditText(words)
            self.line.setCursorPosition(0)


class YearEdit(QLineEdit):
    """A year of four digits. `edited` waits until it is whole: one that is being typed is no mistake yet."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setMaxLength(4)
        self.setValidator(QIntValidator(0, 9999, self))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000") + 24)
        self.textEdited.connect(lambda text: self.edited.emit() if len(text) in {0, 4} else None)
        self.editingFinished.connect(lambda: self.edited.emit() if self.text() != self._shown else None)

    def year(self) -> int | None:
        """The year; None for an empty field.

        Raises ValueError.
        """
        text = self.text().strip()
        if text != self._shown and text and not re.fullmatch(r"[0-9]{4}", text, re.ASCII):
            raise ValueError("year")
        return year_from(text)

    def show_year(self, year: object) -> None:
        """Show that year."""
        self._shown = str(year) if isinstance(year, int) else ""
        self.setText(self._shown)


class PeriodEdit(QWidget):
    """Two years, from and to; each may be open."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: object = None
        self.start, self.end = YearEdit(), YearEdit()
        self.start.setAccessibleName(self.tr("Covers from the year"))
        self.end.setAccessibleName(self.tr("Covers up to the year"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.start, 1)
        row.addWidget(quiet("–"))
        row.addWidget(self.end, 1)
        for field in (self.start, self.end):
            field.edited.connect(self.edited)

    def period(self) -> Period | None:
        """The period; None for two empty years.

        Raises ValueError.
        """
        self.start.year(), self.end.year()
        return period_from(self.start.text(), self.end.text(), self._before)

    def show_period(self, period: object) -> None:
        """Show that period."""
        self._before = period
        self.start.show_year(period.start if isinstance(period, Period) else None)
        self.end.show_year(period.end if isinstance(period, Period) else None)
