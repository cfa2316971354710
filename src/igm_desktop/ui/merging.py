"""Bringing in copies that came by mail or on a stick: chosen, or dropped on the window; then the page of what came."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from igm_desktop.core.shown import in_sentence

if TYPE_CHECKING:
    from igm_desktop.app.arrivals import ArrivalsWatch
    from igm_desktop.app.change import Change
    from igm_desktop.app.tasks import Task
    from igm_desktop.core.errors import IgmError
    from igm_desktop.core.keeping.reading_copies import ReadCopy
    from igm_desktop.ui.documents import Documents
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate

AGAIN_MS = 100
"""The file itself may be being looked at."""
MOST_REFUSED = 4
"""So many files are named that were not taken."""


def ask_merge(place: "Workspace") -> None:
    """Ask for copies, several at once, and bring them in."""
    if place.session.path is None:
        words = translate("Merging", "This assessment has no file yet, and so no copies. Save it first.")
        place.context.tell(words, translate("Merging", "Save"), place.window.save)
        return
    pattern = translate("Merging", "Assessments (*.igm.json *.json);;All files (*)")
    names, _ = QFileDialog.getOpenFileNames(
        place.window, translate("Merging", "Merge copies"), str(place.session.path.parent), pattern
    )
    if names:
        merge(place, [Path(name) for name in names])


def show_arrivals(place: "Workspace") -> None:
    """Turn to what came."""
    place.show_section("arrivals")


def merge(place: "Workspace", paths: Sequence[Path]) -> "Merging":
    """Bring these copies in."""
    merging = Merging(place)
    merging.read(paths, merging.bring_in)
    return merging


class Merging(QObject):
    """One merge, beside its session: from the files to the notice."""

    def __init__(self, place: "Workspace") -> None:
        super().__init__(place.session)
        self._place, self._session = place, place.session
        self._refused: tuple[ReadCopy, ...] = ()
        self._number = 0
        self._known: frozenset[str] = frozenset()
        self._change: Change | None = None
        self._contested = False

    @property
    def _documents(self) -> "Documents":
        documents = self._place.window.documents
        assert documents is not None
        return documents

    def read(self, paths: Sequence[Path], then: "Callable[[tuple[ReadCopy, ...]], object]") -> None:
        """Read them in the background; nothing has changed if that is stopped."""
        from igm_desktop.core.keeping.reading_copies import read_copies

        mine, number = self._session.stored, len(paths)

        def work(task: "Task") -> object:
            def before_each(at: int) -> None:
                task.check_cancelled()
                task.advance(at / number, paths[at].name)

            return read_copies(paths, mine, before_each)

        def done(copies: Any) -> None:
            if self._documents.session is self._session:  # nobody has gone over to something else meanwhile
                then(copies)

        self._documents.run(work, self.tr("Reading %n copy(ies)…", "", number), done)

    def bring_in(self, copies: "tuple[ReadCopy, ...]") -> None:
        """Bring in those that are copies, all as one step; say of each of the others why it is none."""
        from igm_desktop.app.evidence import evidence_places

        self._refused = tuple(one for one in copies if one.state is None)
        states = [one.state for one in copies if one.state is not None]
        self._number = len(states)
        if not states:
            self._place.context.tell("\n".join(self._refusals()))
            return
        self._session.flush()
        self._known = frozenset(edit.id for edit in self._session.stored.edits)
        if not self._session.look(states, self.tr("Merge copies")):
            QTimer.singleShot(AGAIN_MS, self, partial(self.bring_in, copies))
            return
        for one in copies:
            if one.state is not None:  # their evidence comes along with the next save
                evidence_places(self._session).look_also_in(one.path.resolve().parent)
        self._session.contested.connect(self._note_contested)
        self._session.arrived.connect(self._note_arrived)
        self._session.looked.connect(self._note_looked)
        self._session.copies_failed.connect(self._note_failed)
        if self._documents.guard is not None:
            self._documents.guard.expect(lambda _change: None)

    def _note_contested(self, _ref: object) -> None:
        self._contested = True

    def _note_arrived(self, change: "Change") -> None:
        self._change = change

    def _note_looked(self) -> None:
        from igm_desktop.app.arrivals import arrivals_of

        self._leave()
        if self._change is None:
            self._tell_nothing()
            return
        self._session.keep()
        watch = arrivals_of(self._session)
        watch.look()
        QTimer.singleShot(0, self, partial(self._show, watch))  # what came is shown where it stands first

    def _show(self, watch: "ArrivalsWatch") -> None:
        if self._documents.session is self._session:
            show_arrivals(self._place)
            watch.when_current(self._tell_all)

    def _note_failed(self, error: "IgmError") -> None:
        from igm_desktop.ui.words import error_words

        self._leave()
        self._forget_expected()
        self._place.context.tell(error_words(error))

    def _leave(self) -> None:
        self._session.contested.disconnect(self._note_contested)
        self._session.arrived.disconnect(self._note_arrived)
        self._session.looked.disconnect(self._note_looked)
        self._session.copies_failed.disconnect(self._note_failed)

    def _forget_expected(self) -> None:
        if self._documents.guard is not None:
            self._documents.guard.expect(None)

    # What is told

    def _tell_nothing(self) -> None:
        self._forget_expected()
        if self._number == 1:
            words = self.tr("Everything in this copy is here already, or was decided on before. Nothing was changed.")
        else:
            words = self.tr(
                "Everything in these copies is here already, or was decided on before. Nothing was changed."
            )
        self._place.context.tell("\n".join((words, *self._refusals())))

    def _tell_all(self) -> None:
        from igm_desktop.app.arrivals import arrivals_of

        came = arrivals_of(self._session).came
        new = [one for one in came.arrivals if any(had.edit.id not in self._known for had in one.happenings)]
        comments = sum(not one.is_decidable for one in new)
        both = sum(any(head.id not in self._known for head in one.heads) for one in came.conflicts)
        lines = [" ".join(self._sums(len(new) - comments, comments, both)), *self._refusals()]
        change, guard = self._change, self._documents.guard
        if change is None or guard is None:
            return
        self._place.context.tell("\n".join(lines), self.tr("Undo"), partial(guard.take_back, change))

    def _sums(self, changes: int, comments: int, both: int) -> list[str]:
        merged = self.tr("%n copy(ies) merged:", "", self._number)
        words = [merged]
        if changes or not (comments or both):
            words.append(self.tr("%n change(s) to look at.", "", changes))
        if comments:
            words.append(self.tr("%n comment(s) came.", "", comments))
        if both:
            words.append(self.tr("%n text(s) stand in two versions: both are kept until you decide.", "", both))
        if self._contested:
            words.append(
                self.tr("The text that you were writing was changed there too; that version is in the history.")
            )
        return [*words, self.tr("Save to have it in the file.")]

    def _refusals(self) -> list[str]:
        """A sentence for each file that was not taken."""
        from igm_desktop.ui.words import error_words

        lines = []
        for one in self._refused[:MOST_REFUSED]:
            if one.error is None:
                continue
            if one.error.code == "other_assessment":
                words = self.tr("{file} is a copy of another assessment. It was not merged.")
            else:
                words = self.tr("{file} was not merged.") + " " + error_words(one.error)
            lines.append(words.replace("{file}", in_sentence(one.path.name)))
        left = len(self._refused) - MOST_REFUSED
        return [*lines, self.tr("and %n more that were not merged", "", left)] if left > 0 else lines

    # What was dropped

    def sort_dropped(self, copies: "tuple[ReadCopy, ...]") -> None:
        """Offer to merge those that are copies of what is open; a single file that is none is opened as ever."""
        number = sum(one.state is not None for one in copies)
        self._refused = tuple(one for one in copies if one.state is None)
        if not number and len(copies) == 1:
            self._place.window.open_file(copies[0].path)
        elif not number:
            self._place.context.tell("\n".join(self._refusals()))
        else:
            if len(copies) == 1:
                words = self.tr("{file} is a copy of the assessment that is open here.")
                words = words.replace("{file}", in_sentence(copies[0].path.name))
            else:
                words = self.tr("%n of the files are copies of the assessment that is open here.", "", number)
            deed = self.tr("Merge it") if number == 1 else self.tr("Merge them")
            self._place.context.tell("\n".join((words, *self._refusals())), deed, partial(self.bring_in, copies))
