"""What a window does with the problems that the checks found: the number in the status bar, the strip, the keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from igm_desktop.app.checking import Checking
from igm_desktop.core.checks.problem import Problem
from igm_desktop.core.checks.wording import fix_words
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.query.progress import progress
from igm_desktop.core.query.telling import where_words
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.selecting import select_words
from igm_desktop.ui.overview import progress_table
from igm_desktop.ui.panels.problems import ProblemsPanel
from igm_desktop.ui.words import error_words

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow


class Looking(QObject):
    """Joins the checks of a document with the window that shows it."""

    def __init__(self, window: "MainWindow", context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._context = window, context
        checking = self._checking = context.checking or Checking(context.session, self)
        self.panel = ProblemsPanel(self._where, context.language)
        self.panel.chosen.connect(self._go)
        self.panel.fix_wanted.connect(self._mend)
        checking.found.connect(self._show)
        checking.asked.connect(self.open)
        window.status.problems_wanted.connect(self.toggle)
        window.middle.addWidget(self.panel)
        window.status.show_problems(None)

    def end(self) -> None:
        """Look no more, and take the strip out of the window."""
        self._checking.stop()
        self._window.status.problems_wanted.disconnect(self.toggle)
        self._window.status.show_problems(None)
        self._window.status.show_progress_table("")
        self.panel.hide()
        self.panel.setParent(None)
        self.panel.deleteLater()

    def open(self) -> None:
        """Show the strip with what is known, and look at once if that is of an older document."""
        self._checking.look()
        self.panel.show_problems(self._checking.problems)
        self.panel.open_panel()

    def toggle(self) -> None:
        """Show the strip, or put it away."""
        if self.panel.isVisible():
            self.panel.close_panel()
        else:
            self.open()

    def step(self, by: int) -> None:
        """Go to the next problem or the one before; the strip shows which one it is."""
        if self.panel.isHidden():
            self._checking.look()
            self.panel.show_problems(self._checking.problems)
            self.panel.show()
        self.panel.step(by)

    def _show(self) -> None:
        """Show what was found, and progress by domain: this may wait a little, the numbers of all may not."""
        context = self._context
        held = progress(context.session.document, context.catalogue)
        self._window.status.show_progress_table(progress_table(held, context))
        problems = self._checking.problems
        self._window.status.show_problems(None if problems is None else len(problems))
        if self.panel.isVisible():
            self.panel.show_problems(problems)

    def _where(self, problem: Problem) -> str:
        context = self._context
        return where_words(problem.ref, context.session.document, context.catalogue, context.language)

    def _go(self, problem: Problem) -> None:
        if self._context.go(problem.ref) and problem.quote:
            select_words(QApplication.focusWidget(), problem.quote, problem.found.number)

    def _mend(self, problem: Problem) -> None:
        """Do the edit as one step, and say so."""
        session, fix = self._context.session, problem.fix
        if fix is None:
            return
        session.flush()
        words = fix_words(fix, self._context.language)
        try:
            done = session.apply(fix.edit, words)
        except InvalidEdit as error:  # what was to be mended has gone meanwhile
            self._context.tell(error_words(error))
            return
        session.close_step()
        if done:
            self._context.tell(self.tr("Done: {what}").format(what=words), self.tr("Undo"), session.undo)
        else:
            self._context.tell(self.tr("The text is another one by now. Nothing was changed."))
        self._checking.look()
