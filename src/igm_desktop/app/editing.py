"""A document that changes: its history, and what a person has decided in it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from igm_desktop.app.change import Cause, Change
from igm_desktop.app.crossings import Crossing, Crossings
from igm_desktop.core.diff import Difference, difference
from igm_desktop.core.history import History
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

AssessmentEdit = Callable[[Assessment], Assessment]


class Editing(QObject):
    """A document being edited and its history.

    `flushing` asks every field to commit what was typed; it is emitted before the document is saved, exported, undone
    or closed.
    """

    changed = Signal(object)  # a Change
    flushing = Signal()
    history_changed = Signal()
    status_changed = Signal()

    def __init__(self, document: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: History[Assessment] = History(document)
        self._resolved: frozenset[Ref] = frozenset()
        self._crossings = Crossings()

    @property
    def document(self) -> Assessment:
        """The present value."""
        return self._history.present

    @property
    def resolved(self) -> frozenset[Ref]:
        """Where a person has decided between two versions since the last save."""
        return self._resolved

    @property
    def history(self) -> History[Assessment]:
        """For the labels of undo and redo."""
        return self._history

    def apply(self, edit: AssessmentEdit, label: str, origin: object = None, join: object = None) -> bool:
        """Do an edit and tell everybody; steps with an equal join key become one undo step.

        Raises InvalidEdit, and then nothing has changed. Gives whether anything changed.
        """
        before = self.document
        after = edit(before)
        if after is before or after == before:
            return False
        self._history = self._history.after(after, label, join)
        self._tell(before, label, Cause.EDIT, origin)
        return True

    def decide(self, edit: AssessmentEdit, label: str, refs: Iterable[Ref]) -> None:
        """Do an edit, if it is one, and have it decided what stands at these refs: one step, which undo takes back whole.

        Raises InvalidEdit, and then nothing has changed.
        """
        before, new = self.document, frozenset(refs) - self._resolved
        after = edit(before)
        self._step(label, Crossing(before, before.model_copy() if after == before else after, new))
        self._tell(before, label, Cause.EDIT)
        self.resolve(new)

    def close_step(self) -> None:
        """What comes next is a step of its own."""
        self._history = self._history.closed()

    def flush(self) -> None:
        """Have every field commit what was typed."""
        self.flushing.emit()
        self.close_step()

    def undo(self) -> None:
        """Take the last step back."""
        self.flush()
        label, before = self._history.undo_label, self.document
        self._history = self._history.undone()
        if label is not None:
            done = self._cross(self._crossings.between(self.document, before), back=True)
            self._tell(before, label, Cause.UNDO)
            if not done:
                self.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.flush()
        label, before = self._history.redo_label, self.document
        self._history = self._history.redone()
        if label is not None:
            self._cross(self._crossings.between(before, self.document), back=False)
            self._tell(before, label, Cause.REDO)

    def resolve(self, refs: Iterable[Ref]) -> None:
        """A person has decided what stands at these refs, where two had written without knowing of each other."""
        self._resolved |= set(refs)
        self.status_changed.emit()

    def _step(self, label: str, crossing: Crossing) -> None:
        self._history = self._history.closed().after(crossing.after, label).closed()
        self._crossings.note(crossing)

    def _cross(self, crossing: Crossing | None, *, back: bool) -> bool:
        """Do with a step, or undo, what it changed beside the document; False where it was undone and nothing came of that."""
        if crossing is None:
            return True
        if back:
            is_over = not crossing.refs & self._resolved and crossing.mine is None and not crossing.shows
            self._resolved -= crossing.refs
        else:
            is_over = False
            self._resolved = (self._resolved | crossing.refs) - crossing.rejected
        if crossing.mine is not None:
            self._turn(crossing, back=back)
        return not is_over

    def _turn(self, crossing: Crossing, *, back: bool) -> None:
        """Take copies back, or bring them in once more."""

    def _tell(
        self, before: Assessment, label: str, cause: Cause, origin: object = None, *, differs: Difference | None = None
    ) -> Change:
        after = self.document
        change = Change(before, after, differs or difference(before, after), label, cause, origin)
        self.changed.emit(change)
        self.history_changed.emit()
        self.status_changed.emit()
        return change
