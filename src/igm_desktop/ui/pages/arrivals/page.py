"""What came: others' changes by person and domain, to be accepted or rejected, and what stands in two versions."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.core.exchange.arrivals import Arrival
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.past_words import Names
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.labels import heading, quiet
from igm_desktop.ui.pages.arrivals import deeds
from igm_desktop.ui.pages.arrivals.card import ConflictCard, has_parts, head_with
from igm_desktop.ui.pages.arrivals.details import ArrivalDetails
from igm_desktop.ui.pages.arrivals.empty import nothing_came
from igm_desktop.ui.pages.arrivals.rows import rows_of
from igm_desktop.ui.pages.arrivals.tree import ArrivalsTree
from igm_desktop.ui.pages.arrivals.wording import Numbers, Words
from igm_desktop.ui.pages.history.tree import row_height
from igm_desktop.ui.pages.sources.doubles_watch import DoublesWatch, Twins
from igm_desktop.ui.sections import ARRIVALS
from igm_desktop.ui.tab_order import in_reading_order

MARGIN: Final = 24
WIDE: Final = 720
FEW_ROWS: Final = 4


class ArrivalsPage(QScrollArea):
    """A list on the left, what was chosen in it on the right; on a narrow page under it."""

    merge_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.watch = arrivals_of(context.session)
        self._doubles = DoublesWatch(self)
        self._pairs: list[tuple[str, str]] = []
        self._wanted: Ref | None = None
        self._words = self._words_now()
        self.summary = quiet(wrap=True)
        self.which = PlainCombo((("open", self.tr("What is open")), ("all", self.tr("Everything that came"))))
        self.which.setAccessibleName(self.tr("What is shown"))
        self.tree = ArrivalsTree()
        self.details, self.card = ArrivalDetails(context), ConflictCard(context)
        self.empty, self.merge = nothing_came()
        self._lay_out()
        self.watch.changed.connect(self._show_told)
        self._doubles.found.connect(self._take_doubles)
        self.which.currentIndexChanged.connect(lambda _row: self._show_rows())
        self.tree.chosen.connect(self._show_details)
        self.tree.accept_wanted.connect(self._accept)
        self.tree.reject_wanted.connect(self._reject)
        self.tree.entered.connect(self._enter)
        self.details.accept_wanted.connect(self._accept)
        self.details.reject_wanted.connect(self._reject)
        self.details.show_wanted.connect(context.go)
        self.card.show_wanted.connect(context.go)
        self.card.take_wanted.connect(self._take)
        self.card.keep_wanted.connect(self._keep)
        self.card.write_wanted.connect(self._write)
        self.merge.clicked.connect(self.merge_wanted)
        self._show_told()
        self.watch.look()

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Show the card of the conflict at the ref that follows the first word, or the first card; give it the keyboard."""
        if ref[:1] != (ARRIVALS,):
            return False
        self._context.session.flush()
        self._wanted = ref[1:]
        self.watch.look()
        if self.watch.is_current:
            self._choose_wanted()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _choose_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        refs = [one.ref for one in self.watch.came.conflicts]
        ref = next((one for one in refs if not wanted or one[: len(wanted)] == wanted[: len(one)]), None)
        if ref is not None:
            self.tree.choose(("conflict", *ref))

    # What is shown

    def _words_now(self) -> Words:
        context = self._context
        names = Names(context.session.document, context.catalogue, context.language)
        return Words(self.watch.came.past, names, context)

    def _show_told(self) -> None:
        self._words = self._words_now()
        self._show_rows()
        came = self.watch.came
        if any(one.added and one.ref[0] == "sources" for one in came.arrivals):
            self._doubles.look(self._context.session.document.sources)
        elif self._pairs:
            self._take_doubles({})
        if self.watch.is_current:
            self._choose_wanted()

    def _take_doubles(self, twins: Twins) -> None:
        """Of the sources that came, those that look like one that is there."""
        arrived = {one.ref[1] for one in self.watch.came.arrivals if one.added and one.ref[0] == "sources"}
        pairs = dict.fromkeys(
            (one, two)
            for one in sorted(arrived & set(twins))
            for two in sorted(twins[one])
            if one < two or two not in arrived
        )
        if list(pairs) != self._pairs:
            self._pairs = list(pairs)
            self._show_rows()

    def _show_rows(self) -> None:
        context, came = self._context, self.watch.came
        everything = self.which.currentData() == "all"
        rows = rows_of(came, self._pairs, context.session.document, context.catalogue, everything=everything)
        self.tree.show_rows(rows, self._words)
        self.summary.setText(Numbers().summary(len(came.open_ones), len(came.conflicts)))
        some = bool(came.arrivals or rows)
        self.which.setVisible(some)
        self._body.setVisible(bool(rows))
        self.summary.setVisible(bool(rows) and bool(self.summary.text()))
        self.empty.setVisible(not rows and self.watch.is_told)
        self._show_details()

    def _show_details(self) -> None:
        row = self.tree.current()
        if row is None:
            return
        if row.kind == "conflicts":
            row = row.rows[0]
        if row.conflict is not None:
            parts_first = has_parts(row.conflict, self.watch.came.conflicts)
            self.card.show_conflict(row.conflict, self._words, parts_first=parts_first)
            self._right.setCurrentWidget(self.card)
        else:
            self.details.show_row(row.rows[0] if row.kind == "doubles" else row, self._words)
            self._right.setCurrentWidget(self.details)

    def _enter(self) -> None:
        row = self.tree.current()
        card = row is not None and row.kind in ("conflict", "conflicts")
        (self.card.text if card else self.details.text).setFocus(Qt.FocusReason.TabFocusReason)

    # What a person does

    def _when_current(self, do: Callable[[], object]) -> None:
        """What was typed a moment ago is known first."""
        self._context.session.flush()
        self.watch.when_current(do)

    def _chosen(self, keys: frozenset[str]) -> list[Arrival]:
        """Those that are open still."""
        return [one for one in self.watch.came.open_ones if one.first.edit.id in keys]

    def _keys(self) -> frozenset[str]:
        row = self.tree.current()
        return frozenset(one.first.edit.id for one in row.open_ones) if row is not None else frozenset()

    def _accept(self) -> None:
        keys = self._keys()

        def do() -> None:
            if chosen := self._chosen(keys):
                deeds.accept(self._context, chosen)
                self._to_list()

        self._when_current(do)

    def _reject(self) -> None:
        keys = self._keys()

        def do() -> None:
            if chosen := self._chosen(keys):
                deeds.reject(self._context, self.watch.came.past, chosen)
                self._to_list()

        self._when_current(do)

    def _take(self, edit: Edit) -> None:
        self._answer(lambda conflict: self._take_head(conflict, edit))

    def _take_head(self, conflict: Conflict, edit: Edit) -> bool:
        head = head_with(conflict, edit)
        return head is not None and deeds.take(self._context, self.watch.came.past, conflict, head)

    def _keep(self) -> None:
        self._answer(lambda conflict: deeds.keep(self._context, conflict))

    def _write(self, answer: str) -> None:
        self._answer(lambda conflict: deeds.write(self._context, self.watch.came.past, conflict, answer))

    def _answer(self, do: Callable[[Conflict], bool]) -> None:
        shown = self.card.conflict
        if shown is None:
            return

        def done() -> None:
            conflict = next((one for one in self.watch.came.conflicts if one.ref == shown.ref), None)
            if conflict is not None and do(conflict):
                self.card.forget(conflict.ref)
                self._to_list()

        self._when_current(done)

    def _to_list(self) -> None:
        """The button that was pressed may go: the list has the keyboard."""
        self.watch.look()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is laid out

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right = QStackedWidget()
        self._right.addWidget(self.details)
        self._right.addWidget(self.card)
        self._body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.tree, 5)
        self._halves.addWidget(self._right, 7)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("What came"), 1), 1)
        top.addWidget(self.which)
        rows.addLayout(top)
        rows.addWidget(self.summary)
        rows.addWidget(self._body, 1)
        rows.addWidget(self.empty, 1)
        rows.addStretch(0)
        self.setWidget(self._inside)
        for widget in (self.which, self.summary, self._body, self.empty):
            widget.hide()
        in_reading_order(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.watch, self.watch.look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.viewport().width() - 2 * MARGIN >= WIDE
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if wide else way.TopToBottom)
        few = FEW_ROWS * row_height(self.tree)
        self.tree.setMinimumHeight(few)
        self.tree.setMaximumHeight(16_777_215 if wide else few)
        upright = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.tree.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        super().resizeEvent(event)
