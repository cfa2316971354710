"""Tables: each row is a box of its own, which can be parted between its lines; the head is set again on new pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from igm_desktop.core.export.pdf.boxes import Mark, TextBox
from igm_desktop.core.export.pdf.lines import broken
from igm_desktop.core.export.pdf.pen import Pen
from igm_desktop.core.export.pdf.style import CELL, CELL_HEAD, LINE, MEASURE, NAVY, Colour, TextStyle
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import Runs, Table

_PADDING = 6.0
_GUTTER = 14.0


@dataclass(frozen=True, slots=True)
class RowBox:
    """Cells side by side, each with its distance from the left edge; a rule below the last part of the row."""

    cells: tuple[tuple[float, TextBox], ...]
    head: "RowBox | None" = None
    rule: tuple[Colour, float] | None = (LINE, 0.5)
    keeps: bool = False
    after: float = 0
    before: float = 0
    mark: Mark | None = None
    padding: float = _PADDING
    width: float = MEASURE

    def height(self) -> float:
        return max(cell.height() for _, cell in self.cells) + 2 * self.padding

    def least(self) -> float:
        return max(cell.least() for _, cell in self.cells) + 2 * self.padding

    def split(self, room: float) -> tuple["RowBox", "RowBox"] | None:
        inner = room - 2 * self.padding
        first, rest = [], []
        for x, cell in self.cells:
            parts = (cell, _empty(cell)) if cell.height() <= inner else cell.split(inner)
            if parts is None:
                return None
            first.append((x, parts[0]))
            rest.append((x, parts[1]))
        return replace(self, cells=tuple(first), rule=None, after=0), replace(self, cells=tuple(rest), mark=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for offset, cell in self.cells:
            cell.draw(pen, x + offset, top - self.padding)
        if self.rule:
            pen.rule(x, top - self.height(), self.width, *self.rule)


def _empty(cell: TextBox) -> TextBox:
    return replace(cell, start=0, stop=0)


def table_boxes(table: Table, missing: set[str], accent: Colour = NAVY, measure: float = MEASURE) -> Iterable[RowBox]:
    """The rows of a table, its head first where it has one."""
    head = _head(table, missing, accent, measure) if table.head else None
    if head:
        yield head
    padding = _PADDING / 2 if table.dense else _PADDING
    for number, row in enumerate(table.rows, 1):
        cells, after = _cells(row, table, missing, measure), 16 if number == len(table.rows) else 0
        yield RowBox(cells, head=head, after=after, width=measure, padding=padding)


def _head(table: Table, missing: set[str], accent: Colour, measure: float) -> RowBox:
    cells = tuple((Run(text),) for text in table.head)
    style = replace(CELL_HEAD, colour=accent)
    styled = _styled(cells, [style] * len(cells), table.shares, missing, measure)
    return RowBox(styled, rule=(accent, 1.2), keeps=True, width=measure)


def _cells(row: Sequence[Runs], table: Table, missing: set[str], measure: float) -> tuple[tuple[float, TextBox], ...]:
    styles = [replace(CELL, bold=column in table.strong) for column in range(len(row))]
    return _styled(row, styles, table.shares, missing, measure)


def _styled(
    row: Sequence[Runs], styles: Sequence[TextStyle], shares: Sequence[int], missing: set[str], measure: float
) -> tuple[tuple[float, TextBox], ...]:
    cells = []
    at = 0.0
    for column, (runs, style, share) in enumerate(zip(row, styles, shares, strict=True)):
        width = measure * share / 100
        gutter = _GUTTER if column < len(row) - 1 else 0
        cells.append((at, TextBox(broken(runs, style, width - gutter, missing), style)))
        at += width
    return tuple(cells)
