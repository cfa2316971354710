"""The list of sources as it will be printed: grouped by institution, with the year in a column of its own."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPalette,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QWidget

from igm_desktop.core.report.words import words as printed_words
from igm_desktop.core.sources.bibliography import Group, bibliography
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.direction import direction
from igm_desktop.ui.plain import ClosedTextEdit
from igm_desktop.ui.theme import theme_of

GAP: Final = 14
MARGIN: Final = 20
LEAST: Final = 200


class PrintedList(ClosedTextEdit):
    """To read and to copy from. It is made anew when it is shown and when the sources change while it is."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The list of sources as it is printed"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(MARGIN)
        self.setMinimumHeight(LEAST)

    def refresh(self) -> None:
        """Show the list of the document as it is, if somebody looks at it."""
        sources = self._context.session.document.sources
        if not self.isVisible() or sources is self._shown:
            return
        self._shown = sources
        language = self._context.profile_language()
        self._write(bibliography(sources, printed_words(language)).groups, direction(language))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._shown is not None:
            self._shown = None
            self.refresh()

    def _write(self, groups: tuple[Group, ...], way: Qt.LayoutDirection) -> None:
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(way)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        hanging = self._column(groups)
        head, entry = QTextBlockFormat(), QTextBlockFormat()
        head.setTopMargin(12)
        entry.setTopMargin(3)
        entry.setTextIndent(-hanging)
        if way == Qt.LayoutDirection.RightToLeft:
            entry.setRightMargin(hanging)
        else:
            entry.setLeftMargin(hanging)
        entry.setTabPositions([QTextOption.Tab(hanging, QTextOption.TabType.LeftTab)])
        plain, bold, years = self._looks()
        for group in groups:
            self._begin(cursor, head)
            cursor.insertText(group.author, bold)
            for one in group.sources:
                self._begin(cursor, entry)
                cursor.insertText(f"{one.year}\t", years)
                for run in one.runs:
                    look = QTextCharFormat(plain)
                    look.setFontItalic(run.italic)
                    cursor.insertText(run.text, look)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _begin(self, cursor: QTextCursor, look: QTextBlockFormat) -> None:
        if cursor.position():
            cursor.insertBlock(look)
        else:
            cursor.setBlockFormat(look)

    def _column(self, groups: tuple[Group, ...]) -> float:
        """The width of the years."""
        metrics = QFontMetricsF(self.font())
        longest = max((metrics.horizontalAdvance(one.year) for group in groups for one in group.sources), default=0)
        return longest + GAP

    def _looks(self) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
        theme = theme_of(self.palette())
        plain, bold, years = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        ink = self.palette().color(QPalette.ColorRole.Text)
        plain.setForeground(ink)
        bold.setForeground(ink)
        bold.setFontWeight(QFont.Weight.Bold)
        years.setForeground(QColor(theme.quiet))
        return plain, bold, years
