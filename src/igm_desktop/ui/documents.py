"""Opening, importing, saving, exporting and closing: what a person asks for, from the question to the notice."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from igm_desktop.app.evidence import evidence_places
from igm_desktop.app.session import Session
from igm_desktop.app.settings import SettingsStore
from igm_desktop.app.since import since_of
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.beginning import first_state
from igm_desktop.core.errors import IgmError, UnwritableFile
from igm_desktop.core.keeping.desk import Desk, new_desk, open_desk
from igm_desktop.core.keeping.places import real_path
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.shown import in_sentence
from igm_desktop.core.storage.assessments import SUFFIX, open_assessment
from igm_desktop.core.storage.files import read_file
from igm_desktop.ui.asking_who import ask_who
from igm_desktop.ui.carrying import follow_saves
from igm_desktop.ui.conflict_copies import Copies
from igm_desktop.ui.copying import open_copy, proposed_name
from igm_desktop.ui.exporting import Export, ask_export, write_export
from igm_desktop.ui.found_in_file import FoundInFile
from igm_desktop.ui.guarding import Guard
from igm_desktop.ui.recovered import Chosen, ask_what_to_open, tell_chosen
from igm_desktop.ui.titles import file_name, title
from igm_desktop.ui.words import error_words

if TYPE_CHECKING:
    from igm_desktop.ui.context import Tell


class Documents(QObject):
    """The flows around one session at a time. `busy` carries a running task that can be stopped, or None."""

    opened = Signal(object)  # a Session
    closed = Signal()
    busy = Signal(object, str)
    trouble_changed = Signal(object)  # a Trouble that is there until it is over, or None
    decision_wanted = Signal(object)  # a Ref
    section_wanted = Signal(str)

    def __init__(self, window: QWidget, settings: SettingsStore, tell: "Tell", language: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._settings, self._tell, self._language = window, settings, tell, language
        self._pool = QThreadPool(self)
        self._after_save: Callable[[], object] | None = None
        self._importing: Task | None = None
        self._shown: Task | None = None
        self.session: Session | None = None
        self.guard: Guard | None = None
        self.is_sample = False
        self.copied: Path | None = None  # the file that this is an unsaved copy of
        self._from_sample = False  # nobody is asked who writes in the sample, also where it is saved

    # What a person asks for

    def new(self) -> None:
        """Ask what is needed and begin."""
        from igm_desktop.core.beginning import new_assessment
        from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog

        def begin() -> None:
            dialog = NewAssessmentDialog(self._language(), self._window)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self.begin_with(new_assessment(dialog.beginning()))

        self.leave(begin)

    def begin_with(self, document: Assessment) -> None:
        """Go over to a new document that has no file yet."""
        self._take(self._new_desk(State(document=document)))

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        pattern = self.tr("Assessments (*.igm.json);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an assessment"), self._folder(), pattern)
        if name:
            self.leave(lambda: self.open(Path(name)))

    def open(self, path: Path) -> bool:
        """Open that file; a refused one leaves everything as it is. Gives whether it is open."""
        if self._has(path):
            if self.session is not None and self.session.is_saved:
                return True
            self._take_nothing()  # what was not saved is not wanted: the file is opened as it is
        try:
            desk = open_desk(path, self._settings.writer())
        except IgmError as error:
            if isinstance(error, UnwritableFile) and error.code == "locked":
                self._tell(error_words(error), self.tr("Open a copy"), partial(open_copy, self, path))
            else:
                self.tell_error(error)
            return False
        chosen = ask_what_to_open(self, self._window, desk, self._language())
        if chosen is Chosen.NOTHING:
            desk.close()
            return False
        self._settings.change(lambda settings: settings.with_recent(path.absolute()))
        self.take_desk(desk)
        opened = desk.opened
        if chosen is not None:
            tell_chosen(self, self._tell, desk, chosen)
        elif opened is not None and (words := FoundInFile().words(opened)):
            self._tell(words)
        return True

    def take_desk(self, desk: Desk) -> None:
        """Go over to what was opened; what recovery gave is one step of undo."""
        self._take(desk)
        if self.session is not None:
            self.session.apply(lambda _saved: desk.document, self.tr("Recover what was not saved"))

    def open_sample(self) -> None:
        """Open the sample as a new document: the program's own copy stays as it is."""

        def begin() -> None:
            try:
                document = open_assessment(resource("sample", "balti.igm.json")).state.document
            except IgmError as error:
                self._tell(error_words(error))
                return
            self._take(self._new_desk(State(document=document)), is_sample=True)

        self.leave(begin)

    def ask_import(self) -> None:
        """Ask for a published text and read it."""
        pattern = self.tr("Published profiles (*.txt *.docx *.pdf);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import a published profile"), self._folder(), pattern
        )
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Ask what the text may leave open, then read it in the background. The present document stays until then."""
        from igm_desktop.core.imports.kinds import MAX_CONTAINER
        from igm_desktop.core.imports.published import ImportOptions, read_published
        from igm_desktop.ui.dialogs.import_options import ImportOptionsDialog

        dialog = ImportOptionsDialog(path.name, self._language(), self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        options: ImportOptions = dialog.options()

        def work(task: Task) -> object:
            return read_published(read_file(path, MAX_CONTAINER), path.name, options, task.check_cancelled)

        self._cancel_import()
        self._importing = self.run(work, self.tr("Importing %1…").replace("%1", in_sentence(path.name)), self._imported)

    def save(self, after: Callable[[], object] | None = None) -> None:
        """Save to the file, or ask for one; `after` runs once it is saved."""
        if self.session is None:
            return
        if self.session.path is None:
            self.save_as(after)
        else:
            self._after_save = after
            self.session.save()

    def save_as(self, after: Callable[[], object] | None = None) -> None:
        """Ask for a name and save there."""
        if self.session is None:
            return
        proposed = self.session.path or (proposed_name(self.copied, SUFFIX) if self.copied else None)
        proposed = proposed or Path(self._folder()) / (file_name(self.session.document) + SUFFIX)
        path = self._ask_name(proposed)
        if path is None:
            return
        self._after_save = after
        self.session.save(path)
        self.is_sample = False

    def _ask_name(self, proposed: Path) -> Path | None:
        """A name for the file, with our ending. The dialog warns of a file that is there by the very name that was typed;
        where only the ending makes it that name, it is shown once more, with the ending.
        """
        pattern = self.tr("Assessments (*.igm.json)")
        while True:
            name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the assessment"), str(proposed), pattern)
            path = Path(name if name.endswith(".json") else name + SUFFIX)
            if not name or str(path) == name or not path.exists():
                return path if name else None
            proposed = path

    def export(self, written: str) -> None:
        """Ask for language (the one `written` is proposed) and name, then write the profile in the background."""
        if self.session is not None:
            ask_export(self, self._window, self._language(), self._folder(), written)

    def export_to(self, path: Path, language: str, kind: str | None = None, *, final: bool = False) -> None:
        """Write the present value; typing can go on meanwhile."""
        self.write(Export(path, language, kind, final))

    def write(self, wanted: Export) -> None:
        """The same for whatever can be wanted."""
        if self.session is not None:
            write_export(self, self.session, self._tell, wanted)

    def close(self) -> None:
        """Close the document; the start page follows."""
        self.leave(self._take_nothing)

    def leave(self, then: Callable[[], object]) -> None:
        """Do something that ends the present document; unsaved changes are asked for first."""
        from igm_desktop.ui.dialogs.unsaved import Answer, ask_unsaved

        if self.session is None:
            then()
            return
        self._after_save = None  # what is wanted now counts, not what should have followed the last save
        self.session.flush()
        self.session.wait()
        if self.session.is_saved or self._is_untouched():
            then()
            return
        answer = ask_unsaved(self._window, title(self.session.document), has_file=self.session.path is not None)
        if answer == Answer.SAVE:
            self.save(then)
        elif answer == Answer.DISCARD:
            then()

    # What follows

    def _new_desk(self, state: State) -> Desk:
        return new_desk(state, self._settings.writer())

    def take_copy(self, state: State, path: Path) -> None:
        """Go over to a copy of that file, which has no file of its own yet."""
        self._take(self._new_desk(state), copied=path)

    def _take(self, desk: Desk, *, is_sample: bool = False, copied: Path | None = None) -> None:
        """Go over to another document. A sample or a copy may be closed without a question while nobody has changed it."""
        self._cancel_import()
        self._take_nothing()
        desk.person = self._settings.writer(desk.state.document)
        session = Session(desk, self)
        session.saved.connect(self._saved)
        session.save_failed.connect(self._save_failed)
        follow_saves(session, self._tell)
        self.guard = Guard(self._window, session, self._tell, self.save, self.save_as)
        self.guard.trouble_changed.connect(self.trouble_changed)
        self.guard.backups_wanted.connect(lambda: self.section_wanted.emit("backups"))
        self.guard.decision_wanted.connect(self.decision_wanted)
        Copies(self, self.guard, session, self._tell, self._language)
        self.session, self.is_sample, self.copied = session, is_sample, copied
        self._from_sample = is_sample
        self.opened.emit(session)

    def _take_nothing(self) -> None:
        session, self.session = self.session, None
        guard, self.guard = self.guard, None
        if guard is not None:
            guard.end()
        if session is not None:
            self.closed.emit()
            evidence_places(session).let_go()
            since_of(session).let_go()
            session.close(discard=not session.is_saved)
            session.deleteLater()

    def tell_error(self, error: IgmError) -> None:
        """Say what was refused."""
        self._tell(error_words(error))

    def drop(self) -> None:
        """Let the document go without a question: it is saved, or the person wants it gone."""
        self._take_nothing()

    def _is_untouched(self) -> bool:
        session = self.session
        is_elsewhere = self.is_sample or self.copied is not None
        return session is not None and session.path is None and is_elsewhere and session.history.past is None

    def _has(self, path: Path) -> bool:
        """Whether that file is the one that is open here, by whatever name."""
        own = self.session.path if self.session is not None else None
        return own is not None and real_path(own) == real_path(path)

    def _saved(self, saved: Any) -> None:
        self._settings.change(lambda settings: settings.with_recent(saved.path))
        if not saved.confirmed:
            self._tell(self.tr("Saved, but the disk did not confirm it. Keep a second copy before you switch off."))
        if self.session is not None and self.session.saving:
            return  # what follows waits for the last of the saves
        then, self._after_save = self._after_save, None
        if self._settings.wants_name() and not self._from_sample:
            then = partial(ask_who, self, self._window, self._settings, then)
        if then is not None:
            QTimer.singleShot(0, then)

    def _save_failed(self, _error: IgmError) -> None:
        self._after_save = None  # the guard tells

    def run(self, work: Callable[[Task], object], text: str, done: Callable[[Any], None]) -> Task:
        """Do long work in the background with `text` in the status bar; what goes wrong with it is told."""
        task = start(self._pool, work, self)
        task.done.connect(done)
        task.failed.connect(self.tell_error)
        task.stopped.connect(lambda: self._tell(self.tr("Stopped. Nothing was changed.")))
        for ended in (task.done, task.failed, task.stopped):
            ended.connect(lambda *_: self._ended(task))
        self._shown = task
        self.busy.emit(task, text)
        return task

    def _cancel_import(self) -> None:
        """What was to be imported would take the place of what a person has chosen since."""
        task, self._importing = self._importing, None
        if task is not None:
            task.cancel()
            task.blockSignals(True)  # it may have ended just now
            self._ended(task)

    def _ended(self, task: Task) -> None:
        if task is self._shown:
            self._shown = None
            self.busy.emit(None, "")

    def _imported(self, imported: Any) -> None:
        """Show what was read. What was written meanwhile is asked for, and nobody is interrupted in a dialog."""
        if QApplication.activeModalWidget() or QApplication.activePopupWidget() or QApplication.mouseButtons().value:
            QTimer.singleShot(200, self, lambda: self._imported(imported))
            return
        self._importing = None
        self.leave(lambda: self._take_imported(imported))

    def _take_imported(self, imported: Any) -> None:
        self._take(self._new_desk(first_state(imported.assessment)))
        document: Assessment = imported.assessment
        unplaced = sum(part.kind == "unplaced" for part in document.parts)
        found = self.tr("%n finding(s) imported.", "", len(document.findings))
        rest = self.tr("%n text(s) could not be placed; they wait under Parts.", "", unplaced) if unplaced else ""
        self._tell(f"{found} {rest}".strip())

    def _folder(self) -> str:
        return self._settings.value.last_folder or str(Path.home())
