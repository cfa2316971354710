"""What an export format is: a function from an assessment to the bytes of a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from igm_desktop.core.model.assessment import Assessment

Phase = Literal["composing", "pages", "writing"]
Progress = Callable[[float, Phase], None]
"""Told now and then how much is done, from 0 to 1, and what is being done. It never goes back."""

CheckCancelled = Callable[[], None]
"""Called often; raises Cancelled when the person wants to stop. Nothing is kept then."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`language` is that of the printed words, one of the assessment's or any other that has words."""

    language: str


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
    """A format. The same assessment and options give the same bytes, whatever the clock, the zone or the machine."""

    def __call__(
        self, assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
    ) -> Exported: ...


def no_progress(_fraction: float, _phase: Phase) -> None:
    """For those who do not want to know."""


def never_cancelled() -> None:
    """For those who wait to the end."""
