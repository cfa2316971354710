"""File ▸ New follow-up: from the assessment that is open, or from a file, to a new document that follows it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog

if TYPE_CHECKING:
    from igm_desktop.core.model.assessment import Assessment
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


def begin_follow_up(window: "MainWindow", documents: "Documents") -> None:
    """Begin the follow-up of what is open, or of a file where nothing is. What is not saved is asked for first: the
    follow-up is of what stays.
    """
    session = documents.session
    if session is None:
        _ask_for_file(window, documents)
        return

    def begin() -> None:
        path = session.path
        if path is None or session.is_saved:
            _begin(window, documents, session.document, path)
        else:  # what was written last is not wanted: the earlier assessment is what its file says
            _begin_with_file(window, documents, path)

    documents.leave(begin)


def _ask_for_file(window: "MainWindow", documents: "Documents") -> None:
    title = translate("FollowUp", "Which assessment is followed?")
    pattern = translate("FollowUp", "Assessments (*.igm.json);;All files (*)")
    folder = window.settings.value.last_folder or str(Path.home())
    name, _ = QFileDialog.getOpenFileName(window, title, folder, pattern)
    if name:
        _begin_with_file(window, documents, Path(name))


def _begin_with_file(window: "MainWindow", documents: "Documents", path: Path) -> None:
    from igm_desktop.core.errors import IgmError
    from igm_desktop.core.exchange.adoption import adopted
    from igm_desktop.core.storage.assessments import open_assessment
    from igm_desktop.ui.words import error_words

    try:
        loaded = open_assessment(path)
        document = adopted(loaded.state, seal_right=loaded.seal_right).state.document
    except IgmError as error:
        window.notice.tell(error_words(error))
        return
    _begin(window, documents, document, path)


def _begin(window: "MainWindow", documents: "Documents", earlier: "Assessment", path: Path | None) -> None:
    """Ask for title and date, and go over to the follow-up. The earlier assessment and its file stay as they are."""
    from igm_desktop.app.evidence import evidence_places
    from igm_desktop.core.follow_up import unchanged
    from igm_desktop.ui.dialogs.follow_up import FollowUpDialog

    dialog = FollowUpDialog(earlier, window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    document = dialog.follow_up()
    documents.begin_with(document)
    if documents.session is not None and path is not None:
        evidence_places(documents.session).look_also_in(path.resolve().parent)
    window.notice.tell(dialog.told(len(unchanged(document))))
