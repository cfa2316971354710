"""Comments and responses: what reviewers asked and changed, what was done about it, and answering them."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from igm_desktop.core.export.matrix.table import Words
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.matrix import Row, people_of
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.pages.backups.lines import Line, LinesList
from igm_desktop.ui.pages.matrix.bar import MatrixBar
from igm_desktop.ui.pages.matrix.details import MatrixDetails
from igm_desktop.ui.pages.matrix.watch import MatrixWatch
from igm_desktop.ui.pages.matrix.wording import MatrixCounted, first_line, second_line
from igm_desktop.ui.pages.nothing_yet import NothingYet
from igm_desktop.ui.sections import MATRIX
from igm_desktop.ui.tab_order import in_reading_order

MARGIN: Final = 24
WIDE: Final = 720
FEW_ROWS: Final = 4
_NO_LIMIT: Final = 16_777_215


class MatrixPage(QScrollArea):
    """A list on the left, open ones first; what was chosen in it on the right, with the ways to answer. `export_wanted` asks
    for the matrix as a file.
    """

    export_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[str | Row, ...] = ()
        self._wants_keyboard = False
        self._words = Words(context.language, context.catalogue)
        self.watch = MatrixWatch(context.session, context.catalogue, context.language, self)
        self.about = quiet(wrap=True)
        self.export = button(self.tr("Export…"), icon="export")
        self.bar = MatrixBar(context.catalogue, context.language, self._words.say("elsewhere"))
        self.list = LinesList(self.tr("Comments and changes, open ones first"))
        self.details = MatrixDetails(context)
        self.none_fits = quiet(self.tr("Nothing fits."), wrap=True)
        self.empty = NothingYet(
            "comment",
            self.tr("Nobody has asked for anything yet"),
            self.tr(
                "What reviewers comment and change is listed here once their copies are merged: who asked, for what, and what"
                " was done about it. The list can be exported for them."
            ),
        )
        self._lay_out()
        self.watch.changed.connect(self._show_told)
        self.bar.changed.connect(self._show_rows)
        self.list.chosen.connect(self._show_details)
        self.details.answered.connect(self.watch.soon)
        self.export.clicked.connect(self.export_wanted)
        context.session.changed.connect(lambda _change: self._follow())
        context.session.status_changed.connect(self._follow)
        self.watch.look()

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Give the keyboard to the list, with the row of the comment or record that the ref names, if it does."""
        if ref[:1] != (MATRIX,):
            return False
        self._context.session.flush()
        self.watch.look()
        at = self._at(ref[1]) if len(ref) > 1 else -1
        if at >= 0:
            self.list.choose_row(at)
        self._wants_keyboard = self.watch.matrix is None
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # What is shown

    def _follow(self) -> None:
        if self.isVisible():
            self.watch.soon()

    def _show_told(self) -> None:
        matrix = self.watch.matrix
        rows = matrix.rows if matrix is not None else ()
        self.bar.offer_people(people_of(rows))
        if matrix is not None:
            counted = MatrixCounted()
            self.about.setText(" · ".join((counted.open(matrix.open_count), counted.all(len(rows)))))
        for widget, wanted in (
            (self.empty, matrix is not None and not rows),
            (self.about, bool(rows)),
            (self.bar, bool(rows)),
            (self.export, bool(rows)),
        ):
            widget.setVisible(wanted)
        self._show_rows()
        if self._wants_keyboard and matrix is not None:
            self._wants_keyboard = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        before, at = self._chosen(), self.list.row
        matrix = self.watch.matrix
        wanted = self.bar.wanted(matrix.rows) if matrix is not None else ()
        rows: list[str | Row] = []
        for is_open, head in ((True, self.tr("Open")), (False, self.tr("Answered"))):
            inside = [row for row in wanted if row.is_open is is_open]
            rows += [head, *inside] if inside else []
        self._rows = tuple(rows)
        same = self._at(before.id) if before is not None else -1
        # What was answered has gone to the others: whoever answers one after the other wants the next.
        stays = same >= 0 and (before is None or self._is_as_before(before, same))
        chosen = same if stays else min(max(at, 1), len(rows) - 1)
        if 0 <= chosen < len(rows) and isinstance(rows[chosen], str):
            chosen += 1 if chosen + 1 < len(rows) else -1
        self.list.show_lines(len(rows), self._line, chosen)
        self._body.setVisible(bool(rows))
        self.none_fits.setVisible(matrix is not None and bool(matrix.rows) and not rows)
        self._show_details()

    def _is_as_before(self, before: Row, at: int) -> bool:
        """Whether the row is still among those where it was, open ones or answered ones; or somebody writes to it."""
        row = self._rows[at]
        return isinstance(row, Row) and (row.is_open == before.is_open or not before.is_open or self._is_writing())

    def _is_writing(self) -> bool:
        return self.details.box is not None and not self.details.box.is_empty

    def _at(self, row_id: str) -> int:
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Row) and row.id == row_id), -1)

    def _line(self, at: int) -> Line:
        row = self._rows[at]
        if isinstance(row, str):
            return Line(row, head=True)
        return Line(first_line(row, self._words), second_line(row, self._words))

    def _chosen(self) -> Row | None:
        row = self._rows[self.list.row] if 0 <= self.list.row < len(self._rows) else None
        return row if isinstance(row, Row) else None

    def _show_details(self) -> None:
        self.details.show_row(self._chosen(), self.watch.matrix, self._words)

    # How it is laid out

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Comments and responses"), 1), 1)
        top.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.list, 5)
        self._halves.addWidget(self.details, 7)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        rows.addLayout(top)
        for field in (self.bar.states, self.bar.people, self.bar.domains):
            field.setMinimumHeight(self.export.sizeHint().height())
        for widget in (self.about, self.bar, self.none_fits):
            rows.addWidget(widget)
        rows.addWidget(self._body, 1)
        rows.addWidget(self.empty, 1)
        rows.addStretch(0)
        self.setWidget(self._inside)
        for hidden in (self.about, self.export, self.bar, self.none_fits, self._body, self.empty):
            hidden.hide()
        in_reading_order(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.watch, self.watch.look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.viewport().width() - 2 * MARGIN >= WIDE
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if wide else way.TopToBottom)
        few = FEW_ROWS * self.list.row_height
        self.list.setMinimumHeight(few)
        self.list.setMaximumHeight(_NO_LIMIT if wide else few)
        super().resizeEvent(event)
