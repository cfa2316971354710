"""The page of each section, made (and what it needs loaded) when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui.sections import APART, BACKUPS, COMPARISON, DETAILS, FACTS, HISTORY, MATRIX, PARTS, SOURCES

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace


def made_page(workspace: "Workspace", section: str) -> QWidget:
    """The page of that section for the workspace's document."""
    context = workspace.context
    if section == DETAILS:
        from igm_desktop.ui.pages.details import DetailsPage

        return DetailsPage(context)
    if section == PARTS:
        from igm_desktop.ui.pages.parts import PartsPage

        return PartsPage(context)
    if section == SOURCES:
        from igm_desktop.ui.source_files import made_page as made_sources

        return made_sources(workspace)
    if section == FACTS:
        from igm_desktop.ui.pages.facts.page import FactsPage

        return FactsPage(context)
    if section == HISTORY:
        from igm_desktop.ui.pages.history.page import HistoryPage

        return HistoryPage(context)
    if section in APART:
        return _made_apart(workspace, section)
    if section == BACKUPS:
        return _made_backups(workspace)
    from igm_desktop.ui.pages.domain.page import DomainPage

    return DomainPage(context, next(domain for domain in DOMAINS if domain == section))


def _made_apart(workspace: "Workspace", section: str) -> QWidget:
    """A page that has no line of its own in the outline."""
    if section == COMPARISON:
        from igm_desktop.ui.comparing import made_page as made_comparison

        return made_comparison(workspace)
    if section == MATRIX:
        from igm_desktop.ui.exporting import ask_matrix
        from igm_desktop.ui.pages.matrix.page import MatrixPage

        matrix = MatrixPage(workspace.context)
        matrix.export_wanted.connect(lambda: ask_matrix(workspace))
        return matrix
    from igm_desktop.ui.merging import ask_merge
    from igm_desktop.ui.pages.arrivals.page import ArrivalsPage

    page = ArrivalsPage(workspace.context)
    page.merge_wanted.connect(lambda: ask_merge(workspace))
    return page


def _made_backups(workspace: "Workspace") -> QWidget:
    from igm_desktop.ui.copying import open_state
    from igm_desktop.ui.pages.backups.page import BackupsPage
    from igm_desktop.ui.traces import ask_delete_traces

    page = BackupsPage(workspace.context)
    page.details.copy_wanted.connect(lambda state: open_state(workspace.window.documents, state))
    page.traces_wanted.connect(lambda: ask_delete_traces(workspace))
    return page
