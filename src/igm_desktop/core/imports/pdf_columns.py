"""The reading order of a page: columns, what stands across them, and the rows of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Final

from igm_desktop.core.imports.pdf_rows import Run

Row = tuple[Run, ...]

_LEAST_ROWS: Final = 3
_GUTTER: Final = 6.0
_EDGE_STEP: Final = 3.0
_FILLS: Final = 0.4
_LETTERS: Final = 16
_DEEPEST: Final = 3
_SAME_ROW: Final = 0.45
_LEADING: Final = 1.8
_SAME_SIZE: Final = 0.08
_HEADING_SIZE: Final = 1.15
_CELL_INDENT: Final = 4.0
_MOST_RUNS: Final = 4000  # of a page that is text
_MOST_EDGES: Final = 12  # where columns can begin: more are not looked at, so that a hostile page costs no time


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read from top to bottom; each row is its runs from left to right."""

    rows: tuple[Row, ...]


def columns_of(runs: Sequence[Run], depth: int = 0) -> list[Column]:
    """The columns in reading order; what stands across several is a column of its own."""
    if not runs:
        return []
    rows = _rows(runs)
    gutter = _gutter(runs) if depth < _DEEPEST and len(runs) <= _MOST_RUNS else None
    if gutter is None:
        return [Column(rows)]
    result: list[Column] = []
    across = _across(rows, gutter)
    for is_across, places in groupby(range(len(rows)), key=across.__contains__):
        stretch = [rows[place] for place in places]
        if is_across:
            result.append(Column(tuple(stretch)))
        else:
            left = [run for row in stretch for run in row if run.x1 <= gutter]
            right = [run for row in stretch for run in row if run.x1 > gutter]
            result += columns_of(left, depth + 1) + columns_of(right, depth + 1)
    return result


def _rows(runs: Sequence[Run]) -> tuple[Row, ...]:
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (-one.y, one.x0)):
        if rows and abs(rows[-1][0].y - run.y) <= _SAME_ROW * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return tuple(tuple(sorted(row, key=lambda one: one.x0)) for row in rows)


def _across(rows: Sequence[Row], gutter: float) -> set[int]:
    """Rows of no column: they cross the gutter, carry such a row on, head both columns, or are a table's."""
    result = {at for at, row in enumerate(rows) if any(_crosses(run, gutter) for run in row)}
    result |= _table_rows(rows, gutter)
    usual = median(run.size for row in rows for run in row)
    for at, row in enumerate(rows):
        if (
            at not in result
            and row[-1].x1 <= gutter
            and (_carries_on(rows, at, result) or _heads(rows, at, usual, gutter))
        ):
            result.add(at)
    return result


def _crosses(run: Run, gutter: float) -> bool:
    return run.x0 < gutter - 1 and run.x1 > gutter + 1


def _carries_on(rows: Sequence[Row], at: int, across: set[int]) -> bool:
    """The short last line of a heading or paragraph that crosses the gutter: nothing stands beside it."""
    if at - 1 not in across:
        return False
    above, row = rows[at - 1][0], rows[at][0]
    same = abs(above.size - row.size) <= _SAME_SIZE * row.size
    beside = at + 1 < len(rows) and row.y - rows[at + 1][0].y < 0.8 * row.size
    return same and above.y - row.y <= _LEADING * row.size and not beside


def _heads(rows: Sequence[Row], at: int, usual: float, gutter: float) -> bool:
    """A short heading at the left of both columns: white beside it on the right, text above and below that."""
    run = rows[at][0]
    if run.size < _HEADING_SIZE * usual:
        return False
    right = [one.y for row in rows for one in row if one.x0 >= gutter]
    near = any(abs(y - run.y) <= 1.2 * run.size for y in right)
    return not near and any(y > run.y for y in right) and any(y < run.y for y in right)


def _table_rows(rows: Sequence[Row], gutter: float) -> set[int]:
    """Rows of a table: cells far right of the gutter, one below the other, each beside another cell."""
    edges: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        last = row[-1]
        if len(row) > 1 and last.x0 > gutter + _CELL_INDENT * last.size:
            edges.setdefault(round(last.x0 / _EDGE_STEP), []).append(at)
    result: set[int] = set()
    for places in edges.values():
        if len(places) > 1 and places[-1] - places[0] < 3 * len(places):
            result |= set(range(places[0], places[-1] + 1))
    return result


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where a white stripe parts two columns of text, or None.

    Many rows begin right of it at one edge, rows left of it end before it; both sides are text, not cells of a table.
    """
    left_edge, right_edge = min(run.x0 for run in runs), max(run.x1 for run in runs)
    edges: dict[int, list[float]] = {}
    for run in runs:
        edges.setdefault(round(run.x0 / _EDGE_STEP), []).append(run.x0)
    best, best_score = None, 0
    for starts in sorted(edges.values(), key=len, reverse=True)[:_MOST_EDGES]:
        edge = min(starts)
        if len(starts) < _LEAST_ROWS or edge < left_edge + 0.2 * (right_edge - left_edge):
            continue
        left = [run for run in runs if run.x1 <= edge - _GUTTER]
        right = [run for run in runs if run.x0 >= edge - 1]
        score = min(len(left), len(right))
        are_columns = _is_text(left, edge - left_edge) and _is_text(right, right_edge - edge) and _beside(left, right)
        if score > best_score and are_columns:
            best, best_score = edge - 1, score
    return best


def _is_text(side: list[Run], width: float) -> bool:
    """Whether the rows fill their side as text does; cells and years in a margin do not."""
    if len(side) < _LEAST_ROWS:
        return False
    fills = median(run.x1 - run.x0 for run in side) >= _FILLS * width
    return fills and median(len(run.text) for run in side) >= _LETTERS


def _beside(left: list[Run], right: list[Run]) -> bool:
    """Whether the two sides stand beside each other for some rows."""
    top = min(max(run.y for run in left), max(run.y for run in right))
    foot = max(min(run.y for run in left), min(run.y for run in right))
    return all(sum(foot <= run.y <= top for run in side) >= 2 for side in (left, right))
