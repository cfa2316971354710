"""The narrative of an answer: its text on a sheet, and under it the sources that it cites."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from igm_desktop.core.answering import number
from igm_desktop.core.citations import citations
from igm_desktop.core.model.assessment import Answer
from igm_desktop.core.shown import in_sentence, isolated
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.standing import standing
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_field import ProseField
from igm_desktop.ui.pages.domain.chips import Chip, ChipRow
from igm_desktop.ui.review.marks import mark_item
from igm_desktop.ui.theme import theme_of

MOST, LEAST = 5, 3
"""Lines of text for which there is room while fewer are written: on a high page, and on a low one."""


class Narrative(QWidget):
    """Writes the narrative of one answer after another. `caret_moved` when the caret shall be in sight."""

    caret_moved = Signal()

    def __init__(self, context: Context, indicator_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[tuple[str, str], ...] = ()
        self._least = 0
        self.field = ProseField(context, _ref(indicator_id), self.tr("Write the narrative"), lines="paragraphs")
        self.field.set_placeholder(self.tr("What is the case, and by which rule?"))
        self.field.caret_moved.connect(self.caret_moved)
        self.cite = Chip(self.tr("Cite a source…"), look="bare", picture="add")
        self.cite.clicked.connect(self._cite)
        self.row = ChipRow()
        self.chips: list[Chip] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addStretch(1)
        layout.addWidget(self.row)
        self._mark = mark_item(context, self, layout, lambda: self.field.binding.ref[:2], frozenset({"narrative"}))
        self.leave_room(high=True)
        self.row.show_chips((), (self.cite,))
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def leave_room(self, *, high: bool) -> None:
        """Be as high as some lines, on a page that is high or not."""
        lines = (MOST if high else LEAST) * self.fontMetrics().lineSpacing()
        self._least = lines + self.row.sizeHint().height() + 24
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        wanted = layout.sizeHint() if layout is not None else super().sizeHint()
        return wanted.expandedTo(QSize(0, self._least))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        wanted = layout.minimumSize() if layout is not None else super().minimumSizeHint()
        return wanted.expandedTo(QSize(0, self._least))

    def stops(self) -> tuple[QWidget, ...]:
        """What may have the keyboard, in order."""
        return (*self.field.stops(), *self.chips, self.cite)

    def show_answer(self, indicator_id: str) -> None:
        """Write this answer's narrative from now on."""
        self.field.rebind(_ref(indicator_id))
        self._mark.show_it()
        self.field.set_name(self.tr("Narrative of {number}").replace("{number}", number(indicator_id)))

    def show_citations(self, answer: Answer | None) -> None:
        """Name the sources that the narrative cites, in any of its languages."""
        sources = standing(self._context.session.document.sources)
        texts = answer.narrative.values() if answer is not None else ()
        cited = dict.fromkeys(run.source for text in texts for run in citations(text))
        names = {one: source_name(sources[one]) for one in cited if one in sources}
        shown = tuple((one, names[one].short if one in names else "") for one in cited)
        if shown == self._shown:
            return
        self._shown = shown
        had = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for one, short in shown:
            known = one in names
            chip = Chip(
                short or self.tr("Missing source"), "chip" if known else "draft", "source" if known else "warning"
            )
            full = (
                names[one].full
                if known
                else self.tr("This source is not in the assessment: {id}").replace("{id}", in_sentence(one))
            )
            chip.say(
                chip.text().replace("&&", "&"),
                self.tr("Go to the source: {name}").replace("{name}", isolated(full)),
                full,
            )
            chip.setEnabled(known)
            chip.clicked.connect(lambda _=False, it=one: self._context.go(("sources", it)))
            self.chips.append(chip)
        self.row.show_chips(tuple(self.chips), (self.cite,))
        if had:
            self.cite.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cite(self) -> None:
        if self.field.writing.citations is not None:
            self.field.writing.citations.cite()

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the words goes to the words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.field.enter(0, Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = any(editor.hasFocus() for editor in self.field.editors())
        painter.setPen(QPen(QColor(theme.focus if focused else theme.control_line), 2 if focused else 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


def _ref(indicator_id: str) -> tuple[str, str, str]:
    return ("answers", indicator_id, "narrative")
