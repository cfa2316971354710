"""Other copies of the open file: told of once, shown beside it, brought in, and put away when the file has all of it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.app.change import Change
from igm_desktop.app.copies import CopiesWatch
from igm_desktop.app.session import Session
from igm_desktop.app.tasks import start
from igm_desktop.core.errors import IgmError
from igm_desktop.core.keeping.backups import stamped
from igm_desktop.core.keeping.conflict_copies import Copy, put_copy_away
from igm_desktop.core.keeping.desk import utc_now
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.panels.notice import NoticeBar
from igm_desktop.ui.words import error_words

if TYPE_CHECKING:
    from igm_desktop.core.storage.files import Saved
    from igm_desktop.ui.context import Tell
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.guarding import Guard
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate

AGAIN_MS: Final = 2_000
"""A notice that is being read, or a dialog, is not covered."""

_left: Final[set[str]] = set()  # the contents of copies that a person has left as they are, until the program ends


class Copies(QObject):
    """Beside a session for as long as it is open in the window."""

    def __init__(
        self, documents: "Documents", guard: "Guard", session: Session, tell: "Tell", language: Callable[[], str]
    ) -> None:
        super().__init__(session)
        self._documents, self._guard, self._session = documents, guard, session
        self._tell, self._language = tell, language
        self._window = guard.window
        self._told: set[str] = set()
        self._coming: Copy | None = None
        self._brought: list[Copy] = []
        self._is_wanted = self._shows = self._is_telling = False
        self._pool = QThreadPool(self)
        self._later = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._later.timeout.connect(self._offer)
        self.watch = CopiesWatch(session)
        self.watch.looked.connect(self._note_looked)
        session.arrived.connect(self._note_shown)
        session.looked.connect(self._note_brought)
        session.arrival_failed.connect(self._give_up)
        session.copies_failed.connect(self._tell_failed)
        session.saved.connect(self._note_saved)
        documents.closed.connect(self._end)

    def show_when_looked(self) -> None:
        """A person asks for them."""
        self._is_wanted = True
        self.watch.look()

    def show(self) -> None:
        """Show them, and do what is wanted with one."""
        from igm_desktop.ui.dialogs.copies import CopiesDialog, Wanted

        if not self.watch.is_current:
            self.show_when_looked()
            return
        if not self.watch.copies:  # they went away after they were told of
            self._tell(self.tr("There is no other copy of this assessment in the folder of the file."))
            return
        self._session.flush()
        dialog = CopiesDialog(self.watch.copies, self._session, self._language(), self._window)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        copy = dialog.copy
        if not done or dialog.wanted is None:
            return
        if dialog.wanted is Wanted.LEAVE:
            _left.add(copy.mark)
        elif dialog.wanted is Wanted.BRING_IN:
            self.bring_in(copy)
        else:
            self.put_away(copy)
        self._told &= {copy.mark}  # the others come next
        self._later.start()

    def bring_in(self, copy: Copy) -> None:
        """Bring what it has more into the document, as one step of undo."""
        self._session.flush()
        if not self._session.look((copy.data,)):  # the file itself is being looked at
            QTimer.singleShot(100, self, partial(self.bring_in, copy))
            return
        self._coming, self._shows, self._is_telling = copy, False, True
        self._guard.expect(partial(self._tell_of_change, copy))

    def put_away(self, copy: Copy) -> None:
        """Keep it among the backups, and take it away beside the file."""
        path, document_id = self._session.path, self._session.document.id
        if path is None:
            return
        at = stamped(utc_now())
        task = start(self._pool, lambda _task: put_copy_away(path, document_id, copy, at), self)
        task.done.connect(lambda _none: self._tell_put_away(copy))
        task.failed.connect(lambda error: self._tell_refused(copy, error))

    # What is told

    def _note_looked(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self.show()
        self._offer()

    def _offer(self) -> None:
        """Tell of copies that have something which is not here, each content once."""
        new = [one for one in self.watch.copies if one.news.happenings and one.mark not in self._told | _left]
        if not new:
            return
        if self._is_busy():
            self._later.start()
            return
        self._told.update(one.mark for one in new)
        self._tell(self._words(new), self.tr("Show"), self.show)

    def _words(self, new: list[Copy]) -> str:
        if len(new) > 1:
            return self.tr("There are %n other copies of this file, with changes that are not here.", "", len(new))
        copy, number = new[0], len(new[0].news.happenings)
        if copy.is_backup:
            return self.tr(
                "Something else stands in the file than what was saved here last. %n change(s) of then are not in it.",
                "",
                number,
            )
        if copy.program:
            words = self.tr(
                "There is another copy of this file, {file} (from {program}). It has %n change(s) that are not here.",
                "",
                number,
            )
        else:
            words = self.tr(
                "There is another copy of this file, {file}. It has %n change(s) that are not here.", "", number
            )
        return words.replace("{program}", copy.program).replace("{file}", in_sentence(copy.path.name))

    def _name(self, copy: Copy) -> str:
        return self.tr("the last save") if copy.is_backup else in_sentence(copy.path.name)

    def _is_busy(self) -> bool:
        shown = any(bar.isVisible() for bar in self._window.findChildren(NoticeBar))
        is_coming = (
            self._coming is not None or self._is_telling
        )  # what is told of that would take the place of the offer
        return shown or is_coming or QApplication.activeModalWidget() is not None

    def _tell_of_change(self, copy: Copy, change: Change) -> None:
        """What came shows. Where something stands in two versions, the page of what came is the place to decide."""
        number = len(copy.news.happenings)
        words = self.tr("%n change(s) came from {file}. Save to have them in the file.", "", number)
        words = words.replace("{file}", self._name(copy))
        theirs = {one.edit.id for one in copy.news.happenings}
        watch = arrivals_of(self._session)

        def tell() -> None:
            self._is_telling = False
            if any(head.id in theirs for one in watch.came.conflicts for head in one.heads):
                self._tell_of_versions(words)
            else:
                self._tell(words, self.tr("Undo"), partial(self._guard.take_back, change))

        watch.when_current(tell)

    def _tell_of_versions(self, words: str) -> None:
        more = self.tr("Some texts stand in two versions: both are kept until you decide.")
        self._tell(f"{words} {more}", self.tr("Show"), partial(self._documents.decision_wanted.emit, ()))

    def _note_shown(self, _change: Change) -> None:
        self._shows = True

    def _note_brought(self) -> None:
        """It is in the document, and not yet in the file: it is kept at once, also where nothing of it shows."""
        copy, self._coming = self._coming, None
        if copy is None:
            return
        if not copy.is_backup:
            self._brought.append(copy)
        self._session.keep()
        if not self._shows:
            self._is_telling = False
            self._guard.expect(None)
            words = self.tr("What {file} has is in the history now. Save to have it in the file.")
            self._tell_of_versions(words.replace("{file}", self._name(copy)))

    def _give_up(self, _error: object) -> None:
        self._coming, self._is_telling = None, False

    def _tell_failed(self, error: IgmError) -> None:
        if self._coming is not None:
            self._give_up(error)
            self._guard.expect(None)
            self._tell(error_words(error))

    def _note_saved(self, saved: "Saved") -> None:
        """Only what the file surely has may be taken away beside it."""
        if saved.confirmed and self._session.is_saved and self._brought:
            known = {edit.id for edit in self._session.stored.edits}
            brought = tuple(one for one in self._brought if known.issuperset(h.edit.id for h in one.news.happenings))
            self._brought = [one for one in self._brought if one not in brought]  # some may have been taken back again
            if not brought:
                return
            QTimer.singleShot(0, self, partial(self._offer_to_put_away, brought))

    def _offer_to_put_away(self, brought: tuple[Copy, ...]) -> None:
        number = len(brought)
        if number == 1:
            words = self.tr("The file has all of {file} now. It may be put away among the backups.")
            words = words.replace("{file}", in_sentence(brought[0].path.name))
            deed = self.tr("Put the copy away")
        else:
            words = self.tr("The file has all of %n copies now. They may be put away among the backups.", "", number)
            deed = self.tr("Put the copies away")
        self._tell(words, deed, partial(self._put_all_away, brought))

    def _put_all_away(self, brought: tuple[Copy, ...]) -> None:
        for copy in brought:
            self.put_away(copy)

    def _tell_put_away(self, copy: Copy) -> None:
        self.watch.look()
        words = self.tr("{file} is among the backups now, as put aside.")
        words = words.replace("{file}", in_sentence(copy.path.name))
        self._tell(words, self.tr("Backups"), lambda: self._documents.section_wanted.emit("backups"))

    def _tell_refused(self, copy: Copy, error: IgmError) -> None:
        self.watch.look()
        if error.code == "changed":
            words = self.tr("{file} was changed meanwhile. It was left where it is.")
        else:
            words = self.tr("{file} could not be put away ({code}). It was left where it is.")
        self._tell(words.replace("{code}", error.code).replace("{file}", in_sentence(copy.path.name)))

    def _end(self) -> None:
        self._documents.closed.disconnect(self._end)
        self._later.stop()
        self.watch.stop()


def ask_for_copies(place: "Workspace") -> None:
    """Show the other copies of the open file."""
    copies = place.session.findChild(Copies)
    if copies is None or place.session.path is None:
        place.context.tell(translate("Copies", "This assessment has no file yet, and so no copies beside it."))
    else:
        copies.show_when_looked()
