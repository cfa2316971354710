"""File ▸ Compare with: from the question for a file to the page that shows what is different."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from igm_desktop.ui.sections import COMPARISON

if TYPE_CHECKING:
    from igm_desktop.ui.pages.comparison.page import ComparisonPage
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


def compare(workspace: "Workspace") -> None:
    """Show the page. Where nothing speaks of an earlier assessment, which it would offer, ask for a file at once."""
    workspace.go((COMPARISON,))
    page = workspace.window.stack.currentWidget()
    if workspace.session.document.follows is None and COMPARISON not in workspace.context.remembered:
        ask_for_file(workspace, page)


def made_page(workspace: "Workspace") -> "ComparisonPage":
    """The page for the workspace's document."""
    from igm_desktop.ui.exporting import ask_with_changes
    from igm_desktop.ui.pages.comparison.page import ComparisonPage

    page = ComparisonPage(workspace.context)
    page.file_wanted.connect(lambda: ask_for_file(workspace, page))
    page.print_wanted.connect(lambda earlier: ask_with_changes(workspace, earlier))
    page.watch.look_for_earlier()
    return page


def ask_for_file(workspace: "Workspace", page: QWidget | None) -> None:
    """Ask for the file to compare with."""
    from igm_desktop.ui.pages.comparison.page import ComparisonPage

    window, path = workspace.window, workspace.session.path
    folder = str(path.parent) if path is not None else window.settings.value.last_folder or str(Path.home())
    pattern = translate("Comparing", "Assessments (*.igm.json);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(window, translate("Comparing", "Compare with which file?"), folder, pattern)
    if name and isinstance(page, ComparisonPage):
        page.compare_with(Path(name))
        page.reveal((COMPARISON,))
