"""The overview beside the cover: what is done in each domain, and what looks wrong. Each row leads there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.app.checking import Checking
from igm_desktop.core.checks.problem import Problem
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.progress import Done, progress
from igm_desktop.core.query.telling import problem_words
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.icons import domain_icon
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.overview import done_words, progress_line
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.wide import ARROW, WideButton, let_through

SHOWN = 10
ICON = 20


class OverviewPanel(QWidget):
    """Two sheets: the domains and the first problems. All of them are in the strip under the page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checking = context.checking or Checking(context.session, self)
        self._totals = quiet(wrap=True)
        self._domains = {domain: DomainRow(context, domain) for domain in DOMAINS}
        self._problems = QVBoxLayout()
        self._problems.setSpacing(0)
        self._rows: list[QWidget] = []
        self._more = button("", kind="link")
        self._more.clicked.connect(self._checking.asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._counted())
        whole.addWidget(self._wrong())
        whole.addStretch(1)
        self.show_document(context.session.document)
        self._show_problems()
        self._checking.found.connect(self._show_problems)

    def show_document(self, document: Assessment) -> None:
        """Count anew."""
        held = progress(document, self._context.catalogue)
        self._totals.setText(progress_line(held))
        for domain, row in self._domains.items():
            row.show_done(held.domain(domain))

    def _counted(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Progress"), 2))
        sheet.rows.addWidget(self._totals)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self._domains.values():
            rows.addWidget(row)
        sheet.rows.addLayout(rows)
        return sheet

    def _wrong(self) -> Sheet:
        sheet = Sheet()
        sheet.rows.addWidget(heading(self.tr("Problems"), 2))
        sheet.rows.addLayout(self._problems)
        sheet.rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        return sheet

    def _show_problems(self) -> None:
        """Show those that were found; they come some time after an edit."""
        found = self._checking.problems
        document = self._context.session.document
        for row in self._rows:
            self._problems.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._problem_row(problem, document) for problem in (found or ())[:SHOWN]]
        if not found:
            said = self.tr("Looking…") if found is None else self.tr("Nothing looks wrong.")
            self._rows = [quiet(said, wrap=True)]
        for row in self._rows:
            self._problems.addWidget(row)
            row.show()
        self._more.setVisible(len(found or ()) > SHOWN)
        self._more.setText(self.tr("Show all %n", "", len(found or ())))

    def _problem_row(self, problem: Problem, document: Assessment) -> QWidget:
        context = self._context
        words = problem_words(problem, document, context.catalogue, context.language)
        return ProblemRow(words, lambda: context.go(problem.ref))


class DomainRow(WideButton):
    """A domain with the numbers of its two lists; leads to its page."""

    def __init__(self, context: Context, domain: DomainId) -> None:
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

    def show_done(self, done: Done) -> None:
        """The numbers in words: the two lists, and what is done."""
        first, second = done.lists
        words = self.tr("%n well developed", "", first) + " · " + self.tr("%n with potential", "", second)
        if not done.findings:
            words = self.tr("No finding yet")
        words = f"{words}\n{done_words(done)}"
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
