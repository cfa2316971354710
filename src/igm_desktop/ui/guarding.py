"""Guarding one document: kept in time, watched, and whatever goes wrong told until it is over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.app.change import Change
from igm_desktop.app.keeping import keeping_of
from igm_desktop.app.session import Session
from igm_desktop.app.watching import Watching
from igm_desktop.core.errors import IgmError, UnwritableFile
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.panels.trouble import Trouble
from igm_desktop.ui.trouble_words import arrival_words, keep_words, may_be_put_aside, save_words

if TYPE_CHECKING:
    from igm_desktop.ui.context import Tell

Deed = Callable[[], object]


class Guard(QObject):
    """Beside a session for as long as it is open in the window. `trouble_changed` carries what the bar shows, or None.

    `save` and `save_elsewhere` are what a person asks for in the menus.
    """

    trouble_changed = Signal(object)
    backups_wanted = Signal()
    decision_wanted = Signal(object)  # a Ref, which stands in two versions

    def __init__(self, window: QWidget, session: Session, tell: "Tell", save: Deed, save_elsewhere: Deed) -> None:
        super().__init__(session)
        self.window, self._session, self._tell = window, session, tell
        self._save, self._save_elsewhere = save, save_elsewhere
        self._failed: IgmError | None = None
        self._tried: Path | None = None
        self._arrival: IgmError | None = None
        self._shown: Trouble | None = None
        self._told_instead: Callable[[Change], object] | None = None
        self._known = self._edit_ids()
        self._contested = False
        self._arrivals = arrivals_of(session)
        self.keeping = keeping_of(session)
        self._watching = Watching(session)
        self._watching.gone.connect(self._miss)
        self.keeping.changed.connect(self._show)
        session.save_failed.connect(self._fail)
        session.saved.connect(self._note_saved)
        session.looked.connect(self._note_looked)
        session.arrival_failed.connect(self._refuse_arrival)
        session.status_changed.connect(self._show)
        session.backup_failed.connect(self._tell_of_backup)
        session.contested.connect(self._note_contested)
        session.arrived.connect(self._tell_of_arrival, Qt.ConnectionType.QueuedConnection)  # when its records are known
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._application = application
        application.applicationStateChanged.connect(self._turn_away)
        application.commitDataRequest.connect(self._end)
        application.saveStateRequest.connect(self._end)
        window.installEventFilter(self)

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong now."""
        return self._shown

    def end(self) -> None:
        """The document is left."""
        self._watching.stop()
        self.window.removeEventFilter(self)
        self._application.applicationStateChanged.disconnect(self._turn_away)
        self._application.commitDataRequest.disconnect(self._end)
        self._application.saveStateRequest.disconnect(self._end)
        self.keeping.changed.disconnect(self._show)
        if self._shown is not None:
            self._shown = None
            self.trouble_changed.emit(None)

    # What goes wrong

    def _fail(self, error: IgmError) -> None:
        named = error.data.get("path")
        self._tried = Path(str(named)) if named and error.code != "memory" else self._session.path
        self._failed = error
        self.keeping.keep_at_once()
        self._show()

    def _let_be(self) -> None:
        self._failed = None
        self._show()

    def _refuse_arrival(self, error: IgmError) -> None:
        self._arrival = error
        self._show()

    def _note_saved(self, _saved: object) -> None:
        self._failed = self._arrival = None
        self._show()

    def _note_looked(self) -> None:
        """What stands in the file is ours again."""
        self._arrival = None
        if self._failed is not None and self._failed.code == "changed":
            self._failed = None
        self._show()

    def _show(self) -> None:
        trouble = self._now()
        if _said(trouble) != _said(self._shown):
            self._shown = trouble
            self.trouble_changed.emit(trouble)

    def _now(self) -> Trouble | None:
        kept = self.keeping.trouble is None and not self.keeping.is_late
        again, elsewhere = self.tr("Try again"), self.tr("Save elsewhere…")
        if self._failed is not None:
            words = save_words(self._failed, self._tried, kept=kept)
            if self._failed.code == "changed":
                return Trouble(words, self._about_what_stands_there(self._failed))
            close = self._let_be if self._session.is_saved else None  # another name did not work, and may be given up
            return Trouble(words, ((again, self._try_again), (elsewhere, self._save_elsewhere)), close)
        if self._arrival is not None:
            words = arrival_words(self._arrival, self._session.path, kept=kept)
            return Trouble(words, self._about_what_stands_there(self._arrival))
        if self.keeping.trouble is not None:
            return Trouble(
                keep_words(self.keeping.trouble), ((again, self.keeping.keep_at_once), (self.tr("Save"), self._save))
            )
        return None

    def _about_what_stands_there(self, error: IgmError) -> tuple[tuple[str, Deed], ...]:
        elsewhere = (self.tr("Save mine elsewhere…"), self._save_elsewhere)
        backups = (self.tr("Backups"), self.backups_wanted.emit)
        if may_be_put_aside(error):
            in_place = (self.tr("Put mine in its place"), partial(self._session.save, replace=True))
            return elsewhere, in_place, backups
        return elsewhere, (self.tr("Try again"), self._try_again), backups

    def _try_again(self) -> None:
        """Save where it did not work: also at a name that was new."""
        if self._tried is None:
            self._save()
        else:
            self._session.save(self._tried)

    # What is told once

    def _miss(self, path: Path) -> None:
        self._session.lose_file()
        words = self.tr(
            "{file} is no longer there: it was moved, renamed or deleted, or its disk was taken out. Your text is still"
            " here, and saving writes it again."
        )
        self._tell(words.replace("{file}", in_sentence(path.name)), self.tr("Save"), self._save)

    def _tell_of_backup(self, error: IgmError) -> None:
        if isinstance(error, UnwritableFile) and error.code == "full":
            self._tell(self.tr("Saved, but there was no room for a backup on this computer."))
        else:
            self._tell(self.tr("Saved, but no backup could be made ({code}).").replace("{code}", error.code))

    def _tell_of_arrival(self, change: Change) -> None:
        known, told = self._known, self._told_instead
        self._told_instead = None
        if told is not None:
            self._known = self._edit_ids()
            told(change)
        else:
            self._arrivals.when_current(partial(self._tell_of_others, change, self._new_names(), known))

    def _tell_of_others(self, change: Change, names: list[str], known: frozenset[str]) -> None:
        from igm_desktop.core.ref import item_ref

        found = self._arrivals.came.conflicts
        both = sorted(one.ref for one in found if any(head.id not in known for head in one.heads))
        difference = change.difference
        what = {item_ref(ref) for ref in (*difference.added, *difference.removed, *difference.changed)}
        what = {ref for ref in (what | {item_ref(ref) for ref in both}) if ref[0] != "people"} or what
        if not what:
            return
        if names:
            words = self.tr("Somebody else changed this file: %n thing(s) came from {names}.", "", len(what))
        else:
            words = self.tr("Somebody else changed this file: %n thing(s) came.", "", len(what))
        words = words.replace("{names}", ", ".join(map(in_sentence, names)))
        contested, self._contested = self._contested, False
        if both:
            words += " " + self.tr("%n text(s) had been changed here too: both versions are kept.", "", len(both))
            self._tell(words, self.tr("Show"), partial(self.decision_wanted.emit, both[0]))
            return
        if contested:
            words += " " + self.tr(
                "The text that you are writing was changed there too; that version is in the history."
            )
        self._tell(words, self.tr("Undo"), partial(self.take_back, change))

    def _note_contested(self, _ref: object) -> None:
        self._contested = True

    def _new_names(self) -> list[str]:
        """Who made the changes that have come since the last time."""
        from igm_desktop.core.people import name_of

        known, self._known = self._known, self._edit_ids()
        state, mine = self._session.stored, self._session.person
        people = dict.fromkeys(edit.by for edit in state.edits if edit.id not in known and edit.by != mine)
        return [name for name in (name_of(state.document, person) for person in people) if name]

    def expect(self, told: Callable[[Change], object] | None) -> None:
        """What comes next is no news: have somebody tell of it who knows where it is from. None where nothing came of it."""
        self._told_instead = told

    def take_back(self, change: Change) -> None:
        """What came goes; what was written since stays."""
        from igm_desktop.core.keeping.taking_back import without_change
        from igm_desktop.ui.words import error_words

        session = self._session
        session.flush()
        if session.document is change.after:
            session.undo()
            return
        try:
            session.apply(lambda now: without_change(now, change.before, change.after), self.tr("Take back what came"))
        except IgmError as error:
            self._tell(error_words(error))

    def _edit_ids(self) -> frozenset[str]:
        return frozenset(edit.id for edit in self._session.stored.edits)

    # Turning to something else

    def _turn_away(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.keeping.keep_at_once()

    def _end(self) -> None:
        """The computer is about to be switched off, or the person to leave it."""
        self.keeping.now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is put out of sight is kept."""
        if event.type() == QEvent.Type.WindowStateChange and self.window.isMinimized():
            self.keeping.keep_at_once()
        return super().eventFilter(watched, event)


def _said(trouble: Trouble | None) -> tuple[str, bool] | None:
    return None if trouble is None else (trouble.text, trouble.close is not None)
