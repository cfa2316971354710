"""What is around the form: the side with the list, the head that stands for it on a narrow page, the way on below."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.answering import number
from igm_desktop.core.domains import DomainId
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, literal, quiet, set_tool_tip
from igm_desktop.ui.pages.domain.answering.filters import Filters
from igm_desktop.ui.pages.domain.answering.keys import NEXT
from igm_desktop.ui.pages.domain.answering.question_list import QuestionList
from igm_desktop.ui.pages.domain.answering.questions import Questions
from igm_desktop.ui.theme import theme_of


class Side(QWidget):
    """The list of questions on a ground of its own, over it what is listed."""

    def __init__(self, model: Questions, domain: DomainId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self.list = QuestionList(model, domain)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.filters)
        layout.addWidget(self.list, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(QRect(0 if mirrored else self.width() - 1, 0, 1, self.height()), QColor(theme.line))
        painter.end()


class Head(QWidget):
    """`stepped` to the next question (1) or the one before (-1), `list_wanted` for all of them."""

    stepped = Signal(int)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back, on = ("chevron-right", "chevron-left") if mirrored else ("chevron-left", "chevron-right")
        previous = button("", icon=back, kind="icon", name=self.tr("Previous question"))
        following = button("", icon=on, kind="icon", name=self.tr("Next question"))
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        self.place = quiet()
        self.all = button(self.tr("All &questions"), icon="indicator")
        self.all.clicked.connect(lambda _: self.list_wanted.emit())
        self.stops = (previous, following, self.all)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 20, 0)
        row.setSpacing(6)
        for widget in (previous, self.place, following):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.all)

    def show_place(self, at: int, total: int) -> None:
        """Say which of the questions is open."""
        self.place.setText(self.tr("{number} of {count}").replace("{number}", str(at)).replace("{count}", str(total)))


class Foot(QWidget):
    """Says where the next question is before one goes there. `wanted` when one does."""

    wanted = Signal()

    def __init__(self, context: Context, domain: DomainId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._domain: DomainId = domain
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.next = button("", icon="arrow-left" if mirrored else "arrow-right", kind="link")
        self.next.clicked.connect(lambda _: self.wanted.emit())
        set_tool_tip(self.next, QKeySequence(NEXT[0]).toString(QKeySequence.SequenceFormat.NativeText))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 6)
        row.addStretch(1)
        row.addWidget(self.next)

    def show_next(self, indicator_id: str | None) -> None:
        """Name the question that comes next, or its domain where that is another one."""
        self.next.setVisible(indicator_id is not None)
        indicator = self._context.catalogue.indicator(indicator_id or "")
        if indicator is None:
            return
        if indicator.domain == self._domain:
            text = self.tr("Next: {number}").replace("{number}", number(indicator.id))
        else:
            name = self._context.catalogue.domain_text(indicator.domain, self._context.language).short
            text = self.tr("Next domain: {domain}").replace("{domain}", name)
        self.next.setText(literal(text))
