"""The table that the bench prints: what was measured, against what, and whether the aim is met."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pairs import Pair

HEADINGS = ("what", "ours", "floor", "ratio", "aim", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One line. The aim is a ratio, or seconds for what is ours alone; no pair: it could not be measured here."""

    what: str
    pair: Pair | None
    aim_ratio: float | None = None
    aim_seconds: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; None where there is none."""
        if self.aim_ratio is not None:
            return self.pair is not None and self.pair.ratio <= self.aim_ratio
        if self.aim_seconds is not None:
            return self.pair is not None and self.pair.ours <= self.aim_seconds
        return None

    def cells(self) -> tuple[str, ...]:
        pair, met = self.pair, self.met
        measured = (seconds(pair.ours), seconds(pair.floor), f"{pair.ratio:.2f}") if pair else ("not measured", "", "")
        return (self.what, *measured, self._aim(), "" if met is None else "yes" if met else "NO")

    def _aim(self) -> str:
        if self.aim_ratio is not None:
            return f"≤ {self.aim_ratio:g}"
        return "" if self.aim_seconds is None else f"≤ {seconds(self.aim_seconds)}"


def seconds(value: float) -> str:
    """A duration in the unit that suits it."""
    if value < 0.001:
        return f"{value * 1e6:.3g} µs"
    return f"{value * 1e3:.3g} ms" if value < 1 else f"{value:.2f} s"


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table as text, its columns in line: the first to the left, the others to the right."""
    cells = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join((first.strip().ljust(widths[0]), *rest)).rstrip()
