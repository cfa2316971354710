"""The indicators of a domain by sub-category. Answering them is another matter: here they are read and linked."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.catalogue.model import Indicator
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Finding
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import icon
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.domain.wording import code, first_words
from igm_desktop.ui.pages.wide import WideButton, let_through
from igm_desktop.ui.theme import Theme, theme_of

WIDEST = 860
MARGIN = 24


class IndicatorList(QScrollArea):
    """`finding_wanted` carries a finding that draws on an indicator. `chosen` gives the finding to link to."""

    finding_wanted = Signal(str)

    def __init__(
        self, context: Context, domain: DomainId, chosen: Callable[[], Finding | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._chosen = context, chosen
        self._domain: DomainId = domain
        self.rows: dict[str, IndicatorRow] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def build(self) -> None:
        """Make the rows afresh, if they are looked at."""
        self.rows = {}
        self.show_links()

    def show_links(self) -> None:
        """Show which findings draw on each indicator. The rows are made when they are first looked at."""
        if not self.isVisible():
            return
        if not self.rows:
            self._build_rows()
        held: dict[str, list[Finding]] = {}
        for finding in self._context.session.document.findings:
            for indicator in finding.indicators:
                held.setdefault(indicator, []).append(finding)
        for key, row in self.rows.items():
            row.show_findings(tuple(held.get(key, ())), self._chosen())

    def showEvent(self, event: object) -> None:
        self.show_links()

    def _build_rows(self) -> None:
        context = self._context
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(MARGIN, 14, MARGIN, MARGIN)
        layout.setSpacing(6)
        layout.addWidget(quiet(context.catalogue.note(context.language), wrap=True))
        for group in context.catalogue.sub_categories(context.session.document.level, self._domain):
            layout.addSpacing(8)
            name = context.catalogue.sub_category_name(group.id, context.language)
            layout.addWidget(heading(f"{code(group.id)}  {name}", 3))
            for indicator in group.indicators:
                row = IndicatorRow(context, indicator, self._link)
                row.finding_wanted.connect(self.finding_wanted)
                self.rows[indicator.id] = row
                layout.addWidget(row)
        layout.addStretch(1)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(column, 1000)
        middle.addStretch(1)
        self.setWidget(inside)

    def _link(self, indicator: str) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        linked = indicator in chosen.indicators
        ref = ("findings", chosen.id, "indicators", indicator)
        self._context.session.flush()
        self._context.session.apply(
            lambda document: set_value(document, ref, not linked),
            self.tr("Unlink indicator") if linked else self.tr("Link indicator"),
        )


class IndicatorRow(QWidget):
    """A question; opened, the findings that draw on it and the way to link it to the chosen one."""

    finding_wanted = Signal(str)

    def __init__(
        self, context: Context, indicator: Indicator, link: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._indicator = context, indicator
        self._findings: tuple[Finding, ...] = ()
        self._links: list[QWidget] = []
        self._number = code(indicator.id)
        self._question = context.catalogue.question(indicator.id, context.language)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.head = _Head(self._number, self._question)
        self.head.clicked.connect(self._open_or_close)
        self.link_button = button("", icon="link", kind="link")
        self.link_button.clicked.connect(lambda: link(indicator.id))
        self.about = quiet(wrap=True)
        self.more = QWidget()
        self.more.hide()
        self.linked = QVBoxLayout()
        self.linked.setSpacing(0)
        inner = QVBoxLayout(self.more)
        inner.setContentsMargins(58, 0, 12, 10)
        inner.setSpacing(4)
        inner.addWidget(self.about)
        inner.addLayout(self.linked)
        inner.addWidget(self.link_button, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.more)

    def show_findings(self, findings: tuple[Finding, ...], chosen: Finding | None) -> None:
        """Say which findings draw on the indicator, and offer to link it to the chosen one."""
        self.head.show_count(len(findings), self.tr("%n finding(s)", "", len(findings)) if findings else "")
        languages = (self._context.profile_language(), *self._context.session.document.languages)
        if findings != self._findings:
            self._findings = findings
            for old in self._links:
                self.linked.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._links = []
            for finding in findings:
                words = first_words(finding, languages)
                go = button(words, icon="arrow-right", kind="link", user_text=True)
                go.setAccessibleName(self.tr("Go to the finding: {words}").replace("{words}", words))
                go.clicked.connect(lambda _=False, it=finding.id: self.finding_wanted.emit(it))
                self.linked.addWidget(go, 0, Qt.AlignmentFlag.AlignLeading)
                self._links.append(go)
        self.about.setText(
            self.tr("Findings that draw on this indicator:")
            if findings
            else self.tr("No finding draws on this indicator yet.")
        )
        self._offer(chosen, languages)

    def _offer(self, chosen: Finding | None, languages: tuple[str, ...]) -> None:
        if chosen is None:
            self.link_button.setText(self.tr("Write in a finding first, then it can be linked here"))
            self.link_button.setEnabled(False)
            return
        linked = self._indicator.id in chosen.indicators
        text = self.tr("Unlink from “{finding}”") if linked else self.tr("Link to “{finding}”")
        text = text.replace("{finding}", first_words(chosen, languages, 48))
        self.link_button.setText(text.replace("&", "&&"))
        self.link_button.setAccessibleName(text)
        self.link_button.setEnabled(True)

    def _open_or_close(self) -> None:
        opened = not self.more.isVisible()
        self.more.setVisible(opened)
        self.head.show_open(opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class _Head(WideButton):
    """The row itself: number, question, how many findings, and whether it is open."""

    def __init__(self, number: str, question: str) -> None:
        super().__init__(f"{number} {question}", radius=8)
        self._open = False
        self._name = f"{number} {question}"
        first, words = quiet(number), label(question, wrap=True)
        first.setMinimumWidth(38)
        self.count = quiet()
        let_through(first, words, self.count)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 9, 34, 9)
        layout.setSpacing(8)
        layout.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        layout.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def show_count(self, number: int, words: str) -> None:
        """Say how many findings draw on it."""
        self.count.setText(words)
        self.setAccessibleName(f"{self._name}, {words}" if number else self._name)

    def show_open(self, opened: bool) -> None:  # noqa: FBT001
        """Turn the mark at the end."""
        self._open = opened
        self.setAccessibleDescription(self.tr("opened") if opened else "")
        self.update()

    def paint_more(self, painter: QPainter, theme: Theme) -> None:
        x = 12 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 26
        box = QRectF(x, 12, 14, 14).toRect()
        icon("chevron-up" if self._open else "chevron-down", theme.quiet).paint(painter, box)
