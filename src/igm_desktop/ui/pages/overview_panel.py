"""The overview beside the cover: how many findings each domain has, and what looks unfinished. Each row leads there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.counts import Counts, counts
from igm_desktop.core.query.problems import Problem, problems
from igm_desktop.core.query.telling import problem_words
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import domain_icon
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.wide import ARROW, WideButton, let_through

SHOWN = 10
ICON = 20


class OverviewPanel(QWidget):
    """Two sheets: the domains and the problems."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all = False
        self._totals = quiet(wrap=True)
        self._domains = {domain: DomainRow(context, domain) for domain in DOMAINS}
        self._problems = QVBoxLayout()
        self._problems.setSpacing(0)
        self._rows: list[QWidget] = []
        self._more = button("", kind="link")
        self._more.clicked.connect(self._show_all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._counted())
        whole.addWidget(self._unfinished())
        whole.addStretch(1)
        self.show_document(context.session.document)

    def show_document(self, document: Assessment) -> None:
        """Count anew."""
        held = counts(document)
        self._totals.setText(
            " · ".join(
                (
                    self.tr("%n finding(s)", "", held.total),
                    self.tr("%n ready", "", held.ready),
                    self.tr("%n source(s)", "", held.sources),
                )
            )
        )
        for row in self._domains.values():
            row.show_counts(held)
        self._show_problems(document)

    def _counted(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Findings by domain"), 2))
        sheet.rows.addWidget(self._totals)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self._domains.values():
            rows.addWidget(row)
        sheet.rows.addLayout(rows)
        return sheet

    def _unfinished(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Still open"), 2))
        sheet.rows.addLayout(self._problems)
        sheet.rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        return sheet

    def _show_problems(self, document: Assessment) -> None:
        found = problems(document)
        shown = found if self._all else found[:SHOWN]
        for row in self._rows:
            self._problems.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._problem_row(problem, document) for problem in shown]
        if not found:
            self._rows = [quiet(self.tr("Nothing looks unfinished."), wrap=True)]
        for row in self._rows:
            self._problems.addWidget(row)
            row.show()
        self._more.setVisible(len(found) > len(shown))
        self._more.setText(self.tr("Show %n more", "", len(found) - len(shown)))

    def _problem_row(self, problem: Problem, document: Assessment) -> QWidget:
        context = self._context
        words = problem_words(problem, document, context.catalogue, context.language)
        return ProblemRow(words, lambda: context.go(problem.ref))

    def _show_all(self) -> None:
        self._all = True
        self._show_problems(self._context.session.document)
        if len(self._rows) > SHOWN:
            self._rows[SHOWN].setFocus(Qt.FocusReason.OtherFocusReason)


class DomainRow(WideButton):
    """A domain with the numbers of its two lists; leads to its page."""

    def __init__(self, context: Context, domain: DomainId) -> None:
        self._domain = domain
        self._name = context.catalogue.domain_text(domain, context.language).short
        super().__init__(self._name, leads=True)
        picture = label()
        picture.setPixmap(domain_icon(domain).pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
        self._counts = quiet(wrap=True)
        words = label(self._name, wrap=True)
        let_through(picture, words, self._counts)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, ARROW, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.addWidget(picture, 0, 0, 2, 1)
        grid.addWidget(words, 0, 1)
        grid.addWidget(self._counts, 1, 1)
        grid.setColumnStretch(1, 1)
        ref: Ref = ("document", "findings", domain)
        self.clicked.connect(lambda: context.go(ref))

    def show_counts(self, held: Counts) -> None:
        """The numbers in words."""
        first, second = held.of(self._domain, "well_developed"), held.of(self._domain, "potential")
        words = self.tr("%n well developed", "", first) + " · " + self.tr("%n with potential", "", second)
        if not first and not second:
            words = self.tr("No finding yet")
        self._counts.setText(words)
        self.setAccessibleDescription(words)


class ProblemRow(WideButton):
    """One sentence that leads to where it can be mended."""

    def __init__(self, words: str, go: Callable[[], object]) -> None:
        super().__init__(words, leads=True)
        text = label(words, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        let_through(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, ARROW, 6)
        row.addWidget(text)
        self.clicked.connect(lambda _on: go())
