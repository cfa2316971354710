"""Undo and redo as a value: the present, the steps before it and those undone."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Step(Generic[Value]):
    """A value that was, and the label of what was done to it then. `rest` are the steps further away."""

    value: Value
    label: str
    rest: "Step[Value] | None" = None


@dataclass(frozen=True, slots=True)
class History(Generic[Value]):
    """Steps share all unchanged parts of their values, so a thousand cost little."""

    present: Value
    past: Step[Value] | None = None
    future: Step[Value] | None = None
    join: object = None

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self.past.label if self.past else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self.future.label if self.future else None

    def after(self, value: Value, label: str, join: object = None) -> "History[Value]":
        """The history with one more step.

        A step with the join key of the step before it, when that is still open, becomes one step with it: typing in a
        field is one step. The same object as the present is no step.
        """
        if value is self.present:
            return self
        if join is not None and join == self.join and self.past is not None:
            return replace(self, present=value, future=None)
        return History(value, Step(self.present, label, self.past), None, join)

    def closed(self) -> "History[Value]":
        """The same, but the next step will not join the last one."""
        return replace(self, join=None) if self.join is not None else self

    def undone(self) -> "History[Value]":
        """One step back; the same history where there is none."""
        if self.past is None:
            return self
        future = Step(self.present, self.past.label, self.future)
        return History(self.past.value, self.past.rest, future)

    def redone(self) -> "History[Value]":
        """One step forth; the same history where there is none."""
        if self.future is None:
            return self
        past = Step(self.present, self.future.label, self.past)
        return History(self.future.value, past, self.future.rest)
