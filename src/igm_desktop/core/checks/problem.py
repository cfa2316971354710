"""What a check is given and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

Severity = Literal["wrong", "look"]
SEVERITIES: Final[tuple[Severity, ...]] = ("wrong", "look")
"""`wrong`: would stand wrong in print. `look`: looks odd, and a person knows whether it is meant."""

Edit = Callable[[Assessment], Assessment]
NO_DATA: Final[FrozenMap[str]] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that mends a problem and nothing else. `name` has words in `resources/checks`, `data` goes into them."""

    name: str
    edit: Edit = field(compare=False)
    data: FrozenMap[str] = NO_DATA


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: where (a ref, its last word the language where it is a text), and the words, if it is some.

    `number` says which of these words in the plain text are meant, 0 for the first; `data` goes into the message.
    """

    ref: Ref
    quote: str = ""
    number: int = 0
    data: FrozenMap[str] = NO_DATA
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found, with the check's id and severity."""

    check: str
    severity: Severity
    found: Found

    @property
    def ref(self) -> Ref:
        return self.found.ref

    @property
    def quote(self) -> str:
        return self.found.quote

    @property
    def fix(self) -> Fix | None:
        return self.found.fix


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: its ref, the prose as it is written, and what a person reads of it."""

    ref: Ref
    language: str
    prose: str
    plain: str

    @property
    def tongue(self) -> str:
        """The language without its region, in which word lists are kept."""
        return self.language.partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class View:
    """A document as checks look at it: with all texts that get into print or stand behind it, in its order."""

    document: Assessment
    texts: tuple[Text, ...]

    @property
    def year(self) -> int | None:
        """The year of the profile."""
        return int(self.document.date[:4]) if self.document.date else None


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its id names it in `resources/checks` and for programs, and never changes."""

    id: str
    severity: Severity
    find: Callable[[View], Iterator[Found]]
