"""What an export format is: a function from an assessment to the bytes of a file."""

from collections.abc import Callable
from dataclasses import dataclass
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
    """`missing` are the characters that no face has, in order; U+FFFD is printed in their place."""

    data: bytes
    missing: tuple[str, ...] = ()


class Exporter(Protocol):
    """A format. The same assessment and options give the same bytes, whatever the clock, the zone or the machine."""

    def __call__(
        self, assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
    ) -> Exported: ...


def no_progress(_fraction: float, _phase: Phase) -> None:
    """For those who do not want to know."""


def never_cancelled() -> None:
    """For those who wait to the end."""
