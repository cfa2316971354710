"""What was brought together with a document since it was opened, and what of that is in no file yet."""

from igm_desktop.core.exchange.saving import carried_over
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import State


class Merges:
    """Each is a state and what it became; the number of them says what a document has in it."""

    def __init__(self) -> None:
        self._all: list[tuple[State, State]] = []
        self._loose: list[State] = []

    def __len__(self) -> int:
        return len(self._all)

    def note(self, before: State, after: State, *, in_file: bool) -> None:
        """The one became the other. What somebody else has put into the file cannot be taken back, nor what came before it."""
        self._all.append((before, after))
        if in_file:
            self.settle()
        else:
            self._loose.append(after)

    def settle(self) -> None:
        """All of it is in a file now."""
        self._loose.clear()

    def is_loose(self, state: State) -> bool:
        """Whether that state came to be and was in no file since."""
        return any(one is state for one in self._loose)

    def caught_up(self, document: Assessment, known: int, person: Person) -> Assessment:
        """The document with what came since so many merges, when nothing of that is in it yet."""
        for before, after in self._all[known:]:
            document = carried_over(before, document, after, person)
        return document
