"""Where the copies of the evidence of an open document are, and how they follow it.

Beside its file; of a document that was never saved, in the program's own folder, from where they are copied beside the
file with the first save, and where they stay after a crash. After each save whatever the document refers to is copied
to where the file is now. The folders where copies were before are remembered as long as the document is open, so that
undoing brings nothing back without its copy.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from igm_desktop.app.session import Session
from igm_desktop.app.tasks import Task, start
from igm_desktop.core.keeping.crashed import only_here
from igm_desktop.core.keeping.places import waiting_place
from igm_desktop.core.model.assessment import Evidence
from igm_desktop.core.storage.evidence import (
    EvidenceState,
    Taken,
    carry_evidence,
    drop_evidence,
    evidence_state,
    has_evidence,
    keep_evidence,
    move_evidence,
    open_copy,
    referred,
    take_evidence,
)
from igm_desktop.core.storage.files import Saved


class EvidencePlaces(QObject):
    """`left_behind` carries the copies that could not be brought beside the file, `carried` is sent after each try."""

    left_behind = Signal(tuple)
    carried = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting = waiting_place(session.document.id)
        self._put: list[Evidence] = []  # what this session brought into the waiting folder
        self._folders = [self._waiting]
        if session.path is not None:
            self._folders.insert(0, _folder_of(session.path))
        session.saved.connect(self._saved)
        if session.path is not None and self._waiting.is_dir():  # the program ended before they were carried
            self._carry()

    @property
    def folder(self) -> Path:
        """The folder beside whose file the copies are kept now."""
        return self._folders[0]

    def look_also_in(self, folder: Path) -> None:
        """Copies may also be in that folder: those of the assessment that this one follows."""
        if folder not in self._folders:
            self._folders.append(folder)

    def take_over(self, copies: Iterable[Evidence]) -> None:
        """These were attached before a crash to what this document goes on with: they go with it as if by this session."""
        self._put += [one for one in copies if one not in self._put and has_evidence(self._waiting, one)]

    def where(self, evidence: Evidence) -> Path:
        """The folder that has the copy, or the one that should."""
        return next((folder for folder in self._folders if has_evidence(folder, evidence)), self.folder)

    def attach(self, path: Path, done: Callable[[Evidence], object], failed: Callable[[object], object]) -> None:
        """Read and keep a file in the background. `done` is given what the document says of it, `failed` an IgmError;
        then nothing was kept.
        """
        folder = self.folder

        def work(_task: Task) -> Evidence:
            taken: Taken = take_evidence(path)
            if folder == self._waiting and not has_evidence(folder, taken.evidence):
                self._put.append(taken.evidence)
            keep_evidence(folder, taken)
            return taken.evidence

        self._start(work, done, failed)

    def state(self, evidence: Evidence, done: Callable[[EvidenceState], object]) -> None:
        """Look in the background whether the copy is there as it was attached."""
        folder = self.where(evidence)
        self._start(lambda _task: evidence_state(folder, evidence), done, lambda _error: done("altered"))

    def copy_to_open(
        self,
        evidence: Evidence,
        into: Path,
        done: Callable[[Path], object],
        failed: Callable[[object], object],
    ) -> None:
        """Put a checked copy into a folder of our own, in the background, for another program to open."""
        folder = self.where(evidence)
        self._start(lambda _task: open_copy(folder, evidence, into), done, failed)

    def wait(self) -> None:
        """Wait until nothing is read or written."""
        self._pool.waitForDone()

    def let_go(self) -> None:
        """The document is left for good. Where it never had a file, the copies that were attached to it go as well, but for
        those that another document of that id waits with.
        """
        if self._session.path is None:
            self.wait()
            if self._put:
                place = self._session.desk.recovery_place
                drop_evidence(self._waiting, only_here(self._session.document, self._put, place))

    def _saved(self, saved: Saved) -> None:
        folder = saved.path.parent
        moved = folder != self.folder
        if moved:
            self._folders = [folder, *(known for known in self._folders if known != folder)]
        self._carry(moved=moved)

    def _carry(self, *, moved: bool = False) -> None:
        """Bring the copies beside the file; where it moved, what lies there under their names is looked at as well."""
        document, folders, waiting = self._session.document, tuple(self._folders), self._waiting
        if not (moved or waiting.is_dir()) and all(has_evidence(folders[0], one) for one in referred(document)):
            return

        def work(task: Task) -> tuple[Evidence, ...]:
            left = carry_evidence(document, folders[1:], folders[0], task.check_cancelled)
            move_evidence(waiting, folders[0])  # also what only an undo would bring back
            return left

        self._start(work, self._note_carried, lambda _error: self._note_carried(referred(document)))

    def _note_carried(self, left: tuple[Evidence, ...]) -> None:
        if left:
            self.left_behind.emit(left)
        self.carried.emit()

    def _start(
        self,
        work: Callable[[Task], object],
        done: Callable[..., object],
        failed: Callable[[object], object],
    ) -> None:
        task = start(self._pool, work, self)
        task.done.connect(done)
        task.failed.connect(failed)
        for ended in (task.done, task.failed, task.stopped):
            ended.connect(task.deleteLater)


def evidence_places(session: Session) -> EvidencePlaces:
    """The one of that session, made when it is first wanted."""
    return session.findChild(EvidencePlaces) or EvidencePlaces(session)


def _folder_of(path: Path) -> Path:
    """A file that is reached by a link lies where the link leads."""
    return path.resolve().parent
