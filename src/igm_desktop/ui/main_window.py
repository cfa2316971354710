"""The main window: its frame, painted first, and the answers to its actions. What a document needs comes later."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from igm_desktop.app.settings import SettingsStore
from igm_desktop.core.catalogue.names import domain_names
from igm_desktop.core.domains import DomainId
from igm_desktop.ui import worksheet_files
from igm_desktop.ui.actions import Actions, fill
from igm_desktop.ui.asking_who import sign
from igm_desktop.ui.dropping_files import dropped_files, take, takes
from igm_desktop.ui.icons import icon
from igm_desktop.ui.labels import literal
from igm_desktop.ui.menus import menus
from igm_desktop.ui.pages.start import StartPage
from igm_desktop.ui.panels.header import Header
from igm_desktop.ui.panels.notice import NoticeBar
from igm_desktop.ui.panels.status import StatusBar
from igm_desktop.ui.panels.trouble import Trouble, TroubleBar
from igm_desktop.ui.source_files import import_or_tell, is_source_list
from igm_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from igm_desktop.app.session import Session
    from igm_desktop.app.tasks import Task
    from igm_desktop.core.keeping.crashed import Crashed
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.workspace import Workspace


class MainWindow(QMainWindow):
    """One window, one document at a time. `settings_changed` asks the application to take language and theme anew."""

    settings_changed = Signal()

    def __init__(self, settings: SettingsStore, theme: Theme, language: str) -> None:
        super().__init__()
        self.settings = settings
        self.theme, self.language = theme, language
        self.documents: Documents | None = None
        self.workspace: Workspace | None = None
        self._running: tuple[Task | None, str] = (None, "")
        self.setAcceptDrops(True)
        self.setMinimumSize(620, 340)
        self.resize(1280, 800)
        self.restoreGeometry(QByteArray.fromHex(settings.value.geometry.encode("ascii", "replace")))
        self._build()

    def dress(self, theme: Theme, language: str) -> None:
        """Take another theme and language: the frame and the pages are made anew, the document stays."""
        self.theme, self.language = theme, language
        session = self.documents.session if self.documents else None
        section, written = (self.workspace.section, self.workspace.written) if self.workspace else ("", "")
        beside = self.workspace.beside if self.workspace else None
        place = self.workspace.place() if self.workspace else None
        if session is not None:
            session.flush()
        self._drop_workspace()
        self._build()
        if self.documents is not None and session is not None:
            self._opened(session)
            if self.workspace is not None:
                self.workspace.set_language(written)
                self.workspace.set_beside(beside)
                self.show_section(section)
                if place is not None:
                    self.workspace.go(place)
        elif self.documents is not None:
            self.start.look_for_left_behind()

    def _build(self) -> None:
        self.actions_made: Actions = fill(self.menuBar(), menus(self), self, lambda name: icon(name, self.theme.text))
        self.actions_made.menus["recent"].aboutToShow.connect(self._fill_recent)
        self.actions_made.menus["profile_language"].aboutToShow.connect(self._fill_languages)
        self.header = Header(self.actions_made.by_name, self.actions_made.menus["profile_language"])
        self.notice = NoticeBar()
        self.mishap, self.trouble = TroubleBar(), TroubleBar()  # of the program itself, and of the file
        for bar in (self.mishap, self.trouble):
            bar.took_room.connect(self._leave_room, Qt.ConnectionType.QueuedConnection)
        self.stack = QStackedWidget()
        self.start = StartPage(self.settings.value.recent)
        self.start.new_wanted.connect(self.new)
        self.start.open_wanted.connect(self.ask_open)
        self.start.import_wanted.connect(self.ask_import)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_wanted.connect(lambda name: self.open_file(Path(name)))
        self.start.forget_wanted.connect(self._forget_recent)
        self.start.left_wanted.connect(self._open_left_behind)
        self.start.left_unwanted.connect(self._delete_left_behind)
        self.stack.addWidget(self.start)
        self.status = StatusBar(self)
        self.status.show_task(*self._running)
        self.setStatusBar(self.status)
        body = QWidget()
        self.middle = QVBoxLayout()
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.middle.setSpacing(0)
        self.middle.addWidget(self.notice)
        self.middle.addWidget(self.stack, 1)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        self.columns.addLayout(self.middle, 1)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.mishap)
        rows.addWidget(self.trouble)
        rows.addLayout(self.columns, 1)
        self.setCentralWidget(body)
        self.actions_made.enable(document=False)
        self.header.setVisible(False)
        self.setWindowTitle("IGM Desktop")

    # After the first frame

    def begin(self, file: Path | None, *, sample: bool = False) -> None:
        """Load what the frame did not need, unless an action did so already, and open what was asked for."""
        from igm_desktop.ui.documents import Documents

        if self.documents is None:
            self.documents = Documents(self, self.settings, self._tell, lambda: self.language)
            self.documents.opened.connect(self._opened)
            self.documents.closed.connect(self._closed)
            self.documents.busy.connect(self._show_task)
            self.documents.trouble_changed.connect(self._show_trouble)
            self.documents.section_wanted.connect(self.show_section)
            self.documents.decision_wanted.connect(lambda ref: self.workspace and self.workspace.go(("arrivals", *ref)))
        if sample:
            self.documents.open_sample()
        elif file is not None:
            self.open_file(file)
        if self.workspace is None:
            self.start.look_for_left_behind()

    def _tell(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        self.notice.tell(text, action_text, action)

    def _show_task(self, task: "Task | None", text: str) -> None:
        self._running = task, text
        self.status.show_task(task, text)

    def _show_trouble(self, trouble: Trouble | None) -> None:
        self.trouble.show_trouble(trouble)

    def _leave_room(self) -> None:
        if self.workspace is not None:
            bars = (self.mishap, self.trouble)
            self.workspace.side.leave_room(sum(0 if bar.isHidden() else bar.height() for bar in bars))

    def end_without_questions(self) -> bool:
        """Keep everything, and let others have the file, for an end from outside. Gives whether all is kept."""
        documents = self.documents
        if documents is None or documents.session is None or documents.guard is None:
            return True
        if not (documents.guard.keeping.now() or documents.session.is_saved):
            return False
        documents.session.close()
        return True

    def _opened(self, session: "Session") -> None:
        from igm_desktop.ui.workspace import Workspace

        self._drop_workspace()
        self.notice.hide()
        self.workspace = Workspace(self, session)
        self.actions_made.enable(document=True)
        self.workspace.begin()
        guard = self.documents.guard if self.documents is not None else None
        self.trouble.show_trouble(guard.trouble if guard is not None else None)

    def _closed(self) -> None:
        self._drop_workspace()
        self.actions_made.enable(document=False)
        self.start.show_recent(self.settings.value.recent)
        QTimer.singleShot(0, self.start, self.start.look_for_left_behind)  # once the document has been left
        self.stack.setCurrentWidget(self.start)
        self.setWindowTitle("IGM Desktop")
        self.setWindowModified(False)

    def _drop_workspace(self) -> None:
        if self.workspace is not None:
            self.workspace.end()
            self.workspace = None

    # Answers to the actions

    def _wanted(self) -> "Documents":
        """The flows; an action that comes before they are loaded loads them."""
        if self.documents is None:
            self.begin(None)
        assert self.documents is not None
        return self.documents

    def new(self) -> None:
        self._wanted().new()

    def new_follow_up(self) -> None:
        from igm_desktop.ui.follow_up import begin_follow_up

        begin_follow_up(self, self._wanted())

    def ask_open(self) -> None:
        self._wanted().ask_open()

    def open_file(self, path: Path) -> None:
        """Open an assessment, or import what is none by its ending."""
        documents = self._wanted()
        if is_source_list(path):
            import_or_tell(self, path)
        elif worksheet_files.is_worksheet(path):
            worksheet_files.import_or_tell(self, path)
        elif path.suffix.lower() in {".txt", ".docx", ".pdf"}:
            documents.import_file(path)
        else:
            documents.leave(lambda: documents.open(path))

    def _open_left_behind(self, one: "Crashed") -> None:
        from igm_desktop.ui.recovered import open_left_behind

        open_left_behind(self, self._wanted(), one)

    def _delete_left_behind(self, one: "Crashed") -> None:
        from igm_desktop.ui.recovered import delete_left_behind

        delete_left_behind(self, self._wanted(), one)

    def open_sample(self) -> None:
        self._wanted().open_sample()

    def ask_import(self) -> None:
        self._wanted().ask_import()

    def save(self) -> None:
        self._wanted().save()

    def save_as(self) -> None:
        self._wanted().save_as()

    def export(self) -> None:
        if self.workspace is not None:
            self._wanted().export(self.workspace.written)

    def close_document(self) -> None:
        self._wanted().close()

    def show_section(self, section: str) -> None:
        """Turn to a section."""
        if self.workspace is not None:
            self.workspace.show_section(section)

    def domain_names(self) -> dict[DomainId, str]:
        """The domains' short names in the interface's language."""
        return domain_names(self.language)

    def preferences(self) -> None:
        from igm_desktop.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self.settings.value, self)

        def take() -> None:
            self.settings.change(dialog.taken)
            sign(self._wanted().session, self.settings)
            QTimer.singleShot(0, self.settings_changed.emit)

        dialog.accepted.connect(take)
        dialog.exec()

    def show_keys(self) -> None:
        from igm_desktop.ui.dialogs.keys import KeysDialog

        KeysDialog(tuple(self.actions_made.keys), self).exec()

    def about(self) -> None:
        from igm_desktop.ui.dialogs.about import AboutDialog

        AboutDialog(self.language, self).exec()

    def _fill_recent(self) -> None:
        menu = self.actions_made.menus["recent"]
        menu.clear()
        for name in self.settings.value.recent:
            action = menu.addAction(literal(Path(name).name))
            action.triggered.connect(lambda _checked=False, n=name: self.open_file(Path(n)))
        menu.addSeparator()
        forget = menu.addAction(self.tr("Forget these files"))
        forget.setEnabled(bool(self.settings.value.recent))
        forget.triggered.connect(lambda: self._forget_recent(""))

    def _forget_recent(self, name: str) -> None:
        from dataclasses import replace

        self.settings.change(lambda old: old.without_recent(name) if name else replace(old, recent=()))
        self.start.show_recent(self.settings.value.recent)

    def _fill_languages(self) -> None:
        if self.workspace is not None:
            self.workspace.fill_languages(self.actions_made.menus["profile_language"])

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.workspace is not None:
            self.workspace.side.fit(event.size())
            self.workspace.commenting.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if takes(self, event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, lambda: take(self, files))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for unsaved changes first; the window closes once they are safe."""
        documents = self.documents
        if documents is not None and documents.session is not None:
            event.ignore()
            documents.leave(self._close_for_good)
            return
        self.remember_place()
        event.accept()

    def _close_for_good(self) -> None:
        if self.documents is not None:
            self.documents.drop()
        QTimer.singleShot(0, self.close)

    def remember_place(self) -> None:
        from dataclasses import replace

        geometry = self.saveGeometry().toHex().toStdString()
        self.settings.change(lambda old: replace(old, geometry=geometry))
