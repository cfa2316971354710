"""What an export is: a function from an assessment, with its records, to the bytes of a file; and what each kind promises."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State

Phase = Literal["composing", "pages", "writing"]
Progress = Callable[[float, Phase], None]
"""Told now and then how much is done, from 0 to 1, and what is being done. It never goes back."""

CheckCancelled = Callable[[], None]
"""Called often; raises Cancelled when the person wants to stop. Nothing is kept then."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`language` is that of the printed words, one of the assessment's; none means the main one.

    `final` is what a person wants to publish; anything else that has pages says on each that it is a draft. `as_file` makes the
    bytes of an assessment file, for what holds one; `saved` is the document as it was saved last, where that is another one.
    A profile has a chapter of what has changed since the `earlier` assessment of the place, where one is given.
    """

    language: str = ""
    final: bool = False
    as_file: Callable[[State], bytes] | None = None
    saved: Assessment | None = None
    earlier: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """`missing` are the characters that no face has, in order; U+FFFD is printed in their place.

    A format that holds one table in a file has more of them `beside`: what each adds to the file's name, and its bytes.
    """

    data: bytes
    missing: tuple[str, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)

    def files(self, path: Path) -> dict[Path, bytes]:
        """What is to be written where, when the export is written to that path; the path itself comes first."""
        return {path: self.data} | {beside(path, added): data for added, data in self.beside.items()}


def beside(path: Path, added: str) -> Path:
    """The file beside an export that adds this to its name."""
    return path.with_name(f"{path.stem}{added}{path.suffix}")


class Exporter(Protocol):
    """A format. The same state and options give the same bytes, whatever the clock, the zone or the machine."""

    def __call__(
        self, state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
    ) -> Exported: ...


Inside = Literal["comments", "people", "rounds", "notes", "changes", "unplaced", "files", "unknown"]
"""What is never published: comments, the people who wrote, rounds of review, internal notes, records and what they supersede,
what an import could not place, names of files that are kept as evidence, fields that the program does not know.
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """What somebody may want of an assessment, by the endings of the files in which it can be had.

    `holds` is what of the things inside are in it: none in what is published, and none in whatever is final. One that is to be
    `named` is not made because a file's name has its ending. What is `always_draft` is never final. A kind that is all words of
    our own has `languages` of its own; any other is in those of the assessment.
    """

    formats: FrozenMap[Exporter]
    holds: frozenset[Inside] = frozenset()
    named: bool = False
    always_draft: bool = False
    languages: tuple[str, ...] = ()


def no_progress(_fraction: float, _phase: Phase) -> None:
    """For those who do not want to know."""


def never_cancelled() -> None:
    """For those who wait to the end."""
