"""Two assessments of one place side by side: what is new, gone, reworded or moved, word by word."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.clipping import clipped
from igm_desktop.core.comparing.kinship import kin_of
from igm_desktop.core.comparing.model import AREAS, Change
from igm_desktop.core.comparing.telling import area_words, head_words, remark_words, told
from igm_desktop.core.edits import position
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref, is_item, item_ref
from igm_desktop.core.shown import as_name, in_sentence, visible_sentence
from igm_desktop.core.words import sentence
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.backups.lines import Line, LinesList
from igm_desktop.ui.pages.comparison.bar import ComparisonBar
from igm_desktop.ui.pages.comparison.watch import ComparisonWatch
from igm_desktop.ui.pages.domain.chips import ChipRow
from igm_desktop.ui.pages.history.text import ChangesText, Shown
from igm_desktop.ui.pages.nothing_yet import NothingYet
from igm_desktop.ui.sections import COMPARISON
from igm_desktop.ui.tab_order import in_reading_order
from igm_desktop.ui.words import error_words

MARGIN: Final = 24
WIDE: Final = 720
FEW_ROWS: Final = 4
MOST: Final = 40
"""So many changes are shown at once."""
_NO_LIMIT: Final = 16_777_215


class ComparisonCounted(QObject):
    """What is said with a number: plurals are collected in classes only."""

    def changes(self, number: int) -> str:
        return self.tr("%n change(s)", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %n more: choose a part of the profile, or one of them in the list", "", number)


class ComparisonPage(QScrollArea):
    """A list by domain on the left, what was chosen in it on the right; on a narrow page under it. `file_wanted` asks for a
    file to compare with, `print_wanted` for the profile with a chapter of what has changed since an assessment.
    """

    file_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[str | Change | None, ...] = ()
        self.watch = ComparisonWatch(context.session, context.language, self)
        self.about = label(wrap=True, selectable=True)
        self.legend = quiet(self.tr("Struck through: as it was. Underlined: as it is."), wrap=True)
        self.file = button(self.tr("Compare with another file…"), icon="open")
        self.copy = button(self.tr("Copy as text"), icon="copy")
        self.print = button(self.tr("Print with the profile…"), icon="print")
        self.one_place = button(self.tr("Both are about one place: compare them"), icon="check")
        self.bar = ComparisonBar(context.language)
        self.list = LinesList(self.tr("What is different"))
        self.text = ChangesText()
        self.place = button(self.tr("Show where it stands"), icon="arrow-right")
        self.none_fits = quiet(self.tr("No change fits."), wrap=True)
        self.offer = button("", icon="recent", kind="main", user_text=True)
        self.choose = button(self.tr("Choose a file…"), icon="open")
        self.empty = self._nothing()
        self._offered: Path | None = None
        self._wants_keyboard = False
        self._lay_out()
        self.watch.changed.connect(self._show_told)
        self.watch.offered.connect(self._show_offer)
        self.bar.changed.connect(self._show_rows)
        self.list.chosen.connect(self._show_text)
        for one in (self.file, self.choose):
            one.clicked.connect(self.file_wanted)
        self.offer.clicked.connect(lambda: self._offered and self.compare_with(self._offered))
        self.one_place.clicked.connect(self._as_one_place)
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self._earlier()))
        self.place.clicked.connect(self._show_place)
        context.session.changed.connect(lambda _change: self.watch.soon() if self.isVisible() else None)
        remembered = context.remembered.get(COMPARISON)
        if remembered:
            self.compare_with(Path(remembered))

    # For the window

    def reveal(self, ref: Ref) -> bool:
        """Give the keyboard to the list, or to what begins a comparison."""
        if ref[:1] != (COMPARISON,):
            return False
        self._wants_keyboard = self.watch.path is not None and self.watch.told is None  # there is no list yet
        self._give_keyboard()
        return True

    def _give_keyboard(self) -> None:
        first = self.list if self._rows else self.choose if self.watch.path is None else self.file
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare_with(self, path: Path) -> None:
        """Compare with that file, and go on to do so as the document changes."""
        self._context.remembered[COMPARISON] = str(path)
        self._context.session.flush()
        self.watch.compare_with(path)
        self._show_told()

    # What is shown

    def _show_told(self) -> None:
        now = self.watch.told
        found = now.found if now is not None else None
        self.about.setText(visible_sentence(self._about()))
        any_change = found is not None and bool(found.changes)
        for widget, shown in (
            (self.empty, self.watch.path is None),
            (self.about, self.watch.path is not None),
            (self._buttons, self.watch.path is not None),
            (self.legend, any_change),
            (self.bar, any_change),
        ):
            widget.setVisible(shown)
        self._offer(
            (self.file, True),
            (self.copy, found is not None and found.kin != "unrelated"),
            (self.print, found is not None and self._earlier() is not None),
            (self.one_place, found is not None and found.kin == "unrelated"),
        )
        self._show_rows()
        if self._wants_keyboard and now is not None:
            self._wants_keyboard = False
            self._give_keyboard()

    def _offer(self, *offered: tuple[QWidget, bool]) -> None:
        """Only the buttons that can be used, on as many lines as they need."""
        for one, wanted in offered:
            one.setVisible(wanted)
        self._buttons.show_chips(tuple(one for one, wanted in offered if wanted), ())

    def _about(self) -> str:
        """Of what it is, or why there is nothing."""
        now, path = self.watch.told, self.watch.path
        if path is None:
            return ""
        if now is None:
            return self.tr("Comparing with {name}…").replace("{name}", in_sentence(path.name))
        if now.trouble is not None or now.found is None:
            return error_words(now.trouble) if now.trouble is not None else ""
        if now.found.kin == "unrelated":
            return self.tr(
                "{name} is about another place. An assessment is laid beside an earlier one of the same place only: the"
                " indicators are not made for comparing places."
            ).replace("{name}", in_sentence(path.name))
        words = head_words(now.found, self._context.language)
        nothing = "" if now.found.changes else sentence(self._context.language, "diff.nothing")
        return " ".join(one for one in (words, nothing) if one)

    def _show_rows(self) -> None:
        found = self.watch.told.found if self.watch.told is not None else None
        before = self._chosen()
        changes = self.bar.wanted(found) if found is not None else ()
        rows: list[str | Change | None] = [None] if changes else []
        for area in AREAS:
            inside = [change for change in changes if change.area == area]
            rows += [area_words(area, self._context.language), *inside] if inside else []
        self._rows = tuple(rows)
        same = (
            at
            for at, row in enumerate(rows)
            if isinstance(row, Change) and before is not None and row.ref == before.ref
        )
        self.list.show_lines(len(rows), self._line, next(same, 0))
        self._body.setVisible(bool(rows))
        self.none_fits.setVisible(found is not None and bool(found.changes) and not rows)
        self._show_text()

    def _line(self, at: int) -> Line:
        row = self._rows[at]
        if row is None:
            number = sum(isinstance(one, Change) for one in self._rows)
            return Line(ComparisonCounted().changes(number), self.tr("All of them"))
        if isinstance(row, str):
            return Line(row[:1].upper() + row[1:], head=True)
        return Line(as_name(clipped(row.thing, 120)), " · ".join(word for word in (self._what(row), row.field) if word))

    def _what(self, change: Change) -> str:
        return sentence(self._context.language, f"diff.what.{change.what}")

    def _chosen(self) -> Change | None:
        row = self._rows[self.list.row] if 0 <= self.list.row < len(self._rows) else None
        return row if isinstance(row, Change) else None

    def _show_text(self) -> None:
        chosen = self._chosen()
        changes = [one for one in self._rows if isinstance(one, Change)] if chosen is None else [chosen]
        left = len(changes) - MOST
        self.text.show_changes(
            [self._shown(one) for one in changes[:MOST]], ComparisonCounted().more(left) if left > 0 else ""
        )
        self.place.setVisible(chosen is not None and self._is_there(chosen))

    def _shown(self, change: Change) -> Shown:
        remark = remark_words(change, self._context.language)
        about = " · ".join(word for word in (self._what(change), change.field, remark) if word)
        return Shown(change.thing, about, change.before, change.after, whole=change.what in ("new", "gone"))

    def _is_there(self, change: Change) -> bool:
        key, document = item_ref(change.ref), self._context.session.document
        return not is_item(key) or key[0] == "answers" or position(document, *key) is not None

    def _earlier(self) -> Assessment | None:
        """What the open assessment is compared with, where that is the earlier of the two and both covers name one place."""
        now = self.watch.told
        if now is None or now.found is None or now.other is None or now.found.one is not now.other:
            return None
        return now.other if kin_of(now.other, now.document) != "unrelated" else None

    # What a person does

    def _as_one_place(self) -> None:
        if self.watch.path is not None:
            self.watch.compare_with(self.watch.path, same_place=True)

    def _show_place(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._context.go(chosen.ref)

    def _copy(self) -> None:
        found = self.watch.told.found if self.watch.told is not None else None
        if found is not None:
            lines = map(visible_sentence, told(found, self._context.language))
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._context.tell(self.tr("All changes are on the clipboard, as text."))

    def _show_offer(self, path: Path) -> None:
        self._offered = path
        had_keyboard = self.choose.hasFocus()
        words = self.tr("Compare with the earlier assessment: {name}")
        self.offer.setText(words.replace("{name}", in_sentence(path.name)).replace("&", "&&"))
        self.offer.show()
        if had_keyboard:
            self.offer.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is laid out

    def _nothing(self) -> NothingYet:
        self.offer.hide()
        below = QVBoxLayout()
        below.setSpacing(8)
        for one in (self.offer, self.choose):
            below.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        words = self.tr(
            "Choose an earlier state of this file, or the first assessment of the place: what is new, gone, reworded or moved"
            " since is shown here, word by word. Nothing is changed by looking."
        )
        return NothingYet("parts", self.tr("What has changed since?"), words, below)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = ChipRow(gap=8)
        self._buttons.show_chips((self.file, self.copy, self.print, self.one_place), ())
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.legend)
        right.addWidget(self.text, 1)
        self.place.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        right.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeading)
        self._body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.list, 5)
        self._halves.addLayout(right, 7)
        self._inside = QWidget()
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("Comparison"), 1))
        for field in (self.bar.whats, self.bar.areas):
            field.setMinimumHeight(self.file.sizeHint().height())
        for widget in (self.about, self._buttons, self.bar, self.none_fits):
            rows.addWidget(widget)
        rows.addWidget(self._body, 1)
        rows.addWidget(self.empty, 1)
        rows.addStretch(0)
        self.setWidget(self._inside)
        for hidden in (self.about, self._buttons, self.bar, self.none_fits, self._body):
            hidden.hide()
        in_reading_order(self._inside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.watch, self.watch.look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.viewport().width() - 2 * MARGIN >= WIDE
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._buttons.arrange()
        few = FEW_ROWS * self.list.row_height
        self.list.setMinimumHeight(few)
        self.list.setMaximumHeight(_NO_LIMIT if wide else few)
        super().resizeEvent(event)
